"""The playground as a picture: the decision, the network, and the curves below."""

import numpy as np

from ...stage.palette import BLUE, DECISION, GREEN, INK, ORANGE, rgb
from ...stage.scene import Panel, Scene
from ..model.look import Look
from .network import decision_levels, grid, maps, network_panel, unit_levels

TALL, LOW = 330, 200  # pixels of the two rows
B_COLOR = GREEN


def board_of(examples, least=None):
    """Return the square (left, right, bottom, top) that holds all examples, and `least` too."""
    X = np.concatenate([examples.X, examples.X_test], axis=1)
    if least is not None:
        X = np.concatenate([X, np.reshape(least, (2, 2))], axis=1)
    if not X.shape[1]:
        return (-4.0, 4.0, -4.0, 4.0)
    low, high = X.min(axis=1), X.max(axis=1)
    half = max(float((high - low).max()) / 2, 1e-3) * (1.0 if least is not None else 1.08)
    (x, y) = map(float, (low + high) / 2)
    return (x - half, x + half, y - half, y + half)


def draw(trial, words, board, other=None, selected=None, look=None):
    """Return the Scene of a Trial, or of two that are compared.

    Parameters
    ----------
    trial : Trial
    words : str
        The same in words.
    board : tuple
        The part of the plane that is visible, from `board_of`.
    other : Trial, optional
        B, drawn beside it.
    selected : tuple, optional
        The weight that is marked.
    look : Look, optional
        What is drawn; without `more`, no curves.
    """
    look, trials = look or Look(), [trial] if other is None else [trial, other]
    seen = [maps(each.network, grid(board), each.features) for each in trials]
    titles = ["what it predicts at each place"] if other is None else ["A", "B"]
    panels = [
        map_panel(each, layers, board, title, look)
        for each, layers, title in zip(trials, seen, titles, strict=True)
    ]
    about = {"features": trial.features, "biases": look.biases, "frozen": trial.knobs.frozen}
    wide = {"width": 1.7 if other is None else 1.5, "height": TALL}
    panels.append(network_panel(trial.network, seen[0], selected, **about, **wide))
    return Scene(panels + (curves(trials) if look.more else []), words, trial.network, TALL)


def curves(trials):
    """Return the Panels of the second row: the cost, what is right, and the gradients."""
    now, right = [each.measure() for each in trials], "right, in %"
    if trials[0].regression:
        right = "explained, in %"
    lowest = 0 if trials[0].regression else 45
    return [
        curve_panel("cost", trials, now, ("cost", "cost_test")),
        curve_panel(right, trials, now, ("accuracy", "accuracy_test"), ylim=(lowest, 101)),
        gradient_panel(trials, now),
    ]


def map_panel(trial, layers, board, title, look):
    """Return the Panel with what the network says, or what one unit computes, and the examples on it."""
    unit = look.unit if look.unit and look.unit[0] < trial.network.L else None
    if unit and unit[1] < len(layers[unit[0]]):
        l, k = unit
        of, name = (f"layer {l}", trial.network.g[l].name) if l else ("the input", "identity")
        title = f"what unit {k + 1} of {of} computes" if l else f"the feature {trial.features[k]}"
        panel = Panel(title, xlim=board[:2], ylim=board[2:], equal=True)
        panel.image(unit_levels(layers[l][k], name), board, DECISION, smooth=True)
    else:
        panel = Panel(title, xlim=board[:2], ylim=board[2:], equal=True)
        panel.image(decision_levels(layers[-1][0], look.discrete), board, DECISION, smooth=True)
    X, Y, X_test, Y_test = trial.examples
    put = heights if trial.regression else classes
    if look.tests:
        put(panel, X_test, Y_test, False)
    return put(panel, X, Y, True)


def classes(panel, X, Y, filled):
    """Draw examples of two classes, those for testing hollow."""
    return panel.examples(X, Y, 6, filled=filled, label="")


def heights(panel, X, Y, filled, steps=4):
    """Draw examples with a number each: orange diamonds above 0.5, blue and round below, paler near it."""
    level = np.clip((Y[0] * 2 * steps).astype(int), 0, 2 * steps - 1)
    for k in np.unique(level):
        above, strength = k >= steps, (abs(k - steps + 0.5) + 0.5) / steps
        mixed = (1 - strength) * rgb("#e8e8e8") + strength * rgb(ORANGE if above else BLUE)
        color = "#" + "".join(f"{round(part):02x}" for part in mixed)
        panel.points(*X[:, level == k], color, "D" if above else "o", 6, filled=filled)
    return panel


def curve_panel(title, trials, now, names, ylim=None):
    """Return the Panel of a measure on the training set (solid) and on the test set (dashed)."""
    panel = Panel(title, "iteration", row=1, height=LOW)
    lowest, highest = np.inf, -np.inf
    for trial, here, color, who in zip(trials, now, (INK, B_COLOR), ("", "B "), strict=False):
        for name, part in zip(names, ("train", "test"), strict=True):
            y = np.array([getattr(record, name) for record in trial.records])
            x = np.array([record.iteration for record in trial.records])
            if here.iteration > x[-1]:
                x, y = np.append(x, here.iteration), np.append(y, getattr(here, name))
            if not np.isfinite(y).any():
                continue
            label = "" if ylim else f"{who}{part}"  # one legend is enough
            panel.curve(x, y, color, 2.0 if part == "train" else 1.6, part == "test", label)
            panel.points([here.iteration], [getattr(here, name)], color, "o", 7, filled=part == "train")
            lowest = min(lowest, np.nanmin(y))
            highest = max(highest, np.nanmax(y))
    panel.xlim = (0, max(trials[0].records[-1].iteration, now[0].iteration, 10) * 1.02)
    if ylim:
        panel.ylim = (max(0, min(ylim[0], lowest - 3)), ylim[1])
    elif highest > 30 * max(lowest, 0.05):
        panel.log = "y"
    else:
        panel.ylim = (0, max(highest, 0.1) * 1.08)
    return panel


def gradient_panel(trials, now):
    """Return the Panel with the length of each layer's dW, now."""
    L = trials[0].network.L
    sizes = np.array([record.gradients for trial in trials for record in trial.records[:: L + 1]])
    here = np.array([record.gradients for record in now])
    both = np.concatenate([sizes.ravel(), here.ravel()])
    both = both[np.isfinite(both) & (both > 0)]
    low, high = (both.min(), both.max()) if both.size else (0.1, 1.0)
    low, high = 10.0 ** (np.floor(np.log10(low)) - 1), 10.0 ** np.ceil(np.log10(high))
    ticks = {l: f"{l}" for l in range(1, L + 1)}
    panel = Panel("length of dW[l]", "layer l", xlim=(0.3, L + 0.7), ylim=(low, high), log="y")
    panel.row, panel.height, panel.xticks = 1, LOW, ticks
    thick = 0.6 / len(now)
    for k, (lengths, color) in enumerate(zip(here, (INK, B_COLOR), strict=False)):
        for l, length in enumerate(lengths, 1):
            left = l - 0.3 + k * thick
            if length > 0:
                panel.rect(left, low, thick * 0.94, max(length - low, 0), color, alpha=0.75)
            else:
                panel.text(left + thick / 2, low * (high / low) ** 0.08, "0", color)
    return panel
