"""The names of things: a curve's at its end, in its colour; the others in a key below the panel."""

import numpy as np

from ..palette import CYCLE, FAINT, GREY, INK, ROLES, colors_of, text_tone

NAMED = ("curve", "segments", "rect", "points")
MOST_AT_ENDS = 5  # curves
MOST_OF_WIDTH = 0.34  # of a panel, for the names at its right
LETTER, LINE = 6.2, 15.0  # pixels of a letter, and from one name to the next
INSIDE = 0.68  # of a panel's height, which its axes take


def in_words(color):
    """Return what words are written in, if they are in a colour of the palette or in a role."""
    color = GREY if color == FAINT else color
    return text_tone(color) if color in (*CYCLE, GREY) else ROLES.get(color, color)


def name_layers(ax, panel, width, height):
    """Name the layers that have a label, on axes that have about so many pixels; and draw the scale.

    Parameters
    ----------
    ax : matplotlib Axes
    panel : Panel
    width, height : float
    """
    for layer in panel.layers:
        if layer.get("scale"):
            _scale(ax, layer)
            break
    curves = [layer for layer in panel.layers if layer["kind"] == "curve" and layer["label"]]
    curves = [layer for layer in curves if len(layer["data"]) > 1]
    longest = LETTER * max((len(layer["label"]) for layer in curves), default=0)
    if not panel.axes or len(curves) > MOST_AT_ENDS or longest > MOST_OF_WIDTH * width:
        curves = []
    _at_ends(ax, curves, LINE / (INSIDE * height))
    at_ends = {layer["label"] for layer in curves}
    handles, names = ax.get_legend_handles_labels()
    rest = {name: handle for handle, name in zip(handles, names, strict=True) if name not in at_ends}
    if rest:
        columns = max(1, int(width / (LETTER * max(map(len, rest)) + 50)))
        below = (4.2 if panel.x else 2.6) if panel.axes else 0.6
        place = {"loc": "upper center", "bbox_to_anchor": (0.5, 0), "borderaxespad": below}
        columns = min(columns, len(rest))
        ax.legend(rest.values(), rest.keys(), fontsize=9, frameon=False, ncols=columns, **place)


def _at_ends(ax, curves, line):
    """Write the names of curves at the right of the axes, `line` apart, as a share of their height."""
    (x0, x1), (y0, y1) = ax.get_xlim(), ax.get_ylim()
    ends = [(_end(layer["data"], (x0, x1), (y0, y1)), layer) for layer in curves]
    share = ax.transData + ax.transAxes.inverted()
    places = sorted(((share.transform(end)[1], layer) for end, layer in ends if end is not None), key=_first)
    heights = apart([place for place, _ in places], line)
    for at, (_, layer) in zip(heights, places, strict=True):
        color, name = in_words(layer["color"]), layer["label"].replace("$", r"\$")
        ax.text(1.015, at, name, transform=ax.transAxes, color=color, fontsize=9, va="center", ha="left")


def _first(pair):
    return pair[0]


def _end(data, xlim, ylim):
    """Return the last point of a curve that is in sight; None if there is none."""
    (left, right), (bottom, top) = sorted(xlim), sorted(ylim)
    x, y = data.T
    seen = np.flatnonzero((x >= left) & (x <= right) & (y >= bottom) & (y <= top))
    return data[seen[-1]] if seen.size else None


def apart(wanted, line):
    """Return heights from 0 to 1, as near as may be to those wanted, in order, and `line` from each other.

    Examples
    --------
    >>> [round(height, 2) for height in apart([0.5, 0.5, 0.98], 0.1)]
    [0.5, 0.6, 0.98]
    """
    found = np.clip(wanted, 0, 1).tolist()
    for i in range(1, len(found)):
        found[i] = max(found[i], found[i - 1] + line)
    if found and found[-1] > 1:
        found[-1] = 1.0
    for i in range(len(found) - 2, -1, -1):
        found[i] = min(found[i], found[i + 1] - line)
    return found


def _scale(ax, layer):
    """Draw a bar beside the axes that says what the colours stand for."""
    from matplotlib.cm import ScalarMappable
    from matplotlib.colors import ListedColormap, Normalize

    low, high, name = layer["scale"]
    drawn = ScalarMappable(Normalize(low, high), ListedColormap(colors_of(layer["palette"]) / 255))
    bar = ax.figure.colorbar(drawn, ax=ax, ticks=[low, (low + high) / 2, high], aspect=25, pad=0.03)
    bar.ax.set_yticklabels([f"{value:.3g}" for value in (low, (low + high) / 2, high)])
    bar.ax.tick_params(labelsize=8.5, labelcolor=ROLES[INK], color=ROLES[FAINT])
    bar.outline.set_edgecolor(ROLES[FAINT])
    bar.ax.set_title(name, fontsize=9, color=ROLES[INK])
