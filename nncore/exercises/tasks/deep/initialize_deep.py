"""He's weights for any number of layers."""

import numpy as np

import nncore

from ...exercise import Case, Exercise
from ..random_weights import (
    SEEDS,
)
from .mistakes.initialize_deep import MISTAKES


def initialize_deep(sizes, rng):
    parameters = {}
    for l in range(1, len(sizes)):
        n, n_prev = sizes[l], sizes[l - 1]
        parameters[f"W{l}"] = rng.standard_normal((n, n_prev)) * np.sqrt(2 / n_prev)
        parameters[f"b{l}"] = np.zeros((n, 1))
    return parameters


def deep_sizes(rng):
    first = [(90, 60, 30, 5)] * 3 + [(150, 40, 20, 1), (3, 2, 80, 1)]
    for i, seed in enumerate(SEEDS):
        n = first[i] if i < len(first) else (*rng.permutation(range(11, 61))[:3].tolist(), 2 + i % 9)
        yield Case((n if seed % 2 else n[:-1], np.random.default_rng(seed)))


EXERCISE = Exercise(
    initialize_deep,
    ("sizes", "rng"),
    lambda sizes, rng: {"": tuple(f"{p}{l}" for l in range(1, len(sizes)) for p in "Wb")},
    "a dictionary of W1, b1, ..., WL, bL: weights of He's scale, biases of zero",
    deep_sizes,
    MISTAKES,
    (
        "sizes is (n_0, ..., n_L), the input included. W1 is (sizes[1], sizes[0]), and L is len(sizes) - 1.",
        "loop over l in range(1, len(sizes)), with n, n_prev = sizes[l], sizes[l - 1]. W is (n, n_prev).",
        "He's scale: rng.standard_normal((n, n_prev)) * np.sqrt(2 / n_prev). A bias is np.zeros((n, 1)).",
    ),
    (nncore.Network.initialize,),
    any_values=True,
)
