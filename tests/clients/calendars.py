"""Calendars and reminders, read by the programs that people read them with."""

import datetime
import re
import subprocess

NEXT = "next --area face --sensitivity normal --with aftercare,check-ins --format"
PLAN = "plan --area face,neck --sessions 3 --depth 0.25 --sensitivity normal --with aftercare,check-ins --format"
BLOCKED = "next --area face --sensitivity normal --condition hostile --format"

KHAL = """[calendars]
[[me]]
path = {home}/calendar
[sqlite]
path = {home}/khal.db
[locale]
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
local_timezone = UTC
default_timezone = UTC
"""


def unfolded(ics):
    return ics.decode().replace("\r\n ", "").split("\r\n")


def plain(text):
    return re.sub(r"\\([,;\\])", r"\1", text)


def events(ics):
    """(day, title) of each event that is not struck off, by our own reading."""
    found = set()
    event = {}
    for line in unfolded(ics):
        name, _, value = line.partition(":")
        if line == "BEGIN:VEVENT":
            event = {}
        elif line == "END:VEVENT":
            if event.get("STATUS") != "CANCELLED":
                day = datetime.datetime.strptime(event["DTSTART;VALUE=DATE"], "%Y%m%d").date()
                found.add((str(day), plain(event["SUMMARY"])))
        event.setdefault(name, value)
    return found


def lint(ics):
    """What no client looks at: ends of lines, their length, whole characters."""
    lines = ics.split(b"\r\n")
    assert lines.pop() == b"" and b"\n" not in b"".join(lines) and b"\r" not in b"".join(lines)
    for line in lines:
        assert len(line) <= 75, line
        line.decode()
    assert not re.search(rb"[\x00-\x09\x0b\x0c\x0e-\x1f\x7f]", ics)


def import_into_khal(world, ics):
    file = world.write("new.ics", ics)
    world.run("khal", "-c", "khal.conf", "import", "--batch", "-a", "me", file, check_stderr=False)
    listed = world.run("khal", "-c", "khal.conf", "list", "-df", "", "--format", "{start-date}|{alarm-symbol}|{title}",
                       "2026-03-01", "365d", check_stderr=False)
    rows = [line.split("|", 2) for line in listed.decode().splitlines() if line.count("|") >= 2]
    return [(day, title) for day, _, title in rows], [(day, title) for day, alarm, title in rows if alarm.strip()]


def khal(world):
    (world.home / "calendar").mkdir()
    world.write("khal.conf", KHAL.format(home=world.home).encode())
    ics = world.say(f"{NEXT} ics")
    lint(ics)
    for _ in range(2):
        shown, ringing = import_into_khal(world, ics)
        assert sorted(shown) == sorted(events(ics)), (shown, events(ics))
    assert ringing == shown, ringing
    # An answer that no date clears takes the old days back.
    shown, ringing = import_into_khal(world, world.say(f"{BLOCKED} ics"))
    first = [(day, title) for day, title in shown if "first day" in title or "recommended from" in title]
    assert not first, first
    assert ("2026-03-16", "face: NO-GO (stop), no date alone clears it") in shown, shown
    # A course comes in beside it.
    plan = world.say(f"{PLAN} ics")
    lint(plan)
    shown, _ = import_into_khal(world, plan)
    assert events(plan) <= set(shown)
    # So does a calendar without days.
    (world.home / "none").mkdir()
    import_into_khal(world, world.say("next --data-dir none --area legs --last never --depth 0.25 --format ics"))


def calcurse(world):
    for number, line in enumerate((NEXT, PLAN, BLOCKED)):
        ics = world.say(f"{line} ics")
        (world.home / f"calcurse{number}").mkdir()
        world.run("calcurse", "-D", f"calcurse{number}", "-i", world.write("new.ics", ics))
        shown = (world.home / f"calcurse{number}/apts").read_text(encoding="utf-8")
        for day, title in events(ics):
            year, month, of_month = day.split("-")
            assert re.search(rf"(?m)^{month}/{of_month}/{year} \[1\].* {re.escape(title)}$", shown), (title, shown)


LIBRARIES = """
import datetime, sys
import icalendar, vobject
data = open(sys.argv[1], "rb").read()
calendar = vobject.readOne(data.decode())
calendar.validate(raiseException=True)
uids = [event.uid.value for event in calendar.contents.get("vevent", [])]
assert len(uids) == len(set(uids)), uids
for event in calendar.contents.get("vevent", []):
    for alarm in event.contents.get("valarm", []):
        assert alarm.trigger.value == datetime.timedelta(hours=9)
calendar = icalendar.Calendar.from_ical(data)
assert not calendar.errors
for event in calendar.walk("vevent"):
    assert not event.errors
    assert event.decoded("dtend") - event.decoded("dtstart") == datetime.timedelta(days=1)
    print(event.decoded("dtstart"), event["summary"], sep="|")
"""


def libraries(world, python):
    (world.home / "none").mkdir(exist_ok=True)
    for line in (NEXT, PLAN, BLOCKED, "next --data-dir none --format"):
        ics = world.run(world.program, "--rules", "hostile.toml", *f"{line} ics".split(), check_stderr=False)
        lint(ics)
        read = world.run(python, "-W", "ignore", "-c", LIBRARIES, world.write("new.ics", ics)).decode()
        shown = {tuple(row.split("|", 1)) for row in read.splitlines()}
        assert events(ics) <= shown, (events(ics), shown)


def find_python():
    for python in ("python3", "/usr/bin/python3"):
        if subprocess.run([python, "-c", "import vobject, icalendar"], capture_output=True).returncode == 0:
            return python
    return None


def remind(world):
    for line in (NEXT, PLAN, BLOCKED):
        file = world.write("new.rem", world.say(f"{line} remind"))
        read = world.run("remind", "-s12", file, "2026-03-01").decode()
        shown = {(row[:10].replace("/", "-"), row.split(" * * * * ", 1)[1]) for row in read.splitlines()}
        wanted = events(world.say(f"{line} ics"))
        # Reminders carry the text of a check-in behind their title.
        short = {(day, re.sub(r"look at the skin: .*", "look at the skin", text)) for day, text in shown}
        assert short == wanted, (short, wanted)
        world.untouched()
