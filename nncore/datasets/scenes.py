"""The places in which the pictures are set, by day or by dark, and the light on them."""

import numpy as np

from .shapes import Pen, curve, mix, pick, rgb

WALLS = {
    False: ["#f3e3c7", "#d9ead9", "#f6d8cf", "#cfe3ee", "#f4ecd8", "#e3daf0"],
    True: ["#3c4a63", "#4a3550", "#28504f", "#5a3438", "#2f3f35", "#443a34"],
}
FLOORS = {
    False: ["#d8b389", "#c9a77c", "#e0c39c", "#bfc5a4"],
    True: ["#332a2c", "#4a3428", "#2b2f3d", "#3d2f3b"],
}
RUGS = {
    False: ["#e8b4a0", "#a9cfc4", "#f0cf8a", "#c3b5dd"],
    True: ["#7a3b45", "#2f5d6b", "#6b5a2c", "#54406f"],
}


def _room(pen, rng, dark):
    colour, floor = pick(rng, WALLS[dark]), pick(rng, FLOORS[dark])
    pen.canvas[:] = rgb(colour)[:, None, None]
    return colour, floor, rng.uniform(0.42, 0.62)


def _floor(pen, colour, floor, horizon):
    pen.fill(pen.below(horizon - 0.06), mix(colour, "#ffffff", 0.25))
    pen.fill(pen.below(horizon), floor)


def wall(pen, rng, dark):
    """A plain or papered wall above a wooden floor."""
    colour, floor, horizon = _room(pen, rng, dark)
    pattern = rng.integers(3)
    paper = mix(colour, "#ffffff" if dark else "#b08968", 0.1 if dark else 0.16)
    if pattern == 1:
        pen.fill(np.abs((pen.x + 1) % 0.4 - 0.2) - 0.07, paper)
    if pattern == 2:
        u, v = (pen.x + pen.y) % 0.44 - 0.22, (pen.x - pen.y) % 0.44 - 0.22
        pen.fill(np.sqrt(u * u + v * v) - 0.07, paper)
    _floor(pen, colour, floor, horizon)


def rug(pen, rng, dark):
    """A round rug on the floor of a room, and a picture on the wall."""
    colour, floor, horizon = _room(pen, rng, dark)
    _floor(pen, colour, floor, horizon)
    woven = pick(rng, RUGS[dark])
    pen.fill(pen.ellipse(0, 0.86, 0.95, 0.26), woven)
    pen.fill(pen.ellipse(0, 0.86, 0.82, 0.2), mix(woven, "#ffffff", 0.25))
    pen.fill(pen.ellipse(0, 0.86, 0.76, 0.17), woven)
    x = pick(rng, (-0.68, 0.68))
    pen.fill(pen.box(x, -0.6, 0.22, 0.26, 0.03), "#8a6242")
    pen.fill(pen.box(x, -0.6, 0.16, 0.2), pick(rng, RUGS[not dark]))
    pen.fill(pen.circle(x, -0.58, 0.08), colour)


def window(pen, rng, dark):
    """A window with curtains and the sky behind it."""
    colour, floor, horizon = _room(pen, rng, dark)
    x = rng.uniform(-0.3, 0.3)
    frame = "#b9b3a6" if dark else "#ffffff"
    pen.fill(pen.box(x, -0.4, 0.56, 0.52, 0.03), frame)
    pane = pen.box(x, -0.4, 0.5, 0.46)
    pen.fill(pane, "#1d2b52" if dark else "#b5def2")
    orb = pen.circle(x + pick(rng, (-0.26, 0.26)), -0.62, 0.12)
    pen.fill(np.maximum(pane, orb), "#f7efc4" if dark else "#ffd84d")
    hill = np.maximum(pane, pen.ellipse(x - 0.2, 0.12, 0.5, 0.2))
    pen.fill(hill, "#23405a" if dark else "#9ccb86")
    pen.fill(pen.line([(x, -0.9), (x, 0.1)], 0.025), frame)
    pen.fill(pen.line([(x - 0.5, -0.4), (x + 0.5, -0.4)], 0.025), frame)
    cloth = pick(rng, RUGS[dark])
    for side in (-1, 1):
        top, foot, edge = x + side * 0.36, x + side * 0.6, x + side * 0.72
        pen.fill(pen.convex([(edge, -1), (top, -1), (foot, 0.2), (edge, 0.2)]), cloth)
    _floor(pen, colour, floor, horizon)


def _gradient(pen, top, bottom):
    share = np.clip((pen.y + 1) / 1.6, 0, 1)
    top, bottom = rgb(top)[:, None, None], rgb(bottom)[:, None, None]
    pen.canvas[:] = top + share * (bottom - top)


def _cloud(pen, x, y, size, colour):
    p = pen.at(x, y, size)
    puffs = np.minimum(p.ellipse(0, 0, 1, 0.4), p.circle(0.15, -0.3, 0.5))
    p.fill(np.minimum(puffs, p.circle(-0.4, -0.15, 0.36)), colour)


def _hills(pen, rng, far, near):
    pen.fill(pen.ellipse(rng.uniform(-0.9, -0.3), 1.0, 1.1, rng.uniform(0.6, 0.8)), far)
    middle = pen.ellipse(rng.uniform(0.4, 0.9), 1.05, 1.0, rng.uniform(0.5, 0.7))
    pen.fill(middle, mix(far, near, 0.5))
    pen.fill(pen.ellipse(0, 1.6, 2.6, rng.uniform(1.0, 1.12)), near)


