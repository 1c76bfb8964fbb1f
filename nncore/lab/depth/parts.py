"""Small parts, then larger: a network built by hand that finds strokes, then rings and lines, then a face."""

from functools import cache

import numpy as np

from ...checks import check_choice, check_size
from ...network import Network
from ...propagation import forward
from ..stage.palette import BLUE, FAINT, INK, ORANGE, PINK
from ..stage.scene import Panel, Scene

SIDE, FACE = 12, 7  # of the picture, and of a face in it
FREE = SIDE - FACE  # the last row and column at which a face can begin
EYES, MOUTHS = ["open", "closed"], ["closed", "open"]
ARRANGEMENTS = ["a face", "upside down", "one eye lower"]
GRIDS = {
    "across": (SIDE, SIDE - 2), "up": (SIDE - 2, SIDE), "ring": (SIDE - 2, SIDE - 2),
    "line": (SIDE, SIDE - 4), "stroke": (SIDE, SIDE - 2), "face": (FREE + 1, FREE + 1),
}  # fmt: skip
LAYERS = (("across", "up"), ("ring", "line", "stroke"), ("face",))
MADE_OF = {  # from which parts, and how far below and to the right of its own place each of them is
    "across": [("pixel", 0, 0), ("pixel", 0, 1), ("pixel", 0, 2)],
    "up": [("pixel", 0, 0), ("pixel", 1, 0), ("pixel", 2, 0)],
    "ring": [("across", 0, 0), ("across", 2, 0), ("up", 0, 0), ("up", 0, 2)],
    "line": [("across", 0, 0), ("across", 0, 2)],
    "stroke": [("across", 0, 0)],
    "face": [
        ("ring", 0, 0), ("stroke", 1, 0), ("ring", 0, 4), ("stroke", 1, 4), ("line", 5, 1), ("ring", 4, 2),
    ],
}  # fmt: skip
NEEDED = {name: len(parts) for name, parts in MADE_OF.items()} | {"face": 3}  # an eye, an eye and a mouth


@cache
def parts_network():
    """Return a network that finds a face in a picture of 12 x 12 pixels, wherever it is.

    Returns
    -------
    net : Network
        ReLU. Layer 1 finds strokes of three pixels, across and up; layer 2 rings and long lines made of
        strokes, and hands single strokes on; layer 3 two eyes above a mouth; the output counts the faces.

    Examples
    --------
    >>> parts_network()
    Network (144, 240, 316, 36, 1): relu, relu, relu, identity
    """
    W, b, below = [None], [None], {"pixel": (SIDE, SIDE)}
    for names in LAYERS:
        layer = {name: GRIDS[name] for name in names}
        W.append(np.vstack([_rows(name, below) for name in names]))
        b.append(np.vstack([np.full((np.prod(GRIDS[name]), 1), 1.0 - NEEDED[name]) for name in names]))
        below = layer
    W.append(np.ones((1, W[-1].shape[0])))
    return Network(W, [*b, np.zeros((1, 1))], [None, "relu", "relu", "relu", "identity"])


def _rows(name, below):
    """Return the rows of W for the units that look for one part, each at its own place."""
    starts = dict(zip(below, np.cumsum([0, *(int(np.prod(grid)) for grid in below.values())]), strict=False))
    width = sum(int(np.prod(grid)) for grid in below.values())
    W = np.zeros((int(np.prod(GRIDS[name])), width))
    for unit, (r, c) in enumerate(np.ndindex(GRIDS[name])):
        for part, down, right in MADE_OF[name]:
            W[unit, starts[part] + np.ravel_multi_index((r + down, c + right), below[part])] = 1
    return W


