"""A Scene printed: what stands still, in a notebook, on GitHub and on paper.

The same picture is seen on a light page and on a dark one, and a notebook has no room for two: so it is a
white card whose corners are round. On a white page nobody sees where it ends.
"""

import io
import threading

import numpy as np

from .palette import ROLES

DPI = 100
WIDTH = 760  # pixels of the page
RADIUS = 8  # pixels of the page, of the corners of a picture
COLORS = 120  # of a picture: what is seen of 248 too, in five sixths of the bytes
CLEAR = 8  # colours of a picture that are kept for the edges of its corners
_one_at_a_time = threading.Lock()  # two threads drawing one figure at once spoil it for good


def figure(scene, width=WIDTH):
    """Return a Scene as a matplotlib Figure, `width` pixels wide.

    Parameters
    ----------
    scene : Scene
    width : int
        In pixels, at 100 to the inch.

    Returns
    -------
    figure : matplotlib.figure.Figure
    """
    from matplotlib.figure import Figure

    rows = scene.rows()
    heights = [height for height, _ in rows]
    drawn = Figure(figsize=(width / DPI, sum(heights) / DPI), dpi=DPI, layout="constrained")
    grid = drawn.add_gridspec(len(rows), 1, height_ratios=heights)
    for place, (_, row) in zip(grid, rows, strict=True):
        shares = [panel.width for panel in row]
        for cell, panel in zip(place.subgridspec(1, len(row), width_ratios=shares), row, strict=True):
            draw_panel(drawn.add_subplot(cell), panel)
    return drawn


def png(scene, width=WIDTH, scale=1.5):
    """Return a Scene as the bytes of a PNG file of few colours, at `scale` times its size."""
    from PIL import Image

    drawn, packed = io.BytesIO(), io.BytesIO()
    with _one_at_a_time:
        figure(scene, width).savefig(drawn, format="png", dpi=DPI * scale)
    with Image.open(drawn) as whole:  # a third of the size, and a notebook holds many
        few = whole.convert("RGB").quantize(COLORS, dither=Image.Dither.NONE)
    card, opacities = round_corners(few, round(RADIUS * scale))
    card.save(packed, "png", optimize=True, transparency=opacities)
    return packed.getvalue()


def round_corners(picture, radius):
    """Return a picture with round corners, whose last `CLEAR` colours are white that is more or less clear.

    Parameters
    ----------
    picture : PIL.Image.Image
        Of at most 256 - `CLEAR` colours.
    radius : int
        In pixels.

    Returns
    -------
    card : PIL.Image.Image
    opacities : bytes
        How opaque each of its colours is.
    """
    from PIL import Image

    x, y = (np.arange(n) + 0.5 for n in picture.size)
    dx, dy = (np.maximum(radius - np.minimum(v, n - v), 0) for v, n in zip((x, y), picture.size, strict=True))
    outside = np.clip(np.hypot(dx, dy[:, np.newaxis]) - radius + 0.5, 0, 1)
    levels = np.asarray(picture).copy()
    levels[outside > 0] = 255 - np.floor((1 - outside[outside > 0]) * (CLEAR - 0.01)).astype(np.uint8)
    card = Image.fromarray(levels)
    colors = picture.getpalette()[: 3 * (256 - CLEAR)]
    card.putpalette(colors + [255] * (768 - len(colors)))
    clear = [round(255 * (k + 0.5) / CLEAR) for k in range(CLEAR - 1, 0, -1)]
    return card, bytes([255] * (256 - CLEAR) + clear + [0])


def draw_panel(ax, panel):
    """Draw one Panel on matplotlib axes."""
    (x0, x1), (y0, y1) = panel.limits()
    ax.set(xscale="log" if "x" in panel.log else "linear", yscale="log" if "y" in panel.log else "linear")
    ax.set(xlim=(x0, x1), ylim=(y0, y1), title=panel.title, xlabel=panel.x, ylabel=panel.y)
    ax.title.set(fontsize=9.5, weight="bold", color=ROLES["ink"])
    for name in (ax.xaxis.label, ax.yaxis.label):
        name.set(fontsize=9, color=ROLES["ink"])
    for side in ("top", "right"):
        ax.spines[side].set_visible(False)
    ax.spines[["left", "bottom"]].set_color(ROLES["faint"])
    ax.tick_params(which="both", labelsize=8.5, labelcolor=ROLES["ink"], color=ROLES["faint"])
    if panel.xticks is not None:
        ax.set_xticks([*panel.xticks], panel.xticks.values())
    if panel.yticks is not None:
        ax.set_yticks([*panel.yticks], panel.yticks.values())
    if panel.equal:
        ax.set_aspect("equal", adjustable="box")
    if not panel.axes:
        ax.set_axis_off()
    for order, layer in enumerate(panel.layers):
        DRAW[layer["kind"]](ax, layer, order + 2)
    if any(layer.get("label") and layer["kind"] in LEGEND for layer in panel.layers):
        ax.legend(fontsize=9, frameon=False)


