"""The example files that are installed are the recipes of the manual page, which other tests run."""

import sys
from pathlib import Path

from recipe import PAGE, expect, recipe

FILES = {"crontab": "crontab", "mneedle-notify": "notify", "mneedle.service": "service", "mneedle.timer": "timer"}


def main():
    folder = Path(PAGE).parent / "examples"
    expect("files", sorted(FILES), sorted(path.name for path in folder.iterdir()))
    for name, of_page in FILES.items():
        expect(f"man/examples/{name}", recipe(of_page), (folder / name).read_text())


if __name__ == "__main__":
    sys.exit(main())
