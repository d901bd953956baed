#!/usr/bin/env python
"""Writes what CPython's own ast makes of Python files, in the form of the outline of forksafe.

    PYTHON reference.py DIR             all *.py files below DIR, by name
    PYTHON reference.py DIR - < NAMES   the files below DIR that the standard input names, one a line

It runs on Python 2.7 and on 3.6 or later, and the answer is that of the Python that runs it. The first line names it; then come the
lines of each file as Outline.java defines them, with three differences: the line of a file has the number of "lines"; a file
that is rejected has its problem and no items; and what this Python does not know is null. Such items are behind the others:

    line, column   before 3.12 in f-strings; before 3.9 of calls that are decorators; before 3.8 of what is decorated or async, of
                   literals that start with one of several lines, and of calls whose callee may begin with a parenthesis
    name           on 2.7 of text in other than ASCII, or with escapes that only unicode literals have

On 2.7 bytes are text.
"""

import ast
import io
import json
import os
import re
import sys
import warnings

VERSION = sys.version_info
IS_2 = VERSION < (3,)
LINE_END = re.compile(b"\r\n|\r|\n")
UNKNOWN = (None, None)
TEXT = type(u"")


class Source(object):
    """A file's lines, to find columns in."""

    def __init__(self, raw):
        self.raw = raw
        self.encoded = None
        self.encoding = "utf-8"

    def lines(self):
        """The lines in what column offsets count in, which is UTF-8; 2.7 leaves Latin-1 as it is."""
        if self.encoded is None:
            text = self.raw[3:] if self.raw.startswith(b"\xef\xbb\xbf") else self.raw
            encoding = encoding_of(self.raw)
            if IS_2 and encoding == "iso-8859-1":
                self.encoding = encoding
            elif encoding not in ("utf-8", "utf-8-sig"):
                text = text.decode(encoding).encode("utf-8")
            self.encoded = LINE_END.split(text)
        return self.encoded

    def before(self, line, offset):
        """The text before an offset in its line."""
        return self.lines()[line - 1][:offset]

    def position(self, line, offset):
        """Line and column in code points."""
        before = self.before(line, offset)
        return line, len(before.decode(self.encoding, "replace"))

    def may_follow_parenthesis(self, line, offset):
        """Whether the last sign before an offset is an opening parenthesis, as far as that is easy to see."""
        before = self.before(line, offset).strip()
        if before:
            return before.endswith(b"(")
        while line > 1 and not before:
            line -= 1
            before = self.lines()[line - 1].strip()
        return before.endswith(b"(") or b"#" in before


def encoding_of(raw):
    if IS_2:
        from lib2to3.pgen2.tokenize import detect_encoding
    else:
        from tokenize import detect_encoding
    return detect_encoding(io.BytesIO(raw).readline)[0]


def kind_of(node):
    return type(node).__name__


def callee_name(node):
    """As CalleeName.java defines it."""
    parts = []
    while True:
        kind = kind_of(node)
        if kind == "Attribute":
            parts.append("." + node.attr)
            node = node.value
        elif kind == "Call":
            parts.append("()")
            node = node.func
        elif kind == "Subscript":
            parts.append("[]")
            node = node.value
        else:
            is_name = kind == "Name" and node.id not in ("True", "False", "None")
            parts.append(node.id if is_name else "?")
            return "".join(reversed(parts))


def root(node):
    """What a call, an attribute or a subscript starts with; a row of operators starts with the last of them before 3.8."""
    while kind_of(node) in ("Call", "Attribute", "Subscript"):
        node = node.func if kind_of(node) == "Call" else node.value
    return node


