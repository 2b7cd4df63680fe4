"""clients.py PROGRAM [CLIENT...]: what mneedle prints for other programs, read by those programs.

Without names all clients that are installed; a client that was named and is missing is exit code 77, in CI 1.
"""

import os
import shutil
import subprocess
import sys
import traceback

import calendars
import documents
from world import World


def has(command):
    return lambda: shutil.which(command)


CLIENTS = {
    "khal": (has("khal"), calendars.khal),
    "calcurse": (has("calcurse"), calendars.calcurse),
    "libraries": (calendars.find_python, lambda world: calendars.libraries(world, calendars.find_python())),
    "remind": (has("remind"), calendars.remind),
    "cmark": (has("cmark-gfm"), documents.cmark),
    "gnumeric": (has("ssconvert"), documents.gnumeric),
    "jq": (has("jq"), documents.jq),
}


def run(program, name):
    world = World(program)
    try:
        CLIENTS[name][1](world)
        world.untouched()
    except (AssertionError, subprocess.TimeoutExpired) as error:
        print(f"{name}: {error}")
        traceback.print_exc()
        return 1
    return 0


def main(program, *names):
    passed = failed = missing = 0
    if unknown := set(names) - set(CLIENTS):
        sys.exit(f"no client {', '.join(unknown)}; there are {', '.join(CLIENTS)}")
    for name in names or CLIENTS:
        if not CLIENTS[name][0]():
            print(f"{name} is not installed")
            missing += 1
        elif run(program, name):
            failed += 1
        else:
            passed += 1
    print(f"{passed} passed, {failed} failed, {missing} not installed")
    if failed or (missing and os.environ.get("CI") == "true"):
        return 1
    return 77 if missing and names else 0


sys.exit(main(*sys.argv[1:]))
