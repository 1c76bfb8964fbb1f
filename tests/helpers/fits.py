"""Whether the words of a Scene find room, at the width of a page: the canvas's layout, and letters."""

from functools import cache
from itertools import combinations

from matplotlib import font_manager
from PIL import ImageFont

NARROW = 215  # as MIN_PANEL in canvas.js
SIDE, TOP, BOTTOM = 8, 28, 8  # around a panel without axes


@cache
def letters(size, bold):
    weight = "bold" if bold else "normal"
    return ImageFont.truetype(font_manager.findfont(f"DejaVu Sans:weight={weight}"), size)


def lines(row, width):
    """The panels of a row, with their widths in pixels, broken into lines as the canvas does."""
    while row:
        many = len(row)
        while (
            many > 1 and width * min(p.width for p in row[:many]) / sum(p.width for p in row[:many]) < NARROW
        ):
            many -= 1
        total = sum(panel.width for panel in row[:many])
        yield from ((panel, width * panel.width / total) for panel in row[:many])
        row = row[many:]


def boxes(panel, width, height):
    """Each text of a panel without axes, with its box in pixels of the panel."""
    (x0, x1), (y0, y1) = panel.limits()
    w, h = width - 2 * SIDE, height - (TOP if panel.title else 10) - BOTTOM
    across, up = w / (x1 - x0), h / (y1 - y0)
    if panel.equal:
        across = up = min(across, up)
    left = SIDE + (w - across * (x1 - x0)) / 2
    for layer in panel.layers:
        if layer["kind"] != "text":
            continue
        x, y = layer["data"][0]
        long = letters(round(layer["size"]), layer["bold"]).getlength(layer["words"])
        middle = left + (x - x0) * across - {"left": 0, "center": long / 2, "right": long}[layer["align"]]
        yield layer["words"], (middle, middle + long, (y1 - y) * up - 5, (y1 - y) * up + 5)


def crowded(scene, width, sure=1.5):
    """The texts that overlap each other, or leave their panel, on a page of so many pixels."""
    found = []
    for height, row in scene.rows():
        for panel, wide in lines(row, width):
            if panel.axes:
                continue
            seen = list(boxes(panel, wide, height))
            found += [words for words, (a, b, *_) in seen if a < -sure or b > wide + sure]
            for (one, (a, b, c, d)), (other, (e, f, g, h)) in combinations(seen, 2):
                if min(b, f) - max(a, e) > sure and min(d, h) - max(c, g) > sure:
                    found.append((one, other))
    return found
