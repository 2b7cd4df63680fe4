"""torn.py PROGRAM [--quick]: a log that is not whole is neither used nor touched.

A log is cut off after each of its bytes, filled with NUL from there on (as a power cut may leave it), given every entry
twice, or replaced by each of the files in tests/broken/logs. Each command then exits 3, names the place on standard error and
nothing on standard output, and no byte changes. A cut that leaves a shorter log is one. Whatever is taken for an entry is
one of the whole log, or the beginning of one: a cut where a line ends leaves nothing to tell by.
--quick takes every so many-th cut.
"""

import json
import re
import sys
import tomllib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from commands import A_LOG, COMMANDS, a_log
from world import LOG, Tally, World, is_leftover

BROKEN = Path(__file__).parent.parent / "broken/logs"
ADD = ("log", "add", "-q", "--on", "2026-03-15", "--area", "neck", "--depth", "0.25")
READERS = (LOG, ("check",), ("next", "--sensitivity", "normal"))
PLACE = re.compile(r"log\.toml:\d+:\d+: ")


def shapes(quick):
    """(name, the log as it may be found)."""
    whole = A_LOG.encode()
    cuts = range(0, len(whole), 7 if quick else 1)
    yield from ((f"cut after {cut} bytes", whole[:cut]) for cut in cuts)
    yield from ((f"NUL from byte {cut} on", whole[:cut] + bytes(len(whole) - cut)) for cut in cuts)
    yield "every entry twice", whole + b"\n" + whole[whole.index(b"[["):]
    yield from ((path.name, path.read_bytes()) for path in sorted(BROKEN.glob("*.toml")))


def half_entries(said):
    """The entries that `log list` shows of a log that was cut off, and that are none of the whole log's."""
    def plain(entry):
        return {key: str(value) for key, value in entry.items() if key not in ("status", "reasons") and value not in (False, "home")}

    whole = [{"type": kind, **plain(entry)} for kind, entries in tomllib.loads(A_LOG).items() if kind != "format"
             for entry in entries]
    return [entry for entry in json.loads(said.stdout)["entries"]
            if not any(plain(entry).items() <= one.items() for one in whole)]


def complaints_about(said, words):
    name = " ".join(words[:2])
    if said.returncode != 3:
        yield f"{name}: exit {said.returncode}, {said.stderr.strip()}"
    elif said.stdout:
        yield f"{name}: something on standard output"
    elif not PLACE.search(said.stderr):
        yield f"{name}: no file:line:column in {said.stderr.strip()}"


def try_shape(name, data, start, writers):
    with World(start.program, start) as world:
        world.log.write_bytes(data)
        before = world.files(lambda file: not file.endswith(".lock"))
        listed, found = world.run(*LOG), []
        if name.startswith("cut") and listed.returncode == 0:
            found += [f"half an entry is taken for one: {entry}" for entry in half_entries(listed)]
            if world.run(*READERS[-1]).returncode != 0:
                found.append("next: does not answer, though log list does")
        else:
            for words in (*READERS, *([ADD] if " " in name else writers)):
                found += complaints_about(world.run(*words), words)
        if world.files(lambda file: not file.endswith(".lock")) != before or world.files(is_leftover):
            found.append("a file has changed")
        return found


def main(program, *options):
    tally = Tally()
    with World(program) as start, ThreadPoolExecutor(2) as pool:
        a_log(start)
        writers = [command.words() for command in COMMANDS if not command.mends and command.set_up is a_log]
        tried = list(shapes("--quick" in options))
        found = pool.map(lambda shape: try_shape(*shape, start, writers), tried)
        for (name, *_), complaints in zip(tried, found):
            tally.check(not complaints, f"{name}: {'; '.join(complaints)}")
    print(f"{len(tried)} broken files, {len(writers)} writing commands")
    return tally.end()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
