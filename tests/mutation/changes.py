"""What can be changed in a rule file, one thing at a time, so that it still reads like a rule."""

import re
from collections import namedtuple

# `new` is the line in place of `old`; None where the line goes, and more than one line where one is added.
Change = namedtuple("Change", "file number old new")

DEPTHS = {"above_mm", "to_mm", "cap_mm", "from_mm", "tolerance_mm", "least_mm", "most_mm", "fix_above_mm"}
DAYS = {"days", "months", "earliest", "recommended", "calm_days", "after_days", "caution_from_use", "last_use",
        "last_day", "extra_days", "sessions", "rest_days", "recommended_days", "valid_days", "raises", "measure"}
FLAGS = {"home": "interval", "each_time": "condition", "whole_body": "deferral", "stops": "reaction",
         "restarts": "reaction", "reused": "device"}
LISTS = {"areas", "kinds", "implies", "answered_by", "takes_back"}
SENSITIVITIES = ["low", "normal", "high", "reactive"]
WORDS = {  # (table, key): the words it may have, in their order
    ("area", "severity"): ["note", "caution", "stop"],
    ("depth", "severity"): ["caution", "fix", "stop"],
    ("condition", "severity"): ["note", "caution", "wait", "stop"],
    ("deferral", "severity"): ["caution", "wait"],
    ("device", "severity"): ["note", "caution", "stop"],
    ("step", "omitted"): ["note", "caution", "fix", "open"],
    ("reaction-history", "severity"): ["note", "caution", "stop"],
    ("reaction-history", "reaction"): ["mild", "moderate", "severe"],
    ("reaction", "reaction"): ["mild", "moderate", "severe"],
    ("interval", "setting"): ["home", "professional"],
    ("depth", "at_least"): SENSITIVITIES,
    ("condition", "raises_to"): SENSITIVITIES,
}
OPTIONAL = {"with", "setting", "areas", "kinds", "raises", "raises_to", "at_least", "cap_mm", "above_mm", "to_mm",
            "from_mm", "measure", "after_days", "tolerance_mm", "implies", "answered_by", "takes_back", "fix_above_mm",
            "omitted"}
HOURS_A_DAY = 24  # windows of hours are counted in whole days, so that one hour less changes nothing


def numbers_changed(value, steps):
    """The value with one of its numbers changed by one of the steps."""
    for found in re.finditer(r"\d+(\.\d+)?", value):
        for step in steps:
            number = float(found[0]) + step if isinstance(step, float) else int(found[0]) + step
            if number >= 0:
                text = f"{number:.3f}" if isinstance(step, float) else str(number)
                yield value[:found.start()] + text + value[found.end():]


def neighbours(word, words):
    at = words.index(word)
    return [words[i] for i in (at - 1, at + 1) if 0 <= i < len(words)]


def values_changed(table, key, value):
    """Other values for a key."""
    if key in DEPTHS:
        yield from numbers_changed(value, (-0.001, 0.001))
    elif key == "hours":
        yield from numbers_changed(value, (-HOURS_A_DAY, 1))
    elif key in DAYS:
        yield from numbers_changed(value, (-1, 1))
    elif (table, key) in WORDS:
        yield from (f'"{word}"' for word in neighbours(value.strip('"'), WORDS[table, key]))
    elif key in LISTS:
        items = re.findall(r'"[^"]+"', value)
        if len(items) > 1:
            yield from ("[" + ", ".join(items[:i] + items[i + 1:]) + "]" for i in range(len(items)))
    elif key in FLAGS and value == "true":
        yield "false"


def rule_lines(text):
    """(line number, table, key or None for the line of its id, value) of all that belongs to a rule."""
    table, in_text = "", False
    for number, line in enumerate(text.split("\n"), 1):
        quotes = line.count('"""')
        if not in_text and (header := re.match(r"\[+([\w.-]+)\]+", line)):
            table = header[1]
        found = re.match(r"(\w+) = (.+)$", line)
        if found and not in_text and table not in ("test", "source", "baseline"):
            yield number, table.split(".")[0], found[1], found[2]
        in_text ^= quotes % 2 == 1


def flags_of(text):
    """The flags that each rule has set, by the line of its id."""
    flags, at = {}, 0
    for number, _, key, _ in rule_lines(text):
        if key == "id":
            at = number
            flags[at] = set()
        elif key in FLAGS:
            flags[at].add(key)
    return flags


def changes_of(file, text):
    """Every change of a file, in the order of its lines."""
    lines = text.split("\n")
    flags = flags_of(text)
    for number, table, key, value in rule_lines(text):
        old = lines[number - 1]
        for other in values_changed(table, key, value):
            yield Change(file, number, old, f"{key} = {other}")
        if key in OPTIONAL or (table == "reaction-history" and key == "days"):
            yield Change(file, number, old, None)
        if key == "id":
            for flag, kind in FLAGS.items():
                if kind == table and flag not in flags[number]:
                    yield Change(file, number, old, f"{old}\n{flag} = true")
            if table == "reaction-history" and "whole_body" not in flags[number]:
                yield Change(file, number, old, f"{old}\nwhole_body = true")
            if table == "deferral" and not re.search(rf"^id = {re.escape(value)}\n(?:(?!\[\[).*\n)*?severity = ", text,
                                                     re.MULTILINE):
                yield Change(file, number, old, f'{old}\nseverity = "caution"')


def applied(text, change):
    lines = text.split("\n")
    lines[change.number - 1:change.number] = [] if change.new is None else change.new.split("\n")
    return "\n".join(lines)
