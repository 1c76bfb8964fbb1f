"""Logistic regression on pictures, watched: the figure is the training."""

from functools import partial

import numpy as np

from nncore import Network, accuracy, train
from nncore.lab.logistic import watch_pictures
from nncore.lab.stage.live import live
from nncore.lab.stage.player import finish


def test_watching_is_training(few):
    X, Y, X_test, Y_test, _ = few
    scene = finish(watch_pictures(X, Y, X_test, Y_test)(learning_rate=0.002, iterations=50))
    run = train(Network.initialize((len(X), 1), scale="zero"), X, Y, learning_rate=0.002, iterations=50)
    assert f"After 50 iterations the cost is {run.costs[-1]:.4f}" in scene.words
    assert f"{accuracy(run.network, X_test, Y_test):.1f} % of the test set" in scene.words
    np.testing.assert_allclose(scene.network.W[1], run.network.W[1], rtol=1e-9, atol=1e-12)


def test_a_slider_trains_again(few):
    X, Y, X_test, Y_test, _ = few
    watch = partial(watch_pictures(X, Y, X_test, Y_test), iterations=60)
    figure = live(watch, iterations=(10, 60, 10), learning_rate=(0.0, 0.01))
    figure.controls["iterations"].value = 30
    assert figure.scene.words.startswith("After 30 iterations")
