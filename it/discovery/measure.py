#!/usr/bin/env python3
"""Holds what is found in the sources of installed libraries against what the catalog knows of them.

Takes wheels of libraries that the catalog knows, hides their entries, lets the audit read the wheels, and prints which triggers of the
catalog were found, which were not, and which were found that the catalog does not have. Needs Python 3.11 for tomllib, and no network.
"""

import argparse
import pathlib
import re
import subprocess
import sys
import tempfile
import time
import tomllib
import zipfile

try:
    from packaging.specifiers import SpecifierSet
    from packaging.version import Version
except ImportError:  # pip has its own copy
    from pip._vendor.packaging.specifiers import SpecifierSet
    from pip._vendor.packaging.version import Version

CATALOG = "io/github/forksafe/catalog/"
THREADS = {"starts-thread", "keeps-safe-threads"}
NATIVE = {"starts-native-thread", "keeps-native-pool"}
JUDGED_ON = Version("3.12")


def normal(name):
    return re.sub(r"[-_.]+", "-", name).lower()


def wheels_in(directories):
    """The newest wheel of each distribution."""
    newest = {}
    for directory in directories:
        for path in sorted(pathlib.Path(directory).rglob("*.whl")):
            name, version = path.name.split("-")[:2]
            known = newest.get(normal(name))
            if known is None or Version(version) > known[0]:
                newest[normal(name)] = (Version(version), path)
    return newest


def catalog_of(jar):
    """The catalog's files by distribution, with the lines of its index."""
    with zipfile.ZipFile(jar) as archive:
        index = archive.read(CATALOG + "index.txt").decode().splitlines()
        files = {}
        for line in index:
            name = line.split(":")[0].split(", ")[0]
            files[name] = tomllib.loads(archive.read(CATALOG + name + ".toml").decode())
    return index, files


def holds(spec, version):
    return spec in ("*", None) or SpecifierSet(spec).contains(version, prereleases=True)


def effects_at(entry, version, kinds):
    return [
        effect
        for effect in entry.get("effect", [])
        if kinds & set(effect["does"]) and holds(effect.get("versions"), version) and holds(effect.get("python"), JUDGED_ON)
    ]


def unpack(wheel, site):
    """Its Python files and metadata; of native modules their names only."""
    lines = 0
    with zipfile.ZipFile(wheel) as archive:
        for entry in archive.infolist():
            name = entry.filename
            target = site / name
            if name.endswith(".py") or ".dist-info/" in name:
                archive.extract(entry, site)
                lines += archive.read(entry).count(b"\n") if name.endswith(".py") else 0
            elif name.endswith(".so"):
                target.parent.mkdir(parents=True, exist_ok=True)
                target.touch()
    return lines


def lines_of(wheel):
    with zipfile.ZipFile(wheel) as archive:
        names = [name for name in archive.namelist() if name.endswith(".py") and "/tests/" not in name]
        return sum(archive.read(name).count(b"\n") for name in names)


def triggers(effect):
    """What sets an effect off: pairs of a callable and a method, or none."""
    methods = effect.get("started-by", [None])
    return {(callable, method) for callable in effect["callables"] for method in methods}


