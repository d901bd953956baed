"""PEP 750: template literals; as in formatted literals, their own text is no item."""

plain = t"no field"
one = t"{call()}"
prefixes = T"{a('x')}", rt"\{b()}", tR'{c()}', Rt"""{
    d("in the second line")
}"""
mixed = t"{f()!r:>{width('w')}}" t'{g() = }' t"text"
nested = t"{f'{t"{deep("text")}"}'}"
t = t"{t(t)}"
