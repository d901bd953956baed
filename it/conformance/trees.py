#!/usr/bin/env python3
"""Writes where the nodes of CPython's own ast stand, under the names that forksafe's syntax has for them.

    PYTHON trees.py DIR             all *.py files below DIR, by name

It needs Python 3.12 or later. There is a line for each line that a node starts on: the file, the line, and of each node its kind,
the column of its start and the place of its end, in code points, from 0. Nodes that the two do not both have are left out:
the text in formatted strings, and an elif, which is an If of its own in the ast only.
"""

import ast
import io
import re
import sys
import tokenize
import warnings

from reference import names_below

LINE_END = re.compile(b"\r\n|\r|\n")
NAMES = {
    "AsyncFor": "For", "AsyncFunctionDef": "FunctionDef", "AsyncWith": "With", "BinOp": "BinaryOp", "Dict": "DictDisplay",
    "DictComp": "Comprehension", "Expr": "ExpressionStatement", "GeneratorExp": "Comprehension", "IfExp": "Conditional",
    "JoinedStr": "FormattedString", "List": "ListDisplay", "ListComp": "Comprehension", "MatchClass": "ClassPattern",
    "MatchMapping": "Mapping", "MatchOr": "Or", "MatchSequence": "Sequence", "MatchSingleton": "Value", "MatchStar": "Star",
    "MatchValue": "Value", "ParamSpec": "TypeParameter", "Set": "SetDisplay", "SetComp": "Comprehension", "TryStar": "Try",
    "TypeVar": "TypeParameter", "TypeVarTuple": "TypeParameter", "alias": "Alias", "arg": "Parameter", "keyword": "Keyword",
}
CONSTANTS = {str: "StringLiteral", bytes: "BytesLiteral", int: "NumberLiteral", float: "NumberLiteral", complex: "NumberLiteral"}


def name_of(node):
    kind = type(node).__name__
    if kind == "Constant":
        return CONSTANTS.get(type(node.value), kind)
    if kind == "MatchAs":
        return "As" if node.pattern else "Capture" if node.name else "Wildcard"
    return NAMES.get(kind, kind)


class Places(ast.NodeVisitor):
    """Gathers the kind, the start and the end of each node of a file."""

    def __init__(self, raw):
        text = raw[3:] if raw.startswith(b"\xef\xbb\xbf") else raw
        encoding = tokenize.detect_encoding(io.BytesIO(raw).readline)[0]
        self.lines = LINE_END.split(text.decode(encoding).encode())
        self.found = []
        self.visit(ast.parse(raw))

    def column(self, line, offset):
        return len(self.lines[line - 1][:offset].decode())

    def generic_visit(self, node):
        if getattr(node, "end_lineno", None) is not None:
            self.add(name_of(node), node, node.col_offset)
        super().generic_visit(node)

    def add(self, name, node, offset):
        end = node.end_lineno, self.column(node.end_lineno, node.end_col_offset)
        self.found.append((node.lineno, self.column(node.lineno, offset), end, name))

    def visit_If(self, node):
        if self.lines[node.lineno - 1][node.col_offset :].startswith(b"elif"):
            super().generic_visit(node)
        else:
            self.generic_visit(node)

    def visit_MatchSingleton(self, node):
        self.add("Constant", node, node.col_offset)
        self.generic_visit(node)

    def visit_FormattedValue(self, node):
        self.add("FormattedValue", node, node.col_offset)
        self.visit(node.value)
        if node.format_spec is not None:
            self.add("FormattedString", node.format_spec, node.format_spec.col_offset + 1)
            self.visit_parts(node.format_spec)

    def visit_JoinedStr(self, node):
        self.add("FormattedString", node, node.col_offset)
        self.visit_parts(node)

    def visit_parts(self, node):
        for part in node.values:
            if not isinstance(part, ast.Constant):
                self.visit(part)


def main(arguments):
    if len(arguments) != 1:
        sys.stderr.write(__doc__)
        return 2
    warnings.simplefilter("ignore")
    sys.stdout.write("%s\n" % sys.version.split()[0])
    for name in names_below(arguments[0]):
        with open("%s/%s" % (arguments[0], name), "rb") as file:
            places = sorted(Places(file.read()).found)
        for line in sorted({place[0] for place in places}):
            nodes = ["%s %d-%d:%d" % (kind, column, end[0], end[1]) for at, column, end, kind in places if at == line]
            sys.stdout.write("%s:%d %s\n" % (name, line, ", ".join(nodes)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
