"""Cats: their coats, their faces and six poses."""

import numpy as np

from .fur import BLACK, Coat, feet, patches, shadow, sit_body, stripes, tail
from .shapes import curve, melt, mix, pick, rgb

COATS = {
    True: [
        Coat("#f0a04b", "#d0742c", "#fde8c8", "tabby"),
        Coat("#f2b25e", "#df8b3a", "#fff0d8", "socks"),
        Coat("#f7ead2", "#e3c79a", "#fffaf0", "plain"),
        Coat("#f4f1ec", "#d5cfc8", "#ffffff", "plain"),
        Coat("#f7f2ea", "#e58f3f", "#ffffff", "calico"),
        Coat("#cfd3d8", "#959da8", "#f4f5f6", "tabby"),
        Coat("#efdcc0", "#7d5a48", "#fbf1e0", "points", eye="#6fb6e0"),
    ],
    False: [
        Coat("#3a3840", "#2a2930", "#4d4a54", "plain", eye="#f0d04c", ink="#17161b"),
        Coat("#3b3a43", "#29282f", "#f6f3ee", "socks", eye="#c6dc5a", ink="#17161b"),
        Coat("#6b7280", "#4b515e", "#8a919e", "plain", eye="#f2c84b", ink="#2b2e36"),
        Coat("#7d6a5c", "#52443b", "#b8a28c", "tabby", eye="#cfe06a", ink="#2d2420"),
        Coat("#6a4738", "#4c3127", "#86604c", "plain", eye="#e8c95a", ink="#291a15"),
        Coat("#c2662a", "#8f4519", "#f3d5b0", "tabby", eye="#d9e070", ink="#351d12"),
        Coat("#5c626e", "#42474f", "#f2f2f2", "socks", eye="#9fd6e8", ink="#24272c"),
    ],
}


def draw_cat(pen, rng, dark):
    """Draw a cat in a coat that stands out from a dark or a light place.

    Parameters
    ----------
    pen : Pen
    rng : np.random.Generator
    dark : bool
        Whether the place is dark.
    """
    pose = POSES[rng.choice(len(POSES), p=SHARES)]
    pose(pen, pick(rng, COATS[dark]))


def whiskers(pen, coat, y=0.34):
    """Two whiskers on each side of a face."""
    for side in (-1, 1):
        for start, end in ((y, y - 0.1), (y + 0.1, y + 0.2)):
            hair = pen.line([(side * 0.5, start), (side * 1.2, end)], 0.022)
            pen.fill(hair, coat.whisker, 0.85)


def _ears(pen, coat):
    for side in (-1, 1):
        outer = [(side * 0.16, -0.6), (side * 0.78, -1.22), (side * 0.97, -0.2)]
        inner = [(side * 0.38, -0.62), (side * 0.73, -1.0), (side * 0.83, -0.4)]
        colour = coat.mark if coat.pattern in ("points", "calico") else coat.fur
        if coat.pattern == "calico" and side < 0:
            colour = BLACK
        pen.fill(pen.convex(outer), colour)
        pen.fill(pen.convex(inner), coat.pink)


def _eyes(pen, coat, asleep):
    for side in (-1, 1):
        if asleep:
            lid = curve([(side * 0.2, 0.02), (side * 0.41, 0.12), (side * 0.62, 0.0)], 3)
            pen.fill(pen.line(lid, 0.05), coat.ink if rgb(coat.fur).mean() > 0.5 else "#f0e6d8")
            continue
        pen.fill(pen.ellipse(side * 0.43, -0.06, 0.27, 0.29), coat.ink)
        pen.fill(pen.ellipse(side * 0.43, -0.06, 0.22, 0.245), coat.eye)
        pen.fill(pen.ellipse(side * 0.42, -0.05, 0.1, 0.22), "#17141a")
        pen.fill(pen.circle(side * 0.42 + 0.06, -0.16, 0.07), "#ffffff")


