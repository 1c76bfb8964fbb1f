"""Animals that are not cats; the first four sit and look at us just as cats do."""

import numpy as np

from .fur import Coat, shadow, sit_body
from .shapes import curve, melt, mix, pick

FURS = {
    True: [
        Coat("#f4efe6", "#c98d55", "#ffffff", "plain"),
        Coat("#e9c690", "#b97b42", "#fbeed6", "plain"),
        Coat("#d9a066", "#9c6434", "#f8e3c4", "plain"),
        Coat("#cfd2d8", "#8f949e", "#f2f3f5", "plain"),
    ],
    False: [
        Coat("#7a4b31", "#4f2d1d", "#c99b72", "plain", ink="#24140d"),
        Coat("#4a4650", "#2f2c34", "#8c8792", "plain", ink="#17151a"),
        Coat("#8a5a3a", "#5e3a23", "#e0b98f", "plain", ink="#26160e"),
        Coat("#676d79", "#454a54", "#a9aeb8", "plain", ink="#1e2126"),
    ],
}
BRIGHT = {
    True: ["#f6c445", "#f2857a", "#8fd0c6", "#f3a65a", "#f5d9e0", "#a9d86e"],
    False: ["#b8322f", "#2a5fa0", "#5b3f8c", "#1f7a6b", "#9c3d62", "#3b4a5e"],
}


def _eyes(pen, x, y, r):
    for side in (-1, 1):
        pen.fill(pen.circle(side * x, y, r), "#1c171a")
        pen.fill(pen.circle(side * x + r * 0.35, y - r * 0.4, r * 0.42), "#ffffff")


def _smile(pen, y, width, ink):
    for side in (-1, 1):
        lip = curve([(0, y), (side * width * 0.5, y + 0.1), (side * width, y + 0.02)], 3)
        pen.fill(pen.line(lip, 0.032), ink)


def dog_head(pen, coat):
    """A long muzzle, a big nose, hanging ears and a tongue."""
    pen.fill(pen.ellipse(0, -0.05, 0.78, 0.82), coat.fur)
    pen.fill(pen.ellipse(0.36, -0.2, 0.3, 0.36), mix(coat.fur, coat.mark, 0.6))
    for side in (-1, 1):
        pen.fill(pen.ellipse(side * 0.86, -0.05, 0.27, 0.66, side * -0.2), coat.mark)
    pen.fill(pen.ellipse(0, 0.6, 0.15, 0.27), "#f07f8c")
    pen.fill(melt(pen.ellipse(0, 0.2, 0.28, 0.36), pen.ellipse(0, 0.4, 0.5, 0.28), 0.2), coat.pale)
    _eyes(pen, 0.36, -0.2, 0.15)
    pen.fill(pen.ellipse(0, 0.18, 0.24, 0.17), "#211b1d")
    pen.fill(pen.ellipse(-0.06, 0.11, 0.08, 0.04), "#8d868a")
    _smile(pen, 0.46, 0.32, coat.ink)


def rabbit_head(pen, coat):
    """Two long ears, round cheeks and front teeth."""
    for side, lean in ((-1, -0.14), (1, 0.2)):
        ear = pen.at(side * 0.36, -0.5, 1, lean)
        ear.fill(ear.ellipse(0, -0.55, 0.25, 0.72), coat.fur)
        ear.fill(ear.ellipse(0, -0.5, 0.12, 0.52), coat.pink)
    pen.fill(melt(pen.ellipse(0, -0.05, 0.7, 0.66), pen.ellipse(0, 0.3, 0.82, 0.44), 0.2), coat.fur)
    pen.fill(melt(pen.circle(-0.18, 0.38, 0.24), pen.circle(0.18, 0.38, 0.24), 0.1), coat.pale)
    for side in (-1, 1):
        pen.fill(pen.circle(side * 0.56, 0.3, 0.15), coat.pink, 0.55, soft=0.1)
    _eyes(pen, 0.38, -0.08, 0.17)
    pen.fill(pen.box(0, 0.58, 0.11, 0.12, 0.03), "#ffffff")
    pen.fill(pen.ellipse(0, 0.22, 0.14, 0.1), "#e0737f")
    _smile(pen, 0.4, 0.26, coat.ink)


