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
