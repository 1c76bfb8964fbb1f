"""What happens in the playground when the reader's hand touches something."""

from . import tools
from .model.presets import PRESETS
from .model.trial import TUNED
from .network import nearest_weight

NONE = "your own choice"


class Hands:
    """The part of `Playground` that answers to controls, menus and clicks."""

    def _do(self, action, *arguments):
        """Do on the main loop what the reader asked for, and show it."""
        if not self._quiet:
            self.player.soon(self._now, action, *arguments)

    def _now(self, action, *arguments):
        try:
            action(*arguments)
        except Exception as error:
            self._explain(str(error) if isinstance(error, ValueError) else f"{type(error).__name__}: {error}")
            self._choose()
            return
        self._explain("")
        self._choose()
        self._fresh = True
        if self.player.frames is None:
            self.player.frames = self._go_on()
        self.player.refresh()

    def _choose(self):
        """Offer the weights of this network, and mark the chosen one if its tool is open."""
        self.weights.show(self.network, self.session.frozen, self.player.playing)
        self.session.selected = self.weights.parameter if self.pane.index == 2 else None

    def _write(self):
        self._quiet = True
        self._controls.write(self.session.settings)
        self._quiet = False

    def _on_control(self, name):
        settings = self._controls.read()
        if settings != self.session.settings:
            (self.session.tune if name in TUNED else self.session.begin)(settings)
            self._quiet, self.preset.value, self._quiet = True, NONE, False

    def _on_preset(self, name):
        if name in PRESETS:
            self.session.begin(PRESETS[name])
            self._write()
            self.player.go_on()

    def _on_rewind(self):
        self.player.stop()
        records = self.session.trial.records
        self.session.rewind(records[min(self.rewind.value, len(records) - 1)].iteration)

    def _on_pane(self):
        self.tool.selected_index = self.pane.index

    def _on_compare(self):
        self.session.compare(*self.compare.chosen)

    def _on_select(self):
        """Nothing but what follows every touch: the chosen weight is marked."""

    def _on_points(self, action, *point):
        action(*point)
        self._write()

    def _on_click(self, panel, x, y, shift):
        maps, mode = len(self.session.trials), self.points.click.value
        if panel < maps and mode != tools.LOOK:
            act = self.session.take_away if mode == tools.TAKE_AWAY else self.session.add_point
            self._on_points(act, x, y, *([] if mode == tools.TAKE_AWAY else [mode]))
        found = nearest_weight(self.network, x, y) if panel == maps else None
        if found:
            self.pane.value = "one weight"
            self.weights.choose(*found)
