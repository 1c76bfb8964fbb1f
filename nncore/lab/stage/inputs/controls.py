"""The controls of a live figure: one for each parameter, from its range, its choices or a yes or no."""

from math import ceil, floor, log10

import ipywidgets as widgets

from ....checks import check_number, shown
from .doors import check_flag

FARTHEST = 1e40  # how many times larger than the other one end of a logarithmic slider may be
WIDE = {"description_width": "initial"}


class Log:
    """A range on a logarithmic slider, which stops at round numbers.

    Parameters
    ----------
    low, high : float
        Both positive.

    Examples
    --------
    >>> Log(0.1, 1.0).stops(0.33)
    [0.1, 0.12, 0.15, 0.2, 0.25, 0.3, 0.33, 0.4, 0.5, 0.6, 0.8, 1.0]
    """

    def __init__(self, low, high):
        low, high = check_number("low", low), check_number("high", high)
        if not 0 < low < high or high > low * FARTHEST:
            raise ValueError(
                f"the range is {low:g} to {high:g}: a logarithmic one needs 0 < low < high < 1e40 low"
            )
        self.low, self.high = low, high

    def stops(self, value):
        """Return where the slider stops: round numbers, the ends and `value`."""
        powers = range(floor(log10(self.low)), ceil(log10(self.high)) + 1)
        digits = (1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8)
        round_ones = (float(f"{digit}e{power}") for power in powers for digit in digits)
        inside = {stop for stop in round_ones if self.low < stop < self.high}
        return sorted(inside | {self.low, self.high, value})


def control(name, spec, value):
    """Return the widget for the parameter `name` that starts at `value`; for `spec` see `live`."""
    if isinstance(spec, widgets.Widget):
        return spec
    about = {"description": name.replace("_", " "), "style": WIDE, "value": value}
    if isinstance(spec, Log):
        stops = [(f"{stop:g}", stop) for stop in spec.stops(value)]
        return widgets.SelectionSlider(**about, options=stops)
    if isinstance(spec, bool):
        check_flag(f"the default of {name}", value)
        return widgets.Checkbox(**about, indent=False)
    if isinstance(spec, (list, dict)):
        check_start(name, value, list(spec.values() if isinstance(spec, dict) else spec))
        return widgets.Dropdown(**about, options=spec, layout=widgets.Layout(width="auto"))
    low, high, *step = check_range(name, spec)
    if not low <= check_number(f"the default of {name}", value) <= high:
        raise ValueError(f"{name} starts at {value}, which is not in its range from {low} to {high}")
    if all(isinstance(number, int) for number in (low, high, value, *step)):
        return widgets.IntSlider(**about, min=low, max=high, step=step[0] if step else 1)
    step = step[0] if step else fine(low, high, value)
    digits = max(
        2, 1 - floor(log10(step)) - (f"{step:e}"[1:].startswith(".000000"))
    )  # each stop has its number
    return widgets.FloatSlider(**about, min=low, max=high, step=step, readout_format=f".{digits}f")


def whole_range(widget):
    """Return all that a slider can be moved over: its ends or its stops; None if it is no slider."""
    if isinstance(widget, widgets.SelectionSlider):
        return widget.options
    return (widget.min, widget.max) if hasattr(widget, "max") else None


def bound(slider, whole, low, high):
    """Let a slider go from `low` to `high` only, of its `whole` range; its value goes along."""
    if isinstance(slider, widgets.SelectionSlider):
        inside = tuple(stop for stop in whole if low <= stop[1] <= high)
        if inside and inside != slider.options:
            value = min(max(slider.value, inside[0][1]), inside[-1][1])
            slider.options = inside
            slider.value = value
        return
    low, high = max(low, whole[0]), min(high, whole[1])
    if low <= high:
        slider.min = min(low, slider.max)  # the two are never the wrong way round
        slider.max, slider.min = high, low


def check_start(name, value, choices):
    """Check that a parameter starts at one of its choices."""
    if not any(value is choice or (type(value) is type(choice) and value == choice) for choice in choices):
        raise ValueError(f"{name} starts at {shown(value)}, which is not among its choices: {shown(choices)}")


def check_range(name, spec):
    """Return a range, (low, high) or (low, high, step), if it is one."""
    if not (isinstance(spec, (tuple, range)) and len(spec) in (2, 3)):
        raise ValueError(
            f"the control of {name} is {shown(spec)}: give (low, high), Log(low, high), a list of "
            f"choices, True or False, or a widget"
        )
    low, high, *step = (check_number(f"a number in the range of {name}", number) for number in spec)
    if low >= high or not all(0 < s <= high - low for s in step):
        raise ValueError(
            f"the range of {name} is {shown(spec)}: low must be below high, and a step fit between them"
        )
    return spec


def fine(low, high, value):
    """Return a round step, about a hundredth of the range, by which a slider can stand at `value`.

    A browser moves a slider that stands between two steps, and so would change what the cell said.

    Examples
    --------
    >>> fine(0.0, 5.0, 1.0), fine(-1.0, 1.0, 0.33)
    (0.05, 0.01)
    """
    power = floor(log10((high - low) / 100))
    for step in (float(f"{digit}e{p}") for p in (power, power - 1, power - 2) for digit in (5, 2, 1)):
        if step <= (high - low) / 90 and abs((value - low) / step - round((value - low) / step)) < 1e-6:
            return step
    raise ValueError(f"no round step leads from {low} to {value}: give one, (low, high, step)")
