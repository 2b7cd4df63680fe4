"""Every command that reads: the table that readers.py goes by. `@` stands for the folder of the world."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from commands import must, several_years, with_profile

SOURCES = Path(__file__).parents[2]
FACTS = """area = "back"
depth = "0.25"
device_kind = "roller"
device_uses = 3
last = "never"
screened = true
done = ["all"]
"""


def everything(world):
    """Three years of log with an entry that was removed, a profile, an overlay in force and one beside it."""
    several_years(world)
    with_profile(world)
    must(world, "log", "remove", "2025-07-20-sunburn")
    overlay = (SOURCES / "rules/example/dermatologist.toml").read_text(encoding="utf-8")
    world.file("config/rules.d/10-mine.toml", overlay)
    world.file("overlay.toml", (SOURCES / "CONTRIBUTING.md").read_text(encoding="utf-8")
               .split("```toml\n")[1].split("```")[0])
    world.file("facts.toml", FACTS)


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
    trouble: str = ""  # what it may answer all the same: "rest", "report", "fewer", "given" or "found"
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
    Query("plan --sessions 3 --area neck --depth 0.25"),
    Query("plan --sessions 2 --area face --depth 0.25 --before 2026-03-20", code=1),
    Query("plan --sessions 2 --area face --depth 0.25 --format csv"),
    Query("log list --format json", trouble="rest"),
    Query("log list --summary", trouble="rest"),
    Query("log list --area face --since 2025-01-01", trouble="rest"),
    Query("log show 2025-06-01-face"),
    Query("log show 2025-07-20-sunburn", code=2),
    Query("log export --format csv"),
    Query("log export --format json"),
    Query("profile"),
    Query("profile --format json"),
    Query("rules list"),
    Query("rules show isotretinoin-6-months"),
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
    Query("completion bash"),
    Query("completion words -- log show 20", trouble="fewer"),
    Query("completion words -- check --device b", trouble="fewer"),
    Query("--version"),
    Query("--help"),
    Query("help check"),
    Query("log list --help"),
)
