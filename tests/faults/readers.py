"""readers.py PROGRAM [--quick] [--query WORDS]: a query whose system call fails answers as ever, or says why it cannot.

Each query of queries.py runs once under strace, which counts its calls from the program's first own one on, and then
for each of them with the call failing in each way in which the kernel could let it fail. The answer is that of the
undisturbed run, or exit 3 or 4 with an error that names the place and nothing on standard output; never the other
verdict, never the end by a signal. An interrupted call makes no difference. No file changes, and none is opened for it.
--quick takes every so many-th point.
"""

import argparse
import re
import shutil
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timezone
from pathlib import Path

from calls import CHANGING, calls_of, points_of, run_at
from queries import QUERIES
from world import Tally, World, skip

QUICK_POINTS = 500  # in all; divided among the queries
OPEN = {"open", "openat"}
LOOK = {"newfstatat", "stat", "lstat", "fstat", "statx", "access", "faccessat", "faccessat2"}
LINK = {"readlink", "readlinkat"}
THREAD = {"clone", "clone3"}
ERRORS = {
    "EIO": OPEN | LOOK | LINK | {"read", "pread64", "getdents64", "write", "close", "ioctl", "lseek"},
    "EACCES": OPEN | LOOK | LINK,
    "ENOMEM": OPEN | LOOK | LINK | THREAD | {"getdents64"},
    "EMFILE": OPEN,
    "ELOOP": OPEN | LOOK,
    "EINTR": OPEN | {"read", "write", "close"},
    "EAGAIN": THREAD,
    "ENOSPC": {"write"},
    "EPIPE": {"write"},
    "retval=1": {"write"},  # one byte is taken (and thrown away), the rest is for the next call
}
HARMLESS = {"EINTR", "retval=1"}


def zone_of_another_day():
    """A zone in which it is not the day that it is in UTC, which is what the C library falls back to."""
    return "Etc/GMT+12" if datetime.now(timezone.utc).hour < 11 else "Pacific/Kiritimati"


def prepare(query, world):
    query.set_up(world)
    if query.clock:
        world.day = {"TZ": zone_of_another_day()}


def own_calls(calls):
    """From the first that is not the C library's own."""
    first = next(at for at, call in enumerate(calls) if call.name == "rt_sigaction" and "SIGPIPE" in call.line)
    return calls[first:]


def complaints_about_calls(calls):
    """A query changes nothing on the disk, not even for a moment."""
    for call in calls:
        allowed = call.name == "write" or call.name in OPEN and "O_RDONLY" in call.line and "O_CREAT" not in call.line
        if call.name in CHANGING | {"flock", "unlink", "unlinkat", "chmod", "fchmod"} and not allowed:
            yield f"undisturbed: {call.line}"


def tidy(text):
    return re.sub(r"\d+\.\d s", "N s", text)


def answers_all_the_same(said, query, whole):
    """What somebody is shown who has to know what can be had: the trouble itself, fewer words."""
    if query.trouble == "report":
        return said.returncode == 3 and re.search(r"error.*/", said.stdout, re.DOTALL)
    if query.trouble == "fewer":
        return said.returncode == 0 and set(said.stdout.splitlines()) < set(whole.stdout.splitlines())
    if query.trouble == "given":
        return said.returncode == 2 and not said.stdout and "symbolic link" in said.stderr
    return query.trouble == "found" and said.returncode == 1 and not said.stdout and said.stderr


def complaints_about(point, said, query, whole):
    """What a query that met its fault may not do."""
    if said.returncode == whole.returncode and tidy(said.stdout) == tidy(whole.stdout):
        if point.call == "write" and point.fault not in HARMLESS and "write(1" in point.line:
            yield f"exit {said.returncode}, though the answer could not be written"
    elif point.fault == "retval=1" and tidy(said.stdout) == tidy(whole.stdout)[1:]:
        return
    elif (point.fault in HARMLESS or point.call in THREAD) and "TZ is" not in said.stderr:  # the C library's own read
        yield f"exit {said.returncode}, another answer"
    elif not answers_all_the_same(said, query, whole):
        yield from complaints_about_refusal(said)


def complaints_about_refusal(said):
    if said.returncode not in (3, 4):
        yield f"exit {said.returncode}, another answer"
    elif said.stdout:
        yield f"exit {said.returncode} with something on standard output"
    elif not said.stderr.startswith("mneedle: "):
        yield f"exit {said.returncode} without a word"
    elif not re.search(r"/|standard output", said.stderr):
        yield "no place is named"


def try_point(query, point, world, whole, before):
    said = run_at(point, world, query.words())
    found = list(complaints_about(point, said, query, whole))
    if everything_in(world) != before:
        found.append("a file has changed")
    return [f"{complaint} [{said.stderr.strip()}]" for complaint in found]


def everything_in(world):
    return {str(path): path.read_bytes() for path in world.folder.rglob("*") if path.is_file()}


def try_query(query, program, tally, most, pool):
    with World(program) as world:
        prepare(query, world)
        calls, whole = calls_of(world, query.words())
        before = everything_in(world)
        if not query.clock and whole.returncode != query.code:
            raise ValueError(f"undisturbed: exit {whole.returncode}, {whole.stderr.strip()}")
        for complaint in complaints_about_calls(calls):
            tally.check(False, f"{query.line}: {complaint}")
        every = points_of(own_calls(calls), ERRORS)
        chosen = every[::max(1, -(-len(every) // most))] if most else every
        results = pool.map(lambda point: try_point(query, point, world, whole, before), chosen)
        for point, complaints in zip(chosen, results):
            where = f"{query.line}: {point.fault} at {point.line.replace(str(world.folder), '')[:110]}"
            tally.check(not complaints, f"{where}: {'; '.join(complaints)}")
    return Counter(point.fault for point in chosen)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--query", default="", help="only those that begin like this")
    options = parser.parse_args()
    if not shutil.which("strace"):
        return skip("strace is not installed")
    queries = [query for query in QUERIES if query.line.startswith(options.query)]
    most = QUICK_POINTS // len(queries) if options.quick else 0
    tally, kinds = Tally(), Counter()
    with ThreadPoolExecutor(2) as pool:
        for query in queries:
            try:
                kinds += try_query(query, options.program, tally, most, pool)
            except ValueError as error:
                tally.check(False, f"{query.line}: {error}")
    print(f"{len(queries)} queries, {kinds.total()} points: "
          + ", ".join(f"{number} {fault}" for fault, number in sorted(kinds.items())))
    return tally.end()


if __name__ == "__main__":
    sys.exit(main())
