"""What is in the reader's hands beside the sliders: A against B, a weight, and points of their own."""

import ipywidgets as widgets

from ...activations import ACTIVATIONS
from .controls import BATCH, L2, labelled
from .model.settings import SCALES

ROW = {"flex_flow": "row wrap", "grid_gap": "2px 14px", "align_items": "center"}
KNOBS = {
    "learning_rate": ("learning rate", labelled([0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0, 30.0])),
    "l2": ("L2 penalty λ", labelled(L2)),
    "batch": ("mini-batch", list(BATCH.items())),
    "activation": ("activation", [(name, name) for name in ACTIVATIONS]),
    "initialization": ("weights start", [(name, name) for name in SCALES]),
}
NOTHING = "nothing"
LOOK, TAKE_AWAY = -1, 2  # what a click in the map does, beside setting a point of class 0 or 1


def field(kind, description, width="auto", wide="initial", **about):
    """Return an ipywidget with its description in full."""
    style = {"description_width": wide}
    return kind(description=description, style=style, layout=widgets.Layout(width=width), **about)


class Compare:
    """The knob in which B differs, and its value there.

    Parameters
    ----------
    changed : callable
        Called without arguments when the reader chose.
    """

    def __init__(self, changed):
        names = [(NOTHING, None), *((label, name) for name, (label, _) in KNOBS.items())]
        self.knob = field(widgets.Dropdown, "B differs from A in", "270px", options=names, value=None)
        self.value = field(widgets.Dropdown, "and has", "170px", options=[("", None)])
        hint = widgets.HTML("B goes on from the weights that A has now; “Start again” begins both anew.")
        self.box = widgets.Box([self.knob, self.value, hint], layout=widgets.Layout(**ROW))
        self.changed, self._quiet = changed, False
        self.knob.observe(self._on_knob, "value")
        self.value.observe(lambda change: None if self._quiet else self.changed(), "value")

    def _on_knob(self, change):
        options = KNOBS[change.new][1] if change.new else [("", None)]
        self._quiet = True
        self.value.options = options
        self.value.value = options[min(1, len(options) - 1)][1]
        self._quiet = False
        self.changed()

    def choose(self, knob, value):
        """Make a choice as the reader would; a value that is not offered is added."""
        self.knob.value = knob
        if knob and value not in [option[1] for option in self.value.options]:
            self.value.options = [*self.value.options, (f"{value:g}", value)]
        self.value.value = value

    @property
    def difference(self):
        """How B differs, in words; "" if there is no B."""
        return f"{KNOBS[self.knob.value][0]} {self.value.label}" if self.knob.value else ""


class Weights:
    """One parameter chosen, by menus or by a click on its line: its number, to change or to freeze.

    Parameters
    ----------
    chosen, changed, frozen : callable
        Called without arguments when the reader chose another, with the new number, and with whether it is to
        stand still.
    """

    def __init__(self, chosen, changed, frozen):
        self.layer = field(widgets.Dropdown, "layer", "110px", options=[1])
        self.unit = field(widgets.Dropdown, "to unit", "120px", options=[1])
        self.source = field(widgets.Dropdown, "from", "150px", options=[("the bias", 0)])
        self.number = field(widgets.FloatText, "", "200px", step=0.1, continuous_update=False)
        self.frozen = field(widgets.Checkbox, "frozen", "90px", indent=False)
        self.thaw = widgets.Button(description="Free all", layout=widgets.Layout(width="auto"))
        hint = widgets.HTML("Or click on a line in the network.")
        row = [self.layer, self.unit, self.source, self.number, self.frozen, self.thaw, hint]
        self.box = widgets.Box(row, layout=widgets.Layout(**ROW))
        self.chosen, self._quiet, self._net = chosen, False, None
        for menu in (self.layer, self.unit, self.source):
            menu.observe(self._on_menu, "value")
        self.number.observe(lambda change: None if self._quiet else changed(change.new), "value")
        self.frozen.observe(lambda change: None if self._quiet else frozen(change.new), "value")

    @property
    def parameter(self):
        """The chosen parameter: ``("W" or "b", l, i, j)``."""
        l, i, j = self.layer.value, self.unit.value - 1, self.source.value
        return ("W", l, i, j - 1) if j else ("b", l, i, 0)

    def choose(self, name, l, i, j):
        """Choose a parameter as the reader would."""
        self._quiet = True
        self.layer.value = l
        self._offer()
        self.unit.value, self.source.value = i + 1, j + 1 if name == "W" else 0
        self._quiet = False
        self.chosen()

    def show(self, net, frozen):
        """Offer the parameters of this network, and show the chosen one's number."""
        self._quiet, self._net = True, net
        if self.layer.options != tuple(range(1, net.L + 1)):
            self.layer.options = range(1, net.L + 1)
        self._offer()
        name, l, i, j = self.parameter
        self.number.value = round(float(getattr(net, name)[l][i, j]), 6)
        self.number.description = f"{name}[{l}][{i}, {j}] ="
        self.frozen.value = self.parameter in frozen
        self._quiet = False

    def _offer(self):
        l, sizes = self.layer.value, self._net.sizes
        sources = [
            *((f"unit {j}" if l > 1 else f"x{j}", j) for j in range(1, sizes[l - 1] + 1)),
            ("the bias", 0),
        ]
        for menu, options in ((self.unit, tuple(range(1, sizes[l] + 1))), (self.source, tuple(sources))):
            if tuple(menu.options) != options:
                menu.options = options

    def _on_menu(self, _):
        if not self._quiet:
            self.choose(*self.parameter)


class Points:
    """What a click in the map does; and the same by numbers.

    Parameters
    ----------
    add : callable
        Called with x, y and the class of a new point.
    clear : callable
        Called without arguments to take away all points.
    """

    def __init__(self, add, clear):
        choices = {
            "nothing": LOOK,
            "a point of class 0 ●": 0,
            "a point of class 1 ◆": 1,
            "takes one away": TAKE_AWAY,
        }
        self.click = field(widgets.Dropdown, "a click in the map", "300px", options=choices, value=LOOK)
        self.x = field(widgets.FloatText, "x1", "110px", step=0.5)
        self.y = field(widgets.FloatText, "x2", "110px", step=0.5)
        layout = {"width": "auto"}
        self.adds = [widgets.Button(description=f"Add as class {k} {'●◆'[k]}", layout=layout) for k in (0, 1)]
        self.clear = widgets.Button(description="Take all away", layout=layout)
        self.box = widgets.Box(
            [self.click, self.x, self.y, *self.adds, self.clear], layout=widgets.Layout(**ROW)
        )
        for k, button in enumerate(self.adds):
            button.on_click(lambda _, k=k: add(self.x.value, self.y.value, k))
        self.clear.on_click(lambda _: clear())