class Items(object):
    """The items of a tree; what contains before what it contains."""

    def __init__(self, source):
        self.source = source
        self.items = []
        self.decorators = set()
        self.statements = set()
        self.swallowed = set()

    def of(self, tree):
        stack = [(tree, False)]
        while stack:
            node, formatted = stack.pop()
            kind = kind_of(node)
            visit = getattr(self, kind, None)
            if visit is not None:
                visit(node, formatted)
            is_formatted = kind in ("JoinedStr", "TemplateStr")
            below = []
            for field in node._fields:
                value = getattr(node, field, None)
                if isinstance(value, list):
                    below.extend(child for child in value if isinstance(child, ast.AST))
                elif isinstance(value, ast.AST):
                    below.append(value)
            for child in reversed(below):
                if not (is_formatted and kind_of(child) in ("Str", "Constant")):
                    stack.append((child, formatted or is_formatted))
        known = [item for item in self.items if item[2] is not None]
        known.sort(key=lambda item: item[2:4])
        return known + [item for item in self.items if item[2] is None]

    def add(self, kind, name, place):
        self.items.append((kind, name, place[0], place[1]))

    def place(self, node, formatted):
        if formatted and VERSION < (3, 12) or node.col_offset < 0:
            return UNKNOWN
        return self.source.position(node.lineno, node.col_offset)

    def definition(self, kind, node, formatted):
        self.decorators.update(id(decorator) for decorator in node.decorator_list)
        unknown = VERSION < (3, 8) and (node.decorator_list or kind_of(node).startswith("Async"))
        self.add(kind, node.name, UNKNOWN if unknown else self.place(node, formatted))

    def FunctionDef(self, node, formatted):
        self.definition("def", node, formatted)

    AsyncFunctionDef = FunctionDef

    def ClassDef(self, node, formatted):
        self.definition("class", node, formatted)

    def Expr(self, node, formatted):
        self.statements.add((node.lineno, node.col_offset))

    def Call(self, node, formatted):
        place = self.place(node, formatted)
        if VERSION < (3, 9) and id(node) in self.decorators:
            place = UNKNOWN
        elif VERSION < (3, 8) and place != UNKNOWN and (node.lineno, node.col_offset) not in self.statements:
            if kind_of(root(node)) == "BinOp" or self.source.may_follow_parenthesis(node.lineno, node.col_offset):
                place = UNKNOWN
        self.add("call", callee_name(node.func), place)

    def Print(self, node, formatted):
        """Of 2.7, where some calls are statements or signs."""
        names = dict(Print="print", Exec="exec", Repr="repr")
        self.add("call", names[kind_of(node)], self.place(node, formatted))

    Exec = Repr = Print

    def Import(self, node, formatted):
        for alias in node.names:
            self.add("import", alias.name, self.place(node, formatted))

    def ImportFrom(self, node, formatted):
        module = "." * (node.level or 0) + (node.module or "")
        for alias in node.names:
            self.add("from", module + ":" + alias.name, self.place(node, formatted))

    def With(self, node, formatted):
        if VERSION < (3, 8) and kind_of(node).startswith("Async"):
            self.add("with", str(len(node.items)), UNKNOWN)
        elif not IS_2:
            self.add("with", str(len(node.items)), self.place(node, formatted))
        elif id(node) not in self.swallowed:
            self.with_2(node)

    AsyncWith = With

    def with_2(self, node):
        """On 2.7 each item is a statement, placed at its expression."""
        count = 1
        inner = node
        while len(inner.body) == 1 and kind_of(inner.body[0]) == "With":
            inner = inner.body[0]
            if self.source.before(inner.lineno, inner.col_offset).strip() == b"with":
                break
            self.swallowed.add(id(inner))
            count += 1
        before = self.source.before(node.lineno, node.col_offset)
        place = UNKNOWN
        if before.strip() == b"with":
            place = self.source.position(node.lineno, before.index(b"with"))
        self.add("with", str(count), place)

    def Try(self, node, formatted):
        self.add("try", "try", self.place(node, formatted))

    def TryStar(self, node, formatted):
        self.add("try", "try*", self.place(node, formatted))

    def TryFinally(self, node, formatted):
        """Of 2.7, where a try with handlers and finally is two."""
        inner = node.body[0]
        if len(node.body) == 1 and kind_of(inner) == "TryExcept":
            if (inner.lineno, inner.col_offset) == (node.lineno, node.col_offset):
                self.swallowed.add(id(inner))
        self.Try(node, formatted)

    def TryExcept(self, node, formatted):
        if id(node) not in self.swallowed:
            self.Try(node, formatted)

    def Str(self, node, formatted):
        self.literal(node, node.s, formatted)

    Bytes = Str

    def Constant(self, node, formatted):
        if isinstance(node.value, (TEXT, bytes)):
            self.literal(node, node.value, formatted)

    def literal(self, node, value, formatted):
        kind = "string"
        name = value
        if not isinstance(value, TEXT):
            if IS_2:
                is_plain = not re.search(br"[\x80-\xff]|\\[uUN]", value)
                name = value.decode("ascii") if is_plain else None
            else:
                kind = "bytes"
                name = value.decode("latin-1")
        self.add(kind, name, self.place(node, formatted))


def parse(raw):
    """The tree, or the line, the column and the message of its error."""
    wrong = undeclared(raw) if IS_2 else None
    if wrong is not None:
        return None, (raw.count(b"\n", 0, wrong) + 1, 0, "non-ASCII character, but no encoding declared")
    try:
        return ast.parse(raw), None
    except SyntaxError as error:
        return None, (error.lineno or 1, max((error.offset or 1) - 1, 0), error.msg)
    except Exception as error:
        return None, (1, 0, "%s: %s" % (type(error).__name__, error))


def undeclared(raw):
    """Where the first byte is that 2.7 refuses in a file, though not in a string, since no encoding is declared (PEP 263)."""
    found = re.search(b"[\x80-\xff]", raw)
    if found is None or raw.startswith(b"\xef\xbb\xbf"):
        return None
    cookie = br"^[ \t\f]*#.*?coding[:=][ \t]*[-\w.]+"
    return None if any(re.match(cookie, line) for line in LINE_END.split(raw)[:2]) else found.start()


def lines_of(raw):
    ends = len(LINE_END.findall(raw))
    return ends if not raw or raw[-1:] in (b"\r", b"\n") else ends + 1


def write(out, **values):
    out.write(json.dumps(values, sort_keys=True) + "\n")


def outline(name, path, out):
    with io.open(path, "rb") as file:
        raw = file.read()
    tree, error = parse(raw)
    verdict = "rejected" if tree is None else "accepted"
    write(out, file=name, kind="file", name=verdict, line=1, column=0, lines=lines_of(raw))
    if tree is None:
        write(out, file=name, kind="problem", name=error[2], line=error[0], column=error[1])
        return
    for kind, item, line, column in Items(Source(raw)).of(tree):
        write(out, file=name, kind=kind, name=item, line=line, column=column)


def names_below(directory):
    for folder, folders, files in os.walk(directory):
        folders.sort()
        for file in sorted(files):
            if file.endswith(".py"):
                yield os.path.relpath(os.path.join(folder, file), directory).replace(os.sep, "/")


def main(arguments):
    if len(arguments) not in (1, 2) or arguments[1:] not in ([], ["-"]) or not os.path.isdir(arguments[0]):
        sys.stderr.write(__doc__)
        return 2
    warnings.simplefilter("ignore")
    sys.setrecursionlimit(10000)
    names = (line.rstrip("\n") for line in sys.stdin) if arguments[1:] else names_below(arguments[0])
    write(sys.stdout, kind="interpreter", name=sys.version.split()[0])
    for name in names:
        outline(name, os.path.join(arguments[0], name), sys.stdout)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
