"""The plane before the hidden layer and on its way through it, side by side."""

import numpy as np

from ....checks import check_number
from ....propagation import accuracy, forward
from ...panels.decision import plane
from ...stage.palette import DECISION, GREEN, INK
from ...stage.scene import Panel, Scene
from .bending import bend, check_units, learned, points
from .lines import border, cut, grid
from .view import cube, seen_from


def bent_plane(through=3.0, units=3, data="circles", iterations=400, around=-65.0, above=25.0):
    """Draw the input plane, and where a trained hidden layer has taken it: grid, points and border.

    Parameters
    ----------
    through : float
        How far: 0 is before the layer, 1 after W, 2 after + b, 3 after g.
    units : int
        Two hidden units are a plane, three are space.
    data : {"circles", "moons", "flower"}
    iterations : int
        How long the network has learned, from 0 to 1000.
    around, above : float
        From where space is looked at, in degrees.

    Returns
    -------
    scene : Scene

    Examples
    --------
    >>> bent_plane(through=1.0)
    W has turned and stretched the plane. What was straight is straight.
    """
    through = check_number("through", through, 0, 3)
    around, above = (check_number(n, v, -360, 360) for n, v in (("around", around), ("above", above)))
    X, Y = points(data)
    net = learned(data, check_units(units), iterations)
    scene = picture(net, X, Y, through, around, above)
    if units == 3:
        scene.panels[1].turn(x="around", y="above")
    return scene


def picture(net, X, Y, through, around=0.0, above=90.0):
    """Return the Scene of a network on its points."""
    edge, extent = border(net, X), plane(X).extent
    before = _before(net, X, Y, edge, extent)
    flat = net.sizes[1] == 2
    after = (_in_plane if flat else _in_space)(net, X, Y, through, edge, extent, around, above)
    return Scene([before, after], _words(net, X, Y, through), net, 290)


def _before(net, X, Y, edge, extent):
    """Return the Panel of the input plane: the side of the border in two colours, the grid, the points."""
    around = plane(X, 160)
    left, right, bottom, top = extent
    title = "the plane of x₁ and x₂"
    panel = Panel(title, xlim=(left, right), ylim=(bottom, top), equal=True)
    side = np.where(forward(net, around.points).A[-1] > 0.5, 220, 36).reshape(around.n, around.n)
    panel.image(side.astype(np.uint8), extent, DECISION)
    return panel.curve(*grid(extent), INK, 1, alpha=0.25).examples(X, Y, 5, label="").curve(*edge, GREEN, 3)


def _words(net, X, Y, through):
    if through == 0:
        return "Before the layer: the plane is flat, and the border on it is curved."
    if through <= 1:
        return f"{_done('W', through)} turned and stretched the plane. What was straight is straight."
    if through <= 2:
        return f"{_done('b', through - 1)} moved it as a whole."
    if through < 3:
        return f"{_done('g', through - 2)} bent it: no unit may leave the range from −1 to 1."
    what, right = "one line" if net.sizes[1] == 2 else "one flat cut", accuracy(net, X, Y)
    return (
        f"g has bent it, {net.sizes[1]} units from −1 to 1: the border is now {what}, and {right:.0f} % "
        f"of the points are on the right side of it."
    )


def _done(what, share):
    return f"{what} has" if share == 1 else f"{what}, by {100 * share:.0f} %, has"


def reach(net, corners, through):
    """Return how far the axes go: as far as the plane at each step, and in between the share of both."""
    low, high = int(np.floor(through)), int(np.ceil(through))
    at = [1.0 if step == 3 else float(np.abs(bend(net, corners, step)).max()) for step in (low, high)]
    return 1.12 * (at[0] + (through - low) * (at[1] - at[0]))


def _title(through):
    return ("before", "W x", "W x + b", "g(W x + b)")[int(np.ceil(through))]


def _in_plane(net, X, Y, through, edge, extent, *_):
    lines = grid(extent)
    far = reach(net, np.nan_to_num(lines), through)
    panel = Panel(_title(through), "unit 1", "unit 2", xlim=(-far, far), ylim=(-far, far), equal=True)
    panel.curve(*bend(net, lines, through), INK, 1, alpha=0.35)
    panel.examples(bend(net, X, through), Y, 5, label="")
    if through == 3:
        panel.curve(*cut(net, 1.1), GREEN, 1.5, dash=True)
    return panel.curve(*bend(net, edge, through), GREEN, 3)


def _in_space(net, X, Y, through, edge, extent, around, above):
    lines = grid(extent)
    far = reach(net, np.nan_to_num(lines), through)
    panel = Panel(_title(through), xlim=(-1.95, 1.95), ylim=(-1.95, 1.95), axes=False, equal=True)
    look = lambda at: seen_from(at / far, around, above)[:2]  # noqa: E731
    cube(panel, around, above)
    panel.curve(*look(bend(net, lines, through)), INK, 1, alpha=0.35)
    if through == 3:
        panel.curve(*look(cut(net)), GREEN, 1, alpha=0.6)
    panel.examples(look(bend(net, X, through)), Y, 5, label="")
    return panel.curve(*look(bend(net, edge, through)), GREEN, 3)
