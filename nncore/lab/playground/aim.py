"""What the pointer does in the playground's picture: it rests on something, and it drags."""

from html import escape

from .picture.spots import found_at, told
from .tools import LOOK, TAKE_AWAY

PULL = 0.5  # of a weight, for one unit of the network's panel: 56 pixels are 1
APART = 0.03  # of the map's width: how far points that are painted stand from each other
RESTS = "Rest on anything in the picture to read what it is. Drag a line, a bias or a point to change it."


class Aim:
    """The part of `Playground` that answers to the pointer between its clicks."""

    found = grabbed = None

    def _on_moved(self, phase, panel, x, y):
        if phase == "rest":
            self._rest_on(self._found(panel, x, y), panel)
        elif phase == "press":
            self._grab(panel, x, y)
        elif phase == "drag" and self.grabbed:
            self._do(self._drag, panel, x, y)
        elif phase == "drop":
            self.grabbed = None

    def _on_left(self):
        if self.grabbed is None:
            self._rest_on(None, 0)

    def _rest_on(self, found, panel):
        """Say what the pointer rests on, and show a unit's map large."""
        self.found, unit = found and (found, panel), self.looks.unit.value
        if found and found[0] == "unit":
            unit = found[1:]
        self._hint()
        if unit != self.session.look.unit:
            self.session.look = self.session.look._replace(unit=unit)
            self._redraw()

    def _trial(self, panel):
        trials = self.session.trials
        return trials[panel] if panel < len(trials) else trials[0]

    def _found(self, panel, x, y):
        """Return what is at a place of the picture."""
        session = self.session
        return found_at(self._trial(panel), len(session.trials), session.board, panel, x, y)

    def _hint(self):
        self.hint.value = escape(self._told(*self.found) if self.found else RESTS)

    def _told(self, found, panel=0):
        try:
            return told(self._trial(panel), found)
        except (IndexError, ValueError):  # what was there is gone with a layer
            return RESTS

    def _grab(self, panel, x, y):
        """Take hold of what is there: a brush, a point, or a weight."""
        self.grabbed, brush = None, self.points.click.value
        found = self._found(panel, x, y)
        on_map = panel < len(self.session.trials)
        if on_map and brush != LOOK:
            self.grabbed = "brush", brush, None
        elif found[0] == "point":
            self.grabbed = found
        elif found[0] == "weight":
            name, l, i, j = found[1]
            self.grabbed = "weight", found[1], float(getattr(self.network, name)[l][i, j]), y
            self.weights.choose(*found[1])

    def _drag(self, panel, x, y):
        kind, *about = self.grabbed
        maps = len(self.session.trials)
        if kind == "weight" and panel == maps:
            parameter, value, start = about
            self.session.set(parameter, round(value + PULL * (y - start), 3))
            self.found = ("weight", parameter), 0
            self._hint()
        elif kind == "point" and panel < maps:
            self._on_points(self.session.move_point, *about, x, y)
            self.found = self.grabbed, panel
            self._hint()
        elif kind == "brush" and panel < maps:
            self._paint(*about, x, y)

    def _paint(self, brush, last, x, y):
        left, right, *_ = self.session.board
        if last and max(abs(last[0] - x), abs(last[1] - y)) < APART * (right - left):
            return
        self.grabbed = "brush", brush, (x, y)
        act = self.session.take_away if brush == TAKE_AWAY else self.session.add_point
        self._on_points(act, x, y, *([] if brush == TAKE_AWAY else [brush]))
