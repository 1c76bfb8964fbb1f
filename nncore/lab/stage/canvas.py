"""One canvas in the browser that paints any Scene: the only widget of the lab that draws."""

import asyncio
import json
from pathlib import Path

import anywidget
import traitlets

from .buttons import FULL
from .palette import for_the_browser
from .wire import changes, pack

BROWSER = Path(__file__).parent / "browser"
PARTS = (
    "page",
    "tones",
    "axes",
    "layers",
    "labels",
    "receive",
    "hands",
    "tips",
    "names",
    "canvas",
)  # each may use those before it
AHEAD = 6  # pictures sent that the browser has not yet said to have painted
CALM = 1.0  # seconds of work between two pictures for a reader who has asked for little motion
PATIENCE = 2.0  # seconds without a painted picture, after which nobody is looking


def script():
    """Return what paints in the browser, as one module of JavaScript: the files of the folder, one by one."""
    parts = ((BROWSER / f"{part}.js").read_text(encoding="utf-8") for part in PARTS)
    return "\n".join([f"const PALETTE = {json.dumps(for_the_browser())};\n", *parts])


class Canvas(anywidget.AnyWidget):
    """Paints Scenes: `show` one, and the browser paints it at its next animation frame.

    Attributes
    ----------
    behind : int
        How many pictures the browser has been sent since the last that it painted; 0 while no browser
        has ever painted any.
    visible : bool
        Whether somebody can see it: in some view it is in sight, or close to it, in a window that is not
        hidden. True until a browser says otherwise.
    calm : bool
        Whether the reader has asked the system for little motion.
    on_painted : callable
        Called without arguments when the browser has painted, and when it is visible again.
    on_click : callable
        If `clickable`, called with the panel's number, x and y in the units of its axes, and whether Shift
        was held.
    hands : list of str
        The controls that a drag may move.
    on_drag : callable
        Called with a drag's kind, "handle" or "turn", its phase, "start", "move" or "end", and a dict: for
        each control its value or, of a turn, by which share of its range it has moved since the start.
    """

    _esm = script()
    _css = "".join((BROWSER / name).read_text(encoding="utf-8") for name in ("canvas.css", "hands.css"))
    frame = traitlets.Dict().tag(sync=True)
    data = traitlets.Bytes(b"").tag(sync=True)
    clickable = traitlets.Bool(False).tag(sync=True)
    hands = traitlets.List().tag(sync=True)

    def __init__(self, scene=None, **traits):
        super().__init__(**traits)
        self._number, self._painted, self._shown = 0, None, None
        self.calm = False
        self._seen = {}  # the views of a browser that said whether they are in sight
        self.on_painted = lambda: None
        self.on_click = lambda panel, x, y, shift: None
        self.on_drag = lambda how, phase, to: None
        self.on_msg(self._on_message)
        if scene is not None:
            self.show(scene)

    def show(self, scene):
        """Send a Scene to the browser, as one message: what is new in it, if a browser paints already."""
        before, self._shown = self._shown, pack(scene)
        self._hand_over(changes(before, self._shown) if self._painted is not None else None)

    def _hand_over(self, new=None):
        """Send what is new since the picture before, or else the whole picture."""
        frame, data = new or self._shown
        number = {"number": self._number + 1} | ({"since": self._number} if new else {})
        self._number += 1
        with self.hold_sync():
            self.data = data
            self.frame = frame | number

    @property
    def behind(self):
        return 0 if self._painted is None else self._number - self._painted

    def _on_message(self, _, content, buffers):
        if content.get("kind") == "painted":
            self._painted = max(content["number"], self._painted or 0)
            self.on_painted()
        elif content.get("kind") == "whole" and self._shown:  # a second view, or a page loaded again
            self._hand_over()
        elif content.get("kind") == "calm":
            self.calm = content["calm"]
        elif content.get("kind") == "seen":
            self._on_seen(content["view"], content["seen"])
        elif content.get("kind") == "click":
            self.on_click(content["panel"], content["x"], content["y"], content["shift"])
        elif content.get("kind") == "drag":
            self.on_drag(content["how"], content["phase"], content["to"])

    @property
    def visible(self):
        return not self._seen or any(self._seen.values())

    def _on_seen(self, view, seen):
        before = self.visible
        self._seen[view] = seen
        if self.visible and not before:
            self.on_painted()

    def __repr__(self):
        return "Canvas"


class Audience:
    """Those who look at a canvas.

    Parameters
    ----------
    canvas : Canvas or None
        Without one, whoever plays is always looked at.
    loop : asyncio loop or None
    looked_at : callable
        Called without arguments whenever a picture was painted, or is in sight again.
    """

    def __init__(self, canvas, loop, looked_at):
        self.canvas, self.loop, self.looked_at = canvas, loop, looked_at
        self._painted = asyncio.Event()
        if canvas is not None:
            canvas.on_painted = self._on_painted

    def _on_painted(self):
        if self.loop is not None:
            self.loop.call_soon_threadsafe(self._painted.set)
            self.looked_at()

    def pace(self, steps, seconds):
        """Return after how many steps or seconds of work the next picture is due: as given, or calmly."""
        calm = self.canvas is not None and self.canvas.calm
        return (FULL, CALM) if calm else (steps, seconds)

    async def follows(self, player):
        """Wait for the browser, if it is far behind; return whether anybody sees it paint at all."""
        if self.canvas is None:
            return True
        if not self.canvas.visible:
            return False
        while self.canvas.behind >= AHEAD and not player.stale:
            self._painted.clear()
            try:
                await asyncio.wait_for(self._painted.wait(), PATIENCE)
            except TimeoutError:
                return False
        return True
