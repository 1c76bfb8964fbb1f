"""How fast each layer learns is measured on the networks that train."""

import numpy as np
import pytest

from nncore import Network, backward, forward, train
from nncore.lab import live
from nncore.lab.depth.learning import layers_learning, moved, speeds
from nncore.lab.depth.vanishing import questions
from nncore.lab.stage.player import finish


def stack(hidden="sigmoid", scale=0.35):
    return Network.stack(
        Network.initialize((64, 16, 16, 1), seed, hidden=hidden, scale=scale) for seed in range(5)
    )


def test_the_lengths_are_those_of_each_network():
    X, Y = questions()
    found = speeds(stack("tanh"), X, Y)
    assert found.shape == (5, 3)
    dW = backward(stack("tanh")[2], forward(stack("tanh")[2], X), Y).dW
    np.testing.assert_allclose(found[2], [np.sqrt((dW[l] ** 2).sum()) for l in (1, 2, 3)])


def test_a_layer_has_moved_by_its_share():
    first = stack()
    far = moved(first, first.map(lambda parameter: 1.25 * parameter))
    np.testing.assert_allclose(far, np.full((5, 3), 25.0))


def test_the_figure_shows_the_training():
    """Its words and its marks are those of the same networks, trained by `train`."""
    X, Y = questions()
    scene = finish(layers_learning(3, "relu", 0.35, iterations=40))
    run = train(stack("relu"), X, Y, learning_rate=0.3, iterations=40)
    far = np.median(moved(stack("relu"), run.network), axis=0)
    assert f"moved by {far[0]:.0f} %" in scene.words
    assert f"{(run.costs[-1] < 0.1).sum()} of 5" in scene.words
    middles = [panel.layers[-1]["data"][:, 1] for panel in scene.panels[:2]]
    np.testing.assert_allclose(middles[0], np.median(speeds(run.network, X, Y), axis=0), rtol=1e-6)
    np.testing.assert_allclose(middles[1], far, rtol=1e-6)
    np.testing.assert_allclose(scene.panels[2].layers[-1]["data"][-1], [40, run.costs[-1][4]], rtol=1e-9)


def test_sigmoids_wait_where_relus_learn():
    ends = {
        activation: finish(layers_learning(6, activation, 0.35, iterations=300)).words
        for activation in ("sigmoid", "relu")
    }
    assert "0 of 5 networks" in ends["sigmoid"]
    assert "5 of 5 networks" in ends["relu"]


def test_each_iteration_is_a_frame_and_it_slides():
    frames = list(layers_learning(2, "tanh", 0.5, iterations=4))
    assert [frame().words.split(". ")[1].split(",")[0] for frame in frames[:2]] == [
        "After 0 iterations",
        "After 1 iterations",
    ]
    assert len(frames) == 5

    def short(layers=2, scale=0.35):
        return layers_learning(layers, "relu", scale, iterations=5)

    figure = live(short, layers=(2, 4), scale=(0.1, 1.0))
    before = repr(figure)
    figure.controls["layers"].value = 4
    assert repr(figure) != before


def test_too_large_a_scale_is_named():
    with pytest.raises(ValueError, match="choose a smaller scale"):
        finish(layers_learning(6, "relu", 20.0))
