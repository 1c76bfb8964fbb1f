"""The blocks: what has run is drawn as known, and the words say what goes in and comes out."""

import pytest
from helpers.scenes import paints

from nncore import Network, backward, forward
from nncore.lab.deep import blocks
from nncore.lab.stage import live
from nncore.lab.stage.palette import FAINT, GREY


def known(scene):
    """The texts of the picture that are not grey: what has been computed."""
    return {la["words"] for la in scene.panels[0].layers if la["kind"] == "text" and la["color"] != GREY}


def arrows(scene, faint):
    layers = [la for la in scene.panels[0].layers if la["kind"] in ("arrow", "curve")]
    return sum((la["color"] == FAINT) == faint for la in layers)


def test_forward_gives_A_and_fills_the_cache_layer_by_layer():
    scene = blocks(3, 2)
    assert {"A[1]", "A[2]", "Z[1], A[0]", "Z[2], A[1]"} <= known(scene)
    assert not {"A[3]", "Z[3], A[2]", "J", "dA[3]", "dW[3], db[3]"} & known(scene)
    assert repr(scene).startswith("Step 2 of 7, forward: block 2 takes A[1], W[2] and b[2], gives A[2]")


def test_back_gives_the_gradients_from_the_last_layer_down():
    scene = blocks(3, 6)
    assert {"J", "dA[3]", "dZ[3]", "dW[3], db[3]", "dA[2]", "dZ[2]", "dW[2], db[2]", "dA[1]"} <= known(scene)
    assert not {"dZ[1]", "dW[1], db[1]"} & known(scene)
    assert repr(scene).startswith("Step 6 of 7, back: block 2 takes dA[2], W[2] and its cache")


def test_at_the_start_only_the_input_is_known_and_at_the_end_everything_but_dA0():
    assert arrows(blocks(4, 0), faint=False) == 1  # X goes in
    end = blocks(4, 9)
    assert arrows(end, faint=True) == 0
    assert not any("dA[0]" in la.get("words", "") for la in end.panels[0].layers)
    assert "Nobody needs dA[0]" in repr(end)


@pytest.mark.parametrize("L", [1, 2, 5])
def test_the_steps_are_those_of_forward_and_backward(L):
    net = Network.initialize((3, *range(5, 4 + L), 1), 0)
    cache = forward(net, [[0.1, 0.2], [0.3, -0.4], [0.5, 0.6]])
    gradients = backward(net, cache, [[0, 1]])
    drawn = {la["words"] for la in blocks(L, 2 * L + 1).panels[0].layers if la["kind"] == "text"}
    assert {f"dW[{l}], db[{l}]" for l, dW in enumerate(gradients.dW) if dW is not None} <= drawn
    assert {f"Z[{l}], A[{l - 1}]" for l, Z in enumerate(cache.Z) if Z is not None} <= drawn
    assert blocks(L, L).bounds == {"step": (0, 2 * L + 1)}


def test_every_step_is_another_picture_and_paints():
    scenes = [blocks(2, step) for step in range(6)]
    assert len({(repr(s), frozenset(known(s))) for s in scenes}) == 6
    assert all(map(paints, scenes))


def test_more_than_fits_is_refused():
    with pytest.raises(ValueError, match="L is 6: at most 5 layers are drawn"):
        blocks(6)


def test_with_fewer_layers_the_slider_ends_earlier():
    figure = live(blocks, L=(1, 5), step=(0, 11))
    figure.controls["step"].value = 7
    figure.controls["L"].value = 2
    assert figure.controls["step"].max == 5
    assert "dW[1] and db[1]" in repr(figure)
    assert figure.complaint.value == ""
