"""The questions of log add and profile init, answered in a real terminal.

usage: asking_records.py PROGRAM
"""

import sys

from asking import check, expect, joined
from screen import Screen


def record(program):
    with Screen(program) as screen:
        screen.start("mneedle log add --sensitivity normal")
        screen.answer("yesterday", "f", "", "ro", "0.25", "n")
        expect("Record Sun 2026-03-15, face, roller, 0.25 mm, at home, no blood? (Enter: yes) >", joined(screen.text()))
        assert screen.files() == []
        screen.answer("")
        expect("2026-03-15-face", screen.all_text())
        assert ".local/share/mneedle/default/log.toml" in screen.files()
        # With all of it said there is nothing to ask.
        screen.run("mneedle log add --area neck --depth 0.2 --device-kind pen")
        assert screen.code() == 0


def a_change_of_mind(program):
    """The confirmation takes no for no."""
    with Screen(program) as screen:
        screen.start("mneedle log add --sensitivity normal --area face --device-kind pen")
        screen.answer("", "", "0.25", "n", "n")
        expect("b goes back to change an answer", screen.text())
        screen.answer("b", "y")
        expect("at home, blood?", joined(screen.text()))
        screen.answer("q")
        expect("nothing was written", screen.text())
        assert screen.files() == []


def remember(program):
    with Screen(program) as screen:
        screen.start("mneedle profile init")
        # Enter leaves what is stored as it is, also where nothing is.
        screen.answer("", "b", "normal", "face", "blue", "roller", "0.25", "n")
        expect("Save skin normal, area face, device blue, kind roller, needles 0.25, health answers (none applies)?",
               joined(screen.text()))
        assert screen.files() == []
        screen.answer("")
        assert screen.code() == 0
        profile = (screen.home / ".config/mneedle/default.toml").read_text()
        expect('sensitivity = "normal"', profile)
        expect("screened = 2026-03-16", profile)
        # The next check asks what can change overnight, and of the lasting things nothing.
        check(screen)
        screen.answer("4", "never", "n")
        expect("Treatments, products and recoveries", screen.text())
        assert "Health and medicines" not in screen.text()


def a_month(program):
    """A month stays a month, in the log, too."""
    with Screen(program) as screen:
        screen.start("mneedle log add --sensitivity normal")
        screen.answer("2026-02", "face", "", "roller", "0.25", "n")
        expect("Record 2026-02, face", joined(screen.text()))
        screen.answer("")
        expect("imprecise = true", (screen.home / ".local/share/mneedle/default/log.toml").read_text())


def twice_on_a_day(program):
    with Screen(program) as screen:
        screen.run("mneedle log add -q --on yesterday --area face --depth 0.25 --device-kind roller")
        screen.start("mneedle log add")
        screen.answer("yesterday", "face")
        expect("2026-03-15-face, 0.25 mm. A second session on that day? y/n", joined(screen.text()))
        screen.answer("n")
        expect("mneedle log show 2026-03-15-face", screen.text())
        screen.answer("y", "", "roller", "", "n", "")
        expect("2026-03-15-face-2", screen.all_text())


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
        expect('\n"Blue" is not a device name', screen.text())


def main():
    for test in (record, a_change_of_mind, a_month, twice_on_a_day, remember, a_wrong_flag, reasons):
        print(test.__name__, flush=True)
        test(sys.argv[1])


if __name__ == "__main__":
    main()
