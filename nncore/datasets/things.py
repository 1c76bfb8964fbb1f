"""Things that are not cats."""

import numpy as np

from .animals import BRIGHT
from .fur import shadow
from .shapes import curve, melt, mix, pick

WOOD = {True: "#c79a6b", False: "#6a4630"}
CAPS = {True: ["#e8675a", "#f0a04b", "#f2cf7a"], False: ["#b8322f", "#7a3f2c", "#5b3f6c"]}
SPOTS = ((-0.34, -0.12, 0.12), (0.06, -0.36, 0.14), (0.38, -0.1, 0.1), (0.02, -0.04, 0.08))
LEAVES = {True: ["#a6d672", "#8fd0a0", "#d8d66a"], False: ["#3f7d45", "#2f6b52", "#566f2a"]}


def house(pen, rng, dark):
    """A house with a chimney, its windows lit in the dark."""
    walls = mix("#f6e6c8" if dark else "#a9705a", pick(rng, BRIGHT[dark]), 0.25)
    roof = pick(rng, BRIGHT[dark] if not dark else ["#e0786a", "#d98a4e", "#8fa9d0"])
    pane = "#ffe27a" if dark else "#d7edf5"
    shadow(pen, 0, 0.86, 0.75)
    pen.fill(pen.box(0.36, -0.46, 0.1, 0.24), mix(roof, "#000000", 0.25))
    pen.fill(pen.box(0, 0.4, 0.56, 0.46), walls)
    pen.fill(pen.convex([(-0.76, 0.04), (0, -0.68), (0.76, 0.04)], 0.02), roof)
    pen.fill(pen.circle(0, -0.2, 0.12), pane)
    for x in (-0.32, 0.32):
        pen.fill(pen.box(x, 0.34, 0.16, 0.16, 0.02), "#ffffff")
        pen.fill(pen.box(x, 0.34, 0.12, 0.12), pane)
        pen.fill(pen.line([(x, 0.22), (x, 0.46)], 0.02), "#ffffff")
    door = np.minimum(pen.box(0, 0.7, 0.13, 0.17), pen.circle(0, 0.54, 0.13))
    pen.fill(door, mix(roof, "#000000", 0.35))
    pen.fill(pen.circle(0.07, 0.68, 0.03), "#ffe9a8")


def tree(pen, rng, dark):
    """A tree with a round crown and fruit, or a fir."""
    leaf = pick(rng, LEAVES[dark])
    shadow(pen, 0, 0.88, 0.5)
    pen.fill(pen.convex([(-0.09, 0), (0.09, 0), (0.14, 0.88), (-0.14, 0.88)]), WOOD[dark])
    if rng.random() < 0.4:
        for y, w in ((0.56, 0.62), (0.16, 0.5), (-0.24, 0.36)):
            tier = pen.convex([(-w, y), (w, y), (0, y - 0.62)])
            pen.fill(tier, mix(leaf, "#000000", 0.1 + 0.12 * y))
        return
    crown = np.minimum(pen.circle(-0.32, -0.05, 0.36), pen.circle(0.34, -0.08, 0.36))
    pen.fill(melt(crown, pen.circle(0, -0.36, 0.46), 0.1), leaf)
    pen.fill(pen.ellipse(-0.14, -0.5, 0.24, 0.18), mix(leaf, "#ffffff", 0.25))
    for x, y in ((-0.4, 0.06), (0.02, -0.08), (0.4, -0.16), (0.2, -0.5), (-0.3, -0.28)):
        pen.fill(pen.circle(x, y, 0.075), "#e2483d")


def car(pen, rng, dark):
    """A small round car, seen from the side."""
    colour = pick(rng, BRIGHT[dark])
    shadow(pen, 0, 0.8, 0.9)
    cabin = pen.convex([(-0.46, 0.22), (-0.28, -0.2), (0.26, -0.2), (0.5, 0.22)], 0.04)
    body = melt(pen.box(0, 0.4, 0.86, 0.24, 0.16), cabin, 0.12)
    pen.fill(body, colour)
    pen.fill(np.maximum(body, pen.below(0.5)), mix(colour, "#000000", 0.15))
    for side in (-1, 1):
        glass = [(0.05, 0.16), (0.36, 0.16), (0.21, -0.12), (0.05, -0.12)]
        pen.fill(pen.convex([(side * x, y) for x, y in glass]), "#dff2fa")
    pen.fill(pen.circle(0.8, 0.36, 0.07), "#ffe48a")
    pen.fill(pen.line([(0.0, 0.3), (0.1, 0.3)], 0.022), "#ffffff")
    for x in (-0.46, 0.46):
        pen.fill(pen.circle(x, 0.62, 0.22), "#26252b")
        pen.fill(pen.circle(x, 0.62, 0.1), "#d5d8dc")


