"""The playground's controls: what there is to choose, and back and forth between them and Settings."""

import ipywidgets as widgets

from ...activations import ACTIVATIONS
from ..stage import Log
from .inputs.features import FEATURES
from .inputs.heights import HEIGHTS
from .level.chips import Chips
from .model.past import TUNED
from .model.settings import DATA, MOST_LAYERS, MOST_UNITS, OWN, SCALES, Settings

L2 = [0.0, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0, 30.0, 100.0]
BATCH = {"all": 0, "1": 1, "2": 2, "4": 4, "8": 8, "16": 16, "32": 32, "64": 64, "128": 128, "256": 256}
NOISES = [k / 10 for k in range(31)]
POINTS = [(f"{name} (numbers)" if name in HEIGHTS else name, name) for name in DATA]
GRID = {
    "grid_template_columns": "repeat(auto-fill, minmax(250px, 1fr))",
    "grid_gap": "0 14px",
    "width": "100%",
    "align_items": "center",
}
STYLE = {"description_width": "92px"}


class Controls:
    """The controls of the data, the network and the training.

    Parameters
    ----------
    settings : Settings
        Where they stand at first.

    Attributes
    ----------
    widgets : dict
        By the name in Settings; the hidden layers are "layers" and "units1" to "units5".
    """

    def __init__(self, settings):
        self.widgets = _data() | _network() | _training()
        self.write(settings)
        self.widgets["layers"].observe(lambda change: self._hide(), "value")
        self.widgets["data"].observe(lambda change: self._hide(), "value")
        self._hide()

    def _hide(self):
        for k in range(1, MOST_LAYERS + 1):
            shown = k <= self.widgets["layers"].value
            self.widgets[f"units{k}"].layout.display = None if shown else "none"
        for name in ("noise", "m"):
            self.widgets[name].disabled = self.widgets["data"].value == OWN

    def read(self):
        """Return the Settings."""
        values = {name: widget.value for name, widget in self.widgets.items()}
        units = [values.pop(f"units{k}") for k in range(1, MOST_LAYERS + 1)]
        hidden = tuple(units[: values.pop("layers")])
        return Settings(**values, hidden=hidden)

    def write(self, settings):
        """Move the controls to where Settings say."""
        for name, value in flat(settings).items():
            make_room(self.widgets[name], value)
            self.widgets[name].value = value

    def groups(self):
        """Return the controls in three named rows."""
        rows = {"Data": _data_names, "Network": _network_names, "Training": TUNED}
        return [self._group(title, names) for title, names in rows.items()]

    def _group(self, title, names):
        head = widgets.HTML(title, layout=widgets.Layout(width="64px", flex="0 0 64px"))
        head.add_class("nncore-head")
        box = widgets.GridBox([self.widgets[name] for name in names], layout=widgets.Layout(**GRID))
        if title == "Network":
            box = widgets.VBox([box, self.widgets["features"]], layout=widgets.Layout(width="100%"))
        return widgets.HBox([head, box], layout=widgets.Layout(align_items="flex-start", width="100%"))


_data_names = ("data", "m", "noise", "test", "seed")
_network_names = (
    "layers", *(f"units{k}" for k in range(1, MOST_LAYERS + 1)), "activation", "initialization",
    "weights_seed",
)  # fmt: skip


def flat(settings):
    """Return Settings as the value of each control."""
    values = settings.as_dict() | {"features": settings.features}
    hidden = values.pop("hidden")
    units = {f"units{k}": n for k, n in enumerate(hidden, 1)}
    return values | {"layers": len(hidden)} | units


def labelled(stops):
    """Return the options of a slider over numbers."""
    return [(f"{stop:.4g}", stop) for stop in stops]


def make_room(widget, value):
    """Let a slider stand at `value`, so that what it shows is what is computed."""
    if isinstance(widget, widgets.SelectionSlider):
        options = widget.options.items() if isinstance(widget.options, dict) else widget.options
        if value not in [stop for _, stop in options]:
            widget.options = sorted([*options, *labelled([value])], key=lambda option: option[1])
    elif isinstance(widget, widgets.IntSlider):
        widget.max = max(widget.max, value)
        if (value - widget.min) % widget.step:
            widget.step = 1


def _about(description):
    return {"description": description, "style": STYLE, "layout": widgets.Layout(width="auto")}


def _data():
    return {
        "data": widgets.Dropdown(**_about("points"), options=POINTS),
        "m": widgets.IntSlider(**_about("how many"), min=10, max=1000, step=10),
        "noise": widgets.SelectionSlider(**_about("noise"), options=labelled(NOISES)),
        "test": widgets.IntSlider(**_about("% for testing"), min=0, max=80),
        "seed": widgets.IntSlider(**_about("seed"), min=0, max=99),
    }


def _network():
    units = [
        widgets.IntSlider(4, **_about(f"units of {k + 1}"), min=1, max=MOST_UNITS) for k in range(MOST_LAYERS)
    ]
    return {
        "layers": widgets.IntSlider(**_about("hidden layers"), min=0, max=MOST_LAYERS),
        **{f"units{k}": slider for k, slider in enumerate(units, 1)},
        "activation": widgets.Dropdown(**_about("activation"), options=list(ACTIVATIONS)),
        "initialization": widgets.Dropdown(**_about("weights start"), options=list(SCALES)),
        "weights_seed": widgets.IntSlider(**_about("their seed"), min=0, max=99),
        "features": Chips(FEATURES, "features"),
    }


def _training():
    return {
        "learning_rate": widgets.SelectionSlider(
            **_about("learning rate"), options=labelled(Log(0.001, 100.0).stops(1.0))
        ),
        "l2": widgets.SelectionSlider(**_about("L2 penalty λ"), options=labelled(L2)),
        "l1": widgets.SelectionSlider(**_about("L1 penalty λ"), options=labelled(L2)),
        "batch": widgets.SelectionSlider(**_about("mini-batch"), options=BATCH),
    }
