"""Holds what a manual page quotes to the rules that it quotes.

quotes.py PROGRAM PAGE [--accept]: a list item below a line `.\\" quote FIELD RULE` has the text that the rule has under
that name in `rules show --format json`; `.Ic` names rules that are there; and the laws of the page are those of
`rules verify`. --accept writes the quotations.
"""

import difflib
import json
import re
import subprocess
import sys
import textwrap
from pathlib import Path


def rule(program, name):
    said = subprocess.run([program, "rules", "show", name, "--format", "json"],
                          capture_output=True, text=True, check=False)
    return json.loads(said.stdout) if said.returncode == 0 else None


def roff(text):
    """Each sentence on lines of its own, as mdoc wants it; "Dr." ends none."""
    lines = []
    for sentence in re.split(r"(?<=[.?!]) (?=[A-Z])", text.replace("\\", "\\e").replace("Dr. ", "Dr.\\& ")):
        lines += textwrap.wrap(sentence, 110, break_on_hyphens=False)
    return [re.sub(r"^([.'])", r"\\&\1", line).replace("-", "\\-") for line in lines]


def quotation(program, field, name):
    found = rule(program, name) or {}
    return [f".It Ic {name}"] + roff(found.get(field, f"(no such rule, or it has no {field})"))


def rewritten(program, lines):
    result = []
    at = 0
    while at < len(lines):
        result.append(lines[at])
        place = re.match(r'\.\\" quote (\S+) (\S+)$', lines[at])
        at += 1
        if place:
            result += quotation(program, place[1], place[2])
            while not lines[at].startswith(('.\\" quote', ".El")):
                at += 1
    return result


def laws():
    source = Path("src/proof/laws.cpp").read_text()
    words, sentences = re.findall(r"string_view \w+\[\] = \{(.*?)\};", source, re.S)
    return list(zip(re.findall(r'"([^"]+)"', words), re.findall(r'"([^"]+)"', sentences)))


def main():
    program, page = sys.argv[1], Path(sys.argv[2])
    now = rewritten(program, page.read_text().splitlines())
    if "--accept" in sys.argv:
        page.write_text("\n".join(now) + "\n")
    text = page.read_text()
    wrong = list(difflib.unified_diff(text.splitlines(), now, str(page), "the rules", lineterm=""))
    named = re.findall(r"^\.(?:It )?Ic ([a-z0-9/-]+)", text.replace("\\-", "-"), re.M)
    wrong += [f"{page}: no rule {name}" for name in sorted(set(named)) if rule(program, name) is None]
    for word, sentence in laws():
        if f".It Sy {word}\n{sentence}" not in text.replace("\\-", "-"):
            wrong.append(f"{page}: law {word}: {sentence}")
    print("\n".join(wrong))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
