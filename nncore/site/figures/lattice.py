"""The lattice of a figure: where each of its controls can stand on a page, so that all of it fits a budget.

A menu and a checkbox keep all that they offer. Of a slider's stops as many are kept as the budget has room
for: its ends, where it starts, and round numbers between them. What a control shows is what was computed.
"""

from dataclasses import dataclass, replace
from math import floor, isclose, log10, prod

import ipywidgets as widgets

SHORT = 12  # a slider of no more stops walks through steps: it is thinned last
FEW = 5  # stops that a long slider keeps before a short one loses any
LEAST = 3
DIGITS = (
    (1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8),
    (1, 1.5, 2, 3, 5, 8),
    (1, 2, 3, 5),
    (1, 2, 5),
    (1, 3),
    (1,),
)


@dataclass(frozen=True)
class Axis:
    """One control of a figure, as a page has it.

    Parameters
    ----------
    name, label : str
        The figure's parameter, and what the reader calls it.
    kind : str
        "slider", "menu", "check" or "fixed", which stays where it starts.
    stops : tuple of (str, object)
        What it shows at each stop, and the parameter's value there.
    start : int
        The stop where it starts.
    log : bool
        Whether it is a slider over powers of ten.
    """

    name: str
    label: str
    kind: str
    stops: tuple
    start: int
    log: bool = False


def axis(name, widget, whole=None):
    """Return the Axis of a control, with all of its stops.

    Parameters
    ----------
    name : str
    widget : ipywidgets.Widget
    whole : tuple, optional
        All that a slider can be moved over, if a Scene bounds it now: its ends, or its options.
    """
    label = widget.description or name
    if isinstance(widget, widgets.Checkbox):
        return Axis(name, label, "check", (("no", False), ("yes", True)), int(widget.value))
    if isinstance(widget, (widgets.Dropdown, widgets.SelectionSlider)):
        stops = tuple((str(words), value) for words, value in _pairs(whole or widget.options))
        slides = isinstance(widget, widgets.SelectionSlider)
        start = [value for _, value in stops].index(widget.value)
        return Axis(name, label, "slider" if slides else "menu", stops, start, slides)
    if isinstance(widget, (widgets.IntSlider, widgets.FloatSlider)):
        low, high = whole or (widget.min, widget.max)
        many = round((high - low) / widget.step)
        values = [low + k * widget.step for k in range(many + 1)]
        if isinstance(widget, widgets.FloatSlider):
            values = [round(value, 12) for value in values]
        form = widget.readout_format
        start = min(range(many + 1), key=lambda k: abs(values[k] - widget.value))
        return Axis(name, label, "slider", tuple((format(value, form), value) for value in values), start)
    shown = str(widget.value) if isinstance(widget, widgets.Text) else ""
    return Axis(name, label, "fixed", ((shown, widget.value),), 0)


def _pairs(options):
    pairs = options.items() if isinstance(options, dict) else options
    return [pair if isinstance(pair, tuple) and len(pair) == 2 else (pair, pair) for pair in pairs]


def fit(axes, budget):
    """Return the axes thinned until the product of their stops is within `budget`.

    Parameters
    ----------
    axes : list of Axis
    budget : int
        How many points the lattice may have.

    Returns
    -------
    axes : list of Axis

    Examples
    --------
    >>> x = Axis("x", "x", "slider", tuple((str(k), k) for k in range(101)), 50)
    >>> [stop for stop, _ in fit([x], 9)[0].stops]
    ['0', '20', '40', '50', '60', '80', '100']
    """
    axes = list(axes)
    while prod(len(one.stops) for one in axes) > budget:
        k = _next(axes)
        if k is None:
            break
        one = axes[k]
        axes[k] = thin(one, len(one.stops) - 1) if one.kind == "slider" else fixed(one)
    return axes


def cast(axes, budget):
    """Return the axes of a training, thinned until no more than `budget` trainings are needed.

    The learning rate comes first, then the others in their order: a menu as a whole, a slider with three
    stops or more. A control for which there is no room stays where it starts.
    """
    runs, kept = 1, set()
    for one in sorted(axes, key=lambda one: one.name != "learning_rate"):
        needed = len(thin(one, LEAST).stops if one.kind == "slider" else one.stops)
        if runs * needed <= budget:
            runs *= needed
            kept.add(one.name)
    return fit([one if one.name in kept else fixed(one) for one in axes], budget)


def choose(one, wanted):
    """Return an Axis with those of its stops that are wanted, and its start; with all, if it has none."""
    kept = [k for k, (_, value) in enumerate(one.stops) if value in wanted or k == one.start]
    if len(kept) < 2:
        return one
    return replace(one, stops=tuple(one.stops[k] for k in kept), start=kept.index(one.start))


def fixed(one):
    """Return an Axis that stays where it starts."""
    return replace(one, kind="fixed", stops=(one.stops[one.start],), start=0)


def _next(axes):
    """Return which axis loses a stop next: the longest that may; a menu as a whole, at the very last."""
    sizes = {k: len(one.stops) for k, one in enumerate(axes)}
    sliders = {k: sizes[k] for k in sizes if axes[k].kind == "slider"}
    for may in (
        {k: n for k, n in sliders.items() if n > SHORT or (n > FEW and axes[k].log)},
        {k: n for k, n in sliders.items() if n > FEW},
        {k: n for k, n in sliders.items() if n > LEAST},
        {k: 0 for k, n in sliders.items() if n > 1},
        {k: 0 for k, n in sizes.items() if n > 1},
    ):
        if may:
            return max(may, key=lambda k: (may[k], k))
    return None


def thin(one, most):
    """Return an Axis with at most `most` stops: the ends, the start, and round numbers between them."""
    if most < LEAST:
        return fixed(one)
    last, values = len(one.stops) - 1, [value for _, value in one.stops]
    for inside in _rounder(one, values):
        kept = sorted({0, last, one.start} | inside)
        if len(kept) <= most:
            break
    else:
        kept = sorted({0, last, one.start} | {round(k * last / (most - 1)) for k in range(1, most - 1)})
        kept = kept if len(kept) <= most else sorted({0, last, one.start})
    return replace(one, stops=tuple(one.stops[k] for k in kept), start=kept.index(one.start))


def _rounder(one, values):
    """Yield ever fewer stops at ever rounder numbers, as sets of their indices."""
    if one.log:
        for digits in DIGITS:
            yield {k for k, value in enumerate(values) if _digit(value) in digits}
        for powers in range(2, 6):
            yield {k for k, v in enumerate(values) if _digit(v) == 1 and round(log10(v)) % powers == 0}
        return
    width = values[-1] - values[0]
    power = floor(log10(width / len(values)))
    for spacing in (digit * 10.0**p for p in range(power, power + 5) for digit in (1, 2, 2.5, 5)):
        yield {k for k, v in enumerate(values) if isclose(v / spacing, round(v / spacing), abs_tol=1e-6)}


def _digit(value):
    return round(value / 10.0 ** floor(log10(value) + 1e-9), 6)
