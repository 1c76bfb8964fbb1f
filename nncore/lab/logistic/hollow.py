"""A convex cost and one with a local optimum, over a single weight: where descent ends on each."""

import numpy as np

from ...checks import check_number, check_size
from ...cost import cross_entropy, squared_error
from ..stage.palette import BLUE, ORANGE
from ..stage.scene import Panel, Scene

# Five examples with one feature, and no bias. The last lies far away, on the side of the other label.
POINTS = np.array([[-1.5, -1.0, 0.5, 1.0, 10.0]]), np.array([[0, 0, 0, 1, 0]])
SPAN, RATE = (-4.0, 4.0), 0.3
COSTS = {"cross-entropy: convex": cross_entropy, "squared error: not convex": squared_error}


def path_over_w(cost, w, iterations):
    """Return w before and after each step of descent on the cost of POINTS.

    Examples
    --------
    >>> path_over_w(cross_entropy, 0.0, 1).round(2).tolist()
    [0.0, -0.21]
    """
    X, Y = POINTS
    at = [w]
    for _ in range(iterations):
        w = w - RATE * float((cost.dZ(w * X, Y) * X).mean())
        at.append(w)
    return np.array(at)


def height(cost, w):
    """Return the cost of POINTS at each of the weights w, (n,)."""
    X, Y = POINTS
    return np.array([float(cost(each * X, Y)) for each in w])


def local_optimum(w=2.5, iterations=500):
    """Return the Scene of both costs over a single weight w, with the path of descent on each.

    Parameters
    ----------
    w : float
        Where the descent starts.
    iterations : int
    """
    w = check_number("w", w, -100, 100)
    check_size("iterations", iterations, 0, 10_000)
    everywhere, panels, ends = np.linspace(*SPAN, 401), [], []
    for name, cost in COSTS.items():
        at, over = path_over_w(cost, w, iterations), height(cost, everywhere)
        J, lowest = height(cost, at[[0, -1]]), everywhere[over.argmin()]
        panel = Panel(name, "w", "cost J", xlim=SPAN, ylim=(0, 1.08 * max(over.max(), J[0])))
        panel.curve(everywhere, over, BLUE)
        drawn = at[np.unique(np.geomspace(1, len(at), 40).astype(int)) - 1]
        panel.points(drawn, height(cost, drawn), ORANGE, "o", 5)
        panel.points(at[-1:], J[1:], ORANGE, "x", 13)
        panel.handle(w, J[0], ("w", None), "where descent starts", ORANGE)
        panels.append(panel)
        ends.append(f"on the {name.split(':')[0]} at w = {at[-1]:.2f} (the lowest value is at {lowest:.2f})")
    words = f"From w = {w:.1f}, {iterations} iterations end {ends[0]}, and {ends[1]}."
    return Scene(panels, words, height=290)
