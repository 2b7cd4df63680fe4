"""How much a check asks: prompts, keystrokes and lines of a first check and of the next one, and every word of both.

usage: questions.py PROGRAM [--accept]
--accept writes the transcripts beside this file, to be read before they are committed.
"""

import sys
from pathlib import Path

from screen import Screen

FOLDER = Path(__file__).resolve().parent

# (prompts, keystrokes, lines of questions) at most; a key is a character or Enter. With a verdict of one screen, which is 24
# lines, a first check has at most 120.
FIRST = (12, 45, 96)
NEXT = (4, 12, 96)


class Counted:
    """Types into a screen and counts the keys."""

    def __init__(self, screen):
        self.screen = screen
        self.keys = 0

    def answer(self, *lines):
        for line in lines:
            self.screen.answer(line)
            self.keys += len(line) + 1


def transcript(screen):
    text = screen.all_text().replace(str(screen.home), "~")
    lines = [line.rstrip() for line in text.rstrip().split("\n")]
    return "\n".join(lines[:-1] if lines[-1] == "$" else lines) + "\n"


def question_lines(text):
    """Every line but those of the verdict, which ends at the question about the profile, if there is one."""
    lines = text.split("\n")
    start = next(i for i, line in enumerate(lines) if line.startswith(("GO", "NO-GO")))
    end = next((i for i, line in enumerate(lines) if line.startswith("Save for next time")), len(lines) - 1)
    return start + len(lines) - 1 - end


def a_check(screen, line, answers):
    """Its transcript, and what it costs."""
    screen.clear('clear; tmux -S "$HOME/tmux" clear-history')
    screen.start(line)
    counted = Counted(screen)
    counted.answer(*answers)
    assert screen.last_line() == "$", screen.text()
    text = transcript(screen)
    return text, (screen.prompts(), counted.keys, question_lines(text))


def both(program):
    with Screen(program) as screen:
        first = a_check(screen, "mneedle check", ["f", "ro", "0.25", "n", "4", "10 days ago", "y", "n", "n", "n", "y", "y"])
        screen.run("mneedle log add -q --done all")
        second = a_check(screen, "mneedle check --today 2026-03-23", ["5", "n", "n", "y"])
    return (("first-check.txt", FIRST, *first), ("next-check.txt", NEXT, *second))


def main(program, accept):
    failed = False
    for name, most, text, cost in both(program):
        print(f"{name}: {cost[0]} prompts, {cost[1]} keystrokes, {cost[2]} lines of questions; at most {most}", flush=True)
        failed = failed or any(is_ > at_most for is_, at_most in zip(cost, most))
        assert "\nGO " in text, text
        if accept:
            (FOLDER / name).write_text(text, encoding="utf-8")
        elif text != (FOLDER / name).read_text(encoding="utf-8"):
            failed = True
            print(f"{name} is not what is shown now:\n{text}")
    sys.exit(failed)


if __name__ == "__main__":
    main(sys.argv[1], "--accept" in sys.argv[2:])
