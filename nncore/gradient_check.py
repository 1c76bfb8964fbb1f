"""Gradient checking: the slope by nudging every parameter both ways.

All 2 P nudged networks of P parameters are one stack, and one forward pass runs them: the lesson of
vectorization, applied to its own test.
"""

from dataclasses import dataclass

import numpy as np

from .arrays import check_X
from .cost import cross_entropy
from .network import Network
from .propagation import Gradients, backward, forward

MAX_ENTRIES = 2**22  # of Z in one stack: some 32 MB


@dataclass(frozen=True, eq=False, repr=False)
class GradientCheck:
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


def numerical_gradients(net, X, Y, cost=cross_entropy, epsilon=1e-5):
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

    Returns
    -------
    gradients : Gradients
        Their error is of order epsilon squared, plus rounding of order 1e-16 / epsilon.
    """
    X = check_X(X, net.sizes[0]).astype(np.float64)
    theta = flatten(net)
    batch = max(1, MAX_ENTRIES // (sum(net.sizes) * X.shape[-1]))
    slopes = np.empty(theta.size)
    for start in range(0, theta.size, batch):
        which = np.arange(start, min(start + batch, theta.size))
        nudge = np.zeros((which.size, theta.size))
        nudge[np.arange(which.size), which] = epsilon
        J = [cost(forward(unflatten(t, net), X).Z[-1], Y, net.g[-1]) for t in (theta + nudge, theta - nudge)]
        slopes[which] = (J[0] - J[1]) / (2 * epsilon)
    as_net = unflatten(slopes, net)
    return Gradients(list(as_net.W), list(as_net.b))


def gradient_check(net, X, Y, cost=cross_entropy, epsilon=1e-5, backward=backward):
    """Compare the gradients of `backward` with central differences.

    Parameters
    ----------
    net, X, Y, cost, epsilon
        As for `numerical_gradients`. Use a small network and few examples: it runs 2 P networks.
    backward : callable
        The function on trial: ``backward(net, cache, Y, cost)`` returning Gradients.

    Returns
    -------
    check : GradientCheck

    Examples
    --------
    >>> rng = np.random.default_rng(0)
    >>> net = Network.initialize((3, 4, 1), rng)
    >>> gradient_check(net, rng.standard_normal((3, 5)), np.array([[0, 1, 1, 0, 1]]))
    GradientCheck: the gradients agree with the nudges
    """
    net = net.astype(np.float64)
    X = check_X(X, net.sizes[0]).astype(np.float64)
    numerical = numerical_gradients(net, X, Y, cost, epsilon)
    analytic = backward(net, forward(net, X), Y, cost).as_course()
    pairs = {key: (analytic[key], slope) for key, slope in numerical.as_course().items()}
    both = [np.concatenate([p.ravel() for p in side]) for side in zip(*pairs.values(), strict=True)]
    return GradientCheck(
        relative_difference(*both),
        {key: relative_difference(*pair) for key, pair in pairs.items()},
        numerical,
    )


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
