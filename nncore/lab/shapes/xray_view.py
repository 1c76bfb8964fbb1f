"""The steps of an X-ray drawn below each other: blocks, the sign between them, what comes out, a sentence."""

import re
import textwrap

from ..stage.palette import INK, ORANGE
from ..stage.scene import Panel
from .blocks import LETTER, NAME, SHAPE, Block

WIDTH, GAP, LINE = 744, 14, 17
SHORT, LETTERS = 20, 86  # of a name where room is scarce, and of a line


def draw_steps(steps):
    """Return the Panel of the steps of an X-ray, and the height of a Scene for it.

    Parameters
    ----------
    steps : list of Step

    Returns
    -------
    panel : Panel
    height : int
    """
    panel, y, width = Panel(equal=True, axes=False), 0, WIDTH
    for step in steps:
        parts = _parts(step)
        blocks = [part for part in parts if isinstance(part, Block)]
        tall = max([block.size[1] for block in blocks], default=0)
        if row_width(parts) > WIDTH:
            for block in blocks:
                block.longest = SHORT
        across = row_width(parts)
        width = max(width, across)
        y -= NAME + tall / 2
        draw_row(panel, parts, (WIDTH - across) / 2, y, step.verdict)
        y -= tall / 2 + SHAPE
        for line in _lines(step):
            y -= LINE
            panel.text(WIDTH / 2, y, line, INK if step.verdict == "fits" else ORANGE, 13)
        y -= 2 * LINE
    margin = (width - WIDTH) / 2
    panel.xlim, panel.ylim = (-margin, WIDTH + margin), (y + LINE, 0)
    return panel, int((-y - LINE) * WIDTH / width) + 18


def _parts(step):
    """Return blocks and words from left to right."""
    gives = step.gives or "no result"
    if not step.takes:
        return [gives]
    if len(step.takes) == 1:
        return [step.takes[0], (step.sign,), gives]
    return [*(_plain(block) for block in (step.takes[0], step.sign, step.takes[1])), "=", gives]


def _lines(step):
    """Return the sentence in lines; no shape is broken in two."""
    sentence = ("Look: " if step.verdict == "silent" else "") + step.sentence
    return textwrap.wrap(re.sub(r"(?<=\d), (?=-?\d)", ",\N{NO-BREAK SPACE}", sentence), LETTERS)


def _plain(part):
    """Return a number as the word that it is."""
    return part.name if isinstance(part, Block) and part.array.ndim == 0 else part


def _room(part):
    if isinstance(part, tuple):  # an operation on one array: its name over an arrow
        return max(LETTER * len(part[0]), 30)
    return LETTER * 1.15 * len(part) if isinstance(part, str) else part.room


def row_width(parts):
    """Return the width of blocks and words side by side."""
    return sum(_room(part) for part in parts) + GAP * (len(parts) - 1)


def draw_row(panel, parts, x, y, verdict):
    """Draw blocks and words from x to the right, centred at height y."""
    for part in parts:
        room = _room(part)
        if isinstance(part, str):
            wrong = verdict != "fits" and part != "="
            panel.text(x + room / 2, y, part, ORANGE if wrong else INK, 15, bold=True)
        elif isinstance(part, tuple):
            color = INK if verdict == "fits" else ORANGE
            panel.text(x + room / 2, y + 12, part[0], color, 13).arrow((x, y - 2), (x + room, y - 2), color)
        else:
            part.draw(panel, x + room / 2, y)
        x += room + GAP
