"""A person with a record of any length, in a folder of their own."""

import datetime
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

WEEKLY = 7
AREAS = ("face", "neck", "chest", "scalp", "arms", "legs", "abdomen", "back")
TODAY = datetime.date(2026, 3, 16)
HEADER = "id,type,date,area,depth_mm,setting,device_kind,sensitivity\n"


def days_back(count, every=WEEKLY):
    """The days of `count` sessions, the last four days ago, the first first."""
    return [TODAY - datetime.timedelta(days=4 + every * i) for i in reversed(range(count))]


class Record:
    """`count` sessions, on a day every `every` days one in each of the `areas`; the last four days before today."""

    def __init__(self, program, count, every=WEEKLY, areas=1):
        self.program = Path(program).resolve()
        self.folder = Path(tempfile.mkdtemp(prefix="mneedle-bench-"))
        self.table = self.folder / "record.csv"
        self.table.write_text(HEADER + "".join(
            f",session,{day},{area},0.25,home,roller,normal\n"
            for day in days_back(count // areas, every) for area in AREAS[:areas]), encoding="utf-8")
        for base in ("data", "config"):
            (self.folder / base).mkdir()
        self.must("log", "import", self.table)

    def must(self, *words):
        subprocess.run([self.program, *words], env=self.surroundings(), check=True, stdout=subprocess.DEVNULL)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.folder, ignore_errors=True)

    def surroundings(self):
        return {"PATH": os.environ["PATH"], "HOME": str(self.folder), "TZ": "UTC", "LC_ALL": "C.UTF-8",
                "MNEEDLE_TODAY": str(TODAY), "MNEEDLE_DATA_DIR": str(self.folder / "data"),
                "MNEEDLE_CONFIG_DIR": str(self.folder / "config")}
