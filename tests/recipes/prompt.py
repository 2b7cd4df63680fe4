"""Asks real shells for the prompt of the recipe. prompt.py PROGRAM bash|zsh"""

import subprocess
import sys
import tempfile
from pathlib import Path

from recipe import BEFORE, FIRST, expect, furnish, need, recipe

# What the shell makes of its prompt.
SHOW = {"bash": ["bash", "--norc", "-c", 'PS1="\\$ "; . ./rc; printf %s "${PS1@P}"'],
        "zsh": ["zsh", "-f", "-c", 'PS1="%# "; . ./rc; print -rnP -- "$PS1"']}


def main():
    program, shell = Path(sys.argv[1]).resolve(), sys.argv[2]
    need(shell)
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        furnish(home)
        (home / "rc").write_text(recipe("prompt"))

        def prompt(day):
            done = subprocess.run(SHOW[shell], capture_output=True, text=True, check=True, cwd=home,
                                  env={"HOME": folder, "PATH": f"{program.parent}:/usr/bin:/bin", "MNEEDLE_TODAY": day})
            expect("complaints", "", done.stderr)
            return done.stdout[:-2]

        expect("the day before", "", prompt(BEFORE))
        expect("the first day", "face ", prompt(FIRST))
        (home / ".config/mneedle/default.toml").write_text("nonsense")
        expect("a broken profile", "", prompt(FIRST))


if __name__ == "__main__":
    main()
