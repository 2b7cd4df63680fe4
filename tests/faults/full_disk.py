"""full_disk.py PROGRAM: on a disk that is really full a command has happened or has not.

Mounts a small disk in memory, in a name space of its own, and leaves room for a few pages or a few files. Skipped where
mounting is not allowed.
"""

import os
import shutil
import subprocess
import sys

from commands import COMMANDS
from world import Tally, World, is_text, skip

PAGE = os.sysconf("SC_PAGE_SIZE")
NAMES = ("log add", "log add, first", "log remove", "log edit", "log import", "profile init")
SHELL = ("unshare", "--user", "--map-root-user", "--mount")
MOUNT = ("mount", "-t", "tmpfs", "-o")


def fill(world, pages):
    """Leaves room for so many pages; gives the file that takes the rest."""
    filler = world.folder / "filler"
    with open(filler, "wb") as file:
        room = os.statvfs(world.folder)
        os.posix_fallocate(file.fileno(), 0, max(1, room.f_bavail - pages) * room.f_frsize)
    return filler


def fill_names(world, names):
    """Leaves room for so many files; gives the folder of those that take the rest."""
    filler = world.folder / "filler"
    filler.mkdir()
    for number in range(os.statvfs(world.folder).f_favail - names):
        (filler / str(number)).touch()
    return filler


def try_full(command, program, fill_up, room):
    """What is wrong with the command where there is so little room, and what it exits with."""
    with World(program) as start, World(program) as world:
        command.set_up(start)
        subprocess.run([*MOUNT, f"size={64 * PAGE},nr_inodes=64", "none", world.folder], check=True)
        shutil.copytree(start.folder, world.folder, dirs_exist_ok=True)
        before = world.look(command.looks)
        filler = fill_up(world, room)
        said = world.run(*command.words())
        happened = world.look(command.looks) != before
        found = []
        told = said.returncode == 0 or "it was recorded" in said.stderr
        if said.returncode not in (0, 4) or told != happened or (said.returncode and said.stdout):
            found.append(f"exit {said.returncode}, {said.stderr.strip()}; happened: {happened}")
        shutil.rmtree(filler) if filler.is_dir() else filler.unlink()
        start.run(*command.words())
        if said.returncode != 0:
            world.run(*command.words())
        if happened and said.returncode != 0:
            start.run(*command.words())
        if world.files(is_text) != start.files(is_text) or world.leftovers():
            found.append("with room again: not as undisturbed")
        subprocess.run(["umount", world.folder], check=True)
        return found, said.returncode


def main(program):
    tally, codes = Tally(), []
    for command in COMMANDS:
        if command.name not in NAMES:
            continue
        for fill_up in (fill, fill_names):
            for room in range(8):
                found, code = try_full(command, program, fill_up, room)
                tally.check(not found, f"{command.name}, {fill_up.__name__} but {room}: {'; '.join(found)}")
                codes.append(code)
    tally.check({0, 4} <= set(codes), "some runs had too little room, and some enough")
    print(f"{len(codes)} full disks, {codes.count(4)} of them too full")
    return tally.end()


def main_alone(program, script):
    """Starts the script again where a mount is nobody else's business."""
    if not shutil.which("unshare"):
        return skip("unshare is not installed")
    trial = subprocess.run([*SHELL, *MOUNT, "size=4k", "none", "/mnt"], capture_output=True, check=False)
    if trial.returncode != 0:
        print("mounting is not allowed here")
        return 77  # in CI too: no package mends it
    again = [sys.executable, "-B", script, program, "--mount"]
    return subprocess.run([*SHELL, *again], check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]) if "--mount" in sys.argv else main_alone(sys.argv[1], __file__))
