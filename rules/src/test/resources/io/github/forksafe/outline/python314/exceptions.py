"""PEP 758: several exceptions without parentheses."""

try:
    f()
except A, B:
    g()
except a.C("x"), d(), E:
    h()

try: f()
except* A, B("y"): g()
except* (C), D(): h()
