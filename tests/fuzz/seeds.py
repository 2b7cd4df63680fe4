#!/usr/bin/env python3
"""Gathers what the fuzz targets begin with, from the tests and the rules: seeds.py SOURCE OUT.

A folder of inputs for each target, and a dictionary of the words in them."""

import csv
import hashlib
import io
import pathlib
import re
import shlex
import sys
import tomllib

COLUMNS = ["id", "type", "date", "area", "depth_mm", "setting", "bled", "device_kind", "device", "sensitivity", "done",
           "note", "imprecise", "event", "grade", "resolved", "until", "reason"]
LONGEST = 4096  # bytes of an input: more teaches no more, and is slow
LONGEST_WORD = 40  # bytes of a word in a dictionary, where libFuzzer stops at 64

DATES = ["2026-03-16", "today", "yesterday", "tomorrow", "3 days ago", "2 weeks ago", "5 months ago", "in 2 weeks",
         "monday", "last friday", "2026-03", "2026", "never", "03/04/2026", "1900-01-01", "2200-12-31", "2024-02-29"]
DEPTHS = ["0.25", "0,25", "0.25mm", "0.25 mm", "250um", "3.0", "0.05", "100", "0.0005", "1e3", "nan", "-0.5", "0x1"]


def blocks(text):
    """The files that a transcript makes, as pairs of name and content."""
    for name, body in re.findall(r"^file (\S+)\n((?:\|.*\n)+)", text, re.M):
        yield name, "".join(re.sub(r"^\| ?", "", line) for line in body.splitlines(keepends=True))


def commands(text):
    """The words behind each "mneedle" in the commands of a transcript."""
    for line in re.findall(r"^\$ (.*)$", text, re.M):
        lexer = shlex.shlex(line, posix=True, punctuation_chars=True)
        lexer.whitespace_split = True
        try:
            words = list(lexer)
        except ValueError:
            continue
        while "mneedle" in words:
            words = words[words.index("mneedle") + 1:]
            end = next((i for i, word in enumerate(words) if re.fullmatch(r"[|;&<>()]+", word)), len(words))
            yield words[:end]


def kind_of(name, text):
    """Which target a TOML file of a transcript is for."""
    if re.search(r"(log|removed|\d{4})\.toml", name):
        return "log"
    if re.search(r"^id = ", text, re.M) and re.search(r"^\[\[", text, re.M):
        return "rules"
    if "default.toml" in name:
        return "profile"
    return "answers"


def rule_blocks(text):
    """The rules of a file one by one, under ids that the built-in set does not have; without most of their tests."""
    for number, block in enumerate(re.split(r"\n(?=\[\[?[a-z-]+\]\]?\n)", text)):
        if not block.startswith("[[test]]") or number % 40 == 0:
            yield block.replace('id = "', 'id = "x-', 1) + "\n"


def rows(text):
    """The entries of a log as dictionaries, for CSV; none where it is no TOML."""
    try:
        log = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError):
        return []
    entries = [{"type": kind, **entry} for kind, many in log.items() if isinstance(many, list)
               for entry in many if isinstance(entry, dict)]
    return [{key: str(value) if hasattr(value, "isoformat") else value for key, value in entry.items()
             if key in COLUMNS} for entry in entries]


def as_csv(entries, separator):
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS, delimiter=separator)
    writer.writeheader()
    for entry in entries:
        writer.writerow({key: " ".join(map(str, value)) if isinstance(value, list) else value
                         for key, value in entry.items()})
    return out.getvalue()


def toml_seeds(source):
    seeds = {"rules": [], "base_rules": [], "log": [], "profile": [], "answers": []}
    folders = {"answers": "answers", "logs": "log", "profiles": "profile", "rules/overlay": "rules",
               "rules/text": "rules", "rules/alone": "base_rules", "rules/added": "rules"}
    for folder, target in folders.items():
        for file in sorted((source / "tests/broken" / folder).glob("*.toml")):
            seeds[target].append(file.read_bytes().decode(errors="surrogateescape"))
    seeds["base_rules"].append((source / "tests/broken/rules/base.toml").read_text())
    for file in sorted((source / "rules").rglob("*.toml")):
        seeds["rules"].extend(rule_blocks(file.read_text()))
    for file in sorted((source / "tests/cli").glob("*.txt")):
        for name, text in blocks(file.read_text()):
            if name.endswith(".toml"):
                seeds[kind_of(name, text)].append(text)
    # An edit of the same text, and another copy.
    seeds["log"].extend([f"{a}%%\n{b}" for a, b in zip(seeds["log"], seeds["log"][1:])] + [f"{a}%%\n{a}" for a in seeds["log"]])
    return seeds


def command_seeds(source, answers):
    for file in sorted((source / "tests/cli").glob("*.txt")):
        for words in commands(file.read_text()):
            yield "\n".join(words) + "\n"
    for text in answers:
        yield f"check\n--answers\n-\n%%\n{text}"
    yield "tty\ncheck\n%%\n" + "\n" * 40
    yield "tty\nprofile\ninit\n%%\n" + "\n" * 40


def all_seeds(source):
    seeds = toml_seeds(source)
    seeds["command"] = list(command_seeds(source, seeds["answers"]))
    exchanged = [found for text in seeds["log"] if (found := rows(text))]
    seeds["csv"] = [as_csv(found, separator) for found in exchanged for separator in ",;\t"]
    seeds["toml"] = seeds["log"] + seeds["profile"] + seeds["answers"] + seeds["rules"]
    seeds["plain"] = seeds["toml"]
    seeds["dates"] = [day + word for day in ("\x2b\xef", "\x00\x00", "\xff\xff") for word in DATES]
    seeds["depths"] = DEPTHS
    return seeds


def words_in(texts, pattern):
    found = set()
    for text in texts:
        found.update(filter(None, (a or b for a, b in re.findall(pattern, text, re.M))))
    return sorted(word for word in found if len(word.encode(errors="replace")) <= LONGEST_WORD)


def dictionary(words, structure):
    return structure + "".join(f'"{word}"\n' for word in words if word.isascii())


def main():
    source, out = map(pathlib.Path, sys.argv[1:])
    structure = (source / "tests/fuzz/toml.dict").read_text()
    for target, texts in all_seeds(source).items():
        folder = out / target
        folder.mkdir(parents=True, exist_ok=True)
        for text in texts:
            data = text.encode("latin-1" if target == "dates" else "utf-8", errors="surrogateescape")
            if len(data) <= LONGEST:
                (folder / hashlib.sha256(data).hexdigest()[:16]).write_bytes(data)
        is_toml = target in ("rules", "base_rules", "log", "profile", "answers", "toml", "plain")
        # Keys and single words in quotes; of what is no TOML, every word.
        pattern = r"^([a-z_]+) =|\"([a-z][a-z0-9-]+)\"" if is_toml else r"(--[a-z-]+|[A-Za-z_][A-Za-z0-9_/-]{2,})()"
        words = words_in(texts, pattern)
        (out / f"{target}.dict").write_text(dictionary(words, structure if is_toml else ""))


if __name__ == "__main__":
    main()
