"""Shows the status line of the recipe in a real tmux under a pseudo-terminal. tmux.py PROGRAM"""

import os
import pty
import select
import sys
import tempfile
import time
from pathlib import Path

from recipe import BEFORE, furnish, need, recipe

WANTED = "face  WAIT  ["
PATIENCE = 20  # seconds


def main():
    need("tmux")
    program = Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        furnish(home)
        (home / "tmux.conf").write_text(recipe("tmux"))
        environment = {"HOME": folder, "TERM": "xterm", "LC_ALL": "C.UTF-8", "TMUX_TMPDIR": folder,
                       "PATH": f"{program.parent}:/usr/bin:/bin", "MNEEDLE_TODAY": BEFORE}
        pid, terminal = pty.fork()
        if pid == 0:
            command = ["sh", "-c", "stty rows 30 cols 150; exec tmux -f tmux.conf new-session cat"]
            os.chdir(home)
            os.execvpe("sh", command, environment)
        screen = b""
        end = time.monotonic() + PATIENCE
        try:
            while WANTED.encode() not in screen and time.monotonic() < end:
                if select.select([terminal], [], [], 0.1)[0]:
                    screen += os.read(terminal, 65536)
        finally:
            os.write(terminal, b"\x04")  # ends cat, and with it the session
            os.waitpid(pid, 0)
        if WANTED.encode() not in screen:
            sys.exit(f"no {WANTED!r} in {screen!r}")


if __name__ == "__main__":
    main()
