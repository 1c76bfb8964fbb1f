"""The pointer over a canvas: what it rests on, and what it drags.

A canvas tells of clicks, with the place in the units of the axes. `Pointer` lets the browser send such a
click for each stop of the pointer too, and says before each of them what it stands for.
"""

from pathlib import Path

import anywidget

PHASES = ("rest", "press", "drag", "drop")


class Pointer(anywidget.AnyWidget):
    """Follows the pointer over the canvas of the figure that it stands in; it has no picture of its own.

    Parameters
    ----------
    canvas : Canvas
        Its `on_click` is taken over.
    clicked : callable
        Called with the panel, x, y and whether Shift was held, as `Canvas.on_click`.
    moved : callable
        Called with one of `PHASES`, the panel, x and y: the pointer rests there, presses to drag, drags, or
        lets go.
    left : callable
        Called without arguments when it leaves.
    """

    _esm = Path(__file__).parent / "pointer.js"

    def __init__(self, canvas, clicked, moved, left):
        super().__init__()
        self._phase, self.clicked, self.moved, self.left = None, clicked, moved, left
        canvas.on_click = self._on_click
        self.on_msg(self._on_message)

    def _on_message(self, _, content, buffers):
        phase = content.get("phase") if isinstance(content, dict) else None
        self._phase = phase if phase in PHASES else None
        if phase == "leave":
            self.left()

    def _on_click(self, panel, x, y, shift):
        phase, self._phase = self._phase, None
        if phase is None:
            self.clicked(panel, x, y, shift)
        else:
            self.moved(phase, panel, x, y)
