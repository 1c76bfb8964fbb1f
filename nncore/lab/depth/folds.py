"""Folding the line: how often a network goes up and down, with its units in layers or in one layer."""

import numpy as np

from ...checks import check_size
from ...network import Network
from ...propagation import forward
from ..panels.doors import check_one
from ..stage.palette import BLUE, ORANGE
from ..stage.scene import Panel, Scene

MOST_LAYERS, MOST_UNITS = 50, 4096  # beyond 50 a float can no longer tell the folds apart
SHOWN = 12
GRID = np.linspace(0, 1, 4097)  # its steps meet every fold of twelve layers


def fold(layers):
    """Return a network of one feature that folds the line from 0 to 1 in half, `layers` times.

    Parameters
    ----------
    layers : int
        Hidden layers, of two ReLU units each.

    Returns
    -------
    net : Network
        Its output goes up and down in 2**layers straight pieces.

    Examples
    --------
    >>> pieces(fold(5))
    32
    """
    check_size("layers", layers, most=MOST_LAYERS)
    once, bend = np.array([[2.0, -4.0]]), np.array([[0.0], [-0.5]])  # 2 relu(x) - 4 relu(x - 1/2): a tent
    W = [None, np.ones((2, 1)), *[np.ones((2, 1)) @ once] * (layers - 1), once]
    return Network(W, [None, *[bend] * layers, np.zeros((1, 1))], [None, *["relu"] * layers, "identity"])


def zigzag(units):
    """Return a network of one hidden layer of ReLU units that goes up and down as often as it can.

    Examples
    --------
    >>> pieces(zigzag(10))
    10
    """
    check_size("units", units, most=MOST_UNITS)
    places = np.arange(units)[:, None] / units
    W2 = units * np.array([[1.0, *(2.0 * (-1) ** k for k in range(1, units))]])
    return Network(
        [None, np.ones((units, 1)), W2], [None, -places, np.zeros((1, 1))], [None, "relu", "identity"]
    )


def pieces(net):
    """Return of how many pieces, going up and down in turn, the output over the line from 0 to 1 is made."""
    if (check_one(net).sizes[0], net.sizes[-1]) != (1, 1):
        raise ValueError(f"net is {net.sizes}: its pieces are counted along one feature, (1, ..., 1)")
    A = forward(net, GRID[None]).A[-1][0]
    return 1 + int((np.diff(np.sign(np.diff(A))) != 0).sum())


def folds(layers=4):
    """Draw what so many layers of two units can do, and what one layer of as many units can.

    Parameters
    ----------
    layers : int

    Returns
    -------
    scene : Scene
    """
    if check_size("layers", layers) > SHOWN:
        raise ValueError(f"layers is {layers}: 2**{SHOWN} pieces are the most that are drawn")
    deep, wide = fold(layers), zigzag(2 * layers)
    many = f"{layers} layer{'s' * (layers > 1)} of 2 units"
    shown = {many: (deep, ORANGE), f"1 layer of {2 * layers} units": (wide, BLUE)}
    panels = []
    for title, (net, color) in shown.items():
        panel = Panel(title, "x", "A[L]", xlim=(0, 1), ylim=(-0.05, 1.1))
        panels.append(panel.curve(GRID, forward(net, GRID[None]).A[-1][0], color, 1.5))
    words = f"{many}: {pieces(deep)} straight pieces. One layer of {2 * layers} units: {pieces(wide)}."
    return Scene(panels, words, deep, 260)
