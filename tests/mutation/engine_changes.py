"""What can be changed in the engine's sources, one thing at a time: a comparison, && and ||, + and -, min and max, true
and false, a number by one, a severity or sensitivity by a step, home and professional, an outcome, a "not" left out, a
plain condition turned round, a whole statement left out.
"""

import re
from collections import namedtuple

SCALES = {"Severity": ["note", "caution", "wait", "fix", "open", "stop"],
          "Sensitivity": ["low", "normal", "high", "reactive"],
          "Setting": ["home", "professional"],
          "Outcome": ["passed", "failed"]}
SWAPS = [(" < ", " <= "), (" <= ", " < "), (" > ", " >= "), (" >= ", " > "), (" == ", " != "), (" != ", " == "),
         ("&& ", "|| "), ("|| ", "&& "), (" + ", " - "), (" - ", " + "), (" += ", " -= "), ("++", "--"), ("--", "++"),
         ("std::max(", "std::min("), ("std::min(", "std::max("), ("max_element(", "min_element("),
         ("upper_bound(", "lower_bound("), ("lower_bound(", "upper_bound("),
         ("any_of(", "all_of("), ("none_of(", "any_of("), ("true", "false"), ("false", "true"),
         ("Outcome::unknown", "Outcome::passed")]
# A statement of one line that is no declaration and gives nothing back.
STATEMENT = re.compile(r"\s*(?!return|for|using|const|auto|template|static|friend|explicit|bool|int\b)"
                       r"(?:break;|continue;|(?:[+-]{2})?[\w.>*\[\]-]+(?: [+-]?= .*| ?\(.*\).*|[+-]{2});)$")

# The line `number` of `file` becomes `new`.
Change = namedtuple("Change", "file number old new")


def code_of(line):
    """The line without its comment; nothing where it holds no decision."""
    code = re.sub(r"\s*//.*", "", line)
    return "" if re.match(r"\s*(#|template|namespace|using)", code) else code


def swaps_of(code):
    for old, new in SWAPS:
        for found in re.finditer(re.escape(old), code):
            yield code[:found.start()] + new + code[found.end():]


def steps_of(code):
    for found in re.finditer(r"(?<![\w.'])[\d']+(?![\w.'])", code):
        number = int(found[0].replace("'", ""))
        for step in (-1, 1):
            yield code[:found.start()] + str(number + step) + code[found.end():]
    for scale, words in SCALES.items():
        for found in re.finditer(rf"\b{scale}::({'|'.join(words)})\b", code):
            at = words.index(found[1])
            for word in words[max(0, at - 1):at] + words[at + 1:at + 2]:
                yield code[:found.start(1)] + word + code[found.end(1):]


def turned_round(code):
    for found in re.finditer(r"!(?!=)", code):
        yield code[:found.start()] + code[found.end():]
    for found in re.finditer(r"(?<=if \()[\w.>():-]+(?=\) \{$)", code):
        yield f"{code[:found.start()]}!{found[0]}{code[found.end():]}"


def changes_of(path):
    before = "{"
    for number, line in enumerate(path.read_text().split("\n"), 1):
        code = code_of(line)
        new = [*swaps_of(code), *steps_of(code), *turned_round(code)]
        if STATEMENT.match(code) and before.endswith((";", "{", "}", ":")):
            new.append("")
        before = code or before
        yield from (Change(path, number, code.strip(), text) for text in new)
