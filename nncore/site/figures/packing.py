"""Many Scenes in one small block: what does not change between them is stored once.

The page gets a list of panels and a list of arrays, each only once, and of every Scene which panels it has.
An array is stored so that it compresses well and is still what the canvas takes:

- numbers of a curve or of points are rounded to 1/32768 of the axis, far less than a pixel, which leaves
  zeros at their ends; then first bytes stand beside first bytes, and x beside x;
- a picture of at most 256 colours is its palette, shared by all pictures of the figure, and a byte a pixel:
  how much further along the palette, which goes from blue to orange, it is than the pixel at its left.

What was weighed: base64 in a script, since a page on disk may load scripts but not fetch files (a third more
on disk, next to nothing once a server has compressed it); one block a figure and not one a Scene, since the
Scenes of a figure resemble each other; 16-bit floats were left out, for on an axis from 0 to 12288 they are
wrong by pixels.
"""

import base64
import hashlib
import json
import struct
import zlib

import numpy as np

from ...lab.stage.canvas import pack

FINENESS = 2.0**-15  # of an axis: the largest step that no screen shows
MANTISSA = 13  # bits that are kept on a logarithmic axis
LINE = 1 / 64  # of a pixel: the step of a line's width
PALETTE = 256
ALIGNED = 8


class Store:
    """The Scenes of a figure, packed together.

    Attributes
    ----------
    scenes : list
        For each Scene its words, the heights of its rows, the numbers of its panels, and its bounds.
    """

    def __init__(self):
        self.scenes, self.max_width = [], 0
        self._panels, self._parts, self._known = [], [], {}
        self._palettes = []

    def add(self, scene):
        """Keep a Scene, and return its number; one that is there already keeps its number."""
        frame, data = pack(scene)
        self.max_width = frame["max_width"]
        panels = [self._panel(panel, data) for panel in frame["panels"]]
        bounds = {name: [float(low), float(high)] for name, (low, high) in scene.bounds.items()}
        return self._once(self.scenes, [frame["words"], frame["heights"], panels, bounds])

    def complain(self, sentence):
        """Keep what a figure said instead of a Scene, and return its number."""
        return self._once(self.scenes, [sentence])

    def bounded(self):
        """Return the parameters that any Scene bounds."""
        return {name for _, *about in self.scenes for name in (about[-1] if about else ())}

    def _panel(self, panel, data):
        layers = []
        for layer in panel["layers"]:
            kind, shape = layer["type"], layer["shape"]
            array = np.frombuffer(data, f"<{kind}", int(np.prod(shape)), layer["start"]).reshape(shape)
            about = {key: value for key, value in layer.items() if key not in ("start", "type", "shape")}
            layers.append(about | {"part": self._part(array, layer["kind"], panel)})
        return self._once(self._panels, panel | {"layers": layers})

    def _part(self, array, kind, panel):
        if array.dtype == np.uint8:
            code, content, more = self._picture(array)
        else:
            code, content, more = array.dtype.str[1:], shuffled(rounded(array, kind, panel)), []
        return self._once(self._parts, [code, [*array.shape], *more, content])

    def _picture(self, array):
        colors = np.unique(array.reshape(-1, 3), axis=0)
        if len(colors) > PALETTE:
            return "u1", array.tobytes(), []
        colors = [tuple(color) for color in colors.tolist()]
        number = next((n for n, p in enumerate(self._palettes) if len({*p, *colors}) <= PALETTE), None)
        if number is None:
            number = len(self._palettes)
            self._palettes.append({})
        palette = self._palettes[number]
        for color in colors:
            palette.setdefault(color, len(palette))
        return "p1", _indices(array, palette), [number]

    def _once(self, kept, thing):
        """Append a thing to a list unless it is there, and return where it stands."""
        text = json.dumps(thing, sort_keys=True, default=_digest)
        key = (id(kept), hashlib.sha256(text.encode()).digest())
        if key not in self._known:
            self._known[key] = len(kept)
            kept.append(thing)
        return self._known[key]

    def packed(self, films):
        """Return everything as bytes: the length of a JSON text, the text, and the numbers.

        Parameters
        ----------
        films : list of list of (str, int)
            For each point of the lattice its pictures: what the film's slider shows, and the Scene's number.
        """
        start, parts, blocks = 0, [], []
        orders = [in_order(palette) for palette in self._palettes]
        for code, shape, *more, content in self._parts:
            parts.append([code, shape, start, *more])
            blocks.append(steps(content, shape, orders[more[0]][1]) if more else content)
            start += len(content)
        head = {"max_width": self.max_width, "films": films, "scenes": self.scenes, "panels": self._panels}
        head |= {"parts": parts, "palettes": [order[0] for order in orders]}
        text = json.dumps(head, separators=(",", ":"), ensure_ascii=False).encode()
        return struct.pack("<I", len(text)) + text + b"".join(blocks)


def _digest(content):
    return hashlib.sha256(content).hexdigest()


def _indices(array, palette):
    """Return a byte for each pixel: where its colour stands in a palette, a dict by colour."""
    colors = np.array(list(palette)) @ [65536, 256, 1]
    order = np.argsort(colors)
    pixels = array.reshape(-1, 3).astype(np.int64) @ [65536, 256, 1]
    return order[np.searchsorted(colors[order], pixels)].astype(np.uint8).tobytes()


def in_order(palette):
    """Return a palette's colours from blue to red, as lists, and where each of them stood comes to stand."""
    colors = sorted(palette, key=lambda color: (color[0] - color[2], color))
    places = np.zeros(len(colors), np.uint8)
    places[[palette[color] for color in colors]] = range(len(colors))
    return [*map(list, colors)], places


def steps(indices, shape, places):
    """Return a picture's pixels, given as bytes, as steps along the palette from the pixel at the left."""
    pixels = places[np.frombuffer(indices, np.uint8)].reshape(shape[:2])
    return np.diff(pixels, axis=1, prepend=np.uint8(0)).tobytes()


def rounded(array, kind, panel):
    """Return coordinates rounded to what a screen can show of them.

    Parameters
    ----------
    array : ndarray of shape (n, k)
        x and y in turn, and for "segments" a width after each pair.
    kind : str
    panel : dict
        With the panel's "limits" and "log".
    """
    finer = np.array(array, np.float64)
    places = (0, 1, None) if kind == "segments" else (0, 1)
    for column in range(finer.shape[1]):
        axis = places[column % len(places)]
        values = finer[:, column]
        if axis is not None and "xy"[axis] in panel["log"]:
            fraction, power = np.frexp(values)
            finer[:, column] = np.ldexp(np.round(np.ldexp(fraction, MANTISSA)), power - MANTISSA)
            continue
        low, high = (0, LINE / FINENESS) if axis is None else panel["limits"][axis]
        step = 2.0 ** np.floor(np.log2(abs(high - low) * FINENESS))
        finer[:, column] = np.round(values / step) * step
    return finer.astype(array.dtype)


def shuffled(array):
    """Return the bytes of an array (n, k): column by column, and of each number's bytes the first first."""
    columns = np.ascontiguousarray(array.T)
    return columns.view(np.uint8).reshape(-1, array.itemsize).T.tobytes()


def script(name, packed):
    """Return the text of a script that hands a packed figure to the page."""
    squeezer = zlib.compressobj(9, wbits=31)
    content = squeezer.compress(packed) + squeezer.flush()
    return f'nncore.arrived("{name}","{base64.b64encode(content).decode()}");\n'
