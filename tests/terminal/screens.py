"""Every ordinary screen fits a terminal of 24 lines and 80 columns, and says the answer first.

usage: screens.py PROGRAM [--table]
Each row of SCREENS is a command, the most lines it may print, and its first line as a regular expression. --table prints what
was measured. The worst case names everything that the program knows and may fill 60 lines.
"""

import os
import re
import subprocess
import sys
import tempfile

TODAY = "2026-12-03"
ROLLER = "--device-kind roller --device-uses 1 --sensitivity normal"
RESTED = f"--area face --depth 0.25 {ROLLER} --last 2026-11-20 --last-depth 0.25"
DONE = "--screened --done all"

SCREENS = [
    # name, commands before, command, most lines, first line, exit code
    ("check, GO", "", f"check {RESTED} {DONE}", 24, r"GO  face, 0\.25 mm roller, Thu 3 Dec$", 0),
    ("check, GO on a first session", "", f"check --area neck --depth 0.25 {ROLLER} --last never {DONE}", 24, r"GO  neck, ", 0),
    ("check, too early", "logged", "check --area face --no-input", 12,
     r"NO-GO  face, 0\.25 mm roller: too early, earliest Mon 7 Dec \(in 4 days\)$", 1),
    ("check, unanswered", "", f"check {RESTED}", 12, r"NO-GO  face, 0\.25 mm roller: \d+ answers missing \(rest is over, day 13\)$", 1),
    ("check, nothing said", "", "check", 16, r"NO-GO  area not known: \d+ answers missing$", 1),
    ("check, to put right", "", f"check {RESTED} {DONE} --not-done hands", 6, r"NO-GO  face, 0\.25 mm roller: 1 thing to put right first$", 1),
    ("check, a stop and a wait", "", f"check --area face --depth 0.6 {ROLLER} --last 2026-11-30 --condition active-cold-sore", 24,
     r"NO-GO  face, 0\.60 mm roller: not at home$", 1),
    ("check, a warning sign", "", "check --condition warn-emergency", 4, r"NO-GO  EMERGENCY: call the emergency number", 1),
    ("check, a warning sign, -q", "", "check --condition warn-emergency -q", 2, r"NO-GO  EMERGENCY: call the emergency number", 1),
    ("check, a later day", "", f"check {RESTED} {DONE} --on 2026-12-10", 12, r"NO-GO  face, .*: the dates allow Thu 10 Dec; ", 1),
    ("next, nothing recorded", "", "next", 6, r"No recent sessions\.", 0),
    ("next, one area", "logged", "next", 10, r"face  WAIT  \[#+\.+\] day 3 of 7, Mon 7 Dec, better Thu 10 Dec$", 0),
    ("next, one area, -q", "logged", "next -q", 1, r"face  WAIT  ", 0),
    ("next, three areas", "three", "next", 24, r"AREA   STATUS  REST", 0),
    ("next, three areas, -q", "three", "next -q", 3, r"face   WAIT", 0),
    ("next, Markdown on a rest day", "logged", "next --format markdown", 8, r"$", 0),
    ("check, Markdown on a day of a session", "", f"check {RESTED} {DONE} --format markdown", 30, r"$", 0),
    ("plan", "logged", "plan --sessions 3 --area face", 12, r"3 sessions, face, 0\.25 mm roller, Thu 10 Dec to ", 0),
    ("plan that cannot be met", "", "plan --sessions 3 --area face --depth 0.25", 12, r"NO PLAN  ", 1),
    ("log add", "", "log add --area face --depth 0.25 --device-kind roller", 14, r"Recorded face, 0\.25 mm", 0),
    ("log list", "three", "log list", 8, r"DATE", 0),
    ("log show", "logged", "log show 2026-11-30-face", 14, r"", 0),
    ("log react", "logged", "log react 2026-11-30-face --grade mild", 8, r"Recorded ", 0),
    ("log event", "", "log event sunburn --on yesterday", 8, r"Recorded ", 0),
    ("log hold", "", "log hold 2026-12-25 --reason holiday", 8, r"Recorded ", 0),
    ("log device", "", "log device mine --on today", 8, r"Recorded ", 0),
    ("log undo", "logged", "log undo", 8, r"Undone", 0),
    ("log remove", "logged", "log remove 2026-11-30-face", 8, r"Removed", 0),
    ("profile", "", "profile", 24, r"", 0),
    ("doctor", "logged", "doctor", 8, r"", 0),
    ("rules show", "", "rules show sunburn", 24, r"", 0),
    ("rules table", "", "rules table --area face", 24, r"", 0),
    ("checklist", "", "checklist --area face --depth 0.25 --device-kind roller", 24, r"Checklist  face, 0\.25 mm roller$", 0),
    ("mneedle alone, nothing recorded", "", "", 8, r"", 0),
    ("mneedle alone", "logged", "", 10, r"face  WAIT  ", 0),
    ("--help", "", "--help", 24, r"", 0),
    ("check --help", "", "check --help", 24, r"", 0),
    ("next --help", "", "next --help", 24, r"", 0),
    ("plan --help", "", "plan --help", 24, r"", 0),
    ("log --help", "", "log --help", 24, r"", 0),
    ("log add --help", "", "log add --help", 24, r"", 0),
]

