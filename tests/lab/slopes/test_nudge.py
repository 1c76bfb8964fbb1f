"""The nudge as a picture, and its error."""

import numpy as np
import pytest

from nncore.lab import Scene
from nncore.lab.slopes import nudge
from nncore.lab.slopes.nudge import nudge_errors
from nncore.lab.slopes.slope import FUNCTIONS, find


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
    with pytest.raises(ValueError, match=r"no function 'a\^4' .*: choose one of 3a, a\^2, a\^3, log a"):
        find("a^4")
