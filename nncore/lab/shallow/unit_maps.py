"""What each hidden unit computes over the plane, one small map a unit."""

import numpy as np

from ...arrays import check_X
from ...checks import check_size
from ...propagation import forward
from ..panels.decision import MOST_PIXELS, plane, shade
from ..panels.doors import MOST_UNITS, check_one, check_one_set
from ..stage.palette import DIVERGING
from ..stage.scene import Panel


def unit_maps(net, X, title="what each unit says", n=48):
    """Draw A[1] of every hidden unit over the plane, one small map a unit: blue is low, orange is high.

    Parameters
    ----------
    net : Network
        Of two features.
    X : ndarray of shape (2, m)
        The examples that the maps must cover.
    title : str
    n : int
        Pixels of a map on a side.

    Returns
    -------
    panel : Panel
    """
    if (check_one(net).sizes[0], net.L > 1) != (2, True) or net.sizes[1] > MOST_UNITS:
        raise ValueError(f"net is {net.sizes}: maps are of two features and 1 to {MOST_UNITS} hidden units")
    X = check_one_set("X", check_X(X, 2))
    check_size("n", n, 2, MOST_PIXELS)
    maps, columns = unit_images(net, X, n), int(np.ceil(np.sqrt(net.sizes[1])))
    rows = -(-len(maps) // columns)
    panel = Panel(title, xlim=(0, columns), ylim=(0, rows), axes=False, equal=True)
    return tile(panel, maps, columns, top=rows)


def unit_images(net, X, n):
    """Return A[1] over the plane as bytes of shape (n_1, n, n): 0 is in the middle, but for the sigmoid."""
    A = forward(net, plane(X, n).points).A[1]
    high = 1.0 if net.g[1].name in ("sigmoid", "tanh") else np.abs(A).max() or 1.0
    low = 0.0 if net.g[1].name == "sigmoid" else -high
    return [shade(a, n, low, high) for a in A]


def tile(panel, maps, columns, top):
    for j, image in enumerate(maps):
        x, y = j % columns, top - 1 - j // columns
        panel.image(image, (x + 0.04, x + 0.96, y + 0.04, y + 0.96), DIVERGING, smooth=True)
    return panel
