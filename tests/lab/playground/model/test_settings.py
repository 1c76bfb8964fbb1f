"""The settings of the playground, and its data."""

import numpy as np
import pytest

from nncore.datasets import spiral, xor
from nncore.lab.playground.model.points import check_own
from nncore.lab.playground.model.settings import DATA, OWN, Settings
from nncore.lab.playground.widget import playground


def test_the_spiral_has_two_arms_that_are_each_others_opposite():
    X, Y = spiral(41, rng=0, noise=0)
    assert (X.shape, Y.shape) == ((2, 40), (1, 40))
    np.testing.assert_allclose(X[:, :20], -X[:, 20:], atol=1e-12)
    assert np.hypot(*X).max() == pytest.approx(4)


def test_xor_is_one_where_the_signs_differ():
    X, Y = xor(57, rng=3, noise=0)
    assert (X.shape, Y.shape, Y.dtype) == ((2, 57), (1, 57), np.int64)
    np.testing.assert_array_equal(Y[0], X[0] * X[1] < 0)
    assert 10 < Y.sum() < 47


@pytest.mark.parametrize("name", [name for name in DATA if name != OWN])
@pytest.mark.parametrize("noise", [0.0, 1.0, 3.0])
def test_every_data_set_at_every_noise_is_split_without_overlap(name, noise):
    settings = Settings(data=name, noise=noise, m=50, test=30)
    X, Y, X_test, Y_test = settings.examples()
    assert (X.shape, Y.shape, X_test.shape, Y_test.shape) == ((2, 35), (1, 35), (2, 15), (1, 15))
    assert np.isfinite(X).all()
    labels = np.unique(Y)
    assert labels.min() >= 0
    assert labels.max() <= 1
    assert (len(labels) > 2) == settings.regression
    whole = np.concatenate([X, X_test], axis=1)
    np.testing.assert_array_equal(np.sort(whole[0]), np.sort(settings.points()[0][0]))


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"data": "stars"}, "there is no data 'stars': choose one of flower"),
        ({"hidden": (4, 17)}, r"hidden is \(4, 17\): give 0 to 5 layers of 1 to 16 units"),
        ({"hidden": (1,) * 6}, "give 0 to 5 layers"),
        ({"learning_rate": -1}, "learning_rate is -1: it must be a number from 0.0001 to 100"),
        ({"learning_rat": 1}, r"no setting 'learning_rat' \(did you mean 'learning_rate'\?\)"),
    ],
)
def test_settings_that_make_no_sense_are_refused(values, message):
    with pytest.raises(ValueError, match=message):
        playground(**values)


@pytest.mark.parametrize(
    ("X", "Y", "message"),
    [
        (np.zeros((5, 2)), np.zeros((1, 5)), r"X is \(5, 2\).*must be \(2, m\): use X.T"),
        (np.zeros((2, 5)), np.zeros(5), r"Y is \(5,\), but X is \(2, 5\).*use Y.reshape\(1, -1\)"),
        (np.zeros((3, 5)), np.zeros((1, 5)), "each column is a point of the plane"),
        (np.full((2, 3), np.nan), np.zeros((1, 3)), r"X\[0, 0\] is nan: every feature must be finite"),
        (np.zeros((2, 3)), np.array([[0, 1, 2]]), "the labels in Y are 0, 1, 2: they must be 0 or 1"),
    ],
)
def test_points_of_ones_own_that_do_not_fit_are_refused(X, Y, message):
    with pytest.raises(ValueError, match=message):
        check_own(X, Y)
