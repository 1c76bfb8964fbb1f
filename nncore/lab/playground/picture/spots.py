"""What stands at a place of the picture, and what there is to say of it."""

import numpy as np

from ....propagation import forward
from ..inputs.features import features_of
from .network import bias_at, nearest_weight, unit_at

NEAR = 0.03  # of the map's width: as far as a point is reached
PANELS = (
    "The cost: how wrong the network is on the points for training (solid) and for testing (dashed).",
    "How many points are right (of numbers: how much of their variance is explained); dashed, for testing.",
    "How long the gradient dW[l] of each layer is: where a bar is short, the layer hardly learns.",
)


def found_at(trial, maps, board, panel, x, y):
    """Return what is at (x, y) of a panel: a kind, and which one.

    Parameters
    ----------
    trial : Trial
    maps : int
        How many panels are maps: 1, or 2 with B.
    board : tuple
    panel : int
    x, y : float

    Returns
    -------
    found : tuple
        ("point", k) for a column of the examples, those for testing after the others; ("map", x, y);
        ("weight", parameter); ("unit", l, k); ("net",); or ("curve", number).
    """
    if panel > maps:
        return "curve", panel - maps - 1
    if panel < maps:
        k, far = nearest_point(trial.examples, x, y)
        return ("point", k) if far < NEAR * (board[1] - board[0]) else ("map", x, y)
    bias, unit = bias_at(trial.network, x, y), unit_at(trial.network, x, y)
    weight = bias or (None if unit else nearest_weight(trial.network, x, y))
    return ("weight", weight) if weight else ("unit", *unit) if unit else ("net",)


def nearest_point(examples, x, y):
    """Return the column of the nearest example and its distance; infinity if there is none."""
    X = np.concatenate([examples.X, examples.X_test], axis=1)
    if not X.shape[1]:
        return 0, np.inf
    away = np.hypot(X[0] - x, X[1] - y)
    return int(away.argmin()), float(away.min())


def told(trial, found):
    """Return in words what is at a place of the picture."""
    kind, *which = found
    tell = {"point": tell_point, "map": tell_place, "weight": tell_weight, "unit": tell_unit}
    if kind in tell:
        return tell[kind](trial, *which)
    if kind == "curve":
        return PANELS[which[0]] if which[0] < len(PANELS) else ""
    return (
        "Each square is a unit, and shows what it computes at every place of the plane. Each line is a "
        "weight: orange and solid above 0, blue and dashed below, and the thicker, the larger."
    )


def through(trial, x, y):
    """Return in words what each layer makes of a point, and the output."""
    with np.errstate(all="ignore"):
        A = forward(trial.network, features_of(np.array([[x], [y]]), trial.features)).A
    layers = [f"layer {l}: {', '.join(f'{a:.2f}' for a in layer[:, 0])}" for l, layer in enumerate(A)]
    layers[0] = ", ".join(f"{n} = {a:.2f}" for n, a in zip(trial.features, A[0][:, 0], strict=True))
    return " → ".join([*layers[:-1], f"output {A[-1][0, 0]:.3f}"]), float(A[-1][0, 0])


def tell_point(trial, k):
    X, Y, X_test, Y_test = trial.examples
    m = X.shape[1]
    if k >= m + X_test.shape[1]:
        return "There are no points yet."
    (x, y), label = (X[:, k], Y[0, k]) if k < m else (X_test[:, k - m], Y_test[0, k - m])
    words, output = through(trial, x, y)
    part = "for training" if k < m else "for testing"
    if trial.regression:
        return f"Point {k + 1}, {part}: {words}; its number is {label:.3f}."
    verdict = "right" if (output > 0.5) == label else "wrong"
    return f"Point {k + 1}, {part}: {words}; its class is {label:.0f}, so {verdict}."


def tell_place(trial, x, y):
    meaning = "the number that it predicts" if trial.regression else "the probability of class 1"
    return f"The background is {meaning}, blue below 0.5 and orange above. Here: {through(trial, x, y)[0]}."


def tell_weight(trial, parameter):
    name, l, i, j = parameter
    value = getattr(trial.network, name)[l][i, j]
    to = "the output" if l == trial.network.L else f"unit {i + 1} of layer {l}"
    source = trial.features[j] if l == 1 else f"unit {j + 1} of layer {l - 1}"
    what = f"The weight from {source} to {to}" if name == "W" else f"The bias of {to}"
    words = f"{what}: {name}[{l}][{i}, {j}] = {value:.4g}"
    if trial.examples.X.shape[1]:
        words += f", its gradient d{name}[{l}][{i}, {j}] = {_gradient(trial, parameter)}"
    return words + ". Drag it up or down to change it, or click for its number."


def _gradient(trial, parameter):
    name, l, i, j = parameter
    try:
        gradients = trial.gradients()
    except ValueError:  # the reader's own backward fails, and the words below the picture say so
        return "unknown"
    return f"{(gradients.dW if name == 'W' else gradients.db)[l][i, j]:.3g}"


def tell_unit(trial, l, k):
    if l == 0:
        return f"The feature {trial.features[k]}: orange where it is above 0, blue below."
    net = trial.network
    g, b = net.g[l].name, f"{net.b[l][k, 0]:.4g}"
    if l == net.L:
        return f"The output ({g}), with bias {b}: the same as the map on the left."
    return f"Unit {k + 1} of layer {l} ({g}), with bias {b}. Its map stands large on the left."
