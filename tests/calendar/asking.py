"""Asks the program's own calendar, many questions at once."""

import subprocess


class Questions:
    """What to ask, and what Python says to it."""

    def __init__(self, program):
        self.program, self.lines, self.wanted = program, [], []

    def ask(self, line, wanted):
        self.lines.append(line)
        self.wanted.append(str(wanted))

    def compare(self, what):
        """Prints the first few differences and the count; the exit code."""
        said = subprocess.run([self.program], input="\n".join(self.lines) + "\n", capture_output=True, text=True,
                              check=True).stdout.splitlines()
        wrong, zone = 0, ""
        for line, wanted, answer in zip(self.lines, self.wanted, said, strict=True):
            zone = line if line.startswith("zone ") else zone
            if answer != wanted:
                wrong += 1
                if wrong <= 20:
                    print(f"FAILED: {zone} {line}: {answer}, not {wanted}")
        print(f"{what}: {len(said) - wrong} answers right, {wrong} wrong", flush=True)
        return 1 if wrong or not said else 0
