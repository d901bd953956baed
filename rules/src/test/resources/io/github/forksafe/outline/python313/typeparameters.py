"""PEP 695, PEP 696 and annotations."""

type Point = tuple[float(), "float"]
type Pair[T] = tuple[T, make("T")]
type Callback[**P = [int, str("p")], *Ts = *tuple[int, call()], T: (int, "str") = pick(1)] = F[P, T]
type = type(type)
type.x = type[0]
type: "annotated" = value("type")
type (x)
type \
    Continued = later()


def first[T: bound("b"), *Ts, **P](x: T, *args: *Ts, **kwargs: P.kwargs) -> T | "ret":
    local: list["x"] = []
    (parenthesised): note("n") = 1
    attribute.of: "a"
    item[key("k")]: "i" = f()
    return x


class Box[T = default()](Base["T"], metaclass=Meta("m")):
    field: "T" = initial()

    def method[S: "bound" = "default"](self) -> S: ...
def default_first[T = f(), U](): pass
