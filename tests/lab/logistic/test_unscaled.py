"""Pixels that nobody scaled: the same training, on a logarithmic axis."""

import numpy as np

from nncore import Network, accuracy, train
from nncore.lab.logistic import unscaled


def test_it_is_the_training_that_a_learner_would_run(few):
    X, Y, X_test, Y_test, _ = few
    raw, raw_test = 255 * X, 255 * X_test
    scene = unscaled(raw, Y, raw_test, Y_test, iterations=11)
    start = Network.initialize((len(raw), 1), scale="zero")
    run = train(start, raw, Y, learning_rate=0.002, iterations=11)
    np.testing.assert_allclose(scene.network.W[1], run.network.W[1], rtol=1e-9, atol=1e-12)
    assert f"{run.costs.max():.1e} at most and {run.costs[-1]:.2g} after 11" in scene.words
    assert f"{accuracy(run.network, raw_test, Y_test):.0f} % of the test set." in scene.words
    drawn = scene.panels[0].layers[0]["data"]
    np.testing.assert_allclose(drawn[:, 1], run.costs)
    assert run.costs.max() > 1000


def test_a_cost_of_nothing_is_said_and_drawn():
    X, Y = np.array([[-900.0, 800.0, 1000.0]]), np.array([[0, 1, 1]])
    scene = unscaled(X, Y, X, Y, learning_rate=1.0, iterations=2)
    assert "less than 1e-12 after 2 iterations; then right on 100 %" in scene.words


def test_the_accuracy_of_two_neighbours_is_drawn_since_it_may_swing(few):
    X, Y, X_test, Y_test, _ = few
    scene = unscaled(255 * X, Y, 255 * X_test, Y_test, iterations=5)
    better, _, worse, _ = (layer["data"] for layer in scene.panels[1].layers if layer["kind"] == "curve")
    start = Network.initialize((len(X), 1), scale="zero")
    right = [
        accuracy(train(start, 255 * X, Y, learning_rate=0.002, iterations=n).network, 255 * X, Y)
        for n in range(6)
    ]
    np.testing.assert_allclose(better[:, 1], np.maximum(right[:-1], right[1:]))
    np.testing.assert_allclose(worse[:, 1], np.minimum(right[:-1], right[1:]))
    assert max(right) - min(right) > 5
