"""A case, in the spelling of rule tests (man/mneedle-rules.5, "Facts"), as plain facts.

Days are numbers (date.toordinal), depths micrometres; what nobody said is None.
"""

import datetime

from rulebook import micrometres


def day(value):
    if isinstance(value, str):
        value = datetime.date.fromisoformat(value)
    return value.toordinal()


def text(number):
    return datetime.date.fromordinal(number).isoformat()


def past_day(value, today):
    """A vague date, "2026-03" or "2026", is its latest day that is not after today."""
    if isinstance(value, str) and len(value) < 10:
        year, month = int(value[:4]), int(value[5:7] or 12)
        end = datetime.date(year + month // 12, month % 12 + 1, 1).toordinal() - 1
        return min(end, today)
    return day(value)


def since_day(value):
    """Of a needle head's start a vague date is the earliest day."""
    if isinstance(value, str) and len(value) < 10:
        return day((value + "-01-01")[:10])
    return day(value)


def months_later(number, months):
    """The same day number; a day that does not exist rolls forward to the first of the next month."""
    start = datetime.date.fromordinal(number)
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    try:
        return datetime.date(year, month + 1, start.day).toordinal()
    except ValueError:
        year, month = divmod(year * 12 + month + 1, 12)
        return datetime.date(year, month + 1, 1).toordinal()


TOUCHING = {"face": {"nose", "upper-lip", "eyelid", "under-eye", "lips"},
            "nose": {"face", "eyelid", "under-eye", "lips"},
            "upper-lip": {"face", "eyelid", "under-eye", "lips"},
            "eyelid": {"face", "nose", "upper-lip"},
            "under-eye": {"face", "nose", "upper-lip"},
            "lips": {"face", "nose", "upper-lip"}}


def overlap(a, b):
    """Nose and upper lip lie in the face; eyelids, the skin under the eyes and lips touch all three (spec, section 2).
    An unknown area counts everywhere (fail closed)."""
    return a is None or b is None or a == b or b in TOUCHING.get(a, ())


class Facts:
    def __init__(self, case):
        self.today = day(case["today"])
        self.on = day(case.get("on", case["today"]))
        self.depth = micrometres(case["depth"]) if "depth" in case else None
        self.area = case.get("area")
        self.kind = case.get("device_kind")
        self.uses = case.get("device_uses")
        self.since = since_day(case["device_since"]) if "device_since" in case else None
        self.sensitivity = case.get("sensitivity")
        self.conditions = set(case.get("conditions", []))
        self.screened = case.get("screened", False)
        self.stored = day(case["stored_screening"]) if "stored_screening" in case else None
        self.never = case.get("last") == "never"
        self.said_last = said_session(case, self.today)
        self.told_events = [(event, past_day(value, self.today), None)
                            for event, value in case.get("events", {}).items()]
        self.all_done = "all" in case.get("done", [])
        self.steps = answers_of_steps(case)
        self.read_log(case.get("log", []))

    def read_log(self, log):
        self.log = [session_of(entry) for entry in log if entry["type"] == "session"]
        self.log.sort(key=lambda session: session["date"])
        self.reactions = [{**entry, "date": day(entry["date"]),
                           "resolved": day(entry["resolved"]) if "resolved" in entry else None}
                          for entry in log if entry["type"] == "reaction"]
        self.holds = [{"date": day(entry["date"]), "until": day(entry["until"]), "area": entry.get("area"),
                       "record": entry.get("record")} for entry in log if entry["type"] == "hold"]
        self.heads = [(day(entry["date"]), entry["device"]) for entry in log if entry["type"] == "device"]
        self.logged_events = [(entry["event"], day(entry["date"]), entry.get("area"))
                              for entry in log if entry["type"] == "event"]

    def events(self):
        return self.told_events + self.logged_events


def said_session(case, today):
    if case.get("last", "never") == "never":
        return None
    return {"date": past_day(case["last"], today), "area": case.get("area"),
            "depth": micrometres(case["last_depth"]) if "last_depth" in case else None,
            "setting": case.get("last_setting", "home"), "bled": case.get("last_bled", False), "kind": None}


def session_of(entry):
    return {"date": day(entry["date"]), "area": entry.get("area"),
            "depth": micrometres(entry["depth_mm"]) if "depth_mm" in entry else None,
            "setting": entry.get("setting", "home"), "bled": entry.get("bled", False),
            "kind": entry.get("device_kind"), "device": entry.get("device"),
            "sensitivity": entry.get("sensitivity"), "done": entry.get("done"),
            "imprecise": entry.get("imprecise", False), "id": entry.get("id"), "record": entry.get("record")}


def answers_of_steps(case):
    """step: True, False, or a measure (a whole number)."""
    steps = {}
    for said in case.get("done", []):
        step, _, value = said.partition("=")
        if step != "all":
            steps[step] = int(value.rstrip("abcdefghijklmnopqrstuvwxyz ")) if value else True
    for step in case.get("not_done", []):
        steps[step] = False
    return steps
