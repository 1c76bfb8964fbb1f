"""A point of the plane lights a network: its numbers forward, the loss, and the gradients back."""

import numpy as np

from ....checks import check_number, check_size
from ...panels.decision import decision_map
from ...panels.doors import check_on_plane
from ...stage.palette import CLASSES, INK, MARKERS
from ...stage.scene import Scene
from .arithmetic import arithmetic
from .circuit import circuit
from .passes import follow

LARGEST = 6  # units of a layer that can be read
FAR = 1e3  # of a coordinate


def one_example(net, X, Y):
    """Return the figure ``light(x1, x2, y, step, unit)``: one point's way through a network, and back.

    Parameters
    ----------
    net : Network
        Of two features, one output, and at most 6 units a layer.
    X : ndarray of shape (2, m)
        The examples that the network has learned from; they are drawn on the map.
    Y : ndarray of shape (1, m)

    Returns
    -------
    light : callable
        A figure, for `live`. `step` goes from 0, the input, to ``light.last``; between two whole steps pulses
        are on their way. `unit` is the unit whose sum is shown.

    Raises
    ------
    ValueError
        If the network has other than two features and one output, or too many units.

    Examples
    --------
    >>> from nncore import Network
    >>> from nncore.datasets import moons
    >>> light = one_example(Network.initialize((2, 3, 1), rng=1), *moons(40, rng=1))
    >>> light(x1=1.0, x2=0.5, step=4)
    Step 4 of 6, back. The output, dz = a − y: 0.48 − 1 = −0.52.
    """
    net, X, Y = check_on_plane(net, X, Y)
    if max(net.sizes) > LARGEST:
        raise ValueError(f"the network is {net.sizes}: at most {LARGEST} units a layer can be read")
    net = net.astype(np.float64)
    plain = decision_map(net, X, Y, "the point, and what is predicted", n=120, size=3.0)
    plain.layers[0]["smooth"] = False  # fine enough, and a fifth of the bytes of the saved picture

    def light(x1=0.1, x2=0.5, y=1, step=0.0, unit=1):
        x1, x2 = (check_number(name, v, -FAR, FAR) for name, v in (("x1", x1), ("x2", x2)))
        step = min(check_number("step", step, 0), 2.0 * net.L + 2)
        seen = follow(net, np.array([[x1], [x2]]), check_size("y", y, 0, 1))
        unit = check_size("unit", unit)
        sums, words = arithmetic(seen, step, unit)
        panels = [_map(plain, x1, x2, int(seen.y)), circuit(seen, step, unit), sums]
        return Scene(panels, f"{_when(seen, step)} {words}", net, 300, {"step": (0, light.last)})

    light.last = 2 * net.L + 2
    return light


def _map(plain, x1, x2, y):
    """Return the map with the point on it, which the map is large enough for."""
    (left, right), (bottom, top) = plain.limits()
    panel = type(plain)(plain.title, plain.x, plain.y, equal=True)
    panel.xlim, panel.ylim = (min(left, x1), max(right, x1)), (min(bottom, x2), max(top, x2))
    panel.layers = list(plain.layers)
    panel.handle(x1, x2, moves=("x1", "x2"), label="the point", color=INK)
    return panel.points([x1], [x2], CLASSES[y], MARKERS[y], 9)


def _when(seen, step):
    L, whole = seen.net.L, int(step)
    way = "the input" if whole == 0 else "forward" if whole <= L else "the loss" if whole == L + 1 else "back"
    return f"Step {step:g} of {seen.last}, {way}."
