"""Space on a flat page: points turned, and looked at from far away."""

import numpy as np

from ...stage.palette import FAINT

CORNERS = np.array([[i, j, k] for i in (-1, 1) for j in (-1, 1) for k in (-1, 1)], dtype=float).T


def seen_from(points, around, above):
    """Return points of space (3, m) as they are seen: to the right, up, and towards the eye, (3, m).

    Parameters
    ----------
    points : ndarray of shape (3, m)
    around : float
        How far the eye has walked around the third axis, in degrees.
    above : float
        How high it stands: at 0 it is in the plane of the first two axes, at 90 it looks down on them.

    Examples
    --------
    >>> seen_from(np.array([[1.0], [2.0], [3.0]]), 0, 90).round(6).ravel()
    array([1., 2., 3.])
    """
    turn, lift = np.radians(around), np.radians(above)
    x, y, z = points
    right = np.cos(turn) * x + np.sin(turn) * y
    away = np.cos(turn) * y - np.sin(turn) * x
    return np.stack([right, np.sin(lift) * away + np.cos(lift) * z, np.sin(lift) * z - np.cos(lift) * away])


def cube(panel, around, above):
    """Draw the edges of the cube from -1 to 1 into `panel`, and name the three units at its edges."""
    pairs = [(i, j) for i in range(8) for j in range(i) if np.abs(CORNERS[:, i] - CORNERS[:, j]).sum() == 2]
    start, end = (seen_from(CORNERS[:, list(side)], around, above)[:2] for side in zip(*pairs, strict=True))
    panel.segments(start, end, 1.0, FAINT)
    for axis in range(3):
        x, y = 1.2 * _outer_middle(axis, around, above)
        panel.text(x, y, f"unit {axis + 1}", size=11)
    return panel


def _outer_middle(axis, around, above):
    """Return where the middle of an edge along `axis` is seen: of the four, the one farthest out and low."""
    middles = np.insert(np.array([[-1.0, -1, 1, 1], [-1, 1, -1, 1]]), axis, 0, axis=0)
    seen = seen_from(middles, around, above)[:2]
    return seen[:, np.argmax(np.hypot(*seen) - 0.01 * seen[1])]
