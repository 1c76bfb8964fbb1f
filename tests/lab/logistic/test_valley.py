"""The steps of descent, seen across the steepest valley of the cost."""

import numpy as np
import pytest

from nncore import Network, cross_entropy, forward, highest_rate, train
from nncore.lab.logistic import valley
from nncore.lab.logistic.valley import steepest


def places(scene):
    return scene.panels[1].layers[0]["data"][:, 1]


@pytest.mark.parametrize("scale", [1, 0.01])  # where features are small, the bias counts
def test_the_steepest_direction_is_that_of_the_largest_curvature(few, scale):
    X = scale * (few[0] - few[0].mean(axis=1, keepdims=True))
    v, m = steepest(X.T @ X), X.shape[1]
    assert (v**2).mean() == pytest.approx(1)
    both = np.vstack([X, np.ones(m)])
    u = both @ v
    u /= np.linalg.norm(u)
    assert ((u @ both) ** 2).mean() / 4 == pytest.approx(2 / highest_rate(X), rel=1e-9)


def test_the_steps_are_those_of_a_training(few):
    X, Y, *_ = few
    v = steepest(X.T @ X)
    scene = valley(X, Y)(learning_rate=0.003, steps=5)
    t, J = scene.panels[0].layers[1]["data"].T
    for n in (1, 5):
        start = Network.initialize((len(X), 1), scale="zero")
        net = train(start, X, Y, learning_rate=0.003, iterations=n).network
        Z = forward(net, X).Z[1]
        assert J[n] == pytest.approx(cross_entropy(Z, Y))
        assert t[n] == pytest.approx((Z[0] * v).mean())
    assert f"from 0.693 to {J[-1]:.3f}" in scene.words


def test_it_swings_further_and_further_above_the_highest_rate_and_less_below(few):
    X, Y, *_ = few
    cut, highest = valley(X, Y), highest_rate(few[0])
    for rate, grows in ((0.9 * highest, False), (1.3 * highest, True)):
        swings = np.abs(np.diff(places(cut(learning_rate=rate, steps=7))))
        assert (swings[-1] > swings[1]) == grows
    t = places(cut(learning_rate=1.3 * highest, steps=9))[-4:]
    assert (t[:-1] * t[1:] < 0).all()
