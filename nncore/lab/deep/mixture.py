"""The first layer of a trained network as what it is: its start, and a mix of the pictures."""

import numpy as np

from ...arrays import as_matrix, check_finite
from ...checks import check_size
from ..panels.doors import check_one_set, check_pictures, check_truth
from ..panels.pictures import picture_panel, sheet_panel
from ..stage.palette import CLASSES, MARKERS, diverging
from ..stage.scene import Panel, Scene


def mixture(C, pictures, X, Y):
    """Return the figure ``mix(unit)``: how much of each picture is in the weights of a unit.

    Parameters
    ----------
    C : ndarray of shape (n_1, m)
        What a training in the span has for W[1]: the weights are their start plus ``C @ X.T``.
    pictures : ndarray of uint8, shape (m, 64, 64, 3)
    X : ndarray of shape (n_x, m)
        The same pictures as the network takes them.
    Y : ndarray of shape (1, m)

    Returns
    -------
    mix : callable
        A figure, for `live`; `unit` counts from 1.
    """

    X = check_one_set("X", check_finite("X", as_matrix("X", X, "reshape(12288, -1)")))
    C, Y = check_finite("C", as_matrix("C", C, "reshape(1, -1)")).astype(np.float64), check_truth(Y, X)
    pictures = check_pictures(pictures, X.shape[1], (64, 64, 3))
    if C.shape[1:] != X.shape[1:] or not len(C) or len(X) != 64 * 64 * 3:
        raise ValueError(f"C is {C.shape}, but X is {X.shape}: they must be (n_1, m) and (12288, m)")

    def mix(unit=1):
        if check_size("unit", unit) > len(C):
            raise ValueError(f"unit is {unit}: layer 1 has {len(C)} units")
        c = C[unit - 1]
        order = np.argsort(c)
        learned = (X @ c).reshape(64, 64, 3).sum(axis=2)
        used = int(np.count_nonzero(c))
        words = (
            f"Unit {unit} of layer 1: its weights have moved by a mix of {used} of the {len(c)} pictures, "
            f"{(c > 0).sum()} added and {(c < 0).sum()} taken away."
        )
        panels = [
            _amounts(c[order], np.ravel(Y)[order], unit),
            sheet_panel(pictures[np.r_[order[::-1][:4], order[:4]]], 4, "most added, most taken"),
            picture_panel(diverging(learned), "all of it: the mix"),
        ]
        panels[1].width = 1.2
        return Scene(panels, words, height=270)

    return mix


def _amounts(c, y, unit):
    panel = Panel(f"C[{unit}]: how much of each", "pictures, sorted", "amount")
    for label, name in enumerate(("not cats", "cats")):
        at = np.flatnonzero(y == label)
        panel.points(at, c[at], CLASSES[label], MARKERS[label], 5, name)
    low, high = c.min(), c.max()
    spread = (high - low) or 1.0
    panel.ylim = (low - 0.05 * spread, high + 0.45 * spread)
    return panel.level(0)
