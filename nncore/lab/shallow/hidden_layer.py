"""One hidden unit, and a layer of them: the row of A[1] that is a unit, the column that is an example."""

from functools import lru_cache

import numpy as np

from ...activations import activation
from ...checks import check_number, check_size
from ...propagation import forward
from ...training import train
from ..panels.decision import plane, shade
from ..stage.palette import DIVERGING, GREEN, diverging
from ..stage.scene import Panel, Scene
from .starts import STARTS, examples, start

MOST = 100  # of a weight
SHOWN = 24  # columns of A[1] in the picture
DARK = "#24292f"  # for lines on a pale image, whatever the theme


def hidden_unit(w1=1.0, w2=0.5, b=0.0, g="sigmoid"):
    """Draw what one unit computes over the plane, a = g(w1 x1 + w2 x2 + b), and the line where z is 0.

    Parameters
    ----------
    w1, w2, b : float
    g : str
        Its activation.

    Returns
    -------
    scene : Scene
    """
    w1, w2, b = (check_number(name, v, -MOST, MOST) for name, v in (("w1", w1), ("w2", w2), ("b", b)))
    w, g, around = np.array([w1, w2]), activation(g), plane(examples("flower")[0])
    low = 0.0 if g.name == "sigmoid" else -1.0
    left, right, bottom, top = around.extent
    panel = Panel("a = g(z) over the plane", "x₁", "x₂", xlim=(left, right), ylim=(bottom, top), equal=True)
    panel.image(shade(g(w @ around.points + b), around.n, low, 1.0), around.extent, DIVERGING, smooth=True)
    length, words = float(np.hypot(w1, w2)), "both weights are 0, so it says the same everywhere"
    if length:
        foot, along = -b * w / length**2, np.array([-w2, w1]) / length
        panel.curve(*np.stack([foot - 20 * along, foot + 20 * along]).T, DARK, 2, dash=True)
        panel.arrow(foot, foot + w, DARK)
        words = (
            f"the line z = 0 is {abs(b) / length:.2f} from the origin, and w, the arrow, is {length:.2f} long"
        )
    z = np.linspace(-4, 4, 201)
    across = Panel("walking across the line", "distance from the line", "a", ylim=(low - 0.1, 1.1))
    across.curve(z, g(length * z + b * (length == 0)), GREEN, 2.5)
    return Scene([panel, across], f"One {g} unit: {words}.", height=270)


@lru_cache
def _trained():
    X, Y = examples("flower")
    return train(start(STARTS[2]), X, Y, learning_rate=1.2, iterations=1000).network


def rows_and_columns(unit=1, example=1):
    """Draw A[1] as a table, a unit a row and an example a column, over the maps of the units.

    Parameters
    ----------
    unit : int
        From 1 to 4, counted as on the blackboard.
    example : int
        From 1 to 24: some of the flower's points.

    Returns
    -------
    scene : Scene

    Examples
    --------
    >>> rows_and_columns(3, 5)
    Row 3 of A[1] is unit 3 on every example. Column 5 is example 5 in every unit: -1.00, 0.27, -1.00, -1.00.
    """
    net = _trained()
    j, i = check_size("unit", unit) - 1, check_size("example", example) - 1
    if j >= net.sizes[1] or i >= SHOWN:
        raise ValueError(
            f"unit {unit}, example {example}: there are {net.sizes[1]} units and {SHOWN} examples"
        )
    X = examples("flower")[0][:, ::17][:, :SHOWN]
    A = forward(net, X).A[1]
    table = Panel(
        f"A[1]: 4 units by {SHOWN} examples", xlim=(-3, SHOWN), ylim=(-1, 4), axes=False, height=170
    )
    table.image(diverging(A, 1.0), (0, SHOWN, 0, 4))
    table.rect(0, 3 - j, SHOWN, 1, GREEN, filled=False).rect(i, 0, 1, 4, "ink", filled=False)
    for k in range(4):
        table.text(-0.3, 3.5 - k, f"unit {k + 1}", GREEN if k == j else "ink", align="right", bold=k == j)
    table.text(i + 0.5, -0.5, f"example {example}", bold=True)
    column = ", ".join(f"{a:.2f}" for a in A[:, i])
    words = (
        f"Row {unit} of A[1] is unit {unit} on every example. "
        f"Column {example} is example {example} in every unit: {column}."
    )
    return Scene([table, _maps(net, X, j, i)], words, net, 200)


def _maps(net, X, j, i):
    """Return a Panel with the four maps in a row, unit j framed, the examples on each and example i large."""
    around = plane(examples("flower")[0], 48)
    left, right, bottom, top = around.extent
    panel = Panel("the same units over the plane", xlim=(0, 4), ylim=(0, 1), axes=False, equal=True, row=1)
    share = 0.9 * (X - [[left], [bottom]]) / [[right - left], [top - bottom]] + 0.05
    for k, A in enumerate(forward(net, around.points).A[1]):
        panel.image(shade(A, around.n, -1.0, 1.0), (k + 0.05, k + 0.95, 0.05, 0.95), DIVERGING, smooth=True)
        panel.points(share[0] + k, share[1], DARK, size=3)
        panel.points(share[:1, i] + k, share[1:, i], "#ffffff", size=11)
        panel.points(share[:1, i] + k, share[1:, i], DARK, size=8)
    return panel.rect(j + 0.02, 0.02, 0.96, 0.96, GREEN, filled=False)
