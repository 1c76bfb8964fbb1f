"""What the units of each layer predict over the plane."""

import numpy as np
import pytest

from nncore import Network
from nncore.lab.depth import layer_maps
from nncore.lab.depth.layer_maps import straightness


def test_the_first_layer_is_straight_and_the_second_is_not():
    rng = np.random.default_rng(0)
    X, Y = rng.standard_normal((2, 50)), rng.integers(0, 2, (1, 50))
    scene = layer_maps(Network.initialize((2, 5, 3, 1), 1, scale=3.0), X, Y)
    assert scene.words.startswith(
        "Units whose border is a straight line: 5 of 5 in layer 1, 0 of 3 in layer 2"
    )
    assert [len([x for x in panel.layers if x["kind"] == "image"]) for panel in scene.panels] == [5, 3, 1]
    lines = Network.initialize((2, 4, 3, 1), 1, hidden="identity")
    assert "4 of 4 in layer 1, 3 of 3 in layer 2, 1 of 1 in the output" in layer_maps(lines, X, Y).words


def test_straightness_is_r_squared():
    X = np.random.default_rng(1).standard_normal((2, 200))
    noise = np.random.default_rng(2).standard_normal(200)
    Z = np.stack([2 * X[0] - X[1] + 3, X[0] + noise])
    share = straightness(Z, X)
    assert share[0] == pytest.approx(1)
    assert share[1] == pytest.approx(np.corrcoef(Z[1], X[0])[0, 1] ** 2, abs=0.02)
