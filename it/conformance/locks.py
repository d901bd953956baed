#!/usr/bin/env python3
"""Compares on which Pythons programs hang with what forksafe says of them.

    python3 locks.py --cli JAR [--python PYTHON]... [--results FILE.csv] [--except NAME[RANGE]]... [--jobs N] [--timeout S] FILE...

Runs on Python 3.6 or later and needs a JDK or JRE besides. FILE is a page of case programs (.md) or one program (.py). Each program is
run on each interpreter that fits its python mark, in a session of its own which is ended after S seconds, and audited with the
version of that interpreter declared. It should hang if and only if an error of a rule on locks or shared objects is found. PYTHON are
the interpreters; those on the path and of pyenv if none is named. Versions that fit a program and have no interpreter are named.

With --results plain files are not run: FILE.csv holds name, version and result of each, a result that starts with "hang" being a hang,
"ok" none, and others left out. --except leaves out a program, or versions of it: --except 'slow>=3.7'.

Programs with oracle="off" are audited by the tests only; hazards that a page marks as missed may be missed.

It prints a table of the programs and how many hangs were found. Exit status: 0 if there is no difference, 1 if there is one, 2 for bad use.
"""

import argparse
import collections
import concurrent.futures
import csv
import glob
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile

RULES = ("child-needs-held-lock", "child-logs-after-fork", "fork-while-locked", "object-shared-across-fork")
KNOWN = ["2.7"] + ["3.%d" % minor for minor in range(6, 15)]
ALIVE = ">=3.10,<3.15"
FENCE = re.compile(r'```python (?=.*title="([^"]+)")(.*)$')
CLAUSE = re.compile(r"(>=|<=|==|!=|<|>|)\s*(\d+(?:\.\d+)*)(?:\.\*)?$")
UNTOLD = "PYTHONUNBUFFERED", "PYTHONPATH", "PYTHONHOME", "PYTHONSTARTUP", "PYTHONWARNINGS"

OK, HANG, FAILS, SKIPPED, UNFIT = "ok", "hang", "fails", "no python", ""

Program = collections.namedtuple("Program", "name python files missed runs")


def numbers(version):
    return tuple(int(number) for number in version.split("."))


def fits(version, marks):
    """Whether a version is in a range such as '>=3.8,<3.12' or '3.6'."""
    have = numbers(version)
    for clause in (marks or ALIVE).split(","):
        operator, text = CLAUSE.match(clause.strip()).groups()
        want = numbers(text)
        same = have[: len(want)] == want
        order = {">=": have >= want, "<": have < want, "<=": have < want or same, ">": have > want and not same}
        if not order.get(operator, same if operator != "!=" else not same):
            return False
    return True


def programs(file):
    """The programs of a page or plain file; one ends where a file of a name that it has already begins, or the section does."""
    with open(file, encoding="utf-8") as opened:
        lines = opened.read().split("\n")
    base = os.path.splitext(os.path.basename(file))[0]
    if not file.endswith(".md"):
        return [Program(base, ">=0", {os.path.basename(file): "\n".join(lines)}, False, True)]
    found = []
    heading, files, count = "", {}, 0
    block = None
    for line in lines:
        fence = FENCE.match(line)
        if block is not None:
            if line == "```":
                block = None
            else:
                files[block] += line + "\n"
        elif line.startswith("## "):
            heading, files, count = line[3:].strip(), {}, 0
        elif fence:
            title, marks = fence.groups()
            if not files or title in files:
                files = {}
                count += 1
                name = "%s: %s, program %d" % (base, heading, count)
                python = re.search(r'python="([^"]*)"', marks)
                found.append(Program(name, python.group(1) if python else "", files, False, 'oracle="off"' not in marks))
            block = title
            files[block] = ""
    return [program._replace(missed=any("misses " + rule in text for text in program.files.values() for rule in RULES)) for program in found]


def write(program, folder):
    for name, text in program.files.items():
        path = os.path.join(folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)


