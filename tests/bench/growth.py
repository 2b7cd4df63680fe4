#!/usr/bin/env python3
"""growth.py PROGRAM: what changes a long log takes no longer than its length asks for, however often it was changed.

1,500 rows are imported and taken back four times, so that the log keeps 6,000 entries that no longer count: each undo, and
an entry more afterwards, takes at most half a second. On a machine, or in a build, whose `log list` takes longer than
it should, so may they. Then the instructions a row of undo, add and list are the same for 1,000, 2,000 and 4,000 rows.
Without valgrind that part is skipped (77), except in CI.
"""

import shutil
import sys

from budget import count, skip
from record import Record
from timing import run_once

ROWS = 1500
TIMES = 4
LIMIT = 500  # milliseconds
LIST = 100  # milliseconds that a log of so many rows takes to be listed, at most
SIZES = (1000, 2000, 4000)
MORE = 1.15  # what a row may cost more in one log than in another
ADD = ("log", "add", "--on", "2026-03-15", "--area", "face", "--depth", "0.25")


class Growth:
    def __init__(self, program):
        self.program, self.failed = program, 0

    def check(self, holds, what):
        self.failed += not holds
        print(f"{'ok    ' if holds else 'FAILED'} {what}", flush=True)

    def again_and_again(self):
        with Record(self.program, ROWS, areas=8) as record:
            def milliseconds(*words):
                return run_once([record.program, *words], record.surroundings())[0]

            limit = LIMIT * max(1, milliseconds("log", "list") / LIST)
            for turn in range(TIMES):
                took = milliseconds("log", "undo")
                self.check(took < limit, f"undo {turn + 1} of {ROWS:,} rows: {took:.0f} ms (< {limit:.0f})")
                record.must("log", "import", record.table)
            took = milliseconds(*ADD)
            self.check(took < limit, f"an entry more: {took:.0f} ms (< {limit:.0f})")

    def with_the_rows(self):
        for words in (("log", "undo"), ADD, ("log", "list")):
            costs = []
            for rows in SIZES:
                with Record(self.program, rows, areas=8) as record:
                    costs.append(count(record, words) * 1000 / rows)
            self.check(max(costs) <= MORE * min(costs), f"{' '.join(words[:2])}, thousand instructions a row: "
                       + ", ".join(f"{cost:.1f} of {rows:,}" for cost, rows in zip(costs, SIZES)))


def main(program):
    growth = Growth(program)
    growth.again_and_again()
    if not shutil.which("valgrind"):
        return skip("valgrind is not installed") if not growth.failed else 1
    growth.with_the_rows()
    return 1 if growth.failed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
