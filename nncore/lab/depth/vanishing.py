"""The vanishing gradient: how much of the slope at the output is left at the first layer of a new network."""

import numpy as np

from ...checks import check_choice, check_number, check_size
from ...network import Network
from ...propagation import backward, forward
from ..stage.palette import BLUE, GREEN, ORANGE
from ..stage.scene import Panel, Scene
from .more_data import digits

STYLES = {"sigmoid": (ORANGE, "D"), "tanh": (GREEN, "^"), "relu": (BLUE, "o")}
M, UNITS, SEEDS = 200, 16, 10
FLOOR = 1e-8  # below it nothing is drawn
SHORT, LONG = 0.003, 20  # a first gradient outside of these makes learning hopeless, or wild


def questions():
    """Return the digits that these networks learn from: X of shape (64, 200), and Y, is it odd?"""
    X, Y = digits()
    return X[:, :M], Y[:, :M]


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
    check_size("layers", layers, 2, 20)
    check_choice("activation", activation, STYLES)
    X, Y = questions()
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
    color, marker = STYLES[check_choice("activation", activation, STYLES)]
    scale = check_number("scale", scale, 0, 100)
    found = np.array([lengths(layers, activation, scale, seed) for seed in range(SEEDS)])
    l = np.arange(1, layers + 1)
    panel = Panel("ten new networks, and their middle", "layer l", "length of dW[l]", log="y")
    panel.xlim, panel.xticks = (0.7, layers + 0.3), {int(k): str(k) for k in l}
    panel.ylim = (FLOOR, 1e3)
    for row in np.maximum(found, FLOOR):
        panel.curve(l, row, color, 1, alpha=0.5)
    middle = np.maximum(np.median(found, axis=0), FLOOR)
    panel.curve(l, middle, color, 3).points(l, middle, color, marker, 9)
    ends = in_words(middle[0], middle[-1])
    words = f"{layers} layers of {activation}, weights of scale {scale:.2g}. {ends}"
    return Scene([panel], words, height=320)


def in_words(first, last):
    """Return what the lengths of dW[1] and of dW[L] mean.

    Examples
    --------
    >>> in_words(0.0013, 0.35)
    'The length of dW[1] is 0.0013, that of dW[L] 0.35: the gradient vanishes on its way back.'
    >>> in_words(0.001, 0.0007)
    'The length of dW[1] is 0.001, that of dW[L] 0.0007: every gradient is small from the start.'
    """
    if first > LONG:
        verdict = "the gradient explodes"
    elif first > SHORT:
        verdict = "the gradient arrives"
    else:
        vanishes = last > 10 * first
        verdict = (
            "the gradient vanishes on its way back" if vanishes else "every gradient is small from the start"
        )
    return f"The length of dW[1] is {first:.2g}, that of dW[L] {last:.2g}: {verdict}."
