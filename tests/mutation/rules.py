"""rules.py UNIT_TESTS RULES [--every N] [--file NAME]: each number in the rules is held by a test beside them.

Changes the rule files one thing at a time, in a copy of the folder: a number by one (a depth by a micrometre), a
severity by a step, a word, a flag, one area or kind out of a list, a key left out. Then the unit tests load the copy
and run the tests in it. A change with which they all pass survives: it is named with its place, and the exit code is 1.
--every takes every N-th change, --file those of one file.
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import SimpleQueue

from changes import applied, changes_of

WORKERS = 2
TEST = "every test beside the rules comes out as it says"
NOTICED = 1  # a test fails, or the rules do not load


class Copies:
    """Folders of rules to change, one for each worker."""

    def __init__(self, program, rules, folder):
        self.program, self.free = program, SimpleQueue()
        for number in range(WORKERS):
            self.free.put(Path(shutil.copytree(rules, Path(folder) / str(number))))

    def run(self, folder):
        return subprocess.run([self.program, f"--test-case={TEST}"], env={"MNEEDLE_RULES_DIR": str(folder)},
                              capture_output=True, text=True, timeout=120)

    def survives(self, change):
        folder = self.free.get()
        path = folder / change.file
        text = path.read_text()
        path.write_text(applied(text, change))
        result = self.run(folder)
        path.write_text(text)
        self.free.put(folder)
        if result.returncode not in (0, NOTICED):
            sys.exit(f"{change.file}:{change.number}: exit {result.returncode} with {change.new!r}: {result.stdout}{result.stderr}")
        return result.returncode == 0


def all_changes(rules):
    return [change for path in sorted(rules.glob("*.toml")) for change in changes_of(path.name, path.read_text())]


def chosen(arguments):
    changes = [change for change in all_changes(arguments.rules) if arguments.file in (None, change.file)]
    return changes[arguments.every // 2::arguments.every]


def in_words(change):
    new = "(left out)" if change.new is None else change.new.split("\n")[-1]
    old = "" if change.new and "\n" in change.new else change.old
    return f"{change.file}:{change.number}: {old} -> {new}"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program")
    parser.add_argument("rules", type=Path)
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--file")
    arguments = parser.parse_args()
    started, changes = time.monotonic(), chosen(arguments)
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(WORKERS) as pool:
        copies = Copies(arguments.program, arguments.rules, folder)
        if copies.run(Path(folder) / "0").returncode != 0:
            sys.exit("the tests beside the rules fail before anything is changed")
        survivors = [change for change, survives in zip(changes, pool.map(copies.survives, changes)) if survives]
    for change in survivors:
        print(in_words(change))
    print(f"{len(changes)} changes: {len(changes) - len(survivors)} noticed, {len(survivors)} survived; "
          f"{time.monotonic() - started:.0f} seconds")
    return 1 if survivors or not changes else 0


if __name__ == "__main__":
    sys.exit(main())
