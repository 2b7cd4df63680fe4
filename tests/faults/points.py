"""points.py PROGRAM [--quick] [--command NAME] [--faults F,...]: what is stopped at a call has happened or not.

A writing command runs once under strace, which counts the calls that it makes from its first look at its files on.
Then, for each of them, it runs again in a fresh copy of the same log and is killed before the call, gets one of the
signals that end a program during it (or SIGPIPE, which does not), or the call fails with ENOSPC, EIO, EINTR or EPERM where
the kernel could say so. Each time what the program says of its log has to be the state before the command or the one after
it; the same command again has to leave the very files of an undisturbed run, and nothing else.
--quick takes every so many-th point, --faults those of the named kinds: INT,EIO.
"""

import argparse
import os
import re
import shutil
import signal
import sys
import tomllib
from collections import Counter, namedtuple
from concurrent.futures import ThreadPoolExecutor

from calls import CHANGING, LOOKING, calls_of, on_files, points_of, run_at
from commands import COMMANDS
from world import Tally, World, is_leftover, is_rejected, is_text, skip

QUICK_POINTS = 280  # in all; divided among the commands
WORKERS = 2
AN_AGE = 2 * 3600  # temporary files of a crash are swept when older than an hour

ENDING = {"KILL": signal.SIGKILL, "INT": signal.SIGINT, "TERM": signal.SIGTERM, "HUP": signal.SIGHUP}
SIGNALS = (*ENDING, "PIPE")
STARTING = {"clone", "clone3", "fork", "vfork"}  # the editor
NEEDED = {"write", "pwrite64", "fsync", "fdatasync", "rename", "renameat", "renameat2"}
ERRORS = {"ENOSPC": CHANGING, "EIO": CHANGING | LOOKING,
          "EINTR": {"open", "openat", "read", "write", "fsync", "flock", "fchmod", "wait4"},
          "EPERM": {"fchmod"},  # of a file system without permissions
          "EAGAIN": STARTING, "ECHILD": {"wait4"}}

UNNOTICED = {"EINTR", "EPERM", *SIGNALS}  # where they do not end the command, they change nothing

Course = namedtuple("Course", "states codes files stdout")  # of the command run once and again, undisturbed


def points(command, start, kinds):
    with World(start.program, start) as world:
        calls = on_files(calls_of(world, command.words())[0], world)
    faults = {**{name: {call.name for call in calls} for name in SIGNALS}, **ERRORS}
    return points_of(calls, {kind: names for kind, names in faults.items() if kind in (kinds or faults)})


def course_of(command, start):
    with World(start.program, start) as world:
        states, codes, files, said = [world.look(command.looks)], [], [world.files(is_text)], []
        for _ in range(2):
            said.append(world.run(*command.words()))
            codes.append(said[-1].returncode)
            states.append(world.look(command.looks))
            files.append(world.files(is_text))
    if codes[0] != 0 or states[0] == states[1]:
        raise ValueError(f"undisturbed: exit {codes[0]}, {said[0].stderr.strip() or 'and nothing changes'}")
    if len(files[1].items() - files[0].items()) != 1:
        raise ValueError("undisturbed: changes more than one file")
    return Course(states, codes, files, said[0].stdout)


def may_pass_by(point):
    """A signal on the very last call; and while the editor runs, Ctrl-C is for it."""
    if point.fault == "INT" and point.call in ("rt_sigaction", "clone", "fork", "vfork", "wait4"):
        return True
    return point.call == "exit_group"


def complaints_about(point, said, happened, course):
    """What a run that met its fault may not do."""
    if said.returncode == -ENDING.get(point.fault, 0) != 0:
        return
    if point.fault in ENDING and not may_pass_by(point):
        yield f"it was not ended: exit {said.returncode}"
    elif said.returncode == 0:
        if not happened or said.stdout.count("\n") != course.stdout.count("\n"):
            yield "exit 0, but it did not happen as it does undisturbed"
        if point.call in NEEDED and point.fault not in UNNOTICED:
            yield "exit 0, though a call failed that it takes"
    elif said.returncode != 4 or point.fault in UNNOTICED:
        yield f"exit {said.returncode}"
    elif said.stdout or not said.stderr:
        yield "exit 4 with something on standard output, or without a word"
    elif happened and not re.search(r"it was written|it was recorded|changed all the same", said.stderr):
        yield "exit 4 after the change, and it does not say so"


