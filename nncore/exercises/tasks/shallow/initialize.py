"""Small random weights."""

import numpy as np

import nncore

from ...draw import sizes
from ...exercise import Case, Exercise, Mistake
from ..random_weights import (
    ALIKE,
    SEEDS,
    all_zero,
    drawn_elsewhere,
    each,
    equal_columns,
    equal_rows,
    filled,
    given_by_itself,
    not_finite,
    of_rank_1,
    off_centre,
    positive,
    spread,
    zero,
)


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


def _with(**replaced):
    """The right parameters with some of them replaced: functions of (n_x, n_h, n_y, rng)."""

    def f(n_x, n_h, n_y, rng):
        right = initialize(n_x, n_h, n_y, rng)
        return right | {key: new(n_x, n_h, n_y, rng) for key, new in replaced.items()}

    return f


def small(n_h, n_x):
    """The spread below which a tanh is steep enough to learn quickly."""
    return 1.9 * n_x**-0.5


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
            all_zero,
        ),
        Mistake(
            "leaves {which} at zero",
            _with(W1=lambda n_x, n_h, n_y, rng: np.zeros((n_h, n_x))),
            "the task asks for small random weights in each layer, so rng.standard_normal(shape) * 0.01",
            each("W", zero),
        ),
        Mistake(
            "leaves nan or infinity in {which}",
            _with(W2=lambda n_x, n_h, n_y, rng: np.full((n_y, n_h), np.nan)),
            "a single nan makes every number nan that is computed with it",
            each("W", not_finite),
        ),
        Mistake(
            "gives every unit the same weights, in {which}",
            lambda n_x, n_h, n_y, rng: _initialize(n_x, n_h, n_y, lambda shape: np.full(shape, 0.01)),
            ALIKE,
            each("W", equal_rows),
        ),
        Mistake(
            "draws one number for all the weights of a unit, in {which}",
            _with(W1=lambda n_x, n_h, n_y, rng: rng.standard_normal((n_h, 1)) * np.full((1, n_x), 0.01)),
            "each weight is a draw of its own, rng.standard_normal((n_h, n_x)) for W1",
            each("W", equal_columns),
        ),
        Mistake(
            "has the weights the other way round",
            _transposed,
            "W1 has a row for each unit and a column for each feature, ({n_h}, {n_x}), so that W1 @ X fits",
            is_transposed,
        ),
        Mistake(
            "has {which} of rank 1",
            _rank_1,
            "Z1 is ({n_h}, m), and ({n_h},) would be laid along its rows. Write np.zeros((n_h, 1))",
            each("b", of_rank_1),
        ),
        Mistake(
            "does not begin with zero in {which}",
            lambda n_x, n_h, n_y, rng: {
                key: p if key[0] == "W" else rng.standard_normal(p.shape) * 0.01
                for key, p in initialize(n_x, n_h, n_y, rng).items()
            },
            "the random weights tell the units apart already, so the biases can begin at zero",
            each("b", filled),
        ),
        Mistake(
            "draws the same weights whatever rng is, in {which}",
            lambda n_x, n_h, n_y, rng: initialize(n_x, n_h, n_y, np.random.default_rng(2)),
            "two other generators gave one result. Draw from the argument, rng.standard_normal((n_h, n_x))",
            given_by_itself,
        ),
        Mistake(
            "draws {which} from another source than rng",
            lambda n_x, n_h, n_y, rng: initialize(n_x, n_h, n_y, np.random.default_rng()),
            "two equal generators gave two results, so no run could be repeated. "
            "Draw from the argument, rng.standard_normal((n_h, n_x))",
            drawn_elsewhere,
        ),
        Mistake(
            "draws positive weights only, in {which}",
            lambda n_x, n_h, n_y, rng: _initialize(n_x, n_h, n_y, lambda shape: rng.random(shape) * 0.01),
            "rng.random is between 0 and 1. rng.standard_normal is centred on 0",
            each("W", positive),
        ),
        Mistake(
            "draws weights that are not centred on zero, in {which}",
            _with(W1=lambda n_x, n_h, n_y, rng: (rng.standard_normal((n_h, n_x)) + 1) * 0.01),
            "the mean of rng.standard_normal is 0, and is to stay there",
            each("W", off_centre),
        ),
        Mistake(
            "does not make the weights small, in {which}",
            lambda n_x, n_h, n_y, rng: _initialize(n_x, n_h, n_y, rng.standard_normal),
            "Z1 is then large and tanh flat there, so the gradients are small and learning slow. "
            "Multiply by 0.01",
            each("W", lambda arrays: spread(arrays, small) > 1),
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
