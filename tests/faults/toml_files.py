"""toml_files.py PROGRAM [--quick]: TOML of every kind, whole and broken, as each of the files that the program reads.

Rules (as an overlay and as a base set), log, profile and answers are each given
- their own facts with something in them that is no TOML, and with bytes changed: a refusal that names the place, exit 3 (2 for answers);
- TOML that says nothing of theirs, in all of the grammar: the same, and it is never a parser's complaint;
- their own facts in any of the ways to write them: the answer that the plain text gets, GO or NO-GO.
Whatever the text, the program ends by itself, an error leaves standard output empty, and where the file is what stands
between the person and a GO, a GO comes of none but a text that Python's reader reads, and reads otherwise.
--quick takes every so many-th text."""

import random
import re
import sys
import tomllib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from toml_broken import broken_texts, changed, is_toml
from toml_grammar import Anything, Facts
from world import Tally, World

SEED = 20260316
OWN = 30  # ways to write the facts of each file
ANY = 120  # texts of other facts
CHANGED = 60  # texts of each file with bytes changed
BASE = Path(__file__).parent.parent / "broken/rules/base.toml"

ANSWERS = """depth = "0.25"
area = "face"
device_kind = "roller"
device_uses = 4
sensitivity = "normal"
last = "2026-03-06"
last_depth = "0.25"
screened = true
done = ["all"]
conditions = [{condition}]
"""
LOG = """format = 2
[[session]]
id = "2026-02-01-neck"
date = 2026-02-01
area = "neck"
depth_mm = 0.25
done = ["hands", "cleanse"]
note = "é \\" # [x]"
[[session]]
id = "2026-03-14-face"
date = {day}
area = "face"
bled = false
"""
PROFILE = """sensitivity = "normal"
conditions = [{condition}]
screened = 2026-03-01
screened_for = ["pregnancy"]
default_device = "blue"
[[device]]
name = "blue"
kind = "roller"
depth_mm = 0.25
"""
RULES = """[[source]]
id = "X"
tier = "B"
seen = "full"
text = "Somebody, 2026"
[[depth]]
id = "x-depth"
above_mm = {above}
severity = "stop"
message = "Too long"
why = "Because"
clears = "A shorter one"
sources = ["X"]
grade = "low"
"""


class Input:
    """One of the files: its plain text where it lets the session pass and where it stops it, and how it is given."""

    def __init__(self, name, path, stops, passes, words=()):
        self.name, self.path, self.stops, self.passes, self.words = name, path, stops, passes, words
        self.refusal = 2 if name == "answers" else 3

    def run(self, world, data):
        path = world.folder / self.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        answers = () if self.name == "answers" else ("--answers", "@/go.toml")
        said = world.run("check", "-q", *answers, *self.words)
        path.unlink()
        return said


INPUTS = [
    Input("answers", "a.toml", ANSWERS.format(condition='"pregnancy"'), ANSWERS.format(condition=""),
          ("--answers", "@/a.toml")),
    Input("log", "data/default/log.toml", LOG.format(day="2026-03-14"), LOG.format(day="2026-03-01")),
    Input("profile", "config/default.toml", PROFILE.format(condition='"pregnancy"'), PROFILE.format(condition="")),
    Input("rules", "o.toml", RULES.format(above="0.2"), RULES.format(above="0.25"), ("--rules", "@/o.toml")),
    Input("base rules", "b.toml", BASE.read_text().replace("0.5\nsev", "0.2\nsev"), BASE.read_text(),
          ("--base-rules", "@/b.toml")),
]


def as_data(facts):
    return repr(sorted(facts.items(), key=repr))  # nan is itself


def means(data):
    return as_data(tomllib.loads(data.decode()))


def complaint(said, given, is_refused):
    """What is wrong with an answer, whatever the text; empty where nothing is."""
    if said.returncode not in (0, 1, given.refusal):
        return f"exit {said.returncode}: {said.stderr.strip()[-300:]}"
    if said.returncode == given.refusal and (said.stdout or not said.stderr.startswith("mneedle: ")):
        return "a refusal that is no plain error"
    name = re.escape(given.path.rsplit("/", 1)[-1])
    if said.returncode == given.refusal and not re.search(rf"{name}(:\d+:\d+)?: ", said.stderr):
        return f"a refusal that names no place: {said.stderr.strip()[:300]}"
    if is_refused and said.returncode != given.refusal:
        return f"is taken, with exit {said.returncode}"
    return ""


def try_broken(world, given, data):
    return complaint(given.run(world, data), given, True)


def try_anything(world, given, data):
    said = given.run(world, data)
    found = complaint(said, given, True)
    syntax = re.search(r"Error while parsing|Unexpected|Expected|expected .* saw", said.stderr)
    return found or (f"TOML is refused as none: {said.stderr.strip()[:300]}" if syntax else "")


def try_changed(world, given, data):
    said = given.run(world, data)
    found = complaint(said, given, not is_toml(data))
    if not found and said.returncode == 0 and means(data) == means(given.stops.encode()):
        found = "a GO, although the text says the same as one that stops"
    return found


def try_own(world, given, data):
    facts = tomllib.loads(data.decode())
    wanted = 0 if as_data(facts) == means(given.passes.encode()) else 1
    said = given.run(world, data)
    return "" if said.returncode == wanted else f"exit {said.returncode}, not {wanted}: {said.stderr.strip()[:300]}"


# Every rule of the grammar broken in a text that would let the session pass.
def broken_of(given):
    for number, (name, data) in enumerate(broken_texts(given.passes, SEED)):
        if is_toml(data):
            raise ValueError(f"{name} is not broken: {data.decode()}")
        yield f"{given.name} with {name}, {number}", data


def own_texts(given):
    for number in range(OWN):
        facts = tomllib.loads(given.passes if number % 2 else given.stops)
        yield f"{given.name} written another way, {number}", Facts(SEED + number).text(facts).encode()


def changed_texts(given):
    """Nine in ten that are no TOML any more; of those that still are, what matters is that no GO comes of them."""
    choose = random.Random(SEED)
    number = whole = 0
    while number < CHANGED:
        data = changed(given.stops.encode(), choose)
        still = is_toml(data)
        if still and whole * 4 > CHANGED:
            continue
        number, whole = number + 1, whole + still
        yield f"{given.name} with bytes changed, {number}", data


def all_texts():
    """Name, data, how to try it, and for which of the inputs (none: for all)."""
    texts = [(f"other facts, {number}", Anything(SEED + number).document().encode(), try_anything, None)
             for number in range(ANY)]
    for given in INPUTS:
        texts += [(*text, try_broken, given) for text in broken_of(given)]
        texts += [(*text, try_own, given) for text in own_texts(given)]
        texts += [(*text, try_changed, given) for text in changed_texts(given)]
    return texts


def try_text(program, text):
    name, data, attempt, only = text
    with World(program) as world:
        world.file("go.toml", ANSWERS.format(condition=""))
        found = [(given.name, attempt(world, given, data)) for given in ([only] if only else INPUTS)]
    return [f"{name} as {given}: {what}\n{data.decode(errors='replace')}" for given, what in found if what], len(found)


def main(program, *options):
    tally = Tally()
    texts = all_texts()
    if "--quick" in options:
        texts = texts[::11]
    whole = sum(is_toml(text[1]) for text in texts)
    runs = 0
    with ThreadPoolExecutor(2) as pool:
        for found, times in pool.map(lambda text: try_text(program, text), texts):
            tally.check(not found, "; ".join(found))
            runs += times
    print(f"{len(texts)} texts, {whole} of them TOML, {runs} runs")
    return tally.end()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
