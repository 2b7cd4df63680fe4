"""zones.py ANSWERS PROGRAM [--quick]: which day it is, in every time zone, around every change of its clocks.

For each zone of the system, each change from 2026 to 2036 and in some years before and after, the day at the change, at
one second before and after it, and at one second before and after each midnight around it is what Python's zoneinfo
says; so are the midnights of the first of each month. Then the program itself is asked for today in each zone.
--quick asks about each zone once, by whatever names it goes, and about 2026 to 2036 only.
"""

import json
import os
import subprocess
import sys
import tempfile
import zoneinfo
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

from asking import Questions

NEAR = (2026, 2036)
FAR = ((1970, 2025), (2037, 2040), (2100, 2100), (2199, 2199))
EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)


def seconds_of(moment):
    return (moment - EPOCH) // timedelta(seconds=1)


def offset_at(zone, seconds):
    return (EPOCH + timedelta(seconds=seconds)).astimezone(zone).utcoffset()


def change_between(zone, low, high):
    """The first second at which the clocks are no longer as at `low`."""
    while high - low > 1:
        middle = (low + high) // 2
        if offset_at(zone, middle) == offset_at(zone, low):
            low = middle
        else:
            high = middle
    return high


def changes(zone, first_year, last_year):
    begin = seconds_of(datetime(first_year, 1, 1, tzinfo=timezone.utc))
    end = seconds_of(datetime(last_year + 1, 1, 1, tzinfo=timezone.utc))
    step = 4 * 86400  # no zone changes back within so few days
    offset = offset_at(zone, begin)
    for at in range(begin + step, end + step, step):
        if (later := offset_at(zone, at)) != offset:
            yield change_between(zone, at - step, at)
            offset = later


def midnights(zone, day):
    """Where the clocks show the end of a day; twice where they are set back over it."""
    for fold in (0, 1):
        yield seconds_of(datetime(day.year, day.month, day.day, fold=fold, tzinfo=zone).astimezone(timezone.utc))


def moments_of(zone, first_year, last_year):
    for change in changes(zone, first_year, last_year):
        yield change
        day = (EPOCH + timedelta(seconds=change)).astimezone(zone).date()
        for days in (-1, 0, 1, 2):
            yield from midnights(zone, day + timedelta(days))
    for year in range(first_year, last_year + 1):
        for month in range(1, 13):
            yield from midnights(zone, date(year, month, 1))


def zones(quick):
    seen = set()
    for name in sorted(zoneinfo.available_timezones()):
        file = next((Path(folder, name) for folder in zoneinfo.TZPATH if Path(folder, name).is_file()), None)
        if file and not (quick and file.read_bytes() in seen):
            seen.add(file.read_bytes())
            yield name, zoneinfo.ZoneInfo(name)


def ask(questions, name, zone, spans):
    """How many changes of the clocks were asked about."""
    questions.ask(f"zone {name}", name)
    for span in spans:
        for moment in sorted(set(moments_of(zone, *span))):
            for seconds in (moment - 1, moment, moment + 1):
                questions.ask(f"at {seconds}", (EPOCH + timedelta(seconds=seconds)).astimezone(zone).date())
    return sum(1 for span in spans for _ in changes(zone, *span))


def today_of(program, home, name):
    said = subprocess.run([program, "next", "--format", "json"], env={"HOME": home, "TZ": name}, capture_output=True,
                          text=True, check=False)
    return json.loads(said.stdout)["today"] if said.returncode == 0 else said.stderr


def complaint_of(program, home, name, zone):
    before = datetime.now(zone).date().isoformat()
    said = today_of(program, home, name)
    after = datetime.now(zone).date().isoformat()
    return None if said in (before, after) else f"FAILED: today in {name}: {said}, not {before}"


def main(answers, program, *options):
    quick = "--quick" in options
    known = list(zones(quick))
    if not known or not os.path.exists("/usr/share/zoneinfo/UTC"):
        print("there are no time zones on this machine")
        return 1 if os.environ.get("CI") == "true" else 77
    questions = Questions(answers)
    spans = (NEAR,) if quick else (NEAR, *FAR)
    edges = sum(ask(questions, name, zone, spans) for name, zone in known)
    failed = questions.compare(f"{len(known)} zones, {edges} changes of clocks")
    with tempfile.TemporaryDirectory() as home, ThreadPoolExecutor(2) as pool:
        wrong = list(filter(None, pool.map(lambda one: complaint_of(program, home, *one), known)))
    print(*wrong, f"today: {len(known) - len(wrong)} zones right, {len(wrong)} wrong", sep="\n")
    return 1 if failed or wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
