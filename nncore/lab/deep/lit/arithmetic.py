"""The arithmetic of one unit at one moment, as bars: what each weight adds, and what comes out."""

import numpy as np

from ...stage.palette import BLUE, INK, ORANGE
from ...stage.scene import Panel
from .circuit import active
from .passes import back_to

LOW = "₀₁₂₃₄₅₆₇₈₉"


def arithmetic(seen, step, unit):
    """Return the Panel of the sum that a step computes for one unit, and the sum in words.

    Parameters
    ----------
    seen : Passes
    step : float
    unit : int
        From 1; beyond the last, the last.

    Returns
    -------
    panel : Panel
    words : str
    """
    L, whole, l = seen.net.L, int(step), active(seen.net.L, step)
    if whole == L + 1:
        return _loss(seen)
    j = min(unit, seen.net.sizes[l]) - 1
    if whole == 0:
        terms, words = [(f"x{low(k)}", x) for k, x in enumerate(seen.A[0])], "The example, as it goes in."
    elif whole <= L:
        terms, words = _forward(seen, l, j)
    elif whole == L + 2:
        terms, words = _error(seen)
    elif whole == 2 * L + 2:
        terms, words = _weights(seen, j)
    else:
        terms, words = _back(seen, back_to(L, whole), j)
    return bars(terms, words.split(":")[0].rstrip(".")), words


def low(k):
    """Return the number of a unit, counted from 1, as a small index.

    Examples
    --------
    >>> low(0), low(11)
    ('₁', '₁₂')
    """
    return "".join(LOW[int(digit)] for digit in str(k + 1))


def _forward(seen, l, j):
    net, name = seen.net, "x" if l == 1 else "a"
    terms = [
        (f"{name}{low(k)}: {_number(w)} · {_number(a)}", w * a)
        for k, (w, a) in enumerate(zip(net.W[l][j], seen.A[l - 1], strict=True))
    ]
    z, a = seen.Z[l][j], seen.A[l][j]
    words = (
        f"{_of(seen, l, j)}, z is the sum of w · {name}, and b: {_number(z)}. "
        f"Then a = {net.g[l]}(z) = {_number(a)}."
    )
    return [*terms, ("b", net.b[l][j, 0]), ("z", z)], words


def _error(seen):
    a, L = seen.A[-1][0], seen.net.L
    words = f"The output, dz = a − y: {_number(a)} − {seen.y:.0f} = {_number(seen.dZ[L][0])}."
    return [("a", a), ("−y", -seen.y), ("dz", a - seen.y)], words


def _back(seen, l, j):
    """The terms of dz[l] = W[l+1].T dz[l+1] * g'(z[l]) for unit j."""
    net, above = seen.net, seen.dZ[l + 1]
    terms = [
        (f"dz{low(k)}: {_number(w)} · {_number(dz)}", w * dz)
        for k, (w, dz) in enumerate(zip(net.W[l + 1][:, j], above, strict=True))
    ]
    da, dz = float(net.W[l + 1][:, j] @ above), seen.dZ[l][j]
    slope = float(net.g[l].derivative(seen.Z[l][[j]])[0])
    words = (
        f"{_of(seen, l, j)}, da is the sum of w · dz from layer {l + 1}: {_number(da)}. "
        f"Times the slope {slope:.3f} that is dz = {_number(dz)}."
    )
    return [*terms, ("da", da), (f"dz = {slope:.2f} · da", dz)], words


def _weights(seen, j):
    dz = seen.dZ[1][j]
    terms = [(f"dw{low(k)}: {_number(dz)} · {_number(x)}", dz * x) for k, x in enumerate(seen.A[0])]
    words = f"{_of(seen, 1, j)}, dw is dz · x: as wide as its lines. And db = dz = {_number(dz)}."
    return [*terms, ("db", dz)], words


def _of(seen, l, j):
    return "The output" if l == seen.net.L else f"Unit {j + 1} of layer {l}"


def _number(value):
    return (f"{value:.2f}" if abs(value) >= 0.095 or value == 0 else f"{value:.3f}").replace("-", "−")


def bars(terms, title):
    """Return the Panel of named numbers as bars to both sides of 0; what stands below the line is the sum.

    Parameters
    ----------
    terms : list of (str, float)
    title : str
    """
    values = np.array([value for _, value in terms], float)
    share = values / (np.abs(values).max() or 1)
    panel = Panel(title, xlim=(-2.7, 1.75), ylim=(-len(terms) - 0.1, 0.15), axes=False, row=1)
    panel.height = 44 + 23 * len(terms)
    for sign, color in ((1, ORANGE), (-1, BLUE)):
        (these,) = np.nonzero(np.where(values < 0, -1, 1) == sign)
        if these.size:
            left = np.minimum(share[these], 0)
            panel.rect(left, -these - 0.82, np.abs(share[these]), 0.64, color)
    panel.segments([[0.0], [0.0]], [[0.0], [-float(len(terms))]], 1.0)
    for i, (name, value) in enumerate(terms):
        panel.text(-1.1, -i - 0.5, name, INK, 12, align="right")
        panel.text(1.1, -i - 0.5, _number(value), INK, 12, align="left")
    return panel


def _loss(seen):
    """The panel of the loss over a, and where this example stands on it."""
    a = np.linspace(0.01, 0.99, 99)
    wrong = 1 - a if seen.y == 1 else a
    at = seen.A[-1][0]
    panel = Panel(f"the loss, if y = {seen.y:.0f}", "a", "", xlim=(0, 1), ylim=(-0.2, 4.8), row=1, height=210)
    panel.curve(a, -np.log(1 - wrong), INK).points([at], [min(seen.loss, 4.55)], ORANGE, "D", 11)
    said = f"{at:.3f}" if seen.y == 1 else f"(1 − {at:.3f})"
    return panel, f"The loss is −ln {said} = {seen.loss:.3f}: 0 only if a is y."
