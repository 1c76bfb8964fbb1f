"""What is in the reader's hands beside the sliders: A against B, a weight, and points of their own."""

import ipywidgets as widgets

from ...activations import ACTIVATIONS
from .controls import BATCH, L2, labelled
from .model.settings import SCALES

ROW = {"flex_flow": "row wrap", "grid_gap": "2px 14px", "align_items": "center"}
KNOBS = {
    "learning_rate": ("learning rate", labelled([0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0, 30.0])),
    "l2": ("L2 penalty λ", labelled(L2)),
    "l1": ("L1 penalty λ", labelled(L2)),
    "batch": ("mini-batch", list(BATCH.items())),
    "activation": ("activation", [(name, name) for name in ACTIVATIONS]),
    "initialization": ("weights start", [(name, name) for name in SCALES]),
}
# What B has at first: the first of these that A has not.
OTHERS = {
    "learning_rate": (0.1, 1.0),
    "l2": (1.0, 0.0),
    "l1": (1.0, 0.0),
    "batch": (16, 0),
    "activation": ("relu", "tanh"),
    "initialization": ("He", "Xavier"),
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
    settings : callable
        Called without arguments for the Settings of A, from which B begins to differ.
    """

    def __init__(self, changed, settings):
        names = [(NOTHING, NOTHING), *((label, name) for name, (label, _) in KNOBS.items())]
        self.knob = field(widgets.Dropdown, "B differs from A in", "270px", options=names, value=NOTHING)
        self.value = field(widgets.Dropdown, "and has", "170px", options=[NOTHING])
        self.value.layout.display = "none"
        hint = widgets.HTML("B goes on from the weights that A has now; “Start again” begins both anew.")
        self.box = widgets.Box([self.knob, self.value, hint], layout=widgets.Layout(**ROW))
        self.changed, self.settings, self._quiet = changed, settings, False
        self.knob.observe(self._on_knob, "value")
        self.value.observe(lambda change: None if self._quiet else self.changed(), "value")

    def _on_knob(self, change):
        if not self._quiet:
            self.choose(change.new)

    def choose(self, knob, value=None):
        """Make a choice as the reader would; without a value, one that A does not have."""
        self._quiet = True
        self.knob.value = knob
        self.value.layout.display = "none" if knob == NOTHING else None
        if knob == NOTHING:
            self.value.options = [NOTHING]
        else:
            of_a = getattr(self.settings(), knob)
            value = next(v for v in OTHERS[knob] if v != of_a) if value is None else value
            offered = KNOBS[knob][1]
            known = value in [option[1] for option in offered]
            self.value.options = offered if known else [*offered, *labelled([value])]
            self.value.value = value
        self._quiet = False
        self.changed()

    @property
    def chosen(self):
        """The knob and its value in B; (None, None) if there is no B."""
        return (None, None) if self.knob.value == NOTHING else (self.knob.value, self.value.value)

    @property
    def difference(self):
        """How B differs, in words; "" if there is no B."""
        return "" if self.knob.value == NOTHING else f"{KNOBS[self.knob.value][0]} {self.value.label}"


class Weights:
    """One parameter chosen, by menus or by a click on its line: its number, to change or to freeze.

    While it is trained, its number moves beside the box, so that another one can be typed into the box.

    Parameters
    ----------
    chosen, changed, frozen : callable
        Called without arguments when the reader chose another, with it and its new number, and with it and
        whether it is to stand still.
    """

    def __init__(self, chosen, changed, frozen):
        self.layer = field(widgets.Dropdown, "layer", "110px", options=[1])
        self.unit = field(widgets.Dropdown, "to unit", "120px", options=[1])
        self.source = field(widgets.Dropdown, "from", "150px", options=[("the bias", 0)])
        self.number = field(widgets.FloatText, "", "200px", step=0.1, continuous_update=False)
        self.moving = widgets.Label()
        self.frozen = field(widgets.Checkbox, "frozen", "90px", indent=False)
        self.thaw = widgets.Button(description="Free all", layout=widgets.Layout(width="auto"))
        hint = widgets.HTML("Or click on a line in the network.")
        row = [self.layer, self.unit, self.source, self.number, self.moving, self.frozen, self.thaw, hint]
        self.box = widgets.Box(row, layout=widgets.Layout(**ROW))
        self.chosen, self._quiet, self._net = chosen, False, None
        for menu in (self.layer, self.unit, self.source):
            menu.observe(self._on_menu, "value")
        self.number.observe(lambda change: self._hand_on(changed, change.new), "value")
        self.frozen.observe(lambda change: self._hand_on(frozen, change.new), "value")

    def _hand_on(self, action, value):
        if not self._quiet:
            action(self.parameter, value)

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

    def show(self, net, features, frozen, playing=False):
        """Offer the parameters of this network, and show the chosen one's number."""
        self._quiet, self._net, self._features = True, net, features
        before = self.number.description
        offer(self.layer, [(str(l), l) for l in range(1, net.L + 1)])
        self._offer()
        name, l, i, j = self.parameter
        number = float(getattr(net, name)[l][i, j])
        self.number.description = f"{name}[{l}][{i}, {j}] ="
        if not playing or self.number.description != before:
            self.number.value = round(number, 6)
        self.moving.value = f"now {number:.4g}" if playing else ""
        self.frozen.value = self.parameter in frozen
        self._quiet = False

    def _offer(self):
        """Offer the units of the chosen layer and what leads to them; what is still there, stays chosen."""
        l, sizes, features = self.layer.value, self._net.sizes, self._features
        named = ((f"unit {j}" if l > 1 else features[j - 1], j) for j in range(1, sizes[l - 1] + 1))
        offer(self.unit, [(str(i), i) for i in range(1, sizes[l] + 1)])
        offer(self.source, [*named, ("the bias", 0)])

    def _on_menu(self, _):
        if not self._quiet:
            self.choose(*self.parameter)


def offer(menu, options):
    """Give a menu its options, and let it keep its value if that is among them, or take the first."""
    if menu.options != tuple(options):
        values, kept = [value for _, value in options], menu.value
        menu.options = options
        menu.value = kept if kept in values else values[0]


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
