"""How a figure is added, as CONTRIBUTING says it: a function of numbers that returns a Scene, and `live`."""

import numpy as np

from nncore.activations import leaky_relu
from nncore.lab import Panel, Scene, live


def kink(slope=0.01, at=1.0):
    """Return the Scene of a ReLU that leaks: the curve, and one point on it."""
    Z = np.linspace(-4, 4, 161)
    a = at if at > 0 else slope * at
    panel = Panel("a = g(z)", "z", "a", xlim=(-4, 4), ylim=(-2, 4))
    panel.curve(Z, np.where(Z > 0, Z, slope * Z)).points([at], [a])
    return Scene([panel], f"slope {slope:.2f}: g({at:.1f}) = {a:.2f}.", height=280)


def test_it_appears_with_its_sliders():
    figure = live(kink, slope=(0.0, 0.5), at=(-4.0, 4.0))
    assert list(figure.controls) == ["slope", "at"]
    figure.controls["at"].value = -2.0
    figure.controls["slope"].value = 0.25
    assert repr(figure) == "slope 0.25: g(-2.0) = -0.50."
    data, _ = figure._repr_mimebundle_()
    assert data["image/png"]


def test_its_mathematics_is_that_of_the_heart():
    curve = kink(slope=0.01).panels[0].layers[0]["data"]
    np.testing.assert_allclose(curve[:, 1], leaky_relu(curve[:, 0]), rtol=0, atol=1e-12)
