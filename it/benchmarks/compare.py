#!/usr/bin/env python3
"""Times the reading of Python by forksafe, by CPython's ast.parse and by ruff, side by side in one run.

    python3 compare.py --jar JAR [--java JAVA] [--python PYTHON]... [--ruff RUFF] [--rounds N] [--quick] [--heap] DIR...

JAR is the benchmarks' own. Each PYTHON is measured; ratios are to the first (this one if none is named). Without RUFF, ruff is
left out, and the table says so. Runs on Python 3.6 or later, on Linux or macOS.

From the Python files below the directories, sorted by path, it copies every n-th that the first PYTHON can parse, so that there
are about 50,000 and 500,000 lines, and times on these samples

  warm  one thread of one process, text in memory, again and again: the median pass. forksafe from bytes to syntax records with
        all checks and the garbage collector's time, CPython from bytes to its AST. ruff has no such loop: its whole single-thread
        run stands here, which reads files and also runs the checks F and E9.
  cold  whole processes, start to end: forksafe on one thread and on two, CPython with one pass of its loop, ruff on one thread.

Tools take turns, N rounds. Printed are medians of processor and wall time, and how many times faster than the first PYTHON
(warm) or which part of its time (cold) that is. Times of a busy machine say little: compare within a run.

--heap instead copies all files, again and again until there are five million lines, and finds the smallest heap, to 32 MB, with
which forksafe reads them on two threads and keeps the facts of all, as its audit does. --quick makes fewer rounds.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
LOOP = os.path.join(HERE, "parse_loop.py")
MAIN = "io.github.forksafe.benchmarks.ReadTree"
SMALL, LARGE, HUGE = 50000, 500000, 5000000
HEAP_STEP = 32


def python_files(directories):
    for directory in directories:
        for folder, folders, names in os.walk(directory):
            folders.sort()
            for name in sorted(names):
                path = os.path.join(folder, name)
                if name.endswith(".py") and os.path.isfile(path):
                    yield path


def count_lines(path):
    with open(path, "rb") as file:
        return file.read().count(b"\n")


def accepted(python, paths):
    answer = subprocess.run(
        [python, LOOP, "accepted"],
        input="\n".join(paths) + "\n",
        stdout=subprocess.PIPE,
        universal_newlines=True,
        check=True,
    )
    return answer.stdout.splitlines()


def copy(paths, directory):
    """Copies files into folders of 500, so that no tool's rules on names leave one out."""
    for number, path in enumerate(paths):
        folder = os.path.join(directory, "part%03d" % (number // 500))
        os.makedirs(folder, exist_ok=True)
        shutil.copyfile(path, os.path.join(folder, "file%06d.py" % number))
    return directory


def sample(paths, lines, wanted, python, directory):
    step = max(1, round(lines / wanted))
    return copy(accepted(python, paths[::step]), directory)


class Run:
    """What one process took."""

    def __init__(self, command, environment=None):
        start = time.perf_counter()
        process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment, universal_newlines=True
        )
        self.output = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.stdout.close()
        process.returncode = os.WEXITSTATUS(status) if os.WIFEXITED(status) else -1
        self.status = process.returncode
        self.wall = time.perf_counter() - start
        self.processor = usage.ru_utime + usage.ru_stime
        self.megabytes = usage.ru_maxrss / (1 << 20 if sys.platform == "darwin" else 1 << 10)

    def checked(self):
        if self.status != 0:
            sys.exit("a process failed: " + self.output)
        return self

    def passes(self):
        """Seconds (wall, processor) of the passes of a loop, without the first half, which warms up."""
        rows = [line.split() for line in self.checked().output.splitlines()]
        return [(float(row[2]), float(row[3])) for row in rows[len(rows) // 2 :]]


class Tools:
    def __init__(self, options):
        self.java = [options.java, "-cp", options.jar, MAIN]
        self.pythons = options.python or [sys.executable]
        self.ruff = options.ruff
        self.warm_passes = "40"

    def name(self, python):
        ask = "import platform as p; print(p.python_implementation(), p.python_version())"
        answer = subprocess.run([python, "-c", ask], stdout=subprocess.PIPE, universal_newlines=True, check=True)
        return answer.stdout.strip() + " ast.parse"

    def run_ruff(self, directory):
        command = [self.ruff, "check", "--select", "F,E9", "--no-cache", "--isolated", "--quiet", directory]
        run = Run(command, dict(os.environ, RAYON_NUM_THREADS="1"))
        if run.status not in (0, 1):
            sys.exit("ruff failed")
        return [(run.wall, run.processor)]

    def warm(self, directory):
        tools = {self.name(p): lambda p=p: Run([p, LOOP, "2", directory]).passes() for p in self.pythons}
        tools["forksafe"] = lambda: Run(self.java + ["warm", self.warm_passes, directory]).passes()
        if self.ruff:
            tools["ruff, whole run"] = lambda: self.run_ruff(directory)
        return tools

    def cold(self, directory):
        def whole(command):
            run = Run(command).checked()
            return [(run.wall, run.processor)]

        tools = {self.name(p): lambda p=p: whole([p, LOOP, "1", directory]) for p in self.pythons}
        for threads in ("1", "2"):
            name = "forksafe, %s thread%s" % (threads, "" if threads == "1" else "s")
            tools[name] = lambda n=threads: whole(self.java + ["syntax", n, directory])
        if self.ruff:
            tools["ruff"] = lambda: self.run_ruff(directory)
        return tools


def take_turns(tools, rounds):
    times = {name: [] for name in tools}
    for _ in range(rounds):
        for name, run in tools.items():
            times[name] += run()
    return times


def table(title, times, lines, inverse):
    print("\n%-26s %9s %9s %8s   %s" % (title, "cpu s", "wall s", "kLOC/s", "x faster" if inverse else "of its time"))
    base = None
    for name, pairs in times.items():
        wall, processor = (statistics.median(column) for column in zip(*pairs))
        base = base or (wall, processor)
        ratios = (base[1] / processor, base[0] / wall) if inverse else (processor / base[1], wall / base[0])
        print(
            "%-26s %9.3f %9.3f %8.0f   cpu %.2f, wall %.2f"
            % (name, processor, wall, lines / processor / 1000, ratios[0], ratios[1])
        )
    sys.stdout.flush()


def speed(options, paths, lines, work):
    tools = Tools(options)
    if not options.ruff:
        print("ruff: skipped, none was named")
    for wanted, rounds in ((LARGE, options.rounds), (SMALL, 2 * options.rounds)):
        directory = sample(paths, lines, wanted, tools.pythons[0], os.path.join(work, str(wanted)))
        copied = list(python_files([directory]))
        held = sum(map(count_lines, copied))
        print("\n%d files, %d lines" % (len(copied), held))
        if wanted == LARGE:
            table("warm", take_turns(tools.warm(directory), options.rounds), held, True)
        table("cold", take_turns(tools.cold(directory), rounds), held, False)


def heap(options, paths, lines, work):
    again = -(-HUGE // lines)
    copies = (paths * again)[: -(-len(paths) * HUGE // lines)]
    directory = copy(copies, work)
    print("%d files, %d lines" % (len(copies), sum(map(count_lines, copies))))
    java = [options.java, "-XX:+ExitOnOutOfMemoryError"]

    def passes(megabytes):
        run = Run(java + ["-Xmx%dm" % megabytes, "-cp", options.jar, MAIN, "facts", "2", directory])
        print(
            "-Xmx%dm: %s, %.1f s, %.0f MB resident at most"
            % (megabytes, "passes" if run.status == 0 else "fails", run.wall, run.megabytes)
        )
        sys.stdout.flush()
        return run.status == 0

    low, high = 64, 1024
    if not passes(high):
        sys.exit("1 GB is not enough")
    while high - low > HEAP_STEP:
        middle = (low + high) // 2
        low, high = (low, middle) if passes(middle) else (middle, high)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--jar", required=True)
    parser.add_argument("--java", default="java")
    parser.add_argument("--python", action="append")
    parser.add_argument("--ruff")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--heap", action="store_true")
    parser.add_argument("directories", nargs="+", metavar="DIR")
    options = parser.parse_args()
    if options.quick:
        options.rounds = min(options.rounds, 2)
    paths = list(python_files(options.directories))
    lines = sum(map(count_lines, paths))
    if lines == 0:
        sys.exit("there is no Python below these directories")
    print("%d files, %d lines in all" % (len(paths), lines))
    work = tempfile.mkdtemp()
    try:
        (heap if options.heap else speed)(options, paths, lines, work)
    finally:
        shutil.rmtree(work)


if __name__ == "__main__":
    main()
