#!/usr/bin/env python3
"""budget.py PROGRAM: counts the instructions of everyday commands (callgrind) and holds them against budget.toml.

PROGRAM is of the default Release build. Where one takes more than its budget, its ten costliest functions are listed and the
exit code is 1. Without valgrind it skips (77), except in CI.
"""

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

from record import Record

SKIP = 77
COSTLIEST = 10
OUT = "callgrind.out"


def skip(why):
    print(why)
    return 1 if os.environ.get("CI") == "true" else SKIP


def count(record, words):
    """Millions of instructions; RuntimeError with callgrind's own words where it failed."""
    under = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={record.folder / OUT}"]
    said = subprocess.run([*under, record.program, *words],
                          env=record.surroundings(), stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    found = re.search(r"Collected : (\d+)", said.stderr)
    if not found:
        raise RuntimeError(said.stderr)
    return int(found[1]) / 1e6


def costliest(out):
    said = subprocess.run(["callgrind_annotate", out], capture_output=True, text=True, check=True).stdout
    return [line for line in said.splitlines() if re.match(r"\s*[\d,]+ \(", line)][1:COSTLIEST + 1]


def main(program):
    if not shutil.which("valgrind"):
        return skip("valgrind is not installed")
    budgets = tomllib.loads((Path(__file__).parent / "budget.toml").read_text(encoding="utf-8"))["budget"]
    exceeded = 0
    for budget in budgets:
        with Record(program, budget.get("sessions", 1), areas=budget.get("areas", 1)) as record:
            millions = count(record, budget["words"])
            over = millions > budget["millions"]
            exceeded += over
            print(f"{'OVER ' if over else 'ok   '}{budget['name']}: {millions:.2f} million (budget {budget['millions']:.2f})")
            if over:
                print("\n".join(costliest(record.folder / OUT)))
    return 1 if exceeded else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
