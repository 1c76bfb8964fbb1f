"""What the units of a picture network look at: their weights as pictures, before and after training."""

import numpy as np

from ....checks import check_size
from ....network import Network
from ...panels.doors import check_training
from ...panels.in_span import moments, share_right
from ...stage.palette import DIVERGING, INK
from ...stage.scene import Panel, Scene
from .picture_shares import check_small, coarse, shades

MOST = 10
ROWS = ("before", "after", "after − before: what the training added")
LINE = 1.32  # of a row, in widths of a picture


def unit_views(before, after):
    """Draw W[1] of a picture network as pictures, a unit a column: before, after, and what was added.

    Parameters
    ----------
    before, after : Network
        (12288, n, 1), with at most 10 hidden units. Of every 2 by 2 pixels the mean is shown.

    Returns
    -------
    scene : Scene

    Raises
    ------
    ValueError
        If a network has other sizes, or the two have not the same.
    """
    before, after = (check_small(net, MOST) for net in (before, after))
    if before.sizes != after.sizes:
        raise ValueError(f"the networks are {before.sizes} and {after.sizes}: they must have the same sizes")
    n = before.sizes[1]
    panel = Panel("", xlim=(0, n), ylim=(-len(ROWS) * LINE - 0.35, 0.02), axes=False, equal=True)
    first, last = before.W[1], after.W[1]
    for row, (name, W) in enumerate(zip(ROWS, (first, last, last - first), strict=True)):
        top = -row * LINE
        panel.text(0.03, top - 0.15, name, INK, 12, align="left", bold=True)
        for j, weights in enumerate(W):
            picture = shades(coarse(weights.astype(float)), _largest(W))
            panel.image(picture, (j + 0.03, j + 0.97, top - LINE + 0.05, top - LINE + 0.99), DIVERGING)
    for j, w in enumerate(after.W[2][0]):
        panel.text(j + 0.5, -len(ROWS) * LINE - 0.15, f"{w:+.2f}".replace("-", "−"), INK, 12, bold=True)
    return Scene(
        [panel], _words(first, last, after), after, int(84 * (len(ROWS) * LINE + 0.4) * 7 / max(n, 6))
    )


def _largest(W):
    return float(np.quantile(np.abs([coarse(weights) for weights in W]), 0.995)) or 1.0


def _words(first, last, after):
    grown = float(np.linalg.norm(last - first) / np.linalg.norm(first)) if first.any() else 1.0
    up = int((after.W[2] > 0).sum())
    return (
        f"The weights of {len(first)} hidden units as pictures, orange above 0 and blue below. What the "
        f"training added is about {10 * round(10 * grown)} % as long as the weights were before. Below is "
        f"the weight of each unit in the output: {up} speak for a cat, {len(first) - up} against."
    )


def watch_views(X, Y, X_test, Y_test):
    """Return the figure ``watch(units, ...)``: the weights of the hidden units as pictures, while they learn.

    Parameters
    ----------
    X, X_test : ndarray of shape (12288, m)
    Y, Y_test : ndarray of shape (1, m)

    Returns
    -------
    watch : callable
        A figure that yields its drawings, for `live`.
    """
    X, Y, X_test, Y_test = check_training(X, Y, X_test, Y_test)

    def watch(units=5, learning_rate=0.0075, iterations=1500, seed=0):
        sizes = (len(X), check_size("units", units, most=MOST), 1)
        start = check_small(Network.initialize(sizes, check_size("seed", seed, least=0), hidden="relu"), MOST)
        for look in moments(start, X, Y, X_test, learning_rate, iterations):
            yield lambda look=look: _moment(start, look(), Y_test)

    return watch


def _moment(start, moment, Y_test):
    scene = unit_views(start, moment.network)
    right = share_right(moment.A_test, Y_test)
    scene.words = (
        f"Iteration {len(moment.costs) - 1}, {right:.0f} % of the test pictures right. {scene.words}"
    )
    return scene
