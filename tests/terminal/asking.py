"""The questions of check, answered in a real terminal.

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


def line_of(text):
    """The command that says the same without questions."""
    lines = text.split("The same without questions:\n")[1].split("\n\n")[0].split("\n$")[0]
    return joined(lines.replace("\\\n", " "))


def joined(text):
    """Without its line breaks."""
    return " ".join(text.split())


def the_same_line(screen, text):
    """The line that says the same says the same: a GO, and without a question."""
    said = screen.run(line_of(text) + " | head -1")
    expect("\nGO", said)
    # And so on the terminal, where something might be asked.
    screen.run(line_of(text))
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
        expect("Which area?", screen.text())
        screen.answer("b")
        expect("This is the first question.", screen.text())
        screen.answer("scalp", "roller", "b", "pen", "0,25", "?")
        expect("rule fact-sensitivity", screen.text())
        screen.answer("mad")
        expect('unknown sensitivity "mad"', screen.text())
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


def lines_with(start, text):
    return [line for line in text.split("\n") if line.startswith(start)]


def too_early(program):
    """The steps are for the day; what is said once more at the end is when that is."""
    with Screen(program) as screen:
        check(screen)
        screen.answer(*NEEDLE, "2 days ago", "", "0.25", "n")
        answer_all(screen, "none", "Before anything")
        expect("Too early: not before Sat 2026-03-21.", screen.text())
        screen.answer("")
        text = screen.all_text()
        expect("\nNO-GO (open)  0.25 mm, face, Mon 2026-03-16, earliest Sat 2026-03-21\n", text)
        expect("\nToo early: not before Sat 2026-03-21.", text.split("Rules: mneedle")[1])
        expect("--last 2026-03-14", line_of(text))
        expect("NO-GO (open)", screen.run(line_of(text) + " | head -1"))


def only_a_month(program):
    """What is no single day does not become one."""
    with Screen(program) as screen:
        check(screen)
        screen.answer(*NEEDLE, "2026-02", "", "0.25", "N")
        answer_all(screen, "NONE", "Before anything")
        answer_all(screen, "Y", "touch skin")
        expect("last 2026-02\n", screen.text())
        screen.answer("")
        text = screen.all_text()
        expect("2026-02 read as 2026-02-28", text)
        expect("--last 2026-02 ", line_of(text))


def typed_ahead(program):
    """What was typed before a question stood there answers none."""
    with Screen(program) as screen:
        screen.type("sleep 1; mneedle check")
        screen.type("face")
        screen.type("roller")
        screen.wait(">")
        assert screen.prompts() == 1
        expect("Which area?", screen.text())
        screen.answer("scalp", "B", "neck", "Q")
        expect("left before the end", screen.text())


def old_log(screen):
    """Years of sessions, and one of the neck before all that can still matter."""
    for day, area in (("2021-05-01", "neck"), ("2022-05-01", "face"), ("2023-05-01", "face"), ("2024-05-01", "face"),
                      ("2025-05-01", "face"), ("2026-01-01", "face")):
        screen.run(f"mneedle log add -q --today {day} --area {area} --depth 0.25 --device-kind pen")


def the_same_log(program):
    """A terminal reads as much of the log as a pipe, so both name the same last session."""
    with Screen(program) as screen:
        old_log(screen)
        line = "mneedle check --area neck --depth 0.25 --device-kind pen --sensitivity normal --screened --done all"
        screen.run(line + " | grep ^Last")
        screen.run(line)
        lasts = lines_with("Last ", screen.all_text())
        assert len(lasts) == 2 and lasts[0] == lasts[1], lasts
        # That there never was one is held against all of it.
        expect("the log holds 2021-05-01-neck", screen.run(line + " --last never"))


def a_last_session_by_flag(program):
    with Screen(program) as screen:
        screen.start("mneedle check --depth 0.25 --area face --device-kind pen --sensitivity normal --last '3 weeks ago'")
        expect("at home or by a professional", screen.text())
        screen.answer("", "0.25", "n", "2", "")
        expect("--last 2026-02-23 --last-depth 0.25 --last-setting home", line_of(screen.all_text()))


def a_stored_screening(program):
    """The printed line says whose word it repeats, and for how long that counts."""
    with Screen(program) as screen:
        screen.run("mneedle profile init -q --sensitivity normal --screened-on 2026-03-01")
        check(screen)
        screen.answer("face", "pen", "0.25", "never")
        answer_all(screen, "none", "Before anything")
        answer_all(screen, "y", "touch skin")
        screen.answer("")
        text = joined(screen.all_text())
        expect("\nGO ", screen.all_text())
        assert "conditions and medicines" not in text, text
        expect("Its --screened also repeats your screening of 2026-03-01, which counts through 2026-08-28: after that day,"
               " answer the questions again.", text)


def never_asked(program):
    """Not into a pipe, not out of one, not where --no-input, -q or another format says so."""
    with Screen(program) as screen:
        for line in ("mneedle check | tail -1", "mneedle check < /dev/null | tail -1", "mneedle check < /dev/null > ~/out",
                     "mneedle check --no-input > /dev/null", "mneedle check -q", "mneedle check --format json | tail -1"):
            said = screen.run(line + "; echo done")
            assert "[a word" not in said and "\ndone\n" in said, said


def main():
    program = sys.argv[1]
    for test in (a_go, a_no_go, a_change_of_mind, control_c, end_of_input, a_closed_terminal, another_size, too_early,
                 only_a_month, typed_ahead, the_same_log, a_last_session_by_flag,
                 a_stored_screening, never_asked):
        print(test.__name__, flush=True)
        test(program)
    for term in ("dumb", "vt100", "screen-256color"):
        print("no_tricks", term, flush=True)
        no_tricks(program, term)


if __name__ == "__main__":
    main()
