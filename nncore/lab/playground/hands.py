"""What happens in the playground when the reader's hand touches something."""

from . import tools
from .model.kept.state import read
from .model.past import TUNED
from .model.presets import PRESETS
from .model.settings import DATA, OWN
from .session import Session

NONE = "your own choice"
ONE_WEIGHT, MY_POINTS, ONE_POINT = "one weight", "my own points", "one point"
PANES = ("none", "A against B", ONE_WEIGHT, MY_POINTS, ONE_POINT)


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
        self._redraw()

    def _redraw(self):
        self._fresh = True
        if self.player.frames is None:
            self.player.frames = self._go_on()
        self.player.refresh()

    def _choose(self):
        """Offer the weights of this network, and mark the chosen one if its tool is open."""
        session, tool = self.session, self.pane.value
        self.weights.show(self.network, session.settings.features, session.frozen, self.player.playing)
        session.selected = self.weights.parameter if tool == ONE_WEIGHT else None
        self.looks.show(session.look, session.trial)

    def _write(self):
        self._quiet = True
        self._controls.write(self.session.settings)
        self.thumbs.value = self.session.settings.data
        self._quiet = False

    def _on_control(self, name):
        settings = self._controls.read()
        if settings != self.session.settings:
            (self.session.tune if name in TUNED else self.session.begin)(settings)
            self._quiet, self.preset.value, self._quiet = True, NONE, False
            self._write()
            if name == "data" and settings.data == OWN:
                self.pane.value = MY_POINTS

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
        """Open a tool; that of the points is armed, and put down again with its pane."""
        self.tool.selected_index = self.pane.index
        armed = self.pane.value == MY_POINTS
        if armed != (self.points.click.value != tools.LOOK):
            self.points.click.value = 1 if armed else tools.LOOK

    def _on_more(self):
        self._look("more", self.more.value)
        self._show_more()

    def _show_more(self):
        opened = self.session.look.more
        self.more.value, self.more.description = opened, "Less" if opened else "More"
        self.rest.layout.display = None if opened else "none"

    def _look(self, name, value):
        self.session.look = self.session.look._replace(**{name: value})

    def _on_thumb(self):
        if self.thumbs.value in DATA:
            self.controls["data"].value = self.thumbs.value

    def _on_state(self, text):
        self.player.stop()
        settings, own, content = read(text)
        self.session = Session(settings, own, self.session.own_backward, content)
        self._show_difference()
        self._write()
        self._show_more()

    def _show_difference(self):
        """Let the tool say how B differs."""
        quiet, self._quiet = self._quiet, True
        self.compare.choose(*(self.session.difference or (tools.NOTHING,)))
        if self.session.difference:
            self.pane.value = "A against B"
            self.tool.selected_index = self.pane.index
        self._quiet = quiet

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
        kind, *which = self._found(panel, x, y)
        if kind == "weight":
            self.more.value = True
            self.pane.value = ONE_WEIGHT
            self.weights.choose(*which[0])
