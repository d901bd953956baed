# Every kind of statement, expression and pattern, in the order of the language reference.
"""A docstring."""
x = y = 1
x, *rest = a
[x, y] = (z) = a
x.y = x[0] = x[1:2, ::3, ...] = a
x += 1; x -= 1; x *= 1; x @= 1; x /= 1; x //= 1; x %= 1; x **= 1
x <<= 1; x >>= 1; x &= 1; x |= 1; x ^= 1;
x: int
x.y: "T" = 1
(x): int = yield
x = yield a, b
x = *a, b
type X = int
type X[T, *Ts, **P] = dict[T, P]
type X[T: int = str, *Ts = *a, **P = [int]] = T
type = match = case = _ = print
type(x), match(x), case[x], print(x)
pass
del x, x.y, (a, [b])
assert x
assert x, "message"
return
return *a, b
raise
raise E
raise E() from None
break
continue
global a, b
nonlocal c
import a
import a.b.c as d, e
from a import b
from .a.b import c as d, e
from ... import (a, b as c,)
from .... import *
if a: pass
if a:
    b
elif (c := d):
    e
else:
    f
while a: b; c
else: d
for a, *b in c, d:
    pass
else:
    pass
for x[0].y in a in b: pass
async for a in b: pass
async def f():
    async with a as b, c: await d
    return [await x async for x in y if await z]
with a: pass
with a as b, c() as (d, e): pass
with (a as b, c): pass
with (a, b): pass
with (a): pass
with (a, b) as c: pass
with (yield): pass
with (a).b() as c.d: pass
with (x for x in y): pass
try: a
except: b
try:
    a
except E:
    b
except (E, F) as e:
    c
else:
    d
finally:
    e
try: a
finally: b
try: a
except* E as e: b
except *(F, G): c
try: a
except E, F: b
try: a
except* E, F: b
def f(): pass
def f(a, b: int = 1, /, c=2, *args: *Ts, d, e: str = "", **kw: dict) -> None: ...
def f(*, a): pass
def f[T: (int, str), *Ts, **P](a: T, *b: *Ts, **c: P.kwargs) -> T: pass
class C: pass
class C(): pass
class C[T](A, *B, metaclass=M, **kw):
    """Its docstring."""
    x: int = 0
    def m(self): return super().m()
@a
@b.c(1)
@(lambda f: f)
def f(): pass
@a[0]
class C: pass
@a
async def f(): pass
match x:
    case 1 | -1 | 1.5 | 1 + 2j | -3 - 4j: pass
    case "a" "b" | b"c" | None | True | False: pass
    case a.b | a.b.c: pass
    case x: pass
match x, *y:
    case []: pass
    case [a, b, *_]: pass
    case (a, *rest): pass
    case (a): pass
    case a, b: pass
    case *a,: pass
    case {}: pass
    case {"a": 1, b.c: x, -1: y, **rest}: pass
    case C(): pass
    case a.C(x, 1, y=2, z=D()): pass
    case (1 | 2) as x if x > 1: pass
    case {"k": [a, {"b": c}]} as d: pass
    case _: pass
match (x := y):
    case case: pass
match match:
    case match(): pass
a + b - c * d / e // f % g @ h ** i
-a ** -b ** c, ~a, +a, not a, not not a
(a + b) * (c)
a << b >> c & d | e ^ f
a and b and c or d or not e and f
a < b <= c == d != e > f >= g
a in b, a not in b, a is b, a is not b
a if b else c if d else e
lambda: a
lambda a, /, b=1, *c, d, **e: (a, b)
lambda *, a: lambda: b
(a := b)
f(a, *b, c=d, **e)
f(a for a in b)
f(a, (b for c in d), e := f)
f(*a, *b, **c, d=e, **f)
f()(a)[b].c(d)
a[b], a[b, c], a[:], a[b:], a[:c], a[b:c:d], a[::], a[b, c:d], a[*b], a[b := c]
(), (a,), (a, b), (a), a,
[], [a], [a, *b,], {}, {a}, {a, *b}, {a: b}, {a: b, **c,}
[a for b in c], {a for b in c if d if e}, {a: b for c, d in e for f in g}, (a async for b in c)
[a if b else c for d in e if (f if g else h)]
[[a for b in c] for d, in [e]]
await a, await a.b(c) ** d
(yield), (yield a), (yield a, *b), (yield from a)
0, 1_000, 0xFF, 0o17, 0b1_0, 1., .5, 1e9, 1.5E-3, 1_0.0_1, 1j, .5J, 00, 1if a else 2
True, False, None, ..., Ellipsis
'a' "b" '''c''' """d
e""", 'a' 'b'
'\n\t\\\'\"\a\0\101\x41\u0041\U00000041\N{LATIN SMALL LETTER A}\
\q', r'\n', u'a', b'\x00a', Rb'\n', bR'\n'
f'', f'a', f'{a}', f'{a!r}', f'{a:>10}', f'{a!s:{b}.{c}}', f'{a=}', f'{a = !r:^20}', f'{{a}}', rf'\{a}\n'
f'{a["b"]}', f"{f"{f'{a}'}"}", f'{a:{b:{c}}}', f'{lambda_}{(lambda: 1)()}', f'{ {a: b}[a] }', f'{a,}{*a, b}{yield_}'
f'''{
    a  # a comment
    + b
}''' 'c' f"d{e}", f'{x != y}{x:=5}{(x:=5)}', f'\N{BULLET}{a}\x41'
t'a{b}c', tr'{a!r:{b}}', t'a' t'{b}'
é = ﬁ = 变量
x = a + \
    b
if a:
	tab
if a: \
    b
${placeholder.name}
x = @version@, ${a}
