"""syncs.py PROGRAM: nothing is said to be recorded that a power cut could still take away.

A kill cannot show that: what a dead process wrote is in the kernel's hands. So each writing command runs once under
strace: a file is synced after its last write and before it takes another name, and the folder is synced after the last
change of names and before the first word on standard output.
"""

import os.path
import re
import shutil
import sys

from calls import calls_of, on_files
from commands import COMMANDS
from world import Tally, World, skip

CALL = re.compile(r'(?P<name>\w+)\((?P<words>.*)\) += (?P<result>-?\d+)')


class Disk:
    """What is not on the disk yet, as far as the calls tell."""

    def __init__(self):
        self.opened = {}  # descriptor -> path
        self.written, self.created, self.renamed = set(), set(), set()  # files with new bytes, folders with new names

    def complaints_about(self, line):
        call = CALL.match(line)
        if not call or int(call["result"]) < 0:
            return
        name, words = call["name"], call["words"]
        paths = re.findall(r'"([^"]*)"', words)
        if any("/.edit-" in path for path in paths):
            return  # gone before the answer
        if name in ("open", "openat"):
            self.open(call["result"], paths[0], words)
        elif name in ("write", "pwrite64", "ftruncate", "fsync", "fdatasync"):
            yield from self.use(name, words.split(",")[0])
        elif name.startswith(("rename", "link")):
            yield from self.name(*paths)
        elif name == "mkdir":
            self.created.add(os.path.dirname(paths[0]))

    def open(self, descriptor, path, words):
        self.opened[descriptor] = path
        if "O_CREAT" in words and not path.endswith(".lock"):
            self.created.add(os.path.dirname(path))

    def use(self, name, descriptor):
        path = self.opened.get(descriptor)
        if "sync" in name:
            for waiting in (self.written, self.created, self.renamed):
                waiting.discard(path)
        elif path:
            self.written.add(path)
        elif descriptor == "1":
            yield from self.open_ends()

    def name(self, old, new):
        if old in self.written:
            yield f"takes another name before it is synced: {old}"
        self.renamed.add(os.path.dirname(new))

    def open_ends(self):
        ends = sorted(self.written | self.created | self.renamed)
        return [f"not synced when the answer is given: {path}" for path in ends]


def try_command(command, program):
    with World(program) as world:
        command.set_up(world)
        calls, said = calls_of(world, command.words())
        disk, found = Disk(), []
        if said.returncode != 0:
            found.append(f"exit {said.returncode}, {said.stderr.strip()}")
        for call in on_files(calls, world):
            found += disk.complaints_about(call.line)
        found += disk.open_ends()
        return [complaint.replace(str(world.folder), "") for complaint in found]


def main(program):
    if not shutil.which("strace"):
        return skip("strace is not installed")
    tally = Tally()
    for command in COMMANDS:
        found = try_command(command, program)
        tally.check(not found, f"{command.name}: {'; '.join(found)}")
    return tally.end()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
