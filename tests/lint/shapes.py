"""Holds the shapes in man/mneedle-json.5 to the JSON Schemas that they are made from.

shapes.py PAGE SCHEMAS [--accept]: below a line `.\\" shape NAME` of the page stands what NAME.json in the folder SCHEMAS
promises; every schema has such a place. --accept writes it there.
"""

import difflib
import json
import re
import sys
from pathlib import Path

WIDTH = 76
COLUMN = 26
# Lists of words that are named in the page's introduction.
WORDS = {
    ("face", "nose", "upper-lip", "neck", "chest", "scalp", "arms", "legs", "abdomen", "back",
     "eyelid", "under-eye", "lips", "mucosa", "hands-feet", "ears", "armpits", "groin"): "area",
    ("roller", "stamp", "pen", "rf", "hyaluron-pen", "fixed-stamp"): "device kind",
    ("note", "caution", "wait", "fix", "open", "stop"): "severity",
    ("area", "depth", "interval", "condition", "warning", "deferral", "first-use", "step", "device", "device-life",
     "reaction", "reaction-history", "hold", "overuse", "series-break", "stale", "same-day", "before-event", "aftercare", "check-in", "fact",
     "note"): "kind of rule",
}


class Shape:
    def __init__(self, schema):
        self.definitions = schema.get("$defs", {})
        self.lines = []
        self.keys(schema, 0)

    def resolved(self, schema):
        while "$ref" in schema:
            schema = self.definitions[schema["$ref"].rsplit("/", 1)[-1]]
        return schema

    def type_of(self, schema):
        if schema.get("$ref", "").endswith("/date"):
            return "date"
        schema = self.resolved(schema)
        if "const" in schema:
            return json.dumps(schema["const"]).strip('"')
        if "enum" in schema:
            return WORDS.get(tuple(schema["enum"])) or " | ".join(schema["enum"])
        if schema.get("type") == "array":
            return "array of " + self.type_of(schema["items"])
        return schema.get("type", "anything")

    def line(self, name, kind, depth):
        left = "  " * depth + name
        words = kind.split(" ")
        text = left.ljust(COLUMN - 1)
        for word in words:
            if len(text) + 1 + len(word) > WIDTH:
                self.lines.append(text)
                text = " " * (COLUMN - 1)
            text += " " + word
        self.lines.append(text)

    def keys(self, schema, depth):
        schema = self.resolved(schema)
        required = schema.get("required", [])
        for name, value in schema.get("properties", {}).items():
            self.line(name if name in required else name + "?", self.type_of(value), depth)
            inner = self.resolved(value)
            while inner.get("type") == "array":
                inner = self.resolved(inner["items"])
            self.keys(inner, depth + 1)
        # Keys that are there for some values of another only.
        for case in schema.get("allOf", []):
            more = set(case.get("then", {}).get("properties", {})) - set(schema.get("properties", {}))
            for key, value in case.get("if", {}).get("properties", {}).items():
                if more:
                    self.lines.append("  " * depth + f"where {key} is {value['const']}:")
                    self.keys(case["then"], depth + 1)


def roff(line):
    return line.replace("\\", "\\e").replace("-", "\\-")


def block_of(schema):
    return [".Bd -literal"] + [roff(line) for line in Shape(json.loads(schema.read_text())).lines] + [".Ed"]


def rewritten(page, schemas):
    lines = page.read_text().splitlines()
    result = []
    seen = set()
    at = 0
    while at < len(lines):
        result.append(lines[at])
        place = re.match(r'\.\\" shape (\S+)$', lines[at])
        at += 1
        if place:
            seen.add(place[1])
            end = lines.index(".Ed", at) if at < len(lines) and lines[at].startswith(".Bd") else at - 1
            result += block_of(schemas / f"{place[1]}.json")
            at = end + 1
    return result, {schema.stem for schema in schemas.glob("*.json")} - seen


def main():
    page, schemas = Path(sys.argv[1]), Path(sys.argv[2])
    now, unnamed = rewritten(page, schemas)
    if "--accept" in sys.argv:
        page.write_text("\n".join(now) + "\n")
    before = page.read_text().splitlines()
    for line in difflib.unified_diff(before, now, str(page), "the schemas", lineterm=""):
        print(line)
    for name in sorted(unnamed):
        print(f"{page}: no place for {name}.json")
    return 1 if unnamed or before != now else 0


if __name__ == "__main__":
    sys.exit(main())