def face_picture(left_eye="open", right_eye="open", mouth="closed", arrangement="a face", row=2, column=2):
    """Return a picture of two eyes and a mouth, ndarray of shape (12, 12), 1 where there is ink."""
    picture = np.zeros((SIDE, SIDE))
    turned = check_choice("arrangement", arrangement, ARRANGEMENTS) == "upside down"
    row, column = (min(check_size(n, v, least=0), FREE) for n, v in (("row", row), ("column", column)))
    for x, eye, name in ((0, left_eye, "left_eye"), (4, right_eye, "right_eye")):
        y = row + 4 * turned + 2 * (arrangement == "one eye lower" and x > 0)
        _ring(picture, y, column + x, closed=check_choice(name, eye, EYES) == "closed")
    y = row + (0 if turned else 4)
    if check_choice("mouth", mouth, MOUTHS) == "open":
        _ring(picture, y, column + 2)
    else:
        picture[y + 1, column + 1 : column + 6] = 1
    return picture


def _ring(picture, y, x, closed=False):
    picture[y : y + 3, x : x + 3] = 0 if closed else 1
    picture[y + 1, x : x + 3] = 1 if closed else (1, 0, 1)


def parts(left_eye="open", right_eye="open", mouth="closed", arrangement="a face", row=2, column=2):
    """Draw where the units of each layer of `parts_network` are on for a picture of eyes and a mouth.

    Parameters
    ----------
    left_eye, right_eye : {"open", "closed"}
    mouth : {"closed", "open"}
    arrangement : {"a face", "upside down", "one eye lower"}
    row, column : int
        Where the upper left corner of the face is, from 0 to 5.

    Returns
    -------
    scene : Scene

    Examples
    --------
    >>> parts(arrangement="upside down")
    Layer 1: 7 strokes across, 4 up. Layer 2: 2 rings, 1 long line. Layer 3: no face.
    """
    picture = face_picture(left_eye, right_eye, mouth, arrangement, row, column)
    A = forward(parts_network(), picture.reshape(-1, 1)).A
    on = {}
    for l, names in enumerate(LAYERS, 1):
        cuts = np.cumsum([int(np.prod(GRIDS[name])) for name in names])[:-1]
        on |= {n: a.reshape(GRIDS[n]) > 0.5 for n, a in zip(names, np.split(A[l][:, 0], cuts), strict=True)}
    count = {name: int(found.sum()) for name, found in on.items()}
    rings, lines = (
        f"{count[n]} {what}{'s' * (count[n] != 1)}" for n, what in (("ring", "ring"), ("line", "long line"))
    )
    first = f"Layer 1: {count['across']} strokes across, {count['up']} up."
    last = f"Layer 3: {'a face' if count['face'] else 'no face'}."
    words = f"{first} Layer 2: {rings}, {lines}. {last}"
    return Scene([_draw(picture > 0.5, on)], words, parts_network(), 340)


def _draw(picture, on):
    """Return the Panel: the picture, and for each layer the places at which its units are on."""
    panel = Panel(equal=True, axes=False, xlim=(-1, 58), ylim=(-33, 5))
    middle, upper, lower = -9, -1, -18
    shown = [
        (0, middle, "the picture", picture, INK), (15, upper, "strokes across", on["across"], BLUE),
        (15, lower, "strokes up", on["up"], BLUE), (30, upper, "rings", on["ring"], PINK),
        (30, lower, "long lines", on["line"], PINK), (45, middle, "faces", on["face"], ORANGE),
    ]  # fmt: skip
    for x, y, name, cells, color in shown:
        panel.rect(x, y - SIDE, SIDE, SIDE, FAINT, filled=False)
        r, c = np.nonzero(cells)
        for k, l in zip(r, c, strict=True):
            panel.rect(x + l, y - k - 1, 1, 1, color, alpha=0.9)
        panel.text(x + SIDE / 2, y + 1.4 if y == upper else y - SIDE - 1.6, name, INK, 12)
    for x, words in ((21, "layer 1"), (36, "layer 2"), (51, "layer 3")):
        panel.text(x, 3.6, words, INK, 13, bold=True)
        panel.arrow((x - 8.6, -15.5), (x - 6.4, -15.5), INK)
    return panel
