"""TOML texts that are none: each rule of the grammar (1.0) broken on a line of its own, and texts with bytes changed."""

import random
import tomllib

# Each line breaks one rule wherever it stands among whole lines.
LINES = [
    # keys
    "= 1", "a", "a =", "a = 1 b = 2", "a b = 1", "a. = 1", ".a = 1", "a..b = 1", "\"a = 1", "'a = 1", "a\" = 1",
    "\"\"\"a\"\"\" = 1", "'''a''' = 1", "é = 1", "a# = 1", "a/b = 1", "a = = 1", "a := 1", "a: 1", "[] = 1", "{} = 1",
    "\"\\q\" = 1", "'a'b = 1", "\"a\"\"b\" = 1", "a.\"b = 1", "$ = 1", "a!b = 1", "😀 = 1", "\u202ea = 1", "*.x = 1",
    # tables
    "[a", "a]", "[a]]", "[[a]", "[]", "[[]]", "[a b]", "[a.]", "[.a]", "[a..b]", "[a] b = 1", "[;a]", "[!a]", "[é]",
    "[a\n]", "[[a\n]]", "[ [a]]", "[[a] ]", "[[a.]]", "[\"a]", "[a]#\u0001", "[a=1]", "[a,b]", "[[a]] x", "[=]", "[#]",
    # twice
    "a1 = 1\na1 = 2", "a2.b = 1\na2.b = 2", "[a3]\n[a3]", "a4 = 1\n[a4]", "[[a5]]\n[a5]", "[a6]\n[[a6]]",
    "a7 = []\n[[a7]]", "a8 = {}\n[a8.b]", "a9.b = 1\na9.b.c = 2", "a10 = 1\na10.b = 2", "b1 = {x = 1, x = 2}",
    "b2 = {x.y = 1, x = 2}", "'b3' = 1\nb3 = 2", "[b4]\nc.d = 1\n[b4.c]", "[b5.c]\n[b5]\nc.d = 1",
    "b6 = {}\nb6.c = 1", "b7 = [{}]\n[b7.c]", "\"b\\u0038\" = 1\nb8 = 2", "[b9.c]\n[[b9]]", "[c1]\n[c1.d]\n[c1]",
    "[[c2.d]]\n[[c2]]\n[c2]",
    # strings
    "a = \"", "a = \"x", "a = x\"", "a = 'x", "a = x'", "a = \"x\ny\"", "a = 'x\ny'", "a = \"\\\"", "a = \"\\x41\"",
    "a = \"\\e\"", "a = \"\\ \"", "a = \"\\u004\"", "a = \"\\u004g\"", "a = \"\\U0000004\"", "a = \"\\ud800\"",
    "a = \"\\uDFFF\"", "a = \"\\U00110000\"", "a = \"\\UFFFFFFFF\"", "a = \"\u0000\"", "a = \"\u0001\"", "a = \"\u001f\"",
    "a = \"\u007f\"", "a = '\u0000'", "a = '\u001b'", "a = '\u007f'", "a = \"x\" \"y\"", "a = \"x\"y", "a = 'x''y'",
    "a = \"\"\"\u0000\"\"\"", "a = '''\u0007'''", "a = \"\"\"x\\ y\"\"\"", "a = \"\"\"\\q\"\"\"", "a = \"x\ry\"",
    "a = \"\"\"x\ry\"\"\"", "a = " + '"' * 9, "a = " + "'" * 9, "a = \"\"\"a\"\"\"\"\"\"",
    # numbers
    "a = 01", "a = -01", "a = +01", "a = 00", "a = _1", "a = 1_", "a = 1__0", "a = 0x", "a = 0xg", "a = 0x_1", "a = 0x1_",
    "a = 0X1", "a = +0x1", "a = -0o7", "a = 0o8", "a = 0o", "a = 0b2", "a = 0b", "a = 0B1", "a = 1a", "a = 1 2", "a = +",
    "a = -", "a = --1", "a = ++1", "a = 1.", "a = .1", "a = 1.e1", "a = 1._0", "a = 1_.0", "a = 1.0_", "a = 1e", "a = 1e+",
    "a = e1", "a = 1e1.0", "a = 1e_1", "a = 1e1_", "a = 03.14", "a = 1.2.3", "a = 0x1.8", "a = 1,5", "a = Inf",
    "a = NaN", "a = infinity", "a = +-inf", "a = nan1", "a = in", "a = 0.25mm", "a = 1'000", "a = ١",
    # words
    "a = true1", "a = True", "a = FALSE", "a = t", "a = tru", "a = yes", "a = null", "a = none", "a = x", "a = truefalse",
    "a = false true", "a = é", "a = $HOME", "a = -true",
    # days and times
    "a = 2026-13-01", "a = 2026-00-01", "a = 2026-02-30", "a = 2025-02-29", "a = 2026-04-31", "a = 2026-01-00",
    "a = 2026-1-01", "a = 2026-01-1", "a = 26-01-01", "a = 2026-01-01T", "a = 2026-01-01T24:00:00",
    "a = 2026-01-01T07:60:00", "a = 2026-01-01T07:00:61", "a = 2026-01-01T7:00:00", "a = 2026-01-01T07:00",
    "a = 2026-01-01T07:00:00.", "a = 2026-01-01T07:00:00+25:00", "a = 2026-01-01T07:00:00+0100", "a = 2026-01-01Z",
    "a = 07:00", "a = 7:00:00", "a = 25:00:00", "a = 07:00:00Z", "a = 07:00:00.", "a = 2026-01-01 x", "a = 2026/01/01",
    "a = 2026-01-01-", "a = 20260101-01", "a = 2026-01-01  07:00:00", "a = 02026-01-01", "a = 2026-01-01T07:00:00+01",
    # arrays and braces
    "a = [", "a = ]", "a = [1", "a = [1,,2]", "a = [,1]", "a = [,]", "a = [1 2]", "a = [1]]", "a = [[1]", "a = [1;2]",
    "a = [a = 1]", "a = [\"x]", "a = [1,\n\n=]", "a = {", "a = }", "a = {x = 1", "a = {x = 1,}", "a = {,}", "a = {x}",
    "a = {x = }", "a = {= 1}", "a = {x = 1 y = 2}", "a = {x = 1,, y = 2}", "a = {x = 1\n}", "a = {\nx = 1}", "a = {x = 1}}",
    "a = {x: 1}", "a = {1, 2}", "a = {[x]}", "a = {x = 1, # no\n y = 2}", "a = {x.y. = 1}", "a = [{x = 1]", "a = {x = [}",
    "a = (1)", "a = <1>",
    # lines
    "\u0000", "# \u0000", "# \u0001", "# \u001f", "# \u007f", "a = 1 # \u0008", "a = 1\rb = 2", "\rx", "a = 1\u000bb", "\u000c",
    "a = 1;", "a = 1 // x", "a = 1 /* x */", "; x", "// x", "a = 1\u00a0", "\u00a0a = 1", "\u2028a = 1", "- a", "{", "}",
]

