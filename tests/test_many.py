"""Hundreds of networks at once: the map, the seeds, and that each network is what it would be alone."""

import numpy as np
import pytest

from nncore import Network, accuracy, train
from nncore.lab import live, watch_map, watch_seeds
from nncore.lab.many import RATES, SCALES, SEED_RATES, _bands, _examples, _map, percent_right
from nncore.lab.palette import GREY, RISING, rgb, steps
from nncore.lab.player import finish


def images(panel):
    return [layer["data"] for layer in panel.layers if layer["kind"] == "image"]


@pytest.mark.parametrize(("i", "j"), [(3, 12), (9, 12), (12, 20)])
def test_a_network_of_the_map_is_the_one_trained_alone(i, j):
    stack = finish(watch_map(iterations=20)).network
    net = Network.initialize((2, 4, 1), 1, scale=1.0).map(lambda p: p * SCALES[i])
    X, Y = _examples("flower", 1)
    alone = train(net, X, Y, learning_rate=RATES[j], iterations=20).network
    np.testing.assert_allclose(stack[i * RATES.size + j].W[1], alone.W[1], rtol=1e-7)


def test_the_map_has_a_band_of_good_rates():
    scene = finish(watch_map())
    assert "few at rates below 0.1, most at rates from 0.1 to 10" in scene.words
    assert "325 networks after 300 iterations" in scene.words
    assert [panel.row for panel in scene.panels] == [0, 1, 1, 1]


def test_the_map_is_drawn_as_it_is_measured():
    scene = finish(watch_map(iterations=50))
    percent = percent_right(scene.network, *_examples("flower", 1)).reshape(SCALES.size, RATES.size)
    drawn = images(scene.panels[0])[0]
    level = np.round(255 * np.clip((percent - 50) / 50, 0, 1)).astype(int)
    np.testing.assert_array_equal(drawn, RISING[level][::-1])  # the smallest scale at the bottom


def test_what_blew_up_is_grey():
    stack = Network.stack([Network.initialize((2, 3, 1), seed) for seed in range(SCALES.size * RATES.size)])
    stack.W[1][-1] = np.nan
    percent = percent_right(stack, *_examples("flower", 1))
    np.testing.assert_array_equal(np.flatnonzero(np.isnan(percent)), [percent.size - 1])
    drawn = images(_map(percent.reshape(SCALES.size, RATES.size)))[0]
    np.testing.assert_array_equal(drawn[0, -1], rgb(GREY))


@pytest.mark.parametrize(("share", "word"), [(0.0, "few"), (0.5, "some"), (1.0, "most")])
def test_how_many_are_good_in_words(share, word):
    percent = np.where(np.arange(SCALES.size)[:, None] < share * SCALES.size, 90.0, 60.0) * np.ones(
        RATES.size
    )
    assert all(said.startswith(word) for said in _bands(percent))


def test_the_seeds_are_those_of_a_fresh_draw():
    scene = finish(watch_seeds(iterations=30, seeds=5))
    (X, Y), fresh = _examples("flower", 1), _examples("flower", 2)
    assert not np.array_equal(X, fresh[0])
    k = SEED_RATES.index(1.0)
    alone = train(Network.initialize((2, 4, 1), 3), X, Y, learning_rate=1.0, iterations=30).network
    points = [layer["data"] for layer in scene.panels[0].layers if layer["kind"] == "points"]
    assert points[k][3, 1] == pytest.approx(accuracy(alone, *fresh))
    assert "5 seeds at each learning rate" in scene.words


def test_some_seeds_are_unlucky():
    words = finish(watch_seeds()).words
    assert "0.3: 56 %, 92 %, 94 %" in words
    assert "10: 90 %, 93 %, 94 %" in words


@pytest.mark.parametrize("watch", [watch_map, watch_seeds])
def test_bad_data_is_named(watch):
    with pytest.raises(ValueError, match="there is no data set 'petals': choose one of flower"):
        finish(watch(data="petals"))


@pytest.mark.parametrize("watch", [watch_map, watch_seeds])
def test_live(watch):
    figure = live(watch, hidden_units=(1, 4), activation=["tanh", "relu"], iterations=(10, 300))
    figure.controls["iterations"].value = 10
    figure.controls["activation"].value = "relu"
    assert "networks after 10 iterations" in repr(figure)


def test_a_path_of_colours():
    path = steps("#000000", "#ff0000", "#ff00ff")
    np.testing.assert_array_equal(path[[0, -1]], [[0, 0, 0], [255, 0, 255]])
    assert (np.diff(RISING @ [0.299, 0.587, 0.114]) >= -0.5).all()  # lighter all the way, also in grey
