"""One canvas in the browser that paints any Scene: the only widget of the lab that draws."""

from pathlib import Path

import anywidget
import numpy as np
import traitlets

from .scene import Scene

HERE = Path(__file__).parent


class Canvas(anywidget.AnyWidget):
    """Paints Scenes. Set `scene`, and the browser shows it at its next animation frame."""

    _esm = HERE / "canvas.js"
    _css = HERE / "canvas.css"
    frame = traitlets.Dict().tag(sync=True)
    data = traitlets.Bytes(b"").tag(sync=True)
    clickable = traitlets.Bool(False).tag(sync=True)

    def __init__(self, scene=None, **traits):
        super().__init__(**traits)
        self._number = 0
        if scene is not None:
            self.show(scene)

    def show(self, scene):
        """Send a Scene to the browser, whole, as one message."""
        frame, data = pack(scene)
        self._number += 1
        with self.hold_sync():
            self.data = data
            self.frame = frame | {"number": self._number}

    def __repr__(self):
        return "Canvas"


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
        The numbers of all layers, float64 (8-byte aligned) or uint8.
    """
    parts, start, panels = [], 0, []
    for panel in scene.panels:
        layers = []
        for layer in panel.layers:
            array = np.ascontiguousarray(layer["data"])
            shape = array.shape[:2] if layer["kind"] == "image" else None
            about = {key: value for key, value in layer.items() if key != "data"}
            layers.append(about | {"start": start, "count": array.size, "shape": shape})
            block = array.tobytes()
            block += bytes(-len(block) % 8)
            parts.append(block)
            start += len(block)
        names = ("title", "x", "y", "log", "equal", "axes", "width")
        described = {name: getattr(panel, name) for name in names}
        panels.append(described | {"limits": panel.limits(), "layers": layers})
    frame = {"panels": panels, "words": scene.words, "height": scene.height, "max_width": max_width}
    return frame, b"".join(parts)
