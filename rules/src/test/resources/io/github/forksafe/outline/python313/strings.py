r"""Prefixes, escapes, concatenation. \d"""
'single', "double", '''triple''', """triple"""
u"u", U'U', r"\r", R'\R', b"b", B'B', br"\b", bR'\b', Br"\b", BR'\b', rb"\b", rB'\b', Rb"\b", RB'\b'
"\a\b\f\n\r\t\v\\\'\"", '\0\7\12\123\1234\377\x00\x7f\xff', "\u00e9\uD83D\ude00\U0001F600\ud800", "\N{BULLET}\N{latin small letter e}"
b"\a\b\f\n\r\t\v\\\'\"\0\7\12\123\1234\377\x00\x7f\xff\u00e9\N{BULLET}\U0001F600\d"
"\d\c\.\ \(", '\
continued', 'a\
    b\
', "''\"", '""\'', '''a'b''c\'''d"""''', """a"b""c\"\""d'''"""
"a" 'b' """c""" r'\d' u"e", b"a" b'b' rb'\c', ("a"
    "b"  # comment
    'c'), ["a" "b", "c"
"d"]
r'\'', r"\"", r'a\\', r'''\'a''', r'\
'
"""first line
second line \
    third line \\
fourth line"""
'''

''' "x" '''
'''.method("after"), """
""" % (call("x"),)
"tab	form feedend", "é😀\u200d🏳️‍🌈", "á", call("wide 😀"), call("wide")
x = "a"; y = "é"; z = "😀"; w = f("after")
"" "" ''
''''''
""""""
''
"#", '#', "\\", '\\', "\\\\", "{}", "%s" % "x"
f("kw", k="v")["i"], "s"[0], "s".u("t")
