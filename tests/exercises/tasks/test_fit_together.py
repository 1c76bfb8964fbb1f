"""The answers fit together: assembled by the loop `model`, they train the networks that nncore trains."""

from functools import partial

import numpy as np
import pytest

import nncore
from nncore.exercises.tasks import EXERCISES

ANSWER = {name: exercise.answer for name, exercise in EXERCISES.items()}
RATE, ITERATIONS = 0.3, 25


@pytest.fixture
def examples():
    rng = np.random.default_rng(4)
    return rng.standard_normal((5, 12)), rng.integers(0, 2, (1, 12))


def trained(examples, initialize, forward, backward, update=ANSWER["update"]):
    """The loop `model` with the answers of other exercises in it."""
    X, Y = examples
    cost = ANSWER["cross_entropy"]
    return ANSWER["model"](X, Y, initialize, forward, cost, backward, update, RATE, ITERATIONS)


def assert_trains_as_nncore(net, parameters, costs, examples):
    X, Y = examples
    run = nncore.train(net, X, Y, learning_rate=RATE, iterations=ITERATIONS)
    np.testing.assert_allclose(costs, run.costs[:ITERATIONS], rtol=1e-9)
    for key, right in run.network.as_course().items():
        np.testing.assert_allclose(parameters[key], right, rtol=1e-8, atol=1e-12)


def test_logistic_regression(examples):
    parameters, costs = trained(
        examples,
        partial(ANSWER["initialize_zeros"], 5),
        lambda X, p: (ANSWER["forward_logistic"](*p, X), None),
        lambda p, cache, X, Y: ANSWER["gradients"](*p, X, Y),
        lambda p, d, rate: ANSWER["descend"](*p, *d, rate),
    )
    net = nncore.Network.from_course({"w": np.zeros((5, 1)), "b": 0.0})
    w, b = parameters
    assert_trains_as_nncore(net, {"W1": w.T, "b1": b}, costs, examples)


def test_the_shallow_network(examples):
    start = partial(ANSWER["initialize"], 5, 4, 1)
    parts = ANSWER["forward_two_layers"], ANSWER["backward_two_layers"]
    parameters, costs = trained(examples, lambda: start(np.random.default_rng(2)), *parts)
    net = nncore.Network.from_course(start(np.random.default_rng(2)), hidden="tanh")
    assert_trains_as_nncore(net, parameters, costs, examples)


@pytest.mark.parametrize("sizes", [(5, 1), (5, 4, 1), (5, 6, 4, 3, 1)], ids=str)
def test_a_network_of_any_number_of_layers(sizes, examples):
    def start():
        return ANSWER["initialize_deep"](sizes, np.random.default_rng(3))

    parameters, costs = trained(examples, start, ANSWER["forward_with_cache"], ANSWER["backward_deep"])
    assert_trains_as_nncore(nncore.Network.from_course(start(), hidden="relu"), parameters, costs, examples)


def test_labels_and_accuracy_follow(examples):
    X, Y = examples
    net = nncore.Network.initialize((5, 4, 1), rng=3, hidden="relu")
    A, _ = ANSWER["forward_with_cache"](X, net.as_course())
    labels = ANSWER["predict"](A)
    np.testing.assert_array_equal(labels, nncore.predict(net, X))
    assert ANSWER["accuracy"](labels, Y) == pytest.approx(nncore.accuracy(net, X, Y))


def test_one_forward_of_layers_agrees_with_the_other(examples):
    X, _ = examples
    parameters = ANSWER["initialize_deep"]((5, 4, 3, 1), np.random.default_rng(0))
    A, cache = ANSWER["forward_with_cache"](X, parameters)
    np.testing.assert_array_equal(A, ANSWER["forward_deep"](X, parameters))
    shapes = ANSWER["layer_shapes"]((5, 4, 3, 1), 12)
    assert {key: array.shape for key, array in (parameters | cache).items()} == shapes
