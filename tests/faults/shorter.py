"""shorter.py PROGRAM [--quick]: whoever is given less than was asked for asks again.

The kernel may read or write less than a call asks for, and give a folder's names a few at a time. Each command of
commands.py and queries.py runs once as ever and then with every such call cut down to a few bytes (cut.py): it says the
same, and leaves the same files.
--quick takes every sixth command.
"""

import platform
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from commands import COMMANDS
from queries import QUERIES
from readers import tidy
from world import Tally, World, is_text

SIZES = (5, 100)
CUT = Path(__file__).parent / "cut.py"


def outcome(course, program, under=()):
    """What it exits with, says, and leaves; the folder's name, which Markdown may escape, is never the same."""
    with World(program) as world:
        course.set_up(world)
        said = world.run(*course.words(), under=under)
        texts = [tidy(text).replace(r"\_", "_").replace(str(world.folder), "@") for text in (said.stdout, said.stderr)]
        return said.returncode, *texts, world.files(is_text), world.leftovers()


def try_course(course, program):
    whole = outcome(course, program)
    for size in SIZES:
        cut = outcome(course, program, (sys.executable, "-B", CUT, str(size)))
        if cut != whole:
            yield f"at {size} bytes: exit {cut[0]} instead of {whole[0]}, {cut[2].strip()}"


def main(program, *options):
    if platform.machine() != "x86_64":
        print("cut.py knows the registers of x86-64 only")
        return 77
    tally = Tally()
    courses = [*COMMANDS, *(query for query in QUERIES if not query.clock)][::6 if "--quick" in options else 1]
    with ThreadPoolExecutor(2) as pool:
        results = pool.map(lambda course: list(try_course(course, program)), courses)
        for course, complaints in zip(courses, results):
            tally.check(not complaints, f"{course.line}: {'; '.join(complaints)}")
    print(f"{len(courses)} commands, at {' and '.join(map(str, SIZES))} bytes a call")
    return tally.end()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
