"""A picture as a value: panels with axes, and on them images, curves, points and words.

A figure of the lab is a function that returns a Scene. The Scene knows nothing of screens: `canvas` paints it
in the browser, where it moves, and `static` prints it, where it stands still.
"""

from dataclasses import dataclass, field

import numpy as np

from ...checks import check_size, shown
from .inputs.doors import (
    check_about,
    check_ends,
    check_examples,
    check_extent,
    check_looks,
    check_moves,
    check_pairs,
    check_picture,
    check_places,
    check_scale,
    check_segments,
    check_tips,
    check_words,
)  # fmt: skip
from .palette import CLASSES, DIVERGING, INK, MARKERS, name_of

FAR = 1e200  # as far as axes go (and as near to 0, if they are logarithmic); what is beyond leaves them


@dataclass(eq=False)
class Panel:
    """One set of axes. Every method that draws returns the panel, so that calls can follow each other.

    Parameters
    ----------
    title, x, y : str
        The title and the names of the axes.
    xlim, ylim : pair of float, optional
        What is visible; by default, everything drawn.
    log : str
        ``"x"``, ``"y"`` or ``"xy"``: the axes that are logarithmic.
    equal : bool
        Whether one unit is as long on both axes.
    axes : bool
        Whether axes are drawn at all; a picture needs none.
    width : float
        Share of its row's width, relative to the other panels there.
    xticks, yticks : dict, optional
        Where the axis has its ticks, and what stands there; by default, round numbers.
    row : int
        The row it stands in, counted from 0 at the top.
    height : int, optional
        The height of its row in pixels; by default, the scene's.
    """

    title: str = ""
    x: str = ""
    y: str = ""
    xlim: tuple | None = None
    ylim: tuple | None = None
    log: str = ""
    equal: bool = False
    axes: bool = True
    width: float = 1.0
    xticks: dict | None = None
    yticks: dict | None = None
    row: int = 0
    height: int | None = None
    layers: list = field(default_factory=list)

    def __post_init__(self):
        check_about(self)
        self.limits()

    def image(self, values, extent=None, colors=DIVERGING, smooth=False, alpha=1.0, scale=None):
        """Draw a uint8 array of shape (h, w), coloured by the 256 `colors`, or (h, w, 3) as it is.

        Row 0 is at the top. `extent` is (left, right, bottom, top) in the units of the axes. `scale` is what
        the ends of the colours stand for, and what that is: (0, 2.5, "cost J"). A bar beside the panel then
        shows it, and the pointer reads the numbers.
        """
        values = check_picture("values", values)
        h, w = values.shape[:2]
        about = {"extent": check_extent((0, w, 0, h) if extent is None else extent), "smooth": smooth}
        if scale is not None:
            about["scale"] = check_scale(scale, values)
        if values.ndim == 2:
            about |= {"levels": values, "palette": name_of(colors)}
            values = colors[values]
        return self._add("image", data=values, alpha=alpha, **about)

    def curve(self, x, y, color=INK, width=2.0, dash=False, label="", alpha=1.0):
        """Draw a line through the points (x[i], y[i])."""
        style = {"width": width, "dash": dash, "alpha": alpha}
        return self._add("curve", data=check_pairs(x, y), color=color, label=label, **style)

    def segments(self, start, end, widths, color=INK, dash=False, label="", alpha=1.0):
        """Draw a line from each start to each end, (2, n) each, and each of its own width in pixels."""
        start, end, widths = check_segments(start, end, widths)
        ends = np.stack([np.broadcast_to(start, end.shape), end], axis=-1).reshape(2, -1)
        data = np.column_stack([ends.T, np.repeat(np.broadcast_to(widths, ends.shape[1] // 2), 2)])
        style = {"width": 2.0, "dash": dash, "alpha": alpha}
        return self._add("segments", data=data.astype(np.float64), color=color, label=label, **style)

    def rect(self, x, y, width, height, color=INK, filled=True, label="", alpha=1.0):
        """Draw a rectangle with a corner at (x, y), or one for each entry of arrays (bars, cells)."""
        sides = {"x": x, "y": y, "width": width, "height": height}
        x, y, width, height = np.broadcast_arrays(*map(check_places, sides, sides.values()))
        corners = check_pairs(np.stack([x, x + width], axis=-1), np.stack([y, y + height], axis=-1))
        return self._add("rect", data=corners, color=color, filled=filled, label=label, alpha=alpha)

    def points(self, x, y, color=INK, marker="o", size=7.0, label="", filled=True, alpha=1.0):
        """Draw a marker at each point: "o", "D" (diamond), "s", "^", "x" or "+"."""
        shape = {"marker": marker, "size": size, "filled": filled, "alpha": alpha}
        return self._add("points", data=check_pairs(x, y), color=color, label=label, **shape)

    def examples(self, X, Y, size=6.0, filled=True, label="class"):
        """Draw labelled points of the plane, X (2, m) and Y (1, m), each class its colour and marker."""
        X, Y = check_examples(X, Y)
        for y in (0, 1):
            of_class = X[:, Y[0] == y]
            name = f"{label} {y}" if check_words("label", label) else ""
            self.points(*of_class, CLASSES[y], MARKERS[y], size, name, filled)
        return self

    def text(self, x, y, words, color=INK, size=12, align="center", bold=False):
        """Write words at a point; `align` says which part of them is there: left, center or right."""
        data = check_pairs([x], [y])
        return self._add("text", data=data, words=words, color=color, size=size, align=align, bold=bold)

    def level(self, value, label="", color=INK):
        """Draw a dashed horizontal line from side to side at height `value`."""
        return self._add("level", data=check_pairs([0], [value]), color=color, label=label)

    def arrow(self, start, end, color=INK, width=2.0, label="", alpha=1.0):
        """Draw an arrow from one point to another."""
        (x0, y0), (x1, y1) = (check_places("an end", at, (2,)) for at in (start, end))
        data = check_pairs([x0, x1], [y0, y1])
        return self._add("arrow", data=data, color=color, width=width, label=label, alpha=alpha)

    def handle(self, x, y, moves=("w", "b"), label="", color=INK):
        """Draw a mark that the reader drags: where it is put, there go the controls of the names `moves`.

        The first takes its x and the second its y; None is a direction in which nothing moves. The sliders
        of `live` stay: they are the same by keyboard.
        """
        data, moves = check_pairs([x], [y]), check_moves("moves", moves)
        return self._add("handle", data=data, moves=moves, label=label, color=color)

    def turn(self, x=None, y=None):
        """Let a drag anywhere on the panel move the controls `x`, to the right, and `y`, down.

        The width of the panel is the whole range of `x`, and its height that of `y`. For what is seen from
        the side, pulling it down shows more of it from above.
        """
        return self._add("turn", data=check_pairs([], []), moves=check_moves("x and y", (x, y)))

    def tips(self, x, y, words):
        """Say some `words` for each point, when the pointer, a finger or the arrow keys are at it."""
        data = check_pairs(x, y)
        return self._add("tips", data=data, tips=check_tips(words, len(data)))

    def _add(self, kind, **layer):
        self.layers.append({"kind": kind, **check_looks(layer)})
        return self

    def limits(self):
        """Return ((x low, x high), (y low, y high)): as given, or so that everything drawn is visible."""
        return tuple(
            check_ends(f"{name}lim", given, name in self.log)
            if given is not None
            else self._fit(axis, name in self.log)
            for axis, (name, given) in enumerate((("x", self.xlim), ("y", self.ylim)))
        )

    def _fit(self, axis, log):
        seen = []
        for layer in self.layers:
            if layer["kind"] == "image":
                seen += layer["extent"][2 * axis : 2 * axis + 2]
            elif not (layer["kind"] == "level" and axis == 0):
                seen += layer["data"][:, axis].tolist()
        seen = [v for v in seen if np.isfinite(v) and (v > 0 or not log)] or [1.0 if log else 0.0]
        low, high = np.clip([min(seen), max(seen)], 1 / FAR if log else -FAR, FAR).tolist()
        if log:
            return (low / 1.3, high * 1.3)
        margin = 0 if any(layer["kind"] == "image" for layer in self.layers) else 0.05
        spread = (high - low) or abs(high) or 1.0
        return (low - margin * spread, high + margin * spread)


@dataclass(eq=False)
class Scene:
    """What a figure returns: panels side by side, the same in words, and what it was drawn from.

    Parameters
    ----------
    panels : list of Panel
    words : str
        The picture in a sentence or two, numbers included: for whoever cannot see it, and for checking.
    network : Network, optional
        The network that is shown, for the next cell to use.
    height : int
        Height in pixels of a row of panels.
    bounds : dict of str to (int, int)
        From where to where a parameter goes in this picture, if that hangs on another one: the layers of the
        network that is drawn, say. A slider of that parameter then goes no further.
    """

    panels: list
    words: str
    network: object = None
    height: int = 320
    bounds: dict = field(default_factory=dict)

    def __post_init__(self):
        if not (
            isinstance(self.panels, list) and self.panels and all(isinstance(p, Panel) for p in self.panels)
        ):
            raise ValueError(
                f"panels is {shown(self.panels)}: it must be a list of Panels, such as [Panel()]"
            )
        check_words("words", self.words)
        check_size("height", self.height, most=20_000)

    def rows(self):
        """Return the panels by row, each row with its height: a list of (height, panels)."""
        numbers = sorted({panel.row for panel in self.panels})
        rows = [[panel for panel in self.panels if panel.row == number] for number in numbers]
        return [(max(panel.height or self.height for panel in row), row) for row in rows]

    def __repr__(self):
        return self.words

    def _repr_png_(self, caption=True):
        from .static import WIDTH, png

        return png(self, caption=caption), {"width": WIDTH, "alt": self.words}