def run(program, python, timeout):
    """Runs a program, with all processes that it starts."""
    folder = tempfile.mkdtemp()
    environment = {name: value for name, value in os.environ.items() if name not in UNTOLD}
    try:
        write(program, folder)
        process = subprocess.Popen(
            [python, "main.py" if "main.py" in program.files else next(iter(program.files))],
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            return OK if process.wait(timeout) == 0 else FAILS
        except subprocess.TimeoutExpired:
            return HANG
        finally:
            try:
                os.killpg(process.pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
            process.wait()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def audit(arguments, version, chosen):
    """The programs, by their number, that have an error of a rule on locks on a version."""
    with tempfile.TemporaryDirectory() as folder:
        for i, program in chosen:
            write(program, os.path.join(folder, str(i)))
        report = os.path.join(folder, "report.json")
        command = [arguments.java, "-jar", arguments.cli, "--python-version", "==" + version, "--fail-on", "never"]
        command += ["--format", "json", "--output", report, "--base", folder, folder]
        if subprocess.call(command, stdout=subprocess.DEVNULL) != 0:
            raise SystemExit("the audit for Python %s failed" % version)
        with open(report, encoding="utf-8") as file:
            findings = json.load(file)["findings"]
    errors = (finding for finding in findings if finding["level"] == "error")
    return {
        int(finding["location"]["path"].split("/")[0])
        for finding in errors
        if any(rule in RULES for rule in [finding["rule"]] + finding.get("alsoHolds", []))
    }


def interpreters(named):
    """Interpreters by their version."""
    root = os.environ.get("PYENV_ROOT", os.path.expanduser("~/.pyenv"))
    found = named or [shutil.which("python" + version) for version in KNOWN]
    if not named:
        found += sorted(glob.glob(os.path.join(root, "versions", "*", "bin", "python")))
    by_version = {}
    for python in filter(None, found):
        ask = [python, "-c", "import sys; print('%d.%d.%d' % sys.version_info[:3])"]
        try:
            answer = subprocess.check_output(ask, stderr=subprocess.DEVNULL).decode().strip()
        except (OSError, subprocess.CalledProcessError):
            continue
        by_version.setdefault(answer, python)
    return by_version


def read_results(file):
    recorded = {}
    with open(file, newline="") as opened:
        for row in csv.DictReader(opened):
            result = row["result"]
            kind = HANG if result.startswith("hang") else OK if result == "ok" else FAILS
            recorded[row["name"], row["version"]] = kind
    return recorded


def excepted(program, version, exceptions):
    for exception in exceptions:
        name, marks = re.match(r"([\w.-]+?)((?:[<>=!]=?.*)?)$", exception).groups()
        if name == program.name and (not marks or fits(version, marks)):
            return True
    return False


def results(arguments, chosen):
    """What each program did on each version."""
    if arguments.results:
        recorded = read_results(arguments.results)
        versions = sorted({version for _, version in recorded}, key=numbers)
        return versions, {
            (i, version): recorded.get((program.name, version), UNFIT) for i, program in chosen for version in versions
        }
    pythons = interpreters(arguments.python)
    absent = [known for known in KNOWN if not any(fits(version, known) for version in pythons)]
    outcome = {}
    with concurrent.futures.ThreadPoolExecutor(arguments.jobs) as pool:
        for i, program in chosen:
            for version, python in pythons.items():
                if fits(version, program.python):
                    outcome[i, version] = pool.submit(run, program, python, arguments.timeout)
    outcome = {key: future.result() for key, future in outcome.items()}
    for version in absent if not arguments.python else []:
        for i, program in chosen:
            if fits(version, program.python):
                outcome[i, version] = SKIPPED
    versions = sorted({version for _, version in outcome}, key=numbers)
    return versions, {(i, version): outcome.get((i, version), UNFIT) for i, _ in chosen for version in versions}


def compare(arguments, chosen, versions, outcome):
    """Puts what the audit says beside it; prints the table and tells whether all is as it should be."""
    cells, counts = {}, collections.Counter()
    for version in versions:
        ran = [(i, p) for i, p in chosen if outcome[i, version] in (OK, HANG) and not excepted(p, version, arguments.exception)]
        found = audit(arguments, version, ran) if ran else set()
        for i, program in chosen:
            cell = outcome[i, version]
            if (i, program) not in ran:
                counts[cell] += 1
                cells[i, version] = "(%s)" % cell if cell else ""
                continue
            verdict = "right" if (cell == HANG) == (i in found) else "false" if i in found else "known" if program.missed else "MISSED"
            counts[cell, verdict] += 1
            cells[i, version] = cell if verdict == "right" else "%s %s" % (cell, verdict)
    width = max(len(program.name) for _, program in chosen)
    print(" " * width, *("%-11s" % version for version in versions))
    for i, program in chosen:
        print("%-*s" % (width, program.name), *("%-11s" % cells[i, version] for version in versions))
    hangs = sum(counts[HANG, verdict] for verdict in ("right", "MISSED", "known"))
    print("%d programs; of %d runs that hang %d are found, %d of those not found known" % (len(chosen), hangs, counts[HANG, "right"], counts[HANG, "known"]))
    print("of %d runs that end %d are flagged" % (counts[OK, "right"] + counts[OK, "false"], counts[OK, "false"]))
    if counts[SKIPPED]:
        print("SKIPPED: %d runs, for want of Python %s" % (counts[SKIPPED], ", ".join(v for v in versions if any(outcome[i, v] == SKIPPED for i, _ in chosen))))
    if counts[FAILS]:
        print("not compared: %d runs that fail" % counts[FAILS])
    return not counts[HANG, "MISSED"] and not counts[OK, "false"]


def options(arguments):
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("--cli", required=True)
    parser.add_argument("--python", action="append")
    parser.add_argument("--results")
    parser.add_argument("--except", dest="exception", action="append", default=[])
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--timeout", type=float, default=8)
    parser.add_argument("--java", default="java")
    parser.add_argument("files", nargs="+")
    return parser.parse_args(arguments)


def main(arguments):
    chosen = options(arguments)
    read = [program for file in chosen.files for program in programs(file)]
    numbered = [(i, program) for i, program in enumerate(read) if program.runs]
    if not numbered:
        print("SKIPPED: nothing to run")
        return 0
    versions, outcome = results(chosen, numbered)
    if not versions:
        print("SKIPPED: no interpreter fits")
        return 0
    return 0 if compare(chosen, numbered, versions, outcome) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