def boat(pen, rng, dark):
    """A sailing boat with a flag."""
    hull = pick(rng, BRIGHT[dark])
    sail = "#fff7e4" if dark else pick(rng, BRIGHT[dark])
    pen.fill(pen.line([(0, 0.4), (0, -0.82)], 0.035), WOOD[dark])
    pen.fill(pen.convex([(0.06, -0.7), (0.06, 0.26), (0.66, 0.26)]), sail)
    pen.fill(pen.convex([(-0.06, -0.46), (-0.06, 0.26), (-0.52, 0.26)]), mix(sail, "#888888", 0.25))
    pen.fill(pen.convex([(0, -0.92), (0, -0.74), (-0.28, -0.83)]), "#e2483d")
    body = pen.convex([(-0.76, 0.38), (0.84, 0.38), (0.56, 0.78), (-0.52, 0.78)])
    pen.fill(body, hull)
    pen.fill(np.maximum(body, pen.box(0, 0.46, 1, 0.05)), "#ffffff")
    for i in range(4):
        pen.fill(pen.ellipse(-0.66 + 0.44 * i, 0.84, 0.27, 0.11), "#3f86a8" if dark else "#5fa9c9")


def flower(pen, rng, dark):
    """One tall flower with two leaves."""
    petal, leaf = pick(rng, BRIGHT[dark]), pick(rng, LEAVES[dark])
    pen.fill(pen.line(curve([(0, 0.95), (0.06, 0.5), (0, 0)], 3), 0.05), leaf)
    pen.fill(pen.ellipse(-0.22, 0.6, 0.24, 0.1, 0.5), leaf)
    pen.fill(pen.ellipse(0.26, 0.68, 0.24, 0.1, -0.5), leaf)
    n = int(rng.integers(6, 9))
    for i in range(n):
        turn = 2 * np.pi * i / n
        x, y = 0.36 * np.sin(turn), -0.2 - 0.36 * np.cos(turn)
        pen.fill(pen.ellipse(x, y, 0.18, 0.29, turn), mix(petal, "#ffffff", 0.16 * (i % 2)))
    pen.fill(pen.circle(0, -0.2, 0.21), "#ffd257" if not dark else "#8a5a2c")
    pen.fill(pen.circle(-0.05, -0.25, 0.08), "#ffffff", 0.35)


def mushroom(pen, rng, dark):
    """A spotted mushroom with a small one beside it."""
    cap = pick(rng, CAPS[dark])
    stalk = "#fbf1de" if dark else "#c9ad8e"
    shadow(pen, 0.05, 0.88, 0.55)
    for x, y, size in ((0.52, 0.6, 0.36), (-0.06, 0.1, 1.0)):
        p = pen.at(x, y, size)
        p.fill(melt(p.box(0, 0.36, 0.19, 0.42, 0.1), p.ellipse(0, 0.68, 0.27, 0.12), 0.1), stalk)
        p.fill(p.ellipse(0, 0.06, 0.5, 0.12), mix(stalk, "#7a5a4a", 0.35))
        top = np.maximum(p.ellipse(0, 0.02, 0.68, 0.66), p.y - np.float32(0.06))
        p.fill(top, cap)
        for u, v, r in SPOTS:
            p.fill(np.maximum(top, p.circle(u, v, r)), "#fff8ea")


def cup(pen, rng, dark):
    """A steaming cup on a saucer."""
    colour = pick(rng, BRIGHT[dark])
    shadow(pen, 0, 0.86, 0.75)
    pen.fill(pen.ellipse(0, 0.78, 0.7, 0.12), mix(colour, "#ffffff", 0.35))
    pen.fill(np.abs(pen.circle(0.52, 0.3, 0.2)) - 0.055, mix(colour, "#000000", 0.12))
    bowl = melt(pen.box(0, 0.14, 0.5, 0.2), pen.ellipse(0, 0.38, 0.47, 0.36), 0.1)
    pen.fill(np.maximum(bowl, -pen.below(0.75)), colour)
    pen.fill(np.maximum(bowl, pen.box(0, 0.36, 0.6, 0.07)), mix(colour, "#ffffff", 0.6))
    pen.fill(pen.ellipse(0, -0.06, 0.5, 0.13), mix(colour, "#ffffff", 0.3))
    pen.fill(pen.ellipse(0, -0.05, 0.43, 0.09), "#5a3524")
    for x in (-0.2, 0.04, 0.28):
        steam = curve([(x, -0.24), (x + 0.07, -0.42), (x - 0.05, -0.58), (x + 0.03, -0.76)], 3)
        pen.fill(pen.line(steam, 0.045, 0.015), "#ffffff" if dark else "#8f8494", 0.55)


def ball(pen, rng, dark):
    """A beach ball, its panels in three colours."""
    colour = pick(rng, BRIGHT[dark])
    shadow(pen, 0, 0.86, 0.6)
    p = pen.at(0, 0.22, 0.64, rng.uniform(-0.7, 0.7))
    disc = p.circle(0, 0, 1)
    rim = np.sqrt(np.maximum(1 - p.y * p.y, 0))
    lean = p.x - np.float32(0.12) * rim
    p.fill(disc, "#fff8ea" if dark else "#e8b04a")
    p.fill(np.maximum(disc, np.abs(lean) - np.float32(0.3) * rim), colour)
    p.fill(np.maximum(disc, np.float32(0.7) * rim - np.abs(lean)), mix(colour, "#000000", 0.2))
    p.fill(p.circle(0.03, -0.93, 0.12), "#ffffff")
    crescent = np.maximum(pen.circle(0, 0.22, 0.64), -pen.circle(-0.12, 0.1, 0.68))
    pen.fill(crescent, "#000000", 0.15)
    pen.fill(pen.ellipse(-0.24, -0.08, 0.14, 0.09, -0.6), "#ffffff", 0.7)
