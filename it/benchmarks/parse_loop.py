"""Parses the Python files below a directory with ast.parse, in a loop: what compare.py runs with each Python.

    python parse_loop.py PASSES DIR     for each pass, prints bytes, lines, seconds, and seconds of processor time
    python parse_loop.py accepted       prints back those of the paths on its standard input that it can parse
"""

import ast
import os
import sys
import time
import warnings


def read(path):
    with open(path, "rb") as file:
        return file.read()


def parses(text):
    try:
        ast.parse(text)
        return True
    except (SyntaxError, ValueError, MemoryError, RecursionError):
        return False


def accepted():
    for line in sys.stdin:
        if parses(read(line.rstrip("\n"))):
            sys.stdout.write(line)


def loop(passes, directory):
    texts = [
        read(os.path.join(folder, name))
        for folder, _, names in os.walk(directory)
        for name in sorted(names)
        if name.endswith(".py")
    ]
    size = sum(map(len, texts))
    lines = sum(text.count(b"\n") for text in texts)
    for _ in range(passes):
        start, used = time.perf_counter(), time.process_time()
        for text in texts:
            parses(text)
        print(size, lines, time.perf_counter() - start, time.process_time() - used)


warnings.simplefilter("ignore")
if sys.argv[1] == "accepted":
    accepted()
else:
    loop(int(sys.argv[1]), sys.argv[2])
