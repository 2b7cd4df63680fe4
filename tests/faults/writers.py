"""writers.py PROGRAM [--quick]: of many that write at once nothing is lost, and who reads meanwhile is never failed.

32 writers record 50 sessions each (--quick: 8 and 10), all moving through the same years at the same time, while four
readers ask `next` and `log list` without pause. Then half of the writers again, in two profiles that record the same
sessions with other notes.
"""

import json
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta

from world import LOG, Tally, World

AREAS = ("face", "neck", "chest", "scalp", "arms", "legs", "abdomen", "back")
FIRST_DAY = date(2020, 1, 1)
NEXT = ("next", "-q", "--sensitivity", "normal")


class Crowd:
    """Writers and readers of one world, and what came of them."""

    def __init__(self, world, profiles, writers, each):
        self.world, self.profiles, self.writers, self.each = world, profiles, writers, each
        self.failures, self.slowest, self.reads = [], 0.0, 0
        self.writing = True

    def day_of(self, writer, number):
        """Different for all writers of an area, and for all writers about the same at the same time."""
        lanes = -(-self.writers // len(AREAS))
        days = (date(2026, 3, 1) - FIRST_DAY).days // (lanes * self.each)
        return FIRST_DAY + timedelta(days=days * (number * lanes + writer // len(AREAS)))

    def write(self, profile, writer):
        for number in range(self.each):
            began = time.monotonic()
            said = self.world.run("log", "add", "-q", "--profile", profile, "--on", self.day_of(writer, number),
                                  "--area", AREAS[writer % len(AREAS)], "--depth", "0.25",
                                  "--note", f"{profile} {writer} {number}")
            self.slowest = max(self.slowest, time.monotonic() - began)
            if said.returncode != 0:
                self.failures.append(f"log add: exit {said.returncode}, {said.stderr.strip()}")

    def read(self, profile, query):
        most = 0
        while self.writing:
            said = self.world.run(*query, "--profile", profile)
            self.reads += 1
            if said.returncode != 0:
                self.failures.append(f"{query[0]}: exit {said.returncode}, {said.stderr.strip()}")
            elif query == LOG:
                number = len(entries_of(said))
                if number < most:
                    self.failures.append(f"log list: {number} entries after {most}")
                most = number

    def go(self):
        """Seconds that the writers took."""
        began = time.monotonic()
        with ThreadPoolExecutor(4 + len(self.profiles) * self.writers) as crowd:
            readers = [crowd.submit(self.read, self.profiles[i // 2 % len(self.profiles)], query)
                       for i, query in enumerate((LOG, NEXT, LOG, NEXT))]
            writers = [crowd.submit(self.write, profile, writer)
                       for profile in self.profiles for writer in range(self.writers)]
            try:
                for writer in writers:
                    writer.result()
            finally:
                seconds = time.monotonic() - began
                self.writing = False
            for reader in readers:
                reader.result()
        return seconds


def entries_of(said):
    try:
        return json.loads(said.stdout)["entries"]
    except ValueError:
        return []


def try_crowd(program, tally, profiles, writers, each):
    with World(program) as world:
        crowd = Crowd(world, profiles, writers, each)
        seconds = crowd.go()
        for failure in sorted(set(crowd.failures)):
            print(f"  {crowd.failures.count(failure)} times: {failure}")
        tally.check(not crowd.failures, f"{len(crowd.failures)} runs failed")
        for profile in profiles:
            notes = sorted(entry.get("note", "") for entry in entries_of(world.run(*LOG, "--profile", profile)))
            wanted = sorted(f"{profile} {writer} {number}" for writer in range(writers) for number in range(each))
            tally.check(notes == wanted, f"{profile}: {len(notes)} entries, {len(set(notes))} of them different, "
                                         f"of {len(wanted)}; {len(set(wanted) - set(notes))} are lost")
        total = len(profiles) * writers * each
        print(f"{len(profiles)} x {writers} x {each}: {total} entries in {seconds:.1f} s "
              f"({1000 * seconds / total:.0f} ms each, the slowest {crowd.slowest:.2f} s), {crowd.reads} reads")


def main(program, *options):
    writers, each = (8, 10) if "--quick" in options else (32, 50)
    tally = Tally()
    try_crowd(program, tally, ("default",), writers, each)
    try_crowd(program, tally, ("one", "two"), writers // 4, each)
    return tally.end()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