def _face_marks(pen, face, coat):
    stripes(pen, face, coat, [((x, -0.85), (x * 0.8, -0.45)) for x in (-0.26, 0.0, 0.26)])
    cheeks = [((s * 1.05, y), (s * 0.72, y + 0.03)) for s in (-1, 1) for y in (0.1, 0.3)]
    stripes(pen, face, coat, cheeks)
    patches(pen, face, coat, (0.62, -0.45, 0.52), (-0.75, -0.6, 0.42))
    if coat.pattern == "points":
        pen.fill(np.maximum(face, pen.ellipse(0, 0.3, 0.5, 0.55)), coat.mark, 0.75, soft=0.2)
    if coat.pattern == "socks":
        pen.fill(np.maximum(face, pen.convex([(0, -0.7), (-0.2, 0.3), (0.2, 0.3)])), coat.pale)


def head(pen, coat, asleep=False):
    """The face of a cat, seen from the front, in a frame with its cheeks at x = -1 and 1."""
    _ears(pen, coat)
    face = melt(pen.ellipse(0, -0.08, 0.92, 0.76), pen.ellipse(0, 0.26, 1.0, 0.5), 0.2)
    pen.fill(face, coat.fur)
    _face_marks(pen, face, coat)
    muzzle = melt(pen.ellipse(-0.2, 0.4, 0.3, 0.22), pen.ellipse(0.2, 0.4, 0.3, 0.22), 0.1)
    if coat.pattern != "points":
        pen.fill(muzzle, coat.pale)
    _eyes(pen, coat, asleep)
    pen.fill(pen.convex([(-0.15, 0.2), (0.15, 0.2), (0, 0.36)]), coat.pink)
    smile = [(-0.26, 0.46), (-0.13, 0.53), (0, 0.4), (0.13, 0.53), (0.26, 0.46)]
    pen.fill(pen.line(smile, 0.032), coat.ink, 0.85)
    whiskers(pen, coat)


def sitting(pen, coat):
    """Sitting, seen from the front, the tail curled up at one side."""
    shadow(pen, 0.05, 0.93, 0.62)
    tail(pen, [(0.3, 0.82), (0.62, 0.8), (0.74, 0.52), (0.62, 0.3), (0.72, 0.12)], coat)
    sit_body(pen, coat)
    head(pen.at(0, -0.28, 0.46), coat)


def sideways(pen, coat):
    """Sitting, seen from the side, the head turned to us."""
    shadow(pen, 0, 0.93, 0.62)
    tail(pen, [(-0.3, 0.84), (-0.62, 0.86), (-0.82, 0.66), (-0.76, 0.42)], coat)
    back = melt(pen.ellipse(-0.16, 0.56, 0.4, 0.36), pen.ellipse(0.08, 0.22, 0.3, 0.44, -0.35), 0.25)
    pen.fill(back, coat.fur)
    spine = [
        ((-0.62, 0.5), (-0.3, 0.5)),
        ((-0.5, 0.26), (-0.2, 0.34)),
        ((-0.3, 0.06), (-0.05, 0.18)),
    ]
    stripes(pen, back, coat, spine)
    patches(pen, back, coat, (-0.34, 0.4, 0.24))
    for x, dim in ((0.3, 0.12), (0.16, 0)):
        leg = pen.line([(x, 0.3), (x + 0.04, 0.84)], 0.1)
        pen.fill(leg, mix(coat.fur, coat.ink, dim))
    pen.fill(pen.ellipse(0.27, 0.3, 0.11, 0.24, 0.2), coat.pale)
    pen.fill(pen.ellipse(-0.18, 0.68, 0.26, 0.23), mix(coat.fur, coat.ink, 0.1))
    feet(pen, coat, [(-0.06, 0.88), (0.37, 0.9), (0.2, 0.9)])
    head(pen.at(0.16, -0.26, 0.45), coat)


