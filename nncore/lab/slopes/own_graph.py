"""A graph of the reader's own: a formula is typed, its graph drawn, and stepped forward and back."""

import ipywidgets as widgets

from ...checks import check_number, check_size
from .expression import START, read
from .graph import show_graph
from .steps import Steps

FORMULA, MOST = "(a*b + c)**2", 100.0


def expression_graph(expression=FORMULA, step=0, width=760, **values):
    """Return the Scene of the graph of a formula after `step` steps: forward, and then back.

    Parameters
    ----------
    expression : str
        Names, numbers, ``+ - * / **``, brackets, and exp, log, tanh and sigmoid.
    step : int
        0 shows the inputs, each further step a value; when all are there, each further step a slope.
    width : int
        How many pixels wide the picture may be; in a narrow one the graph goes downwards.
    **values : float
        The values of the names, from -100 to 100; a name that is not given has a value all the same.

    Returns
    -------
    scene : Scene
        A box has its value and, on the way back, the slope of the last value for it, by the chain rule and
        by a nudge; an arrow has the slope of its step alone.

    Raises
    ------
    ValueError
        If the formula has anything else in it or cannot be computed at these values.

    Examples
    --------
    >>> expression_graph("(a*b + c)**2", step=6, a=5, b=3, c=2)
    Step 6 of 8. Back: da = du · du/da = 34 · 3 = 102.
    Check: a nudged by 0.001 up and down gives (289.102 − 288.898) / 0.002 = 102.
    """
    graph = read(expression)
    inputs = starts(graph)
    for name, value in values.items():
        if name not in inputs:
            raise ValueError(f"the formula has no {name}: its names are {', '.join(inputs)}")
        inputs[name] = check_number(name, value, -MOST, MOST)
    return show_graph(graph, inputs, check_size("step", step, least=0), width=width)


def starts(graph):
    """Return the value with which each name of a formula begins."""
    return dict(zip(graph.inputs, START, strict=False))


class OwnGraph(Steps):
    """A text field for a formula, a slider for each of its names, and its graph, stepped forward and back.

    Parameters
    ----------
    expression : str

    Attributes
    ----------
    sliders : dict of str to FloatSlider
        One for each name of the formula.
    """

    def __init__(self, expression=FORMULA):
        about = {"style": {"description_width": "initial"}, "layout": {"width": "340px", "max_width": "98%"}}
        field = widgets.Text(expression, description="formula", continuous_update=False, **about)
        self.sliders = {}
        super().__init__(expression_graph, {"expression": field, "step": (0, 40)})
        self._give_sliders()
        field.observe(self._on_formula, "value")

    @property
    def parameters(self):
        """The parameters as the controls have them."""
        return super().parameters | {name: slider.value for name, slider in self.sliders.items()}

    def _on_formula(self, _):
        try:
            read(self.controls["expression"].value)
        except ValueError:
            return  # the sentence stands under the picture, which stays
        self._give_sliders()
        self.controls["step"].value = 0
        self.player.play()

    def _give_sliders(self):
        """Give each name of the formula a slider; names that stay keep theirs."""
        begin = starts(read(self.controls["expression"].value))
        kept = {name: slider for name, slider in self.sliders.items() if name in begin}
        new = {name: self._slider(name, value) for name, value in begin.items() if name not in kept}
        self.sliders = {name: (kept | new)[name] for name in begin}
        self.row.children = [self.controls["expression"], *self.sliders.values()]

    def _slider(self, name, value):
        style = {"description_width": "initial"}
        slider = widgets.FloatSlider(value, min=-5, max=5, step=0.1, description=name, style=style)
        slider.observe(lambda change: self.player.play(), "value")
        return slider


def own_graph(expression=FORMULA):
    """Return a figure in which a formula is typed and its graph stepped forward and back.

    Parameters
    ----------
    expression : str
        The formula at the beginning; see `expression_graph`.

    Returns
    -------
    figure : OwnGraph

    Examples
    --------
    >>> own_graph("log(a)")
    Step 0 of 2. The inputs: a = 2.
    """
    return OwnGraph(expression)
