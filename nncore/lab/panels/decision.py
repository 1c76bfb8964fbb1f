"""What a network predicts of every point of the plane: a grid of examples, one forward pass, one image.

A grid of 160 by 160 is enough: about two pixels a point on the canvas, which goes smoothly from one to the
next. A hundred times as many points take a hundred times as long, and the boundary between them moves by less
than the width of a line.
"""

from typing import NamedTuple

import numpy as np

from ...checks import check_size
from ...propagation import forward
from ..stage.palette import DECISION
from ..stage.scene import Panel
from .doors import check_on_plane

MOST_PIXELS = 1000  # on a side of a map


class Plane(NamedTuple):
    """A grid of points that covers part of the plane.

    Parameters
    ----------
    points : ndarray of shape (2, n * n)
        The centres of the pixels as examples, the top row of the picture first.
    extent : tuple of float
        (left, right, bottom, top).
    n : int
        Pixels on a side.
    """

    points: np.ndarray
    extent: tuple
    n: int


def plane(X, n=100, margin=0.08):
    """Return the Plane that holds the examples X (2, m) and a margin around them.

    Examples
    --------
    >>> around = plane(np.array([[-1.0, 1.0], [0.0, 4.0]]), n=50)
    >>> around.points.shape, around.extent
    ((2, 2500), (-1.16, 1.16, -0.32, 4.32))
    """
    low, high = X.min(axis=1), X.max(axis=1)
    pad = margin * np.where(high > low, high - low, 1.0)
    (left, bottom), (right, top) = low - pad, high + pad
    middles = (np.arange(n) + 0.5) / n
    x1, x2 = np.meshgrid(left + (right - left) * middles, top - (top - bottom) * middles)
    return Plane(np.stack([x1.ravel(), x2.ravel()]), tuple(map(float, (left, right, bottom, top))), n)


def shade(A, n, low=0.0, high=1.0):
    """Return the values A of a Plane's points as bytes (n, n): `low` is 0 and `high` is 255."""
    share = np.clip((np.reshape(A, (n, n)) - low) / (high - low), 0, 1)
    return np.round(255 * share).astype(np.uint8)


def decision_map(net, X, Y, title="", n=160, size=5.0):
    """Draw the examples on what the network predicts of every point around them.

    Parameters
    ----------
    net : Network
        Of two features and one output.
    X : ndarray of shape (2, m)
    Y : ndarray of shape (1, m)
    title : str
    n : int
        Points of the grid on a side.
    size : float
        Of the examples' markers.

    Returns
    -------
    panel : Panel
        Blue where A[L] is near 0, orange where it is near 1, and the page's own colour along the boundary,
        where it is 0.5.

    Raises
    ------
    ValueError
        If the network does not have two features and one output.

    Examples
    --------
    >>> from nncore import Network
    >>> from nncore.datasets import flower
    >>> decision_map(Network.initialize((2, 4, 1), rng=0), *flower(40)).layers[0]["data"].shape
    (160, 160, 3)
    """
    net, X, Y = check_on_plane(net, X, Y)
    around = plane(X, check_size("n", n, 2, MOST_PIXELS))
    A = forward(net, around.points).A[-1]
    left, right, bottom, top = around.extent
    panel = Panel(title, "x₁", "x₂", xlim=(left, right), ylim=(bottom, top), equal=True)
    panel.image(shade(A, n), around.extent, DECISION, smooth=True)
    return panel.examples(X, Y, size, label="")
