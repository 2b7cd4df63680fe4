"""The system calls of a run, as strace tells them, and how one of them is made to fail."""

import re
from collections import Counter, namedtuple

MEMORY = {"brk", "mmap", "munmap", "mprotect", "mremap", "madvise", "futex", "getrandom"}  # as many as the heap likes
CHANGING = {"open", "openat", "write", "pwrite64", "fsync", "fdatasync", "rename", "renameat", "renameat2", "link",
            "linkat", "mkdir", "mkdirat", "ftruncate", "fallocate", "copy_file_range", "symlink", "symlinkat"}
LOOKING = {"read", "pread64", "getdents64", "newfstatat", "stat", "lstat", "fstat", "statx", "readlink", "readlinkat",
           "fchmod", "chmod", "unlink", "unlinkat", "close", "flock", "fcntl"}

Call = namedtuple("Call", "name number line")  # the how many-th of its name
Point = namedtuple("Point", "call number fault line")


def calls_of(world, words):
    """Runs the command, and gives each call that it makes and what it says."""
    trace = world.folder / "trace"
    said = world.run(*words, under=("strace", "-s", "4096", "-o", trace))
    counts, calls = Counter(), []
    for line in trace.read_text(errors="replace").splitlines():
        name = re.match(r"(\w+)\(", line)
        if name:
            counts[name[1]] += 1
            calls.append(Call(name[1], counts[name[1]], line))
    trace.unlink()
    return [call for call in calls if call.name not in MEMORY], said


def on_files(calls, world):
    """The calls from the first that names a file of the world on."""
    names = [f'"{world.folder}/{base}' for base in ("data", "config")]
    first = next((at for at, call in enumerate(calls) if any(name in call.line for name in names)), len(calls))
    return calls[first:]


def points_of(calls, faults):
    """Each fault at each of the calls that may have it; `faults` says which calls those are."""
    return [Point(call.name, call.number, fault, call.line) for fault, names in faults.items()
            for call in calls if call.name in names]


def run_at(point, world, words):
    """Runs the command, which meets the point's fault: an error, a signal, or what strace is to do instead."""
    kind = "" if "=" in point.fault else "error=" if point.fault.startswith("E") else "signal="
    what = kind + point.fault
    return world.run(*words, under=(
        "strace", "-o", "/dev/null", "-e", f"inject={point.call}:{what}:when={point.number}"))
