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

import jsonschema

# What is planted: a name, the file, what stands there (the first time), what stands there instead, the law that breaks.
FAULTS = [
    ("five days of rest at home", "interval.toml", r"earliest = \{ low = 7, normal = 7,",
     "earliest = { low = 5, normal = 7,", "floor"),
    ("three weeks of rest after a clinic", "interval.toml", r"earliest = 28", "earliest = 21", "floor"),
    ("no rest asked for legs", "interval.toml", r'"arms", "legs", "abdomen"', '"arms", "abdomen"', "coverage"),
]


def check_schema(proof):
    schema = pathlib.Path(__file__).parent.parent / "schema" / "rules-verify.json"
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

    def verify(self):
        ended = self.run(["rules", "verify", "rules", "--format", "json"], "nobody")
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
    name, file, old, new, law = fault
    with Place(program, rules) as place:
        target = place.folder / "rules" / file
        text = target.read_text(encoding="utf-8")
        changed = re.sub(old, new, text, count=1)
        assert changed != text, f"{name}: nothing to change in {file}"
        target.write_text(changed, encoding="utf-8")
        found = {one["law"]: one for one in place.verify()["laws"]}[law]
        assert not found["holds"], f"{name}: the law {law} holds"
        check_counterexample(place, name, found)


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
    for fault in FAULTS[:1] if quick else FAULTS:
        plant(program, rules, fault)


if __name__ == "__main__":
    main()
