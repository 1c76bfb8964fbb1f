"""How good a network is against how many examples it learned from: why large networks came so late."""

from functools import cache

import numpy as np

from ...network import Network
from ...propagation import accuracy
from ...training import train
from ..stage.palette import BLUE, GREEN, ORANGE
from ..stage.scene import Panel, Scene

AMOUNTS = (20, 40, 80, 160, 320, 640, 1280)
SIZES = {"logistic regression": (64, 1), "4 hidden units": (64, 4, 1), "64 hidden units": (64, 64, 1)}
STYLES = ((BLUE, "o"), (GREEN, "^"), (ORANGE, "D"))
DRAWS = 3


@cache
def digits():
    """Return scikit-learn's handwritten digits, shuffled: is the digit odd?

    Returns
    -------
    X : ndarray of shape (64, 1797)
        The 8 x 8 pixels, from 0 to 1, one picture a column.
    Y : ndarray of int, shape (1, 1797)
    """
    from sklearn.datasets import load_digits

    found = load_digits()
    order = np.random.default_rng(0).permutation(len(found.target))
    return found.data[order].T / 16, found.target[order][np.newaxis] % 2


def by_amount(amounts=AMOUNTS, iterations=300):
    """Train three networks on growing numbers of digits, and ask each about 400 that none has seen.

    Parameters
    ----------
    amounts : sequence of int
        Numbers of examples to learn from, at most 1280.
    iterations : int

    Returns
    -------
    percent : dict of str to ndarray
        For each network its accuracy at each amount, the mean over three draws of examples and weights.
    """
    X, Y = digits()
    known, asked = slice(0, 1397), slice(1397, None)
    percent = {name: np.zeros(len(amounts)) for name in SIZES}
    for draw in range(DRAWS):
        order = np.random.default_rng(draw).permutation(1397)
        for name, sizes in SIZES.items():
            start = Network.initialize(sizes, draw, hidden="relu", scale="he")
            for i, m in enumerate(amounts):
                some = X[:, known][:, order[:m]], Y[:, known][:, order[:m]]
                net = train(start, *some, learning_rate=0.5, iterations=iterations).network
                percent[name][i] += accuracy(net, X[:, asked], Y[:, asked]) / DRAWS
    return percent


def data_curves(percent, amounts=AMOUNTS):
    """Draw what `by_amount` measured: accuracy against the number of examples.

    Parameters
    ----------
    percent : dict of str to ndarray
    amounts : sequence of int

    Returns
    -------
    scene : Scene
    """
    panel = Panel("odd or even?", "examples to learn from", "% right of 400 others", log="x")
    panel.xlim, panel.xticks = (amounts[0] / 1.3, amounts[-1] * 3.5), {m: str(m) for m in amounts}
    for (name, curve), (color, marker) in zip(percent.items(), STYLES, strict=False):
        panel.curve(amounts, curve, color).points(amounts, curve, color, marker, 7)
        panel.text(amounts[-1] * 1.15, curve[-1], name, color, align="left", bold=True)
    ends = "; ".join(f"{name} {curve[0]:.0f} and {curve[-1]:.0f} %" for name, curve in percent.items())
    return Scene([panel], f"Right after {amounts[0]} and after {amounts[-1]} examples: {ends}.", height=340)