def walking(pen, coat):
    """Walking past with the tail up."""
    shadow(pen, -0.05, 0.88, 0.7)
    tail(pen, [(-0.56, 0.3), (-0.78, 0.05), (-0.7, -0.3), (-0.82, -0.58)], coat)
    for x, lean in ((-0.3, 0.08), (0.2, -0.08)):
        leg = pen.line([(x, 0.4), (x + lean, 0.8)], 0.1, 0.085)
        pen.fill(leg, mix(coat.fur, coat.ink, 0.22))
    body = melt(pen.ellipse(-0.12, 0.32, 0.54, 0.27), pen.ellipse(0.26, 0.2, 0.24, 0.28), 0.15)
    pen.fill(body, coat.fur)
    stripes(pen, body, coat, [((x, 0.0), (x - 0.02, 0.34)) for x in (-0.46, -0.26, -0.06, 0.12)])
    patches(pen, body, coat, (-0.3, 0.2, 0.24), (0.06, 0.42, 0.14))
    pen.fill(np.maximum(body, pen.ellipse(-0.05, 0.6, 0.4, 0.15)), coat.pale)
    for x, lean in ((-0.5, -0.06), (0.36, 0.08)):
        pen.fill(pen.line([(x, 0.4), (x + lean, 0.8)], 0.11, 0.09), coat.fur)
    feet(pen, coat, [(-0.2, 0.85), (0.14, 0.85), (-0.54, 0.86), (0.46, 0.86)], 0.115)
    head(pen.at(0.4, -0.2, 0.42), coat)


def curled(pen, coat):
    """Curled up and asleep, the tail around the nose."""
    shadow(pen, 0, 0.82, 0.85)
    body = melt(pen.ellipse(0.06, 0.38, 0.76, 0.46), pen.ellipse(0.34, 0.26, 0.46, 0.4), 0.2)
    pen.fill(body, coat.fur)
    ribs = [((0.1 + i, -0.2 + i / 4), (0.06 + i, 0.14 + i / 4)) for i in (0, 0.18, 0.36, 0.54)]
    stripes(pen, body, coat, ribs)
    patches(pen, body, coat, (0.4, 0.1, 0.28), (0.7, 0.5, 0.2))
    pen.fill(pen.ellipse(0.42, 0.46, 0.32, 0.27), mix(coat.fur, coat.ink, 0.13))
    head(pen.at(-0.32, 0.26, 0.46, -0.12), coat, asleep=True)
    around = [(0.8, 0.4), (0.7, 0.68), (0.36, 0.8), (0.0, 0.78)]
    pen.fill(pen.line(curve(around, 4), 0.135), mix(coat.fur, coat.ink, 0.4))
    tail(pen, around, coat, 0.1)


def loaf(pen, coat):
    """Lying like a loaf of bread, the paws tucked in."""
    shadow(pen, 0, 0.86, 0.8)
    tail(pen, [(0.5, 0.74), (0.76, 0.72), (0.84, 0.5), (0.74, 0.36)], coat)
    body = melt(pen.ellipse(0, 0.5, 0.62, 0.38), pen.ellipse(0, 0.66, 0.66, 0.2), 0.1)
    pen.fill(body, coat.fur)
    stripes(pen, body, coat, [((x, 0.1), (x, 0.42)) for x in (-0.57, -0.44, 0.44, 0.57)])
    patches(pen, body, coat, (0.46, 0.5, 0.24))
    pen.fill(pen.ellipse(0, 0.6, 0.24, 0.22), coat.pale)
    feet(pen, coat, [(-0.17, 0.8), (0.17, 0.8)], 0.16)
    head(pen.at(0, 0.02, 0.5), coat)


def portrait(pen, coat):
    """The face from near by."""
    body = pen.ellipse(0, 1.1, 0.72, 0.62)
    pen.fill(body, coat.fur)
    chest = [((s * 0.7, y), (s * 0.3, y + 0.04)) for s in (-1, 1) for y in (0.74, 0.9)]
    stripes(pen, body, coat, chest)
    pen.fill(pen.ellipse(0, 1.0, 0.3, 0.36), coat.pale)
    head(pen.at(0, 0.14, 0.74), coat)


POSES = (sitting, sideways, walking, curled, loaf, portrait)
SHARES = (0.25, 0.15, 0.12, 0.1, 0.13, 0.25)
