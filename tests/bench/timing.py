"""How long programs take, each against the others in the same run, so that the machine's mood cancels out.

Rounds go through all programs in turn, each started without looking at its output; a program's figure is the median over
the rounds.
"""

import os
import statistics
import subprocess
import time
from dataclasses import dataclass


@dataclass
class Figure:
    """Milliseconds of wall clock and of processor time (medians)."""
    wall: float
    cpu: float


def run_once(command, surroundings):
    """Milliseconds of wall clock and of processor time."""
    command = [str(word) for word in command]
    with open(os.devnull, "wb") as nothing:
        actions = [(os.POSIX_SPAWN_DUP2, nothing.fileno(), 1), (os.POSIX_SPAWN_DUP2, nothing.fileno(), 2)]
        begin = time.perf_counter_ns()
        pid = os.posix_spawn(command[0], command, surroundings, file_actions=actions)
        _, status, usage = os.wait4(pid, 0)
        wall = time.perf_counter_ns() - begin
    if os.WIFSIGNALED(status):
        raise RuntimeError(f"{command} ended by signal {os.WTERMSIG(status)}")
    return wall / 1e6, (usage.ru_utime + usage.ru_stime) * 1e3


def measure(commands, surroundings, rounds):
    """`commands` by name; the figures by the same names. A command's first round warms the caches and does not count."""
    seen = {name: [] for name in commands}
    for turn in range(rounds + 1):
        for name, command in commands.items():
            figures = run_once(command, surroundings)
            if turn > 0:
                seen[name].append(figures)
    return {name: Figure(*(statistics.median(column) for column in zip(*runs))) for name, runs in seen.items()}


def memory(command, surroundings):
    """The most that the command has resident, in MiB, and how many pages it touches for the first time. A process of this
    interpreter would count with the interpreter's own pages, so a small program (Debian's `time`) starts it and asks the
    kernel."""
    said = subprocess.run(["/usr/bin/time", "-f", "%M %R", *map(str, command)], env=surroundings, check=False,
                          stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True).stderr
    resident, faults = said.splitlines()[-1].split()
    return int(resident) / 1024, int(faults)


def machine():
    """What the figures were measured on."""
    model = "unknown processor"
    with open("/proc/cpuinfo", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("model name"):
                model = line.split(":", 1)[1].strip()
                break
    system = subprocess.run(["uname", "-sr"], capture_output=True, text=True, check=True).stdout.strip()
    return f"{model}, {os.cpu_count()} cores, {system}, {time.strftime('%Y-%m-%d')}"
