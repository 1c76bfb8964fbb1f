"""tanh from a sigmoid: the two curves coincide for one choice, and the words say how far they are apart."""

import numpy as np
import pytest
from helpers.scenes import paints

from nncore.lab.shallow import shifted_sigmoid
from nncore.lab.stage import live


def curves(scene):
    layers = scene.panels[0].layers
    return {la["label"]: la["data"] for la in layers if la["kind"] == "curve"}


def test_squeezed_stretched_and_shifted_it_is_tanh():
    scene = shifted_sigmoid(2, 2, -1)
    drawn = curves(scene)
    np.testing.assert_allclose(drawn["the sigmoid, changed"], drawn["tanh(z)"], rtol=0, atol=1e-12)
    z, a = drawn["tanh(z)"].T
    np.testing.assert_allclose(a, np.tanh(z), rtol=0, atol=1e-12)
    assert repr(scene) == "2 · sigmoid(2 z) − 1: it goes from -1 to 1, and is tanh(z)."


@pytest.mark.parametrize("wrong", [(1.9, 2, -1), (2, 1.9, -1), (2, 2, -0.9)])
def test_for_no_other_choice(wrong):
    assert "from tanh(z)" in repr(shifted_sigmoid(*wrong))


def test_the_distance_is_the_largest_between_the_curves():
    """sigmoid - 1/2 is tanh(z / 2) / 2, which is 0.590 from tanh(z) at most."""
    z = np.linspace(-5, 5, 401)
    apart = np.abs(np.tanh(z / 2) / 2 - np.tanh(z)).max()
    assert f"up to {apart:.2f} from" in repr(shifted_sigmoid(1, 1, -0.5))
    assert apart == pytest.approx(0.590, abs=0.001)


def test_rounding_of_a_slider_does_no_harm():
    assert repr(shifted_sigmoid(2.0000000000000004, 2, -0.9999999999999998)) == repr(
        shifted_sigmoid(2, 2, -1)
    )
    figure = live(shifted_sigmoid, squeeze=(0.5, 3.0), stretch=(0.5, 3.0), shift=(-2.0, 1.0))
    assert repr(figure) == repr(shifted_sigmoid(1, 1, 0))
    assert figure.scene.panels[0].title == "1 · sigmoid(1 z) + 0"


def test_it_paints_and_keeps_both_curves_in_sight():
    for given in ((3, 3, -2), (0.5, -2, 1)):
        scene = shifted_sigmoid(*given)
        (low, high) = scene.panels[0].limits()[1]
        values = np.concatenate([data[:, 1] for data in curves(scene).values()])
        assert low < values.min() < values.max() < high
        assert paints(scene)
