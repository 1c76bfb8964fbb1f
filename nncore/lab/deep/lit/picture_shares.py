"""A picture lights a network: what every pixel adds in every unit, and in the answer."""

import numpy as np

from ....checks import check_size
from ...panels.doors import check_examples, check_one, check_pictures
from ...panels.pictures import picture_panel
from ...stage.palette import BLUE, DIVERGING, FAINT, GREY, INK, ORANGE, diverging
from ...stage.scene import Panel, Scene
from .circuit import CIRCLE, DARK, THICK, color_of
from .passes import follow

SIDE, MOST = 64, 8
STEPS = ("the picture", "the hidden units", "the answer", "the error", "the gradients")


def picture_shares(net, pictures, X, Y):
    """Return the figure ``look(number, step)``: one picture's way through a small network, and back.

    Parameters
    ----------
    net : Network
        (12288, n, 1) with at most 8 hidden units of ReLU: then pixels and biases add up to z, exactly.
    pictures : ndarray of uint8, shape (m, 64, 64, 3)
    X : ndarray of shape (12288, m)
        The same pictures as the network takes them.
    Y : ndarray of shape (1, m)

    Returns
    -------
    look : callable
        A figure, for `live`. `number` counts the pictures from 1; `step` goes from 0, the picture, to 4.

    Raises
    ------
    ValueError
        If the network is another one, or the pictures are not those of X.
    """
    net, X, Y = check_examples(check_small(net, MOST), X, Y)
    if net.g[1].name != "relu":
        raise ValueError(f"the hidden units are {net.g[1].name}: the pixels add up to z with relu alone")
    net, pictures = net.astype(np.float64), check_pictures(pictures, X.shape[1], (SIDE, SIDE, 3))

    def look(number=1, step=0):
        i = min(check_size("number", number), X.shape[1]) - 1
        step = min(check_size("step", step, least=0), len(STEPS) - 1)
        seen = follow(net, X[:, [i]].astype(np.float64), Y[0, i])
        panels = [
            picture_panel(pictures[i], f"picture {i + 1}: {'a cat' if Y[0, i] else 'not a cat'}"),
            _units(seen, step),
            _answer(seen, step),
        ]
        panels[1].width = 1.5
        return Scene(panels, _words(seen, i, step), net, 50 * net.sizes[1] + 60, {"number": (1, X.shape[1])})

    return look


def check_small(net, most):
    """Return a network of 64 x 64 pictures with one hidden layer of at most so many units and one output."""
    sizes = check_one(net).sizes
    if len(sizes) != 3 or sizes[0] != 3 * SIDE**2 or sizes[1] > most or sizes[2] != 1:
        raise ValueError(
            f"the network is {sizes}: it must be (12288, n, 1), with at most {most} hidden units"
        )
    return net


def shares(seen):
    """Return what each pixel adds to z of the output, (64, 64), and what the biases add.

    A unit of ReLU is on or off for a picture. Those that are on let everything through, so z is a sum:
    of each pixel times its weights, and of the biases.
    """
    net, on = seen.net, seen.A[1] > 0
    through = net.W[2][0] * on
    pixels = through @ net.W[1] * seen.A[0]
    return flat(pixels), float(through @ net.b[1][:, 0] + net.b[2][0, 0])


def flat(values):
    """Return 12288 numbers as a picture (64, 64): its three colours added up."""
    return values.reshape(SIDE, SIDE, 3).sum(axis=2)


def shades(picture, largest):
    """Return a picture of numbers as bytes for DIVERGING, in 17 shades: more are not told apart in noise.

    Examples
    --------
    >>> shades(np.array([-2.0, -0.9, 0.0, 0.1, 2.0]), 1.0)
    array([  0,  16, 128, 144, 255], dtype=uint8)
    """
    return np.minimum((diverging(picture, largest).astype(int) + 8) // 16 * 16, 255).astype(np.uint8)


def coarse(values):
    """Return 12288 numbers as a picture (32, 32): `flat`, and the mean of each 2 by 2 places."""
    return flat(values).reshape(SIDE // 2, 2, SIDE // 2, 2).mean(axis=(1, 3))


def _units(seen, step):
    """Return the Panel of the hidden units: a picture each, a circle, and a line to the output."""
    n, back = seen.net.sizes[1], step >= 3
    panel = Panel("", xlim=(0, 5.6), ylim=(0, n + 0.1), axes=False, equal=True)
    panel.title = (
        ("w · x, a, and w · a" if step < 3 else "the error, and dw = dz · a") if step < 4 else "dw = dz · x"
    )
    pictures = [coarse(of) for of in (seen.dW[1] if step == 4 else seen.carried[1])]
    largest = np.quantile(np.abs(pictures), 0.995)
    flow = (seen.dW if back else seen.carried)[2][0]
    for j in range(n):
        y = n - 0.5 - j
        levels = shades(pictures[j] if step else np.zeros((1, 1)), largest)
        panel.image(levels, (0.03, 0.95, y - 0.46, y + 0.46), DIVERGING)
        if step >= 2:
            width = max(THICK * abs(flow[j]) / (np.abs(flow).max() or 1), 0.7)
            color, dash = (ORANGE, False) if flow[j] >= 0 else (BLUE, True)
            panel.segments([[1.6], [y]], [[4.2], [n / 2]], width, color, dash)
        _circle(panel, 1.6, y, seen.A[1][j], np.abs(seen.A[1]).max(), step >= 1)
        if step == 4:
            panel.text(
                1.95, y + (0.32 if 2 * j < n else -0.32), _signed("dz", seen.dZ[1][j]), INK, 11, align="left"
            )
    _circle(panel, 4.2, n / 2, seen.A[2][0], 1.0, step >= 2)
    beside = _signed("dz", seen.dZ[2][0]) if back else _signed("z", seen.Z[2][0]) if step == 2 else ""
    return panel.text(4.6, n / 2, beside, INK, 11, align="left")


def _signed(name, value):
    return f"{name} {value:+.2f}".replace("-", "−")


def _circle(panel, x, y, a, largest, lit):
    panel.points([x], [y], color_of(a, largest or 1) if lit else FAINT, "o", CIRCLE)
    panel.points([x], [y], GREY, "o", CIRCLE, filled=False)
    if lit:
        panel.text(x, y, f"{a:.2f}", DARK, 11, bold=True)


def _answer(seen, step):
    pixels, _ = shares(seen)
    if step < 2:
        pixels = np.zeros((1, 1))
    return picture_panel(shades(pixels, np.quantile(np.abs(pixels), 0.995)), "each pixel's share in z")


def _words(seen, i, step):
    pixels, biases = shares(seen)
    A, z = seen.A[2][0], seen.Z[2][0]
    on = int((seen.A[1] > 0).sum())
    said = (
        "it has 12288 numbers, and each hidden unit has a weight for every one of them.",
        f"each unit adds up w · x over all pixels, and its bias. {on} of {len(seen.A[1])} units are on.",
        f"the pixels add up to {pixels.sum():.2f}, the biases to {biases:.2f}: z = {z:.2f}, A = {A:.2f}.",
        f"the label is {seen.y:.0f}, so dz = {A:.2f} − {seen.y:.0f} = {A - seen.y:.2f}, and dw = dz · a.",
        "the gradient of a unit's weights is dz · x: this picture itself, times one number.",
    )[step]
    return f"Picture {i + 1}, {STEPS[step]}: {said}"
