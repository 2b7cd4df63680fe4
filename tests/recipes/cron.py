"""Has cron(8) itself run the crontab recipes, every minute, with a stub in place of sendmail.

cron.py PROGRAM: takes two minutes, is for root in a container that runs no cron and has no sendmail, and makes a user of
its own. Skips (77) anywhere else.
"""

import os
import pwd
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from recipe import BEFORE, FIRST, expect, furnish, need, recipe

USER = "mneedle-cron-test"
SENDMAIL = Path("/usr/sbin/sendmail")


def check_machine():
    need("cron", "crontab", "useradd", "userdel")
    running = subprocess.run(["pgrep", "-x", "cron"], stdout=subprocess.DEVNULL, check=False).returncode == 0
    if os.geteuid() != 0 or SENDMAIL.exists() or running:
        print("not root in a container without cron and sendmail")
        sys.exit(77)


def lines_for(home, day):
    """The recipe, for every minute of that day, with the program where it was built."""
    text = recipe("crontab").replace("/usr/local/bin", f"{home}/bin").splitlines()
    jobs = [line if "=" in line.split()[0] else "* * * * * " + line.split(None, 5)[5] for line in text]
    return "\n".join([f"MNEEDLE_TODAY={day}", *jobs]) + "\n"


def mails_of_a_minute(home, day):
    """What cron mails in the first minute that it runs."""
    mails = home / "mails"
    mails.write_text("")
    shutil.chown(mails, USER)
    subprocess.run(["crontab", "-u", USER, "-"], input=lines_for(home, day), text=True, check=True)
    with subprocess.Popen(["cron", "-f"]) as cron:
        time.sleep(61 - time.time() % 60 + 4)
        cron.terminate()
    return mails.read_text()


def main():
    check_machine()
    program = sys.argv[1]
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        furnish(home)
        (home / "bin").mkdir()
        shutil.copy(program, home / "bin/mneedle")
        subprocess.run(["useradd", "--no-create-home", "--home-dir", folder, USER], check=True)
        try:
            SENDMAIL.write_text(f"#!/bin/sh\ncat >> {home}/mails\n")
            SENDMAIL.chmod(0o755)
            owner = pwd.getpwnam(USER)
            for path in [home, *home.rglob("*")]:
                os.chown(path, owner.pw_uid, owner.pw_gid)
            expect("mail on the day before", "", mails_of_a_minute(home, BEFORE))
            mail = mails_of_a_minute(home, FIRST)
            print(mail, end="")
            expect("its mails", 1, mail.count("Subject: "))
            expect("its text", "face  READY  [###########.....] day 7 of 10, since Mon 16 Mar, better Thu 19 Mar", mail.rstrip().splitlines()[-1])
            notes = os.listdir(home / "notes")
            expect("notes", [time.strftime("%Y-%m-%d") + ".md"], notes)
            expect("calendar", ["mneedle.ics"], os.listdir(home / "calendar"))
        finally:
            SENDMAIL.unlink(missing_ok=True)
            subprocess.run(["crontab", "-u", USER, "-r"], check=False)
            subprocess.run(["userdel", USER], check=False)


if __name__ == "__main__":
    main()
