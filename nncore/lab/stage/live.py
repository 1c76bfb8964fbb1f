"""A figure with sliders bound to its arguments.

A figure is a function of its parameters that returns a Scene or, if it is a training to be watched, yields
one drawing an iteration. `live` gives each parameter a control, and paints what the function returns.
"""

import base64
import inspect
from html import escape
from math import ceil, floor, log10

import ipywidgets as widgets

from .canvas import Canvas
from .player import Player, finish
from .scene import Scene
from .slot import Slot, in_jupyterlab

WIDE = {"description_width": "initial"}
ROW = {"flex_flow": "row wrap", "grid_gap": "4px 20px", "align_items": "center"}


def live(draw, **controls):
    """Return a figure with a control for each of the named parameters.

    Parameters
    ----------
    draw : callable
        The figure: ``draw(**parameters)`` returns a Scene, or yields functions without arguments that return
        one, of which as many are called as there is time for.
    **controls
        For each parameter its range, ``(low, high)`` or ``(low, high, step)``; a `Log` range; a list or dict
        of choices; a bool; or any ipywidget with a value. It starts at the parameter's default in `draw`.

    Returns
    -------
    figure : Live

    Raises
    ------
    ValueError
        If `draw` has no parameter of a control's name, or a range makes no sense.

    Examples
    --------
    >>> import numpy as np
    >>> from nncore.lab import Panel, Scene
    >>> def parabola(a=1.0):
    ...     x = np.linspace(-1, 1)
    ...     return Scene([Panel().curve(x, a * x**2)], f"a parabola, {a:g} high at the ends")
    >>> figure = live(parabola, a=(0.0, 2.0))
    >>> figure
    a parabola, 1 high at the ends
    >>> figure.controls["a"].value = 1.5
    >>> figure
    a parabola, 1.5 high at the ends
    """
    return Live(draw, controls)


class Face(widgets.VBox):
    """A widget that shows a Scene, and has its static picture where no browser paints it.

    Attributes
    ----------
    scene : Scene
        What is shown now.
    """

    scene = player = slot = None

    def __init__(self, children):
        super().__init__(children)
        self.add_class("nncore-figure")
        self.slot = Slot(figure=self.model_id)

    def close(self):
        """Stop what plays, and take the figure away; its picture is left."""
        if self.player is not None:
            self.player.stop()
        if self.slot is not None:
            self.slot.close()
        super().close()

    @property
    def network(self):
        """The network that is shown, to use in the next cell; None if the figure shows none."""
        return self.scene.network

    def _repr_mimebundle_(self, **options):
        picture, about = self.scene._repr_png_()
        if in_jupyterlab():
            bundle, picture = {}, self.slot.fill(picture)
        else:
            bundle = super()._repr_mimebundle_(**options)
        bundle["text/plain"] = repr(self)
        bundle["image/png"] = base64.b64encode(picture).decode()
        return bundle, {"image/png": about}

    def __repr__(self):
        return self.scene.words if self.scene else type(self).__name__


class Live(Face):
    """A live figure; made by `live`.

    Attributes
    ----------
    scene : Scene
        What is shown now.
    controls : dict
        The controls, by parameter; setting a ``value`` is moving the slider.
    player : Player
        What plays it; ``player.buttons`` are shown if the figure is a training.
    """

    def __init__(self, draw, controls):
        defaults = _defaults(draw)
        unknown = sorted(set(controls) - set(defaults))
        if unknown:
            raise ValueError(
                f"the figure has no parameter {', '.join(unknown)} with a default: "
                f"it has {', '.join(defaults) or 'none'}"
            )
        self.draw = draw
        self.controls = {name: control(name, spec, defaults[name]) for name, spec in controls.items()}
        self.canvas = Canvas()
        self.words, self.complaint = widgets.HTML(), widgets.HTML()
        self.words.add_class("nncore-words")
        self.complaint.add_class("nncore-complaint")
        self.player = Player(lambda: draw(**self.parameters), self.show, self._explain, self.canvas)
        drawn = draw(**self.parameters)
        self.show(finish(drawn))
        row = widgets.Box(list(self.controls.values()), layout=widgets.Layout(**ROW))
        buttons = [] if isinstance(drawn, Scene) else [self.player.buttons]
        super().__init__([row, *buttons, self.canvas, self.complaint, self.words])
        for widget in self.controls.values():
            widget.observe(lambda change: self.player.play(), "value")

    @property
    def parameters(self):
        """The parameters as the controls have them."""
        return {name: widget.value for name, widget in self.controls.items()}

    def show(self, scene):
        """Show a Scene, in the picture and in words."""
        self.scene = scene
        self.canvas.show(scene)
        self.words.value = escape(scene.words)

    def _explain(self, sentence):
        self.complaint.value = escape(sentence)


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
        if not 0 < low < high:
            raise ValueError(f"the range is {low} to {high}: a logarithmic one needs 0 < low < high")
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
        return widgets.Checkbox(**about, indent=False)
    if isinstance(spec, (list, dict)):
        return widgets.Dropdown(**about, options=spec, layout=widgets.Layout(width="auto"))
    low, high, *step = spec
    if not low <= value <= high:
        raise ValueError(f"{name} starts at {value}, which is not in its range from {low} to {high}")
    if all(isinstance(number, int) for number in (low, high, value, *step)):
        return widgets.IntSlider(**about, min=low, max=high, step=step[0] if step else 1)
    return widgets.FloatSlider(**about, min=low, max=high, step=step[0] if step else fine(low, high, value))


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
        if step <= (high - low) / 99 and abs((value - low) / step - round((value - low) / step)) < 1e-6:
            return step
    raise ValueError(f"no round step leads from {low} to {value}: give one, (low, high, step)")


def _defaults(draw):
    parameters = inspect.signature(draw).parameters.values()
    return {p.name: p.default for p in parameters if p.default is not p.empty}
