"""The six equations of the network with one hidden layer, each beside a nudge of what it is about."""

from typing import NamedTuple

import numpy as np

from ...checks import check_choice, check_number, check_size
from ...cost import cross_entropy
from ...descent import gradient_descent
from ...gradient_check import flatten, numerical_gradients, unflatten
from ...propagation import backward, forward
from ..panels.doors import check_examples, check_one
from ..stage.palette import BLUE, GREEN, ORANGE
from ..stage.scene import Panel, Scene
from .starts import STARTS, examples, start

NUDGE = 1e-5


class Equation(NamedTuple):
    """One of the six: its text, what it gives, and what the nudges give."""

    text: str
    value: np.ndarray
    nudged: np.ndarray


def six_equations(net, X, Y):
    """Compute the six equations line by line, and the same six by nudging.

    Parameters
    ----------
    net : Network
        With one hidden layer.
    X : ndarray of shape (n_x, m)
    Y : ndarray of shape (1, m)

    Returns
    -------
    equations : Equations
        A list of six; it prints as a table.

    Raises
    ------
    ValueError
        If the network has not exactly one hidden layer.
    """
    net, X, Y = check_examples(net, X, Y)
    if net.L != 2:
        raise ValueError(
            f"the network is {net.sizes}: the six equations are of one hidden layer, (n_x, n_h, 1)"
        )
    Z, A = forward(net, X)
    m = X.shape[1]
    dZ2 = A[2] - Y
    dW2, db2 = dZ2 @ A[1].T / m, dZ2.sum(axis=1, keepdims=True) / m
    dZ1 = net.W[2].T @ dZ2 * net.g[1].derivative(Z[1])
    dW1, db1 = dZ1 @ A[0].T / m, dZ1.sum(axis=1, keepdims=True) / m
    nudged = numerical_gradients(net, X, Y, epsilon=NUDGE)
    return Equations(
        [
            Equation("dZ2 = A2 - Y", dZ2, _nudge_Z2(Z[2], Y)),
            Equation("dW2 = dZ2 A1' / m", dW2, nudged.dW[2]),
            Equation("db2 = sum(dZ2) / m", db2, nudged.db[2]),
            Equation("dZ1 = W2' dZ2 * g'(Z1)", dZ1, _nudge_Z1(net, Z[1], Y)),
            Equation("dW1 = dZ1 X' / m", dW1, nudged.dW[1]),
            Equation("db1 = sum(dZ1) / m", db1, nudged.db[1]),
        ]
    )


class Equations(list):
    """The six equations; printed, a table."""

    def __repr__(self):
        rows = [("equation", "shape", "largest", "the nudges say the same")]
        for text, value, nudged in self:
            same = (
                "yes"
                if np.abs(value - nudged).max() < 1e-8
                else f"no: {np.abs(value - nudged).max():.1e} off"
            )
            rows.append((text, str(value.shape), f"{np.abs(value).max():.4f}", same))
        return "\n".join(f"{a:<24}{b:<10}{c:<9}{d}" for a, b, c, d in rows)


def _slopes(loss):
    return (loss(NUDGE) - loss(-NUDGE)) / (2 * NUDGE)


def _nudge_Z2(Z2, Y):
    """Return each example's dL/dz2: an example's loss hangs on its own column alone, so all at once."""
    return _slopes(lambda e: cross_entropy.loss(Z2 + e, Y))


def _nudge_Z1(net, Z1, Y):
    """Return each example's dL/dz1, a unit at a time."""

    def loss(j, e):
        nudge = e * (np.arange(len(Z1)) == j)[:, np.newaxis]
        return cross_entropy.loss(net.W[2] @ net.g[1](Z1 + nudge) + net.b[2], Y)

    return np.concatenate([_slopes(lambda e, j=j: loss(j, e)) for j in range(len(Z1))])


def parameters(net):
    """Return the names of all parameters in the order of `flatten`, Python's indices: W1[0, 0], ...

    Examples
    --------
    >>> parameters(start("all zero", (2, 1, 1)))
    ['W1[0, 0]', 'W1[0, 1]', 'b1[0, 0]', 'W2[0, 0]', 'b2[0, 0]']
    """
    arrays = check_one(net).as_course().items()
    return [f"{key}[{j}, {k}]" for key, array in arrays for j, k in np.ndindex(array.shape)]


def nudge_one(parameter="W1[0, 1]", nudge=0.5, iterations=50):
    """Draw the cost against one parameter of the flower's network, with the slope that backward gives.

    Parameters
    ----------
    parameter : str
        One of the 17, such as "W1[0, 1]".
    nudge : float
        How far to both sides the central difference reaches.
    iterations : int
        After how many iterations of training.

    Returns
    -------
    scene : Scene
    """
    check_size("iterations", iterations, 0, 10_000)
    nudge = check_number("nudge", nudge, 1e-6, 100)
    X, Y = examples("flower")
    *_, step = gradient_descent(start(STARTS[2]), X, Y, learning_rate=1.2, iterations=iterations)
    net, names = step.network, parameters(step.network)
    which = names.index(check_choice("parameter", parameter, names))
    gradients = backward(net, forward(net, X), Y).as_course()
    slope = np.concatenate([gradient.ravel() for gradient in gradients.values()])[which]
    e = np.linspace(-1.2, 1.2, 121)

    def J(e):
        theta = flatten(net) + np.outer(e, np.arange(len(names)) == which)
        return cross_entropy(forward(unflatten(theta, net), X).Z[-1], Y)

    ends = np.array([-nudge, nudge])
    secant = np.diff(J(ends))[0] / (2 * nudge)
    low, high = np.min(J(e)), np.max(J(e))
    panel = Panel(f"the cost, when only {parameter} is nudged", f"nudge of {parameter}", "J")
    panel.ylim = (low - 0.3 * (high - low), high + 0.5 * (high - low))  # room for the names
    panel.curve(e, J(e), BLUE, 2.5, label="cost")
    panel.curve(e, step.cost + slope * e, GREEN, 2, label="slope from backward")
    panel.curve(ends, J(ends), ORANGE, 2, dash=True, label="slope from the nudges").points(
        ends, J(ends), ORANGE
    )
    words = f"{parameter}: backward says {slope:.5f}, nudges of {nudge:g} to both sides say {secant:.5f}."
    return Scene([panel], words, net, 320)
