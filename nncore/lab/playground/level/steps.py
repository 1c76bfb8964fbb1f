"""Plus and minus: the number of layers, and the units of each."""

import ipywidgets as widgets

WIDE, TALL = "112px", "28px"


class Step(widgets.HBox):
    """A whole number with a button on each side: the twin of a slider that has the range.

    Parameters
    ----------
    slider : IntSlider
    one, many : str
        What is counted, for 1 and for other numbers: "unit", "units".
    less, more : str
        What the buttons do, for whoever cannot see where they stand.
    """

    def __init__(self, slider, one, many, less, more):
        self.slider, self.names = slider, (one, many)
        self.minus, self.plus = _button("−", less), _button("+", more)
        self.label = widgets.Label(layout=widgets.Layout(width="56px", margin="0"))
        layout = widgets.Layout(width=WIDE, flex=f"0 0 {WIDE}", align_items="center")
        super().__init__([self.minus, self.label, self.plus], layout=layout)
        self.add_class("nncore-step")
        self.minus.on_click(lambda _: self._by(-1))
        self.plus.on_click(lambda _: self._by(1))
        slider.observe(lambda _: self._say(), "value")
        self._say()

    def _by(self, change):
        self.slider.value = min(max(self.slider.value + change, self.slider.min), self.slider.max)

    def _say(self):
        n = self.slider.value
        self.label.value = f"{n} {self.names[n != 1]}"
        self.minus.disabled, self.plus.disabled = n <= self.slider.min, n >= self.slider.max


def _button(sign, tooltip):
    return widgets.Button(description=sign, tooltip=tooltip, layout=widgets.Layout(width=TALL, height=TALL))


def steps(controls):
    """Return a row with plus and minus for the layers, and for the units of each.

    A layer that is not there keeps its place in the row, so that nothing moves when it comes.

    Parameters
    ----------
    controls : dict
        The sliders: "layers", and "units1", "units2", ...
    """
    layers = controls["layers"]
    count = Step(layers, "layer", "layers", "Take the last hidden layer away", "Add a hidden layer")
    units = [
        Step(controls[f"units{k}"], "unit", "units", f"One unit less in layer {k}", f"One more in layer {k}")
        for k in range(1, layers.max + 1)
    ]

    def show(_=None):
        for k, step in enumerate(units, 1):
            step.layout.visibility = "visible" if k <= layers.value else "hidden"

    layers.observe(show, "value")
    show()
    layout = widgets.Layout(flex_flow="row wrap", grid_gap="2px 8px", align_items="center")
    return widgets.Box([count, *units], layout=layout)
