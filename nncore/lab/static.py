"""A Scene printed: matplotlib draws what stands still, on paper, on GitHub and in the tests."""

import io
import threading

import numpy as np

from .palette import ROLES

DPI = 100
_one_at_a_time = threading.Lock()  # two threads drawing one figure at once spoil it for good


def figure(scene, width=760):
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

    drawn = Figure(figsize=(width / DPI, scene.height / DPI), dpi=DPI, layout="constrained")
    shares = [panel.width for panel in scene.panels]
    axes = drawn.subplots(1, len(shares), squeeze=False, gridspec_kw={"width_ratios": shares})[0]
    for ax, panel in zip(axes, scene.panels, strict=True):
        draw_panel(ax, panel)
    return drawn


def png(scene, width=760, scale=2):
    """Return a Scene as the bytes of a PNG file, at `scale` times its size, for sharp screens."""
    with _one_at_a_time:
        buffer = io.BytesIO()
        figure(scene, width).savefig(buffer, format="png", dpi=DPI * scale)
        return buffer.getvalue()


def draw_panel(ax, panel):
    """Draw one Panel on matplotlib axes."""
    (x0, x1), (y0, y1) = panel.limits()
    ax.set(xscale="log" if "x" in panel.log else "linear", yscale="log" if "y" in panel.log else "linear")
    ax.set(xlim=(x0, x1), ylim=(y0, y1), title=panel.title, xlabel=panel.x, ylabel=panel.y)
    ax.title.set_fontsize(11)
    for side in ("top", "right"):
        ax.spines[side].set_visible(False)
    ax.tick_params(labelsize=9, color=ROLES["faint"])
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
    ax.imshow(layer["data"], extent=layer["extent"], interpolation=smooth, aspect=ax.get_aspect(), zorder=1)
    ax.set(xlim=limits[0], ylim=limits[1])


def _curve(ax, layer, order):
    style = "--" if layer["dash"] else "-"
    ax.plot(
        *layer["data"].T, style, color=_color(layer), lw=layer["width"], label=layer["label"] or None,
        zorder=order,
    )  # fmt: skip


def _points(ax, layer, order):
    color = _color(layer)
    thin = layer["marker"] in "x+"
    ax.plot(
        *layer["data"].T, layer["marker"], color=color, ms=layer["size"], label=layer["label"] or None,
        mfc=color if layer["filled"] else "none", mec=color if thin or not layer["filled"] else "white",
        mew=1.5 if thin or not layer["filled"] else 0.5, zorder=order, ls="",
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
    ax.annotate("", end, start, arrowprops=style, zorder=order)
    if layer["label"]:
        ax.text(*(start + end) / 2, layer["label"], fontsize=9, color=_color(layer))


DRAW = {
    "image": _image, "curve": _curve, "points": _points, "text": _text, "level": _level, "arrow": _arrow,
}  # fmt: skip
LEGEND = ("curve", "points")
