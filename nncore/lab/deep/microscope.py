"""The backpropagation microscope: forward and back a step at a time, every number on the table.

At each step it shows what is computed, the matrices that it is computed from, its shape, the line of nncore
that computes it and, beside a gradient, the same gradient found without backpropagation: by nudging.
"""

import numpy as np

from ...arrays import check_X, check_Y
from ...checks import check_choice, check_size, generator
from ...network import Network
from ..panels.doors import check_one, check_one_set
from ..stage.palette import DECISION, GREY, INK, ORANGE, diverging
from ..stage.scene import Panel, Scene
from .microscope_steps import BUGS, steps

DARK = "#24292f"  # on the pale cells, in either theme
AGREE = 1e-7
CELL, LINE, GAP = 1.0, 1.0, 0.55  # the width of a cell, the height of one, and what is left for a sign
LARGEST = 4


def microscope(step=0, hidden="tanh", bug="none", seed=1, net=None, X=None, Y=None):
    """Show one step of forward and backward in a small network, with its numbers.

    Parameters
    ----------
    step : int
        Which step: 0 is the input; the last is ``db[1]``. Beyond the last, the last is shown.
    hidden : str
        The activation of the hidden layers.
    bug : str
        One of `BUGS`: a mistake planted in the backward pass, to see where the nudges notice it.
    seed : int
        Where the numbers come from.
    net : Network, optional
        Your own network, of at most 4 units a layer; by default, (2, 3, 2, 1).
    X, Y : ndarray of shape (n_x, m) and (1, m), optional
        Your own examples, at most 4, if the network is your own.

    Returns
    -------
    scene : Scene

    Raises
    ------
    ValueError
        If there is no such bug, or more units or examples than can be read.

    Examples
    --------
    >>> microscope(step=1)
    Step 1 of 18, forward: Z[1] = W[1] @ A[0] + b[1], shape (3, 4).
    [[ 0.2558  0.2172 -0.8934 -0.6799]
     [ 0.0356  0.0968  1.1220  0.3148]
     [ 0.7807  0.7732 -0.1494 -0.5543]]
    In nncore, propagate: Z[l] = W[l] @ A[l - 1] + b[l]
    """
    net, X, Y = _problem(hidden, seed) if net is None else _own(net, X, Y)
    check_choice("bug", bug, BUGS)
    track = steps(net, X, Y, bug)
    step = min(check_size("step", step, least=0), len(track) - 1)
    panels = [_route(net.L, track, step), _arithmetic(track[step])]
    return Scene(panels, _words(track, step), net, height=370)


def _problem(hidden, seed):
    """Return a small network with biases that are not zero, and four examples with labels."""
    rng = generator("seed", seed)
    net = Network.initialize((2, 3, 2, 1), rng, hidden=hidden)
    net = net.map(lambda p: p + 0.2 * rng.standard_normal(p.shape))
    return net, rng.standard_normal((2, 4)), np.array([[1.0, 0.0, 1.0, 0.0]])


def _own(net, X, Y):
    if X is None or Y is None:
        raise ValueError("the network is your own, so the examples must be too: give net, X and Y")
    X = check_one_set("X", check_X(X, check_one(net).sizes[0])).astype(np.float64)
    Y = check_one_set("Y", check_Y(Y, np.empty((net.sizes[-1], X.shape[-1]))))
    if max(*net.sizes, X.shape[-1]) > LARGEST:
        raise ValueError(
            f"the network is {net.sizes} and there are {X.shape[-1]} examples: the microscope shows at most "
            f"{LARGEST} units a layer and {LARGEST} examples, such as X[:, :{LARGEST}]"
        )
    return net.astype(np.float64), X, Y


