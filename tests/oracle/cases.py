"""Cases that nobody thought of, the same ones for the same seed; mostly at the edges of the rules' numbers."""

import datetime
import json
import random
import re

from rulebook import LEVELS

AREAS = ["face", "nose", "upper-lip", "neck", "chest", "scalp", "arms", "legs", "abdomen", "back", "hands-feet"]
NEVER = ["eyelid", "under-eye", "lips", "mucosa", "ears", "armpits", "groin"]
# Parts of the head that touch, or look as if they did.
FACE = ["face", "face", "nose", "nose", "upper-lip", "upper-lip", "eyelid", "under-eye", "lips"]
KINDS = ["roller"] * 8 + ["stamp"] * 3 + ["pen"] * 5 + ["fixed-stamp"] * 3 + ["rf", "hyaluron-pen"]
GRADES = ["none", "mild", "mild", "moderate", "moderate", "moderate", "severe"]
REACTION_KINDS = ["granuloma", "allergy", "line-scar", "mycobacteria", "infection", "burn", "pigment", "other"]
DEPTHS = [50, 99, 100, 101, 150, 151, 200, 201, 250, 251, 300, 301, 350, 351, 400, 499, 500, 501, 700]
DEEP = [250, 500, 501, 750, 1000, 1001, 1500, 1501, 2000, 2500]
RESTS = [7, 10, 13, 14, 17, 21, 24, 28, 31, 35, 38, 42]
ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")


