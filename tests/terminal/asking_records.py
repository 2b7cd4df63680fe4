"""The questions of log add and profile init, answered in a real terminal.

usage: asking_records.py PROGRAM
"""

import sys

from asking import answer_all, check, expect, joined, line_of, topic
from screen import Screen


def record(program):
    with Screen(program) as screen:
        screen.start("mneedle log add --sensitivity normal")
        screen.answer("yesterday", "face", "", "roller", "0.25", "n")
        expect("Enter records it", screen.text())
        assert screen.files() == []
        screen.answer("")
        text = screen.all_text()
        expect("recorded 2026-03-15-face", text)
        expect("already recorded 2026-03-15-face", screen.run(line_of(text) + " | head -1"))
        assert ".local/share/mneedle/default/log.toml" in screen.files()
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
        text = screen.all_text()
        assert screen.code() == 0
        profile = (screen.home / ".config/mneedle/default.toml").read_text()
        expect('sensitivity = "normal"', profile)
        expect("screened = 2026-03-16", profile)
        expect("nothing to change", screen.run(line_of(text) + " | head -1"))
        # The next check asks what can change overnight, and of the lasting things nothing.
        check(screen)
        screen.answer("4", "never")
        expect("warning signs, 1 of 2", screen.text())
        while "Before anything" in topic(screen):
            assert "conditions and medicines" not in screen.text()
            screen.answer("none")


def a_month(program):
    """A month stays a month, in the log, too."""
    with Screen(program) as screen:
        screen.start("mneedle log add --sensitivity normal")
        screen.answer("2026-02", "face", "", "roller", "0.25", "n", "")
        text = screen.all_text()
        expect("sub-standard: date imprecise", text)
        expect("mneedle log add --on 2026-02 ", line_of(text))


def twice_on_a_day(program):
    with Screen(program) as screen:
        screen.run("mneedle log add -q --on yesterday --area face --depth 0.25 --device-kind roller")
        screen.start("mneedle log add")
        screen.answer("yesterday", "face")
        expect("2026-03-15-face, 0.25 mm. Were there two?", joined(screen.text()))
        screen.answer("n")
        expect("mneedle log show 2026-03-15-face", screen.text())
        screen.answer("y", "", "roller", "", "n", "")
        text = screen.all_text()
        expect("recorded 2026-03-15-face-2", text)
        expect("--again", line_of(text))


def a_wrong_flag(program):
    """Is refused at once, and not in answer to a question about something else."""
    with Screen(program) as screen:
        expect("mneedle: --device: the profile has no device", screen.run("mneedle log add --device bleu"))
        assert screen.code() == 2


def reasons(program):
    with Screen(program) as screen:
        screen.start("mneedle log add")
        screen.answer("?")
        expect("Rest is counted from this day.", screen.text())
        screen.answer("today", "?")
        expect("rule fact-area", screen.text())
        screen.answer("q")
        screen.start("mneedle profile init")
        screen.answer("?")
        expect("rule fact-sensitivity", screen.text())
        # No flag was given, so none is named.
        screen.answer("mad")
        expect('\nunknown sensitivity "mad"', screen.text())
        screen.answer("normal", "", "Blue")
        expect('\n"Blue" is no device name', screen.text())


def main():
    for test in (record, a_month, twice_on_a_day, remember, a_wrong_flag, reasons):
        print(test.__name__, flush=True)
        test(sys.argv[1])


if __name__ == "__main__":
    main()
