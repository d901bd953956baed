#!/usr/bin/env python3
"""Compares what forksafe reads of Python files with what CPython's own ast reads.

    python3 compare.py --cli JAR [--python PYTHON]... [--jobs N] [--java JAVA] [--most N] DIR...

Runs on Python 3.6 or later and needs a JDK or JRE besides. PYTHON are the interpreters to ask (this one if none is named), the
newest first: the first one that accepts a file is compared with. Directories are compared one by one, in batches of files, so
memory does not grow with their size; the outline of one directory lies in the temporary directory meanwhile.

Notebooks are left out, since Python does not read them.

It prints for each directory how many files and lines there are, a table of who accepts them, and each difference with its
file, line and column. Exit status: 0 if there is no difference, 1 if there is one, 2 for bad use.
"""

import argparse
import collections
import json
import multiprocessing
import os
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
BATCH_BYTES = 4 << 20
NONE = "none"

Batch = collections.namedtuple("Batch", "directory outline start end pythons")


class Result:
    """Of a batch: how many files and lines, and by whom accepted; what differs."""

    def __init__(self):
        self.lines = 0
        self.items = 0
        self.verdicts = collections.Counter()
        self.differences = []

    def add(self, other):
        self.lines += other.lines
        self.items += other.items
        self.verdicts += other.verdicts
        self.differences += other.differences


def groups(lines):
    """The lines of each file."""
    group = []
    for line in lines:
        record = json.loads(line)
        if record["kind"] == "file" and group:
            yield group
            group = []
        group.append(record)
    if group:
        yield group


def batches(directory, outline, pythons):
    """Ranges of the outline that hold whole files."""
    with open(outline, "rb") as file:
        start = at = 0
        for line in file:
            if at - start >= BATCH_BYTES and b'"kind":"file"' in line:
                yield Batch(directory, outline, start, at, pythons)
                start = at
            at += len(line)
        yield Batch(directory, outline, start, at, pythons)


def ours_of(batch):
    with open(batch.outline, "rb") as file:
        file.seek(batch.start)
        lines = file.read(batch.end - batch.start).decode("ascii").splitlines()
    return {group[0]["file"]: group for group in groups(lines)}


def reference(python, directory, names):
    """What a Python says of some files, file by file, behind its version."""
    environment = dict(os.environ, PYTHONIOENCODING="utf-8:surrogateescape", PYTHONDONTWRITEBYTECODE="1")
    with tempfile.TemporaryFile() as listed:
        listed.write("".join(name + "\n" for name in names).encode("utf-8", "surrogateescape"))
        listed.seek(0)
        command = [python, os.path.join(HERE, "reference.py"), directory, "-"]
        process = subprocess.Popen(command, stdin=listed, stdout=subprocess.PIPE, env=environment)
    version = json.loads(next(process.stdout).decode("ascii"))["name"]
    for group in groups(line.decode("ascii") for line in process.stdout):
        yield version, group
    if process.wait() != 0:
        raise SystemExit("%s failed below %s" % (python, directory))


def compare_batch(batch):
    result = Result()
    ours = ours_of(batch)
    waiting = [name for name, group in ours.items() if group[0]["kind"] == "file" and not name.endswith(".ipynb")]
    refusals = {}
    for python in batch.pythons:
        asked, waiting = waiting, []
        for version, group in reference(python, batch.directory, asked):
            name = group[0]["file"]
            if group[0]["name"] == "rejected":
                if name not in refusals:
                    result.lines += group[0]["lines"]
                    refusals[name] = (version, group[1])
                waiting.append(name)
                continue
            if name not in refusals:
                result.lines += group[0]["lines"]
            compare_file(version, ours[name], group, result)
    for name in waiting:
        is_ours = ours[name][0]["name"] == "accepted"
        result.verdicts[(NONE, is_ours)] += 1
        if is_ours:
            version, problem = refusals[name]
            result.differences.append(at(problem, "accepted, but %s says: %s" % (version, problem["name"])))
    return result