def _route(L, track, step):
    """Return the Panel of the way: forward goes up on the left, backward down on the right."""
    panel = Panel("up, and back down", xlim=(0, 4.5), ylim=(-0.6, 2 * L + 1.6), axes=False)
    columns = {"A": 0.5, "Z": 0.5, "J": 0.5, "dA": 1.65, "dZ": 1.65, "dW": 2.75, "db": 3.75}
    for i, look in enumerate(track):
        kind = look.kind
        x, y = columns[kind], 2 * L + 1 if kind == "J" else 2 * look.layer - (kind[-1] in "ZWb")
        panel.text(x, y, look.symbol, ORANGE if i == step else INK if i < step else GREY, 13, bold=i == step)
        if i <= step and look.nudged is not None and look.difference > AGREE:
            panel.points([x + 0.5], [y + 0.3], ORANGE, "x", 7)
        if i > 0 and kind in "ZAJ":
            panel.arrow((x, y - 0.68), (x, y - 0.3), INK if i <= step else GREY, 1.5)
        elif kind == "dA" or (kind == "dZ" and look.layer < L):
            panel.arrow((x, y + 0.68), (x, y + 0.3), INK if i <= step else GREY, 1.5)
    return panel


def _arithmetic(look):
    """Return the Panel of the step: the result above, the nudges beside it, its factors below."""
    title = f"{look.symbol} = {look.formula}" if look.formula else look.symbol
    panel = Panel(title, xlim=(-0.1, _room(look)), ylim=(-13.2, 0.2), axes=False, width=2.3)
    end = _matrix(panel, look.value, 0, -1, look.symbol)
    if look.nudged is not None:
        panel.text(end + GAP, -1 - look.value.shape[0] / 2, "≈" if look.difference <= AGREE else "≠", INK, 16)
        _matrix(panel, look.nudged, end + 2 * GAP, -1, "by nudging", shape=False)
    left, rows = 0.0, max((part.shape[0] for _, part in look.parts), default=0)
    for i, (name, part) in enumerate(look.parts):
        if i:
            panel.text(left + GAP / 2, -7 - rows / 2, look.signs[i - 1], INK, 14)
            left += GAP
        left = _matrix(panel, part, left, -7 - (rows - part.shape[0]) / 2, name)
    if look.line:
        for k, line in enumerate(f"{look.line[0]}:  {look.line[1]}".split(";  ")):
            panel.text(0, -12.1 - 0.75 * k, line, INK, 11, align="left")
    return panel


def _room(look):
    """Return how wide the panel is in cells: as narrow as it may be, since a narrow page has no room."""
    beside = 2 * GAP + look.value.shape[1] if look.nudged is not None else 0
    below = sum(part.shape[1] for _, part in look.parts) + GAP * max(len(look.parts) - 1, 0)
    return max(9.2, look.value.shape[1] + beside, below) + 0.1


def _brief(value):
    """Return a number in so few characters that it fits into a cell; the words below have four digits."""
    return f"{value:.4f}" if abs(value) < 0.0995 else f"{value:.3f}"


def _matrix(panel, values, left, top, name, shape=True):
    """Draw a matrix with its numbers, its name above and its shape below; return its right end."""
    rows, columns = values.shape
    extent = (left, left + columns * CELL, top - rows * LINE, top)
    panel.image(diverging(values), extent, DECISION)
    for i, j in np.ndindex(rows, columns):
        panel.text(left + (j + 0.5) * CELL, top - (i + 0.5) * LINE, _brief(values[i, j]), DARK, 10)
    middle = left + columns * CELL / 2
    panel.text(middle, top + 0.5, name, INK, 12, bold=True)
    if shape:
        panel.text(middle, top - rows * LINE - 0.5, f"{rows} × {columns}", INK, 11)
    return left + columns * CELL


def _words(track, step):
    look = track[step]
    way = "the input" if step == 0 else "backward" if look.kind.startswith("d") else "forward"
    formula = f"{look.symbol} = {look.formula}" if look.formula else look.symbol
    words = [
        f"Step {step} of {len(track) - 1}, {way}: {formula}, shape {look.value.shape}.",
        _in_rows(look.value),
    ]
    if look.nudged is not None:
        same = look.difference <= AGREE
        verdict = "the same to 7 decimals" if same else f"up to {look.difference:.4f} away, so one is wrong"
        words.append(
            f"By nudging: {verdict}." if same else f"By nudging: {verdict}:\n{_in_rows(look.nudged)}"
        )
    if look.line:
        words.append(f"In nncore, {look.line[0]}: {look.line[1]}")
    return "\n".join(words)


def _in_rows(values):
    return np.array2string(np.round(values, 4) + 0.0, precision=4, suppress_small=True, floatmode="fixed")
