"""The map of learning rates and scales."""

import numpy as np
import pytest
from helpers.fits import crowded
from helpers.scenes import images

from nncore import Network, train
from nncore.lab.hyperparameters.many import examples, percent_right
from nncore.lab.hyperparameters.map import _bands, watch_map
from nncore.lab.hyperparameters.map_view import RATES, SCALES, cells
from nncore.lab.stage.palette import GREY, RISING, rgb
from nncore.lab.stage.player import finish


@pytest.mark.parametrize(("i", "j"), [(3, 12), (9, 12), (12, 20)])
def test_a_network_of_the_map_is_the_one_trained_alone(i, j):
    stack = finish(watch_map(iterations=20)).network
    net = Network.initialize((2, 4, 1), 1, scale=1.0).map(lambda p: p * SCALES[i])
    X, Y = examples("flower", 1)
    alone = train(net, X, Y, learning_rate=RATES[j], iterations=20).network
    np.testing.assert_allclose(stack[i * RATES.size + j].W[1], alone.W[1], rtol=1e-7)


def test_the_map_has_a_band_of_good_rates():
    scene = finish(watch_map())
    assert "few at rates below 0.1, most at rates from 0.1 to 10" in scene.words
    assert "325 networks after 300 iterations" in scene.words
    assert [panel.row for panel in scene.panels] == [0, 1]


def test_the_map_is_drawn_as_it_is_measured():
    scene = finish(watch_map(iterations=50))
    percent = percent_right(scene.network, *examples("flower", 1)).reshape(SCALES.size, RATES.size)
    drawn = images(scene.panels[0])[0]
    level = np.round(255 * np.clip((percent - 50) / 50, 0, 1)).astype(int)
    np.testing.assert_array_equal(drawn, RISING[level][::-1])  # the smallest scale at the bottom


def test_what_blew_up_is_grey():
    stack = Network.stack([Network.initialize((2, 3, 1), seed) for seed in range(SCALES.size * RATES.size)])
    stack.W[1][-1] = np.nan
    percent = percent_right(stack, *examples("flower", 1))
    np.testing.assert_array_equal(np.flatnonzero(np.isnan(percent)), [percent.size - 1])
    drawn = images(cells(percent.reshape(SCALES.size, RATES.size)))[0]
    np.testing.assert_array_equal(drawn[0, -1], rgb(GREY))


@pytest.mark.parametrize(("share", "word"), [(0.0, "few"), (0.5, "some"), (1.0, "most")])
def test_how_many_are_good_in_words(share, word):
    percent = np.where(np.arange(SCALES.size)[:, None] < share * SCALES.size, 90.0, 60.0) * np.ones(
        RATES.size
    )
    assert all(said.startswith(word) for said in _bands(percent))


@pytest.mark.parametrize("width", [360, 500, 760, 1920])
def test_the_key_of_the_colours_has_room(width):
    assert not crowded(finish(watch_map(iterations=1)), width)
