"""A folder in which the program lives for the length of a test, and the count of what held.

Nothing of the caller's surroundings gets in: home, data, configuration, day and zone are the world's own.
"""

import json
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

TODAY = "2026-03-16"
SKIP = 77
LOG = ("log", "list", "--format", "json")
TABLE = ("log", "export", "--format", "csv")
PROFILE = ("profile", "--format", "json")

EDITOR = """#!/bin/sh
exec sed -i -e 's/calm skin/no calm skin/' -e 's/^depth_mm = 0.25/depth_mm = 0.3/' \\
  -e 's/^grade = "mild"/grade = "moderate"/' "$1"
"""


class World:
    """Data and configuration of one person; `like` is another world to begin as a copy of."""

    def __init__(self, program, like=None):
        self.program = str(Path(program).resolve())
        self.folder = Path(tempfile.mkdtemp(prefix="mneedle-faults-"))
        self.log = self.folder / "data/default/log.toml"
        self.profile = self.folder / "config/default.toml"
        self.editor = self.folder / "editor"
        self.day = {"TZ": "UTC", "MNEEDLE_TODAY": TODAY}
        for base in ("data", "config"):
            (self.folder / base).mkdir(mode=0o700)
        if like:
            shutil.copytree(like.folder, self.folder, dirs_exist_ok=True, symlinks=True)
        self.editor.write_text(EDITOR, encoding="utf-8")
        self.editor.chmod(0o755)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.folder, ignore_errors=True)

    def surroundings(self):
        return {
            "PATH": os.environ["PATH"], "HOME": str(self.folder), "TMPDIR": str(self.folder),
            "LC_ALL": "C.UTF-8", **self.day,
            "MNEEDLE_DATA_DIR": str(self.folder / "data"), "MNEEDLE_CONFIG_DIR": str(self.folder / "config"),
            "EDITOR": str(self.editor),
            "ASAN_OPTIONS": "detect_leaks=0",  # the leak check cannot run under a tracer
        }

    def run(self, *arguments, under=()):
        """Runs the program, or `under` with the program as its last words."""
        arguments = [str(word).replace("@", str(self.folder)) for word in arguments]
        return subprocess.run([*under, self.program, *arguments], env=self.surroundings(), cwd=self.folder,
                              stdin=subprocess.DEVNULL, capture_output=True, text=True, errors="replace",
                              timeout=120, check=False)

    def file(self, name, text):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        path.write_text(text, encoding="utf-8")

    def files(self, of=lambda name: True):
        """Each regular file of data and configuration whose name is one `of`, with its bytes."""
        return {str(path.relative_to(self.folder)): path.read_bytes()
                for base in ("data", "config") for path in sorted((self.folder / base).rglob("*"))
                if path.is_file() and of(path.name) and not is_edited(path)}

    def edit_folders(self):
        """What an editor worked in when it was stopped. It stays, since what was typed may be in it."""
        return [path.name for base in ("data", "config") for path in (self.folder / base).rglob(".edit-*")]

    def leftovers(self):
        """What a command that came to its end may not leave behind."""
        return list(self.files(is_leftover))

    def look(self, queries):
        """What the program says its files hold; ValueError where it says nothing that can be used."""
        answers = []
        for query in queries:
            said = self.run(*query)
            if said.returncode != 0:
                raise ValueError(f"{' '.join(query)}: exit {said.returncode}, {said.stderr.strip()}")
            answers.append(said.stdout.replace(str(self.folder), "."))
            if query[-1] == "json":
                json.loads(said.stdout)
        return answers


def is_text(name):
    """A log or a profile; neither a backup nor what is hidden."""
    return name.endswith(".toml") and not name.startswith(".")


def is_edited(path):
    return any(part.startswith(".edit-") for part in path.parts)


def is_rejected(name):
    """What an editor has made of a file and could not take its place."""
    return ".toml.rejected" in name


def is_leftover(name):
    """Neither a file of the design nor its backup, its lock or a rejected text."""
    return not (is_text(name) or is_text(name.removesuffix("~")) or is_rejected(name) or name.endswith(".lock"))


class Tally:
    """Counts what held and says what did not."""

    def __init__(self):
        self.passed = self.failed = 0

    def check(self, holds, what):
        if holds:
            self.passed += 1
        else:
            self.failed += 1
            print(f"FAILED: {what}", flush=True)

    def end(self):
        print(f"{self.passed} passed, {self.failed} failed", flush=True)
        return 1 if self.failed or not self.passed else 0


def skip(why):
    """For a test that misses a tool: skipped here, failed where every tool has to be there."""
    print(why)
    return 1 if os.environ.get("CI") == "true" else SKIP
