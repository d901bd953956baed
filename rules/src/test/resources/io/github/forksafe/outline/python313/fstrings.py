"""PEP 498 and PEP 701: formatted literals; their own text is no item, what is called in them is."""

plain = f"no field"
one = f"{call()}"
conversions = f"{a()!r} {b()!s:>{width('w')}} {c()!a:{fill()}^{size(1)}}"
debug = f"{x=} {call('d') = } {y() = !r:^20}"
nested = f"{f'{f"{deep("text")}"}'}"
same = f"{"same quotes".join(["a", 'b', """c"""])}"
braces = f"{{literal}} {{{call()}}} }}"
joined = "a" f"{call()}" 'b' f'{other("o")}' r"\d" rf"\{raw()}"
lines = f"{
    first("1")
    + second()  # a comment with a } and a "
}"
triple = f"""
{call("in the third line")}
    text {other():{
        spec("s")
    }} end
{{
"""
walrus = f"{(n := call())} {n:=10} {lambda_(lambda: inner())}"
escape = f"\N{BULLET} {call()} \x41 \{other()}"
format_text = f"{now():%H:%M:%S} {x:{'{'}>10} {y!r:x=y} {z:a{b('b')}c{{}}}"
dictionary = f"{ {'key': value()}['key'] } {[*spread()]} {*star(), 1}"
tuple_ = f"{1, call()}" + f"{yield_()}"
bytes_ = f"{b'bytes'} {'x' 'y'}"
conditional = f"{'a' if test() else 'b'}" if f"{q()}" else Fr"{r()}" fR'''{s()}'''
é = f"é{é()} 😀 {call('é')} {other()}"; after("é")
concatenated = (
    "first"
    f"{second()}"
    "third" f'{fourth("4")!s}'
)


def generator():
    f"{yield call()}" f"{await_(x)}"
    async def inner():
        return f"{await call()} {[x async for x in aiter()]}"
line_in_format = f"{a():>10
    }{b():
    {c()}}"
behind_a_field = f"{a():{b()}{{{{c}", f"{a():{{b()}}}"
aliases = "\N{NBSP}\N{byte order mark}", f"\N{LF}{a():\N{ZWJ}}"
