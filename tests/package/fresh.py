"""Hands the Debian packages to a machine that has nothing: a new Debian 12, made with debootstrap in a folder.

fresh.py FOLDER: with the packages that debs.sh leaves in FOLDER. For root, with a Debian mirror within reach (MIRROR);
takes some minutes. There only apt installs anything; a person asks, reads the manual and presses Tab; the package is upgraded,
removed and purged, and nothing is left but that person's data. At last a program is built against the library.
"""

import contextlib
import os
import pty
import select
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

MIRROR = os.environ.get("MIRROR", "http://deb.debian.org/debian")
CHECK = ("mneedle check --today 2026-03-16 --depth 0.25 --area face --sensitivity normal --device-kind roller"
         " --device-uses 4 --screened --done all --last '{}' --last-depth 0.25")
# What apt, dpkg and ldconfig keep for themselves.
OTHERS = ("./var/lib/dpkg/", "./var/lib/apt/", "./var/cache/", "./var/log/", "./tmp/", "./proc/", "./etc/ld.so.cache")


class Machine:
    """A root folder, and commands run in it."""

    def __init__(self, root):
        self.root = root

    def run(self, command, user="root", wanted=0):
        """What the command prints; ends the test where its exit code is another."""
        done = subprocess.run(["chroot", self.root, "/usr/sbin/runuser", "-u", user, "--", "/bin/sh", "-c", command],
                              env=self.environment(user), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, text=True, check=False)
        if done.returncode != wanted:
            sys.exit(f"{command}: ended with {done.returncode} in place of {wanted}\n{done.stdout}")
        return done.stdout

    @staticmethod
    def environment(user):
        home = "/root" if user == "root" else f"/home/{user}"
        return {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HOME": home, "LANG": "C.UTF-8", "TERM": "xterm",
                "DEBIAN_FRONTEND": "noninteractive"}

    def install(self, what):
        return self.run(f"apt-get install -q -y --no-install-recommends {what}")

    def files(self):
        names = self.run("cd / && find . -xdev ! -type d -o -empty").splitlines()
        return {name for name in names if not name.startswith(OTHERS)}

    def tab(self, user, typed):
        """The line that an interactive bash of the user has after Tab."""
        out = "/tmp/line"
        child, screen = pty.fork()
        if child == 0:
            os.chroot(self.root)
            os.chdir("/")
            shell = ["runuser", "-u", user, "--", "bash", "--norc", "-i"]
            os.execve("/usr/sbin/runuser", shell, self.environment(user))
        setup = f"""bind -x '"\\C-g": printf %s "$READLINE_LINE" > {out}'; . /etc/profile.d/bash_completion.sh\n"""
        os.write(screen, setup.encode())
        quiet(screen)
        os.write(screen, f"{typed}\t".encode())
        quiet(screen)
        os.write(screen, b"\x07\x15exit\n")
        quiet(screen)
        os.close(screen)
        os.waitpid(child, 0)
        return (self.root / out[1:]).read_text()


def quiet(screen):
    """Reads until nothing has come for two seconds."""
    end = time.monotonic() + 60
    while time.monotonic() < end and select.select([screen], [], [], 2)[0]:
        try:
            if not os.read(screen, 4096):
                return
        except OSError:
            return


def expect(what, wanted, got):
    if wanted != got:
        sys.exit(f"{what}: expected {wanted!r}, got {got!r}")
    print(f"{what}: as expected", flush=True)


def contains(what, part, text):
    expect(what, True, part in text or print(text))


