f("backslash at the end") \

x = 1 + \
    f("a") + \
\
    g("b")
if a and \
   b(): \
    c()
assert x, \
    "message"
with a("w") as b, \
     c("w"): d()
from a import b, \
    c
x = "a" \
    'b' \
  """c"""
def f(a, \
      b="d"): \
    return a
\
if x: f()
x = [  # comment
    1, \
    f("e")
]
class \
    C \
    (B()) \
    : pass
@decorator \
    ("x")
def g(): pass
