"""The first five minutes of README.md, typed as they stand there.

usage: first_minutes.py PROGRAM
Each command has to end with its first line on the screen, and the last one with a course in a calendar file. What a
command asks because it is on a terminal is answered with Enter.
"""

import re
import sys
from pathlib import Path

from screen import Screen

README = Path(__file__).resolve().parents[2] / "README.md"
SESSIONS = 3


def commands():
    """Each command of the section, with the lines that stand beneath it."""
    section = README.read_text(encoding="utf-8").split("## The first five minutes")[1].split("\n## ")[0]
    found = []
    for block in re.findall(r"```console\n(.*?)```", section, re.DOTALL):
        for line in block.replace("\\\n    ", "").splitlines():
            if line.startswith("$ "):
                found.append((line[2:], []))
            else:
                found[-1][1].append(line)
    return found


def ended(screen):
    return screen.text().rstrip().endswith("\n$")


def type_in(screen, line):
    """What the screen shows once the command has ended."""
    screen.clear('clear; tmux -S "$HOME/tmux" clear-history')
    screen.type(line)
    screen.wait_until(lambda: ended(screen) or screen.asks())
    while not ended(screen):
        screen.answer("")
    return screen.all_text()


def main(program):
    typed = commands()
    assert len(typed) > 7, typed
    with Screen(program) as screen:
        screen.run("cd")
        for line, shown in typed:
            text = type_in(screen, line).replace(str(screen.home), "~")
            for wanted in shown[:1]:
                assert wanted in text, f"{wanted!r} does not come after {line!r}:\n{text}"
            assert "mneedle: " not in text, text
        calendar = (screen.home / "course.ics").read_text(encoding="utf-8")
    events = re.findall(r"^DTSTART;VALUE=DATE:(\d+)$", calendar, re.MULTILINE)
    assert len(set(events)) == SESSIONS, events
    print(f"{len(typed)} commands; a course on {', '.join(events)}")


if __name__ == "__main__":
    main(sys.argv[1])
