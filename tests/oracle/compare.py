"""Compares the engine's answers with the oracle's; exits 1 where they differ.

usage: compare.py ENGINE RULES [--cases N] [--seed FIRST] [--jobs N]   random cases, by number
       compare.py ENGINE RULES --golden FILE...                         cases with their answers, one in JSON a line

ENGINE is build/release/tests/oracle/mneedle_engine_answers, RULES the folder of rule files. --overlay FILE adds rules to
both sides; it may be repeated.
"""

import argparse
import collections
import json
import multiprocessing
import pathlib
import subprocess
import sys

from answer import answer
from cases import Generator, line
from rulebook import RuleBook

CHUNK = 2000
SHOWN = 5


def engine_answers(engine, overlays, cases):
    lines = "".join(line(case) + "\n" for case in cases)
    run = subprocess.run([engine, *overlays], input=lines, capture_output=True, text=True, check=True)
    return run.stdout.splitlines()


def parsed(text):
    return json.loads(text) if text.startswith("{") else {"error": text}


def start(engine, rules, overlays):
    global ENGINE, OVERLAYS, BOOK
    ENGINE, OVERLAYS, BOOK = engine, overlays, RuleBook(rules, overlays)


def chunk_result(seeds):
    """(number of cases, differences, blockers seen, kinds seen) of one part of the cases."""
    generator = Generator(BOOK)
    cases = [generator.case(seed) for seed in seeds]
    differences, blockers, kinds = [], collections.Counter(), collections.Counter()
    answers = engine_answers(ENGINE, OVERLAYS, cases)
    assert len(answers) == len(cases), "the engine's program did not answer every case"
    for seed, case, text in zip(seeds, cases, answers):
        engine, oracle = parsed(text), answer(BOOK, case)
        blockers.update(oracle["blocking"])
        kinds[oracle["kind"]] += 1
        if engine != oracle:
            differences.append((seed, case, engine, oracle))
    return len(cases), differences, blockers, kinds


def show(seed, case, engine, oracle, command):
    print(f"case {seed}: {line(case)}")
    for key in sorted(engine.keys() | oracle.keys()):
        if engine.get(key) != oracle.get(key):
            print(f"  {key}: engine {engine.get(key)}, oracle {oracle.get(key)}")
    print(f"  again: {command} --seed {seed} --cases 1")


def compare_random(arguments, command):
    seeds = range(arguments.seed, arguments.seed + arguments.cases)
    chunks = [seeds[i:i + CHUNK] for i in range(0, len(seeds), CHUNK)]
    total, wrong, blockers, kinds = 0, 0, collections.Counter(), collections.Counter()
    with multiprocessing.Pool(arguments.jobs, start, (arguments.engine, arguments.rules, arguments.overlay)) as pool:
        for count, differences, blocked, seen in pool.imap(chunk_result, chunks):
            for difference in differences[:max(0, SHOWN - wrong)]:
                show(*difference, command)
            total, wrong, blockers, kinds = total + count, wrong + len(differences), blockers + blocked, kinds + seen
    print("answers:", ", ".join(f"{kind} {n}" for kind, n in sorted(kinds.items())))
    print(f"{total} cases, {len(blockers)} different blockers, {wrong} differences")
    return total == arguments.cases and wrong == 0


def compare_golden(arguments):
    book = RuleBook(arguments.rules, arguments.overlay)
    golden = [json.loads(text) for file in arguments.golden for text in pathlib.Path(file).read_text().splitlines()]
    engines = engine_answers(arguments.engine, arguments.overlay, [one["case"] for one in golden])
    wrong = 0
    for number, (one, text) in enumerate(zip(golden, engines, strict=True), 1):
        for who, got in (("engine", parsed(text)), ("oracle", answer(book, one["case"]))):
            if got != one["answer"]:
                wrong += 1
                print(f"golden case {number}: {line(one['case'])}\n  {who}: {got}\n  golden: {one['answer']}")
    print(f"{len(golden)} golden cases, {wrong} differences")
    return len(golden) >= 800 and wrong == 0


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("engine")
    parser.add_argument("rules")
    parser.add_argument("--cases", type=int, default=5000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--golden", nargs="+")
    parser.add_argument("--overlay", action="append", default=[])
    arguments = parser.parse_args()
    if arguments.golden:
        agreed = compare_golden(arguments)
    else:
        overlays = "".join(f" --overlay {file}" for file in arguments.overlay)
        agreed = compare_random(arguments, f"python3 {sys.argv[0]} {arguments.engine} {arguments.rules}{overlays}")
    sys.exit(0 if agreed else 1)


if __name__ == "__main__":
    main()
