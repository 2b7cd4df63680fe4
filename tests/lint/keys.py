"""Holds the manual pages of the file formats to the program: every key that a reader knows is in its page, and no other.

keys.py PROGRAM, run in the top folder. Each kind of table is given to the program with every word that stands as a string
in the sources as a key; what it does not call unknown, it knows. The pages name keys as `Va` in their lists.
"""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

HEAD = {"id", "message", "title", "also", "why", "clears", "sources", "basis", "reason", "grade", "spread"}
RULES = "man/mneedle-rules.5"
LOG = "man/mneedle-log.5"
PROFILE = "man/mneedle-profile.5"


def candidates():
    words = set()
    for path in Path("src").rglob("*.[ch]pp"):
        words |= set(re.findall(r'"([a-z][a-z_]*)"', path.read_text()))
    return sorted(words)


def documented(page):
    """The keys of each section of a page, by its heading."""
    sections = {}
    heading = ""
    for line in Path(page).read_text().splitlines():
        if line.startswith((".Sh ", ".Ss ")):
            heading = line[4:]
        elif line.startswith(".It Va "):
            keys = re.split(r" , (?:Va )?", line[len(".It Va "):])
            sections.setdefault(heading, set()).update(key.removesuffix(" ?") for key in keys)
    return sections


class Program:
    def __init__(self, program, folder):
        self.program = program
        self.folder = Path(folder)
        self.words = candidates()

    def known(self, before, name, command, table=None, also=()):
        """The keys that the table does not call unknown, in a file that is named and asked about so. `table` is what opens
        it; none: the top of the file. `also` are keys that need a value of another type."""
        lines = [f"{word} = true" for word in self.words if word not in dict(also)]
        text = "\n".join([before, table or ""] + [f"{key} = {value}" for key, value in also] + lines) + "\n"
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        said = subprocess.run([self.program, *command], capture_output=True, text=True, check=False,
                              env={"HOME": str(self.folder), "MNEEDLE_TODAY": "2026-03-16"})
        path.unlink()
        unknown = set(re.findall(r'unknown (?:key|kind) \\?"([^"\\]+)', said.stderr + said.stdout))
        if not unknown:
            sys.exit(f"{table or name}: nothing is unknown to {command}:\n{said.stdout}{said.stderr}")
        return set(self.words) - unknown


def compare(where, page, reader):
    for key in sorted(page - reader):
        print(f"{where}: {key} is described, and no reader knows it")
    for key in sorted(reader - page):
        print(f"{where}: {key} is not described")
    return page != reader


def rules(program):
    page = documented(RULES)
    kinds = re.findall(r'\{"([a-z-]+)", parse_', Path("src/rules/kinds.cpp").read_text())
    wrong = compare(f"{RULES}, every rule", page["KEYS OF EVERY RULE"], HEAD)
    check = ["rules", "check", str(program.folder / "one.toml")]
    for kind in kinds:
        start = "[ruleset]" if kind == "fact" else ""  # no overlay may have one
        known = program.known(start, "one.toml", check, f"[[{kind}]]")
        named = f"[[{kind}]]"
        wrong |= compare(f"{RULES}, {named}", page.get(named, set()) | HEAD, known)
    days = program.known("[[interval]]", "one.toml", check, "[[interval.days]]")
    wrong |= compare(f"{RULES}, days", page["[[interval.days]]"], days)
    measure = program.known('[[step]]\nphase = "before"', "one.toml", check, "[step.measure]")
    wrong |= compare(f"{RULES}, measure", page["[[step]] measure"], measure)
    for table in ("source", "test", "synonym"):
        start = "[ruleset]" if table == "synonym" else ""  # no overlay may have one
        known = program.known(start, "one.toml", check, f"[[{table}]]")
        wrong |= compare(f"{RULES}, [[{table}]]", page[f"[[{table}]]"], known)
    known = program.known("", "one.toml", check, "[ruleset]")
    wrong |= compare(f"{RULES}, [ruleset]", page["[ruleset]"], known)
    return wrong


def facts(program):
    page = documented(RULES)["Facts"]
    answers = program.known("", "answers.toml", ["check", "--answers", str(program.folder / "answers.toml")])
    wrong = compare(f"{RULES}, answers", page - {"today", "stored_screening", "log"}, answers)
    overlay = Path("rules/example/dermatologist.toml").read_text()
    rule = re.search(r'^id = "([a-z0-9/-]+)"', overlay, re.M)[1]
    test = program.known(overlay, "one.toml", ["rules", "test", "--format", "json", str(program.folder / "one.toml")],
                         f'[[test]]\nrule = "{rule}"\nsays = "pass"\n[test.with]')
    return wrong | compare(f"{RULES}, with", page - {"device"}, test - {"device"})


def log(program):
    page = documented(LOG)
    name = ".local/share/mneedle/default/log.toml"
    top = program.known("", name, ["log", "list"], also=[("format", 2)])
    kinds = {"session", "reaction", "event", "hold", "device"}
    wrong = compare(f"{LOG}, file", page["Key of the file"] | kinds, top)
    for kind in sorted(kinds):
        known = program.known("format = 2", name, ["log", "list"], f"[[{kind}]]")
        wrong |= compare(f"{LOG}, [[{kind}]]", page[f"[[{kind}]]"] | page["Keys of every entry"], known)
    return wrong


def profile(program):
    page = documented(PROFILE)
    name = ".config/mneedle/default.toml"
    wrong = compare(f"{PROFILE}, keys", page["Keys"], program.known("", name, ["profile"]))
    device = program.known("", name, ["profile"], "[[device]]")
    return wrong | compare(f"{PROFILE}, [[device]]", page["[[device]]"], device)


def main():
    with tempfile.TemporaryDirectory() as folder:
        program = Program(str(Path(sys.argv[1]).resolve()), folder)
        checks = [rules(program), facts(program), log(program), profile(program)]
        return 1 if any(checks) else 0


if __name__ == "__main__":
    sys.exit(main())