def _color(layer):
    return ROLES.get(layer["color"], layer["color"])


def _image(ax, layer, order):
    smooth = "bilinear" if layer["smooth"] else "nearest"
    limits = ax.get_xlim(), ax.get_ylim()
    ax.imshow(
        layer["data"], extent=layer["extent"], interpolation=smooth, aspect=ax.get_aspect(),
        alpha=layer["alpha"], zorder=order,
    )  # fmt: skip
    ax.set(xlim=limits[0], ylim=limits[1])


def _curve(ax, layer, order):
    style = "--" if layer["dash"] else "-"
    ax.plot(
        *layer["data"].T, style, color=_color(layer), lw=layer["width"], label=layer["label"] or None,
        zorder=order, alpha=layer["alpha"],
    )  # fmt: skip


def _segments(ax, layer, order):
    from matplotlib.collections import LineCollection

    ends = layer["data"].reshape(-1, 2, 3)
    widths = ends[:, 0, 2]
    dashes = [(0, (6 / width, 4 / width)) for width in np.maximum(widths, 0.1)]  # matplotlib multiplies by it
    lines = LineCollection(
        ends[..., :2], linewidths=widths, colors=_color(layer), zorder=order, alpha=layer["alpha"],
        linestyles=dashes if layer["dash"] else "solid", label=layer["label"] or None,
    )  # fmt: skip
    ax.add_collection(lines)


def _rect(ax, layer, order):
    from matplotlib.collections import PolyCollection

    (x0, y0), (x1, y1) = layer["data"].reshape(-1, 2, 2).transpose(1, 2, 0)
    corners = np.stack([np.stack([x0, x1, x1, x0], -1), np.stack([y0, y0, y1, y1], -1)], axis=-1)
    color = _color(layer)
    drawn = PolyCollection(
        corners, facecolors=color if layer["filled"] else "none", edgecolors=color, zorder=order,
        linewidths=0 if layer["filled"] else 1.5, alpha=layer["alpha"], label=layer["label"] or None,
    )  # fmt: skip
    ax.add_collection(drawn)


def _points(ax, layer, order):
    color = _color(layer)
    thin = layer["marker"] in "x+"
    ax.plot(
        *layer["data"].T, layer["marker"], color=color, ms=layer["size"], label=layer["label"] or None,
        mfc=color if layer["filled"] else "none", mec=color if thin or not layer["filled"] else "white",
        mew=1.5 if thin or not layer["filled"] else 0.5, zorder=order, ls="",
        alpha=layer["alpha"],
    )  # fmt: skip


def _text(ax, layer, order):
    x, y = layer["data"][0]
    ax.text(
        x, y, layer["words"].replace("$", r"\$"), color=_color(layer), fontsize=layer["size"] * 0.8,
        ha=layer["align"], va="center", weight="bold" if layer["bold"] else "normal", zorder=order,
    )  # fmt: skip


def _level(ax, layer, order):
    y = layer["data"][0, 1]
    ax.axhline(y, ls="--", lw=1, color=_color(layer), zorder=order)
    ax.text(
        0.01, y, layer["label"], transform=ax.get_yaxis_transform(), ha="left", va="bottom", fontsize=9,
        color=_color(layer),
    )  # fmt: skip


def _arrow(ax, layer, order):
    start, end = np.asarray(layer["data"])
    style = {"arrowstyle": "-|>", "color": _color(layer), "lw": layer["width"], "shrinkA": 0, "shrinkB": 0}
    style["alpha"] = layer["alpha"]
    ax.annotate("", end, start, arrowprops=style, zorder=order)
    if layer["label"]:
        ax.text(*(start + end) / 2, layer["label"], fontsize=9, color=_color(layer))


def _handle(ax, layer, order):
    for size, filled in ((9, True), (20, False)):
        ring = {"mfc": _color(layer) if filled else "none", "mec": _color(layer), "mew": 0 if filled else 2}
        ax.plot(*layer["data"].T, "o", ms=size * 0.72, zorder=order, ls="", **ring)


def _unseen(ax, layer, order):
    """A turn and a tip are for the hand: nothing of them is printed."""


DRAW = {
    "image": _image, "curve": _curve, "points": _points, "text": _text, "level": _level, "arrow": _arrow,
    "segments": _segments, "rect": _rect, "handle": _handle, "turn": _unseen, "tips": _unseen,
}  # fmt: skip
LEGEND = ("curve", "segments", "rect", "points")
