"""A figure with sliders bound to its arguments.

A figure is a function of its parameters that returns a Scene or, if it is a training to be watched, yields
one drawing an iteration. `live` gives each parameter a control, and paints what the function returns.
"""

import base64
import inspect
from html import escape

import ipywidgets as widgets

from ...checks import shown
from .canvas import Canvas
from .inputs.controls import bound, control, whole_range
from .inputs.hands import Hands, check_hands
from .player import Player, finish
from .scene import Scene
from .slot import Slot, in_jupyterlab

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
        picture, about = self.scene._repr_png_(caption=False)  # its words are a widget
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
        defaults = _defaults(check_draw(draw))
        unknown = sorted(set(controls) - set(defaults))
        if unknown:
            raise ValueError(
                f"the figure has no parameter {', '.join(unknown)} with a default: "
                f"it has {', '.join(defaults) or 'none'}"
            )
        self.draw = draw
        self.controls = {name: control(name, spec, defaults[name]) for name, spec in controls.items()}
        ranges = {name: whole_range(widget) for name, widget in self.controls.items()}
        self.ranges = {name: whole for name, whole in ranges.items() if whole}
        self.hands = Hands(self.controls)
        self.canvas = Canvas(hands=self.hands.names)
        self.canvas.on_drag = self._on_drag
        self.words, self.complaint = widgets.HTML(), widgets.HTML()
        self.words.add_class("nncore-words")
        self.complaint.add_class("nncore-complaint")
        self.player = Player(lambda: draw(**self.parameters), self.show, self._explain, self.canvas)
        drawn = check_drawn(draw(**self.parameters))
        self.show(check_hands(finish(drawn), self.controls))
        row = widgets.Box(list(self.controls.values()), layout=widgets.Layout(**ROW))
        buttons = [] if isinstance(drawn, Scene) else [self.player.buttons]
        super().__init__([row, *buttons, self.canvas, self.complaint, self.words])
        for widget in self.controls.values():
            widget.observe(lambda change: self.bounding or self.player.play(), "value")

    @property
    def parameters(self):
        """The parameters as the controls have them."""
        return {name: widget.value for name, widget in self.controls.items()}

    def show(self, scene):
        """Show a Scene, in the picture and in words."""
        self.scene = scene
        self.bounding = True
        for name in scene.bounds.keys() & self.ranges.keys():
            bound(self.controls[name], self.ranges[name], *scene.bounds[name])
        self.bounding = False
        self.canvas.show(scene)
        self.words.value = escape(scene.words)

    def _on_drag(self, how, phase, to):
        before = self.parameters
        self.bounding = True
        self.hands.drag(how, phase, to)
        self.bounding = False
        if self.parameters != before:
            self.player.play()

    def _explain(self, sentence):
        self.complaint.value = escape(sentence)


def check_draw(draw):
    """Return a figure if it is a function all of whose parameters have defaults."""
    if not callable(draw) or isinstance(draw, type):
        raise ValueError(
            f"the figure is {shown(draw)}: give the function that returns a Scene, such as live(parabola)"
        )
    needed = [
        p.name
        for p in inspect.signature(draw).parameters.values()
        if p.default is p.empty and p.kind not in (p.VAR_POSITIONAL, p.VAR_KEYWORD)
    ]
    if needed:
        raise ValueError(
            f"the figure needs {', '.join(needed)}: give each parameter a default, where it starts"
        )
    return draw


def check_drawn(drawn):
    """Return what a figure returned, if it is a Scene or yields its drawings."""
    if isinstance(drawn, Scene) or hasattr(drawn, "__next__"):
        return drawn
    raise ValueError(f"the figure returned {shown(drawn)}: it must return a Scene, or yield its drawings")


def _defaults(draw):
    parameters = inspect.signature(draw).parameters.values()
    return {p.name: p.default for p in parameters if p.default is not p.empty}
