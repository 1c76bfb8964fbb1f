"""Two buttons that go through the steps of something: Back and Next."""

import ipywidgets as widgets
import traitlets

from ....checks import check_size


class BackAndNext(widgets.HBox):
    """Back and Next, as the control of a figure's step, and a slider between them to go anywhere.

    Parameters
    ----------
    last : int
        The last step; the first is 1.
    value : int
        Where it starts.

    Examples
    --------
    >>> step = BackAndNext(10)
    >>> step.next.click()
    >>> step.value
    2
    """

    value = traitlets.Int(1)

    def __init__(self, last, value=1):
        last = check_size("last", last, least=2)
        value = check_size("value", value, most=last)
        self.back = widgets.Button(description="Back", tooltip="One step back", icon="chevron-left")
        self.next = widgets.Button(description="Next", tooltip="One step on", icon="chevron-right")
        for button in (self.back, self.next):
            button.layout.width = "88px"
        style = {"description_width": "initial"}
        self.slider = widgets.IntSlider(description="step", min=1, max=last, value=value, style=style)
        super().__init__([self.back, self.next, self.slider], layout=widgets.Layout(flex_flow="row wrap"))
        self.value = value
        traitlets.link((self, "value"), (self.slider, "value"))
        self.back.on_click(lambda _: self.go(-1))
        self.next.on_click(lambda _: self.go(1))
        self.observe(lambda _: self._ends(), "value")
        self._ends()

    def go(self, steps):
        """Go so many steps on, or back, and no further than the ends."""
        self.slider.value += steps

    def _ends(self):
        self.back.disabled = self.value <= 1
        self.next.disabled = self.value >= self.slider.max
