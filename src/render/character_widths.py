"""Prints character_widths.hpp: which characters take two columns of a terminal, and which none.

python3 src/render/character_widths.py >src/render/character_widths.hpp
"""

import sys
import unicodedata

PER_LINE = 5
NUMBER_SIGNS = (*range(0x600, 0x606), 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD)  # with a shape of their own
LATER_WIDE = (range(0x1FA70, 0x1FB00), range(0x20000, 0x3FFFE))  # emoji and ideographs of later versions, too


def width(code):
    """Columns, or None for a code point that stands for nothing yet."""
    char = chr(code)
    category = unicodedata.category(char)
    if any(code in later for later in LATER_WIDE):
        return 2
    if code in NUMBER_SIGNS:
        return 1
    if category in ("Mn", "Me") or (category == "Cf" and code != 0xAD) or 0x1160 <= code <= 0x11FF:
        return 0
    if category in ("Cn", "Cs"):
        return None
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def ranges(wanted):
    """Code points of that width, over gaps that stand for nothing."""
    found = []
    open_range = False
    for code in range(0x110000):
        columns = width(code)
        if columns == wanted:
            if open_range:
                found[-1][1] = code
            else:
                found.append([code, code])
            open_range = True
        elif columns is not None:
            open_range = False
    return found


def table(name, wanted):
    items = [f"{{0x{first:x}, 0x{last:x}}}," for first, last in ranges(wanted)]
    lines = [" ".join(items[i:i + PER_LINE]) for i in range(0, len(items), PER_LINE)]
    return f"inline constexpr CodeRange {name}[] = {{\n  " + "\n  ".join(lines) + "\n};\n"


sys.stdout.write(f"""#pragma once

// Made by character_widths.py from Unicode {unicodedata.unidata_version}; do not edit.

namespace mneedle {{

struct CodeRange {{
  char32_t first;
  char32_t last;
}};

// clang-format off

// East Asian wide and fullwidth, which emoji are, too.
{table("two_columns", 2)}
// Combining marks, joiners and other characters that only change their neighbours.
{table("no_columns", 0)}
// clang-format on

}} // namespace mneedle
""")
