"""The vanishing gradient: how much of the slope at the output is left at the first layer of a new network."""

import numpy as np

from ...network import Network
from ...propagation import backward, forward
from ..stage.palette import BLUE, GREEN, ORANGE
from ..stage.scene import Panel, Scene
from .more_data import digits

STYLES = {"sigmoid": (ORANGE, "D"), "tanh": (GREEN, "^"), "relu": (BLUE, "o")}
M, UNITS, SEEDS = 500, 16, 10


def lengths(layers=6, activation="sigmoid", scale=0.35, seed=0):
    """Return the length of dW[l] for each layer of a new network that has seen the digits once.

    Parameters
    ----------
    layers : int
        L, the last of them the output; the hidden ones have 16 units.
    activation : str
        Of the hidden layers.
    scale : float or str
        Of the first weights, as for `Network.initialize`.
    seed : int

    Returns
    -------
    lengths : ndarray of shape (L,)
        The root of the sum of squares of dW[1], ..., dW[L].

    Examples
    --------
    >>> found = lengths(layers=6, activation="sigmoid", scale=0.35)
    >>> bool(found[0] < found[-1] / 50)
    True
    """
    X, Y = (values[:, :M] for values in digits())
    net = Network.initialize((64, *[UNITS] * (layers - 1), 1), seed, hidden=activation, scale=scale)
    return np.array([np.linalg.norm(dW) for dW in backward(net, forward(net, X), Y).dW[1:]])


def vanishing(layers=6, activation="sigmoid", scale=0.35):
    """Draw the length of dW[l] layer by layer for ten new networks, and their middle.

    Parameters
    ----------
    layers : int
        L, the last of them the output.
    activation : {"sigmoid", "tanh", "relu"}
    scale : float
        What the standard normal numbers of the first weights are multiplied by. He's is 0.35 for 16 units.

    Returns
    -------
    scene : Scene
    """
    color, marker = STYLES[activation]
    found = np.array([lengths(layers, activation, scale, seed) for seed in range(SEEDS)])
    l = np.arange(1, layers + 1)
    panel = Panel(
        "the length of dW[l]: ten new networks, and their middle", "layer l", "length of dW[l]", log="y"
    )
    panel.xlim, panel.xticks = (0.7, layers + 0.3), {int(k): str(k) for k in l}
    panel.ylim = (1e-12, 1e3)
    for row in np.maximum(found, 1e-12):
        panel.curve(l, row, color, 1, alpha=0.35)
    middle = np.maximum(np.median(found, axis=0), 1e-12)
    panel.curve(l, middle, color, 3).points(l, middle, color, marker, 9)
    words = (
        f"{layers} layers, {activation}, weights of scale {scale:.2g}. {in_words(found[:, 0] / found[:, -1])}"
    )
    return Scene([panel], words, height=320)


def in_words(ratios):
    """Return what the lengths of dW[1], as multiples of those of dW[L], mean.

    Examples
    --------
    >>> in_words(np.array([0.004, 0.005, 0.017]))
    'dW[1] is 0.005 times as long as dW[L], the middle of 3 networks: the gradient vanishes.'
    """
    ratio = float(np.median(ratios))
    verdict = "vanishes" if ratio < 0.05 else "explodes" if ratio > 20 else "arrives"
    return f"dW[1] is {ratio:.2g} times as long as dW[L], the middle of {len(ratios)} networks: the gradient {verdict}."
