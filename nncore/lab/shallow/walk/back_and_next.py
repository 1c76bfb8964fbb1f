"""Two buttons that go through the steps of a live figure: Back and Next."""

import ipywidgets as widgets

from ....checks import check_choice, check_instance
from ...stage.live import Live


def back_and_next(figure, control="step"):
    """Return a live figure with a Back and a Next button for one of its sliders.

    Parameters
    ----------
    figure : Live
    control : str
        The slider, by the name of its parameter.

    Returns
    -------
    figure : Live
        The same one.

    Examples
    --------
    >>> from nncore.lab import live
    >>> from nncore.lab.shallow import walk
    >>> figure = back_and_next(live(walk, step=(1, 10)))
    >>> back, forth = figure.children[0].children
    >>> forth.click()
    >>> figure.controls["step"].value
    2
    """
    check_instance("the figure", figure, Live, "live(walk, step=(1, 10))")
    slider = figure.controls[check_choice("control", control, figure.controls)]
    back = widgets.Button(description="Back", tooltip="One step back", icon="chevron-left")
    forth = widgets.Button(description="Next", tooltip="One step on", icon="chevron-right")

    def go(steps):
        slider.value += steps  # the slider itself stops at its ends

    def at_the_ends(_=None):
        back.disabled, forth.disabled = slider.value <= slider.min, slider.value >= slider.max

    back.on_click(lambda _: go(-1))
    forth.on_click(lambda _: go(1))
    slider.observe(at_the_ends, "value")
    at_the_ends()
    figure.children = (widgets.HBox([back, forth]), *figure.children)
    return figure
