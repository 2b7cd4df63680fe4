"""Chooses golden cases out of random ones: golden.py RULES FILE [CASES]

Short ones first, each of which shows something that fewer than two before it show; then as many of each kind of
verdict as make up the number.
"""

import collections
import json
import pathlib
import sys

from answer import answer
from cases import Generator
from facts import overlap
from rulebook import RuleBook

POOL = 15000
ENOUGH = 2
RAISING = {"skin-type-4-6", "pih-history", "eczema-history", "rosacea-history"}


def shown_by(case, said):
    """What a case shows: words of its facts and of its answer."""
    shown = {f"blocks {blocker}" for blocker in said["blocking"]}
    shown |= {f"judged {word}" for one in said["judged"] for word in one.split()}
    shown |= {f"{said['kind']} {case.get(key)}" for key in ("area", "sensitivity", "device_kind", "depth")}
    shown |= {f"{case.get(key)} {case.get('sensitivity')}" for key in ("area", "device_kind", "depth")}
    shown |= {f"condition {word} {said['kind']}" for word in case["conditions"]}
    shown |= {f"event {word} {len(date)}" for word, date in case["events"].items()}
    shown |= {f"not done {step}" for step in case["not_done"]} | {f"done {step}" for step in case["done"]}
    shown |= {f"{key} unknown" for key in ("depth", "area", "device_kind", "device_uses", "sensitivity", "last",
                                           "last_depth", "screened", "on") if key not in case}
    shown |= {f"later day, {said['kind']}"} if case.get("on", case["today"]) > case["today"] else set()
    shown |= {f"last {key} {case[key]}" for key in ("last_setting", "last_bled") if key in case}
    shown |= {f"{key} vague {len(case[key])}" for key in ("last", "device_since") if key in case}
    raising = sorted(set(case["conditions"]) & RAISING)
    shown |= {"raised by " + " ".join(raising)} if len(raising) > 1 else set()
    for entry in case["log"]:
        if "event" in entry and not overlap(entry.get("area"), case.get("area")):
            shown.add(f"{entry['event']} elsewhere, {said['kind']}")
        shown.add(" ".join([entry["type"], entry.get("grade", entry.get("event", "")), str("resolved" in entry),
                            str("area" in entry), entry.get("setting", ""), str(entry.get("bled")),
                            entry.get("kind", ""), str("session" in entry),
                            str("depth_mm" in entry or entry["type"] != "session")]))
    shown.add(f"{sum(entry['type'] == 'session' for entry in case['log'])} sessions, {said['kind']}")
    return shown


def chosen(candidates, wanted):
    counts, rest, golden = collections.Counter(), collections.defaultdict(list), []
    for case, said in sorted(candidates, key=lambda pair: len(json.dumps(pair[0]))):
        shown = shown_by(case, said)
        if any(counts[one] < ENOUGH for one in shown):
            counts.update(shown)
            golden.append((case, said))
        else:
            rest[said["kind"]].append((case, said))
    for fifth in zip(*rest.values()):
        if len(golden) >= wanted:
            break
        golden += fifth
    return golden


def main():
    book = RuleBook(sys.argv[1])
    generator = Generator(book)
    candidates = [(case, answer(book, case)) for case in map(generator.case, range(-POOL, 0))]
    golden = chosen(candidates, int(sys.argv[3]) if len(sys.argv) > 3 else 900)
    lines = [json.dumps({"case": case, "answer": said}, separators=(",", ":")) for case, said in golden]
    pathlib.Path(sys.argv[2]).write_text("\n".join(lines) + "\n")
    print(f"{len(golden)} golden cases")


if __name__ == "__main__":
    main()
