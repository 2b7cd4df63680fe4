#!/usr/bin/env python3
"""What the tests reached: coverage.py BUILD, after `cmake --workflow --preset coverage`.

Prints lines and branches for each part of the program, then every line of the engine and the storage and every branch of
the engine that nothing reached. A branch is one way out of one condition, as clang counts them. Those that
`unreached.txt` explains are left out; ends with 1 where there is any other."""

import argparse
import collections
import json
import pathlib
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
SOURCE = HERE.parent.parent / "src"
STORAGE = ("history", "host")
# Of a branch in clang's export: where it begins, and how often its condition was true and false.
LINE, COLUMN, TAKEN, NOT_TAKEN = 0, 1, 4, 5
# Of a segment: where it begins, its count, whether it has one, whether something begins there, and whether that is but
# a gap.
COUNT, HAS_COUNT, BEGINS, GAP = 2, 3, 4, 5
# A switch has one more way, of a value that the enumeration does not have; the compiler decides an `if constexpr`.
NO_WAY = re.compile(r"switch \(|(\} else )?if constexpr ")


def exported(build):
    counts = sorted((build / "counts").glob("*.profraw"))
    if not counts:
        sys.exit(f"{build}/counts is empty: run the tests of that build first")
    with tempfile.NamedTemporaryFile(suffix=".profdata") as merged:
        subprocess.run(["llvm-profdata-14", "merge", "-sparse", *counts, "-o", merged.name], check=True)
        done = subprocess.run(["llvm-cov-14", "export", build / "src/mneedle", "-object", build / "tests/mneedle_unit",
                               f"-instr-profile={merged.name}", SOURCE], check=True, stdout=subprocess.PIPE)
    return json.loads(done.stdout)["data"][0]["files"]


def missed_lines(file):
    """Lines on which something begins that was never run."""
    return {segment[LINE] for segment in file["segments"]
            if segment[HAS_COUNT] and segment[COUNT] == 0 and segment[BEGINS] and not segment[GAP]}


def missed_branches(file):
    """(line, way) for each; of a template or a lambda that is compiled several times one is enough."""
    ways = collections.Counter()
    for branch in file["branches"]:
        for way, count in ((True, branch[TAKEN]), (False, branch[NOT_TAKEN])):
            ways[branch[LINE], branch[COLUMN], way] += count
    return {(line, "true" if way else "false") for (line, _, way), count in ways.items() if count == 0}


def explained():
    """`file: text of the line`, one each; what follows until the next one that is not indented says why."""
    lines = (HERE / "unreached.txt").read_text().splitlines()
    return {tuple(line.split(": ", 1)) for line in lines if line and not line[0].isspace() and line[0] != "#"}


def line_of(text, number):
    """The line, or where that only opens a block the one that says which."""
    while text[number - 1].strip() == "{":
        number -= 1
    return text[number - 1].strip()


def misses(file, known):
    """What nothing reached, as (place, text), without what is explained."""
    path = pathlib.Path(file["filename"])
    name = path.relative_to(SOURCE)
    if name.parts[0] != "engine" and name.parts[0] not in STORAGE:
        return
    found = {(line, "never run") for line in missed_lines(file)}
    if name.parts[0] == "engine":
        found |= {(line, f"never {way}") for line, way in missed_branches(file)}
    text = path.read_text().splitlines()
    for number, what in sorted(found):
        line = line_of(text, number)
        if (str(name), line) not in known and not NO_WAY.match(line):
            yield f"{name}:{number}: {what}", line


def print_parts(files):
    parts = collections.defaultdict(collections.Counter)
    for file in files:
        part = pathlib.Path(file["filename"]).relative_to(SOURCE).parts[0]
        for kind in ("lines", "branches"):
            parts[part][kind] += file["summary"][kind]["count"]
            parts[part][f"{kind} reached"] += file["summary"][kind]["covered"]
    for part, sums in sorted(parts.items()):
        print(f"{part:12} lines {sums['lines reached']:6,} of {sums['lines']:6,}   "
              f"branches {sums['branches reached']:6,} of {sums['branches']:6,}")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("build", type=pathlib.Path)
    files = sorted(exported(parser.parse_args().build), key=lambda file: file["filename"])
    print_parts(files)
    known = explained()
    found = [miss for file in files for miss in misses(file, known)]
    for place, line in found:
        print(f"{place}\n    {line}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
