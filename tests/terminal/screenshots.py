"""Screens as a person sees them, as PNG beside the manual pages: to be looked at after a change of what they show.

usage: screenshots.py PROGRAM FOLDER      (needs tmux, python3-pil and fonts-dejavu-core)
"""

import pathlib
import re
import sys

from PIL import Image, ImageDraw, ImageFont
from screen import Screen

FONT = "/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf"
SIZE = 15
MARGIN = 12
BACKGROUND = (24, 26, 30)
COLOURS = {"": (222, 222, 222), "36": (96, 205, 225), "33": (232, 190, 88), "31": (240, 112, 104)}


def colour_of(codes, before):
    """The colour after an SGR sequence such as 1;36."""
    for code in codes.split(";"):
        if code in ("", "0", "39"):
            before = COLOURS[""]
        elif code in COLOURS:
            before = COLOURS[code]
    return before


def parts_of(text):
    """(row, column, text, colour) for each run of one colour."""
    colour = COLOURS[""]
    for row, line in enumerate(text.split("\n")):
        column = 0
        for piece in re.split(r"(\x1b\[[0-9;]*m)", line):
            if piece.startswith("\x1b["):
                colour = colour_of(piece[2:-1], colour)
            elif piece:
                yield row, column, piece, colour
                column += len(piece)


def draw(text, path, columns=80):
    font = ImageFont.truetype(FONT, SIZE)
    width, height = font.getlength("M"), SIZE + 4
    rows = text.count("\n") + 1
    image = Image.new("RGB", (int(columns * width) + 2 * MARGIN, rows * height + 2 * MARGIN), BACKGROUND)
    pen = ImageDraw.Draw(image)
    for row, column, piece, colour in parts_of(text):
        pen.text((MARGIN + column * width, MARGIN + row * height), piece, font=font, fill=colour)
    image.quantize(128).save(path, optimize=True)


def shown(screen, line):
    """The screen after a command, with its colours and without what the pane has left empty."""
    screen.run(line)
    text = screen.tmux("capture-pane", "-p", "-e", "-t", "main").rstrip("\n")
    return text.rsplit("\n", 1)[0]


def questions(program, folder):
    with Screen(program, term="screen-256color") as screen:
        screen.run("true")
        screen.start("mneedle check")
        screen.answer("face", "roller", "0.25", "normal", "4", "never")
        draw(screen.tmux("capture-pane", "-p", "-e", "-t", "main").rstrip(), folder / "screen-questions.png")


def answers(program, folder):
    with Screen(program, rows=48, term="screen-256color") as screen:
        screen.run("mneedle log add -q --on 2026-03-12 --area face --depth 0.25 --device-kind roller --sensitivity normal")
        draw(shown(screen, "mneedle next --calendar --sensitivity normal --color always"), folder / "screen-next.png")
        draw(shown(screen, "mneedle check --color always --depth 0.6 --area face --sensitivity normal --device-kind roller "
                           "--device-uses 4 --last '4 days ago' --screened --done all | head -n 24"),
             folder / "screen-no-go.png")
        draw(shown(screen, "mneedle rules table --area face --color always | head -n 14"), folder / "screen-table.png")


def main():
    program, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    questions(program, folder)
    answers(program, folder)


if __name__ == "__main__":
    main()
