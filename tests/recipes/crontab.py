"""Runs the lines of the crontab recipes as cron(8) would: its environment, its shell, its reading of "%".

crontab.py PROGRAM. `cron.py` has cron itself do it, which takes a minute and root.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from recipe import BEFORE, FIRST, SECOND, expect, furnish, recipe


def jobs(text):
    """Each command with the variables that stand above it, and what cron gives it to read, as crontab(5) says."""
    variables = {}
    for line in text.splitlines():
        if "=" in line.split()[0]:
            name, value = line.split("=", 1)
            variables[name] = value
            continue
        command = line.split(None, 5)[5].replace("\\%", "\0")
        command, *lines = command.split("%")
        yield command.replace("\0", "%"), "\n".join(lines).replace("\0", "%"), dict(variables)


def run(job, home, program, day):
    command, read, variables = job
    path = variables["PATH"].replace("/usr/local/bin", str(Path(program).resolve().parent))
    environment = {"HOME": str(home), "LOGNAME": "somebody", "SHELL": "/bin/sh", **variables, "PATH": path,
                   "MNEEDLE_TODAY": day}
    done = subprocess.run(["/bin/sh", "-c", command], input=read, text=True, cwd=home, env=environment, umask=0o022,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    return done.stdout


def main():
    program = sys.argv[1]
    mail, note, calendar = jobs(recipe("crontab"))
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        furnish(home)
        expect("the day before", "", run(mail, home, program, BEFORE))
        expect("the first day", "face  READY  [###########.....] day 7 of 10, since Mon 16 Mar, better Thu 19 Mar\n", run(mail, home, program, FIRST))
        expect("the day after", "", run(mail, home, program, SECOND))

        expect("a note", "", run(note, home, program, FIRST))
        expect("a second note", "", run(note, home, program, FIRST))
        names = os.listdir(home / "notes")
        expect("one note a day", 1, len(names))
        text = (home / "notes" / names[0]).read_text()
        expect("checklists in it", 2, text.count("\n## NO-GO"))

        expect("a calendar", "", run(calendar, home, program, FIRST))
        before = (home / "calendar/mneedle.ics").read_bytes()
        expect("its end", True, before.endswith(b"END:VCALENDAR\r\n"))
        (home / ".config/mneedle/default.toml").write_text("nonsense")
        expect("a complaint", True, "mneedle: " in run(calendar, home, program, FIRST))
        expect("the calendar after it", before, (home / "calendar/mneedle.ics").read_bytes())
        expect("a complaint by mail", True, "mneedle: " in run(mail, home, program, BEFORE))


if __name__ == "__main__":
    main()
