"""Every command that writes, with what it needs: the one table that the tests of this folder go by.

`@` stands for the folder of the world.
"""

from dataclasses import dataclass

from world import LOG, PROFILE, TABLE, World

LOG_2024 = """format = 1

# my first one
[[session]]
id = "2024-11-03-face"
date = 2024-11-03
area = "face"
depth_mm = 0.25
"""

LOG_2025 = """format = 1

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
"""

LOG_2026 = """format = 1

[[session]]
id = "2026-02-01-face"
date = 2026-02-01
area = "face"
depth_mm = 0.25
bled = true

[[reaction]]
id = "2026-02-02-reaction"
date = 2026-02-02
area = "face"
grade = "mild"
resolved = 2026-02-04

[[device]]
id = "2026-02-25-blue"
date = 2026-02-25
device = "blue"
"""

PROFILE_FILE = """sensitivity = "normal"
default_device = "blue"

[[device]]
name = "blue" # calm skin
kind = "roller"
depth_mm = 0.25
"""


def several_years(world):
    world.file("data/default/2024.toml", LOG_2024)
    world.file("data/default/2025.toml", LOG_2025)
    world.file("data/default/2026.toml", LOG_2026)


def nothing(_):
    pass


def with_profile(world):
    world.file("config/default.toml", PROFILE_FILE)


def must(world, *arguments):
    said = world.run(*arguments)
    if said.returncode != 0:
        raise ValueError(f"{' '.join(arguments)}: exit {said.returncode}, {said.stderr.strip()}")
    return said.stdout


def open_reaction(world):
    """The newest year is yet to be begun, and will take over what is open in the one before."""
    world.file("data/default/2024.toml", LOG_2024)
    world.file("data/default/2025.toml", LOG_2025)
    must(world, "log", "react", "2025-12-20-neck", "--grade", "mild")


def carried(world):
    """A reaction that stands in two years, as what it is and as a copy."""
    open_reaction(world)
    must(world, "log", "add", "--on", "2026-03-01", "--area", "back", "--depth", "0.25")


def after_resolving(world):
    carried(world)
    must(world, "log", "react", "2025-12-20-reaction", "--resolved", "2026-01-04")


def after_removal(world):
    several_years(world)
    must(world, "log", "remove", "2025-06-01-face")


def beside_another(world):
    """Another person's log of three years, as files of each kind that can be brought in."""
    several_years(world)
    with World(world.program) as other:
        for day in ("2023-05-01", "2025-05-02", "2026-01-03"):
            must(other, "log", "add", "--on", day, "--area", "back", "--depth", "0.25", "--note", "a, \"b\"")
            world.file(f"in/{day[:4]}.toml", (other.log / f"{day[:4]}.toml").read_text(encoding="utf-8"))
        world.file("in/log.csv", must(other, "log", "export"))


def after_import(world):
    beside_another(world)
    must(world, "log", "import", "@/in/log.csv")


@dataclass(frozen=True)
class Command:
    name: str
    line: str
    touches: str  # the files that change, without folder and ending
    set_up: object = several_years
    looks: tuple = (LOG, TABLE)
    mends: bool = False  # may be used on a log that is broken

    def words(self):
        return self.line.split()


SESSION = "--area neck --depth 0.25 --device-kind roller --note calm"
REACTION = "2025-12-20-reaction"
COMMANDS = (
    Command("log add", f"log add --on 2026-03-15 {SESSION}", "2026"),
    Command("log add, earlier", f"log add --on 2025-10-01 {SESSION}", "2025"),
    Command("log add, new year", f"log add --on 2023-10-01 {SESSION}", "2023"),
    Command("log add, first", f"log add --on 2026-03-15 {SESSION}", "2026", nothing),
    Command("log add, carrying", f"log add --on 2026-03-15 {SESSION}", "2026", open_reaction),
    Command("log event", "log event sunburn --on 2025-07-01", "2025"),
    Command("log hold", "log hold --until 2026-04-01 --reason holiday --area face", "2026"),
    Command("log device", "log device blue --on 2026-03-01", "2026"),
    Command("log react", "log react --on 2025-12-20 --area neck --grade moderate --resolved 2026-01-04", "2025"),
    Command("log react, session", "log react 2025-06-01-face --grade mild --resolved 2025-06-03", "2025"),
    Command("log react, carried", f"log react {REACTION} --resolved 2026-01-04", "2025 2026 removed", carried),
    Command("log undo", "log undo", "2026 removed"),
    Command("log undo, removal", "log undo", "2025 removed", after_removal),
    Command("log undo, carried", "log undo", "2025 2026 removed", after_resolving),
    Command("log undo, import", "log undo", "2023 2025 2026 removed", after_import),
    Command("log remove", "log remove 2025-06-01-face", "2025 removed"),
    Command("log remove, carried", f"log remove {REACTION}", "2025 2026 removed", carried),
    Command("log edit", "log edit", "2026 removed", mends=True),
    Command("log edit, carried", "log edit 2025", "2025 2026 removed", carried, mends=True),
    Command("log import", "log import @/in/log.csv", "2023 2025 2026", beside_another),
    Command("log merge", "log merge @/in/2023.toml @/in/2025.toml @/in/2026.toml", "2023 2025 2026", beside_another),
    Command("profile init", "profile init --sensitivity normal --device blue --device-kind roller --depth 0.25"
            " --screened", "default", nothing, (PROFILE,), mends=True),
    Command("profile edit", "profile edit", "default", with_profile, (PROFILE,), mends=True),
)
