"""Functions, classes, parameters, decorators."""


@plain
@dotted.name
@called("one", key=two())
@item[0](x)
@(lambda f: wrap(f))
@(yes := make())
@a if b() else c
def decorated(a, b=call(), /, c: "annotation" = default(), *args: star(), d, e=1, **kwargs: "k") -> ret():
    def inner(): return lambda x, *y, z=f(), **w: g(x)
    class Local: pass
    return inner


def only_keywords(*, a, b=f()): ...
def positional(a, /): ...
def trailing(a, b,): ...
def empty(): pass; call(); pass;
def one_line(): return call("x")


@decorator()
async def coroutine(x=default()):
    async with lock() as l, other(l): pass
    async for x in source(): pass
    else: done()
    return [y async for y in await f() if await g(y)]


@d
class Plain: x = 1
class Empty(): """Documented."""
class Derived(Base(), *bases(), metaclass=Meta, key="word", **kwargs()):
    """Documented too."""
    if condition():
        def conditional(self): ...

        @property
        def decorated(self): ...
    else:
        @other.setter("x")

        # A comment between decorator and class.
        class Inner: ...


lambda: (yield)
lambda *, k=1: k
lambda *a, **k: a
lambda a, /, b: f()
lambda: lambda: lambda: f("deep")
