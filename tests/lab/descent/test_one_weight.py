"""The cost over one weight: its tangent, and the step that the slope makes."""

import numpy as np
import pytest

from nncore.lab.descent import one_weight
from nncore.lab.descent.one_weight import height, steps_over_w


def layers(scene, kind):
    return [layer for layer in scene.panels[0].layers if layer["kind"] == kind]


@pytest.mark.parametrize("w", [-3.0, 0.2, 4.5])
def test_the_tangent_touches_and_has_the_slope_that_nudges_say(w):
    (tangent,) = [layer for layer in layers(one_weight(w), "curve") if layer["label"] == "the tangent"]
    (x0, y0), (x1, y1) = tangent["data"]
    slope = (height(w + 1e-5) - height(w - 1e-5)) / 2e-5
    assert (y1 - y0) / (x1 - x0) == pytest.approx(slope, rel=1e-6)
    assert y0 + slope * (w - x0) == pytest.approx(height(w))


@pytest.mark.parametrize(("w", "rate"), [(-2.0, 1.0), (5.0, 3.0), (-2.0, 20.0)])
def test_the_arrow_is_the_rate_times_the_slope_against_it(w, rate):
    (arrow,) = layers(one_weight(w, rate), "arrow")
    slope = (height(w + 1e-5) - height(w - 1e-5)) / 2e-5
    assert np.diff(arrow["data"], axis=0)[0] == pytest.approx((-rate * slope, 0), rel=1e-6)


def test_everything_that_is_drawn_is_seen():
    for scene in (one_weight(-2.0, 20.0, 3), one_weight(50.0, 1.0, 2), one_weight(0.97, 1.0, 1)):
        (x0, x1), (y0, y1) = scene.panels[0].limits()
        for layer in layers(scene, "points"):
            assert (layer["data"] >= (x0, y0)).all()
            assert (layer["data"] <= (x1, y1)).all()


def test_what_the_notebook_says_of_the_rates():
    slow, wide, high = (steps_over_w(-2.0, rate, 5) for rate in (0.1, 8.0, 20.0))
    assert slow[-1] < -1.5
    assert wide[1] > 0.97
    assert height(wide[1]) < height(-2.0) < height(high[1])


def test_the_words():
    words = one_weight(-2.0, 1.0, 3).words
    assert words.startswith("At w = -2.00 the slope of the cost is -0.910. The step is -1 times that, +0.91:")
    assert "After 3 steps w is" in words
    assert "After" not in one_weight(-2.0, 1.0, 1).words


def test_the_ball_is_dragged_along_the_curve():
    (handle,) = layers(one_weight(1.5), "handle")
    assert list(handle["moves"]) == ["w", None]
    assert handle["data"][0] == pytest.approx((1.5, height(1.5)))
