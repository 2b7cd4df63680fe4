"""Screens as a person sees them, as PNG beside the manual pages: to be looked at after a change of what they show.

usage: screenshots.py PROGRAM FOLDER [light]      (needs tmux, python3-pil and fonts-dejavu-core)
"""

import pathlib
import re
import sys

from PIL import Image, ImageDraw, ImageFont
from screen import Screen

FONT = "/usr/share/fonts/truetype/dejavu/DejaVuSansMono%s.ttf"
SIZE = 15
MARGIN = 12
# The background, and the colour of each SGR number; "" is text without one.
THEMES = {
    "dark": ((24, 26, 30), {"": (222, 222, 222), "36": (96, 205, 225), "33": (232, 190, 88), "31": (240, 112, 104), "2": (140, 142, 146)}),
    "light": ((250, 250, 248), {"": (30, 30, 30), "36": (0, 122, 150), "33": (150, 100, 0), "31": (190, 30, 30), "2": (130, 130, 130)}),
}


class Look:
    """How characters look after some SGR sequences."""

    def __init__(self):
        self.codes = set()

    def take(self, codes):
        for code in codes.split(";"):
            if code in ("", "0"):
                self.codes.clear()
            elif code == "39":
                self.codes -= {"31", "33", "36"}
            else:
                self.codes.add(code)

    def bold(self):
        return "1" in self.codes

    def colours(self, theme):
        back, colours = THEMES[theme]
        front = next((colours[code] for code in ("31", "33", "36", "2") if code in self.codes), colours[""])
        return (front, back) if "7" in self.codes else (back, front)


def parts_of(text, theme):
    """(row, column, text, bold, background, colour) for each run that looks the same."""
    look = Look()
    for row, line in enumerate(text.split("\n")):
        column = 0
        for piece in re.split(r"(\x1b\[[0-9;]*m)", line):
            if piece.startswith("\x1b["):
                look.take(piece[2:-1])
            elif piece:
                yield row, column, piece, look.bold(), *look.colours(theme)
                column += len(piece)


def draw(text, path, theme="dark", columns=80):
    fonts = {bold: ImageFont.truetype(FONT % ("-Bold" if bold else ""), SIZE) for bold in (False, True)}
    width, height = fonts[False].getlength("M"), SIZE + 4
    rows = text.count("\n") + 1
    image = Image.new("RGB", (int(columns * width) + 2 * MARGIN, rows * height + 2 * MARGIN), THEMES[theme][0])
    pen = ImageDraw.Draw(image)
    for row, column, piece, bold, back, front in parts_of(text, theme):
        x, y = MARGIN + column * width, MARGIN + row * height
        pen.rectangle((x, y, x + len(piece) * width, y + height), fill=back)
        pen.text((x, y), piece, font=fonts[bold], fill=front)
    image.quantize(128).save(path, optimize=True)


def shown(screen, line):
    """The screen after a command, with its colours and without what the pane has left empty."""
    screen.run(line)
    text = screen.tmux("capture-pane", "-p", "-e", "-t", "main").rstrip("\n")
    return text.rsplit("\n", 1)[0]


FACTS = "--device-kind roller --device-uses 1 --sensitivity normal"
BEFORE = ["mneedle profile init -q --sensitivity normal --area face --device mine --device-kind roller --depth 0.25 "
          "--default-device mine",
          "mneedle log add -q --on 2026-03-12"]
SCREENS = {
    "go": f"mneedle check neck 0.25 {FACTS} --last never --screened --done all",
    "too-early": "mneedle check --no-input",
    "no-go": f"mneedle check 0.6 {FACTS} --condition active-cold-sore --no-input",
    "next": "mneedle next --calendar",
    "plan": "mneedle plan 3",
    "log": "mneedle log list",
    "table": "mneedle rules table",
}


def questions(program, folder, theme):
    with Screen(program, rows=28, term="screen-256color") as screen:
        screen.run("true")
        screen.start("mneedle check")
        screen.answer("face", "roller", "0.25", "normal", "4", "never")
        draw(screen.tmux("capture-pane", "-p", "-e", "-t", "main").rstrip(), folder / "screen-questions.png", theme)


def answers(program, folder, theme):
    with Screen(program, rows=48, term="screen-256color") as screen:
        for line in BEFORE:
            screen.run(line)
        for name, line in SCREENS.items():
            draw(shown(screen, f"{line} --color always"), folder / f"screen-{name}.png", theme)


def main():
    program, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    theme = sys.argv[3] if len(sys.argv) > 3 else "dark"
    questions(program, folder, theme)
    answers(program, folder, theme)


if __name__ == "__main__":
    main()
