"""Deep networks on pictures, watched, and the course's own comparison."""

import numpy as np
import pytest
from helpers.scenes import paints

from nncore import Network, accuracy, predict, train
from nncore.datasets import flatten, load_pictures
from nncore.lab.deep.learning import watch_deep
from nncore.lab.panels.uncertainty import mcnemar
from nncore.lab.stage import live
from nncore.lab.stage.player import finish


def test_a_training_in_the_span_is_the_training(pictures):
    _, X, Y = pictures
    watch = watch_deep(X, Y, X, Y)
    scene = finish(watch(network="2 layers: 7", learning_rate=0.01, pictures=5, seed=1, iterations=30))
    start = Network.initialize((12288, 7, 1), 1, hidden="relu")
    run = train(start, X[:, :5], Y[:, :5], learning_rate=0.01, iterations=30)
    np.testing.assert_allclose(scene.network.W[1], run.network.W[1], rtol=1e-8, atol=1e-10)
    assert "(12288, 7, 1), 5 pictures, 30 iterations" in scene.words
    assert f"{run.costs[-1]:.2f}" in scene.words
    assert paints(scene)


def test_the_words_of_a_training_are_its_accuracies(pictures):
    _, X, Y = pictures
    scene = finish(watch_deep(X[:, :3], Y[:, :3], X, Y)(pictures=3, iterations=10))
    share = accuracy(scene.network, X, Y)
    assert f"on {share:.0f} % of the test pictures" in scene.words


def test_every_network_can_be_watched(pictures):
    _, X, Y = pictures
    watch = watch_deep(X, Y, X, Y)
    for network in watch.networks:
        frames = list(watch(network=network, pictures=7, iterations=3))
        assert len(frames) == 4
    figure = live(watch, network=watch.networks, pictures=(2, 300))
    assert figure.network.sizes == (12288, 7, 1)


@pytest.mark.filterwarnings("error")
def test_a_rate_too_high_is_said(pictures):
    _, X, Y = pictures
    with pytest.raises(ValueError, match=r"the cost is not finite at iteration \d+: lower the learning rate"):
        finish(watch_deep(X, Y, X, Y)(network="4 layers: 20, 7, 5", learning_rate=1e200, scale="he"))


def test_the_course_s_own_comparison_is_within_chance(course_folder):
    p = load_pictures(course_folder)
    X, X_test = flatten(p.train_x) / 255, flatten(p.test_x) / 255
    how = {(12288, 1): ("zero", 0.005, 2000), (12288, 7, 1): (0.01, 0.0075, 2500)}
    how[(12288, 20, 7, 5, 1)] = ("xavier", 0.0075, 2500)
    right = []
    for sizes, (scale, rate, iterations) in how.items():
        net = Network.initialize(sizes, np.random.RandomState(1), hidden="relu", scale=scale)
        run = train(net, X, p.train_y, learning_rate=rate, iterations=iterations)
        right.append(predict(run.network, X_test) == p.test_y)
    assert [hits.sum() for hits in right] == [35, 36, 40]
    assert mcnemar(right[2], right[1]) == pytest.approx(0.29, abs=0.005)
    assert mcnemar(right[2], right[0]) == pytest.approx(0.18, abs=0.005)


def test_the_taught_initialization_leaves_four_layers_at_0644(course_folder):
    p = load_pictures(course_folder)
    X, X_test = flatten(p.train_x) / 255, flatten(p.test_x) / 255
    net = Network.initialize((12288, 20, 7, 5, 1), np.random.RandomState(1), hidden="relu", scale=0.01)
    run = train(net, X, p.train_y, learning_rate=0.0075, iterations=2500)
    assert run.costs[-1] == pytest.approx(0.644, abs=5e-4)
    assert accuracy(run.network, X, p.train_y) == pytest.approx(65.55, abs=5e-3)
    assert accuracy(run.network, X_test, p.test_y) == 34
