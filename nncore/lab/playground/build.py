"""The playground's controls and tools, put together."""

from functools import cache

import ipywidgets as widgets

from ..stage.buttons import FULL
from . import tools
from .hands import NONE, PANES
from .level.steps import steps
from .level.thumbs import Thumbs, thumb
from .model.presets import PRESETS
from .model.settings import Settings
from .more import Keeper, Looks, OnePoint

FIRST = ("flower", "circles", "xor", "spiral")  # the data sets of the first level
# How many seconds an iteration takes at least, and how many iterations have one picture.
PACES = {"slow": (0.2, 1), "normal": (0.04, 1), "fast": (0.0, 10), "full speed": (0.0, FULL)}


@cache
def thumbs():
    """Return the data sets of the first level as thumbnails, with little noise."""
    return [thumb(name, *Settings(data=name, noise=0.3).points()) for name in FIRST]


class Build:
    """The part of `Playground` that makes its controls and lets them call what they do."""

    def _make_first(self):
        """Make what the first level has beside the picture."""
        settings = self.session.settings
        self.thumbs = Thumbs(options=thumbs(), value=settings.data)
        self.pace = tools.field(widgets.Dropdown, "speed", "130px", options=PACES, value=PACES["normal"])
        self.more = widgets.ToggleButton(layout=widgets.Layout(width="70px"))

    def _make_tools(self):
        """Make what is behind “More”."""
        self.preset = tools.field(widgets.Dropdown, "preset", "300px", options=[NONE, *PRESETS])
        self.rewind = tools.field(widgets.IntSlider, "rewind", "340px", max=0, readout=False)
        self.pane = widgets.ToggleButtons(options=PANES)
        self.pane.style.button_width = "auto"
        self.compare = tools.Compare(lambda: self._do(self._on_compare), lambda: self.session.settings)
        self.weights = tools.Weights(
            lambda: self._do(self._on_select),
            lambda *change: self._do(self.session.set, *change),
            lambda *change: self._do(self.session.freeze, *change),
        )
        self.points = tools.Points(
            lambda *point: self._do(self._on_points, self.session.add_point, *point),
            lambda: self._do(self._on_points, self.session.clear),
        )
        self.looks = Looks(lambda *change: self._do(self._look, *change))
        self.keeper = Keeper(lambda: self.state, lambda text: self._do(self._on_state, text))
        move = lambda *point: self._do(self._on_points, self.session.move_point, *point)  # noqa: E731
        self.one = OnePoint(lambda: self._do(self._on_select), move)

    def _rows(self):
        line = widgets.Layout(flex_flow="row wrap", grid_gap="2px 14px", align_items="center")
        boxes = [widgets.HTML(), self.compare.box, self.weights.box, self.points.box, self.one.box]
        self.tool = widgets.Stack(boxes, selected_index=0)
        choice = widgets.Box([self.preset, self.rewind], layout=line)
        panes = widgets.HBox([widgets.Label("tools"), self.pane])
        groups = self._controls.groups()
        self.rest = widgets.VBox([choice, panes, self.tool, *groups, self.looks.box, self.keeper.box])
        bar = widgets.Box([self.player.buttons, self.pace, self.more, self.status], layout=line)
        first = [self.thumbs, bar, steps(self.controls), self.canvas, self.hint]
        self._choose()
        self._show_difference()
        self._show_more()
        return [*first, self.rest, self.complaint, self.words, self.pointer]

    def _wire(self):
        for name, widget in self.controls.items():
            widget.observe(lambda _, name=name: self._do(self._on_control, name), "value")
        self.preset.observe(lambda change: self._do(self._on_preset, change.new), "value")
        self.rewind.observe(lambda change: self._do(self._on_rewind), "value")
        self.pane.observe(lambda change: self._do(self._on_pane), "value")
        self.more.observe(lambda change: self._do(self._on_more), "value")
        self.thumbs.observe(lambda change: self._do(self._on_thumb), "value")
        self.pace.observe(lambda change: self._on_pace(), "value")
        self._on_pace()
        self.weights.thaw.on_click(lambda _: self._do(self.session.freeze, None, False))
