"""Plants faults in the engine, and wants `rules verify` of the program so built to find each and to show commands that
really give what it says.

usage: engine_faults.py BUILD [NAME...]

BUILD is a Release build that compiles each file by itself. Minutes a fault on a busy machine; names choose some.
"""

import pathlib
import subprocess
import sys
import tempfile
from collections import namedtuple

import planted

ROOT = pathlib.Path(__file__).resolve().parents[2]
Fault = namedtuple("Fault", "name law file old new")
FAULTS = [
    Fault("a shallow session hides a deep one", "table", "apply_past.cpp",
          "speaks(rule, std::max(session->depth, facts.depth)", "speaks(rule, facts.depth"),
    Fault("a day too early", "floor", "apply_past.cpp",
          "return session->date + rest.minimum;", "return session->date + rest.minimum - Days{1};"),
    Fault("the first session decides", "session", "apply_past.cpp",
          "facts.sessions.rbegin(); session != facts.sessions.rend()",
          "facts.sessions.begin(); session != facts.sessions.end()"),
    Fault("what happened today is overlooked", "event", "apply_past.cpp",
          "if (event.event == rule.event &&", "if (event.event == rule.event && event.date < facts.on() &&"),
    Fault("a severe reaction stops only when it is over", "reaction", "apply_past.cpp",
          "if (!over && rule.stops)", "if (over && rule.stops)"),
    Fault("longer needles pass a limit", "deeper", "apply_person.cpp",
          "if (detail.counted <= rule.above)", "if (detail.counted >= rule.above)"),
    Fault("limits for reactive skin hold for the others", "sensitivity", "apply_person.cpp",
          "facts_.sensitivity < rule.at_least", "facts_.sensitivity >= rule.at_least"),
    Fault("nobody was screened", "unknown", "apply_person.cpp",
          "(facts.proposal.screened || screening_stored(facts, valid))", "true"),
    Fault("a condition lifts the limits", "condition", "apply_person.cpp",
          "facts_.sensitivity < rule.at_least)", "facts_.sensitivity < rule.at_least || !facts_.proposal.conditions.empty())"),
    Fault("a step that nobody speaks of counts as done", "step", "apply_device.cpp",
          "return proposal.all_steps_done &&", "return !proposal.all_steps_done &&"),
    Fault("only the eleventh use is too many", "wear", "apply_device.cpp",
          "if (detail.use > rule.last_use)", "if (detail.use == rule.last_use + 1)"),
    Fault("the first day allowed still waits", "agreement", "apply.cpp",
          "facts_.on() < until ?", "facts_.on() <= until ?"),
    Fault("blood makes a session shallow", "last-session", "rest.cpp",
          "? band_deeper(depth, index) :", "? index.bands.front()->above :"),
    Fault("a preparation that was left out is overlooked", "told", "apply_device.cpp",
          "if (detail.state != StepState::not_done ||", "if (detail.state != StepState::open ||"),
    Fault("an event implies nothing", "implied", "case_told.cpp",
          "imply(body.implies, body.event.text());", "static_cast<void>(body);"),
    Fault("today vouches for a day to come", "later-day", "case.cpp",
          "return proposal.on > proposal.today;", "return false;"),
    Fault("the order in which sessions were recorded decides", "order", "rest.cpp",
          "return &other != &session && &other != &without", "return &other < &session && &other != &without"),
    Fault("a reaction belongs to no session", "late-reaction", "case_reactions.cpp",
          "sessions_of(reaction, facts, upto)", "{}"),
]


def build(fault, folder, folder_of_build):
    """The program with one changed file, whose code is found before the library's own."""
    text = (ROOT / "src/engine" / fault.file).read_text(encoding="utf-8")
    changed = text.replace(fault.old, fault.new, 1)
    assert changed != text, f"{fault.name}: nothing to change in {fault.file}"
    source, program = folder / fault.file, folder / "mneedle"
    source.write_text(changed, encoding="utf-8")
    flags = ["-std=c++20", "-O2", f"-I{ROOT}/include", f"-I{ROOT}/src", f"-I{folder_of_build}/generated"]
    subprocess.run(["g++", *flags, "-c", source, "-o", source.with_suffix(".o")], check=True)
    parts = folder_of_build / "src"
    subprocess.run(["g++", parts / "CMakeFiles/mneedle.dir/main.cpp.o", source.with_suffix(".o"),
                    parts / "libmneedle_shell.a", parts / "libmneedle.a", "-ltomlplusplus", "-lfmt", "-o", program],
                   check=True)
    return program


def plant(fault, folder_of_build):
    with tempfile.TemporaryDirectory() as folder:
        program = build(fault, pathlib.Path(folder), folder_of_build)
        with planted.Place(program, ROOT / "rules") as place:
            found = {one["law"]: one for one in place.verify()["laws"]}[fault.law]
            assert not found["holds"], f"{fault.name}: the law {fault.law} holds"
            planted.check_counterexample(place, fault.name, found)


def main():
    folder_of_build, names = pathlib.Path(sys.argv[1]).resolve(), sys.argv[2:]
    for fault in FAULTS:
        if not names or fault.name in names:
            plant(fault, folder_of_build)


if __name__ == "__main__":
    main()
