"""A picture's shares add up to the answer, and the units are shown as they are."""

import numpy as np
import pytest
from helpers.fits import crowded
from helpers.scenes import images, paints

from nncore import Network, forward
from nncore.lab.deep import picture_shares, unit_views, watch_views
from nncore.lab.deep.lit.passes import follow
from nncore.lab.deep.lit.picture_shares import STEPS, coarse, shades, shares
from nncore.lab.stage.palette import DIVERGING
from nncore.lab.stage.player import finish


def network(n=3, hidden="relu", seed=4):
    net = Network.initialize((12288, n, 1), seed, hidden=hidden)
    return net.replaced(net.W, (None, *(b + 0.3 for b in net.b[1:])))


def test_the_pixels_and_the_biases_add_up_to_z(pictures):
    _, X, Y = pictures
    net = network()
    for i in range(X.shape[1]):
        seen = follow(net, X[:, [i]], Y[0, i])
        pixels, biases = shares(seen)
        assert pixels.shape == (64, 64)
        assert pixels.sum() + biases == pytest.approx(forward(net, X[:, [i]]).Z[-1][0, 0], rel=1e-9)


def test_a_unit_that_is_off_hands_nothing_on(pictures):
    _, X, _ = pictures
    net = network()
    net.b[1][0] = -1e6
    pixels, _ = shares(follow(net, X[:, [2]], 1))
    net.W[1][0] *= 5
    np.testing.assert_array_equal(shares(follow(net, X[:, [2]], 1))[0], pixels)


def test_the_answer_is_drawn_as_a_picture(pictures):
    shown, X, Y = pictures
    net = network()
    scene = picture_shares(net, shown, X, Y)(number=3, step=2)
    pixels, _ = shares(follow(net, X[:, [2]], Y[0, 2]))
    np.testing.assert_array_equal(images(scene.panels[0])[0], shown[2])
    levels = shades(pixels, np.quantile(np.abs(pixels), 0.995))
    np.testing.assert_array_equal(images(scene.panels[2])[0], DIVERGING[levels])


def test_the_gradient_of_a_unit_is_the_picture_times_a_number(pictures):
    shown, X, Y = pictures
    look = picture_shares(network(), shown, X, Y)
    drawn = images(look(number=2, step=4).panels[1])
    seen = follow(network(), X[:, [1]], Y[0, 1])
    largest = np.quantile(np.abs([coarse(dW) for dW in seen.dW[1]]), 0.995)
    for j, picture in enumerate(drawn):
        expected = DIVERGING[shades(seen.dZ[1][j] * coarse(X[:, 1]), largest)]
        np.testing.assert_array_equal(picture, expected)


def test_every_step_says_something_else(pictures):
    shown, X, Y = pictures
    look = picture_shares(network(), shown, X, Y)
    scenes = [look(number=1, step=step) for step in range(len(STEPS))]
    assert len({scene.words for scene in scenes}) == len(STEPS)
    assert all(paints(scene) for scene in scenes)
    assert repr(look(number=99, step=9)) == repr(look(number=7, step=4))


@pytest.mark.parametrize("width", [360, 760, 1920])
@pytest.mark.parametrize("step", [2, 4])
def test_the_words_have_room(pictures, width, step):
    shown, X, Y = pictures
    assert not crowded(picture_shares(network(7), shown, X, Y)(step=step), width)
    assert not crowded(unit_views(network(7), network(7, seed=5)), width)


@pytest.mark.parametrize(
    ("net", "message"),
    [
        (network(hidden="tanh"), "the pixels add up to z with relu alone"),
        (network(9), "with at most 8 hidden units"),
        (Network.initialize((12288, 1), 0), r"must be \(12288, n, 1\)"),
    ],
)
def test_networks_whose_pixels_do_not_add_up(pictures, net, message):
    shown, X, Y = pictures
    with pytest.raises(ValueError, match=message):
        picture_shares(net, shown, X, Y)


def test_each_unit_is_shown_before_after_and_what_was_added():
    before, after = network(4), network(4, seed=9)
    drawn = images(unit_views(before, after).panels[0])
    assert len(drawn) == 12
    for row, W in enumerate((before.W[1], after.W[1], after.W[1] - before.W[1])):
        largest = np.quantile(np.abs([coarse(weights) for weights in W]), 0.995)
        for j in range(4):
            np.testing.assert_array_equal(drawn[4 * row + j], DIVERGING[shades(coarse(W[j]), largest)])


def test_the_words_count_what_speaks_for_a_cat():
    before = network(4)
    after = before.map(lambda p: 1.5 * p)
    after.W[2][0] = [1, -2, 3, 4]
    words = unit_views(before, after).words
    assert "added is about 50 % as long" in words
    assert "3 speak for a cat, 1 against" in words


def test_they_are_watched_while_they_learn(pictures):
    _, X, Y = pictures
    scene = finish(watch_views(X, Y, X, Y)(units=2, iterations=5, learning_rate=0.001))
    assert scene.words.startswith("Iteration 5, ")
    assert scene.network.sizes == (12288, 2, 1)
    start = Network.initialize((12288, 2, 1), 0, hidden="relu")
    np.testing.assert_array_equal(images(scene.panels[0])[0], images(unit_views(start, start).panels[0])[0])


def test_networks_of_different_sizes_are_not_compared():
    with pytest.raises(ValueError, match="they must have the same sizes"):
        unit_views(network(3), network(4))
