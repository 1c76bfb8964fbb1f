"""The L2 penalty shrinks the weights, its gradient is the slope of its cost, and its picture says so."""

import numpy as np
import pytest
from helpers.scenes import images

from nncore import Network, backward, cross_entropy, datasets, forward, train
from nncore.lab.hyperparameters.penalty import (
    FEW,
    NOISE,
    RATE,
    STRENGTHS,
    _by_strength,
    descend_penalized,
    lengths,
    penalty_gains,
    watch_penalty,
)
from nncore.lab.stage.player import finish


def points(seed=1):
    return datasets.moons(FEW, rng=seed, noise=NOISE)


def penalized_cost(net, X, Y, l2):
    return cross_entropy(forward(net, X).Z[-1], Y) + l2 / (2 * X.shape[1]) * lengths(net) ** 2


@pytest.mark.parametrize("l", [1, 2])
def test_a_step_follows_the_slope_of_the_penalized_cost(l):
    (X, Y), net, l2 = points(), Network.initialize((2, 3, 1), 5), 7.0
    stepped = list(descend_penalized(Network.stack([net]), X, Y, np.array([l2]), 1))[1]
    nudge, nudged = 1e-5, [net.map(np.array), net.map(np.array)]
    nudged[0].W[l][0, 1] += nudge
    nudged[1].W[l][0, 1] -= nudge
    up, down = (penalized_cost(moved, X, Y, l2) for moved in nudged)
    step = net.W[l][0, 1] - stepped.W[l][0, 0, 1]
    assert step == pytest.approx(RATE * (up - down) / (2 * nudge), rel=1e-6)
    assert stepped.b[l][0] == pytest.approx(net.b[l] - RATE * backward(net, forward(net, X), Y).db[l])


def test_without_a_penalty_it_is_plain_descent():
    (X, Y), net = points(), Network.initialize((2, 3, 1), 5)
    *_, stack = descend_penalized(Network.stack([net]), X, Y, np.zeros(1), 20)
    plain = train(net, X, Y, learning_rate=RATE, iterations=20).network
    np.testing.assert_allclose(stack.W[1][0], plain.W[1], rtol=1e-9)


def test_each_draw_of_the_gains_is_trained_on_its_own_points():
    (X, Y), (F, G) = points(2), datasets.moons(2000, 4, NOISE)
    net = Network.initialize((2, 12, 1), 2)
    *_, stack = descend_penalized(Network.stack([net] * 2), X, Y, np.array([0.0, 1.0]), 30)
    right = 100 * ((forward(stack, F).A[-1] > 0.5) == G).mean(axis=(-2, -1))
    assert penalty_gains(1.0, draws=4, iterations=30)[2] == pytest.approx(right[1] - right[0], abs=1e-9)


def test_a_small_penalty_helps_on_fresh_points():
    gains = penalty_gains()
    assert gains.mean() > 2 * 2 * gains.std(ddof=1) / np.sqrt(gains.size)


def test_a_larger_penalty_leaves_shorter_weights():
    (X, Y), net = points(), Network.initialize((2, 12, 1), 1)
    *_, stack = descend_penalized(Network.stack([net] * 8), X, Y, np.array(STRENGTHS), 500)
    assert (np.diff(lengths(stack)) < 0).all()


def test_the_picture_is_of_the_strength_asked_for():
    few = finish(watch_penalty(0.3, hidden_units=3, iterations=30))
    assert few.panels[0].title == "λ = 0.3, 60 points"
    assert "Iteration 30, λ = 0.3: " in few.words
    other = finish(watch_penalty(0.0, hidden_units=3, iterations=30))
    assert (images(few.panels[0])[0] != images(other.panels[0])[0]).any()
    assert lengths(other.network) > lengths(few.network)


def test_the_strength_is_marked():
    seen, new = np.linspace(99, 80, 8), np.linspace(81, 85, 8)
    panel = _by_strength(seen, new, 3)
    curves = [layer["data"] for layer in panel.layers if layer["kind"] == "curve"]
    np.testing.assert_allclose([curves[1][:, 1], curves[2][:, 1]], [seen, new])
    np.testing.assert_allclose(curves[0][:, 0], 3)


def test_a_strength_that_was_not_trained_is_named():
    with pytest.raises(ValueError, match=r"there is no l2 0\.2: choose one of 0\.0, 0\.01"):
        finish(watch_penalty(0.2))
