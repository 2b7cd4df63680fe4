#!/usr/bin/env python3
"""peers.py PROGRAM [ROUNDS]: the question "what is next" put to mneedle and to its neighbours, with records of 10, 1,000 and
10,000 entries, all in the same run. Prints a Markdown table; writes peers.svg beside this file where gnuplot is there.

The neighbours are Debian's: taskwarrior, timewarrior, remind, hledger, calcurse. Each is asked what a status line would
ask it, in its own format; those that are not installed are left out.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from record import TODAY, Record, days_back
from timing import machine, measure

SIZES = (10, 1000, 10000)
ROUNDS = 40
EVERY = 1  # days, so that 10,000 entries fit into the years that all of them know


def task(folder, days):
    (folder / "taskrc").write_text(f"data.location={folder}/task\nconfirmation=no\n", encoding="utf-8")
    (folder / "tasks.json").write_text("".join(
        f'{{"description":"session","entry":"{day:%Y%m%dT000000Z}","status":"pending"}}\n' for day in days), encoding="utf-8")
    words = ["task", f"rc:{folder}/taskrc", "rc.verbose=nothing"]
    subprocess.run([*words, "import", folder / "tasks.json"], check=True, capture_output=True)
    return [*words, "next", "limit:1"]


def timew(folder, days):
    data = folder / "timew/data"
    data.mkdir(parents=True)
    months = {}
    for day in days:
        months.setdefault(f"{day:%Y-%m}", []).append(f"inc {day:%Y%m%d}T100000Z - {day:%Y%m%d}T103000Z # session\n")
    for month, lines in months.items():
        (data / f"{month}.data").write_text("".join(lines), encoding="utf-8")
    (folder / "timew/timewarrior.cfg").write_text("confirmation = off\n", encoding="utf-8")
    return ["timew", "summary", f"{TODAY.replace(day=1):%Y-%m-%d}", "-", f"{TODAY:%Y-%m-%d}"]


def remind(folder, days):
    (folder / "sessions.rem").write_text("".join(f"REM {day:%d %b %Y} MSG Session\n" for day in days), encoding="utf-8")
    return ["remind", "-n", folder / "sessions.rem", str(TODAY)]


def hledger(folder, days):
    (folder / "sessions.journal").write_text("".join(
        f"{day} session\n    body:face  1\n    sessions\n\n" for day in days), encoding="utf-8")
    return ["hledger", "-f", folder / "sessions.journal", "balance"]


def calcurse(folder, days):
    (folder / "calcurse").mkdir()
    (folder / "calcurse/apts").write_text("".join(f"{day:%m/%d/%Y} [1] session\n" for day in days), encoding="utf-8")
    return ["calcurse", "-D", folder / "calcurse", "-C", folder / "calcurse", "-Q", "--from", "03/16/2026", "--days", "1"]


NEIGHBOURS = {"taskwarrior": task, "timewarrior": timew, "remind": remind, "hledger": hledger, "calcurse": calcurse}


def commands(folder, days):
    """By name, with an absolute path to each program."""
    found = {}
    for name, make in NEIGHBOURS.items():
        command = make(folder, days) if shutil.which({"taskwarrior": "task", "timewarrior": "timew"}.get(name, name)) else None
        if command:
            found[name] = [shutil.which(command[0]), *command[1:]]
    return found


def one_size(program, size, rounds):
    folder = Path(tempfile.mkdtemp(prefix="mneedle-peers-"))
    try:
        with Record(program, size, EVERY) as record:
            surroundings = record.surroundings() | {"TIMEWARRIORDB": f"{folder}/timew"}
            programs = {"true": [shutil.which("true")], "mneedle": [record.program, "next"],
                        **commands(folder, days_back(size, EVERY))}
            return measure(programs, surroundings, rounds)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def table(figures):
    names = list(figures[SIZES[0]])
    print("| | " + " | ".join(f"{size:,} entries" for size in SIZES) + " |")
    print("| --- |" + " ---: |" * len(SIZES))
    for name in names:
        cells = [f"{figures[size][name].wall:.1f} ms, {figures[size][name].wall / figures[size]['true'].wall:.1f} x"
                 for size in SIZES]
        print(f"| {name} | " + " | ".join(cells) + " |")


def plot(figures, file):
    if not shutil.which("gnuplot"):
        return
    names = list(figures[SIZES[0]])
    rows = "\n".join(" ".join([str(size), *(f"{figures[size][name].wall:.3f}" for name in names)]) for size in SIZES)
    lines = ", ".join(f'$d using 1:{i} with linespoints linewidth 2 title "{name}"' for i, name in enumerate(names, 2))
    script = (f'set terminal svg size 760,420 font "sans,12" background "white"\nset output "{file}"\nset logscale xy\n'
              'set xlabel "entries"\nset ylabel "ms (median)"\nset key outside right\nset grid\n'
              f"$d << EOD\n{rows}\nEOD\nplot {lines}\n")
    subprocess.run(["gnuplot"], input=script, text=True, check=True)


def main(program, rounds=ROUNDS):
    with tempfile.TemporaryDirectory() as folder:
        copy = shutil.copy(program, folder)  # as bars.py does, and why
        figures = {size: one_size(copy, size, int(rounds)) for size in SIZES}
    print(machine() + "\n")
    table(figures)
    plot(figures, Path(__file__).parent / "peers.svg")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