# Bytes that are no text.
BYTES = [b"\xff", b"\xc3", b"\xc3(", b"\xe2\x82", b"\xf0\x9f\x98", b"\xed\xa0\x80", b"\xc0\x80", b"\xf4\x90\x80\x80",
         b"\xf8\x88\x80\x80\x80", b"\x80", b"\xfe\xff", b"\xff\xfe"]

PIECES = [b"\"", b"'", b"\"\"\"", b"'''", b"[", b"]", b"[[", b"]]", b"{", b"}", b"=", b",", b".", b"#", b"\n", b"\r", b"\\",
          b"\0", b"_", b"-", b"+", b"0", b"9", b"e", b"true", b"inf", b"2026-02-30", b" ", b"\t", b"\x7f", b"\xc2", b"\xff"]


def is_toml(data):
    """As Python's reader sees it."""
    try:
        tomllib.loads(data.decode())
    except (UnicodeDecodeError, tomllib.TOMLDecodeError):
        return False
    return True


def with_line(text, line, choose):
    """The line somewhere among the others, where no value goes on and where it breaks the text: in front at least."""
    places = [0] + [i + 1 for i, letter in enumerate(text) if letter == "\n"]
    for at in [*choose.sample(places, len(places)), 0]:
        result = (text[:at] + line + "\n" + text[at:]).encode()
        if is_toml(text[:at].encode()) and not is_toml(result):
            return result
    return result


def with_bytes(data, piece, choose):
    at = choose.randrange(len(data) + 1)
    return data[:at] + piece + data[at:]


def changed(data, choose):
    """A few bytes more, less or other."""
    for _ in range(choose.randrange(1, 4)):
        at = choose.randrange(len(data) + 1)
        more = choose.choice(PIECES) if choose.random() < 0.6 else b""
        data = data[:at] + more + data[at + choose.choice([0, 0, 1, 1, 2, 8]):]
    return data


def broken_texts(text, seed):
    """The text with each broken line and each of the bytes in it, as pairs of name and data."""
    choose = random.Random(seed)
    for line in LINES:
        yield f"line {line!r}", with_line(text, line, choose)
    for piece in BYTES:
        yield f"bytes {piece!r}", with_bytes(text.encode(), piece, choose)
