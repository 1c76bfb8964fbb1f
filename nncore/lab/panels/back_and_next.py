"""Two buttons that go through the steps of a figure: Back and Next, beside the slider of the steps."""

from math import ceil, floor

import ipywidgets as widgets

from ...checks import check_instance
from ..stage.inputs.doors import check_words
from ..stage.live import Live

SLIDERS = (widgets.IntSlider, widgets.FloatSlider)


def back_and_next(figure, name="step"):
    """Put Back and Next beside a slider of a live figure; they go to the next whole step.

    Parameters
    ----------
    figure : Live
    name : str
        The parameter that counts the steps.

    Returns
    -------
    figure : Live
        The same one.

    Raises
    ------
    ValueError
        If the figure has no such slider.

    Examples
    --------
    >>> from nncore.lab import Panel, Scene, live
    >>> def at(step=0):
    ...     return Scene([Panel().points([step], [0])], f"step {step}")
    >>> figure = back_and_next(live(at, step=(0, 3)))
    >>> figure.next.click()
    >>> figure
    step 1
    """
    controls = check_instance("figure", figure, Live, "live(microscope, step=(0, 18))").controls
    slider = controls.get(check_words("name", name))
    if not isinstance(slider, SLIDERS):
        raise ValueError(f"the figure has no slider {name}: give it one, live(figure, {name}=(0, 9))")
    figure.back = _button("Back", "One step back", "chevron-left")
    figure.next = _button("Next", "One step on", "chevron-right")
    figure.back.on_click(lambda _: _go(slider, ceil(slider.value) - 1))
    figure.next.on_click(lambda _: _go(slider, floor(slider.value) + 1))
    row = figure.children[0]
    at = row.children.index(slider)
    row.children = (*row.children[:at], figure.back, figure.next, *row.children[at:])
    slider.observe(lambda _: _ends(figure, slider), ["value", "min", "max"])
    _ends(figure, slider)
    return figure


def _button(description, tooltip, icon):
    layout = widgets.Layout(width="84px")
    return widgets.Button(description=description, tooltip=tooltip, icon=icon, layout=layout)


def _go(slider, value):
    slider.value = type(slider.value)(min(max(value, slider.min), slider.max))


def _ends(figure, slider):
    figure.back.disabled, figure.next.disabled = slider.value <= slider.min, slider.value >= slider.max
