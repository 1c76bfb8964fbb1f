"""Gradient checking: the slope by nudging every parameter both ways.

All 2 P nudged networks of P parameters are one stack, and one forward pass runs them: the lesson of
vectorization, applied to its own test.
"""

from time import monotonic
from typing import NamedTuple

import numpy as np

from .arrays import check_X, check_Y
from .checks import check_function, check_instance, check_number
from .cost import Cost, cross_entropy
from .network import Network, check_network
from .own_backward import gradients_of
from .propagation import Gradients, backward, forward, propagate

MAX_ENTRIES = 2**22  # of Z in one stack: some 32 MB


class GradientCheck(NamedTuple):
    """The verdict on a set of gradients.

    Parameters
    ----------
    difference : float
        The relative distance, ||d - d'|| / (||d|| + ||d'||), over all parameters.
    by_parameter : dict of str to float
        The same for each of dW1, db1, dW2, ... alone: where a bug sits.
    numerical : Gradients
        The central differences.
    """

    difference: float
    by_parameter: dict
    numerical: Gradients

    @property
    def passed(self):
        """Whether the difference is below 1e-7, the course's bound."""
        return self.difference < 1e-7

    def __repr__(self):
        if self.passed:
            return "GradientCheck: the gradients agree with the nudges"
        worst = max(self.by_parameter, key=self.by_parameter.get)
        return f"GradientCheck: they differ by {self.difference:.1e}, most in {worst}"


def numerical_gradients(net, X, Y, cost=cross_entropy, epsilon=1e-5, seconds=60):
    """Return the central differences ``(J(p + epsilon) - J(p - epsilon)) / (2 epsilon)`` of every parameter.

    Parameters
    ----------
    net : Network
        A single network (not a stack).
    X : ndarray of shape (n_x, m)
    Y : ndarray of shape (n_L, m)
    cost : Cost
    epsilon : float
        The nudge.
    seconds : float
        How long it may take: the time is known from the first networks, and more is refused at once.

    Returns
    -------
    gradients : Gradients
        Their error is of order epsilon squared, plus rounding of order 1e-16 / epsilon.

    Raises
    ------
    ValueError
        If a shape does not fit, or if it would take longer than `seconds`.
    """
    net, X, Y = check_nudges(net, X, Y, cost, epsilon)
    check_number("seconds", seconds, least=0)
    theta, begun = flatten(net), monotonic()
    batch = max(1, MAX_ENTRIES // max(theta.size, sum(net.sizes) * X.shape[-1]))
    slopes = np.empty(theta.size)
    for start in range(0, theta.size, batch):
        which = np.arange(start, min(start + batch, theta.size))
        nudge = np.zeros((which.size, theta.size))
        nudge[np.arange(which.size), which] = epsilon
        with np.errstate(all="ignore"):
            J = [cost_at(t, net, X, Y, cost) for t in (theta + nudge, theta - nudge)]
            slopes[which] = (J[0] - J[1]) / (2 * epsilon)
        check_patience((monotonic() - begun) / (which[-1] + 1) * theta.size, seconds, theta.size)
    as_net = unflatten(slopes, net)
    return Gradients(list(as_net.W), list(as_net.b))


def check_nudges(net, X, Y, cost, epsilon):
    """Return the network, X and Y in float64, after the checks that nudging every parameter needs."""
    if check_network(net).W[1].ndim > 2:
        raise ValueError(f"net is a stack, {net}: check one of its networks, such as net[0]")
    check_instance("cost", cost, Cost, "nncore.cross_entropy")
    check_number("epsilon", epsilon, 1e-15, 1)
    net, X = net.astype(np.float64), check_X(X, net.sizes[0]).astype(np.float64)
    if X.ndim > 2:
        raise ValueError(f"X is {X.shape}: it must be ({net.sizes[0]}, m) for a single network")
    return net, X, check_Y(Y, np.empty((net.sizes[-1], X.shape[-1])))


def cost_at(theta, net, X, Y, cost):
    """Return the costs of the networks like `net` with the parameters theta of shape (..., P)."""
    return cost(propagate(unflatten(theta, net), X).Z[-1], Y, net.g[-1])


def check_patience(expected, seconds, P):
    """Refuse what would take longer than `seconds`, and say how long."""
    if expected > seconds:
        how_long = f"{expected / 3600:.1f} hours" if expected > 7200 else f"{expected / 60:.0f} minutes"
        raise ValueError(
            f"nudging each of {P} parameters both ways takes about {how_long} here: check a smaller network "
            f"of the same kind, or fewer examples, or allow it with seconds={10 ** len(str(int(expected)))}"
        )


def gradient_check(net, X, Y, cost=cross_entropy, epsilon=1e-5, backward=backward, seconds=60):
    """Compare the gradients of `backward` with central differences.

    Parameters
    ----------
    net, X, Y, cost, epsilon, seconds
        As for `numerical_gradients`. Use a small network and few examples: it runs 2 P networks.
    backward : callable
        The function on trial: ``backward(net, cache, Y, cost)`` returning Gradients, or the course's
        dictionary of them.

    Returns
    -------
    check : GradientCheck

    Raises
    ------
    ValueError
        For what `numerical_gradients` refuses, and if a gradient of `backward` does not fit its parameter.

    Examples
    --------
    >>> rng = np.random.default_rng(0)
    >>> net = Network.initialize((3, 4, 1), rng)
    >>> gradient_check(net, rng.standard_normal((3, 5)), np.array([[0, 1, 1, 0, 1]]))
    GradientCheck: the gradients agree with the nudges
    """
    check_function("backward", backward, "backward(net, cache, Y, cost)", 4)
    numerical = numerical_gradients(net, X, Y, cost, epsilon, seconds)
    net, X, Y = check_nudges(net, X, Y, cost, epsilon)
    analytic = gradients_of(backward, net, forward(net, X), Y, cost).as_course()
    pairs = {key: (analytic[key], slope) for key, slope in numerical.as_course().items()}
    both = [np.concatenate([p.ravel() for p in side]) for side in zip(*pairs.values(), strict=True)]
    return GradientCheck(
        relative_difference(*both),
        {key: relative_difference(*pair) for key, pair in pairs.items()},
        numerical,
    )


@np.errstate(all="ignore")
def relative_difference(a, b):
    """Return ||a - b|| / (||a|| + ||b||), and 0 if both are zero."""
    total = np.linalg.norm(a) + np.linalg.norm(b)
    return float(np.linalg.norm(a - b) / total) if total else 0.0


def flatten(net):
    """Return all parameters of a network as one vector theta: W[1], b[1], W[2], ..."""
    return np.concatenate([p.ravel() for pair in zip(net.W[1:], net.b[1:], strict=True) for p in pair])


def unflatten(theta, net):
    """Return a network like `net` with the parameters theta of shape (..., P): the inverse of `flatten`."""
    W, b, start = [None], [None], 0
    for l in range(1, net.L + 1):
        for parameters, like in ((W, net.W[l]), (b, net.b[l])):
            part = theta[..., start : start + like.size]
            parameters.append(part.reshape(*theta.shape[:-1], *like.shape))
            start += like.size
    return Network(W, b, net.g)
