"""A convex cost and one with a local optimum, over one weight."""

import numpy as np
import pytest

from nncore import cross_entropy, squared_error
from nncore.lab.logistic import hollow, local_optimum


def bottoms(cost):
    over = hollow.height(cost, np.linspace(-8, 8, 1601))
    return ((over[1:-1] < over[:-2]) & (over[1:-1] < over[2:])).sum()


def test_one_cost_is_a_bowl_and_the_other_has_two_hollows():
    assert bottoms(cross_entropy) == 1
    assert (np.diff(hollow.height(cross_entropy, np.linspace(-8, 8, 161)), 2) > 0).all()
    assert bottoms(squared_error) == 2


@pytest.mark.parametrize(("w", "end"), [(2.5, 1.4), (0.5, 1.4), (-3.0, -0.12)])
def test_where_descent_ends_hangs_on_its_start_only_without_convexity(w, end):
    assert hollow.path_over_w(squared_error, w, 3000)[-1] == pytest.approx(end, abs=0.05)
    assert hollow.path_over_w(cross_entropy, w, 3000)[-1] == pytest.approx(-0.16, abs=0.01)


def test_the_path_goes_against_the_slope():
    w, h = 0.7, 1e-6
    slope = np.diff(hollow.height(squared_error, np.array([w - h, w + h])))[0] / (2 * h)
    step = hollow.path_over_w(squared_error, w, 1)
    assert step[1] - step[0] == pytest.approx(-hollow.RATE * slope, rel=1e-5)


def test_the_words_say_where_it_ends():
    words = local_optimum(2.5, 3000).words
    assert "on the cross-entropy at w = -0.16 (the lowest value is at -0.16)" in words
    assert "on the squared error at w = 1.4" in words
