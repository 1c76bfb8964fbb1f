"""What the networks are shown: points in the plane, and pictures."""

from .features import flatten, standardize
from .h5 import Pictures, load_pictures
from .planar import blobs, circles, flower, moons, quantiles, spiral, xor

__all__ = [
    "Pictures",
    "blobs",
    "circles",
    "draw_pictures",
    "flatten",
    "flower",
    "load_pictures",
    "moons",
    "quantiles",
    "spiral",
    "standardize",
    "xor",
]


def __getattr__(name):
    # The drawing code is only needed to draw; loading a file does without it.
    if name == "draw_pictures":
        from .pictures import draw_pictures

        return draw_pictures
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
