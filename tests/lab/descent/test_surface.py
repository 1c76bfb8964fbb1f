"""The cost of one unit over its weight and bias: heights, slopes, the lowest point, level curves, steps."""

import numpy as np
import pytest

from nncore import Network, cross_entropy, forward, gradient_descent
from nncore.lab.descent import surface

X, Y = np.array([[-1.5, -0.4, 0.3, 0.9, 2.2]]), np.array([[0, 1, 0, 1, 1]])


def cost_at(w, b):
    return cross_entropy(forward(Network.from_course({"w": [[w]], "b": b}), X).Z[1], Y)


def test_the_heights_are_the_cost_of_each_unit():
    w, b = np.array([[0.0, 1.0, -2.0], [3.0, 0.5, 9.0]]), np.array([[1.0, 0.0, 0.3], [-4.0, 2.0, 0.1]])
    J = surface.heights(X, Y, w, b)
    assert J.shape == (2, 3)
    for place in np.ndindex(2, 3):
        assert J[place] == pytest.approx(cost_at(w[place], b[place]))


@pytest.mark.parametrize(("w", "b"), [(0.0, 0.0), (2.0, -3.0), (-1.5, 0.7)])
def test_the_slopes_and_the_curvature_are_what_nudges_say(w, b):
    h = 1e-5
    nudged = [(cost_at(w + h, b), cost_at(w - h, b)), (cost_at(w, b + h), cost_at(w, b - h))]
    assert surface.slopes(X, Y, w, b) == pytest.approx(
        [(up - down) / (2 * h) for up, down in nudged], rel=1e-6
    )
    of_w = np.subtract(surface.slopes(X, Y, w + h, b), surface.slopes(X, Y, w - h, b)) / (2 * h)
    of_b = np.subtract(surface.slopes(X, Y, w, b + h), surface.slopes(X, Y, w, b - h)) / (2 * h)
    np.testing.assert_allclose(surface.curvature(X, w, b), [of_w, of_b], rtol=1e-6)


@pytest.mark.parametrize("features", [X, X + 4, X / 5 - 1])
def test_the_lowest_point_has_no_slope_and_the_curves_one_cost_each(features):
    center = surface.lowest(features, Y)
    assert surface.slopes(features, Y, *center) == pytest.approx((0, 0), abs=1e-12)
    levels = surface.heights(features, Y, *center) + np.array([1e-3, 0.1, 1.0])
    w, b = surface.level_curves(features, Y, levels)
    assert w.shape == b.shape == (3, surface.ANGLES + 1)
    np.testing.assert_allclose(
        surface.heights(features, Y, w, b), np.broadcast_to(levels, w.T.shape).T, rtol=1e-9
    )
    np.testing.assert_allclose([w[:, 0], b[:, 0]], [w[:, -1], b[:, -1]])
    inner, outer = (np.ptp(w[k]) for k in (0, 2))
    assert inner < outer


def test_a_path_is_gradient_descent():
    places = surface.path(X, Y, -1.0, 2.0, 0.7, 6)
    net = Network.from_course({"w": [[-1.0]], "b": 2.0})
    for k, step in enumerate(gradient_descent(net, X, Y, learning_rate=0.7, iterations=6)):
        assert places[:, k] == pytest.approx((step.network.W[1].item(), step.network.b[1].item(), step.cost))
    assert places.shape == (3, 7)


def test_a_path_that_leaves_the_numbers_says_so():
    with pytest.raises(ValueError, match="learning rate"):
        surface.path(1e200 * X, Y, 1e200, 0.0, 1e9, 3)
