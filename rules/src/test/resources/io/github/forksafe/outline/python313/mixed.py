"mixed"
x = """ab
c
d"""
f("e")g("f")
