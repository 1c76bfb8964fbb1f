"""Learning curves at several rates: what zigzags is drawn as it is."""

import numpy as np
import pytest

from nncore import Network, train
from nncore.lab.logistic import compare_rates
from nncore.lab.logistic.rates import envelope


@pytest.mark.parametrize("n", [2, 199, 200, 201, 601, 6001])
def test_the_envelope_of_a_zigzag_has_no_waves(n):
    high = 2.0 - np.arange(n) / n
    costs = np.where(np.arange(n) % 2, high, 0.5 * high)
    at, upper, lower = envelope(costs)
    assert at[0] >= 0
    assert at[-1] <= n - 1
    assert len(at) <= 200
    assert upper.max() == costs.max()
    assert lower.min() == costs.min()
    if n > 200:  # several steps a place: one line of the highs, one of the lows, and neither waves
        assert (np.diff(upper) < 0).all()
        assert (upper / lower > 1.9).all()


def test_a_short_run_is_drawn_step_by_step():
    costs = np.array([0.7, 1.5, 0.6, 1.4])
    at, upper, lower = envelope(costs)
    np.testing.assert_array_equal(at, [0, 1, 2, 3])
    np.testing.assert_array_equal(upper, costs)
    np.testing.assert_array_equal(lower, costs)


def runs_at(few, *rates, examples=60):
    X, Y, *_ = few
    start = Network.initialize((len(X), 1), scale="zero")
    return [train(start, X[:, :examples], Y[:, :examples], learning_rate=r, iterations=31) for r in rates]


def test_rates_side_by_side(few):
    slow, fast = runs_at(few, 0.001, 0.01)
    scene = compare_rates([slow, fast], first=7)
    assert f"α = 0.001: 0.693 to {slow.costs[-1]:.3f};" in scene.words
    assert f"α = 0.01: 0.693, up to {fast.costs.max():.2f}, then {fast.costs[-1]:.3f}." in scene.words
    steps = [layer["data"] for layer in scene.panels[1].layers if layer["kind"] == "points"]
    np.testing.assert_allclose(steps[1][:, 1], fast.costs[:8])
