"""The activations' picture: the tangent touches, and grey is where the slope is gone."""

import numpy as np
import pytest

from nncore import identity, leaky_relu, sigmoid, tanh
from nncore.lab import Panel
from nncore.lab.shallow.activations import activation_view, saturated
from nncore.lab.stage import live
from nncore.lab.stage.palette import GREY, ORANGE


@pytest.mark.parametrize("g", [sigmoid, tanh, leaky_relu], ids=str)
@pytest.mark.parametrize("Z", [-2.5, 0.7])
def test_the_tangent_has_the_slope_of_a_nudge(g, Z):
    values, slopes = activation_view(g.name, Z).panels
    (tangent,) = (la["data"] for la in values.layers if la.get("label") == "tangent")
    (x0, y0), (x1, y1) = tangent
    nudged = (g(np.array(Z + 1e-5)) - g(np.array(Z - 1e-5))) / 2e-5
    assert (y1 - y0) / (x1 - x0) == pytest.approx(nudged, abs=1e-9)
    assert (y0 + y1) / 2 == pytest.approx(float(g(np.array(Z))))
    (at,) = (la["data"][0] for la in slopes.layers if la["kind"] == "points")
    np.testing.assert_allclose(at, [Z, nudged], atol=1e-9)


def test_saturated_is_a_hundredth_of_the_largest_slope():
    """Of tanh, 1 - tanh(Z)^2 = 0.01, so Z = artanh(sqrt(0.99)) = 2.9932; of the sigmoid, twice that."""
    edge = np.arctanh(np.sqrt(0.99))
    for g, at in ((tanh, edge), (sigmoid, 2 * edge)):
        Z = np.array([-at - 1e-2, -at + 1e-2, 0.0, at - 1e-2, at + 1e-2])
        np.testing.assert_array_equal(saturated(g, Z), [True, False, False, False, True])
    np.testing.assert_array_equal(saturated("relu", np.array([-1.0, 1.0])), [True, False])
    assert not saturated(identity, np.array([-9.0, 9.0])).any()


def test_grey_is_drawn_where_it_is_saturated():
    panel = activation_view("tanh", 0.0).panels[0]
    (grey,) = (la["data"] for la in panel.layers if la.get("color") == GREY)
    drawn = grey[np.isfinite(grey[:, 1])]
    assert np.abs(drawn[:, 0]).min() == pytest.approx(3.0, abs=0.02)
    assert not any(la.get("color") == GREY for la in activation_view("identity", 0.0).panels[0].layers)


def test_the_words():
    assert repr(activation_view("tanh", 4.0)) == (
        "tanh at Z = 4: A = 0.9993, and the slope is 0.001341. It is saturated here."
    )
    with pytest.raises(ValueError, match="there is no activation 'step': choose one of sigmoid, tanh, relu"):
        activation_view("step")


def test_the_slider_moves_the_point():
    figure = live(activation_view, g=["tanh", "relu"], Z=(-8.0, 8.0, 0.1))
    figure.controls["g"].value, figure.controls["Z"].value = "relu", 2.0
    assert repr(figure) == "relu at Z = 2: A = 2, and the slope is 1."
    assert isinstance(figure.scene.panels[0], Panel)
    (at,) = (la["data"][0] for la in figure.scene.panels[0].layers if la["kind"] == "points")
    np.testing.assert_array_equal(at, [2.0, 2.0])
    assert any(la.get("color") == ORANGE for la in figure.scene.panels[0].layers)
