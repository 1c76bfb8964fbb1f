"""The signal from layer to layer."""

import numpy as np
import pytest
from helpers.scenes import paints

from nncore.lab.deep import signal
from nncore.lab.deep.signal import SCALES, size


def test_the_signal_is_that_of_new_networks():
    scene = signal(layers=5, hidden="relu", scale="0.01")
    assert scene.network.L == 5
    assert len(scene.panels) == 3
    assert paints(scene)
    for panel in scene.panels[:2]:
        assert [layer["label"] for layer in panel.layers if layer["kind"] == "points"] == list(SCALES)


def test_he_keeps_what_a_hundredth_loses():
    forward_panel = signal(layers=9, hidden="relu").panels[0]
    ends = {
        layer["label"]: layer["data"][[1, -1], 1]
        for layer in forward_panel.layers
        if layer["kind"] == "points"
    }
    lost = {name: last / first for name, (first, last) in ends.items()}
    assert lost["0.01"] < 1e-8
    assert lost["1/√n"] == pytest.approx(0.5 ** (7 / 2), rel=0.4)
    assert 0.5 < lost["He: √(2/n)"] < 2


def test_size():
    assert size(np.array([[3.0, -3.0, 3.0]])) == 3


@pytest.mark.parametrize("hidden", ["relu", "tanh", "sigmoid"])
def test_the_signal_of_every_kind(hidden):
    assert all(paints(signal(12, hidden, scale)) for scale in SCALES)