def at(record, what):
    place = "%s:%s:%s" % (record["file"], record["line"], record["column"])
    return "%s: %s" % (place.encode("ascii", "backslashreplace").decode(), what)


def compare_file(version, ours, theirs, result):
    is_ours = ours[0]["name"] == "accepted"
    result.verdicts[(version, is_ours)] += 1
    if not is_ours:
        problem = next(record for record in ours if record["kind"] == "problem")
        result.differences.append(at(problem, "rejected, but %s accepts: %s" % (version, problem["name"])))
        return
    result.items += len(theirs) - 1
    keys = [key(record, version) for record in ours[1:]]
    wanted = [key(record, version) for record in theirs[1:]]
    if keys != wanted:
        result.differences += differences(version, ours[0]["file"], keys, wanted)


def key(record, version):
    kind = "string" if version[0] == "2" and record["kind"] == "bytes" else record["kind"]
    return kind, record["name"], record["line"], record["column"]


def differences(version, file, keys, wanted):
    """What one has and the other has not; what Python does not know is like anything."""
    missing = collections.Counter(wanted) - collections.Counter(keys)
    left = list((collections.Counter(keys) - collections.Counter(wanted)).elements())
    vague = [want for want in missing.elements() if None in want]
    missing = [want for want in missing.elements() if None not in want]
    owners = pair(vague, left)
    missing += [want for i, want in enumerate(vague) if i not in owners.values()]
    found = [(want, "missing, %s has" % version) for want in missing]
    found += [(have, "found, %s has not" % version) for i, have in enumerate(left) if i not in owners]
    if not found and not vague:
        first = next(have for have, want in zip(keys, wanted) if have != want)
        found = [(first, "in another order than of %s" % version)]
    found.sort(key=lambda pair: tuple(-1 if value is None else value for value in pair[0][2:]))
    return [
        at(dict(file=file, line=line, column=column), "%s %s %r" % (what, kind, name))
        for (kind, name, line, column), what in found
    ]


def pair(vague, left):
    """Pairs as many vague items with ones that they may be as can be: to the numbers of the latter those of the former."""
    owners = {}

    def assign(i, tried):
        for j, have in enumerate(left):
            if j not in tried and all(want in (None, known) for want, known in zip(vague[i], have)):
                tried.add(j)
                if j not in owners or assign(owners[j], tried):
                    owners[j] = i
                    return True
        return False

    for i in range(len(vague)):
        assign(i, set())
    return owners


def outline(arguments, directory, file):
    command = [arguments.java, "-jar", arguments.cli, "--outline", file, directory]
    if subprocess.call(command) != 0:
        raise SystemExit("the outline of %s failed" % directory)


def report(directory, result, most):
    files = sum(result.verdicts.values())
    print("%s: %d files, %d lines, %d items compared" % (directory, files, result.lines, result.items))
    print("    %-12s %10s %10s" % ("accepted by", "ours too", "not ours"))
    for version in sorted({version for version, _ in result.verdicts}, reverse=True):
        print("    %-12s %10d %10d" % (version, result.verdicts[version, True], result.verdicts[version, False]))
    print("    %d differences" % len(result.differences))
    for difference in sorted(result.differences)[:most]:
        print("    " + difference)
    sys.stdout.flush()


def options(arguments):
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("--cli", required=True)
    parser.add_argument("--python", action="append")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--java", default="java")
    parser.add_argument("--most", type=int, default=200)
    parser.add_argument("directories", nargs="+")
    return parser.parse_args(arguments)


def main(arguments):
    chosen = options(arguments)
    pythons = chosen.python or [sys.executable]
    differing = 0
    with multiprocessing.Pool(chosen.jobs) as pool, tempfile.TemporaryDirectory() as folder:
        for directory in chosen.directories:
            file = os.path.join(folder, "outline.jsonl")
            outline(chosen, directory, file)
            total = Result()
            for result in pool.imap_unordered(compare_batch, batches(directory, file, pythons)):
                total.add(result)
            report(directory, total, chosen.most)
            differing += len(total.differences)
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
