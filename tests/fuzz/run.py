#!/usr/bin/env python3
"""Runs fuzz targets: run.py BUILD [--runs N | --seconds S] [--seed N] [--longest BYTES] [--keep DIR] [TARGET...].

Begins with the seeds of the build and, with --keep, with what earlier runs have found, which is kept there for the next.
Prints a line for each target: executions, seconds, inputs that reached something new, and what was found: the folder
then holds the input that did it."""

import argparse
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time

TIMEOUT = 300  # seconds of the clock that one input may take, on a machine that has much else to do
MEMORY = 1024  # MiB that it may use
# What was freed is kept from use for a while, and counts as used; of each place that takes memory the last calls are noted.
SANITIZER = {"ASAN_OPTIONS": "quarantine_size_mb=16:malloc_context_size=4"}
LONGEST = 1024  # bytes of an input, where the shortest one that is any use is no longer
LONGER = {"base_rules": 4096}


def targets_in(build):
    return sorted(file.stem.removeprefix("fuzz_") for file in (build / "tests/fuzz").glob("fuzz_*")
                  if file.is_file() and not file.suffix)


def limits(options):
    if options.seconds:
        return [f"-max_total_time={options.seconds}"]
    return [f"-runs={options.runs}"]


def command(target, options, found, crashes):
    folder = options.build / "tests/fuzz"
    return [folder / f"fuzz_{target}", f"-seed={options.seed}", *limits(options), f"-timeout={TIMEOUT}",
            f"-max_len={options.longest or LONGER.get(target, LONGEST)}", f"-rss_limit_mb={MEMORY}",
            "-print_final_stats=1", "-verbosity=0",
            f"-artifact_prefix={crashes}/{target}-",
            f"-dict={folder}/seeds/{target}.dict", found, folder / f"seeds/{target}"]


def stat(name, said):
    number = re.search(rf"stat::{name}:\s*(\d+)", said)
    return int(number[1]) if number else 0


def run(target, options, folder):
    found = folder / target
    found.mkdir(parents=True, exist_ok=True)
    crashes = options.build / "tests/fuzz"
    begin = time.monotonic()
    done = subprocess.run(command(target, options, found, crashes), capture_output=True, env=os.environ | SANITIZER)
    said = done.stderr.decode(errors="replace")
    seconds = time.monotonic() - begin
    executions = stat("number_of_executed_units", said)
    new = stat("new_units_added", said)
    result = "nothing found" if done.returncode == 0 else f"FOUND (code {done.returncode})"
    print(f"{target:12} {executions:>10,} executions {seconds:>7.0f} s {new:>6} new  {result}", flush=True)
    if done.returncode != 0:
        print(said[-4000:], flush=True)
    return done.returncode == 0 and executions > 0


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("build", type=pathlib.Path)
    parser.add_argument("targets", nargs="*")
    parser.add_argument("--runs", type=int, default=1_000_000)
    parser.add_argument("--seconds", type=int)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--longest", type=int, help="bytes of an input; short ones are tried faster")
    parser.add_argument("--keep", type=pathlib.Path)
    options = parser.parse_intermixed_args()
    with tempfile.TemporaryDirectory() as passing:
        folder = options.keep or pathlib.Path(passing)
        results = [run(target, options, folder) for target in options.targets or targets_in(options.build)]
    return 0 if results and all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
