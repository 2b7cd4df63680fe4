"""The recipes of man/mneedle.1, as people would copy them, and a person to try them on."""

import os
import re
import shutil
import sys
from pathlib import Path

PAGE = Path(__file__).parents[2] / "man/mneedle.1"
# A roller on the face on 9 March: allowed again from the 16th on.
SESSION = """format = 2
[[session]]
id = "2026-03-09-face"
date = 2026-03-09
area = "face"
depth_mm = 0.25
sensitivity = "normal"
"""
BEFORE, FIRST, SECOND = "2026-03-15", "2026-03-16", "2026-03-17"


def shown(roff):
    return re.sub(r"\\(.)", lambda found: {"e": "\\", "&": ""}.get(found[1], found[1]), roff)


def recipe(name):
    """The text of that name; where there are several, one after the other."""
    blocks = re.findall(rf'^\.\\" recipe {name}\n\.Bd -literal\n(.*?)^\.Ed$', PAGE.read_text(), re.M | re.S)
    if not blocks:
        sys.exit(f"{PAGE}: no recipe {name}")
    return shown("".join(blocks))


def need(*tools):
    """Skips where one of them is missing, except in CI."""
    missing = [tool for tool in tools if not shutil.which(tool)]
    if missing:
        print("not installed:", *missing)
        sys.exit(1 if os.environ.get("CI") == "true" else 77)


def furnish(home):
    data = home / ".local/share/mneedle/default"
    config = home / ".config/mneedle"
    for folder in (data, config, home / "notes", home / "calendar"):
        folder.mkdir(parents=True)
    (data / "log.toml").write_text(SESSION)
    (config / "default.toml").write_text('sensitivity = "normal"\n')


def expect(what, wanted, got):
    if wanted != got:
        sys.exit(f"{what}: expected {wanted!r}, got {got!r}")
