"""Plants unsafe rules, and wants `rules verify` to find each and to show commands that really give what it says.

usage: planted.py PROGRAM RULES [--quick]

Without --quick all are planted, and the set itself and the example overlay are verified first; that takes minutes.
"""

import json
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections import namedtuple

import jsonschema

# A law and what breaks it: changes of the set (file, what stands there, what stands there instead, the first time), or an
# overlay of these lines, a convention of low grade.
Fault = namedtuple("Fault", "name law changes overlay", defaults=[(), ""])
HEAD = """message = "A rule of my own"
why = "So that something can break."
clears = "Wait"
basis = "convention"
reason = "A test."
grade = "low"
"""
# Of an overlay the program refuses such an interval, so it is planted in the set.
FIRST, MINE = r"\A", '[[interval]]\nid = "mine"\n' + HEAD
FAULTS = [
    Fault("five days of rest at home", "floor",
          [("interval.toml", r"earliest = \{ low = 7, normal = 7,", "earliest = { low = 5, normal = 7,")]),
    Fault("three weeks of rest after a clinic", "floor", [("interval.toml", r"earliest = 28", "earliest = 21")]),
    Fault("no rest asked for legs", "coverage",
          [("interval.toml", r'"arms", "legs", "abdomen"', '"arms", "abdomen"')]),
    Fault("a limit that no needle reaches", "coverage",
          [("depth.toml", r'above_mm = 0.50\nseverity = "stop"', 'above_mm = 3.0\nseverity = "stop"')]),
    Fault("sixty days after a mild reaction", "reaction",
          [("course.toml", r'reaction = "mild"', 'reaction = "mild"\nafter_days = 60')]),
    Fault("a moderate reaction that restarts nothing, unlike a mild one", "reaction",
          [("course.toml", r'reaction = "moderate"\nrestarts = true', 'reaction = "moderate"'),
           ("course.toml", r'reaction = "mild"', 'reaction = "mild"\nrestarts = true')]),
    Fault("a severe reaction that is over when it is over", "reaction",
          [("course.toml", r"stops = true\nrestarts = true\nafter_days = 28\n", "")]),
    Fault("more rest for needles of middle length", "deeper", [("interval.toml", FIRST, MINE + """
setting = "home"
above_mm = 0.20
to_mm = 0.30

[[interval.days]]
earliest = 60
recommended = 60
""")]),
    Fault("more rest after shallow sessions at a clinic", "last-session", [("interval.toml", FIRST, MINE + """
setting = "professional"
to_mm = 0.30

[[interval.days]]
earliest = 90
recommended = 90
""")]),
    Fault("more rest after a session at home than after a clinic", "last-session", overlay="""
[[interval]]
id = "mine"
setting = "home"

[[interval.days]]
earliest = 60
recommended = 60
"""),
]
IDLE = Fault("a caution where the set stops anyway", "deeper", overlay="""
[[depth]]
id = "mine"
above_mm = 1.0
severity = "caution"
""")


def check_schema(proof):
    schema = pathlib.Path(__file__).parents[2] / "src/render/schema/rules-verify.json"
    jsonschema.validate(proof, json.loads(schema.read_text(encoding="utf-8")))


class Place:
    """A folder with rules to change, and an empty log for each side of a counterexample."""

    def __init__(self, program, rules):
        self.program = pathlib.Path(program).resolve()
        self.folder = pathlib.Path(tempfile.mkdtemp())
        shutil.copytree(rules, self.folder / "rules", ignore=shutil.ignore_patterns("example"))

    def __enter__(self):
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.folder, ignore_errors=True)

    def run(self, words, home):
        surroundings = {"PATH": os.environ["PATH"], "HOME": str(self.folder / home), "LC_ALL": "C.UTF-8"}
        return subprocess.run([self.program, *words], env=surroundings, cwd=self.folder, capture_output=True, text=True,
                              stdin=subprocess.DEVNULL, check=False, timeout=900)

    def change(self, fault):
        for file, old, new in fault.changes:
            target = self.folder / "rules" / file
            text = target.read_text(encoding="utf-8")
            changed = re.sub(old, new, text, count=1)
            assert changed != text, f"{fault.name}: nothing to change in {file}"
            target.write_text(changed, encoding="utf-8")
        if fault.overlay:
            overlay = fault.overlay.replace('id = "mine"\n', 'id = "mine"\n' + HEAD)
            (self.folder / "mine.toml").write_text(overlay, encoding="utf-8")

    def verify(self):
        mine = ["mine.toml"] if (self.folder / "mine.toml").exists() else []
        ended = self.run(["rules", "verify", "rules", *mine, "--format", "json"], "nobody")
        assert ended.returncode in (0, 1), ended.stderr
        proof = json.loads(ended.stdout)
        check_schema(proof)
        assert proof["holds"] == (ended.returncode == 0)
        return proof

    def verdict(self, commands, home):
        """Runs the commands of one side; what its check says, in the words of the proof."""
        for command in commands:
            ended = self.run([*shlex.split(command)[1:], "--format", "json"], home)
            assert ended.returncode in (0, 1), f"{command}: {ended.stderr}"
        said = json.loads(ended.stdout)
        words = "GO" if said["verdict"] == "go" else f"NO-GO ({said['kind']})"
        if "earliest" in said:
            words += f", earliest {said['earliest']}, recommended {said['recommended']}"
        return words


def check_counterexample(place, name, law):
    example = law["counterexample"]
    for side in ("worse", "other"):
        if side in example:
            said = place.verdict(example[side]["commands"], f"{name}-{side}".replace(" ", "-"))
            assert said == example[side]["verdict"], f"{name}: {side}: {said} is not {example[side]['verdict']}"
    print(f"{name}: {law['law']} broken {law['violations']} times, and the commands show it")


def plant(program, rules, fault):
    with Place(program, rules) as place:
        place.change(fault)
        found = {one["law"]: one for one in place.verify()["laws"]}[fault.law]
        assert not found["holds"], f"{fault.name}: the law {fault.law} holds"
        check_counterexample(place, fault.name, found)


def plant_idle(program, rules):
    """A rule that never decides anything breaks no law, and is named."""
    with Place(program, rules) as place:
        place.change(IDLE)
        proof = place.verify()
        assert proof["holds"] and [one["rule"] for one in proof["idle"]] == ["mine"], proof
        print(f"{IDLE.name}: named as never mattering")


def verify_itself(program, rules):
    with Place(program, rules) as place:
        proof = place.verify()
        assert proof["holds"] and not proof["idle"], proof
        assert proof["evaluations"] >= 10_000_000, proof["evaluations"]
        print(f"every law holds: {proof['evaluations']} evaluations in {proof['seconds']:.1f} s")


def verify_example(program, rules):
    """The overlay that a user may copy: it only ever tightens."""
    with Place(program, rules) as place:
        example = pathlib.Path(rules).resolve() / "example" / "dermatologist.toml"
        ended = place.run(["rules", "verify", str(example), "--format", "json"], "nobody")
        proof = json.loads(ended.stdout)
        overlay = {one["law"]: one for one in proof["laws"]}["overlay"]
        assert proof["holds"] and overlay["comparisons"] >= 10_000_000, proof
        print(f"the example holds: {overlay['comparisons']} comparisons with the set beneath it")


def main():
    program, rules = sys.argv[1:3]
    quick = "--quick" in sys.argv
    if not quick:
        verify_itself(program, rules)
        verify_example(program, rules)
        plant_idle(program, rules)
    for fault in FAULTS[:1] if quick else FAULTS:
        plant(program, rules, fault)


if __name__ == "__main__":
    main()
