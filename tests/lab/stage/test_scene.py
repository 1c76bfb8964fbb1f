"""Panels and Scenes: what is drawn, and what of it is in sight."""

import numpy as np
import pytest
from helpers.scenes import paints

from nncore.lab import Panel, Scene
from nncore.lab.stage.palette import BLUE


def test_limits_hold_everything_drawn_and_a_margin():
    panel = Panel().curve([0, 10], [-1, 3]).points([20], [5])
    (x0, x1), (y0, y1) = panel.limits()
    assert (x0, x1) == (-1.0, 21.0)
    assert (y0, y1) == pytest.approx((-1.3, 5.3))


def test_limits_are_as_given_where_given():
    panel = Panel(xlim=(2, 3)).curve([0, 10], [-1, 3])
    assert panel.limits()[0] == (2.0, 3.0)


def test_a_picture_has_no_margin_and_a_logarithm_no_zero():
    assert Panel().image(np.zeros((2, 5), np.uint8)).limits() == ((0.0, 5.0), (0.0, 2.0))
    assert Panel(log="y").curve([1, 2], [0, 1.3]).limits()[1] == pytest.approx((1.0, 1.69))


def test_limits_of_values_that_are_not_finite():
    assert all(np.isfinite(Panel().curve([0, 1], [np.nan, np.inf]).limits()).ravel())
    assert all(np.isfinite(Panel(log="xy").limits()).ravel())


@pytest.mark.parametrize("log", ["", "y"])
def test_limits_of_the_largest_numbers_have_a_length(log):
    panel = Panel(log=log).curve([0, 1], [5e-324 if log else -1.7e308, 1.7e308])
    low, high = panel.limits()[1]
    assert 0 < (np.log10(high) - np.log10(low) if log else np.log10(high - low)) < 500
    assert paints(Scene([panel], ""))


def test_rectangles_are_corners_one_for_each_entry():
    panel = Panel().rect([0, 2], 0, 1, [3, -4], BLUE)
    np.testing.assert_array_equal(panel.layers[0]["data"], [[0, 0], [1, 3], [2, 0], [3, -4]])
    assert panel.limits()[1] == pytest.approx((-4.35, 3.35))


def test_segments_carry_their_widths():
    panel = Panel().segments([[0.0, 1], [2, 3]], [[4.0, 5], [6, 7]], [0.5, 2])
    expected = [[0, 2, 0.5], [4, 6, 0.5], [1, 3, 2], [5, 7, 2]]
    np.testing.assert_array_equal(panel.layers[0]["data"], expected)
    assert panel.limits()[0] == pytest.approx((-0.25, 5.25))


def test_each_class_has_its_colour_and_its_marker():
    panel = Panel().examples(np.array([[0.0, 1, 2], [3, 4, 5]]), np.array([[1, 0, 1]]))
    assert [layer["marker"] for layer in panel.layers] == ["o", "D"]
    assert len({layer["color"] for layer in panel.layers}) == 2
    assert [len(layer["data"]) for layer in panel.layers] == [1, 2]


def test_rows_stand_below_each_other_each_with_its_height():
    scene = Scene([Panel("b", row=3, height=90), Panel("a"), Panel("c")], "", height=200)
    rows = [(height, [panel.title for panel in row]) for height, row in scene.rows()]
    assert rows == [(200, ["a", "c"]), (90, ["b"])]
