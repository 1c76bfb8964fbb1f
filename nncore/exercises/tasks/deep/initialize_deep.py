"""He's weights for any number of layers."""

import numpy as np

import nncore

from ...draw import sizes
from ...exercise import Case, Exercise, Mistake
from ..random_weights import ALIKE, SEEDS, is_constant, is_drawn_elsewhere, is_given_by_itself, scaled, some


def initialize_deep(sizes, rng):
    parameters = {}
    for l in range(1, len(sizes)):
        n, n_prev = sizes[l], sizes[l - 1]
        parameters[f"W{l}"] = rng.standard_normal((n, n_prev)) * np.sqrt(2 / n_prev)
        parameters[f"b{l}"] = np.zeros((n, 1))
    return parameters


def deep_sizes(rng):
    more = sizes([(90, 60, 30, 5)] * 3 + [(150, 40, 20, 1), (3, 2, 80, 1)], rng)
    for seed, n in zip(SEEDS, more, strict=False):
        yield Case((n if seed % 2 else n[:-1], np.random.default_rng(seed)))


def he(n, n_prev):
    return np.sqrt(2 / n_prev)


def _deep(scale=he, W=None, b=lambda n, rng: np.zeros((n, 1))):
    W = W or (lambda shape, rng: rng.standard_normal(shape))

    def f(sizes, rng):
        p = {}
        for l in range(1, len(sizes)):
            shape = sizes[l], sizes[l - 1]
            p[f"W{l}"], p[f"b{l}"] = W(shape, rng) * scale(*shape), b(sizes[l], rng)
        return p

    return f


def _one_short(sizes, rng):
    return initialize_deep(sizes[:-1], rng)


EXERCISE = Exercise(
    initialize_deep,
    ("sizes", "rng"),
    lambda sizes, rng: {"": tuple(f"{p}{l}" for l in range(1, len(sizes)) for p in "Wb")},
    "a dictionary of W1, b1, ..., WL, bL: weights of He's scale, biases of zero",
    deep_sizes,
    (
        Mistake(
            "stops one layer early",
            _one_short,
            "sizes has L + 1 entries, the input included, so l runs over range(1, len(sizes))",
        ),
        Mistake(
            "begins with weights of zero",
            _deep(lambda n, n_prev: 0.0),
            "every unit of the hidden layers is then 0, and so is every gradient of a weight",
            some("W", lambda W: not W.any()),
        ),
        Mistake(
            "gives every unit the same weights",
            _deep(W=lambda shape, rng: np.ones(shape)),
            ALIKE,
            some("W", is_constant),
        ),
        Mistake(
            "draws positive weights only",
            _deep(W=lambda shape, rng: rng.random(shape)),
            "rng.random is between 0 and 1, so each sum is positive and grows from layer to layer. "
            "rng.standard_normal is centred on 0",
            lambda values, args: all(np.all(W > 0) for v in values for key, W in v.items() if key[0] == "W"),
        ),
        Mistake(
            "begins with random biases",
            _deep(b=lambda n, rng: rng.standard_normal((n, 1))),
            "the random weights tell the units apart already, so the biases can begin at zero",
            some("b", np.any),
        ),
        Mistake(
            "has biases of rank 1",
            _deep(b=lambda n, rng: np.zeros(n)),
            "Z[l] is (n_l, m), and a bias of rank 1 would be laid along its rows. Write np.zeros((n, 1))",
            some("b", lambda b: b.ndim == 1),
        ),
        Mistake(
            "multiplies by 0.01 in every layer",
            _deep(lambda n, n_prev: 0.01),
            "the activations then shrink from layer to layer until nothing is left to learn from. "
            "The scale must depend on the layer below, np.sqrt(2 / n_prev)",
            scaled(lambda n, n_prev: 0.01),
        ),
        Mistake(
            "does not scale the weights",
            _deep(lambda n, n_prev: 1.0),
            "the activations then grow from layer to layer. Multiply by np.sqrt(2 / n_prev)",
            scaled(lambda n, n_prev: 1.0),
        ),
        Mistake(
            "leaves out the root",
            _deep(lambda n, n_prev: 2 / n_prev),
            "the variance is to be 2 / n_prev, and the factor is its square root",
            scaled(lambda n, n_prev: 2 / n_prev),
        ),
        Mistake(
            "divides by the units of the layer itself",
            _deep(lambda n, n_prev: np.sqrt(2 / n)),
            "a unit sums over the layer below, and n_prev = sizes[l - 1] counts. Take np.sqrt(2 / n_prev)",
            scaled(lambda n, n_prev: np.sqrt(2 / n)),
        ),
        Mistake(
            "takes the scale sqrt(1 / n_prev)",
            _deep(lambda n, n_prev: np.sqrt(1 / n_prev)),
            "that is Xavier's, for tanh. The relu switches half of the units off, and the 2 makes up for it",
            scaled(lambda n, n_prev: np.sqrt(1 / n_prev)),
        ),
        Mistake(
            "takes another scale than sqrt(2 / n_prev)",
            _deep(lambda n, n_prev: 1 / n_prev),
            "the mean square of the weights of a layer, times n_prev, must be 2",
            lambda values, args: not scaled(he)(values, args),
        ),
        Mistake(
            "draws the same weights whatever rng is",
            lambda sizes, rng: initialize_deep(sizes, np.random.default_rng(3)),
            "two other generators gave one result. Draw from the argument, rng.standard_normal((n, n_prev))",
            is_given_by_itself,
        ),
        Mistake(
            "draws from np.random and not from rng",
            lambda sizes, rng: initialize_deep(sizes, np.random.default_rng()),
            "two equal generators gave two results, so no run could be repeated. "
            "Draw from the argument, rng.standard_normal((n, n_prev))",
            is_drawn_elsewhere,
        ),
    ),
    (
        "sizes is (n_0, ..., n_L), the input included. W1 is (sizes[1], sizes[0]), and L is len(sizes) - 1.",
        "loop over l in range(1, len(sizes)), with n, n_prev = sizes[l], sizes[l - 1]. W is (n, n_prev).",
        "He's scale: rng.standard_normal((n, n_prev)) * np.sqrt(2 / n_prev). A bias is np.zeros((n, 1)).",
    ),
    (nncore.Network.initialize,),
    any_values=True,
)
