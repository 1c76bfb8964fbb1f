"""Small random weights."""

import numpy as np

import nncore

from ...draw import sizes
from ...exercise import Case, Exercise, Mistake
from ..random_weights import ALIKE, SEEDS, is_constant, is_drawn_elsewhere, is_given_by_itself, some, spread


def initialize(n_x, n_h, n_y, rng):
    return {
        "W1": rng.standard_normal((n_h, n_x)) * 0.01,
        "b1": np.zeros((n_h, 1)),
        "W2": rng.standard_normal((n_y, n_h)) * 0.01,
        "b2": np.zeros((n_y, 1)),
    }


def shallow_sizes(rng):
    more = sizes([(6, 5, 3)] * 3 + [(12, 4, 1), (4, 7, 1)], rng)
    for seed, (n_x, n_h, n_y) in zip(SEEDS, more, strict=False):
        yield Case((n_x + 1, n_h + 1, n_y, np.random.default_rng(seed)))


def is_transposed(values, args):
    return all(found["W1"].shape == (n_x, n_h) for found, (n_x, n_h, *_) in zip(values, args, strict=True))


def _initialize(n_x, n_h, n_y, W):
    return {"W1": W((n_h, n_x)), "b1": np.zeros((n_h, 1)), "W2": W((n_y, n_h)), "b2": np.zeros((n_y, 1))}


def _transposed(n_x, n_h, n_y, rng):
    return {key: p.T if key[0] == "W" else p for key, p in initialize(n_x, n_h, n_y, rng).items()}


def _rank_1(n_x, n_h, n_y, rng):
    return {key: p.ravel() if key[0] == "b" else p for key, p in initialize(n_x, n_h, n_y, rng).items()}


EXERCISE = Exercise(
    initialize,
    ("n_x", "n_h", "n_y", "rng"),
    {"": ("W1", "b1", "W2", "b2")},
    "a dictionary of W1, b1, W2 and b2: small random weights, biases of zero",
    shallow_sizes,
    (
        Mistake(
            "begins with weights of zero",
            lambda n_x, n_h, n_y, rng: _initialize(n_x, n_h, n_y, np.zeros),
            "all gradients of the weights are then zero too, and the cost stays at ln 2 = 0.6931",
            some("W", lambda W: not W.any()),
        ),
        Mistake(
            "gives every unit the same weights",
            lambda n_x, n_h, n_y, rng: _initialize(n_x, n_h, n_y, lambda shape: np.full(shape, 0.01)),
            ALIKE,
            some("W", is_constant),
        ),
        Mistake(
            "has the weights the other way round",
            _transposed,
            "W1 has a row for each unit and a column for each feature, ({n_h}, {n_x}), so that W1 @ X fits",
            is_transposed,
        ),
        Mistake(
            "has biases of rank 1",
            _rank_1,
            "Z1 is ({n_h}, m), and ({n_h},) would be laid along its rows. Write np.zeros((n_h, 1))",
            some("b", lambda b: b.ndim == 1),
        ),
        Mistake(
            "begins with random biases",
            lambda n_x, n_h, n_y, rng: {
                key: p if key[0] == "W" else rng.standard_normal(p.shape) * 0.01
                for key, p in initialize(n_x, n_h, n_y, rng).items()
            },
            "the random weights tell the units apart already, so the biases can begin at zero",
            some("b", np.any),
        ),
        Mistake(
            "does not make the weights small",
            lambda n_x, n_h, n_y, rng: _initialize(n_x, n_h, n_y, rng.standard_normal),
            "Z1 is then large and tanh flat there, so the gradients are small and learning slow. "
            "Multiply by 0.01",
            lambda values, args: spread(values, lambda n, n_prev: n_prev**-0.5) > 1.9**2,
        ),
        Mistake(
            "draws the same weights whatever rng is",
            lambda n_x, n_h, n_y, rng: initialize(n_x, n_h, n_y, np.random.default_rng(2)),
            "two other generators gave one result. Draw from the argument, rng.standard_normal((n_h, n_x))",
            is_given_by_itself,
        ),
        Mistake(
            "draws from np.random and not from rng",
            lambda n_x, n_h, n_y, rng: initialize(n_x, n_h, n_y, np.random.default_rng()),
            "two equal generators gave two results, so no run could be repeated. "
            "Draw from the argument, rng.standard_normal((n_h, n_x))",
            is_drawn_elsewhere,
        ),
    ),
    (
        "W1 has a row for each hidden unit and a column for each feature, (n_h, n_x). W2 is (n_y, n_h).",
        "rng.standard_normal((n_h, n_x)) draws the numbers, and * 0.01 makes them small.",
        "a bias is a column with an entry a unit: np.zeros((n_h, 1)). Return the dictionary of all four.",
    ),
    (nncore.Network.initialize,),
    any_values=True,
)
