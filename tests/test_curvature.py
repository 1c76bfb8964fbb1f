"""The highest rate: below it the cost falls at every step, a little above it does not."""

import numpy as np
import pytest

from nncore import Network, train
from nncore.curvature import highest_rate


@pytest.mark.parametrize("shape", [(3, 50), (50, 7)])
def test_the_border_between_steady_and_zigzag(shape):
    rng = np.random.default_rng(0)
    X, Y = rng.random(shape) + 1, rng.integers(0, 2, (1, shape[1]))
    start = Network.initialize((shape[0], 1), scale="zero")
    rate = highest_rate(X)

    def rises(factor):
        run = train(start, X, Y, learning_rate=factor * rate, iterations=200)
        return int((np.diff(run.costs) > 1e-12).sum())

    assert rises(0.99) == 0
    assert rises(1.5) > 10


def test_both_ways_of_counting_agree():
    X = np.random.default_rng(1).standard_normal((9, 4))
    with_ones = np.vstack([X, np.ones(4)])
    expected = 32 / np.linalg.eigvalsh(with_ones @ with_ones.T)[-1]
    assert highest_rate(X) == pytest.approx(expected)
    assert highest_rate(X.T) == pytest.approx(72 / np.linalg.norm(np.vstack([X.T, np.ones(9)]), 2) ** 2)


def test_a_vector_is_refused():
    with pytest.raises(ValueError, match=r"X is \(3,\), an array of rank 1"):
        highest_rate(np.ones(3))
