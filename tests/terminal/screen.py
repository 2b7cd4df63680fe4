"""A terminal of 80 columns and 24 rows for one program, as a person has it: keys go in, a screen comes out."""

import os
import pathlib
import subprocess
import tempfile
import time

PATIENCE = 60  # seconds; a machine that does other things as well is slow


class Screen:
    """A tmux server of its own. Leaves nothing behind."""

    def __init__(self, program, columns=80, rows=24, term="screen"):
        self.folder = tempfile.TemporaryDirectory()
        self.home = pathlib.Path(self.folder.name)
        self.socket = str(self.home / "tmux")
        (self.home / "tmux.conf").write_text(f"set -g default-terminal {term}\nset -g remain-on-exit on\n")
        program = pathlib.Path(program).resolve()
        self.surroundings = {"HOME": str(self.home), "PATH": f"{program.parent}:{os.environ['PATH']}", "LC_ALL": "C.UTF-8",
                             "PS1": "$ ", "MNEEDLE_TODAY": "2026-03-16", "TERM": "screen"}
        self.tmux("-f", str(self.home / "tmux.conf"), "new-session", "-d", "-x", str(columns), "-y", str(rows), "-s", "main",
                  "env", f"TERM={term}", "sh")
        self.wait("$")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.tmux("kill-server", check=False)
        self.folder.cleanup()

    def tmux(self, *words, check=True):
        return subprocess.run(["tmux", "-S", self.socket, *words], env=self.surroundings, check=check, capture_output=True,
                              text=True).stdout

    def keys(self, *names):
        self.tmux("send-keys", "-t", "main", *names)

    def type(self, line):
        self.tmux("send-keys", "-t", "main", "-l", line)
        self.keys("Enter")

    def text(self):
        """What stands on the screen now."""
        return self.tmux("capture-pane", "-p", "-t", "main")

    def all_text(self):
        """And everything above it, lines that the terminal broke joined again."""
        return self.tmux("capture-pane", "-p", "-J", "-S", "-", "-t", "main")

    def wait(self, end):
        """Until the last line on the screen ends with `end`: "$" for the shell, ">" for a question."""
        self.wait_until(lambda: self.last_line().endswith(end))

    def prompts(self):
        """How many questions were asked so far."""
        return sum(line.endswith(" >") or " > " in line for line in self.all_text().split("\n"))

    def asks(self):
        return self.last_line().endswith(" >")

    def last_line(self):
        return self.text().rstrip().split("\n")[-1]

    def answer(self, *lines):
        """Answers questions, each once it stands there; returns when what follows the last one has come."""
        for line in lines:
            self.wait(">")
            asked = self.prompts()
            self.type(line)
            self.wait_until(lambda: self.last_line() == "$" or (self.asks() and self.prompts() > asked))

    def wait_until(self, comes):
        until = time.monotonic() + PATIENCE
        while not comes():
            if time.monotonic() > until:
                raise AssertionError(f"nothing more comes after:\n{self.text()}")
            time.sleep(0.02)

    def clear(self, line="clear"):
        """Leaves a prompt alone on the screen. It may stand there alone before, so what is typed is waited for as well."""
        self.tmux("send-keys", "-t", "main", "-l", line)
        self.wait_until(lambda: line in self.text())
        self.keys("Enter")
        self.wait_until(lambda: self.text().strip() == "$")

    def run(self, line):
        """Runs a command that asks nothing; returns what the screen shows then."""
        self.clear()
        self.type(line)
        self.wait_until(lambda: self.text().rstrip().endswith("\n$"))
        return self.text()

    def code(self):
        """The exit code of what ran last."""
        self.type('echo "ended with $?"')
        self.wait_until(lambda: "\nended with " in self.text() and self.last_line() == "$")
        return int(self.text().rstrip().split("\n")[-2].split()[-1])

    def files(self):
        """Every file that the program left in the home folder."""
        return sorted(str(path.relative_to(self.home)) for path in self.home.rglob("*")
                      if path.is_file() and path.name not in ("tmux.conf", "tmux"))

    def start(self, line):
        """Runs a command up to its first question."""
        self.type(line)
        self.wait(">")