def newer(package):
    """The same package under a higher version."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["dpkg-deb", "-R", package, folder], check=True)
        control = Path(folder) / "DEBIAN/control"
        control.write_text(control.read_text().replace("\nVersion: ", "\nVersion: 1:"))
        target = package.with_name("newer.deb")
        subprocess.run(["dpkg-deb", "--root-owner-group", "-b", folder, target], check=True, stdout=subprocess.DEVNULL)


def use(machine):
    contains("GO", "GO  0.25 mm", machine.run(CHECK.format("10 days ago"), "anna"))
    contains("NO-GO", "NO-GO (wait)", machine.run(CHECK.format("3 days ago"), "anna", wanted=1))
    machine.run("mneedle profile init --sensitivity normal", "anna")
    machine.run("mneedle log add --area face --depth 0.25 --device-kind roller", "anna")
    for page in ("1 mneedle", "5 mneedle-json", "5 mneedle-log", "5 mneedle-profile", "5 mneedle-rules", "7 mneedle"):
        contains(f"man {page}", "NAME", machine.run(f"MANPAGER=cat man {page}", "anna"))
    contains("man -k", "mneedle (1)", machine.run("mandb -q; man -k microneedling", "root"))
    expect("Tab", "mneedle check ", machine.tab("anna", "mneedle che"))
    expect("Tab on an option", "mneedle check --area scalp ", machine.tab("anna", "mneedle check --area sca"))


def data(machine):
    return machine.run("cd && find .local .config -type f -exec sha256sum {} + | sort", "anna")


def life(machine):
    """From the first installation to nothing but the person's data."""
    machine.install("man-db bash-completion")
    machine.run("useradd --create-home --shell /bin/bash anna && mandb -q")
    before = machine.files()
    machine.install("/tmp/packages/mneedle_*.deb")
    use(machine)
    kept = data(machine)
    machine.run("apt-get install -q -y --reinstall /tmp/packages/mneedle_*.deb")
    machine.install("/tmp/packages/newer.deb")
    contains("upgraded", "1:", machine.run("dpkg-query -W -f '${Version}' mneedle"))
    expect("data after upgrades", kept, data(machine))
    contains("the log after upgrades", time.strftime("%Y-%m-"), machine.run("mneedle log list", "anna"))
    machine.run("apt-get remove -q -y mneedle")
    nothing_left(machine, before, "removal")
    expect("data after removal", kept, data(machine))
    machine.install("/tmp/packages/mneedle_*.deb")
    machine.run("apt-get purge -q -y mneedle")
    nothing_left(machine, before, "purge")
    expect("data after purge", kept, data(machine))


def nothing_left(machine, before, after):
    machine.run("apt-get autoremove -q -y --purge && mandb -q")
    left = sorted(machine.files() - before)
    own = ("./home/anna/.local/share/mneedle/", "./home/anna/.config/mneedle/", "./home/anna/.bash_history")
    expect(f"files left by {after}", [], [name for name in left if not name.startswith(own)])
    names = machine.run("find / -xdev -name '*mneedle*' ! -path '/tmp/*' ! -path '/home/*' ! -path '/proc/*'")
    expect(f"names left by {after}", "", names)


def library(machine):
    machine.install("g++ cmake ninja-build /tmp/packages/libmneedle-dev_*.deb")
    machine.run("cmake -G Ninja -S /tmp/example -B /tmp/build && cmake --build /tmp/build")
    contains("the example", "NO-GO on Mon 2026-03-16", machine.run("/tmp/build/may_i 2026-03-16"))


@contextlib.contextmanager
def proc(root):
    """/proc, which bash needs for what it calls process substitution."""
    subprocess.run(["mount", "-t", "proc", "proc", root / "proc"], check=True)
    try:
        yield
    finally:
        subprocess.run(["umount", root / "proc"], check=True)


def main():
    packages = Path(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "root"
        subprocess.run(["debootstrap", "--variant=minbase", "bookworm", root, MIRROR], check=True,
                       stdout=subprocess.DEVNULL)
        machine = Machine(root)
        shutil.copytree(packages, root / "tmp/packages")
        shutil.copytree(Path(__file__).parent / "example", root / "tmp/example")
        newer(next((root / "tmp/packages").glob("mneedle_*.deb")))
        machine.run("chmod 1777 /tmp && apt-get update -q")
        with proc(root):
            life(machine)
            library(machine)
    print("a fresh Debian 12 takes the packages, and gives them back")


if __name__ == "__main__":
    main()
