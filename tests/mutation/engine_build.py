"""Builds programs that hold every change to one file of the engine, and makes of them one that has a certain change.

A function with changes gets its body once as it is and once for each change, and goes by a number. The number stands in
the program as text, so a copy with other digits is the program with another change. What lies outside a function, or
does not build so, is built by itself; a header with all files of the engine joined.
"""

import re
import subprocess
import sys
import threading
from collections import namedtuple
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ENGINE = ROOT / "src/engine"
NUMBER = "number of the change: {:05}"
CHOICE = f"""static volatile char change_text[] = "{NUMBER.format(0)}";
static const int change_number = [] {{
  int number = 0;
  for (unsigned i = sizeof change_text - 6; i < sizeof change_text - 1; ++i) {{
    number = number * 10 + change_text[i] - '0';
  }}
  return number;
}}();
"""
FLAGS = ["-std=c++20", "-O0", "-w", f"-I{ROOT}/include", f"-I{ROOT}/src"]
TEMPLATES = "-fpch-instantiate-templates"

Body = namedtuple("Body", "first last")  # lines of the braces, from 0


def bodies_of(lines):
    """Of functions; their braces stand alone and begin the line or are indented as a member's."""
    found, start = [], None
    for number, line in enumerate(lines):
        if start is None and line in ("{", "  {"):
            start = number
        elif start is not None and line == lines[start].replace("{", "}"):
            found.append(Body(start, number))
            start = None
    return found


def changed(lines, change):
    return [*lines[:change.number - 1], change.new, *lines[change.number:]]


def with_choices(lines, numbered):
    """The text of the file with all of the changes, and which lines of it belong to which number."""
    text, owners = CHOICE.split("\n"), {}
    at = 0
    for body in bodies_of(lines):
        inside = [(number, change) for number, change in numbered if body.first < change.number - 1 < body.last]
        text += [*lines[at:body.first], "{", "switch (change_number) {"]
        for number, change in inside:
            start = len(text)
            text += [f"case {number}: {{", *changed(lines, change)[body.first + 1:body.last], "} break;"]
            owners.update({line: number for line in range(start + 1, len(text) + 1)})
        text += ["default: {", *lines[body.first + 1:body.last], "}", "}", "}"]
        at = body.last + 1
    return "\n".join(text + lines[at:]), owners


# A process that starts while a program is being written holds that file open for a moment; to run the program then
# fails, which would say something about the change that is not so.
starting = threading.Lock()


def run(*command, input=None, **options):
    pipe = subprocess.PIPE
    with starting:
        process = subprocess.Popen(command, stdin=pipe if input else None, stdout=pipe, stderr=pipe, **options)
    out, err = process.communicate(input)
    return subprocess.CompletedProcess(command, process.returncode, out, err)


class Programs:
    """Compiles with clang and links with the objects that the build has of everything else."""

    def __init__(self, build, folder):
        objects, tests = "CMakeFiles/{}.dir", build / "tests"
        self.folder = folder
        self.libraries = [build / "src/libmneedle_shell.a", build / "src/libmneedle.a", "-lfmt", "-ltomlplusplus"]
        self.objects = {
            "unit": sorted((tests / objects.format("mneedle_unit")).rglob("*.o")),
            "answers": [tests / "oracle" / objects.format("mneedle_engine_answers") / "engine.cpp.o"],
            "mneedle": [build / "src" / objects.format("mneedle") / "main.cpp.o"]}
        self.all_headers = self.precompiled("all", '#include ')
        self.public_headers = self.precompiled("public", '#include <')

    def precompiled(self, name, beginning):
        """What the engine's files include, so far as the lines begin so."""
        includes = {line for path in ENGINE.glob("*.cpp") for line in path.read_text().split("\n")
                    if line.startswith(beginning)}
        header = self.folder / f"{name}.hpp"
        header.write_text("\n".join(sorted(includes)) + "\n")
        made = header.with_suffix(".pch")
        subprocess.run(["clang++", *FLAGS, TEMPLATES, "-x", "c++-header", header, "-o", made], check=True)
        return [TEMPLATES, "-include-pch", made]

    def compile(self, source, *flags):
        return run("clang++", *flags, *FLAGS, "-ferror-limit=0", "-c", source, "-o", source.with_suffix(".o"), text=True)

    def link(self, made, name):
        program = made.parent / name
        linked = run("clang++", "-fuse-ld=lld", "-s", made, *self.objects[name], *self.libraries, "-o", program, text=True)
        if linked.returncode != 0:
            sys.exit(linked.stderr)

    def built(self, source, *flags):
        done = self.compile(source, *flags)
        if done.returncode == 0:
            for name in self.objects:
                self.link(source.with_suffix(".o"), name)
        return done

    def all_in_one(self, path, numbered):
        """The numbers of those that one set of programs holds, in a folder named after the file."""
        source = self.folder / path.stem / path.name
        source.parent.mkdir()
        numbers = {number for number, _ in numbered}
        while numbers:
            text, owners = with_choices(path.read_text().split("\n"), [one for one in numbered if one[0] in numbers])
            numbers = set(owners.values())
            source.write_text(text)
            done = self.built(source, *self.all_headers)
            if done.returncode == 0:
                break
            lines = map(int, re.findall(rf"^{re.escape(str(source))}:(\d+):", done.stderr, re.MULTILINE))
            wrong = {owners[line] for line in lines if line in owners}
            if not wrong:
                sys.exit(done.stderr)
            numbers -= wrong
        return numbers

    def alone(self, change, folder):
        """Whether it builds; the programs are in the folder then."""
        text = "\n".join(changed(change.file.read_text().split("\n"), change))
        source, flags = folder / "alone.cpp", self.all_headers
        (folder / "engine").mkdir(parents=True)
        if change.file.suffix == ".hpp":
            (folder / "engine" / change.file.name).write_text(text)
            text = "".join(f'#include "{path}"\n' for path in sorted(ENGINE.glob("*.cpp")))
            flags = [*self.public_headers, f"-I{folder}"]
        source.write_text(text)
        return self.built(source, *flags).returncode == 0

    def copy(self, path, name, number, folder):
        data = (self.folder / path.stem / name).read_bytes()
        folder.mkdir(exist_ok=True)
        with starting:
            (folder / name).write_bytes(data.replace(NUMBER.format(0).encode(), NUMBER.format(number).encode()))
        (folder / name).chmod(0o755)
