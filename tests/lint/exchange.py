"""exchange.py LOG CSV JSON: the three say the same, as Python's own readers understand them."""

import csv
import json
import re
import sys
import tomllib

KEYS = ("id", "date", "note", "reason", "until", "depth_mm", "event")


def of_log(path):
    with open(path, "rb") as file:
        log = tomllib.load(file)
    entries = [entry for kind in ("session", "event", "hold") for entry in log[kind]]
    return [{key: str(entry.get(key, "")) for key in KEYS} for entry in entries]


def unguarded(cell):
    return cell[1:] if re.match(r"'[=+\-@\t\r']", cell) else cell


def of_csv(path):
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, strict=True))
    return [{key: unguarded(row[key]) for key in KEYS} for row in rows]


def of_json(path):
    with open(path, encoding="utf-8") as file:
        entries = json.load(file)["entries"]
    return [{key: str(entry.get(key, "")) for key in KEYS} for entry in entries]


log, as_csv, as_json = of_log(sys.argv[1]), of_csv(sys.argv[2]), of_json(sys.argv[3])
for name, found in (("CSV", as_csv), ("JSON", as_json)):
    if found != log:
        print(f"the {name} says {found} instead of {log}")
sys.exit(not (as_csv == log == as_json and len(log) == 3))
