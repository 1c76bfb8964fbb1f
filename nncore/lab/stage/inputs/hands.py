"""A drag on the canvas moves controls: each to the nearest place where it can stand, and no further."""

from math import inf, isfinite, log

import ipywidgets as widgets

SLIDERS = (widgets.IntSlider, widgets.FloatSlider, widgets.FloatLogSlider, widgets.SelectionSlider)


def movable(controls):
    """Return the names of those controls that a drag can move: sliders of numbers.

    Parameters
    ----------
    controls : dict of str to Widget
    """
    return [name for name, widget in controls.items() if isinstance(widget, SLIDERS) and _numbers(widget)]


def _numbers(widget):
    stops = places(widget) or [0.0]
    return all(isinstance(stop, (int, float)) and not isinstance(stop, bool) for stop in stops)


def places(widget):
    """Return where a slider of choices stops; None if it is a slider of a range."""
    return list(widget._options_values) if isinstance(widget, widgets.SelectionSlider) else None


def check_hands(scene, controls):
    """Return a Scene if each control that it lets the reader drag is there.

    Raises
    ------
    ValueError
        If a handle or a turn names a control that the figure has not, or that is no slider of numbers.
    """
    known = movable(controls)
    moved = (layer["moves"] for panel in scene.panels for layer in panel.layers if "moves" in layer)
    for name in (name for moves in moved for name in moves if name not in (None, *known)):
        what = "is no slider of numbers" if name in controls else "has no control"
        raise ValueError(
            f"a drag in the figure moves {name}, which {what}: give it one, live(figure, {name}=(low, high))"
        )
    return scene


def at(widget, value):
    """Return the value of a slider that is nearest to a number.

    Examples
    --------
    >>> at(widgets.IntSlider(min=1, max=9, step=2), 5.7), at(widgets.FloatSlider(min=0, max=1, step=0.1), 7)
    (5, 1.0)
    """
    stops = places(widget)
    if stops is not None:
        far = _apart if min(stops) > 0 else lambda a, b: abs(a - b)
        return min(stops, key=lambda stop: far(stop, value))
    if isinstance(widget, widgets.FloatLogSlider):
        low, high, to = widget.min, widget.max, log(max(value, 1e-300), widget.base)
        return widget.base ** _on_step(low, high, widget.step, to)
    return type(widget.value)(_on_step(widget.min, widget.max, widget.step, value))


def _apart(stop, value):
    return abs(log(stop / value)) if value > 0 else stop


def _on_step(low, high, step, value):
    value = min(max(value, low), high)
    return float(f"{min(low + round((value - low) / step) * step, high):.12g}") if step else value


def share(widget):
    """Return where a slider stands, from 0 at its lower end to 1."""
    stops = places(widget)
    if stops is not None:
        return stops.index(widget.value) / max(len(stops) - 1, 1)
    value = log(widget.value, widget.base) if isinstance(widget, widgets.FloatLogSlider) else widget.value
    return (value - widget.min) / ((widget.max - widget.min) or 1)


def of_share(widget, part):
    """Return the value of a slider at a share of its range; beyond the ends, that of the end."""
    part, stops = min(max(part, 0.0), 1.0), places(widget)
    if stops is not None:
        return stops[round(part * (len(stops) - 1))]
    place = widget.min + part * (widget.max - widget.min)
    return at(widget, widget.base**place if isinstance(widget, widgets.FloatLogSlider) else place)


class Hands:
    """The reader's hand on the controls of a figure.

    Parameters
    ----------
    controls : dict of str to Widget
    """

    def __init__(self, controls):
        self.controls, self.names, self.start = controls, movable(controls), {}

    def drag(self, how, phase, to):
        """Move the controls as a drag asks: it starts, or is on its way to certain values or shares."""
        if phase == "start":
            self.start = {name: share(self.controls[name]) for name in self.names}
            return
        for name in self.names:
            value, widget = to.get(name, inf), self.controls[name]
            if isinstance(value, (int, float)) and isfinite(value):
                turned = self.start.get(name, share(widget)) + value
                widget.value = of_share(widget, turned) if how == "turn" else at(widget, value)
