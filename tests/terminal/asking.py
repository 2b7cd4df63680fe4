"""The questions of check, log add and profile init, answered in a real terminal.

usage: asking.py PROGRAM
"""

import os
import sys
import time

from screen import Screen

NEEDLE = ["face", "roller", "0.25", "normal", "4"]
LAST = ["10 days ago", "", "0.25", "n"]


def answer_all(screen, line, kind):
    """The same answer to every question of that kind."""
    while kind in topic(screen):
        screen.answer(line)


def topic(screen):
    """The heading of the question on the screen: the line after the last empty one."""
    lines = screen.text().rstrip().split("\n")
    empty = max((i for i, line in enumerate(lines) if not line.strip()), default=-1)
    return lines[empty + 1] if lines[-1] == ">" else ""


def check(screen):
    screen.start("mneedle check")


def expect(wanted, text):
    assert wanted in text, f"{wanted!r} is not in:\n{text}"


def a_go(program):
    with Screen(program) as screen:
        check(screen)
        screen.answer(*NEEDLE, *LAST)
        answer_all(screen, "none", "Before anything")
        answer_all(screen, "y", "touch skin")
        expect("Is all of this so?", screen.text())
        screen.answer("")
        text = screen.all_text()
        expect("\nGO ", text)
        expect("The same without questions:\n  mneedle check --depth 0.25 --area face --sensitivity normal", text)
        expect("mneedle profile init --screened-on 2026-03-16 --condition none", text)
        assert screen.code() == 0
        assert screen.files() == [], screen.files()
        the_same_line(screen, text)


def the_same_line(screen, text):
    """The line that says the same says the same: a GO, and without a question."""
    lines = text.split("The same without questions:\n")[1].split("\n\n")[0]
    said = screen.run(lines.replace("\\\n", " ").replace("mneedle check", "mneedle check -q"))
    expect("\nGO", said)
    assert screen.code() == 0


def a_no_go(program):
    with Screen(program) as screen:
        check(screen)
        screen.answer(*NEEDLE, *LAST)
        screen.answer("2")
        expect("There is a stop, so nothing more is asked.", screen.text())
        screen.answer("")
        expect("\nNO-GO (stop)", screen.all_text())
        assert screen.code() == 1
        assert screen.files() == []


def a_change_of_mind(program):
    with Screen(program) as screen:
        check(screen)
        screen.answer("face", "b")
        expect("Which area is it?", screen.text())
        screen.answer("b")
        expect("This is the first question.", screen.text())
        screen.answer("scalp", "roller", "b", "pen", "0,25", "?")
        expect("rule fact-sensitivity", screen.text())
        screen.answer("mad")
        expect('unknown word "mad"', screen.text())
        screen.answer("normal", "never", "? 2")
        expect("warn-emergency", screen.text())
        screen.answer("2")
        expect("area scalp", screen.text())
        screen.answer("b", "none", "q")
        expect("left before the end; nothing was written", screen.text())
        assert screen.code() == 2
        assert screen.files() == []


def control_c(program):
    with Screen(program) as screen:
        screen.start("mneedle log add")
        screen.answer("today", "face")
        screen.keys("C-c")
        screen.wait("$")
        assert screen.code() == 130
        assert screen.files() == []


def end_of_input(program):
    with Screen(program) as screen:
        check(screen)
        screen.keys("C-d")
        screen.wait("$")
        expect("left before the end", screen.text())
        assert screen.code() == 2


def a_closed_terminal(program):
    with Screen(program) as screen:
        screen.start("echo $$ > ~/shell; exec mneedle log add")
        pid = int((screen.home / "shell").read_text())
        screen.tmux("kill-session", "-t", "main")
        wait_until_gone(pid)
        assert screen.files() == ["shell"], screen.files()


def wait_until_gone(pid):
    for _ in range(3000):
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return
        time.sleep(0.02)
    raise AssertionError("the program outlived its terminal")


def another_size(program):
    with Screen(program, columns=80) as screen:
        check(screen)
        screen.answer(*NEEDLE, "never")
        screen.tmux("resize-window", "-t", "main", "-x", "44", "-y", "40")
        screen.answer("none")
        assert max(map(len, screen.text().split("\n"))) <= 44
        expect("Which of these are so?", screen.text())


def no_tricks(program, term):
    """Nothing but lines comes out, so that the dumbest terminal and whoever reads aloud have all of it."""
    with Screen(program, term=term) as screen:
        copy = screen.home / "raw"
        screen.tmux("pipe-pane", "-t", "main", f"cat > {copy}")
        screen.wait_until(copy.exists)
        check(screen)
        screen.answer("face")
        screen.answer("q")
        screen.wait_until(lambda: b"left before" in copy.read_bytes())
        raw = copy.read_bytes()
        questions = raw[raw.index(b"Before anything"):raw.rindex(b"left before")]
        assert b"\x1b" not in questions, questions


def record(program):
    with Screen(program) as screen:
        screen.start("mneedle log add --sensitivity normal")
        screen.answer("yesterday", "face", "", "roller", "0.25", "n")
        expect("Enter records it", screen.text())
        assert screen.files() == []
        screen.answer("")
        expect("recorded 2026-03-15-face", screen.all_text())
        assert ".local/share/mneedle/default/2026.toml" in screen.files()
        # With all of it said there is nothing to ask.
        screen.run("mneedle log add --area neck --depth 0.2 --device-kind pen")
        assert screen.code() == 0


def remember(program):
    with Screen(program) as screen:
        screen.start("mneedle profile init")
        # Enter leaves what is stored as it is, also where nothing is.
        screen.answer("", "b", "normal", "face", "blue", "roller", "0.25")
        answer_all(screen, "none", "conditions and medicines")
        expect("Enter stores it", screen.text())
        expect("screened today: none of the conditions", screen.text())
        assert screen.files() == []
        screen.answer("")
        assert screen.code() == 0
        profile = (screen.home / ".config/mneedle/default.toml").read_text()
        expect('sensitivity = "normal"', profile)
        expect("screened = 2026-03-16", profile)
        # The next check asks what can change overnight, and of the lasting things nothing.
        check(screen)
        screen.answer("4", "never")
        expect("warning signs, 1 of 2", screen.text())
        while "Before anything" in topic(screen):
            assert "conditions and medicines" not in screen.text()
            screen.answer("none")


def never_asked(program):
    """Not into a pipe, not out of one, not where --no-input, -q or another format says so."""
    with Screen(program) as screen:
        for line in ("mneedle check | tail -1", "mneedle check < /dev/null | tail -1", "mneedle check < /dev/null > ~/out",
                     "mneedle check --no-input > /dev/null", "mneedle check -q", "mneedle check --format json | tail -1"):
            said = screen.run(line + "; echo done")
            assert "[a word" not in said and "\ndone\n" in said, said


def main():
    program = sys.argv[1]
    for test in (a_go, a_no_go, a_change_of_mind, control_c, end_of_input, a_closed_terminal, another_size, record, remember,
                 never_asked):
        print(test.__name__, flush=True)
        test(program)
    for term in ("dumb", "vt100", "screen-256color"):
        print("no_tricks", term, flush=True)
        no_tricks(program, term)


if __name__ == "__main__":
    main()
