"""The questions of check, answered in a real terminal.

usage: asking.py PROGRAM
"""

import os
import sys
import time

from screen import Screen

NEEDLE = ["face", "roller", "0.25", "normal", "4"]
LAST = ["10 days ago", "y"]
PAGES = ["n", "n", "n"]


def check(screen):
    screen.start("mneedle check")


def expect(wanted, text):
    assert wanted in text, f"{wanted!r} is not in:\n{text}"


def joined(text):
    """Without its line breaks."""
    return " ".join(text.split())


def a_go(program):
    with Screen(program) as screen:
        check(screen)
        screen.answer(*NEEDLE, *LAST, *PAGES, "y")
        expect("Save for next time: face, roller 0.25 mm, normal skin, health answers (none applies)? y/n",
               joined(screen.text()))
        screen.answer("n")
        expect("\nGO ", screen.all_text())
        assert screen.code() == 0
        assert screen.files() == [], screen.files()


def a_no_go(program):
    with Screen(program) as screen:
        check(screen)
        screen.answer(*NEEDLE, *LAST, "2")
        text = screen.all_text()
        expect("\nNO-GO", text)
        assert "Health and medicines" not in text
        # What is kept for next time is offered whatever the verdict is, but not what was not asked.
        expect("Save for next time: face, roller 0.25 mm, normal skin? y/n", joined(text))
        screen.answer("perhaps", "q")
        expect("answer y or n", screen.text())
        assert screen.code() == 1
        assert screen.files() == []


def a_change_of_mind(program):
    with Screen(program) as screen:
        check(screen)
        screen.answer("face", "b", "b")
        expect("This is the first question.", screen.text())
        screen.answer("?")
        expect("under-eye", screen.text())
        screen.answer("scalp", "roller", "b", "pen", "0,25", "?")
        expect("rule fact-sensitivity", screen.text())
        screen.answer("mad")
        expect('unknown sensitivity "mad"', screen.text())
        screen.answer("normal", "never", "? 1")
        expect("warn-emergency", screen.text())
        screen.answer("yes")
        expect("say which: numbers such as 3 7", screen.text())
        # Neither an explanation nor a refusal is pushed off the screen by the page.
        assert screen.all_text().count("Skin and health today") == 1
        screen.answer("n", "b", "q")
        expect("stopped; nothing was written", screen.text())
        assert screen.code() == 2
        assert screen.files() == []


def what_is_kept(program):
    """Yes stores what lasts, and nothing that can change overnight."""
    with Screen(program) as screen:
        check(screen)
        screen.answer(*NEEDLE, *LAST, "comedones", "history-hsv", "n", "y")
        expect("health answers (history-hsv)? y/n", joined(screen.text()))
        screen.answer("y")
        expect(f"Saved in {screen.home}/.config/mneedle/default.toml", joined(screen.text()))
        assert screen.code() == 0
        profile = (screen.home / ".config/mneedle/default.toml").read_text()
        for line in ('sensitivity = "normal"', "screened = 2026-03-16", 'conditions = ["history-hsv"]', 'kind = "roller"'):
            expect(line, profile)
        assert "comedones" not in profile
        # The same answers again: nothing is new, so nothing is asked.
        screen.start("mneedle check")
        screen.answer("4", *LAST, "n", "n", "y")
        assert screen.last_line() == "$", screen.text()


def no_question(program):
    """What is known already forbids the session."""
    with Screen(program) as screen:
        screen.run("mneedle log add -q --on 2026-03-13 --area face --depth 0.25 --device-kind roller --sensitivity normal")
        said = screen.run("mneedle check --area face --depth 0.25 --device-kind roller --sensitivity normal | head -1")
        asked = screen.run("mneedle check --area face --depth 0.25 --device-kind roller --sensitivity normal")
        expect(said.split("\n")[1], screen.all_text())
        assert " >" not in asked, asked
        said = screen.run("mneedle check --condition pregnancy")
        assert " >" not in said, said
        expect("NO-GO", screen.all_text())


def control_c(program):
    for line, answers in (("mneedle log add", ["today", "face"]), ("mneedle check", [*NEEDLE, *LAST, *PAGES, "y"])):
        with Screen(program) as screen:
            screen.start(line)
            screen.answer(*answers)
            screen.keys("C-c")
            screen.wait("$")
            assert screen.code() == 130
            assert screen.files() == []


