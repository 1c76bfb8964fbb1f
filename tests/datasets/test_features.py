"""From pictures to features: flattened and standardized."""

import numpy as np
import pytest

from nncore.datasets import flatten, standardize


def test_flatten_keeps_every_picture_whole():
    pictures = np.arange(2 * 4 * 5 * 3).reshape(2, 4, 5, 3)
    X = flatten(pictures)
    assert X.shape == (60, 2)
    np.testing.assert_array_equal(X[:, 1].reshape(4, 5, 3), pictures[1])
    with pytest.raises(ValueError, match=r"the pictures are \(3,\)"):
        flatten(np.zeros(3))


def test_standardize_learns_from_the_training_set_alone():
    rng = np.random.default_rng(0)
    X, other = rng.random((4, 50)), rng.random((4, 7))
    X[2] = 3.0
    scaled, scaled_other = standardize(X, other)
    np.testing.assert_allclose(scaled.mean(axis=1), 0, atol=1e-14)
    np.testing.assert_allclose(np.delete(scaled, 2, 0).std(axis=1), 1)
    np.testing.assert_array_equal(scaled[2], 0)
    alone = standardize(X, other[:, :1])[1]
    np.testing.assert_array_equal(alone[:, 0], scaled_other[:, 0])


@pytest.mark.parametrize("value", [0.1, -0.3, 1e-200, 1e6 / 3, 0.0])
@pytest.mark.parametrize("dtype", [np.float64, np.float32])
def test_a_constant_feature_is_no_deviation(value, dtype):
    """The mean of 0.1 is not quite 0.1: what is left over is rounding, and must not be blown up to -1."""
    X = np.random.default_rng(0).random((3, 37)).astype(dtype)
    X[1] = value
    scaled, other = standardize(X, X[:, :5])
    assert scaled.dtype == other.dtype == dtype
    np.testing.assert_array_equal(scaled[1], 0)
    np.testing.assert_array_equal(other[1], 0)
    np.testing.assert_allclose(scaled[0].std(), 1, rtol=1e-5)


def test_a_small_deviation_is_one():
    rng = np.random.default_rng(1)
    X = 1e6 + 1e-4 * rng.standard_normal((2, 50))
    np.testing.assert_allclose(standardize(X).std(axis=1), 1, rtol=1e-9)


def test_whole_numbers_do_not_wrap():
    X = np.array([[250, 10, 255], [0, 1, 2]], np.uint8)
    np.testing.assert_array_equal(standardize(X, X)[1], standardize(X.astype(float)))


@pytest.mark.parametrize("bad", [np.nan, np.inf, 1e300])
def test_an_entry_that_is_no_number_is_named(bad):
    X = np.ones((4, 3))
    X[2, 1] = bad
    with pytest.raises(ValueError, match=r"feature 2 of X_train is .* in example 1: it must be"):
        standardize(X)
    with pytest.raises(ValueError, match=r"feature 2 of the set 2 is .* in example 1: it must be"):
        standardize(np.ones((4, 3)), X)
