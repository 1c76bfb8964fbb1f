"""The picture of the playground, whatever the network."""

import numpy as np
import pytest

from nncore.activations import ACTIVATIONS
from nncore.lab.playground.model.presets import PRESETS
from nncore.lab.playground.picture.network import grid, maps, network_panel
from nncore.lab.playground.widget import playground


def test_what_is_not_finite_is_explained_and_the_last_picture_kept():
    play = playground()
    play.preset.value = "broken: the rate too high"
    assert play.session.trial.iteration == 8
    assert all(np.isfinite(W).all() for W in play.network.W[1:])
    assert all(np.isfinite(panel.limits()).all() for panel in play.scene.panels)
    assert "last finite" in play.words.value
    play.controls["learning_rate"].value = 0.1
    play.rewind.value = 0
    play.run(20)
    assert play.session.trial.iteration == 20


@pytest.mark.parametrize("activation", ACTIVATIONS)
@pytest.mark.parametrize("hidden", [(), (1,), (16,) * 5])
def test_every_network_can_be_drawn(activation, hidden):
    play = playground(hidden=hidden, activation=activation, m=30, data="xor")
    play.run(2)
    assert len(play.scene._repr_png_()[0]) > 10_000


def test_the_repr_is_short_and_the_mimebundle_has_a_picture():
    play = playground()
    assert repr(play).startswith("Iteration 0. The cost is 0.732 on 320 points for training")
    assert len(repr(play)) < 250
    bundle, _ = play._repr_mimebundle_()
    assert bundle["text/plain"] == repr(play)
    assert bundle["image/png"].startswith("iVBOR")


def test_units_that_float32_cannot_hold_have_their_maps():
    play = playground(**PRESETS["broken: the rate too high"].as_dict())
    play.run(500)
    assert max(np.abs(W).max() for W in play.network.W[1:]) > 1e40
    panel = network_panel(play.network, maps(play.network, grid((-4, 4, -4, 4))))
    levels = [layer["data"].reshape(-1, 3) for layer in panel.layers if layer["kind"] == "image"]
    assert all(len(np.unique(level, axis=0)) > 1 for level in levels)
