"""Every command that writes, with what it needs: the one table that the tests of this folder go by.

`@` stands for the folder of the world.
"""

from dataclasses import dataclass

from world import LOG, PROFILE, TABLE, World

# Typed by hand up to 2026, then by the program, which took a session out and changed a reaction.
A_LOG = """format = 2

# my first one
[[session]]
id = "2024-11-03-face"
date = 2024-11-03
area = "face"
depth_mm = 0.25

[[session]]
id = "2025-06-01-face"
date = 2025-06-01
area = "face"
depth_mm = 0.25
device_kind = "roller"
sensitivity = "normal"
note = "calm skin"

[[event]]
id = "2025-07-20-sunburn"
event = "sunburn"
date = 2025-07-20

[[hold]]
id = "2025-08-01-hold"
date = 2025-08-01
until = 2025-08-20
reason = "holiday"

[[session]]
id = "2025-12-20-neck"
date = 2025-12-20
area = "neck"
depth_mm = 0.5
setting = "professional"

[[session]]
id = "2026-02-01-back"
date = 2026-02-01
area = "back"
depth_mm = 0.25
record = 1
removed = 2

[[session]]
id = "2026-02-01-face"
date = 2026-02-01
area = "face"
depth_mm = 0.25
bled = true
record = 1

[[reaction]]
id = "2026-02-02-reaction"
date = 2026-02-02
area = "face"
grade = "mild"
record = 3
removed = 4

[[reaction]]
id = "2026-02-02-reaction"
date = 2026-02-02
area = "face"
grade = "mild"
resolved = 2026-02-04
record = 4

[[device]]
id = "2026-02-25-blue"
date = 2026-02-25
device = "blue"
record = 5
"""

# A year and what was removed, as mneedle 0.1.0 kept them.
OLD_YEAR = """format = 1
carried = true

[[reaction]]
id = "2022-12-30-reaction"
date = 2022-12-30
area = "neck"
grade = "mild"
carried = true

[[session]]
id = "2023-05-01-back"
date = 2023-05-01
area = "back"
depth_mm = 0.25
record = 2
"""
OLD_REMOVED = """format = 1

[[session]]
id = "2023-04-01-back"
date = 2023-04-01
area = "back"
depth_mm = 0.25
record = 1
removed = 2
how = "removed"
"""

PROFILE_FILE = """sensitivity = "normal"
default_device = "blue"

[[device]]
name = "blue" # calm skin
kind = "roller"
depth_mm = 0.25
"""


def a_log(world):
    world.file("data/default/log.toml", A_LOG)


def nothing(_):
    pass


def with_profile(world):
    world.file("config/default.toml", PROFILE_FILE)


def must(world, *arguments):
    said = world.run(*arguments)
    if said.returncode != 0:
        raise ValueError(f"{' '.join(arguments)}: exit {said.returncode}, {said.stderr.strip()}")
    return said.stdout


def after_removal(world):
    a_log(world)
    must(world, "log", "remove", "2025-06-01-face")


def beside_another(world):
    """Another person's log of three years, as files of each kind that can be brought in."""
    a_log(world)
    with World(world.program) as other:
        for day in ("2023-05-01", "2025-05-02", "2026-01-03"):
            must(other, "log", "add", "--on", day, "--area", "back", "--depth", "0.25", "--note", "a, \"b\"")
        world.file("in/log.toml", other.log.read_text(encoding="utf-8"))
        world.file("in/log.csv", must(other, *TABLE))
    world.file("in/2023.toml", OLD_YEAR)
    world.file("in/removed.toml", OLD_REMOVED)


def after_import(world):
    beside_another(world)
    must(world, "log", "import", "@/in/log.csv")


@dataclass(frozen=True)
class Command:
    name: str
    line: str
    set_up: object = a_log
    looks: tuple = (LOG, TABLE)
    mends: bool = False  # may be used on a log that is broken

    def words(self):
        return self.line.split()


SESSION = "--area neck --depth 0.25 --device-kind roller --note calm"
COMMANDS = (
    Command("log add", f"log add --on 2026-03-15 {SESSION}"),
    Command("log add, earlier", f"log add --on 2025-10-01 {SESSION}"),
    Command("log add, first", f"log add --on 2026-03-15 {SESSION}", nothing),
    Command("log event", "log event sunburn --on 2025-07-01"),
    Command("log hold", "log hold --until 2026-04-01 --reason holiday --area face"),
    Command("log device", "log device blue --on 2026-03-01"),
    Command("log react", "log react --on 2025-12-20 --area neck --grade moderate --resolved 2026-01-04"),
    Command("log react, again", "log react 2026-02-02-reaction --resolved 2026-02-05"),
    Command("log undo", "log undo"),
    Command("log undo, removal", "log undo", after_removal),
    Command("log undo, import", "log undo", after_import),
    Command("log remove", "log remove 2025-06-01-face"),
    Command("log change", "log change 2025-06-01-face --depth 0.3"),
    Command("log purge", "log purge --yes", looks=(LOG, ("log", "show", "2026-02-02-reaction"))),
    Command("log edit", "log edit", mends=True),
    Command("log import", "log import @/in/log.csv", beside_another),
    Command("log merge", "log merge @/in/log.toml", beside_another),
    Command("log merge, 0.1.0", "log merge @/in/2023.toml @/in/removed.toml", beside_another),
    Command("profile init", "profile init --sensitivity normal --device blue --device-kind roller --depth 0.25"
            " --screened", nothing, (PROFILE,), mends=True),
    Command("profile edit", "profile edit", with_profile, (PROFILE,), mends=True),
)
