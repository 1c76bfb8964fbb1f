"""The steps of descent across the steepest valley of the cost: why a rate that is too high zigzags.

The cost of logistic regression is much steeper in one direction than in all others. For pictures that
direction is brightness: a step along it moves the z of every picture the same way.
"""

import numpy as np

from ...arrays import as_matrix, check_finite
from ...checks import check_size
from ...cost import cross_entropy
from ...descent import check_run, descend
from ...propagation import propagate
from ...span import Span
from ..panels.doors import check_cost, check_one_set, check_truth
from ..stage.palette import BLUE, ORANGE
from ..stage.scene import Panel, Scene
from .training import zeros

MOST_STEPS = 500


def steepest(G):
    """Return how the steepest direction moves the z of each example, scaled so that its mean square is 1.

    Parameters
    ----------
    G : ndarray of shape (m, m)
        The inner products of the examples, ``X.T @ X``.

    Returns
    -------
    v : ndarray of shape (m,)
        Its mean is not negative.

    Examples
    --------
    >>> X = np.array([[1.0, 1.0, 1.0], [0.1, -0.1, 0.0]])
    >>> np.abs(steepest(X.T @ X)).round(3)
    array([1., 1., 1.])
    """
    v = np.linalg.eigh(G.astype(np.float64) + 1)[1][:, -1]  # the bias is one more feature that is always 1
    return v * np.sqrt(len(v)) * (1 if v.sum() >= 0 else -1)


def valley(X, Y):
    """Return the figure ``cut(learning_rate, steps)``: the first steps, across the steepest valley.

    Parameters
    ----------
    X : ndarray of shape (n_x, m)
    Y : ndarray of shape (1, m)

    Returns
    -------
    cut : callable
        A figure, for `live`.
    """
    X = check_one_set("X", check_finite("X", as_matrix("X", X, "reshape(-1, 1)")))
    start, X, labels = check_run(zeros(X), X, check_truth(Y, X), 0.1, 1, cross_entropy)
    span = Span(start.W[1], X)
    v = steepest(span.G)

    def cut(learning_rate=0.003, steps=12):
        check_size("steps", steps, 1, MOST_STEPS)
        check_run(start, X, labels, learning_rate, steps, cross_entropy)
        J, Z = follow(span, start, labels, learning_rate, steps)
        t = Z @ v / len(v)
        panels = [section(v, labels, t, J), by_step(t)]
        said = ", ".join(str(int(n)) for n in (Z[-4:] > 0).sum(axis=1))
        words = (
            f"Learning rate {learning_rate:.2g}, {steps} steps: the cost goes from {J[0]:.3f} to "
            f"{J[-1]:.3f}, and rises at {int((np.diff(J) > 0).sum())} of them. After the last steps, "
            f"so many of the {len(v)} are predicted to be 1: {said}."
        )
        return Scene(panels, words, height=230)

    return cut


def follow(span, start, Y, learning_rate, steps):
    """Return the cost after each step, (steps + 1,), and every z, (steps + 1, m)."""
    J, Z = [], []
    for step in descend(span.reduce(start), span, Y, learning_rate, steps, cross_entropy):
        J.append(float(check_cost(step).cost))
        Z.append(propagate(step.network, span).Z[-1][0])
    return np.array(J), np.array(Z)


def section(v, Y, t, J):
    """Return a Panel of the cost along the steepest direction, with the steps on it."""
    far = reach(t)
    at = np.linspace(-far, far, 161)
    floor = np.array([float(cross_entropy(shift * v[np.newaxis], Y)) for shift in at])
    top = 1.08 * max(floor.max(), J.max())
    panel = Panel("across the valley", "how far all z are moved", "cost J", xlim=(-far, far), ylim=(0, top))
    panel.curve(at, floor, BLUE).curve(t, J, ORANGE, 1.2).points(t, J, ORANGE, "o", 6)
    return panel.points(t[-1:], J[-1:], ORANGE, "x", 12)


def by_step(t):
    """Return a Panel of where each single step ends, left or right of the floor of the valley."""
    at, far = np.arange(len(t)), reach(t)
    panel = Panel("the same places, step by step", "iteration", "how far all z are moved")
    panel.xlim, panel.ylim = (0, len(t) - 1), (-far, far)
    return panel.curve(at, t, ORANGE, 1.5).points(at, t, ORANGE, "o", 6).level(0)


def reach(t):
    """Return how far an axis goes that shows all the places t, left and right of 0."""
    return 1.15 * max(0.2, float(np.abs(t).max()))
