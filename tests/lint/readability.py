"""Measures how plainly the texts are written that users read.

readability.py [--longest N] [--program]: collects the texts of rules/*.toml and the messages in src. Fails if a text of
a rule is longer than its limit or has a forbidden phrase, if a rule has no title, or if GNU style gives all texts
together a Flesch-Kincaid grade above the limit. Prints the grades and the longest messages; --program also lists the
messages in src with such a phrase, which do not fail. Without style it skips (77), except in CI.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

GRADE = 8.0
CHARACTERS = {"title": 40, "message": 90, "clears": 90, "notice": 90}
WARNING_MESSAGE = 110  # it stands alone on its screen and names every sign
SENTENCES = {"why": 3, "question": 1}
WORDS = {"why": 20, "text": 20, "question": 25}  # of a sentence
NOT_RULES = ("test", "source", "synonym", "baseline")
WITHOUT_TITLE = ("note", "ruleset")

FORBIDDEN = [
    r"\bis no (?!longer)[a-z]",
    r"\bare no (?!longer)[a-z]+s\b",
    r"\bwhere (it|there) is\b",
    r"\bwhere (nobody|no one)\b",
    r"^(What|Whether|Those|Whoever|Where) (?![^?]*\?)",
    r"[.;:] (What|Whoever|Those that) (?![^?]*\?)",
    r"\b([Ww]hoever|[Ss]omebody)\b",
    r"\bis to be\b",
    r"\bwaits for that\b",
]


def sentences(text):
    return re.split(r"(?<=[.?!]) (?=[A-Z0-9])", text.replace("Dr. ", "Dr "))


def rules():
    """(place, kind, the rule) of all rules that are built in."""
    for path in sorted(Path("rules").glob("*.toml")):
        for kind, entries in tomllib.loads(path.read_text()).items():
            for entry in entries if isinstance(entries, list) else [entries]:
                if kind not in NOT_RULES:
                    yield f"{path} {entry.get('id', kind)}", kind, entry


def most_characters(kind, key):
    return WARNING_MESSAGE if (kind, key) == ("warning", "message") else CHARACTERS.get(key)


def too_long(place, kind, key, text):
    most = most_characters(kind, key)
    if most and len(text) > most:
        yield f"{place}: {key} has {len(text)} characters, {most} are the most: {text}"
    parts = sentences(text)
    if len(parts) > SENTENCES.get(key, len(parts)):
        yield f"{place}: {key} has {len(parts)} sentences, {SENTENCES[key]} are the most: {text}"
    for part in parts if key in WORDS else []:
        if len(part.split()) > WORDS[key]:
            yield f"{place}: {key} has a sentence of {len(part.split())} words, {WORDS[key]} are the most: {part}"


def forbidden(place, text):
    for phrase in FORBIDDEN:
        if found := re.search(phrase, text):
            yield f'{place}: "{found[0].strip()}" in: {text}'


def texts_of_rules():
    """(place, kind, key, text) of each text; the text is empty if a title is missing."""
    for place, kind, rule in rules():
        if kind not in WITHOUT_TITLE and "title" not in rule:
            yield place, kind, "title", ""
        for key in ("title", "text", "question", "message", "clears", "notice", "why", "spread", "reason"):
            if key in rule:
                yield place, kind, key, rule[key]


def is_sentence(text):
    return len(re.findall(r"[a-z']{2,}", text)) >= 4 and not re.search(r"::|#include|\bauto\b|;\\n|\\033", text)


def texts_of_program():
    """(place, text) of string literals in C++ that look like a sentence; a placeholder counts as a short word."""
    for path in sorted(Path("src").rglob("*.cpp")):
        source = re.sub(r"^\s*//.*$", "", path.read_text(), flags=re.M)
        source = re.sub(r'"\s*\n\s*"', "", source)
        for found in re.findall(r'"((?:[^"\\\n]|\\.)*)"', source):
            text = re.sub(r"\{[^{}]*\}", "it", found).replace('\\"', '"').replace("\\n", " ").strip()
            if is_sentence(text):
                yield str(path), text


def grade(texts):
    """The Flesch-Kincaid grade that style gives; each text ends a sentence."""
    plain = (re.sub(r"`[^`]*`|\([^()]*--[^()]*\)", "it", text).rstrip(" .:;") for text in texts)
    pages = "\n\n".join(text if text.endswith(("?", "!")) else text + "." for text in plain)
    told = subprocess.run(["style"], input=pages, capture_output=True, text=True, check=True).stdout
    return float(re.search(r"Kincaid: ([-\d.]+)", told)[1])


def report_grades(by_key):
    for key, texts in by_key.items():
        print(f"{key:9} {len(texts):4} texts, grade {grade(texts):4.1f}")
    whole = grade([text for texts in by_key.values() for text in texts])
    print(f"together  {sum(map(len, by_key.values())):4} texts, grade {whole:4.1f}, {GRADE} is the most")
    return whole <= GRADE


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--longest", type=int, default=5)
    parser.add_argument("--program", action="store_true")
    arguments = parser.parse_args()
    by_key, wrong, messages = {}, [], []
    for place, kind, key, text in texts_of_rules():
        if not text:
            wrong.append(f"{place}: no title")
            continue
        by_key.setdefault(key, []).append(text)
        messages += [text] if key == "message" else []
        wrong += [*too_long(place, kind, key, text), *forbidden(f"{place} {key}", text)]
    by_key["program"] = [text for _, text in texts_of_program()]
    if arguments.program:
        print(*(line for place, text in texts_of_program() for line in forbidden(place, text)), sep="\n")
    print("\n".join(wrong))
    print("longest messages:", *sorted(messages, key=len)[:-arguments.longest - 1:-1], sep="\n  ")
    if not shutil.which("style"):
        print("style is not installed (Debian: diction)")
        return 1 if wrong or os.environ.get("CI") == "true" else 77
    return 0 if report_grades(by_key) and not wrong else 1


if __name__ == "__main__":
    sys.exit(main())
