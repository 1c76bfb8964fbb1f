"""The mistakes that are known of He's weights."""

import numpy as np

from ....exercise import Mistake
from ...random_weights import (
    ALIKE,
    all_zero,
    drawn_elsewhere,
    each,
    equal_columns,
    equal_rows,
    every,
    filled,
    given_by_itself,
    not_finite,
    of_rank_1,
    off_centre,
    positive,
    scaled,
    zero,
)


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
    return _deep()(sizes[:-1], rng)


MISTAKES = (
    Mistake(
        "stops one layer early",
        _one_short,
        "sizes has L + 1 entries, the input included, so l runs over range(1, len(sizes))",
    ),
    Mistake(
        "begins with weights of zero",
        _deep(lambda n, n_prev: 0.0),
        "every unit of the hidden layers is then 0, and so is every gradient of a weight",
        all_zero,
    ),
    Mistake(
        "leaves {which} at zero",
        lambda sizes, rng: _deep()(sizes, rng) | {"W1": np.zeros((sizes[1], sizes[0]))},
        "each layer begins with random weights, rng.standard_normal((n, n_prev)) * np.sqrt(2 / n_prev)",
        each("W", zero),
    ),
    Mistake(
        "leaves nan or infinity in {which}",
        _deep(W=lambda shape, rng: np.full(shape, np.nan)),
        "a single nan makes every number nan that is computed with it",
        each("W", not_finite),
    ),
    Mistake(
        "gives every unit the same weights, in {which}",
        _deep(W=lambda shape, rng: np.ones(shape)),
        ALIKE,
        each("W", equal_rows),
    ),
    Mistake(
        "draws one number for all the weights of a unit, in {which}",
        _deep(W=lambda shape, rng: rng.standard_normal((shape[0], 1)) * np.ones((1, shape[1]))),
        "each weight is a draw of its own, rng.standard_normal((n, n_prev))",
        each("W", equal_columns),
    ),
    Mistake(
        "draws the same weights whatever rng is, in {which}",
        lambda sizes, rng: _deep()(sizes, np.random.default_rng(3)),
        "two other generators gave one result. Draw from the argument, rng.standard_normal((n, n_prev))",
        given_by_itself,
    ),
    Mistake(
        "draws {which} from another source than rng",
        lambda sizes, rng: _deep()(sizes, np.random.default_rng()),
        "two equal generators gave two results, so no run could be repeated. "
        "Draw from the argument, rng.standard_normal((n, n_prev))",
        drawn_elsewhere,
    ),
    Mistake(
        "draws positive weights only, in {which}",
        _deep(W=lambda shape, rng: rng.random(shape)),
        "rng.random is between 0 and 1, so each sum is positive and grows from layer to layer. "
        "rng.standard_normal is centred on 0",
        each("W", positive),
    ),
    Mistake(
        "does not begin with zero in {which}",
        _deep(b=lambda n, rng: rng.standard_normal((n, 1))),
        "the random weights tell the units apart already, so the biases can begin at zero",
        each("b", filled),
    ),
    Mistake(
        "has {which} of rank 1",
        _deep(b=lambda n, rng: np.zeros(n)),
        "Z[l] is (n_l, m), and a bias of rank 1 would be laid along its rows. Write np.zeros((n, 1))",
        each("b", of_rank_1),
    ),
    Mistake(
        "draws weights that are not centred on zero, in {which}",
        _deep(W=lambda shape, rng: rng.standard_normal(shape) + 1),
        "the mean of rng.standard_normal is 0, and is to stay there",
        each("W", off_centre),
    ),
    Mistake(
        "multiplies by 0.01 in every layer",
        _deep(lambda n, n_prev: 0.01),
        "the activations then shrink from layer to layer until nothing is left to learn from. "
        "The scale must depend on the layer below, np.sqrt(2 / n_prev)",
        every(scaled(lambda n, n_prev: 0.01)),
    ),
    Mistake(
        "does not scale the weights, in {which}",
        _deep(lambda n, n_prev: 1.0),
        "the activations then grow from layer to layer. Multiply by np.sqrt(2 / n_prev)",
        each("W", scaled(lambda n, n_prev: 1.0)),
    ),
    Mistake(
        "leaves out the root, in {which}",
        _deep(lambda n, n_prev: 2 / n_prev),
        "the variance is to be 2 / n_prev, and the factor is its square root",
        each("W", scaled(lambda n, n_prev: 2 / n_prev)),
    ),
    Mistake(
        "divides by the units of the layer itself, in {which}",
        _deep(lambda n, n_prev: np.sqrt(2 / n)),
        "a unit sums over the layer below, and n_prev = sizes[l - 1] counts. Take np.sqrt(2 / n_prev)",
        each("W", scaled(lambda n, n_prev: np.sqrt(2 / n))),
    ),
    Mistake(
        "takes the scale sqrt(1 / n_prev), in {which}",
        _deep(lambda n, n_prev: np.sqrt(1 / n_prev)),
        "that is Xavier's, for tanh. The relu switches half of the units off, and the 2 makes up for it",
        each("W", scaled(lambda n, n_prev: np.sqrt(1 / n_prev))),
    ),
    Mistake(
        "takes another scale than sqrt(2 / n_prev), in {which}",
        _deep(lambda n, n_prev: 1 / n_prev),
        "the mean square of the weights of a layer, times n_prev, must be 2",
        each("W", lambda arrays: not scaled(he)(arrays)),
    ),
)
