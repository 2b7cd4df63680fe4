"""Runs the recipe of a message on the screen, with a stub in place of notify-send. notify.py PROGRAM"""

import subprocess
import sys
import tempfile
from pathlib import Path

from recipe import BEFORE, FIRST, SECOND, expect, furnish, recipe

STUB = '#!/bin/sh\nfor word in "$@"; do printf "<%s>" "$word"; done > "$HOME/said"\n'


def main():
    program = Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        furnish(home)
        (home / "bin").mkdir()
        stub = home / "bin/notify-send"
        stub.write_text(STUB)
        stub.chmod(0o755)
        script = home / "mneedle-notify"
        script.write_text(recipe("notify"))

        def said(day):
            path = f"{home}/bin:{program.parent}:/usr/bin:/bin"
            done = subprocess.run(["sh", script], capture_output=True, text=True, check=True,
                                  env={"HOME": folder, "PATH": path, "MNEEDLE_TODAY": day})
            expect("output", "", done.stdout + done.stderr)
            heard = home / "said"
            text = heard.read_text() if heard.exists() else ""
            heard.unlink(missing_ok=True)
            return text

        expect("the day before", "", said(BEFORE))
        expect("the first day", "<mneedle><face  READY  [###########.....] day 7 of 10, since Mon 16 Mar, better Thu 19 Mar>", said(FIRST))
        expect("the day after", "", said(SECOND))
        (home / ".config/mneedle/default.toml").write_text("nonsense")
        expect("a broken profile", True, said(BEFORE).startswith("<--urgency=critical><mneedle><mneedle: "))


if __name__ == "__main__":
    main()
