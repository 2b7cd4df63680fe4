"""Presses Tab in a real shell under a pseudo-terminal, and reads the line that comes of it.

shells.py PROGRAM bash|zsh|fish: the shell has the completion script that the program prints, an empty home but for a
profile, a log and an overlay, and nothing else: no package of completions. Skips (77) where there is no such shell.
"""

import os
import pty
import re
import select
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PATIENCE = 20  # seconds for an answer to one key

OVERLAY = """[[condition]]
id = "hot-shower"
condition = "hot-shower"
question = "Did you take a hot shower?"
severity = "caution"
message = "Hot water leaves the skin flushed"
why = "So that there is something to complete."
basis = "convention"
reason = "An example."
grade = "low"
"""
PROFILE = '[[device]]\nname = "blue"\nkind = "roller"\n\n[[device]]\nname = "silver"\nkind = "pen"\n'
SESSION = '[[session]]\nid = "{0}-face"\ndate = {0}\narea = "face"\n'

# What is typed, and the line after Tab. A "~" at the end stands for a blank.
LINES = [
    ("mneedle doc", "mneedle doctor~"),
    ("bin/mneedle doc", "bin/mneedle doctor~"),
    ("~/bin/mneedle doc", "~/bin/mneedle doctor~"),
    ("mneedle log rea", "mneedle log react~"),
    ("mneedle help pl", "mneedle help plan~"),
    ("mneedle check --dep", "mneedle check --depth~"),
    ("mneedle check --last-s", "mneedle check --last-setting~"),
    ("mneedle check --area sca", "mneedle check --area scalp~"),
    ("mneedle check --area=sca", "mneedle check --area=scalp~"),
    ("mneedle check --device-kind ro", "mneedle check --device-kind roller~"),
    ("mneedle check --sensitivity=rea", "mneedle check --sensitivity=reactive~"),
    ("mneedle check --last-setting pro", "mneedle check --last-setting professional~"),
    ("mneedle check --last nev", "mneedle check --last never~"),
    ("mneedle check --device si", "mneedle check --device silver~"),
    ("mneedle check --condition pregn", "mneedle check --condition pregnancy~"),
    ("mneedle check --condition hot-s", "mneedle check --condition hot-shower~"),
    ("mneedle check --condition melasma,pregn", "mneedle check --condition melasma,pregnancy~"),
    ("mneedle check --condition=melasma,pregn", "mneedle check --condition=melasma,pregnancy~"),
    ("mneedle check --condition melasma,melas", "mneedle check --condition melasma,melas"),
    ("mneedle check --event sunb", "mneedle check --event sunburn="),
    ("mneedle check --event=sunb", "mneedle check --event=sunburn="),
    ("mneedle check --event sunburn=yes", "mneedle check --event sunburn=yesterday~"),
    ("mneedle check --done all,air", "mneedle check --done all,air-dry~"),
    ("mneedle check --answers ans", "mneedle check --answers answers.toml~"),
    ("mneedle check --answers=ans", "mneedle check --answers=answers.toml~"),
    ("mneedle check --config-dir oth", "mneedle check --config-dir other\\ place/"),
    ("mneedle check --last \"2 weeks ago\" --last-dep", "mneedle check --last \"2 weeks ago\" --last-depth~"),
    ("mneedle check --config-dir other\\ place --device gre",
     "mneedle check --config-dir other\\ place --device green~"),
    ("mneedle --profile an", "mneedle --profile anna~"),
    ("mneedle --color alw", "mneedle --color always~"),
    ("mneedle next --format dat", "mneedle next --format date~"),
    ("mneedle check --format dat", "mneedle check --format dat"),
    ("mneedle plan --only sat,su", "mneedle plan --only sat,sun~"),
    ("mneedle log show 2025", "mneedle log show 2025-12-01-face~"),
    ("mneedle log react 2025-12-01-face --grade mo", "mneedle log react 2025-12-01-face --grade moderate~"),
    ("mneedle log event chemo", "mneedle log event chemo-radiotherapy~"),
    ("mneedle log device bl", "mneedle log device blue~"),
    ("mneedle log merge ans", "mneedle log merge answers.toml~"),
    ("mneedle rules show reg-canada-no", "mneedle rules show reg-canada-no-home~"),
    ("mneedle rules list --kind sam", "mneedle rules list --kind same-day~"),
    ("mneedle rules diff bui", "mneedle rules diff builtin~"),
    ("mneedle completion fi", "mneedle completion fish~"),
    ("mneedle chekc --dep", "mneedle chekc --dep"),
    ("mneedle log show --data-dir torn 2026", "mneedle log show --data-dir torn 2026-03-01-face~"),
]

