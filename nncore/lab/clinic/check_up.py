"""Five checks in the order in which they find a mistake fastest, on the reader's own function."""

from typing import NamedTuple

import numpy as np

from ...checks import check_number
from .nudges import asked, check_given, compare
from .patients import descend

PLACES, STEPS = 5, 500
LN2 = np.log(2)


class Check(NamedTuple):
    """One check: its name, whether it is passed, what was seen, and where to look if it is not."""

    name: str
    passed: bool
    seen: str


class CheckUp(list):
    """The checks that were made; printed, a table."""

    def __repr__(self):
        rows = [
            f"{i} {'ok' if passed else 'NO'}  {name:<25}{seen}"
            for i, (name, passed, seen) in enumerate(self, 1)
        ]
        if not self[-1].passed:
            more = len(CHECKS) - len(self)
            rows.append(f"{more} more to come, when this one is passed." if more else "")
        return "\n".join(filter(None, rows))


def check_up(f, parameters, X, Y, rate=0.01):
    """Make five checks of a function that computes a cost and its gradients, until one fails.

    Parameters
    ----------
    f : function
        Your own: ``f(parameters, X, Y)`` returns the cost and the gradients, ``{"dW1": ..., "db1": ...}``.
    parameters : dict of str to ndarray
        The first weights, ``{"W1": ..., "b1": ...}`` or ``{"w": ..., "b": ...}``.
    X : ndarray of shape (n_x, m)
    Y : ndarray of shape (1, m)
    rate : float
        A small learning rate.

    Returns
    -------
    checks : CheckUp
        A list; it prints as a table.

    Raises
    ------
    ValueError
        If `f` does not return a number and a dictionary, or X and Y are not (n_x, m) and (1, m).

    Examples
    --------
    >>> from nncore.datasets import flower
    >>> from nncore.lab.clinic.patients import two_layers
    >>> X, Y = flower(400, 1)
    >>> shapes = {"W1": (4, 2), "b1": (4, 1), "W2": (1, 4), "b2": (1, 1)}
    >>> check_up(two_layers, {key: np.zeros(shape) for key, shape in shapes.items()}, X, Y)
    1 ok  shapes                   each gradient has the shape of its parameter
    2 ok  first cost               0.693, where ln 2 = 0.693 is what knowing nothing costs
    3 ok  gradients and nudges     each of them agrees with its nudge
    4 NO  eight examples by heart  0.69 before, 0.69 at best, at rates of 0.01, 0.1 and 1
    1 more to come, when this one is passed.
    """
    parameters, X, Y = check_given(f, parameters, X, Y)
    rate, checks = check_number("rate", rate, 1e-12, 1e6), CheckUp()
    for name, check in CHECKS.items():
        with np.errstate(all="ignore"):
            checks.append(Check(name, *check(asked(f), parameters, X, Y, rate)))
        if not checks[-1].passed:
            break
    return checks


def shapes(f, parameters, X, Y, rate):
    """Whether each gradient is shaped as its parameter, and no argument is changed."""
    given = {key: value.copy() for key, value in parameters.items()}
    _, gradients = f(given, X.copy(), Y.copy())
    changed = [key for key in parameters if not np.array_equal(given[key], parameters[key])]
    if changed:
        return (
            False,
            f"it changes {' and '.join(changed)}, which it was given: write W = W - ..., not W -= ...",
        )
    for key, value in parameters.items():
        if gradients[f"d{key}"].shape != value.shape:
            return False, f"d{key} is {gradients[f'd{key}'].shape}, but {key} is {value.shape}"
    return True, "each gradient has the shape of its parameter"


def first_cost(f, parameters, X, Y, rate):
    """Whether the first cost is near ln 2."""
    cost, _ = f(parameters, X, Y)
    seen = f"{cost:.3g}, where ln 2 = {LN2:.3g} is what knowing nothing costs"
    return bool(LN2 / 2 < cost < 2 * LN2), seen


def nudges(f, parameters, X, Y, rate):
    """Whether the gradients are the slopes that nudges measure, at a few entries of each parameter."""
    wrong = [key for key, *_, same in compare(f, parameters, X, Y, PLACES) if not same]
    return not wrong, f"wrong: {', '.join(wrong)}" if wrong else "each of them agrees with its nudge"


def by_heart(f, parameters, X, Y, rate):
    """Whether eight examples are learned by heart, at one of three rates."""
    few = np.sort(np.concatenate([np.flatnonzero((Y[0] > 0.5) == label)[:4] for label in (False, True)]))
    rates = (rate, 10 * rate, 100 * rate)
    costs = [descend(f, parameters, X[:, few], Y[:, few], r, STEPS)[1] for r in rates]
    first, last = costs[0][0], min((run[-1] for run in costs if run[-1] == run[-1]), default=np.nan)
    listed = f"{rates[0]:g}, {rates[1]:g} and {rates[2]:g}"
    return bool(last < first / 2), f"{first:.2f} before, {last:.2f} at best, at rates of {listed}"


def small_step(f, parameters, X, Y, rate):
    """Whether a small step lowers the cost by as much as its slope promises."""
    cost, gradients = f(parameters, X, Y)
    promised = rate * sum(np.sum(gradient**2) for gradient in gradients.values())
    after, _ = f({key: value - rate * gradients[f"d{key}"] for key, value in parameters.items()}, X, Y)
    seen = (
        f"at a rate of {rate:g} the cost falls by {cost - after:.2g}, and the slope promises {promised:.2g}"
    )
    return bool(promised / 2 < cost - after < promised * 2), seen


CHECKS = {
    "shapes": shapes,
    "first cost": first_cost,
    "gradients and nudges": nudges,
    "eight examples by heart": by_heart,
    "a small step": small_step,
}
