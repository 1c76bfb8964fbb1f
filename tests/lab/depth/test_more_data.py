"""Accuracy against the number of examples."""

import numpy as np

from nncore import Network, accuracy, train
from nncore.lab.depth.more_data import DRAWS, SIZES, by_amount, data_curves, digits


def test_the_digits_are_all_there():
    X, Y = digits()
    assert X.shape == (64, 1797)
    assert Y.shape == (1, 1797)
    assert (X.min(), X.max()) == (0, 1)
    assert abs(Y.mean() - 0.5) < 0.02


def test_each_number_is_the_mean_of_three_trainings():
    percent = by_amount((20, 40), iterations=30)
    assert list(percent) == list(SIZES)
    X, Y = digits()
    right = []
    for draw in range(DRAWS):
        some = np.random.default_rng(draw).permutation(1397)[:40]
        net = Network.initialize((64, 4, 1), draw, hidden="relu", scale="he")
        net = train(net, X[:, some], Y[:, some], learning_rate=0.5, iterations=30).network
        right.append(accuracy(net, X[:, 1397:], Y[:, 1397:]))
    np.testing.assert_allclose(percent["4 hidden units"][1], np.mean(right), rtol=1e-12)


def test_the_picture_says_both_ends():
    percent = {name: np.array([80.0, 90.0 + k]) for k, name in enumerate(SIZES)}
    scene = data_curves(percent, (20, 40))
    assert scene.words == (
        "Right after 20 and after 40 examples: logistic regression 80 and 90 %; 4 hidden units 80 and 91 %; "
        "64 hidden units 80 and 92 %."
    )
    assert [layer["words"] for layer in scene.panels[0].layers if layer["kind"] == "text"] == list(SIZES)
