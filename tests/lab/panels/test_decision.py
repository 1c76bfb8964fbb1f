"""The decision map: which way is up, which colour is which, and that its grid is fine enough."""

import numpy as np
import pytest

from nncore import Network, forward, predict, train
from nncore.datasets import flower
from nncore.lab.panels.decision import decision_map, plane, shade
from nncore.lab.stage.palette import DECISION


def test_the_plane_holds_the_examples_and_begins_at_the_top_left():
    X = np.array([[-1.0, 3.0, 0.0], [10.0, 12.0, 11.0]])
    around = plane(X, n=4, margin=0.5)
    assert around.extent == (-3.0, 5.0, 9.0, 13.0)
    np.testing.assert_allclose(around.points[:, 0], [-2.0, 12.5])
    np.testing.assert_allclose(around.points[:, 1], [0.0, 12.5])
    np.testing.assert_allclose(around.points[:, -1], [4.0, 9.5])


def test_shade_clips_to_its_ends():
    np.testing.assert_array_equal(shade([-2.0, -1.0, 0.0, 1.0], 2, low=-1.0), [[0, 0], [128, 255]])


def test_up_is_up_and_orange_is_one():
    """A network that says 1 where x2 > 0 is orange in the upper rows of the picture."""
    net = Network.from_course({"w": [[0.0], [50.0]], "b": 0.0})
    X, Y = np.array([[-1.0, 1.0, 0.5], [-1.0, 1.0, -1.0]]), np.array([[0, 1, 0]])
    image = decision_map(net, X, Y, n=10).layers[0]["data"]
    np.testing.assert_array_equal(image[0], np.broadcast_to(DECISION[255], (10, 3)))
    np.testing.assert_array_equal(image[-1], np.broadcast_to(DECISION[0], (10, 3)))


def test_the_examples_are_on_it():
    X, Y = flower(10)
    circles, diamonds = decision_map(Network.initialize((2, 3, 1), rng=0), X, Y).layers[1:]
    np.testing.assert_array_equal(circles["data"].T, X[:, Y[0] == 0])
    np.testing.assert_array_equal(diamonds["data"].T, X[:, Y[0] == 1])
    assert (circles["marker"], diamonds["marker"]) == ("o", "D")


def test_a_hundred_points_a_side_are_enough():
    """Interpolated as the screen does it, they name all but a few of 400 x 400 points rightly."""
    X, Y = flower(400, np.random.RandomState(1))
    net = Network.initialize((2, 4, 1), np.random.RandomState(3), scale=0.01)
    net = train(net, X, Y, learning_rate=1.2, iterations=1000).network
    coarse, fine = plane(X, 100), plane(X, 400)
    A = forward(net, coarse.points).A[-1].reshape(100, 100)
    at = np.clip((np.arange(400) + 0.5) / 4 - 0.5, 0, 99)
    low, share = np.minimum(at.astype(int), 98), at - np.minimum(at.astype(int), 98)
    rows = A[low] * (1 - share)[:, None] + A[low + 1] * share[:, None]
    smooth = rows[:, low] * (1 - share) + rows[:, low + 1] * share
    assert ((smooth > 0.5) != predict(net, fine.points).reshape(400, 400)).mean() < 0.005


@pytest.mark.parametrize("sizes", [(3, 4, 1), (2, 4, 2)])
def test_only_the_plane_has_a_map(sizes):
    net = Network.initialize(sizes, rng=0)
    with pytest.raises(
        ValueError, match=r"a map of the plane needs two features and one output, \(2, ..., 1\)"
    ):
        decision_map(net, *flower(10))
