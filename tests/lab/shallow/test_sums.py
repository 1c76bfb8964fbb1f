"""Curves as sums of hidden units, by hand and by descent."""

import numpy as np
import pytest

from nncore import Network, forward
from nncore.lab.shallow.sums import bumps, how_far, watch_fit
from nncore.lab.shallow.sums.fit import FEATURE, beginning, descent
from nncore.lab.shallow.sums.targets import TARGETS, X, off, target_of


def curve(scene, label):
    (layer,) = (layer for layer in scene.panels[1].layers if layer.get("label") == label)
    return layer["data"][:, 1]


def test_the_sum_of_three_bumps_is_a_network_of_six_hidden_units():
    w, edges, heights = 40.0, np.array([0.1, 0.3, 0.35, 0.5, 0.6, 0.95]), (0.7, -0.2, 0.4)
    names = [f"{side}_{k}" for k in (1, 2, 3) for side in ("left", "right")]
    given = dict(zip(names, edges, strict=True)) | {f"height_{k + 1}": h for k, h in enumerate(heights)}
    W2 = np.repeat(heights, 2) * np.tile([1, -1], 3)
    net = Network(
        (None, np.full((6, 1), w), W2[np.newaxis]),
        (None, -w * edges[:, np.newaxis], np.zeros((1, 1))),
        (None, "sigmoid", "identity"),
    )
    there = forward(net, X[np.newaxis]).A[2][0]
    np.testing.assert_allclose(curve(bumps(steepness=w, **given), "the sum"), there, rtol=0, atol=1e-12)


def test_two_bumps_by_hand_come_close_to_the_two_hills():
    scene = bumps(height_1=0.8, left_3=0.6, right_3=0.8, height_3=0.5)
    assert off(curve(scene, "the sum"), target_of("two hills")) < 0.07
    assert "0.05 from the curve" in repr(scene)
    assert "0.16 from the curve" in repr(bumps())


@pytest.mark.parametrize("target", TARGETS)
def test_six_units_come_closer_by_descent_than_one(target):
    wanted = target_of(target)
    ends = []
    for units in (1, 6):
        *_, net = descent(beginning(units), wanted, 0.3, 1500)
        ends.append(how_far(net, target))
    assert ends[1] < 0.6 * ends[0]


def test_a_step_of_the_descent_is_along_the_slope():
    wanted, net, e = target_of("a wave"), beginning(5, seed=3), 1e-6
    first, second = descent(net, wanted, 0.01, 1)

    def cost(W2):
        moved = Network((None, first.W[1], W2), first.b, first.g)
        return np.mean((forward(moved, FEATURE).A[2] - wanted) ** 2) / 2

    nudge = e * (np.arange(5) == 2)[np.newaxis]
    slope = (cost(first.W[2] + nudge) - cost(first.W[2] - nudge)) / (2 * e)
    assert (first.W[2] - second.W[2])[0, 2] == pytest.approx(0.01 * slope, abs=1e-9)


def test_the_film_tells_how_far_it_is():
    frames = list(watch_fit(units=1, iterations=4))
    assert len(frames) == 5
    gap = how_far(frames[4]().network)
    assert repr(frames[4]()).endswith(f"{gap:.2f} from the curve on average.")
    with pytest.raises(ValueError, match=r"the network is \(2, 1\): a curve needs one feature"):
        how_far(Network.initialize((2, 1), 0))
    assert repr(frames[0]()).startswith("After 0 iterations, 1 hidden unit: ")
    with pytest.raises(ValueError, match="the weights have no end at iteration"):
        list(watch_fit(units=20, learning_rate=50.0))
