"""The rule files as plain dictionaries, one list a kind. Days by sensitivity become dictionaries, depths micrometres."""

import pathlib
import tomllib

LEVELS = ["low", "normal", "high", "reactive"]
SEVERITIES = ["note", "caution", "wait", "fix", "open", "stop"]


def micrometres(millimetres):
    return round(float(millimetres) * 1000)


def by_level(days):
    return days if isinstance(days, dict) else {level: days for level in LEVELS}


class RuleBook:
    def __init__(self, folder, overlays=()):
        self.rules = {}
        self.tests = []
        self.baseline = {}
        # Tests stand beside the rules or in a folder of their own (spec, section 4).
        for file in sorted(pathlib.Path(folder).glob("*.toml")) + sorted(pathlib.Path(folder).glob("tests/*.toml")):
            self.read(file)
        self.read_base()
        for file in overlays:
            self.read(pathlib.Path(file))
        self.read_all()

    def read(self, file):
        text = tomllib.loads(file.read_text())
        self.baseline = text.get("baseline", self.baseline)
        self.tests += text.get("test", [])
        for kind, rules in text.items():
            if isinstance(rules, list) and kind not in ("test", "source", "synonym"):
                self.rules.setdefault(kind, []).extend(prepared(rule) for rule in rules)

    def read_base(self):
        """What only the base set decides."""
        self.bands = [rule for rule in self.of("interval") if "setting" not in rule and "kinds" not in rule]
        self.bands.sort(key=lambda band: band["above"])
        # Needles past this are past the home limit (man/mneedle-rules.5: "the lowest stop of the base set").
        self.home_limit = min(rule["above"] for rule in self.of("depth") if rule["severity"] == "stop")
        self.deepest_home = max(band["to"] for band in self.bands if band.get("home"))

    def read_all(self):
        self.kind_of = {rule["id"]: kind for kind, rules in self.rules.items() for rule in rules}
        self.longest = max(max(row[key].values()) for rule in self.of("interval") for row in rule["days"]
                           for key in ("earliest", "recommended"))
        self.rests = {}  # filled as they are asked for
        self.conditions = by_word(self.of("condition"), "condition")
        self.deferrals = by_word(self.of("deferral"), "event")
        self.steps = [rule for rule in self.of("step") if rule["phase"] == "before"]
        self.preparations = [rule for rule in self.of("step") if rule["phase"] == "ahead"]
        self.facts = {rule["fact"]: rule for rule in self.of("fact")}
        self.reactions = by_word(self.of("reaction"), "reaction")

    def of(self, kind):
        return self.rules.get(kind, [])


def by_word(rules, key):
    words = {}
    for rule in rules:
        words.setdefault(rule[key], []).append(rule)
    return words


def prepared(rule):
    rule = {"above": 0, **rule}
    for key in ("above", "to", "cap", "from", "tolerance", "fix_above"):
        if key + "_mm" in rule:
            rule[key] = micrometres(rule[key + "_mm"])
    if isinstance(rule.get("days"), list):  # an interval's rows
        rule["days"] = [{**row, "earliest": by_level(row["earliest"]), "recommended": by_level(row["recommended"])}
                        for row in rule["days"]]
    elif "days" in rule:
        rule["days"] = by_level(rule["days"])
    return rule
