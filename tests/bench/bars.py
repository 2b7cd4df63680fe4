#!/usr/bin/env python3
"""bars.py PROGRAM [ROUNDS]: the bars of speed and memory, those of starting as ratios within one run. Exit code 1 where one
is missed.

PROGRAM is of the default Release build. A copy of it is measured, as an installed one is: the linker leaves a file in the
page cache in small pieces, which takes longer to map. The machine should have nothing else to do. Where a process that
does nothing takes a millisecond and more, the ratios to it are told and missed by nobody.
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
from timing import machine, measure, memory, run_once

ROUNDS = 200
YEAR = 52
ENTRIES = 1000
MANY = 10_000
TURNS = 5
SLOW = 1  # milliseconds of `true`
CHECK = ("check", "--depth", "0.25", "--area", "face", "--sensitivity", "normal", "--device-kind", "roller",
         "--device-uses", "4", "--screened", "--done", "all")


class Bars:
    """What was measured against what was promised."""

    def __init__(self):
        self.missed = 0

    def hold(self, what, figure, limit, unit="x", at_least=False, counts=True):
        holds = figure >= limit if at_least else figure <= limit
        self.missed += counts and not holds
        word = "ok    " if holds else "MISSED" if counts else "slow  "
        print(f"{word} {what}: {figure:.2f} {unit} ({'>=' if at_least else '<='} {limit:g})", flush=True)


def against_true(bars, program, rounds):
    true = [shutil.which("true")]
    with Record(program, 10 * YEAR) as ten, Record(program, 30 * YEAR) as thirty:
        commands = {"true": true, "next": [program, "next"], "check": [program, *CHECK]}
        figures = measure(commands, ten.surroundings(), rounds)
        figures["long"] = measure({"next": [program, "next"]}, thirty.surroundings(), rounds)["next"]
        resident, faults = memory([program, "next"], ten.surroundings())
        faults_of_true = memory(true, ten.surroundings())[1]
    nothing = figures["true"].wall
    limits = (("next", "next, ten years", 1.4), ("long", "next, thirty years", 2), ("check", "check, ten years", 1.7))
    for name, what, limit in limits:
        bars.hold(f"{what}, against true ({nothing:.2f} ms)", figures[name].wall / nothing, limit, counts=nothing < SLOW)
    bars.hold("next, ten years, memory", resident, 8, "MiB")
    bars.hold(f"next, ten years, page faults (true: {faults_of_true})", faults, 110, "pages")


def against_remind(bars, program, rounds):
    remind = shutil.which("remind")
    if not remind:
        print("remind is not installed")
        bars.missed += 1
        return
    with Record(program, ENTRIES) as record:
        file = record.folder / "sessions.rem"
        file.write_text("".join(f"REM {day:%d %b %Y} MSG Session\n" for day in days_back(ENTRIES)), encoding="utf-8")
        figures = measure({"remind": [remind, "-n", file, "2026-03-16"], "next": [program, "next"]},
                          record.surroundings(), rounds)
    bars.hold(f"next, {ENTRIES:,} entries, against remind -n ({figures['remind'].wall:.2f} ms)",
              figures["next"].wall / figures["remind"].wall, 0.8)


def long_log(program, entries):
    """Seconds of each command on a log that long, and of taking all of it back."""
    with Record(program, entries, areas=8) as record:
        seen = {"add": [], "undo": [], "list": []}
        for turn in range(TURNS):
            words = {"add": ["--on", f"2026-03-{turn + 1:02d}", "--area", "lips", "--depth", "0.25"]}
            for name, seconds in seen.items():
                seconds.append(run_once([program, "log", name, *words.get(name, [])], record.surroundings())[0] / 1e3)
        seen["undo, of all"] = [run_once([program, "log", "undo"], record.surroundings())[0] / 1e3]
        return {name: statistics.median(seconds) for name, seconds in seen.items()}


def long_logs(bars, program):
    half, whole = long_log(program, MANY // 2), long_log(program, MANY)
    for name, seconds in whole.items():
        bars.hold(f"log {name}, {MANY:,} entries", seconds, 0.5, "s")
        bars.hold(f"log {name}, {MANY:,} entries against {MANY // 2:,}", seconds / half[name], 2.5)


def proof(bars, program):
    begin = time.perf_counter()
    said = subprocess.run([program, "rules", "verify", "--format", "json"], capture_output=True, text=True, check=True)
    evaluations = json.loads(said.stdout)["evaluations"]
    bars.hold(f"rules verify, on {os.cpu_count()} cores", time.perf_counter() - begin, 8, "s")
    bars.hold("rules verify, evaluations", evaluations / 1e6, 12, "million", at_least=True)


def main(program, rounds=ROUNDS):
    bars = Bars()
    print(machine())
    with tempfile.TemporaryDirectory() as folder:
        program, rounds = Path(shutil.copy(program, folder)), int(rounds)
        against_true(bars, program, rounds)
        against_remind(bars, program, rounds)
        long_logs(bars, program)
        proof(bars, program)
    return 1 if bars.missed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
