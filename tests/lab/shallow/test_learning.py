"""The shallow network, watched while it learns."""

import numpy as np
import pytest
from helpers.scenes import images

from nncore import Network, train
from nncore.lab.shallow import unit_maps
from nncore.lab.shallow.learning import watch_shallow, watch_starts
from nncore.lab.shallow.starts import examples
from nncore.lab.stage.player import finish

X, Y = examples("flower")


@pytest.mark.parametrize("data", ["flower", "circles", "moons", "blobs", "quantiles"])
def test_watching_is_training(data):
    scene = finish(watch_shallow(hidden_units=3, learning_rate=0.4, iterations=20, seed=6, data=data))
    net = Network.initialize((2, 3, 1), np.random.RandomState(6), scale=0.01)
    run = train(net, *examples(data), learning_rate=0.4, iterations=20)
    np.testing.assert_allclose(scene.network.W[1], run.network.W[1], rtol=0, atol=1e-12)
    assert repr(scene).startswith(f"After 20 iterations: cost {run.costs[-1]:.4g}, ")


def test_an_early_frame_shows_its_own_iteration():
    """Frames are drawn late or never; each must still be of its own step."""
    frames = list(watch_shallow(iterations=5))
    assert len(frames) == 6
    assert repr(frames[2]()).startswith("After 2 iterations")
    costs = next(layer["data"] for layer in frames[2]().panels[2].layers if layer["kind"] == "curve")
    np.testing.assert_array_equal(costs[:, 0], [0, 1, 2])


def test_the_three_starts_side_by_side():
    scene = finish(watch_starts(iterations=300))
    assert "all zero: cost 0.6931, units differ by 0.00; all 0.01: cost" in repr(scene)
    zero, same, drawn = (images(panel)[1:] for panel in scene.panels[:3])
    assert len(zero) == len(same) == len(drawn) == 4
    assert all((image == same[0]).all() for image in same)
    assert not (drawn[0] == drawn[1]).all()
    assert scene.panels[3].limits()[0] == (0, 300)


@pytest.mark.parametrize("n_h", [1, 2, 5, 7])
def test_every_unit_has_its_map(n_h):
    panel = unit_maps(Network.initialize((2, n_h, 1), rng=0), X, n=6)
    assert len(images(panel)) == n_h
    (left, right), (bottom, top) = panel.limits()
    for layer in panel.layers:
        x0, x1, y0, y1 = layer["extent"]
        assert left <= x0 < x1 <= right
        assert bottom <= y0 < y1 <= top
    assert len({layer["extent"] for layer in panel.layers}) == n_h
