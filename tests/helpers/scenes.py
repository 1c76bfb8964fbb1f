"""Scenes that the tests of the stage share, and how to look into one."""

import numpy as np

from nncore.lab import Panel, Scene
from nncore.lab.stage.canvas import pack
from nncore.lab.stage.static import png


def everything():
    """A scene with every kind of layer, in two rows."""
    first = Panel("a", "x", "y", log="y").curve([1, 2], [1, 100], dash=True, label="curve").level(3, "level")
    first.points([1], [10], marker="x").points([2], [10], filled=False, alpha=0.5).text(1, 2, "costs $5 $6")
    second = Panel("b", equal=True, axes=False).image(np.zeros((3, 4), np.uint8), alpha=0.5)
    second.image(np.zeros((3, 4, 3), np.uint8), smooth=True).arrow((0, 0), (1, 2), label="arrow")
    third = Panel("c", row=1, height=120, xticks={1: "one", 2: "two"}, yticks={3: "high"})
    third.rect([1, 2], 0, 0.5, [3, 4], label="bars")
    third.segments(np.zeros((2, 2)), np.ones((2, 2)), [1, 5], dash=True).rect(0, 0, 2, 2, filled=False)
    return Scene([first, second, third], "everything at once", height=240)


def parabola(a=1.0, up=True):
    """A figure of two parameters; it refuses an a above 5."""
    if a > 5:
        raise ValueError("a is more than 5: keep it smaller")
    return Scene([Panel().curve([0, 1], [0, a])], f"a = {a:g}, up = {up}")


def steps(n=3):
    """A training of n steps, to be played."""
    for i in range(n + 1):
        yield lambda i=i: Scene([Panel().curve([0, 1], [0, i])], f"step {i} of {n}")


def paints(scene):
    """Whether both faces of a Scene can be made."""
    frame, _ = pack(scene)
    return bool(frame["panels"]) and png(scene, scale=1).startswith(b"\x89PNG")


def images(panel):
    """The images on a Panel."""
    return [layer["data"] for layer in panel.layers if layer["kind"] == "image"]
