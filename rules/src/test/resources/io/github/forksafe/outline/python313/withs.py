"""All the forms of with."""

with a: pass
with a(), b(): pass
with a() as b, c() as (d, e), f() as [g, *h]: pass
with (a()): pass
with (a(), b()): pass
with (a() as b): pass
with (a() as b, c() as d,): pass
with (
    open("x") as x,
    # a comment
    open("y") as y[index()], open("z"),
):
    pass
with (a(), b()) as c: pass
with (yield): pass
with (a()) as b, (c()): pass
with (a()), b() as c: pass
with (a, b)[0](), c: pass
with (a).b(): pass
with (a() for b in c()) as d: pass
with (a := b()): pass
with (a := b(), c()): pass
with () as a: pass
with (): pass
with a() as (b): pass
with a() as b.c, d() as (e.f(g())[h]): pass
with a if b() else c(), lambda: d(): pass
with \
    a() as b, \
    c("d") as e: \
    pass
with a("nested"):
    with b("nested"): f()
