"""One canvas in the browser that paints any Scene: the only widget of the lab that draws."""

import asyncio
from pathlib import Path

import anywidget
import numpy as np
import traitlets

from .scene import Scene

BROWSER = Path(__file__).parent / "browser"
PARTS = ("page", "axes", "layers", "labels", "hands", "tips", "canvas")  # each may use those before it
AHEAD = 6  # pictures sent that the browser has not yet said to have painted
PATIENCE = 2.0  # seconds without a painted picture, after which nobody is looking


def script():
    """Return what paints in the browser, as one module of JavaScript: the files of the folder, one by one."""
    return "\n".join((BROWSER / f"{part}.js").read_text(encoding="utf-8") for part in PARTS)


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
    _css = (BROWSER / "canvas.css").read_text(encoding="utf-8")
    frame = traitlets.Dict().tag(sync=True)
    data = traitlets.Bytes(b"").tag(sync=True)
    clickable = traitlets.Bool(False).tag(sync=True)
    hands = traitlets.List().tag(sync=True)

    def __init__(self, scene=None, **traits):
        super().__init__(**traits)
        self._number, self._painted = 0, None
        self._seen = {}  # the views of a browser that said whether they are in sight
        self.on_painted = lambda: None
        self.on_click = lambda panel, x, y, shift: None
        self.on_drag = lambda how, phase, to: None
        self.on_msg(self._on_message)
        if scene is not None:
            self.show(scene)

    def show(self, scene):
        """Send a Scene to the browser, whole, as one message."""
        frame, data = pack(scene)
        self._number += 1
        with self.hold_sync():
            self.data = data
            self.frame = frame | {"number": self._number}

    @property
    def behind(self):
        return 0 if self._painted is None else self._number - self._painted

    def _on_message(self, _, content, buffers):
        if content.get("kind") == "painted":
            self._painted = max(content["number"], self._painted or 0)
            self.on_painted()
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


def pack(scene: Scene, max_width=960):
    """Return a Scene as a dictionary for JSON, and the bytes that its layers point into.

    Parameters
    ----------
    scene : Scene
    max_width : int
        The largest width in pixels that the picture takes.

    Returns
    -------
    frame : dict
    data : bytes
        The numbers of all layers, each 8-byte aligned: uint8, float32 ("f4") or float64 ("f8").
    """
    parts, start, panels = [], 0, []
    for panel in scene.panels:
        layers, limits = [], panel.limits()
        for layer in panel.layers:
            array = np.ascontiguousarray(as_few_bytes(layer["data"], limits))
            about = {key: value for key, value in layer.items() if key != "data"}
            layers.append(about | {"start": start, "type": array.dtype.str[1:], "shape": array.shape})
            parts.append(array.tobytes() + bytes(-array.nbytes % 8))
            start += len(parts[-1])
        names = ("title", "x", "y", "log", "equal", "axes", "width", "row")
        described = {name: getattr(panel, name) for name in names}
        for name in ("xticks", "yticks"):
            ticks = getattr(panel, name)
            described[name] = None if ticks is None else [[*tick] for tick in ticks.items()]
        panels.append(described | {"limits": limits, "layers": layers})
    heights = [height for height, _ in scene.rows()]
    frame = {"panels": panels, "words": scene.words, "heights": heights, "max_width": max_width}
    return frame, b"".join(parts)


def as_few_bytes(data, limits):
    """Return numbers as float32 where no pixel can tell; a uint8 picture as it is.

    A pixel can tell if the axes are far from 0, and if a number is too large or too small for float32.

    Examples
    --------
    >>> as_few_bytes(np.array([[0.1, 2.0]]), ((0, 1), (0, 2))).dtype
    dtype('float32')
    >>> as_few_bytes(np.array([[1e9, 2.0]]), ((1e9, 1e9 + 1), (0, 2))).dtype
    dtype('float64')
    >>> as_few_bytes(np.array([[2e170, 1.0]]), ((0, 2e170), (0, 2))).dtype
    dtype('float64')
    """
    if data.dtype == np.uint8:
        return data
    with np.errstate(over="ignore", under="ignore"):
        few = data.astype(np.float32)
    fine = all(high - low > 1e-3 * max(abs(low), abs(high)) for low, high in limits)
    same = np.allclose(few, data, rtol=1e-6, atol=0, equal_nan=True)
    return few if fine and same else data.astype(np.float64)
