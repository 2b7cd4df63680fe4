"""engine.py BUILD [--every N] [--file NAME]: what the engine decides is held by a test.

Changes src/engine/*.cpp one thing at a time: a comparison, && and ||, + and -, min and max, true and false, a number by
one, a severity by a step, a "not" left out. Only the changed file is compiled, without optimisation, and linked with the
objects that BUILD has of everything else; then the tests of the rules and of the engine run, quick ones first. A change
with which they all pass survives: it is named with its place. README.md says what is known of survivors.
"""

import argparse
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter, namedtuple
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
WORKERS = 2
QUICK = ["rule_files", "rule_thresholds", "engine_cells", "engine_check", "engine_past"]
SLOW = ["engine_forecast", "engine_laws", "engine_plan", "report", "render"]
SUPPORT = ["main.cpp"]
SEVERITIES = ["note", "caution", "wait", "fix", "open", "stop"]
SWAPS = [(" < ", " <= "), (" <= ", " < "), (" > ", " >= "), (" >= ", " > "), (" == ", " != "), (" != ", " == "),
         ("&& ", "|| "), ("|| ", "&& "), (" + ", " - "), (" - ", " + "), ("std::max(", "std::min("),
         ("std::min(", "std::max("), ("max_element(", "min_element("), ("any_of(", "all_of("), ("none_of(", "any_of("),
         ("true", "false"), ("false", "true"), ("Outcome::failed", "Outcome::passed")]

Fault = namedtuple("Fault", "file number old new")


def code_of(line):
    """The line without its comment; nothing where it holds no decision."""
    code = re.sub(r"//.*", "", line)
    return "" if re.match(r"\s*(#|template|namespace|using)", code) else code


def lines_changed(code):
    for old, new in SWAPS:
        for found in re.finditer(re.escape(old), code):
            yield code[:found.start()] + new + code[found.end():]
    for found in re.finditer(r"(?<![\w.'])\d+(?![\w.'])", code):
        for step in (-1, 1):
            yield code[:found.start()] + str(int(found[0]) + step) + code[found.end():]
    for found in re.finditer(r"Severity::(\w+)", code):
        at = SEVERITIES.index(found[1])
        for i in (at - 1, at + 1):
            if 0 <= i < len(SEVERITIES):
                yield code[:found.start(1)] + SEVERITIES[i] + code[found.end(1):]
    for found in re.finditer(r"!(?!=)", code):
        yield code[:found.start()] + code[found.end():]


def faults_of(path):
    for number, line in enumerate(path.read_text().split("\n"), 1):
        for new in lines_changed(code_of(line)):
            yield Fault(path, number, line.strip(), new)


class Bench:
    """Compiles, links and tests one fault after another, each in a folder of its own."""

    def __init__(self, build, folder):
        self.build, self.folder = build, Path(folder)
        unit = build / "tests/CMakeFiles/mneedle_unit.dir/unit"
        self.objects = [path for path in sorted(unit.glob("*.o"))
                        if path.name.startswith(tuple(QUICK + SLOW + SUPPORT))]
        if len(self.objects) < len(QUICK):
            sys.exit(f"{unit} holds no objects of the tests; build mneedle_unit there first")

    def build_with(self, source, program):
        made = program.with_suffix(".o")
        flags = ["-std=c++20", "-O0", f"-I{ROOT}/include", f"-I{ROOT}/src", f"-I{self.build}/generated"]
        if subprocess.run(["g++", *flags, "-c", source, "-o", made], capture_output=True).returncode != 0:
            return False
        linked = subprocess.run(["g++", made, *self.objects, self.build / "src/libmneedle_core.a", "-lfmt",
                                 "-ltomlplusplus", "-o", program], capture_output=True, text=True)
        if linked.returncode != 0:
            sys.exit(f"{source}: {linked.stderr}")
        return True

    def fails(self, program, files):
        filters = ",".join(f"*/{name}*_test.cpp" for name in files)
        try:
            return subprocess.run([program, f"--source-file={filters}", "--abort-after=1"], capture_output=True,
                                  timeout=300).returncode != 0
        except subprocess.TimeoutExpired:
            return True

    def outcome(self, numbered):
        number, fault = numbered
        folder = self.folder / str(number)
        folder.mkdir()
        lines = fault.file.read_text().split("\n")
        lines[fault.number - 1] = fault.new
        source, program = folder / fault.file.name, folder / "tests"
        source.write_text("\n".join(lines))
        if not self.build_with(source, program):
            result = "does not build"
        elif self.fails(program, QUICK):
            result = "noticed by the rule tests and quick tests"
        else:
            result = "noticed by slower tests" if self.fails(program, SLOW) else "survived"
        for path in folder.iterdir():
            path.unlink()
        return result


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("build", type=Path)
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--file")
    arguments = parser.parse_args()
    started = time.monotonic()
    files = [path for path in sorted((ROOT / "src/engine").glob("*.cpp")) if arguments.file in (None, path.name)]
    faults = [fault for path in files for fault in faults_of(path)][arguments.every // 2::arguments.every]
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(WORKERS) as pool:
        bench = Bench(arguments.build.resolve(), folder)
        results = list(pool.map(bench.outcome, enumerate(faults)))
    for fault, result in zip(faults, results):
        if result == "survived":
            print(f"{fault.file.relative_to(ROOT)}:{fault.number}: {fault.old} -> {fault.new.strip()}")
    for result, count in sorted(Counter(results).items()):
        print(f"{count} {result}")
    print(f"{len(faults)} changes; {time.monotonic() - started:.0f} seconds")
    return 1 if "survived" in results or not faults else 0


if __name__ == "__main__":
    sys.exit(main())
