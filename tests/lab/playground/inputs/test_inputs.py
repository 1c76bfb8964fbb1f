"""The features of a point, and the data that have a number at each point."""

import numpy as np
import pytest

from nncore.lab.playground.inputs.features import FEATURES, check_features, features_of, with_features
from nncore.lab.playground.inputs.heights import HEIGHTS, explained
from nncore.lab.playground.widget import playground

FORMULAS = [
    lambda x, y: x, lambda x, y: y, lambda x, y: x * x, lambda x, y: y * y, lambda x, y: x * y,
    lambda x, y: np.sin(x), lambda x, y: np.sin(y),
]  # fmt: skip


def test_each_feature_is_its_formula_whatever_others_are_beside_it():
    X = np.random.default_rng(4).normal(size=(2, 11))
    for names in (FEATURES, FEATURES[1:], FEATURES[::3], FEATURES[-1:]):
        wanted = [FORMULAS[FEATURES.index(name)](*X) for name in names]
        np.testing.assert_allclose(with_features(X, names), wanted, rtol=1e-14)


def test_the_two_coordinates_are_handed_on_as_they_are():
    X = np.ones((2, 3))
    assert features_of(X, ("x1", "x2")) is X


def test_features_stand_in_one_order():
    assert check_features(["sin x2", "x1²", "x2"]) == ("x2", "x1²", "sin x2")


@pytest.mark.parametrize(
    ("names", "said"),
    [
        ((), r"features is \(\): give one or more of x1, x2, x1²"),
        ("x1", "features is 'x1': give one or more of x1"),
        (("x3",), "there is no feature 'x3'"),
        (("x1", "x1"), "each at most once"),
    ],
)
def test_features_that_there_are_not_are_refused(names, said):
    with pytest.raises(ValueError, match=said):
        playground(features=names)


@pytest.mark.parametrize("name", HEIGHTS)
def test_heights_are_labels_that_the_heart_takes(name):
    for noise in (0.0, 0.15):
        X, Y = HEIGHTS[name](57, 3, noise)
        assert (X.shape, Y.shape) == ((2, 57), (1, 57))
        assert 0 <= Y.min() < 0.3
        assert 0.7 < Y.max() <= 1
    again = HEIGHTS[name](57, 3, 0.15)
    np.testing.assert_array_equal(again[1], Y)


def test_what_is_explained_is_all_nothing_or_a_share():
    Y = np.array([[0.0, 0.5, 1.0]])
    assert explained(Y, Y) == 100
    assert explained(np.full((1, 3), Y.mean()), Y) == 0
    assert explained(1 - Y, Y) == 0  # worse than the mean
    assert explained(Y + np.array([[0.1, 0, -0.1]]), Y) == pytest.approx(100 * (1 - 0.02 / 0.5))
    assert explained(Y, np.full((1, 3), 0.4)) == 0  # there is nothing to explain


@pytest.mark.parametrize(("name", "most"), [("slope", 400), ("hills", 1200)])
def test_a_network_learns_the_heights(name, most):
    play = playground(data=name, hidden=(8, 8), learning_rate=1.0)
    play.run(most)
    assert play.session.trial.measure().accuracy > 80
    assert "explained of the numbers' variance" in repr(play)


def test_squares_as_features_let_a_network_without_hidden_layer_close_a_ring():
    plain = playground(data="circles", hidden=(), learning_rate=1.0)
    squares = playground(data="circles", hidden=(), learning_rate=1.0, features=("x1²", "x2²"))
    for play in (plain, squares):
        play.run(400)
    assert plain.session.trial.measure().accuracy < 70
    assert squares.session.trial.measure().accuracy > 95
    assert "a weighted sum of x1², x2²" in repr(squares)