def meadow(pen, rng, dark):
    """Hills and grass with tufts; clouds and a sun by day, the last light by dusk."""
    if dark:
        _gradient(pen, "#2c2f5e", "#8a4f6c")
        far, near, tuft = "#2f4a4a", "#25423a", "#3b5f4c"
    else:
        _gradient(pen, "#9bd3f0", "#e6f4ee")
        far, near, tuft = "#b3d98a", "#8fc76a", "#74b058"
    x = rng.uniform(0.5, 0.8) * pick(rng, (-1, 1))
    pen.fill(pen.circle(x, -0.66, 0.17), "#f0a25a" if dark else "#ffdc5e")
    _cloud(pen, -x, rng.uniform(-0.8, -0.6), 0.3, "#6d5578" if dark else "#ffffff")
    _hills(pen, rng, far, near)
    for x in rng.uniform(-0.95, 0.95, 4):
        y = rng.uniform(0.72, 0.95)
        pen.fill(pen.convex([(x - 0.06, y), (x + 0.06, y), (x, y - 0.14)]), tuft)
        pen.fill(pen.circle(x + 0.1, y, 0.035), pick(rng, ["#fff6e0", "#f7b7c8", "#ffd75e"]))


def night(pen, rng, dark):
    """A starry sky with a moon; when light it is snow under a pale morning sky."""
    if not dark:
        _gradient(pen, "#c7dcf2", "#fbe7dc")
        _hills(pen, rng, "#dce8f2", "#f4f8fb")
        flakes, colour = 0.03, "#ffffff"
    else:
        _gradient(pen, "#111a3a", "#2f3f78")
        _hills(pen, rng, "#22305c", "#1a2a3e")
        flakes, colour = 0.022, "#f5eecb"
    for x, y in zip(rng.uniform(-1, 1, 9), rng.uniform(-1, 0.1, 9), strict=True):
        pen.fill(pen.circle(x, y, flakes), colour)
    x = rng.uniform(0.5, 0.8) * pick(rng, (-1, 1))
    moon = pen.circle(x, -0.66, 0.2)
    if dark:
        moon = np.maximum(moon, -pen.circle(x + 0.1, -0.71, 0.17))
    pen.fill(moon, "#f8ecb0" if dark else "#fff3c9")


def sea(pen, rng, dark):
    """Waves under a wide sky."""
    sky, low = ("#1c2450", "#5b4a7c") if dark else ("#a8dcf3", "#fdf0d9")
    water = "#16405e" if dark else "#7cc4d8"
    _gradient(pen, sky, low)
    x, y = rng.uniform(-0.7, 0.7), rng.uniform(-0.85, -0.65)
    _cloud(pen, x, y, 0.28, "#4d4a78" if dark else "#ffffff")
    pen.fill(pen.below(0.4), water)
    for y in (0.52, 0.68, 0.86):
        start = rng.uniform(-0.9, 0.3)
        wave = [(start + 0.15 * i, y + 0.03 * (-1) ** i) for i in range(5)]
        pen.fill(pen.line(curve(wave, 3), 0.022), mix(water, "#ffffff", 0.35))


def pond(pen, rng, dark):
    """Under water: plants sway and bubbles rise."""
    _gradient(pen, *(("#1f5a78", "#0d2438") if dark else ("#c9f0ef", "#7fcbd6")))
    pen.fill(pen.ellipse(0, 1.1, 1.5, 0.4), "#3a3a3c" if dark else "#ead9a8")
    for x in (-0.85, -0.7, 0.8):
        stem = [(x, 0.95), (x + 0.08, 0.6), (x - 0.05, 0.3), (x + 0.05, rng.uniform(-0.1, 0.1))]
        pen.fill(pen.line(curve(stem, 3), 0.05, 0.02), "#2f7a5a" if dark else "#5fae74")
    for x, y in zip(rng.uniform(0.5, 0.9, 3), rng.uniform(-0.8, -0.1, 3), strict=True):
        pen.fill(np.abs(pen.circle(x, y, 0.06)) - 0.015, "#ffffff", 0.7)


INDOORS = (wall, rug, window)
OUTDOORS = (meadow, night)


def set_light(canvas, rng):
    """Lay warm or cool light on a canvas, stronger from one side, in place.

    Parameters
    ----------
    canvas : ndarray of shape (3, 64, 64), float32
    rng : np.random.Generator

    Examples
    --------
    >>> canvas = np.full((3, 64, 64), 0.5, dtype=np.float32)
    >>> set_light(canvas, np.random.default_rng(0))
    >>> canvas.shape, bool(np.ptp(canvas) > 0)
    ((3, 64, 64), True)
    """
    pen = Pen(canvas)
    turn, slope = rng.uniform(0, 2 * np.pi), rng.uniform(0.02, 0.1)
    warmth = rng.uniform(-0.05, 0.05)
    tint = np.float32([1 + warmth, 1, 1 - warmth]) * np.float32(rng.uniform(0.86, 1.04))
    ramp = 1 + np.float32(slope * np.cos(turn)) * pen.x + np.float32(slope * np.sin(turn)) * pen.y
    canvas *= tint[:, None, None] * ramp
