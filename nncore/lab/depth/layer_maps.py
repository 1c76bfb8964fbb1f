"""What each unit of each layer says of the plane: straight in the first layer, bent of bent ones later."""

import numpy as np

from ...arrays import as_matrix
from ...checks import check_size
from ...propagation import forward
from ..panels.decision import MOST_PIXELS, decision_map, plane
from ..panels.doors import check_on_plane
from ..stage.palette import DIVERGING, diverging
from ..stage.scene import Panel, Scene

MOST_LAYERS, MOST_UNITS = 12, 32


def straightness(Z, X):
    """Return for each unit how much of its Z over the points X a straight slope explains, from 0 to 1.

    Parameters
    ----------
    Z : ndarray of shape (n, m)
    X : ndarray of shape (2, m)

    Returns
    -------
    share : ndarray of shape (n,)
        The R squared of a linear regression of each row of Z on the rows of X.

    Examples
    --------
    >>> X = np.array([[0.0, 1.0, 0.0, 1.0], [0.0, 0.0, 1.0, 1.0]])
    >>> straightness(np.array([[0.0, 1.0, 2.0, 3.0], [0.0, 1.0, 1.0, 0.0]]), X).round(3)
    array([1., 0.])
    """
    A = np.vstack([X, np.ones(X.shape[1])]).T
    Z, X = as_matrix("Z", Z, "reshape(1, -1)"), as_matrix("X", X, "reshape(2, -1)")
    rest = Z.T - A @ np.linalg.lstsq(A, Z.T, rcond=None)[0]
    spread = Z.var(axis=1)
    return 1 - rest.var(axis=0) / np.where(spread > 0, spread, 1)  # one that is always the same is straight


def layer_maps(net, X, Y, n=64):
    """Draw every unit of a network of two features over the plane, a row of maps for each layer.

    Parameters
    ----------
    net : Network
    X : ndarray of shape (2, m)
        The examples that the maps must cover.
    Y : ndarray of shape (1, m)
    n : int
        Pixels of a map on a side.

    Returns
    -------
    scene : Scene
        Blue where Z is below 0, orange where it is above, white along the border. The words count those
        borders of each layer that are straight.
    """
    net, X, Y = check_on_plane(net, X, Y)
    if max(net.sizes) > MOST_UNITS or net.L > MOST_LAYERS:
        raise ValueError(f"net is {net.sizes}: at most {MOST_LAYERS} layers of {MOST_UNITS} units are drawn")
    around = plane(X, check_size("n", n, 2, MOST_PIXELS))
    Z, panels, told = forward(net, around.points).Z, [], []
    for l in range(1, net.L + 1):
        name, count = "the output" if l == net.L else f"layer {l}", net.sizes[l]
        if l == net.L:
            panels.append(decision_map(net, X, Y, name, size=4.0))
            panels[-1].row, panels[-1].height = l, 340
        else:
            panels.append(_row(Z[l], name, max(net.sizes[1:]), n, l))
        straight = int((straightness(Z[l], around.points) > 0.99).sum())
        told.append(f"{straight} of {count} in {name}")
    words = f"Units whose border is a straight line: {', '.join(told)}."
    return Scene(panels, words, net)


def _row(Z, name, widest, n, l):
    """Return the Panel with a map for each unit of a layer, in the middle of a row for `widest` of them."""
    panel = Panel(name, xlim=(0, widest), ylim=(0, 1), axes=False, equal=True, row=l, height=150)
    left = (widest - len(Z)) / 2
    for j, z in enumerate(np.tanh(2 * Z / np.maximum(Z.std(axis=1, keepdims=True), 1e-12))):
        place = (left + j + 0.04, left + j + 0.96, 0.04, 0.96)
        panel.image(diverging(z).reshape(n, n), place, DIVERGING)
    return panel
