"""Has each shell read its line of the recipe and complete a word after it. source.py PROGRAM bash|zsh|fish"""

import subprocess
import sys
import tempfile
from pathlib import Path

from recipe import expect, need, recipe

# What the shell says of mneedle once it has read "%s".
ASK = {"bash": (["bash", "--norc", "-c"], "%s\ncomplete -p mneedle", "complete -o nosort -F _mneedle mneedle\n"),
       "zsh": (["zsh", "-f", "-c"], "autoload -Uz compinit; compinit -u -D\n%s\nprint $_comps[mneedle]", "_mneedle\n"),
       "fish": (["fish", "--private", "-c"], "%s\ncomplete -C 'mneedle doc' | cut -f 1", "doctor\n")}


def main():
    program, shell = Path(sys.argv[1]).resolve(), sys.argv[2]
    need(shell)
    line = next(line for line in recipe("source").splitlines() if f"completion {shell}" in line)
    command, script, wanted = ASK[shell]
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run([*command, script % line], capture_output=True, text=True, check=False,
                              env={"HOME": folder, "PATH": f"{program.parent}:/usr/bin:/bin", "TERM": "xterm"})
        expect("complaints", "", done.stderr)
        expect("answer", wanted, done.stdout)


if __name__ == "__main__":
    main()
