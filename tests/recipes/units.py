"""Has systemd itself read the units of the recipes. units.py PROGRAM"""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

from recipe import expect, furnish, need, recipe


def main():
    need("systemd-analyze")
    when = re.search(r"^OnCalendar=(.*)$", recipe("timer"), re.M)[1]
    said = subprocess.run(["systemd-analyze", "calendar", "--iterations=2", when], capture_output=True, text=True,
                          check=True, env={"TZ": "UTC", "PATH": "/usr/bin:/bin"}).stdout
    expect("every morning at eight", 2, said.count("08:00:00 UTC"))
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        furnish(home)
        script = home / ".local/bin/mneedle-notify"
        script.parent.mkdir()
        script.write_text(recipe("notify"))
        units = home / ".config/systemd/user"
        units.mkdir(parents=True)
        (units / "mneedle.service").write_text(recipe("service"))
        (units / "mneedle.timer").write_text(recipe("timer"))
        done = subprocess.run(["systemd-analyze", "verify", "--user", "--man=no", *units.iterdir()],
                              capture_output=True, text=True, check=False,
                              env={"HOME": folder, "XDG_RUNTIME_DIR": folder, "PATH": "/usr/bin:/bin"})
        own = [line for line in done.stderr.splitlines() if "mneedle" in line or "Failed" in line]
        print("\n".join(own))
        return 1 if own else 0


if __name__ == "__main__":
    sys.exit(main())
