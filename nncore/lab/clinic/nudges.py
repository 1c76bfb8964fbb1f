"""The gradients of the reader's own function, each beside what nudges measure."""

import numpy as np

from ...arrays import as_float, as_matrix, check_finite, check_labels
from ...checks import check_function, shown

NUDGE, MOST = 1e-5, 200


def against_nudges(f, parameters, X, Y):
    """Compare each gradient of a function with nudges of the cost, for up to 200 entries of each parameter.

    Parameters
    ----------
    f : function
        Your own: ``f(parameters, X, Y)`` returns the cost and the gradients, ``{"dW1": ..., "db1": ...}``.
    parameters : dict of str to ndarray
    X : ndarray of shape (n_x, m)
    Y : ndarray of shape (1, m)

    Returns
    -------
    rows : Nudged
        A list of (gradient, largest, largest difference, whether they agree); it prints as a table.

    Raises
    ------
    ValueError
        If `f` does not return a number and a dictionary, or X and Y are not (n_x, m) and (1, m).

    Examples
    --------
    >>> def half_right(parameters, X, Y):
    ...     w, error = parameters["w"], parameters["w"] * X + parameters["b"] - Y
    ...     return np.mean(error**2), {"dw": 0 * w, "db": 2 * np.mean(error, keepdims=True)}
    >>> given = {"w": np.array([[1.0]]), "b": np.array([[2.0]])}
    >>> against_nudges(half_right, given, np.array([[1.0, 3.0]]), np.array([[0.0, 1.0]]))
    gradient  largest  the nudges say the same
    dw        0.0000   no: 15.0000 off
    db        7.0000   yes
    """
    parameters, X, Y = check_given(f, parameters, X, Y)
    with np.errstate(all="ignore"):
        return compare(asked(f), parameters, X, Y, MOST)


class Nudged(list):
    """(gradient, largest, largest difference from the nudges) of each parameter; printed, a table."""

    def __repr__(self):
        rows = [("gradient", "largest", "the nudges say the same")]
        for key, size, off, same in self:
            rows.append((key, f"{size:.4f}", "yes" if same else f"no: {off:.4f} off"))
        return "\n".join(f"{a:<10}{b:<9}{c}" for a, b, c in rows)


def compare(f, parameters, X, Y, places):
    """Return (gradient, largest, largest difference, whether they agree) for each parameter."""
    _, gradients = f(parameters, X, Y)
    rows, rng = Nudged(), np.random.default_rng(0)
    for key, value in parameters.items():
        chosen = rng.choice(value.size, min(places, value.size), replace=False)
        slopes = np.array([slope(f, parameters, key, place, X, Y) for place in chosen])
        given = gradients[f"d{key}"].ravel()[chosen]
        off = np.abs(given - slopes).max()
        same = bool(off <= 1e-6 + 1e-3 * np.abs(slopes).max())
        rows.append((f"d{key}", float(np.abs(given).max()), float(off), same))
    return rows


def slope(f, parameters, key, place, X, Y):
    """Return the slope of the cost along one entry of one parameter, from nudges to both sides."""
    costs = []
    for nudge in (NUDGE, -NUDGE):
        moved = parameters[key].copy()
        moved.flat[place] += nudge
        costs.append(f(parameters | {key: moved}, X, Y)[0])
    return (costs[0] - costs[1]) / (2 * NUDGE)


def check_given(f, parameters, X, Y):
    """Return copies of the parameters as floats, and X and Y, if they are fit to be looked at."""
    check_function("f", f, "f(parameters, X, Y)", 3)
    if not isinstance(parameters, dict) or not parameters:
        raise ValueError(
            f"parameters is {shown(parameters)}: give a dictionary, such as {{'W1': W1, 'b1': b1}}"
        )
    X, Y = as_matrix("X", X, "reshape(n_x, -1)"), as_matrix("Y", Y, "reshape(1, -1)")
    if X.ndim != 2 or Y.shape != (1, X.shape[1]) or X.size == 0:
        raise ValueError(f"X is {X.shape} and Y is {Y.shape}: X must be (n_x, m), and Y (1, m)")
    copies = {str(key): np.array(as_float(value, str(key))) for key, value in parameters.items()}
    return copies, check_finite("X", X), check_labels(Y)


def asked(f):
    """Return `f`, made to say in one sentence what is wrong with what it returns."""

    def ask(parameters, X, Y):
        found = f(parameters, X, Y)
        if not isinstance(found, tuple) or len(found) != 2 or not isinstance(found[1], dict):
            raise ValueError(
                f"{f.__name__} returns {shown(found)}: it must return the cost and a dictionary of gradients"
            )
        cost = as_float(found[0], "the cost")
        if cost.size != 1:
            raise ValueError(f"the cost of {f.__name__} is {cost.shape}: it must be one number")
        missing = [f"d{key}" for key in parameters if f"d{key}" not in found[1]]
        if missing:
            raise ValueError(f"{f.__name__} returns no {' and no '.join(missing)}")
        return cost.item(), {f"d{key}": as_float(found[1][f"d{key}"], f"d{key}") for key in parameters}

    return ask