def matches(effect, found):
    """Whether some found effect is set off by the same callable, or by the making of what the method is called on."""
    wanted = triggers(effect)
    names = set(effect["callables"])
    for other in found:
        if wanted & triggers(other):
            return True
        # A method of a class is written as a callable of its own, or the other way round.
        dotted = {f"{c}.{m}" if m else c for c, m in triggers(other)}
        if dotted & {f"{c}.{m}" if m else c for c, m in wanted}:
            return True
        if names & set(other["callables"]) and "started-by" not in other and other["when"] != "import":
            return True
    return False


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cli", required=True, help="the jar of the command line")
    parser.add_argument("--java-option", action="append", default=[])
    parser.add_argument("--only", action="append", default=[], help="a distribution; all if not given")
    parser.add_argument("--most-lines", type=int, default=150_000, help="leaves larger libraries out; %(default)s if not given")
    parser.add_argument("--keep", help="a directory that keeps what was found")
    parser.add_argument("--verbose", action="store_true", help="names what was found and is not in the catalog")
    parser.add_argument("wheels", nargs="+", help="directories of wheels")
    options = parser.parse_args()

    wheels = wheels_in(options.wheels)
    index, catalog = catalog_of(options.cli)
    chosen = {}
    for line in index:
        names = line.split(":")[0].split(", ")
        here = [name for name in names if name in wheels]
        if here and (not options.only or set(names) & set(options.only)):
            version, wheel = wheels[here[0]]
            threads = effects_at(catalog[names[0]], version, THREADS)
            native = effects_at(catalog[names[0]], version, NATIVE)
            if threads:
                chosen[names[0]] = (here[0], version, wheel, threads, native)
    if not chosen:
        print("skipped: no wheel of a library that starts threads in", *options.wheels)
        return 0

    with tempfile.TemporaryDirectory() as temporary:
        work = pathlib.Path(temporary)
        site = work / "site-packages"
        site.mkdir()
        lines = {}
        for name in sorted(chosen):
            if lines_of(chosen[name][2]) > options.most_lines:
                print("left out as too large:", name)
                del chosen[name]
            else:
                lines[name] = unpack(chosen[name][2], site)
        hidden = work / "overlay" / CATALOG
        hidden.mkdir(parents=True)
        left = [line for line in index if line.split(":")[0].split(", ")[0] not in chosen]
        (hidden / "index.txt").write_text("\n".join(left) + "\n")
        (work / "empty").mkdir()
        out = pathlib.Path(options.keep) if options.keep else work / "found"
        command = ["java", *options.java_option, "-cp", f"{work / 'overlay'}:{options.cli}", "io.github.forksafe.cli.Main"]
        start = time.monotonic()
        subprocess.run([*command, "--site-packages", site, "--discover", out, work / "empty"], check=True)
        seconds = time.monotonic() - start
        report(chosen, lines, out, options.verbose)
        print(f"\n{len(chosen)} distributions, {sum(lines.values())} lines, {seconds:.1f} s")
    return 0


def report(chosen, lines, out, verbose):
    print(f"{'distribution':24} {'version':12} {'lines':>7} {'triggers':>8} {'found':>6} {'possibly':>8} {'more':>5} {'possibly':>8}")
    total = [0, 0, 0, 0, 0]
    missed, more = [], []
    for name, (distribution, version, _, threads, native) in sorted(chosen.items()):
        path = out / f"{distribution}.toml"
        found = tomllib.loads(path.read_text())["effect"] if path.exists() else []
        found = [effect for effect in found if set(effect["does"]) & (THREADS | NATIVE)]
        hits = [effect for effect in threads if matches(effect, found)]
        sure = [effect for effect in threads if matches(effect, [e for e in found if "possible" not in e])]
        missed += [(name, effect) for effect in threads if effect not in hits]
        extra = [effect for effect in found if not any(matches(known, [effect]) for known in threads + native)]
        more += [(name, effect) for effect in extra]
        claims = [effect for effect in extra if "possible" not in effect]
        row = [len(threads), len(sure), len(hits) - len(sure), len(claims), len(extra) - len(claims)]
        total = [a + b for a, b in zip(total, row)]
        print(f"{name:24} {version!s:12} {lines[name]:7} {row[0]:8} {row[1]:6} {row[2]:8} {row[3]:5} {row[4]:8}")
    print(f"{'all':24} {'':12} {sum(lines.values()):7} {total[0]:8} {total[1]:6} {total[2]:8} {total[3]:5} {total[4]:8}")
    print("\nnot found:")
    for name, effect in missed:
        print(f"  {name}: {effect['when']} {', '.join(effect['callables'][:3])} {effect.get('started-by', '')}")
    if verbose:
        print("\nfound, and not in the catalog:")
        for name, effect in more:
            print(f"  {name}: {effect['when']} {', '.join(effect['callables'][:2])} {effect.get('started-by', '')}{' possibly' if 'possible' in effect else ''}: {effect['because']}")


if __name__ == "__main__":
    sys.exit(main())
