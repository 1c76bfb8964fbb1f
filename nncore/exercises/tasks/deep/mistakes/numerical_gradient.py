"""The mistakes that are known of a numerical gradient, and the costs to try it on."""

from functools import partial

import numpy as np

from ....draw import Named
from ....exercise import Mistake

COSTS = (
    Named("np.sum(theta**2)", lambda theta: np.sum(theta**2)),
    Named("np.sum(np.sin(theta))", lambda theta: np.sum(np.sin(theta))),
    Named("np.sum(theta) ** 2", lambda theta: np.sum(theta) ** 2),
    Named("np.sum(np.arange(theta.size) * theta.ravel())", lambda t: np.arange(t.size) @ t.ravel()),
)


def _every(J, theta, way, epsilon=1e-3):
    gradient = np.zeros(theta.shape)
    for i in np.ndindex(theta.shape):
        nudge = np.zeros(theta.shape)
        nudge[i] = epsilon
        gradient[i] = way(J, theta, nudge, epsilon)
    return gradient


def _slopes(J, theta):
    return _every(J, theta, lambda J, t, n, e: (J(t + n) - J(t - n)) / (2 * e), epsilon=1e-5)


def _by(way):
    return lambda J, theta: _every(J, theta, way)


def _all_at_once(J, theta):
    epsilon = 1e-5
    slope = (J(theta + epsilon) - J(theta - epsilon)) / (2 * epsilon)
    return np.full(theta.shape, slope)


def _rows(J, theta):
    gradient = np.zeros(theta.shape)
    for i in range(len(theta)):
        nudge = np.zeros(theta.shape)
        nudge[i] = 1e-5
        gradient[i] = (J(theta + nudge) - J(theta - nudge)) / 2e-5
    return gradient


def _first_column(J, theta):
    return _slopes(J, theta) * (np.arange(theta.shape[1]) == 0)


def _piled_up(J, theta):
    gradient, nudge = np.zeros(theta.shape), np.zeros(theta.shape)
    for i in np.ndindex(theta.shape):
        nudge[i] = 1e-5
        gradient[i] = (J(theta + nudge) - J(theta - nudge)) / 2e-5
    return gradient


def _set(J, theta):
    return _every(J, theta, lambda J, t, n, e: (J(np.where(n, n, t)) - J(np.where(n, -n, t))) / (2 * e))


def chords(values, args):
    """Whether the slopes of the squares are all too large by one nudge, or too small."""
    squares = [(v["gradient"], a[1]) for v, a in zip(values, args, strict=True) if a[0] is COSTS[0]]
    gaps = np.concatenate([(ours - 2 * theta).ravel() for ours, theta in squares])
    return bool(abs(gaps[0]) > 0.01 and np.ptp(gaps) < 1e-4)


def ratios(test):
    """Return a sign: `test` holds of every entry found / right, wherever the right one is not near 0."""

    def sign(values, args):
        for found, (J, theta) in zip(values, args, strict=True):
            right = _slopes(J, theta)
            there = np.abs(right) > 0.05
            if not np.all(test(found["gradient"][there] / right[there])):
                return False
        return True

    return sign


MISTAKES = (
    Mistake(
        "nudges all entries at once",
        _all_at_once,
        "J then answers to all of them together. Nudge one entry, and leave the others where they are",
    ),
    Mistake(
        "returns one number",
        lambda J, theta: _all_at_once(J, theta).flat[0],
        "each of the {theta.size} entries of theta has a slope of its own",
    ),
    Mistake(
        "nudges a whole row at once",
        _rows,
        "range(len(theta)) runs over the rows. np.ndindex(theta.shape) runs over all entries",
    ),
    Mistake(
        "goes through the first column only",
        _first_column,
        "theta is {theta.shape}, and each entry wants its nudge. np.ndindex(theta.shape) runs over all",
    ),
    Mistake(
        "returns the slopes in an array of rank 1",
        lambda J, theta: _slopes(J, theta).ravel(),
        "theta is {theta.shape}, and its gradient has the same shape",
    ),
    Mistake(
        "loses the nudge in rounding",
        _by(lambda J, theta, nudge, e: (J(theta + 1e-15 * nudge) - J(theta)) / 1e-18),
        "a float has 16 digits, so theta + 1e-18 is theta, and the rise is 0. Take a nudge such as 1e-5",
        lambda values, args: np.mean([np.mean(found["gradient"] == 0) for found in values]) > 0.4,
    ),
    Mistake(
        "does not divide by the nudge",
        _by(lambda J, theta, nudge, e: J(theta + nudge) - J(theta - nudge)),
        "it gives the rise alone, which shrinks with the nudge. The slope is the rise over the run",
        ratios(lambda ratio: (ratio > 0) & (ratio < 0.1)),
    ),
    Mistake(
        "nudges both ways and divides by one nudge",
        _by(lambda J, theta, nudge, e: (J(theta + nudge) - J(theta - nudge)) / e),
        "from theta - nudge to theta + nudge is a way of 2 * nudge, so each slope is twice too large",
        ratios(lambda ratio: np.abs(ratio - 2) < 0.02),
    ),
    Mistake(
        "nudges one way and divides by two nudges",
        _by(lambda J, theta, nudge, e: (J(theta + nudge) - J(theta)) / (2 * e)),
        "from theta to theta + nudge is a way of one nudge, so each slope comes out half as large",
        ratios(lambda ratio: np.abs(ratio - 0.5) < 0.02),
    ),
    Mistake(
        "subtracts the nudged value from the other",
        _by(lambda J, theta, nudge, e: (J(theta) - J(theta + nudge)) / e),
        "the sign is turned round. The rise is J(theta + nudge) - J(theta)",
        ratios(lambda ratio: np.abs(ratio + 1) < 0.02),
    ),
    Mistake(
        "keeps the nudges of the entries before",
        _piled_up,
        "one entry is nudged at a time, so each begins with a theta of its own, theta.copy()",
    ),
    Mistake(
        "puts the nudge in the place of the entry",
        _set,
        "the entry keeps its value and is moved a little, theta[i] + 1e-5 and not 1e-5",
    ),
    Mistake(
        "takes a nudge that is too large",
        partial(_every, way=lambda J, t, n, e: (J(t + 100 * n) - J(t)) / (100 * e)),
        "the slope is that of a very short way. A nudge of 1e-5, both ways, gives six digits",
        chords,
    ),
)
