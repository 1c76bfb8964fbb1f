"""The slope as rise over run, one-sided and central, and the functions whose slope is asked for."""

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Function:
    """A function f of one number, its derivative, and both as they are written."""

    f: object
    slope: object
    written: str
    slope_written: str


FUNCTIONS = {
    "3a": Function(lambda a: 3 * a, lambda a: 3.0 + 0 * a, "3a", "3"),
    "a^2": Function(lambda a: a**2, lambda a: 2 * a, "a²", "2a"),
    "a^3": Function(lambda a: a**3, lambda a: 3 * a**2, "a³", "3a²"),
    "log a": Function(lambda a: np.log(a), lambda a: 1 / a, "log a", "1/a"),
}


def one_sided(f, a, nudge):
    """Return the slope of `f` at `a` as rise over run, with one nudge to the right.

    Parameters
    ----------
    f : callable
        A function of one number.
    a, nudge : float

    Returns
    -------
    slope : float
        Its error shrinks like the nudge.

    Examples
    --------
    >>> round(one_sided(lambda a: a**2, 2.0, 0.001), 6)
    4.001
    """
    return (f(a + nudge) - f(a)) / nudge


def central(f, a, nudge):
    """Return the slope of `f` at `a` as rise over run, from a nudge to the left to a nudge to the right.

    Parameters
    ----------
    f : callable
        A function of one number.
    a, nudge : float

    Returns
    -------
    slope : float
        Its error shrinks like the nudge squared.

    Examples
    --------
    >>> round(central(lambda a: a**3, 2.0, 0.001), 6)
    12.000001
    """
    return (f(a + nudge) - f(a - nudge)) / (2 * nudge)


def find(f):
    """Return the Function that `f` names; one of your own gets its derivative from a small central nudge."""
    if callable(f):
        name = getattr(f, "__name__", "f").replace("<lambda>", "f")
        return Function(f, lambda a: central(f, a, 1e-5), f"{name}(a)", f"of {name}")
    if f in FUNCTIONS:
        return FUNCTIONS[f]
    raise ValueError(
        f"there is no function {f!r} here: choose one of {', '.join(FUNCTIONS)}, or pass your own"
    )
