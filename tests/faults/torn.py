"""torn.py PROGRAM [--quick]: a log that is not whole is neither used nor touched.

The newest year of a log is cut off after each of its bytes, filled with NUL from there on (as a power cut may leave
it), given an entry twice, or replaced by each of the files in tests/broken/logs. `check` and `next` then exit 3, name
the place on standard error and nothing on standard output; every writing command exits 3; no byte changes. `log list`
shows with exit 3 what can be read all the same. A cut that leaves a shorter log is one. Whatever is taken for an entry
is one of the whole log, or the beginning of one: a cut where a line ends leaves nothing to tell by.
--quick takes every so many-th cut.
"""

import json
import re
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from commands import COMMANDS, LOG_2025, LOG_2026, must, several_years
from world import LOG, Tally, World, is_leftover

BROKEN = Path(__file__).parent.parent / "broken/logs"
ADD = ("log", "add", "-q", "--on", "2026-03-15", "--area", "neck", "--depth", "0.25")
READERS = (("check",), ("next", "--sensitivity", "normal"))
YEAR = "data/default/2026.toml"
PLACE = re.compile(r"\.toml:\d+:\d+: |\.toml: id \".*\.toml too ")  # an id in two years is wrong in both files


def shapes(quick):
    """(name, the year file as it may be found)."""
    whole = LOG_2026.encode()
    cuts = range(0, len(whole), 7 if quick else 1)
    yield from ((f"cut after {cut} bytes", whole[:cut]) for cut in cuts)
    yield from ((f"NUL from byte {cut} on", whole[:cut] + bytes(len(whole) - cut)) for cut in cuts)
    start = LOG_2026.index("[[")
    yield "every entry twice", whole + b"\n" + whole[start:]
    yield "an entry of another year", whole + LOG_2025[LOG_2025.index("\n[["):].encode()
    yield from ((path.name, path.read_bytes()) for path in sorted(BROKEN.glob("*.toml")))


def half_entries(said, whole):
    """The entries that `log list` shows of a log that was cut off, and that are none of the whole log's."""
    def facts(entry):
        return {key: value for key, value in entry.items()
                if key not in ("status", "reasons") and value is not False}  # what is not said of bleeding is "no"

    full = {entry["id"]: entry for entry in json.loads(whole)["entries"]}
    return [entry for entry in json.loads(said.stdout)["entries"]
            if not facts(entry).items() <= facts(full.get(entry["id"], {})).items()]


def complaints_about(said, query):
    name = " ".join(query[:2])
    if said.returncode != 3:
        yield f"{name}: exit {said.returncode}, {said.stderr.strip()}"
    elif said.stdout and query != LOG:
        yield f"{name}: something on standard output"
    elif not PLACE.search(said.stderr):
        yield f"{name}: no file:line:column in {said.stderr.strip()}"


def complaints_about_list(said, name, whole):
    """Of the whole log two years out of three can be read whatever happens to the newest."""
    if {"2024-11-03-face", "2025-06-01-face"} - {entry["id"] for entry in json.loads(said.stdout)["entries"]}:
        yield "log list: does not show what can be read"
    if name.startswith(("cut", "NUL")):
        yield from (f"half an entry is taken for one: {entry}" for entry in half_entries(said, whole))


def try_broken(world, writers):
    for query in (*READERS, LOG, *writers):
        yield from complaints_about(world.run(*query), query)


def try_shape(name, data, start, writers, whole):
    with World(start.program, start) as world:
        (world.folder / YEAR).write_bytes(data)
        before = world.files(lambda file: not file.endswith(".lock"))
        listed = world.run(*LOG)
        found = list(complaints_about_list(listed, name, whole))
        if not name.startswith("cut") or listed.returncode != 0:
            found += try_broken(world, [ADD] if " " in name else writers)
        elif world.run(*READERS[1]).returncode != 0:
            found.append("next: does not answer, though log list does")
        if world.files(lambda file: not file.endswith(".lock")) != before or world.files(is_leftover):
            found.append("a file has changed")
        return found


def main(program, *options):
    tally = Tally()
    with World(program) as start, ThreadPoolExecutor(2) as pool:
        several_years(start)
        whole = must(start, *LOG)
        writers = [command.words() for command in COMMANDS if not command.mends and command.set_up is several_years]
        tried = list(shapes("--quick" in options))
        found = pool.map(lambda shape: try_shape(*shape, start, writers, whole), tried)
        for (name, _), complaints in zip(tried, found):
            tally.check(not complaints, f"{name}: {'; '.join(complaints)}")
    print(f"{len(tried)} broken files, {len(writers)} writing commands")
    return tally.end()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