def repeat(world, command, done, course):
    """The same command again, with the debris of the first run grown old, goes as if nothing had been."""
    for path in world.folder.rglob("*"):
        if path.is_file() and is_leftover(path.name):
            then = path.stat().st_mtime - AN_AGE
            os.utime(path, (then, then))
    said = world.run(*command.words())
    if said.returncode != course.codes[done]:
        yield f"the same again: exit {said.returncode}, {said.stderr.strip()}"
    if world.files(is_text) != course.files[done + 1]:
        yield "the same again: other files than undisturbed"
    if command.name == "log purge" and world.files(lambda name: name == "log.toml~"):
        yield "the same again: what was removed for good is still in the backup"
    for backup in world.files(lambda name: name.endswith(".toml~")).values():
        tomllib.loads(backup.decode())
    if world.edit_folders():
        named = world.run("doctor", "--format", "json").stdout
        yield from (f"doctor does not name {folder}" for folder in world.edit_folders() if folder not in named)
    if world.leftovers():
        sweep(world)
        yield from (f"left behind: {name}" for name in world.leftovers())


def sweep(world):
    """The next writer of each file, who finds the debris."""
    world.run("log", "event", "sunburn", "--on", "2026-01-02")
    world.run("log", "undo")
    world.editor.write_text('#!/bin/sh\nfor file in "$@"; do echo "# swept" >> "$file"; done\n')
    world.run("profile", "edit")


def try_point(command, point, start, course):
    with World(start.program, start) as world:
        said = run_at(point, world, command.words())
        try:
            debris = world.files()
            state = world.look(command.looks)
            if world.files() != debris:
                return ["what only reads has changed a file"]
            if state not in course.states[:2]:
                return ["neither the state before nor the state after"]
            done = 1 if state == course.states[1] and state != course.states[0] else 0
            found = list(complaints_about(point, said, done == 1, course))
            if done and (world.files(is_rejected) or "nothing was changed" in said.stderr):
                found.append("it happened, and it says that it did not")
            found += repeat(world, command, done, course)
        except ValueError as error:
            found = [str(error)]
        return [f"{complaint} [{said.stderr.strip()}]" for complaint in found]


def sample(every, most):
    """Every so many-th, half of them where something changes on the disk."""
    def some(of):
        step = max(1, -(-2 * len(of) // most))
        return of[::step]

    changes = [point for point in every if point.call in CHANGING and "O_RDONLY" not in point.line]
    return some(changes) + some([point for point in every if point not in changes])


def try_command(command, options, tally, most, pool):
    with World(options.program) as start:
        command.set_up(start)
        course = course_of(command, start)
        every = points(command, start, options.faults)
        chosen = sample(every, most) if most else every
        results = pool.map(lambda point: try_point(command, point, start, course), chosen)
        for point, complaints in zip(chosen, results):
            where = f"{command.name}: {point.fault} at {point.line.replace(str(start.folder), '')[:110]}"
            tally.check(not complaints, f"{where}: {'; '.join(complaints)}")
    kinds = Counter(point.fault for point in chosen)
    print(f"{command.name}: {len(chosen)} of {len(every)} points: "
          + ", ".join(f"{number} {fault}" for fault, number in sorted(kinds.items())), flush=True)
    return len(chosen)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--command", help="a name of commands.py")
    parser.add_argument("--faults", type=lambda text: text.split(","), default=[])
    options = parser.parse_args()
    if not shutil.which("strace"):
        return skip("strace is not installed")
    commands = [command for command in COMMANDS if options.command in (None, command.name)]
    most = QUICK_POINTS // len(commands) if options.quick else 0
    for number in ENDING.values():
        if signal.getsignal(number) == signal.SIG_IGN:  # as in the background of a shell; the command would inherit it
            signal.signal(number, signal.SIG_DFL)
    tally, total = Tally(), 0
    with ThreadPoolExecutor(WORKERS) as pool:
        for command in commands:
            try:
                total += try_command(command, options, tally, most, pool)
            except ValueError as error:
                tally.check(False, f"{command.name}: {error}")
    print(f"{total} points in all")
    return tally.end()


if __name__ == "__main__":
    sys.exit(main())
