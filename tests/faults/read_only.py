"""read_only.py PROGRAM: where nothing can be written queries answer as ever, and writing commands say so and exit 4.

In a name space of its own the folder of a world is mounted again, for reading only; then its data and configuration are
not there at all. Skipped where mounting is not allowed.
"""

import re
import shutil
import subprocess
import sys

from commands import COMMANDS
from full_disk import main_alone
from queries import QUERIES
from world import Tally, World

TRIFLES = re.compile(r"\d+\.\d s")


class ReadOnly:
    """The folder of a world, which cannot be written to while this lasts."""

    def __init__(self, world):
        self.folder = str(world.folder)

    def __enter__(self):
        subprocess.run(["mount", "--bind", self.folder, self.folder], check=True)
        subprocess.run(["mount", "-o", "remount,bind,ro", self.folder], check=True)

    def __exit__(self, *_):
        subprocess.run(["umount", self.folder], check=True)


def said_by(world, query):
    said = world.run(*query.words())
    return said.returncode, TRIFLES.sub("", said.stdout), said.stderr


def try_query(query, program):
    """Whether the query answers as it does where writing is allowed."""
    with World(program) as world:
        query.set_up(world)
        whole = said_by(world, query)
        with ReadOnly(world):
            there = said_by(world, query)
        return [] if there == whole else [f"exit {there[0]} instead of {whole[0]}, {there[2].strip()}"]


def try_command(command, program):
    with World(program) as world:
        command.set_up(world)
        before = world.files()
        with ReadOnly(world):
            said = world.run(*command.words())
        found = list(complaints_about(said, "read-only disk"))
        if world.files() != before or world.edit_folders():
            found.append("a file has changed")
        again = world.run(*command.words())
        if again.returncode != 0:
            found.append(f"once it can be written: exit {again.returncode}, {again.stderr.strip()}")
        return found


def complaints_about(said, why):
    if said.returncode != 4 or said.stdout:
        yield f"exit {said.returncode}, {len(said.stdout)} bytes on standard output"
    if not re.match(r"mneedle: .*/", said.stderr) or why not in said.stderr:
        yield f"does not say what and why: {said.stderr.strip()}"


def remove_folders(world):
    for base in ("data", "config"):
        shutil.rmtree(world.folder / base)


def try_nothing_there(query, program):
    """With no data and no configuration a query that reads them says so; it makes no folder."""
    with World(program) as world:
        query.set_up(world)
        remove_folders(world)
        said = world.run(*query.words())
        made = [base for base in ("data", "config") if (world.folder / base).exists()]
        found = [f"made {made}"] if made else []
        words = " ".join((said.stdout + said.stderr).split())
        if said.returncode not in (0, 1) and "no such folder, named by MNEEDLE_" not in words:
            found.append(f"exit {said.returncode}, {said.stderr.strip()}")
        return found


def try_unmakable(command, program):
    """The folders are missing and cannot be made."""
    with World(program) as world:
        remove_folders(world)
        with ReadOnly(world):
            said = world.run(*command.words())
        return complaints_about(said, "read-only disk")


def main(program):
    tally = Tally()
    for query in QUERIES:
        for place, attempt in (("read-only", try_query), ("nothing there", try_nothing_there)):
            found = attempt(query, program)
            tally.check(not found, f"{query.line}, {place}: {'; '.join(found)}")
    for command in COMMANDS:
        found = try_command(command, program)
        tally.check(not found, f"{command.name}, read-only: {'; '.join(found)}")
        if command.name in ("log add, first", "profile init"):
            found = list(try_unmakable(command, program))
            tally.check(not found, f"{command.name}, no folder: {'; '.join(found)}")
    print(f"{len(QUERIES)} queries, {len(COMMANDS)} writing commands")
    return tally.end()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]) if "--mount" in sys.argv else main_alone(sys.argv[1], __file__))
