"""Pictures as pictures: sheets of them, the one in hand, and what a column of features was made from."""

import numpy as np

from ...arrays import as_float
from ...checks import check_size
from ..stage.inputs.doors import check_row, check_words
from ..stage.palette import BLUE, DIVERGING, ORANGE, diverging
from ..stage.scene import Panel, Scene
from .doors import check_one, check_pictures, check_truth

GAP = 6


def sheet_panel(pictures, columns=10, title=""):
    """Return a Panel without axes that shows pictures side by side, with the page between them.

    Parameters
    ----------
    pictures : ndarray of uint8, shape (m, h, w, 3)
    columns : int
    title : str

    Examples
    --------
    >>> panel = sheet_panel(np.zeros((3, 64, 64, 3), np.uint8), columns=2)
    >>> len(panel.layers), panel.limits()
    (3, ((0.0, 134.0), (-134.0, 0.0)))
    """
    pictures = check_pictures(pictures)
    m, h, w = pictures.shape[:3]
    columns = min(check_size("columns", columns), m)
    rows = -(-m // columns)
    limits = {"xlim": (0, columns * (w + GAP) - GAP), "ylim": (-rows * (h + GAP) + GAP, 0)}
    panel = Panel(title, equal=True, axes=False, **limits)
    for i, picture in enumerate(pictures):
        x, y = (i % columns) * (w + GAP), -(i // columns) * (h + GAP)
        panel.image(picture, (x, x + w, y - h, y))
    return panel


def show_pictures(pictures, labels, names=("not a cat", "a cat"), columns=10):
    """Return a Scene of pictures, each with the name of its label below.

    Parameters
    ----------
    pictures : ndarray of uint8, shape (m, h, w, 3)
    labels : ndarray of int, shape (1, m)
    names : pair of str
    columns : int

    Returns
    -------
    scene : Scene
    """
    pictures = check_pictures(pictures)
    m, h, w = pictures.shape[:3]
    labels = check_truth(np.atleast_2d(as_float(labels, "labels")), pictures.T)
    names = [check_words("a name", name) for name in check_row("names", names, "('no cat', 'cat')", 2)]
    columns = min(check_size("columns", columns), m)
    rows = -(-m // columns)
    cell, line = w + GAP, h + 22
    panel = Panel(xlim=(0, columns * cell), ylim=(-rows * line, 0), equal=True, axes=False)
    for i, (picture, label) in enumerate(zip(pictures, np.ravel(labels), strict=True)):
        x, y = (i % columns) * cell, -(i // columns) * line
        panel.image(picture, (x, x + w, y - h, y))
        panel.text(x + w / 2, y - h - 9, names[int(label)], (BLUE, ORANGE)[int(label)], 11)
    cats = int(np.sum(labels))
    words = f"{m} pictures, {cats} of them labelled {names[1]} and {m - cats} {names[0]}."
    return Scene([panel], words, height=int(rows * line * 760 / (columns * cell)) + 14)


def weights_panel(net, title="the weights"):
    """Return a Panel of the picture that the weights of a single unit draw.

    Each of the 64 x 64 places has three weights; what is shown is their sum: orange speaks for a cat, blue
    against, white does not matter.
    """
    if check_one(net, outputs=1).sizes != (64 * 64 * 3, 1):
        raise ValueError(
            f"net is {net.sizes}: the weights of one unit on 64 x 64 x 3 features draw a picture"
        )
    w = net.W[1][0].reshape(64, 64, 3).sum(axis=2)
    return picture_panel(diverging(w), title)


def picture_panel(picture, title=""):
    """Return a Panel without axes that shows one picture, uint8 (h, w, 3), or (h, w) levels of DIVERGING."""
    return Panel(title, equal=True, axes=False).image(picture, colors=DIVERGING)
