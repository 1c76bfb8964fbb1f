"""A Scene printed: what stands still, in a notebook, on GitHub and on paper.

The same picture is seen on a light page and on a dark one, and a notebook has no room for two: so it is a
white card whose corners are round. On a white page nobody sees where it ends.
"""

import io
import threading
from textwrap import wrap

import numpy as np

from .palette import ROLES
from .printed.labels import name_layers
from .printed.layers import DRAW

DPI = 100
WIDTH = 760  # pixels of the page
RADIUS = 8  # pixels of the page, of the corners of a picture
COLORS = 120  # of a picture: what is seen of 248 too, in five sixths of the bytes
SAID_ALREADY = 0.8  # of the words of a caption, so that the picture needs none
DRAWN = 40  # of a picture that is drawn in lines and letters alone
LINE, LETTER = 18, 6.5  # pixels of a line and of a letter of a caption
MOST_LINES = 5  # of a caption
CLEAR = 8  # colours of a picture that are kept for the edges of its corners
_one_at_a_time = threading.Lock()  # two threads drawing one figure at once spoil it for good


def figure(scene, width=WIDTH, caption=False):
    """Return a Scene as a matplotlib Figure, `width` pixels wide.

    Parameters
    ----------
    scene : Scene
    width : int
        In pixels, at 100 to the inch.
    caption : bool
        Whether its words stand below, if they are no more than a few lines.

    Returns
    -------
    figure : matplotlib.figure.Figure
    """
    from matplotlib.figure import Figure

    rows = scene.rows()
    heights = [height for height, _ in rows]
    lines = caption_of(scene, width) if caption else []
    whole = sum(heights) + LINE * len(lines)
    drawn = Figure(figsize=(width / DPI, whole / DPI), dpi=DPI, layout="constrained")
    below = LINE * len(lines) / whole
    drawn.get_layout_engine().set(rect=(0, below, 1, 1 - below))
    style = {"fontsize": 9, "color": ROLES["ink"], "ha": "left", "va": "center", "parse_math": False}
    for k, line in enumerate(reversed(lines)):
        drawn.text(0.012, (k + 0.6) * LINE / whole, line, **style)
    grid = drawn.add_gridspec(len(rows), 1, height_ratios=heights)
    for place, (height, row) in zip(grid, rows, strict=True):
        shares = [panel.width for panel in row]
        for cell, panel in zip(place.subgridspec(1, len(row), width_ratios=shares), row, strict=True):
            draw_panel(drawn.add_subplot(cell), panel, width * panel.width / sum(shares), height)
    return drawn


def caption_of(scene, width):
    """Return a Scene's words in lines of a picture's width; none if they are a page of their own.

    Nor is there a caption where the picture says nearly every word of it itself.
    """
    texts = [layer["words"] for panel in scene.panels for layer in panel.layers if layer["kind"] == "text"]
    drawn = set(" ".join(texts + [panel.title for panel in scene.panels]).split())
    said = scene.words.split()
    if sum(word in drawn for word in said) >= SAID_ALREADY * len(said):
        return []
    most = int(width / LETTER)
    lines = [line for words in scene.words.split("\n") for line in wrap(words, most)]
    return lines if len(lines) <= MOST_LINES else []


def png(scene, width=WIDTH, scale=1.35, caption=False):
    """Return a Scene as the bytes of a PNG file of few colours, at `scale` times its size."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from PIL import Image

    packed = io.BytesIO()
    with _one_at_a_time:
        drawn = figure(scene, width, caption)
        drawn.set_dpi(DPI * scale)
        canvas = FigureCanvasAgg(drawn)
        canvas.draw()
        whole = Image.fromarray(np.asarray(canvas.buffer_rgba())[:, :, :3])
    painted = any(layer["kind"] == "image" for panel in scene.panels for layer in panel.layers)
    # Few colours: a third of the size, and a notebook holds many pictures.
    few = whole.quantize(COLORS if painted else DRAWN, dither=Image.Dither.NONE)
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


def draw_panel(ax, panel, width, height):
    """Draw one Panel on matplotlib axes that have about so many pixels."""
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
    name_layers(ax, panel, width, height)