# What is typed, and words that the list then shows, in this order where they stand below each other.
LISTS = [
    ("mneedle log show 202", ["2026-03-09-face", "2026-03-01-face", "2025-12-01-face"]),
    ("mneedle check --condition hist", ["history-hsv"]),
    ("mneedle check --device-kind ", ["roller", "stamp", "pen", "rf"]),
    ("mneedle log ", ["add", "react", "merge"]),
]

# What zsh and fish say beside it.
DESCRIBED = [
    ("mneedle check --last-", ["its needle length", "it drew blood"]),
    ("mneedle check --event sun", ["last sunburn"]),
    ("mneedle log show 2026-03", ["session, face"]),
    ("mneedle check --device ", ["roller", "pen"]),
]

# How each shell is started, gets the script, and writes its line to a file at Ctrl-G.
SETUP = {
    "bash": (["bash", "--norc", "--noprofile", "-i"], """
set -u
PS1='ready> '
bind 'set bell-style none' 'set completion-query-items 0' 'set page-completions off' 2> /dev/null
bind -x '"\\C-g": printf "%s.\\n" "$READLINE_LINE" > line.new && mv line.new line'
source mneedle.bash
"""),
    "zsh": (["zsh", "-f", "-i"], """
PS1='ready> '
unsetopt beep
fpath=($PWD/site $fpath)
autoload -Uz compinit && compinit -u -D
zmodload zsh/complist
show-line() { print -r -- "$BUFFER." > line.new && command mv line.new line }
zle -N show-line
bindkey -e
bindkey '^G' show-line
"""),
    "fish": (["fish", "--private", "-i"], """
function fish_prompt; echo 'ready> '; end
function fish_greeting; end
bind \\cg 'commandline | string collect | read -z line; echo (string trim -r -c \\n -- $line). > line.new; mv line.new line'
source mneedle.fish
"""),
}


def furnish(home, program):
    """The files of a person, and the script of each shell where that shell looks for it."""
    config, data = home / ".config/mneedle", home / ".local/share/mneedle/default"
    for folder in (config / "rules.d", data, home / "other place", home / "torn/default", home / "site"):
        folder.mkdir(parents=True)
    (config / "rules.d/mine.toml").write_text(OVERLAY)
    (config / "default.toml").write_text(PROFILE)
    (config / "anna.toml").write_text("")
    (home / "other place/default.toml").write_text(PROFILE.replace("silver", "green"))
    days = ["2025-12-01", "2026-03-01", "2026-03-09"]
    (data / "log.toml").write_text("format = 2\n" + "".join(map(SESSION.format, days)))
    (home / "torn/default/log.toml").write_text("format = 2\n" + SESSION.format("2026-03-01") + "[[sess")
    (home / "answers.toml").write_text("")
    (home / "bin").mkdir()
    (home / "bin/mneedle").symlink_to(Path(program).resolve())
    for shell, name in (("bash", "mneedle.bash"), ("zsh", "site/_mneedle"), ("fish", "mneedle.fish")):
        script = subprocess.run([program, "completion", shell], check=True, capture_output=True).stdout
        (home / name).write_bytes(script)


