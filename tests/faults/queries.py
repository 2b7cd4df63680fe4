"""Every command that reads: the table that readers.py goes by. `@` stands for the folder of the world."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from commands import A_LOG, PROFILE_FILE, a_log, must, with_profile

SOURCES = Path(__file__).parents[2]
FACTS = """area = "back"
depth = "0.25"
device_kind = "roller"
device_uses = 3
last = "never"
screened = true
done = ["all"]
"""


FACT_THERE = """
[[event]]
id = "2026-03-15-sunburn"
event = "sunburn"
date = 2026-03-15
"""


def everything(world):
    """A log with entries that were removed, a profile, an overlay in force and one beside it."""
    a_log(world)
    with_profile(world)
    must(world, "log", "remove", "2025-07-20-sunburn")
    overlay = (SOURCES / "rules/example/dermatologist.toml").read_text(encoding="utf-8")
    world.file("config/rules.d/10-mine.toml", overlay)
    world.file("overlay.toml", (SOURCES / "CONTRIBUTING.md").read_text(encoding="utf-8")
               .split("```toml\n")[1].split("```")[0])
    world.file("facts.toml", FACTS)


def beside_a_copy(world):
    """Copies that a sync program left, with more than the log and the profile have."""
    everything(world)
    world.file("data/default/log.sync-conflict.toml", A_LOG + FACT_THERE)
    world.file("config/default.sync-conflict.toml", PROFILE_FILE + "# theirs\n")


def with_rules(world):
    """The rules as files, too, instead of those in the program."""
    everything(world)
    shutil.copytree(SOURCES / "rules", world.folder / "base")


def with_few_rules(world):
    """A base set that is proved in no time. It breaks a law."""
    everything(world)
    world.file("base/base.toml", (SOURCES / "tests/broken/rules/base.toml").read_text(encoding="utf-8"))
    (world.folder / "config/rules.d/10-mine.toml").unlink()


@dataclass(frozen=True)
class Query:
    line: str
    code: int = 0  # what it exits with, undisturbed
    set_up: object = everything
    trouble: str = ""  # what it may answer all the same: "report", "fewer", "given" or "found"
    clock: bool = False  # asks the clock what day it is

    def words(self):
        return self.line.split()


GO = "--answers @/facts.toml"
QUERIES = (
    Query(f"check {GO}", trouble="given"),
    Query(f"check {GO} --format json", trouble="given"),
    Query(f"check {GO} --explain", trouble="given", clock=True),
    Query("check --area face --depth 0.25 --format markdown", code=1),
    Query("check --area face --device blue", code=1, clock=True),
    Query("next --format json"),
    Query("next --format ics"),
    Query("next --calendar --sensitivity normal"),
    Query("next --if-go --area neck --sensitivity normal"),
    Query("next --if-go --area face --rules @/overlay.toml", clock=True),
    Query(f"check {GO} --no-input", code=1, set_up=beside_a_copy, trouble="given"),
    Query("next --if-go --area neck --sensitivity normal --no-input", code=3, set_up=beside_a_copy),
    Query("plan --sessions 3 --area neck --depth 0.25"),
    Query("plan --sessions 2 --area face --depth 0.25 --before 2026-03-20", code=1),
    Query("plan --sessions 2 --area face --depth 0.25 --format csv"),
    Query("log list --format json"),
    Query("log list --summary"),
    Query("log list --area face --since 2025-01-01"),
    Query("log show 2025-06-01-face"),
    Query("log show 2025-07-20-sunburn", code=2),
    Query("log export --format csv"),
    Query("log export --format json"),
    Query("profile"),
    Query("profile --format json"),
    Query("rules list"),
    Query("rules show isotretinoin-6-months"),
    Query("checklist all"),
    Query("checklist --format markdown"),
    Query("rules table"),
    Query("rules check"),
    Query("rules check @/overlay.toml", trouble="found"),
    Query("rules check @/base", trouble="found", set_up=with_rules),
    Query("rules test @/overlay.toml", trouble="found"),
    Query("rules diff builtin @/overlay.toml", code=1),
    Query("next --base-rules @/base --format json", set_up=with_rules),
    Query("rules verify --base-rules @/base", code=1, set_up=with_few_rules),
    Query("doctor", trouble="report"),
    Query("doctor --format json", trouble="report", clock=True),
    Query("doctor --no-input", code=3, set_up=beside_a_copy, trouble="report"),
    Query("completion bash"),
    Query("completion words -- log show 20", trouble="fewer"),
    Query("completion words -- check --device b", trouble="fewer"),
    Query("--version"),
    Query("--help"),
    Query("help check"),
    Query("log list --help"),
)