def bear_head(pen, coat):
    """Small round ears and a round pale muzzle."""
    for side in (-1, 1):
        pen.fill(pen.circle(side * 0.66, -0.68, 0.32), coat.fur)
        pen.fill(pen.circle(side * 0.66, -0.66, 0.17), coat.pale)
    pen.fill(pen.ellipse(0, 0, 0.95, 0.84), coat.fur)
    pen.fill(pen.ellipse(0, 0.32, 0.44, 0.36), coat.pale)
    _eyes(pen, 0.38, -0.12, 0.13)
    pen.fill(pen.ellipse(0, 0.18, 0.2, 0.14), "#241b1a")
    _smile(pen, 0.4, 0.24, coat.ink)


def mouse_head(pen, coat):
    """Ears like plates and a pointed face."""
    for side in (-1, 1):
        pen.fill(pen.circle(side * 0.76, -0.56, 0.5), coat.fur)
        pen.fill(pen.circle(side * 0.76, -0.54, 0.34), coat.pink)
    pen.fill(melt(pen.ellipse(0, -0.02, 0.7, 0.6), pen.ellipse(0, 0.4, 0.34, 0.4), 0.3), coat.fur)
    _eyes(pen, 0.3, -0.02, 0.15)
    for side in (-1, 1):
        pen.fill(pen.line([(side * 0.24, 0.5), (side * 0.8, 0.42)], 0.025), coat.pale)
        pen.fill(pen.line([(side * 0.24, 0.58), (side * 0.76, 0.66)], 0.025), coat.pale)
    pen.fill(pen.circle(0, 0.58, 0.15), "#e0737f")


def _seated(face, size, y, tail, near=0.16):
    def draw(pen, rng, dark):
        """Draw the animal seated or, one time in three, its face from near by."""
        coat = pick(rng, FURS[dark])
        if rng.random() < 0.35:
            pen.fill(pen.ellipse(0, 1.1, 0.7, 0.6), coat.fur)
            pen.fill(pen.ellipse(0, 1.05, 0.34, 0.4), coat.pale)
            face(pen.at(0, near, size * 1.5), coat)
            return
        shadow(pen, 0.05, 0.93, 0.62)
        pen.fill(pen.line(curve(tail, 4), 0.07, 0.05), coat.fur)
        sit_body(pen, coat)
        face(pen.at(0, y, size), coat)

    return draw


dog = _seated(dog_head, 0.48, -0.24, [(0.3, 0.8), (0.6, 0.7), (0.72, 0.44)])
rabbit = _seated(rabbit_head, 0.46, -0.14, [(0.4, 0.76), (0.5, 0.74), (0.52, 0.74)], near=0.32)
bear = _seated(bear_head, 0.46, -0.26, [(0.3, 0.7), (0.4, 0.7), (0.42, 0.7)])
mouse = _seated(mouse_head, 0.44, -0.2, [(0.3, 0.84), (0.6, 0.88), (0.74, 0.7), (0.9, 0.72)])


