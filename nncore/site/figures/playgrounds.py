"""The playground of a page: what its JavaScript twin needs of nncore, as one script that every page shares.

The points are nncore's, split for training and testing. So are the first weights: a network takes its normal
numbers one after the other, W[1] first, and so the first thousand numbers of a seed are the weights of every
network that fits on the page. A page's network then begins with the very weights of the notebook's.
"""

import json
from dataclasses import replace

import numpy as np

from ...activations import ACTIVATIONS
from ...lab.playground.inputs.features import PLAIN
from ...lab.playground.inputs.heights import HEIGHTS
from ...lab.playground.model.settings import (
    CONSTANT,
    MOST_LAYERS,
    MOST_UNITS,
    NOISE,
    OWN,
    SCALES,
)
from ...lab.playground.picture.view import board_of
from ...lab.stage.palette import CLASSES, DECISION, DIVERGING, MARKERS
from .packing import digest, script

SEEDS = range(8)  # of the first weights
SETS = tuple(name for name in NOISE if name not in HEIGHTS)  # a page tells classes
RATES = (0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 1.2, 3.0, 5.0, 10.0, 30.0)
MOST_WEIGHTS = MOST_UNITS * (2 + MOST_UNITS * (MOST_LAYERS - 1) + 1)


def freeze_playground(play, out):
    """Write what a playground needs, and return what the page says of it; None if it needs a kernel.

    Parameters
    ----------
    play : Playground
    out : Path
        The folder of the scripts.
    """
    session = play.session
    settings = session.settings
    penalties = settings.l2 or settings.l1
    if session.own_backward or session.other or settings.data == OWN or penalties or settings.batch:
        return None
    if settings.weights_seed not in SEEDS or settings.regression or settings.features != PLAIN:
        return None
    packed = json.dumps(content(settings), separators=(",", ":")).encode()
    name = f"playground-{digest(packed)}"
    text = script(name, packed)
    (out / f"{name}.js").write_text(text, encoding="utf-8", newline="\n")
    return {
        "name": name,
        "source": f"{out.name}/{name}.js?{digest(text.encode())}",
        "words": repr(play),
        "play": {**settings.as_dict(), "iterations": session.trial.iteration + bool(session.trial.stopped)},
        "choices": choices(settings),
    }


def choices(settings):
    """Return what the menus of the page offer."""
    return {
        "data": list(SETS),
        "activation": list(ACTIVATIONS),
        "initialization": list(SCALES),
        "learning_rate": [f"{rate:g}" for rate in sorted({*RATES, settings.learning_rate})],
        "most": [MOST_LAYERS, MOST_UNITS],
    }


def content(settings):
    """Return the points, the normal numbers, the scales and the colours, as JSON takes them."""
    return {
        "sets": {name: points(replace(settings, data=name)) for name in SETS},
        "normals": [np.random.default_rng(seed).standard_normal(MOST_WEIGHTS).tolist() for seed in SEEDS],
        "scales": {name: scale_of(name) for name in SCALES},
        "look": {
            "decision": DECISION.tolist(),
            "diverging": DIVERGING.tolist(),
            "classes": CLASSES,
            "markers": MARKERS,
        },
    }


def points(settings):
    """Return the examples of Settings, as lists, and the part of the plane that is drawn."""
    examples = settings.examples()
    X, Y, X_test, Y_test = (each.tolist() for each in examples)
    return {"X": X, "Y": Y[0], "X_test": X_test, "Y_test": Y_test[0], "board": board_of(examples)}


def scale_of(name):
    """Return the factor of the first weights, or its name, and what is added to each of them."""
    return {"scale": 0.0, "shift": SCALES[name]} if name == CONSTANT else {"scale": SCALES[name], "shift": 0}
