"""The nudge: its numbers are the course's, its errors shrink as they should, and the picture holds them."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nncore.lab import Scene, nudge, nudge_errors
from nncore.lab.nudge import FUNCTIONS, central, find, one_sided


@pytest.mark.parametrize(
    ("f", "before", "after", "slope"),
    [
        ("3a", "6", "6.003", "3"),
        ("a^2", "4", "4.004001", "4.001"),
        ("a^3", "8", "8.012006001", "12.006"),
        ("log a", "0.6931471806", "0.6936470556", "0.499875"),
    ],
)
def test_the_courses_numbers(f, before, after, slope):
    words = repr(nudge(f, a=2.0, nudge=0.001))
    assert f"from {before} to {after}." in words
    assert f"is a slope of {slope}." in words


@pytest.mark.parametrize("name", FUNCTIONS)
@pytest.mark.parametrize("a", [0.7, 2.0, 4.5])
def test_every_derivative_agrees_with_a_nudge(name, a):
    function = FUNCTIONS[name]
    assert central(function.f, a, 1e-5) == pytest.approx(float(function.slope(a)), rel=1e-8)


@given(st.floats(0.5, 5), st.floats(1e-3, 1e-2))
def test_the_one_sided_slope_of_a_square_is_off_by_the_nudge_and_the_central_one_is_not(a, h):
    assert one_sided(lambda a: a**2, a, h) - 2 * a == pytest.approx(h, rel=1e-6)
    assert central(lambda a: a**2, a, h) == pytest.approx(2 * a, rel=1e-9)


def test_errors_shrink_like_the_nudge_and_like_its_square():
    error = {
        way: [abs(way(lambda a: a**3, 2.0, h) - 12) for h in (1e-2, 1e-3)] for way in (one_sided, central)
    }
    assert error[one_sided][0] / error[one_sided][1] == pytest.approx(10, rel=0.02)
    assert error[central][0] / error[central][1] == pytest.approx(100, rel=0.02)


@pytest.mark.parametrize("size", [1.0, 1e-4])
@pytest.mark.parametrize("name", FUNCTIONS)
def test_the_glass_shows_the_triangle_whatever_the_nudge(name, size):
    scene = nudge(name, a=2.0, nudge=size)
    glass = scene.panels[1]
    (low, high), (bottom, top) = glass.limits()
    corners = next(layer["data"] for layer in glass.layers if layer["kind"] == "points")
    assert (corners[:, 0] > low).all()
    assert (corners[:, 0] < high).all()
    assert (corners[:, 1] > bottom).all()
    assert (corners[:, 1] < top).all()
    assert np.ptp(corners[:, 0]) == 1


def test_a_falling_function_of_ones_own():
    scene = nudge(lambda a: -(a**2), a=1.0, nudge=0.001)
    assert "is a slope of -2.001" in repr(scene)
    assert isinstance(nudge_errors(np.sqrt), Scene)


def test_the_errors_that_are_marked_are_those_in_the_words():
    scene = nudge_errors("a^3", nudge=0.01)
    marked = [layer["data"][0, 1] for layer in scene.panels[0].layers if layer["kind"] == "points"]
    assert marked == pytest.approx([0.0601, 0.0001], rel=1e-3)
    assert "off by 6.0e-02, the central one off by 1.0e-04" in repr(scene)


def test_a_nudge_beyond_the_end_of_the_logarithm_is_said():
    assert "the central one beyond its end." in repr(nudge_errors("log a", a=0.5, nudge=1.0))


def test_messages():
    with pytest.raises(ValueError, match=r"the nudge is 0, and nothing over nothing is no slope"):
        nudge(nudge=0.0)
    with pytest.raises(ValueError, match=r"no function 'a\^4' here: choose one of 3a, a\^2, a\^3, log a"):
        find("a^4")