class Generator:
    def __init__(self, book):
        self.conditions = sorted(book.conditions) + [rule["condition"] for rule in book.of("warning")]
        self.events = sorted(book.deferrals) + [rule["event"] for rule in book.of("first-use")]
        self.waits = {event: sorted({days for rule in rules for days in rule.get("days", {}).values()})
                      or [182, 365] for event, rules in book.deferrals.items()}
        self.steps = [rule["step"] for rule in book.of("step") if rule["phase"] == "before"]
        self.measured = [rule["step"] for rule in book.of("step") if "measure" in rule]
        self.preparations = {rule["step"]: rule.get("answered_by", []) for rule in book.preparations}
        self.implying = {event for event, rules in book.deferrals.items() if any("implies" in rule for rule in rules)}
        # How long reactions are remembered.
        self.lasting = sorted({rule["days"]["low"] for rule in book.of("reaction-history") if "days" in rule})

    def case(self, seed):
        self.random = random.Random(seed)
        # Some cases are nearly in order, so that single rules decide; others are anything.
        self.rare = self.random.choice([40, 12, 6, 3])
        self.today = datetime.date(2024, 1, 1).toordinal() + self.random.randrange(1500)
        self.on = self.today + (self.random.choice([1, 1, 2, 3, 7, 14, 30, 90]) if self.once(4) else 0)
        case = {"today": iso(self.today)}
        if self.on != self.today or self.once(3):
            case["on"] = iso(self.on)
        case.update(self.session_facts())
        case.update(self.person_facts())
        case.update(self.step_facts())
        case.update(self.last_facts())
        case["log"] = self.log(case.get("area"))
        self.leave_preparations_out(case)
        if self.once(2):
            case["fallback"] = self.random.choice(LEVELS)
        if seed % 40 == 0:
            self.treat_elsewhere(case)
        elif case.get("last") == "never" and self.once(2):
            case["log"] = [entry for entry in case["log"] if entry["type"] != "session"]
        self.move_to_sessions(case["log"])
        self.name_sessions(case["log"])
        self.number_changes(case["log"])
        self.random.shuffle(case["log"])
        return case

    def once(self, n):
        return self.random.randrange(n) == 0

    def rarely(self):
        return self.random.randrange(self.rare) == 0

    def most(self):
        return self.random.randrange(3) > 0

    def days_before(self, day, lengths):
        return day - self.random.choice(lengths) - self.random.choice([-1, 0, 0, 1])

    def past(self, day):
        """As a past fact is written: exactly, or as a month or a year."""
        text = iso(min(day, self.today))
        return text[:4] if self.once(60) else text[:7] if self.once(20) else text

    def session_facts(self):
        said = {"depth": self.random.choice(DEPTHS if self.most() else DEPTHS[:11]) / 1000,
                "area": self.random.choice(NEVER if self.once(30) else AREAS),
                "device_kind": self.random.choice(KINDS), "device_uses": self.random.choice([0, 4, 6, 7, 8, 9, 10, 11]),
                "sensitivity": self.random.choice(LEVELS)}
        if self.once(3):
            said["device_since"] = self.past(self.days_before(self.on, [30, 60, 89, 90, 91]))
        return {key: value for key, value in said.items() if not self.rarely() or self.once(2)}

    def person_facts(self):
        said = {"conditions": [], "events": {}}
        while self.rarely() or (not said["conditions"] and self.once(8)):
            said["conditions"].append(self.random.choice(self.conditions))
        while self.rarely() or (not said["events"] and self.once(4)):
            event = self.event_word()
            said["events"][event] = self.past(self.event_day(event))
        if not self.rarely():
            said["screened"] = True
        elif self.most():
            said["stored_screening"] = iso(min(self.today, self.days_before(self.on, [0, 20, 180, 180])))
        return said

    def event_word(self):
        return self.random.choice(sorted(self.implying) if self.implying and self.once(4) else self.events)

    def event_day(self, event):
        if self.once(4):
            return self.on - self.random.randrange(420)
        return self.days_before(self.on, self.waits.get(event, [1]))

    def step_facts(self):
        done, not_done = [], []
        if not self.rarely():
            done.append("all")
        elif self.most():
            done += [step for step in self.steps if not self.once(10)]
        if self.rarely():
            not_done.append(self.random.choice(self.steps))
        if self.rarely():
            step = self.random.choice(self.measured)
            done = [one for one in done if one != step]
            if step not in not_done:
                done.append(f"{step}={self.random.choice([0, 5, 9, 10, 11, 30])}min")
        return {"done": done, "not_done": not_done}

    def leave_preparations_out(self, case):
        """Told as not done; what would answer an open one is told as well, or stands in the log, where it answers
        nothing."""
        while self.preparations and (self.rarely() or self.once(8)):
            step = self.random.choice(sorted(self.preparations))
            case["done" if self.once(10) else "not_done"].append(step)
            for event in self.preparations[step]:
                if self.once(3):
                    case["events"][event] = self.past(self.event_day(event))
                elif self.once(3):
                    case["log"].append({"type": "event", "date": iso(self.today - 1), "event": event})

    def last_facts(self):
        if self.rarely():
            return {}
        if self.once(6):
            return {"last": "never"}
        said = {"last": self.past(self.days_before(self.on, RESTS + [90, 181, 365])
                                  if self.most() else self.on - self.random.randrange(60))}
        if self.once(6):
            said["last_setting"] = self.random.choice(["professional", "professional", "home"])
        if not self.once(8):
            deep = said.get("last_setting") == "professional" or self.once(10)
            said["last_depth"] = self.random.choice(DEEP if deep else DEPTHS) / 1000
        if self.once(8):
            said["last_bled"] = True
        return said

    def log(self, area):
        if self.once(3):
            return []
        log = [self.session(day, area) for day in self.session_days()]
        for make in (self.reaction, self.reaction, self.hold, self.event, self.event, self.head):
            if self.once(4):
                log.append(make(area))
        if log and self.once(20):  # the same recorded twice
            log.append(dict(self.random.choice(log)))
        if self.once(12):
            log += self.two_of_a_day(area)
        return log

    def treat_elsewhere(self, case):
        """Nothing is said of the last session, and the log begins about the longest rest ago, in another area."""
        for key in ("last", "last_setting", "last_depth", "last_bled"):
            case.pop(key, None)
        here = FACE if case.get("area") in FACE else [case.get("area")]
        elsewhere = [area for area in AREAS if area not in here]
        days = [self.on - RESTS[-1] + self.random.choice([-1, 0, 1])]
        days += [self.today - self.random.randrange(30) for _ in range(self.random.randrange(3))]
        case["log"] = [entry for entry in case["log"] if entry["type"] != "session"]
        case["log"] += [self.session(min(day, self.today), None) for day in days]
        for entry in case["log"]:
            if entry["type"] == "session":
                entry["area"] = self.random.choice(elsewhere)

    def session_days(self):
        day = self.days_before(self.on, RESTS) if self.most() else self.today + 1 - self.random.randrange(50)
        days = []
        # Hurried courses, regular ones, and any.
        gaps = self.random.choice([[3, 5, 6, 7, 0], [0, 0, 0, 5, 6, 7], [6, 7, 9, 10, 13, 14], RESTS, range(60)])
        for _ in range(self.random.choice([0, 1, 1, 2, 3, 4, 7, 12])):
            days.append(min(day, self.today + 1))
            day = days[-1] - self.random.choice(gaps)
        return days

    def two_of_a_day(self, area):
        """Two sessions of one day in areas that may touch, and a reaction that may belong to either."""
        day = self.today - self.random.choice([5, 20, 60])
        sessions = [self.session(day, area), self.session(day, self.random.choice(AREAS if self.once(3) else FACE))]
        where = {"area": sessions[0]["area"]} if "area" in sessions[0] else {}
        reaction = {"type": "reaction", "date": iso(day), "grade": self.random.choice(GRADES), **where}
        return [*sessions, reaction, *([self.session(day - self.random.choice(RESTS), area)] if self.once(2) else [])]

    def near(self, area):
        if area is None or self.once(6):
            return self.random.choice(AREAS)
        return self.random.choice(FACE) if area in FACE and self.once(3) else area

    def somewhere(self, area):
        return {} if self.once(4) else {"area": self.near(area)}

    def session(self, day, area):
        said = {"type": "session", "date": iso(day), "area": self.near(area)}
        if self.once(40):
            said["area"] = self.random.choice(NEVER)
        if self.once(40):
            del said["area"]
        if self.once(12):
            said["setting"] = "professional"
        if not self.once(12):
            deep = "setting" in said or self.once(20)
            said["depth_mm"] = self.random.choice(DEEP if deep else DEPTHS) / 1000
        if self.once(3):
            said["device_kind"] = self.random.choice(KINDS)
        if self.once(3):
            said["sensitivity"] = self.random.choice(LEVELS)
        if self.once(5):
            said["done"] = [step for step in self.steps if not self.once(20)]
        if self.once(3):
            said["device"] = self.random.choice(["blue", "red"])
        for key, n in (("bled", 10), ("imprecise", 20)):
            if self.once(n):
                said[key] = True
        return said

    def reaction(self, area):
        day = self.today + 1 - self.random.randrange(450 if self.once(4) else 50)
        said = {"type": "reaction", "date": iso(day), "grade": self.random.choice(GRADES), **self.somewhere(area)}
        if not self.once(3 if said["grade"] == "severe" else 10):
            said["kind"] = self.random.choice(REACTION_KINDS)
        if self.most():
            lengths = self.lasting if self.lasting and self.once(4) else RESTS + [28]
            end = self.days_before(self.on, lengths) if self.most() else self.today + 1
            said["resolved"] = iso(max(day, min(end, self.today + 1)))
        return said

    def hold(self, area):
        day = self.today + 1 - self.random.randrange(60)
        until = max(day, self.on + self.random.choice([-20, -1, 0, 1, 2, 30]))
        return {"type": "hold", "date": iso(day), "until": iso(until), "reason": "holiday", **self.somewhere(area)}

    def event(self, area):
        event = self.event_word()
        day = self.today + 1 if self.once(10) else min(self.event_day(event), self.today + 1)
        return {"type": "event", "date": iso(day), "event": event, **self.somewhere(area)}

    def move_to_sessions(self, log):
        """Some reactions, events and holds are of the day of a session, or of a day near it."""
        days = [datetime.date.fromisoformat(entry["date"]).toordinal() for entry in log if entry["type"] == "session"]
        for entry in log:
            if days and entry["type"] in ("reaction", "event", "hold") and self.once(3):
                day = self.random.choice(days) + self.random.choice([-1, 0, 0, 1, 3, 7])
                entry["date"] = iso(min(day, self.today + 1))
                for end in ("resolved", "until"):
                    if end in entry:
                        entry[end] = max(entry[end], entry["date"])

    def name_sessions(self, log):
        """Some reactions name the session that they belong to, or one that is not in the log (any more)."""
        sessions = [entry for entry in log if entry["type"] == "session"]
        for number, session in enumerate(sessions):
            session["id"] = f"session-{number}"
        for reaction in log:
            if reaction["type"] == "reaction" and self.once(3):
                lost = not sessions or self.once(6)
                reaction["session"] = "session-99" if lost else self.random.choice(sessions)["id"]
        for session in sessions:
            if self.once(10) and not any(entry.get("session") == session["id"] for entry in log):
                del session["id"]

    def number_changes(self, log):
        """Which change of the log wrote an entry; several can be of one, and what was typed by hand has none."""
        if self.once(2):
            for entry in log:
                if not self.once(5):
                    entry["record"] = 1 + self.random.randrange(len(log) + 1)

    def head(self, _):
        day = self.today - self.random.choice([5, 20, 60, 100, 200])
        return {"type": "device", "date": iso(day), "device": self.random.choice(["blue", "red"])}


def iso(day):
    return datetime.date.fromordinal(day).isoformat()


def toml(value):
    """A value as TOML in one line; a full day is a date, a vague one a text."""
    if isinstance(value, dict):
        return "{" + ",".join(f"{key}={toml(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(toml, value)) + "]"
    if isinstance(value, str):
        return value if ISO_DAY.fullmatch(value) else json.dumps(value)
    return ("false", "true")[value] if isinstance(value, bool) else repr(value)


def line(case):
    return "case = " + toml(case)
