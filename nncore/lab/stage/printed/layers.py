"""One function for each kind of layer, on matplotlib axes."""

import numpy as np

from ..palette import DOTTED, ROLES
from .labels import in_words


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
    style = "--" if layer["dash"] else (0, (4.5, 1.5, 1, 1.5)) if layer["color"] == DOTTED else "-"
    ax.plot(
        *layer["data"].T, ls=style, color=_color(layer), lw=layer["width"], label=layer["label"] or None,
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
    style = {"color": in_words(layer["color"]), "fontsize": layer["size"] * 0.8, "zorder": order}
    style |= {"ha": layer["align"], "va": "center", "weight": "bold" if layer["bold"] else "normal"}
    ax.text(*layer["data"][0], layer["words"].replace("$", r"\$"), **style)


def _level(ax, layer, order):
    y = layer["data"][0, 1]
    ax.axhline(y, ls="--", lw=1, color=_color(layer), zorder=order)
    ax.text(
        0.99, y, layer["label"], transform=ax.get_yaxis_transform(), ha="right", va="bottom", fontsize=9,
        color=in_words(layer["color"]),
    )  # fmt: skip


def _arrow(ax, layer, order):
    start, end = np.asarray(layer["data"])
    style = {"arrowstyle": "-|>", "color": _color(layer), "lw": layer["width"], "shrinkA": 0, "shrinkB": 0}
    style["alpha"] = layer["alpha"]
    ax.annotate("", end, start, arrowprops=style, zorder=order)
    if layer["label"]:
        ax.text(*(start + end) / 2, layer["label"], fontsize=9, color=in_words(layer["color"]))


def _handle(ax, layer, order):
    color, paper = _color(layer), ROLES["paper"]
    for size, edge, width in ((14, paper, 5), (14, color, 2)):
        ax.plot(*layer["data"].T, "o", ms=size, mfc="none", mec=edge, mew=width, zorder=order, ls="")
    ax.plot(*layer["data"].T, "o", ms=8, mfc=color, mec=paper, mew=1.5, zorder=order, ls="")


def _unseen(ax, layer, order):
    """A turn and a tip are for the hand: nothing of them is printed."""


DRAW = {
    "image": _image, "curve": _curve, "points": _points, "text": _text, "level": _level, "arrow": _arrow,
    "segments": _segments, "rect": _rect, "handle": _handle, "turn": _unseen, "tips": _unseen,
}  # fmt: skip
