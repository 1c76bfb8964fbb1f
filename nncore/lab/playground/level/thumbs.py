"""Data sets as thumbnails to choose from."""

from pathlib import Path

import anywidget
import numpy as np
import traitlets

SHOWN = 200  # points in a thumbnail


class Thumbs(anywidget.AnyWidget):
    """A row of thumbnails of which one is chosen, by a click or with the arrow keys.

    Attributes
    ----------
    options : list of dict
        What `thumb` returned.
    value : str
        The name of the chosen one; if it is none of them, none is marked.
    """

    _esm = Path(__file__).parent / "thumbs.js"
    _css = Path(__file__).parent / "thumbs.css"
    options = traitlets.List().tag(sync=True)
    value = traitlets.Unicode().tag(sync=True)


def thumb(name, X, Y):
    """Return a data set as an option of `Thumbs`: its name, and some points on a square of side 100."""
    X, Y = X[:, :: -(-X.shape[1] // SHOWN)], Y[0, :: -(-X.shape[1] // SHOWN)]
    low, high = X.min(axis=1, keepdims=True), X.max(axis=1, keepdims=True)
    spots = 50 + 92 * (X - (low + high) / 2) / (high - low).max()
    points = [[round(x), round(100 - y), int(c)] for x, y, c in np.column_stack([spots.T, Y]).tolist()]
    return {"name": name, "points": points}