class Shell:
    """A shell on a terminal of its own."""

    def __init__(self, name, home, program):
        command, setup = SETUP[name]
        environment = {
            "HOME": str(home), "PATH": f"{Path(program).resolve().parent}:/usr/local/bin:/usr/bin:/bin",
            "TERM": "xterm", "LC_ALL": "C.UTF-8", "MNEEDLE_TODAY": "2026-03-16", "COLUMNS": "200", "LINES": "50",
        }
        self.line = home / "line"
        self.screen = ""
        self.pid, self.terminal = pty.fork()
        if self.pid == 0:
            os.chdir(home)
            os.execvpe(command[0], command, environment)
        (home / "setup").write_text(setup)
        self.send("stty rows 50 cols 200; . ./setup\n")
        self.wait_for("ready> ")

    def send(self, keys):
        os.write(self.terminal, keys.encode())

    def read(self, seconds):
        if select.select([self.terminal], [], [], seconds)[0]:
            try:
                self.screen += os.read(self.terminal, 65536).decode(errors="replace")
            except OSError:
                sys.exit(f"the shell ended; it said:\n{self.screen}")

    def wait_for(self, text):
        end = time.monotonic() + PATIENCE
        while text not in self.screen.replace("\r", ""):
            if time.monotonic() > end:
                sys.exit(f"no {text!r} in:\n{self.screen}")
            self.read(0.1)

    def after(self, keys):
        """The line that the keys leave, and what the screen showed meanwhile; the line is then given up."""
        self.line.unlink(missing_ok=True)
        self.screen = ""
        self.send(keys + "\x07")
        end = time.monotonic() + PATIENCE
        while not self.line.exists():
            if time.monotonic() > end:
                sys.exit(f"no answer to {keys!r}; the screen has:\n{self.screen}")
            self.read(0.02)
        result = self.line.read_text()[:-2]
        while select.select([self.terminal], [], [], 0.05)[0]:
            self.read(0)
        self.send("\x05\x15")
        return result, self.text()

    def text(self):
        """The screen without colours, and with a blank where the cursor was moved."""
        plain = re.sub(r"\x1b\[[0-9;]*m|\x1b[()][A-Z0-9]|[\r\x0f]", "", self.screen)
        return re.sub(r"\x1b\[[0-9;?>]*[A-Za-z]", " ", plain)

    def close(self):
        os.close(self.terminal)
        os.waitpid(self.pid, 0)


def in_order(words, text):
    """Whether the words stand there, none in a line above that of an earlier one."""
    lines = []
    for word in words:
        found = re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", text)
        if not found:
            return False
        lines.append(text.count("\n", 0, found.start()))
    return lines == sorted(lines)


def run(shell, lists):
    failed = 0
    for typed, expected in LINES:
        line, screen = shell.after(typed + "\t")
        wanted = expected.removesuffix("~") + " " * expected.endswith("~")
        if line != wanted or "error" in screen or "mneedle:" in screen:
            print(f"{typed!r}: {line!r} instead of {wanted!r}; the screen has:\n{screen}")
            failed += 1
    for typed, words in lists:
        _, screen = shell.after(typed + "\t\t")
        if not in_order(words, screen[len(typed):]):
            print(f"{typed!r}: no {words} in:\n{screen}")
            failed += 1
    typed, behind = "mneedle check --area sca", " --last never"
    line, _ = shell.after(typed + behind + "\x02" * len(behind) + "\t")
    if line.split() != ["mneedle", "check", "--area", "scalp", "--last", "never"]:
        print(f"in the middle of a line: {line!r}")
        failed += 1
    print(f"{len(LINES) + len(lists) + 1 - failed} passed, {failed} failed")
    return failed


def main():
    program, name = sys.argv[1:]
    if not shutil.which(name):
        print(f"{name} is not installed")
        return 1 if os.environ.get("CI") == "true" else 77
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        furnish(home, program)
        shell = Shell(name, home, program)
        try:
            return 1 if run(shell, LISTS if name == "bash" else LISTS + DESCRIBED) else 0
        finally:
            shell.close()


if __name__ == "__main__":
    sys.exit(main())
