"""little_memory.py PROGRAM [--quick]: with little address space a command does all that it should, or says so and nothing.

Each limit is so much more than the least with which the program can say its version: from nothing to 4 MiB in steps of
64 KiB. Each command of commands.py then answers as it does with all the memory of the machine, or exits 4 for want of
memory, with nothing on standard output and the files as they were or as they are when it is done.
--quick takes every so many-th limit."""

import shutil
import sys
from concurrent.futures import ThreadPoolExecutor

from commands import COMMANDS, a_log
from world import LOG, Tally, World, skip

MIB = 1 << 20
STEP = MIB // 16
SPARE = 4 * MIB
MOST = 64 * MIB  # more than any program of this kind begins with; under the sanitizers it does
READERS = [("check", "-q"), ("next", "--sensitivity", "normal"), ("log", "list"), ("profile",), ("rules", "table")]


def run(world, words, limit):
    """The answer of the program, whose folder is nowhere in it."""
    said = world.run(*words, under=("prlimit", f"--as={limit}:{limit}"))
    said.stdout = said.stdout.replace(str(world.folder), "@")
    return said


def least(world):
    """The address space that the program needs to begin."""
    low, high = 0, MOST
    if run(world, ["--version"], MOST).returncode != 0:
        return None
    while high - low > STEP:
        middle = (low + high) // 2
        if run(world, ["--version"], middle).returncode == 0:
            high = middle
        else:
            low = middle
    return high


class Course:
    """A command, and what there is before it and after it, with all the memory there is."""

    def __init__(self, name, words, set_up, looks, program):
        self.name, self.words, self.looks = name, words, looks
        self.start = World(program)
        set_up(self.start)
        with World(program, self.start) as world:
            self.before = world.look(looks)
            self.whole = run(world, words, "unlimited")
            self.done = world.look(looks)

    def complaint(self, said, after):
        if said.returncode == self.whole.returncode and said.stdout == self.whole.stdout:
            return "" if after == self.done else "says that it is done, and the log is another"
        if said.returncode != 4 or said.stdout or not said.stderr.startswith("mneedle: "):
            return f"exit {said.returncode}, {said.stdout[:100]!r}, {said.stderr[:200]!r}"
        return "" if after in (self.before, self.done) else "an error, and the log is neither old nor new"

    def run(self, limit):
        """What is wrong with this much memory; empty where nothing is. And whether it was enough."""
        with World(self.start.program, self.start) as world:
            said = run(world, self.words, limit)
            found = self.complaint(said, world.look(self.looks)) or ", ".join(world.leftovers())
        return found, said.returncode == self.whole.returncode


# The editor would need memory too.
def courses(program, quick):
    writers = [command for command in COMMANDS if "edit" not in command.name]
    every = [(command.name, command.words(), command.set_up, command.looks) for command in writers]
    every += [(" ".join(words), words, a_log, (LOG,)) for words in READERS]
    return [Course(*one, program) for one in (every[::5] if quick else every)]


def try_course(course, limits, tally):
    enough = 0
    for limit in limits:
        found, was_enough = course.run(limit)
        enough += was_enough
        tally.check(not found, f"{course.name} with {limit - limits[0]} bytes to spare: {found}")
    tally.check(enough, f"{course.name} never has enough")
    shutil.rmtree(course.start.folder, ignore_errors=True)
    print(f"{course.name}: enough in {enough} of {len(limits)}", flush=True)


def main(program, *options):
    quick = "--quick" in options
    if not shutil.which("prlimit"):
        return skip("prlimit is not installed")
    with World(program) as world:
        begin = least(world)
    if begin is None:
        print("under the sanitizers a program needs more address space than there is")
        return 77
    tally = Tally()
    limits = range(begin, begin + SPARE + 1, STEP * (16 if quick else 1))
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(lambda course: try_course(course, limits, tally), courses(program, quick)))
    return tally.end()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