def bird(pen, rng, dark):
    """A round bird on a twig."""
    colour = pick(rng, BRIGHT[dark])
    wing = mix(colour, "#000000", 0.22)
    pen.fill(pen.line(curve([(-1.5, 0.8), (-0.2, 0.7), (1.5, 0.84)], 3), 0.05), "#6b4a33")
    for x in (0.5, 0.72):
        pen.fill(pen.ellipse(x, 0.6, 0.16, 0.07, -0.6), "#6fae58")
    for x in (-0.08, 0.12):
        pen.fill(pen.line([(x, 0.5), (x, 0.7)], 0.025), "#e39a34")
    pen.fill(pen.convex([(0.3, 0.1), (0.92, -0.06), (0.86, 0.16), (0.3, 0.42)]), wing)
    body = melt(pen.ellipse(0.04, 0.16, 0.5, 0.42, 0.15), pen.circle(-0.26, -0.26, 0.34), 0.25)
    pen.fill(body, colour)
    pen.fill(np.maximum(body, pen.ellipse(-0.2, 0.38, 0.4, 0.34)), mix(colour, "#ffffff", 0.65))
    pen.fill(pen.ellipse(0.2, 0.12, 0.32, 0.2, 0.35), wing)
    pen.fill(pen.convex([(-0.55, -0.36), (-0.84, -0.22), (-0.55, -0.14)]), "#f0a63a")
    pen.fill(pen.circle(-0.34, -0.32, 0.1), "#ffffff")
    pen.fill(pen.circle(-0.36, -0.32, 0.065), "#1c171a")


def owl(pen, rng, dark):
    """An owl on a branch, with two great round eyes."""
    coat = pick(rng, FURS[dark])
    pen.fill(pen.line([(-1.5, 0.84), (1.5, 0.74)], 0.07), "#5f4331")
    pen.fill(melt(pen.ellipse(0, 0.2, 0.5, 0.6), pen.ellipse(0, -0.3, 0.52, 0.36), 0.2), coat.fur)
    for side in (-1, 1):
        pen.fill(pen.ellipse(side * 0.46, 0.28, 0.16, 0.44, side * 0.15), coat.mark)
    belly = pen.ellipse(0, 0.36, 0.3, 0.4)
    pen.fill(belly, coat.pale)
    scallop = np.hypot((pen.x + 1.0) % 0.2 - 0.1, (pen.y + 1.0) % 0.18 - 0.04) - 0.05
    pen.fill(np.maximum(belly + 0.05, scallop), coat.mark, 0.7)
    for side in (-1, 1):
        pen.fill(pen.circle(side * 0.23, -0.28, 0.25), coat.pale)
        pen.fill(pen.circle(side * 0.22, -0.28, 0.17), "#f4c542")
        pen.fill(pen.circle(side * 0.21, -0.28, 0.1), "#1c171a")
        pen.fill(pen.circle(side * 0.21 + 0.04, -0.33, 0.04), "#ffffff")
        pen.fill(pen.ellipse(side * 0.16, 0.76, 0.12, 0.07), "#e8a33a")
    pen.fill(pen.convex([(-0.08, -0.2), (0.08, -0.2), (0, -0.02)]), "#e8a33a")


def fish(pen, rng, dark):
    """A striped fish with a fan of a tail."""
    colour = pick(rng, BRIGHT[dark])
    fin = mix(colour, "#ffffff", 0.3)
    pen.fill(pen.convex([(0.4, 0.1), (0.9, -0.26), (0.8, 0.1), (0.9, 0.46)], 0.02), fin)
    pen.fill(pen.convex([(-0.3, -0.25), (0.1, -0.6), (0.34, -0.5), (0.36, -0.1)]), fin)
    pen.fill(pen.convex([(-0.1, 0.4), (0.2, 0.68), (0.3, 0.36)]), fin)
    body = pen.ellipse(-0.12, 0.1, 0.62, 0.42)
    pen.fill(body, colour)
    pen.fill(np.maximum(body, pen.ellipse(-0.15, 0.42, 0.5, 0.2)), mix(colour, "#ffffff", 0.3))
    for x in (-0.12, 0.18):
        pen.fill(np.maximum(body, np.abs(pen.ellipse(x - 0.7, 0.1, 0.75, 0.7)) - 0.05), fin)
    pen.fill(pen.circle(-0.46, 0.0, 0.13), "#ffffff")
    pen.fill(pen.circle(-0.48, 0.0, 0.08), "#1c171a")
    pen.fill(pen.line(curve([(-0.7, 0.16), (-0.6, 0.22), (-0.5, 0.2)], 3), 0.025), "#43292b")
    pen.fill(pen.ellipse(0.02, 0.18, 0.16, 0.09, 0.4), fin)
