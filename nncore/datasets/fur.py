"""Fur: the colours of an animal, and the parts that a cat shares with others."""

from dataclasses import dataclass

import numpy as np

from .shapes import curve, melt, mix


@dataclass(frozen=True)
class Coat:
    """The colours of an animal and the pattern of its fur."""

    fur: str
    mark: str
    pale: str
    pattern: str
    eye: str = "#9cc95a"
    ink: str = "#3a2c2a"
    pink: str = "#ee9a9a"
    whisker: str = "#fffaf0"


BLACK = "#4a4044"


def stripes(pen, shape, coat, places):
    """Tabby stripes, each a line between two points, kept inside a shape."""
    if coat.pattern == "tabby":
        for a, b in places:
            pen.fill(np.maximum(shape, pen.line([a, b], 0.045, 0.02)), coat.mark)


def patches(pen, shape, coat, *places):
    """Calico patches (x, y, r), ginger and black by turns, kept inside a shape."""
    if coat.pattern == "calico":
        for i, (x, y, r) in enumerate(places):
            pen.fill(np.maximum(shape, pen.circle(x, y, r)), BLACK if i % 2 else coat.mark)


def shadow(pen, x, y, rx):
    """The soft shadow under whatever stands on the ground."""
    pen.fill(pen.ellipse(x, y, rx, 0.1), "#000000", 0.28, soft=0.08)


def tail(pen, points, coat, width=0.085):
    """A tail along a curve, with a tip in the coat's second colour."""
    line = curve(points, 4)
    pen.fill(pen.line(line, width, width * 0.8), coat.fur)
    if coat.pattern in ("tabby", "socks", "points", "calico"):
        tip = coat.pale if coat.pattern == "socks" else coat.mark
        pen.fill(pen.line(line[-4:], width * 0.84, width * 0.8), tip)
    if coat.pattern == "tabby":
        pen.fill(pen.line(line[5:7], width * 0.85), coat.mark)


def feet(pen, coat, places, size=0.13):
    """Paws, in the coat's pale colour where it wears socks."""
    sock = {"socks": coat.pale, "points": coat.mark, "calico": coat.pale}.get(coat.pattern)
    for x, y in places:
        pen.fill(pen.ellipse(x, y, size * 1.12, size * 0.8), mix(coat.fur, coat.ink, 0.25))
        pen.fill(pen.ellipse(x, y - 0.015, size, size * 0.66), sock or coat.fur)


def sit_body(pen, coat):
    """The body of an animal that sits and faces us."""
    haunches = np.minimum(pen.ellipse(-0.27, 0.68, 0.24, 0.26), pen.ellipse(0.27, 0.68, 0.24, 0.26))
    body = melt(pen.ellipse(0, 0.4, 0.33, 0.5), haunches, 0.1)
    pen.fill(body, coat.fur)
    flanks = [((s * 0.6, y), (s * 0.24, y + 0.03)) for s in (-1, 1) for y in (0.3, 0.5, 0.68)]
    stripes(pen, body, coat, flanks)
    patches(pen, body, coat, (0.32, 0.52, 0.22))
    pen.fill(pen.ellipse(0, 0.4, 0.18, 0.28), coat.pale)
    for x in (-0.12, 0.12):
        pen.fill(pen.line([(x, 0.45), (x, 0.84)], 0.1), coat.fur)
    pen.fill(pen.line([(0, 0.56), (0, 0.86)], 0.014), mix(coat.fur, coat.ink, 0.4))
    feet(pen, coat, [(-0.36, 0.88), (0.36, 0.88), (-0.13, 0.9), (0.13, 0.9)])
