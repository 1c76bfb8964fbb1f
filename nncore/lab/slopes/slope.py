"""The slope as rise over run, one-sided and central, and the functions whose slope is asked for."""

from dataclasses import dataclass
from functools import wraps

import numpy as np

from ...arrays import as_float, check_finite
from ...checks import check_choice, check_function, check_number, shown


@dataclass(frozen=True)
class Function:
    """A function f of one number, its derivative, and both as they are written."""

    f: object
    slope: object
    written: str
    slope_written: str


def value(f, a):
    """Return f(a) if it is a number, or an array of them for an array a; nan is one, where f has no value."""
    try:
        with np.errstate(all="ignore"):
            found = f(a)
    except ArithmeticError as error:
        raise ValueError(f"f({shown(a)}) cannot be computed: {error}") from None
    except ValueError:
        if np.ndim(a) == 0:
            return np.nan  # what `math` says of its own functions there
        raise
    found = as_float(found, "f(a)")
    if found.shape != np.shape(a):
        raise ValueError(f"f(a) is {found.shape}, but a is {np.shape(a)}: f must return a number for each")
    return found if found.ndim else float(found)


def on_numbers(slope):
    """Return a slope that asks first whether f is a function, and a and the nudge are numbers."""

    @wraps(slope)
    def checked(f, a, nudge):
        check_function("f", f, "f(a)", 1)
        a, nudge = check_place(a), check_nudge(nudge)
        with np.errstate(all="ignore"):
            found = slope(lambda a: value(f, a), a, nudge)
        if not np.isfinite(found).all():
            raise ValueError(f"the slope of f at {shown(a)} is not a number, as f is none nearby")
        return found

    return checked


def check_place(a):
    """Return where a slope is asked for: a number, or an array of them."""
    if not isinstance(a, (list, tuple, np.ndarray)):
        return check_number("a", a)
    a = check_finite("a", as_float(a, "a"))
    if a.size:
        return a
    raise ValueError(f"a is {a.shape}: there is no number at which to ask for a slope")


def check_nudge(nudge):
    """Return a nudge if it is a number other than 0."""
    nudge = check_number("the nudge", nudge)
    if nudge == 0:
        raise ValueError("the nudge is 0, and nothing over nothing is no slope: make it small, such as 0.001")
    return nudge


FUNCTIONS = {
    "3a": Function(lambda a: 3 * a, lambda a: 3.0 + 0 * a, "3a", "3"),
    "a^2": Function(lambda a: a**2, lambda a: 2 * a, "a²", "2a"),
    "a^3": Function(lambda a: a**3, lambda a: 3 * a**2, "a³", "3a²"),
    "log a": Function(lambda a: np.log(a), lambda a: 1 / a, "log a", "1/a"),
}


@on_numbers
def one_sided(f, a, nudge):
    """Return the slope of `f` at `a` as rise over run, with one nudge to the right.

    Parameters
    ----------
    f : callable
        A function of one number.
    a : float or ndarray
    nudge : float

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


@on_numbers
def central(f, a, nudge):
    """Return the slope of `f` at `a` as rise over run, from a nudge to the left to a nudge to the right.

    Parameters
    ----------
    f : callable
        A function of one number.
    a : float or ndarray
    nudge : float

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
        name = getattr(check_function("f", f, "f(a)", 1), "__name__", "f").replace("<lambda>", "f")
        own = np.vectorize(lambda a: value(f, a), otypes=[float])
        return Function(own, lambda a: central(f, a, 1e-5), f"{name}(a)", f"of {name}")
    return FUNCTIONS[check_choice("function", f, [*FUNCTIONS])]
