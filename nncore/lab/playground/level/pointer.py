"""The pointer over a canvas: what it rests on, and what it drags.

A canvas tells of clicks, with the place in the units of the axes and whether Shift was held. `Pointer` lets
the browser send such a click for each stop of the pointer too. Such a click has a word in the place of Shift,
which says what it stands for: two messages would not always arrive in their order.
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
        self.clicked, self.moved, self.left = clicked, moved, left
        canvas.on_click = self._on_click
        self.on_msg(self._on_message)

    def _on_message(self, _, content, buffers):
        if isinstance(content, dict) and content.get("phase") == "leave":
            self.left()

    def _on_click(self, panel, x, y, shift):
        if shift in PHASES:
            self.moved(shift, panel, x, y)
        else:
            self.clicked(panel, x, y, shift)
