"crlf"
x = """a
b\
c"""
if x: \
    f("d")
# comment
g(
  "e"
)