BEFORE = {
    "": [],
    "logged": ["profile init --sensitivity normal --area face --device mine --device-kind roller --depth 0.25 --default-device mine",
               "log add --area face --on 2026-11-30"],
}
BEFORE["three"] = BEFORE["logged"] + ["log add --area neck --on 2026-11-28",
                                      "log add --area scalp --depth 0.5 --device-kind roller --on 2026-12-01"]


class Person:
    """Somebody with folders of their own."""

    def __init__(self, program):
        self.program = program
        self.folder = tempfile.TemporaryDirectory()
        home = self.folder.name
        self.surroundings = {"HOME": home, "PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "MNEEDLE_TODAY": TODAY}

    def run(self, words):
        return subprocess.run([self.program, *words], env=self.surroundings, capture_output=True, text=True,
                              stdin=subprocess.DEVNULL)


def faults_of(lines, most, first, command):
    """What is wrong with a screen."""
    if len(lines) > most:
        yield f"{len(lines)} lines instead of {most}"
    if lines and not re.match(first, lines[0]):
        yield f"begins with {lines[0]!r} instead of {first!r}"
    pasted = ("mneedle ", "$ mneedle ")  # a command to be pasted is never broken
    for line in lines:
        wide = len(line) > 80 and not any(word in line for word in pasted)
        if wide and "markdown" not in command and " -q" not in command:
            yield f"wider than 80 columns: {line!r}"
    if lines and lines[0].startswith("NO-GO") and any(re.match(r"\W*GO\b", line) for line in lines):
        yield "a NO-GO has a line that begins with GO"


def worst_case(program):
    """A check with everything that can be said against it."""
    person = Person(program)
    conditions = [rule["word"] for rule in rules_of(person, "condition") if rule.get("word")]
    events = [f"{word}={TODAY}" for word in {rule["word"] for rule in rules_of(person, "deferral") if rule.get("word")}]
    steps = [rule["word"] for rule in rules_of(person, "step") if rule.get("word")]
    for area, device, depth in [("upper-lip", "pen", "1.5"), ("face", "roller", "1.5"), ("scalp", "stamp", "0.5")]:
        words = ["check", "--area", area, "--device-kind", device, "--depth", depth, "--sensitivity", "reactive", "--last", TODAY,
                 "--last-depth", "1.5", "--condition", ",".join(sorted(set(conditions))), "--event", ",".join(sorted(events)),
                 "--device-uses", "20", "--not-done", ",".join(asked_before(person, steps))]
        yield words, person.run(words)


def rules_of(person, kind):
    import json
    return [rule for rule in json.loads(person.run(["rules", "list", "--format", "json"]).stdout)["rules"] if rule["kind"] == kind]


def asked_before(person, steps):
    """Those of the steps that can be told as not done before a session."""
    return [step for step in steps if person.run(["check", "--not-done", step]).returncode == 1]


def main(program, *options):
    failed = False
    for name, before, command, most, first, code in SCREENS:
        person = Person(program)
        for words in BEFORE[before]:
            assert person.run(words.split()).returncode == 0, words
        result = person.run(command.split())
        lines = result.stdout.splitlines()
        faults = list(faults_of(lines, most, first, command))
        if result.returncode != code:
            faults.append(f"exit code {result.returncode} instead of {code}: {result.stderr}")
        widest = max(map(len, lines), default=0)
        if options or faults:
            print(f"{name:40} {len(lines):3} of {most:3} lines, {widest:3} columns   {'; '.join(faults)}")
        failed = failed or bool(faults)
    for words, result in worst_case(program):
        lines = result.stdout.splitlines()
        faults = list(faults_of(lines, 60, r"NO-GO  ", ""))
        if not lines or lines[-1] != lines[0]:
            faults.append("does not end with its verdict")
        if options or faults:
            print(f"{'worst case, ' + words[2]:40} {len(lines):3} of  60 lines   {'; '.join(faults)}")
        failed = failed or bool(faults)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
