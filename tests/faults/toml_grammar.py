"""TOML texts made at random from the grammar (1.0), the same for the same seed: texts that use all of it, and texts that
say given facts in any of the ways to write them."""

import datetime
import random

WORDS = ["depth", "area", "session", "format", "id", "note", "x", "é", "😀", "a b", "\t", "\\", "\"", "'", "#", "=", "[[x]]",
         "\u202e", "\u009b", "\u0000", "\u007f", "\n", "\r\n", "\"\"\"", "'''", "inf", "2026-03-16", ""]
BARE = "ABCDEFabcdefxyz0123456789-_"
ESCAPES = {"\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r", "\"": "\\\"", "\\": "\\\\"}


def is_control(letter):
    return ord(letter) < 0x20 and letter != "\t" or ord(letter) == 0x7f


def are_tables(value):
    return isinstance(value, list) and value and all(isinstance(one, dict) for one in value)


class Spelling:
    """How a value may be written."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.newline = "\n"

    def one_of(self, *choices):
        return self.random.choice(choices)

    def often(self, chance):
        return self.random.random() < chance

    def blank(self):
        return self.one_of("", "", "", " ", "  ", "\t")

    def remark(self):
        return self.one_of("", "", "", "#", "# é [x] = \"", "\t# ''' \"\"\"")

    # Between the parts of an array, where lines may end.
    def gap(self):
        return "".join(self.one_of("", " ", self.newline, f"# , ] é{self.newline}", "\t")
                       for _ in range(self.random.randrange(3)))

    def escaped(self, letter):
        code = ord(letter)
        if letter in ESCAPES and self.often(0.7):
            return ESCAPES[letter]
        if letter in "\"\\" or is_control(letter) or self.often(0.05):
            return f"\\u{code:04x}" if code < 0x10000 and self.often(0.7) else f"\\U{code:08X}"
        return letter

    def basic(self, text):
        return '"' + "".join(map(self.escaped, text)) + '"'

    def long_basic(self, text):
        body = "".join(self.newline if letter == "\n" and self.newline == "\n" and self.often(0.5)
                       else self.escaped(letter) for letter in text)
        if self.often(0.3):
            cut = self.random.randrange(len(body) + 1)
            if "\\" not in body[max(0, cut - 10):cut] and not body[cut:cut + 1].isspace():
                body = f"{body[:cut]}\\{self.blank()}{self.newline}{self.newline}  {body[cut:]}"
        return f'"""{self.newline}{body}"""'

    def string(self, text):
        ways = [self.basic, self.long_basic]
        plain = not any(is_control(letter) for letter in text.replace("\n", ""))
        if "'" not in text and "\n" not in text and plain:
            ways.append(lambda one: f"'{one}'")
        if "''" not in text and not text.endswith("'") and plain and (self.newline == "\n" or "\n" not in text):
            ways.append(lambda one: f"'''{self.newline}{one}'''")
        return self.one_of(*ways)(text)

    def underscored(self, digits):
        return "_".join(digits) if len(digits) > 1 and self.often(0.3) else digits

    def integer(self, number):
        ways = [lambda: ("-" if number < 0 else self.one_of("", "", "+")) + self.underscored(str(abs(number)))]
        if number >= 0:
            ways += [lambda: "0x" + self.underscored(self.one_of("", "00") + f"{number:x}"),
                     lambda: f"0X{number:X}".replace("X", "x", 1), lambda: "0o" + self.underscored(f"{number:o}"),
                     lambda: "0b" + self.underscored(f"{number:b}")]
        return self.one_of(*ways)()

    def floating(self, number):
        if number != number or number in (float("inf"), float("-inf")):
            return self.one_of("", "+", "-") + "nan" if number != number else ("-" if number < 0 else "") + "inf"
        text = repr(number)
        if "e" in text:
            return text if "." in text or self.often(0.5) else text.replace("e", ".0e")
        return self.one_of(text, text + "0", text + "e0", text + "E+00")

    def key(self, name):
        ways = [self.basic]
        if name and all(letter in BARE + "abcdefghijklmnopqrstuvwxyz" for letter in name):
            ways += [lambda one: one] * 3
        if "'" not in name and not any(map(is_control, name)):
            ways.append(lambda one: f"'{one}'")
        return self.one_of(*ways)(name)

    def path(self, names):
        return f"{self.blank()}.{self.blank()}".join(map(self.key, names))

    def value(self, value):
        if isinstance(value, bool):
            return str(value).lower()
        if isinstance(value, str):
            return self.string(value)
        if isinstance(value, int):
            return self.integer(value)
        if isinstance(value, float):
            return self.floating(value)
        if isinstance(value, list):
            return self.array(value)
        if isinstance(value, dict):
            return self.braces(value)
        return value.isoformat()

    def array(self, values):
        items = f"{self.gap()},".join(self.gap() + self.value(value) for value in values)
        return f"[{items}{self.gap()}{',' if values and self.often(0.3) else ''}{self.gap()}]"

    def braces(self, table):
        items = ",".join(f"{self.blank()}{self.path([key])}{self.blank()}={self.blank()}{self.value(value)}{self.blank()}"
                         for key, value in table.items())
        return "{" + items + "}"

    def line(self, names, value):
        return f"{self.blank()}{self.path(names)}{self.blank()}={self.blank()}{self.value(value)}{self.end()}"

    def end(self):
        blank = self.blank()
        return f"{blank}{self.remark()}{self.newline}" + self.one_of("", "", "", self.newline, f"# x{self.newline}")


class Facts(Spelling):
    """A text that says just these facts (as tomllib gives them)."""

    def text(self, facts):
        self.newline = self.one_of("\n", "\n", "\r\n")
        lines, tables = [], []
        items = list(facts.items())
        self.random.shuffle(items)
        for key, value in items:
            if isinstance(value, dict):
                self.table([key], value, lines, tables)
            elif are_tables(value) and self.often(0.7):
                tables += [self.header([key], 2) + self.lines([key], one) for one in value]
            else:
                lines.append(self.line([key], value))
        return self.end().lstrip(" \t") + "".join(lines) + "".join(tables)

    def header(self, names, brackets):
        opening, closing = "[" * brackets, "]" * brackets
        return f"{self.blank()}{opening}{self.blank()}{self.path(names)}{self.blank()}{closing}{self.end()}"

    # What stands under a header; a list of tables in it under headers of its own or not.
    def lines(self, names, table):
        plain, below = "", ""
        for key, value in table.items():
            if are_tables(value) and self.often(0.5):
                below += "".join(self.header([*names, key], 2) + self.lines([*names, key], one) for one in value)
            elif isinstance(value, dict) and value and self.often(0.5):
                plain += "".join(self.line([key, name], one) for name, one in value.items())
            else:
                plain += self.line([key], value)
        return plain + below

    def table(self, names, value, lines, tables):
        way = self.random.randrange(3)
        if way == 0:
            lines.append(self.line(names, value))
        elif way == 1 and value:
            lines += [self.line([*names, key], one) for key, one in value.items()]
        else:
            tables.append(self.header(names, 1) + self.lines(names, value))


class Anything(Facts):
    """Facts that nobody asked for, of every type and shape that there is."""

    def __init__(self, seed):
        super().__init__(seed)
        self.number = 0

    def name(self):
        self.number += 1
        bare = "".join(self.random.choices(BARE, k=self.random.randrange(1, 6)))
        return self.one_of(bare, self.one_of(*WORDS)) + str(self.number)

    def moment(self):
        day = datetime.date(self.random.randrange(1900, 2200), self.random.randrange(1, 13), 28)
        time = datetime.time(self.random.randrange(24), self.random.randrange(60), 7, self.one_of(0, 500000, 1))
        zone = self.one_of(None, datetime.timezone.utc, datetime.timezone(datetime.timedelta(minutes=-450)))
        return self.one_of(day, time, datetime.datetime.combine(day, time, zone))

    def scalar(self):
        return self.one_of(lambda: "".join(self.random.choices(WORDS, k=self.random.randrange(4))),
                           lambda: self.one_of(0, 1, -1, 2**63 - 1, -2**63, self.random.randrange(10**6)),
                           lambda: self.one_of(0.0, -0.0, 0.25, 1e300, 5e-324, float("inf"), float("-inf"), float("nan")),
                           lambda: self.often(0.5), self.moment)()

    def anything(self, depth):
        if depth <= 0 or self.often(0.6):
            return self.scalar()
        if self.often(0.5):
            return [self.anything(depth - 1) for _ in range(self.random.randrange(4))]
        return {self.name(): self.anything(depth - 1) for _ in range(self.random.randrange(4))}

    def document(self):
        facts = {self.name(): self.anything(4) for _ in range(self.random.randrange(1, 6))}
        facts[self.name()] = [{self.name(): self.anything(2)} for _ in range(self.random.randrange(1, 4))]
        facts[self.name()] = {self.name(): {self.name(): self.anything(1)}, self.name(): self.scalar()}
        return self.text(facts)