def end_of_input(program):
    with Screen(program) as screen:
        check(screen)
        screen.keys("C-d")
        screen.wait("$")
        expect("stopped; nothing was written", screen.text())
        assert screen.code() == 2
        check(screen)
        screen.answer(*NEEDLE, *LAST, *PAGES, "y")
        screen.keys("C-d")
        screen.wait("$")
        assert screen.code() == 0
        assert screen.files() == []


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
        screen.tmux("resize-window", "-t", "main", "-x", "40", "-y", "60")
        screen.answer("n")
        page = screen.text()[screen.text().index("Health and medicines"):]
        assert max(map(len, page.split("\n"))) <= 40, page
        expect(" 1 Psoriasis, vitiligo or lichen planus\n 2 ", page)


def no_tricks(program, term):
    """Nothing but lines comes out, so that the dumbest terminal and whoever reads aloud have all of it."""
    with Screen(program, term=term) as screen:
        copy = screen.home / "raw"
        screen.tmux("pipe-pane", "-t", "main", f"cat > {copy}")
        screen.wait_until(copy.exists)
        check(screen)
        screen.answer(*NEEDLE, "never", "n", "q")
        screen.wait_until(lambda: b"stopped; nothing" in copy.read_bytes())
        raw = copy.read_bytes()
        questions = raw[raw.index(b"At each question"):raw.rindex(b"stopped; nothing")]
        assert b"\x1b" not in questions, questions


def too_early(program):
    """The pages and the steps are for the day."""
    with Screen(program) as screen:
        check(screen)
        screen.answer(*NEEDLE, "2 days ago", "y")
        text = screen.all_text()
        assert "Skin and health today" not in text
        expect("\nNO-GO", text)
        expect("21", text)


def only_a_month(program):
    """What is no single day does not become one."""
    with Screen(program) as screen:
        check(screen)
        screen.answer(*NEEDLE, "2026-02", "Y", "NONE", "No", "0", "YES")
        expect("2026-02 read as 2026-02-28", screen.all_text())


def typed_ahead(program):
    """What was typed before a question stood there answers none."""
    with Screen(program) as screen:
        screen.type("sleep 1; mneedle check")
        screen.type("face")
        screen.type("roller")
        screen.wait(">")
        assert screen.prompts() == 1
        expect("Area?", screen.text())
        screen.answer("scalp", "B", "neck", "Q")
        expect("stopped; nothing was written", screen.text())


def old_log(screen):
    """Years of sessions, and one of the neck before all that can still matter."""
    for day, area in (("2021-05-01", "neck"), ("2022-05-01", "face"), ("2023-05-01", "face"), ("2024-05-01", "face"),
                      ("2025-05-01", "face"), ("2026-01-01", "face")):
        screen.run(f"mneedle log add -q --today {day} --area {area} --depth 0.25 --device-kind pen")


def the_same_log(program):
    """A terminal reads as much of the log as a pipe."""
    with Screen(program) as screen:
        old_log(screen)
        line = "mneedle check --area neck --depth 0.25 --device-kind pen --sensitivity normal --screened --done all"
        # That there never was a session is held against all of it.
        expect("the log holds 2021-05-01-neck", screen.run(line + " --last never"))


def a_last_session_by_flag(program):
    with Screen(program) as screen:
        screen.start("mneedle check --depth 0.25 --area face --device-kind pen --sensitivity normal --last '3 weeks ago'")
        expect("At home, 0.25 mm, no blood? y, or what differs >", screen.text())
        screen.answer("n")
        expect("say what differs", screen.text())
        screen.answer("blood", "2")
        expect("\nNO-GO", screen.all_text())


def never_asked(program):
    """Not into a pipe, not out of one, not where --no-input, -q or another format says so."""
    with Screen(program) as screen:
        for line in ("mneedle check | tail -1", "mneedle check < /dev/null | tail -1", "mneedle check < /dev/null > ~/out",
                     "mneedle check --no-input > /dev/null", "mneedle check -q", "mneedle check --format json | tail -1"):
            said = screen.run(line + "; echo done")
            assert "Area?" not in said and "\ndone\n" in said, said


def main():
    program = sys.argv[1]
    for test in (a_go, a_no_go, a_change_of_mind, what_is_kept, no_question, control_c, end_of_input, a_closed_terminal,
                 another_size, too_early, only_a_month, typed_ahead, the_same_log, a_last_session_by_flag, never_asked):
        print(test.__name__, flush=True)
        test(program)
    for term in ("dumb", "vt100", "screen-256color"):
        print("no_tricks", term, flush=True)
        no_tricks(program, term)


if __name__ == "__main__":
    main()
