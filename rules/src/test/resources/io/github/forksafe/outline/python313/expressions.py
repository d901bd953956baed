"""Operators, displays, comprehensions, slices, stars, calls."""

a() + b() - c() * d() / e() // f() % g() ** -h() @ i() << j() >> k() & l() | m() ^ ~n()
not a() and b() or not c() in d() not in e() is f() is not g() != h() == i() <= j() >= k() < l() > m()
a() if b() else c() if d() else e()
(yes := a()), (b := c(), d())
x[(y := a())], x[y := b()], f(z := c()), {s := d(), e()}
() , (), (a(),), (a(), b()), [], [a(),], [*a(), b()], {a()}, {*a(), b()}, {}, {a(): b(), **c(), "d": e()}
*a(), b()
x = *a(), *b()
[first(x) for x in second() if third(x) if not fourth(x) for y in fifth(x)]
{first(x): second() for x in third()}, {first(x) for x in second()}, (first(x) for x in second())
f(first(x) for x in second()), f(a, (b() for b in c)), f(x async for x in y())
[lambda: f() for g in h() if (lambda: i())()]
[x for x in a() if b() if c()], [[x() for x in y] for y in z()], [x for x, in a()], [x for x, *y in a()]
x[a()], x[a():b():c()], x[::a()], x[a():], x[:], x[a(), b()], x[a():b(), c()], x[*a(), b()], x[()]
f(), f(a(),), f(*a(), b, *c(), **d(), e=f(), **g()), f(a)(b)(c)[d](e).g(h), f (a) . b (c)
(f)(), (a.b)(c), (lambda: x)(), (a + b)(), [f][0](), {}(), "".join(x), b"".join(x), 1 .real(), 1.5.hex(), (yield_)()
((((f))))(((((a())))))
await_(x), -f(), ~f(), +f(), not f(), -(f)(), (-f)(), 2 ** -f() ** -g()
f(
    a,
    # comment
    b(
        "c"
    )
)(d)
x = y = z[f()] = g().h = i(), j()
(a, b), [c, *d], e.f, *g = h()
for x in *a(), *b(): pass
for x, *y in a(): pass
else: b()
for (x) in (a()): pass
for x[f()], y.z in g(): pass
while a(): b(); break
else: c()
if a(): b()
elif c(): d()
elif e():
    f()
else: g()
del a, b[f()], (c, [d]), e().f
x += f(); x -= f(); x *= f(); x @= f(); x /= f(); x %= f(); x &= f(); x |= f(); x ^= f(); x <<= f(); x >>= f(); x **= f()
x //= f()
global_ = nonlocal_ = f()
def scope():
    global a, b
    def inner():
        nonlocal c, d
        c = yield
        d = yield f()
        x = yield from g()
        y = yield *a(), b()
        z += yield h()
        await i()
        return *j(), k()
    return
...; Ellipsis; None; True; False; __debug__
