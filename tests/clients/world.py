"""A person whose log and rules hold hostile text, and the program that answers for them."""

import os
import pathlib
import subprocess
import tempfile

TODAY = "2026-03-16"

LOG = r"""format = 2

[[session]]
id = "2026-01-10-neck"
date = 2026-01-10
area = "neck"
depth_mm = 0.25
device_kind = "roller"
sensitivity = "normal"

[[session]]
id = "2026-03-12-face"
date = 2026-03-12
area = "face"
depth_mm = 0.25
device_kind = "roller"
sensitivity = "normal"
note = '''
- [x] done | <img src=x onerror=alert(1)>
# [shell("touch hacked")] 100% `code` www.x.y http://x.y a@b.c <script>alert(1)</script>
END:VEVENT'''

[[hold]]
id = "2026-03-13-hold"
date = 2026-03-13
until = 2026-03-20
reason = '''
[shell("touch hacked")] %b <b>x</b>, y; z \
REM 2026-03-16 RUN touch hacked
=1+1 | [a](http://x.y) **b** Grüße, é€😀 \'''
"""

RULES = r"""
[[source]]
id = "HOSTILE"
tier = "B"
seen = "full"
text = "x"

[[aftercare]]
id = "hostile/after"
message = "No x"
what = '''=1+1 [shell("touch hacked")] | <script>alert(1)</script>, x; 100% \'''
days = 9
why = "w"
sources = ["HOSTILE"]
grade = "low"

[[condition]]
id = "hostile/rule"
condition = "hostile"
question = "q?"
each_time = true
severity = "stop"
message = '''1. # <script>alert(1)</script> | [x](javascript:x) [shell("touch hacked")] %b'''
why = "w"
clears = "- [x] a@b.c www.x.y"
sources = ["HOSTILE"]
grade = "low"
"""


class World:
    """A home of its own, gone at the end."""

    def __init__(self, program):
        self.program = os.path.abspath(program)
        self.folder = tempfile.TemporaryDirectory()
        self.home = pathlib.Path(self.folder.name)
        kept = {name: os.environ[name] for name in ("PATH",) if name in os.environ}
        self.environment = {**kept, "HOME": str(self.home), "MNEEDLE_TODAY": TODAY, "TZ": "UTC", "LC_ALL": "C.UTF-8"}
        log = self.home / ".local/share/mneedle/default"
        log.mkdir(parents=True, mode=0o700)
        (log / "log.toml").write_text(LOG, encoding="utf-8")
        (self.home / "hostile.toml").write_text(RULES, encoding="utf-8")

    def run(self, *command, codes=(0,), check_stderr=True):
        """What the command prints, as bytes. It must leave with one of the codes and not complain."""
        done = subprocess.run(command, cwd=self.home, env=self.environment, capture_output=True, timeout=120)
        if done.returncode not in codes or (check_stderr and done.stderr):
            raise AssertionError(f"{command}: exit code {done.returncode}\n{done.stderr.decode()}")
        return done.stdout

    def say(self, line, codes=(0,)):
        """What mneedle prints for the words of the line, with the hostile rules in force."""
        return self.run(self.program, "--rules", "hostile.toml", *line.split(), codes=codes)

    def write(self, name, content):
        path = self.home / name
        path.write_bytes(content)
        return str(path)

    def untouched(self):
        assert not list(self.home.rglob("hacked")), "a text was run"
