"""PEP 634: structural pattern matching, and its words as names."""

match command.split():
    case []:
        pass
    case ["quit"] | ["exit", *_]:
        stop()
    case ["go", ("north" | "south") as way, *rest] if can(way):
        go(way, *rest)
    case {"kind": "point", b"x": x, -1: y, 1.5 - 2j: z, **others}:
        draw(x)(y)
    case geometry.Point(x=0, y=-1j) | Point(1, "two", three=[None, True, False]):
        geometry.found()
    case "joined " "literal":
        pass
    case Color.RED.value | {}:
        pass
    case (only,), [first, *_, last]:
        pass
    case ((((deep)))):
        pass
    case f() if g("guard"):
        pass
    case _:
        raise Unknown("none") from error()

match one, *two, three():
    case 1, *others: pass
    case *all_of_it,: pass

match(call("a"), b)
match[index()]
match.attribute("b")
match = case = type = _ = print("names")
match -= f()
match * f(), match @ f()
match: int = f()
match (yield_()):
    case a.b.c: pass
match -f():
    case - 1: pass
match [f()]:
    case [g]: pass
match {"k": f()}:
    case {"k": v}: pass
match not f():
    case True: pass
match lambda: f():
    case _: pass
match match:
    case case: case()
match match(match):
    case match(case=match()): match.case()
print(match if match else match(case))
match formatted():
    case f"a{b()}": pass
    case {f"{c()}": d}: pass
    case C(x=1, _=y): pass
