"""engine.py BUILD [--every N] [--file NAME...] [--quick] [--jobs N]: what the engine decides is held by a test.

Changes src/engine one thing at a time (engine_changes.py) and asks CHECKS in turn, quick ones first, until one notices.
A change that none notices survives: it is named with its place, and the exit code is 1. BUILD is a build with tests,
of each file by itself (`release`). README.md says what is known of survivors.
"""

import argparse
import json
import os
import resource
import shutil
import sys
import tempfile
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from engine_build import ENGINE, ROOT, Programs, run
from engine_changes import changes_of

sys.path.insert(0, str(ROOT / "tests/oracle"))

from answer import answer  # noqa: E402
from cases import Generator, line  # noqa: E402
from rulebook import RuleBook  # noqa: E402

UNITS = ["engine", "rule_files", "rule_thresholds", "report", "render"]
SLOWER_UNITS = ["engine_decider", "engine_forecast", "engine_plan_random"]
SLOWEST_UNITS = ["engine_laws", "rule_files"]
TRANSCRIPTS = ["check*", "told-*", "next*", "plan*", "rules-table", "rules-diff", "log-whole", "log-list", "log-show",
               "log-summary"]
RANDOM_CASES = 5000
CPU_SECONDS = 20  # by which a test that goes round in circles is told from one that waits for its turn
BYTES = 4 << 30


def limit():
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def golden_cases():
    golden = map(json.loads, (ROOT / "tests/oracle/golden.jsonl").read_text().splitlines())
    return [(one["case"], one["answer"]) for one in golden]


def random_cases():
    book = RuleBook(ROOT / "rules")
    generator = Generator(book)
    cases = [generator.case(number) for number in range(1, RANDOM_CASES + 1)]
    return [(case, answer(book, case)) for case in cases]


def names(files):
    return ",".join(f"*/{name}*_test.cpp" for name in files)


class Tests:
    """Asks the tests about one program; each says whether it notices something."""

    def __init__(self, build):
        self.runner = build / "tests/support/transcript/transcript"
        self.transcripts = sorted(path for name in TRANSCRIPTS for path in (ROOT / "tests/cli").glob(f"{name}.txt"))
        self.cases = {"golden": golden_cases(), "random": random_cases()}

    def units(self, program, *filters):
        return run(program, *filters, "--abort-after=1", preexec_fn=limit).returncode != 0

    def answers(self, program, cases):
        wanted = [answer for _, answer in self.cases[cases]]
        questions = "".join(line(case) + "\n" for case, _ in self.cases[cases])
        said = run(program, input=questions, text=True, preexec_fn=limit)
        given = [json.loads(text) if text.startswith("{") else text for text in said.stdout.splitlines()]
        return said.returncode != 0 or given != wanted

    # On a busy machine a command may need longer than the runner waits, which says nothing about the change.
    def says_otherwise(self, program):
        for path in self.transcripts:
            done = run(self.runner, program, path, text=True, preexec_fn=limit)
            if done.returncode != 0 and "not done after" not in done.stdout + done.stderr:
                return True
        return False


CHECKS = {
    "quick unit tests": ("unit", lambda tests, program: tests.units(
        program, f"--source-file={names(UNITS)}", f"--source-file-exclude={names(SLOWER_UNITS + SLOWEST_UNITS)}")),
    "golden cases": ("answers", lambda tests, program: tests.answers(program, "golden")),
    "slower unit tests": ("unit", lambda tests, program: tests.units(program, f"--source-file={names(SLOWER_UNITS)}")),
    "random cases": ("answers", lambda tests, program: tests.answers(program, "random")),
    "slowest unit tests": ("unit", lambda tests, program: tests.units(program, f"--source-file={names(SLOWEST_UNITS)}")),
    "transcripts": ("mneedle", Tests.says_otherwise)}


class Bench:
    def __init__(self, build, folder, checks):
        self.checks = checks
        self.folder, self.tests, self.programs = folder, Tests(build), Programs(build, folder)

    def outcome(self, number, change, held):
        """The first check that notices the change; `held`: it is one of those that the file's programs hold."""
        folder = self.folder / str(number)
        result = "does not build"
        if held or self.programs.alone(change, folder):
            result = next((check for check in self.checks if self.notices(check, number, change, folder, held)), "survived")
        shutil.rmtree(folder, ignore_errors=True)
        return result

    def notices(self, check, number, change, folder, held):
        name, asks = CHECKS[check]
        if held:
            self.programs.copy(change.file, name, number, folder)
        return asks(self.tests, folder / name)

    def outcomes(self, path, numbered, pool):
        held = self.programs.all_in_one(path, numbered) if path.suffix == ".cpp" else set()
        if held and self.noticed_before(path):
            sys.exit(f"{path}: a test fails before anything is changed")
        yield from pool.map(lambda one: (one[1], self.outcome(*one, one[0] in held)), numbered)
        shutil.rmtree(self.folder / path.stem, ignore_errors=True)

    def noticed_before(self, path):
        return any(asks(self.tests, self.folder / path.stem / name) for name, asks in [*CHECKS.values()][:2])


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("build", type=Path)
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--file", nargs="+")
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    arguments = parser.parse_args()
    started, results = time.monotonic(), Counter()
    files = [path for path in sorted(ENGINE.glob("*.?pp")) if path.name in (arguments.file or [path.name])]
    changes = [change for path in files for change in changes_of(path)][arguments.every // 2::arguments.every]
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(arguments.jobs) as pool:
        bench = Bench(arguments.build.resolve(), Path(folder), [*CHECKS][:4 if arguments.quick else None])
        for path in files:
            numbered = [(number, change) for number, change in enumerate(changes, 1) if change.file == path]
            for change, result in bench.outcomes(path, numbered, pool):
                results[result] += 1
                if result == "survived":
                    print(f"{path.relative_to(ROOT)}:{change.number}: {change.old} -> {change.new.strip()}", flush=True)
    for result in [*CHECKS, "does not build", "survived"]:
        print(f"{results[result]:5} {result}")
    print(f"{len(changes):5} changes; {time.monotonic() - started:.0f} seconds")
    return 1 if results["survived"] or not changes else 0


if __name__ == "__main__":
    sys.exit(main())
