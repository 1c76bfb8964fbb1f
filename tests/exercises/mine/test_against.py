"""A wrong part is found by exchanging parts, and none is blamed for rounding."""

import numpy as np
import pytest

from nncore.exercises.mine.against import EXCHANGED
from nncore.exercises.mine.parts import KINDS

RNG = np.random.default_rng(4)
X = RNG.standard_normal((2, 40))
Y = (X[:1] * X[1:] > 0).astype(int)
HOW = {"learning_rate": 0.5, "iterations": 30, "seed": 3}


def wrong(role, own):
    """The reader's part of the shallow network with one mistake in it."""

    def forward(X, parameters):
        A, cache = own(X, parameters)
        return A * 0.99, cache

    def cost(A, Y):
        return own(A, Y) * 2

    def backward(parameters, cache, X, Y):
        return {
            key: value * (2 if key == "dW1" else 1) for key, value in own(parameters, cache, X, Y).items()
        }

    def update(parameters, gradients, learning_rate):
        return own(parameters, gradients, learning_rate * 1.01)

    def loop(X, Y, initialize, forward, cost, backward, update, learning_rate, iterations):
        return own(X, Y, initialize, forward, cost, backward, update, 2 * learning_rate, iterations)

    return {f.__name__: f for f in (forward, cost, backward, update, loop)}[role]


def exercise(role):
    return KINDS["shallow"].parts[role].exercise


@pytest.mark.parametrize("hidden", [(), 4, (4, 3)])
def test_nothing_is_blamed_if_all_is_right(hidden, whole):
    scene = whole.compare(X, Y, hidden, **HOW)
    assert scene.words.endswith(": 30 iterations, and every cost is nncore's to 1e-9.")
    assert scene.network.W[1].shape[1] == 2


@pytest.mark.parametrize("role", EXCHANGED)
def test_each_planted_mistake_is_found(role, whole):
    f = wrong(role, whole.take(exercise(role)))
    words = whole.compare(X, Y, 4, **HOW, **{role: f}).words
    first = 0 if role in ("forward", "cost") else 1
    assert words.startswith(f"The costs part at iteration {first}: yours is ")
    assert words.endswith(
        f"With nncore's {role} in the place of yours they agree, so the cause is your {role}."
    )


def test_two_wrong_parts_are_not_blamed_on_one(whole):
    both = {role: wrong(role, whole.take(exercise(role))) for role in ("cost", "backward")}
    words = whole.compare(X, Y, 4, **HOW, **both).words
    assert "The costs part at iteration 0" in words
    assert "the cause is your cost" in words  # at iteration 0 the cost alone is the cause
    both = {role: wrong(role, whole.take(exercise(role))) for role in ("update", "backward")}
    assert "No single part of yours is the cause" in whole.compare(X, Y, 4, **HOW, **both).words


def test_rounding_that_grows_is_called_rounding(whole):
    """At a rate that is far too high the last bit decides where a training ends."""

    def backward(parameters, cache, X, Y):
        found = whole.take("backward_two_layers")(parameters, cache, X, Y)
        return {key: value * (1 + 1e-13) for key, value in found.items()}

    words = whole.compare(X, Y, 4, learning_rate=9.0, iterations=2500, seed=3, backward=backward).words
    assert "No part of yours is wrong" in words, words


def test_a_comparison_with_borrowed_parts_says_so(own):
    words = own.compare(X, Y, 4, **HOW, borrow=True).words
    assert "(borrowed: initialize, forward, cost, backward, update, predict, loop)" in words


def test_single_precision_is_no_mistake(whole):
    assert "to 1e-9" in whole.compare(X.astype(np.float32), Y, 4, **HOW).words


def test_the_seed_of_the_caller_is_left_alone(whole):
    rng = np.random.RandomState(3)
    whole.compare(X, Y, 4, learning_rate=0.5, iterations=3, seed=rng)
    assert rng.randint(10**6) == np.random.RandomState(3).randint(10**6)
