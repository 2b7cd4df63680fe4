#!/usr/bin/env python3
"""bars.py PROGRAM [ROUNDS]: the bars of speed and memory, each as a ratio within one run. Exit code 1 where one is missed.

PROGRAM is of the default Release build. A copy of it is measured, as an installed one is: the linker leaves a file in the
page cache in small pieces, which takes longer to map. The machine should have nothing else to do.
"""

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from record import Record, days_back
from timing import machine, measure, peak_memory, run_once

ROUNDS = 200
WEEKLY = 7
YEAR = 52
MONTHS = 13
FLUSHES = 2
FILE_SIZE = 8192
ENTRIES = 1000
DAYS = 28
CHECK = ("check", "--depth", "0.25", "--area", "face", "--sensitivity", "normal", "--device-kind", "roller",
         "--device-uses", "4", "--screened", "--done", "all")
EVALUATIONS_A_CORE = 1e6


class Bars:
    """What was measured against what was promised."""

    def __init__(self):
        self.missed = 0

    def hold(self, what, figure, limit, unit="x", at_least=False):
        holds = figure >= limit if at_least else figure <= limit
        self.missed += not holds
        sign = ">=" if at_least else "<="
        print(f"{'ok    ' if holds else 'MISSED'} {what}: {figure:.2f} {unit} ({sign} {limit:g})", flush=True)


def against_true(bars, program, rounds):
    true = shutil.which("true")
    with Record(program, 10 * YEAR, WEEKLY) as record:
        figures = measure({"true": [true], "next": [program, "next"], "check": [program, *CHECK]},
                          record.surroundings(), rounds)
        memory = peak_memory([program, "next"], record.surroundings())
    for name, limit in (("next", 1.5), ("check", 2)):
        bars.hold(f"{name}, ten years, against true ({figures['true'].wall:.2f} ms)",
                  figures[name].wall / figures["true"].wall, limit)
    bars.hold("next, ten years, memory", memory, 8, "MiB")


def against_remind(bars, program, rounds):
    remind = shutil.which("remind")
    if not remind:
        print("remind is not installed")
        bars.missed += 1
        return
    with Record(program, ENTRIES, WEEKLY) as record:
        file = record.folder / "sessions.rem"
        file.write_text("".join(f"REM {day:%d %b %Y} MSG Session\n" for day in days_back(ENTRIES, WEEKLY)), encoding="utf-8")
        figures = measure({"remind": [remind, "-n", file, "2026-03-16"], "next": [program, "next"]},
                          record.surroundings(), rounds)
    bars.hold(f"next, {ENTRIES:,} entries, against remind -n ({figures['remind'].wall:.2f} ms)",
              figures["next"].wall / figures["remind"].wall, 1)


def recording(program, rounds, sessions, every):
    """An entry more, in processor time, beside what it takes to flush two files, against a process."""
    with Record(program, sessions, every) as record:
        add = [[program, "log", "event", "sunburn", "--on", f"2026-02-{turn + 1:02d}"] for turn in range(DAYS)]
        added = [run_once(command, record.surroundings())[1] for command in add]
        true = measure({"true": [shutil.which("true")]}, record.surroundings(), rounds)["true"].cpu
        flushes = [flushing([record.folder / f"{turn}.{file}" for file in range(FLUSHES)], record.surroundings()) - true
                   for turn in range(DAYS)]
    return (statistics.median(added) - statistics.median(flushes)) / true


def flushing(files, surroundings):
    """Milliseconds of processor time of a program that does nothing else."""
    for file in files:
        file.write_bytes(b"x" * FILE_SIZE)
    return run_once([shutil.which("sync"), *files], surroundings)[1]


def proof(bars, program):
    begin = time.perf_counter()
    said = subprocess.run([program, "rules", "verify", "--format", "json"], capture_output=True, text=True, check=True)
    seconds = time.perf_counter() - begin
    evaluations = json.loads(said.stdout)["evaluations"]
    bars.hold("rules verify, evaluations a second and core", evaluations / seconds / os.cpu_count() / 1e6,
              EVALUATIONS_A_CORE / 1e6, "million", at_least=True)
    bars.hold(f"rules verify, {evaluations:,} evaluations", seconds, 10, "s")


def main(program, rounds=ROUNDS):
    bars = Bars()
    print(machine())
    with tempfile.TemporaryDirectory() as folder:
        program, rounds = Path(shutil.copy(program, folder)), int(rounds)
        against_true(bars, program, rounds)
        against_remind(bars, program, rounds)
        bars.hold("log event, one year, beside its flushes, against true", recording(program, rounds, MONTHS, 4 * WEEKLY), 2)
        print(f"       ten years, of which every file is read and checked: "
              f"{recording(program, rounds, 10 * MONTHS, 4 * WEEKLY):.2f} x")
        proof(bars, program)
    return 1 if bars.missed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
