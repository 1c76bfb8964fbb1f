"""The pictures that a network gets wrong, and networks that stand apart."""

import numpy as np
import pytest
from helpers.scenes import paints

from nncore import Network, accuracy, forward
from nncore.lab.deep import mistakes
from nncore.lab.deep.mistakes import standing


def test_mistakes_are_the_surest_wrong_ones(pictures):
    shown, X, Y = pictures
    net = Network.initialize((12288, 1), 0, scale=0.003)
    A = forward(net, X).A[-1][0]
    wrong = np.flatnonzero((A > 0.5) != Y[0])
    assert 1 < wrong.size < 7
    scene = mistakes(net, shown, X, Y, count=1)
    surest = wrong[np.argmax(np.abs(A[wrong] - 0.5))]
    images = [layer["data"] for layer in scene.panels[0].layers if layer["kind"] == "image"]
    np.testing.assert_array_equal(images[0], shown[surest])
    assert "The 1 pictures on which" in scene.words
    assert paints(mistakes(net, shown, X, Y))


def test_no_mistakes(pictures):
    shown, X, Y = pictures
    net = Network.from_course({"w": np.full((12288, 1), 0.01), "b": -0.01 * 12288 * 0.41})
    assert accuracy(net, X, Y) == 100
    with pytest.raises(ValueError, match="right on all 7 pictures: there is no mistake to show"):
        mistakes(net, shown, X, Y)


def test_standing_says_what_overlaps():
    scene = standing({"a": (50, 100), "b": (60, 100), "c": (90, 100)})
    assert repr(scene) == "95 % intervals. Apart: a and c; b and c. Overlapping: a and b."
    assert repr(standing({"a": (5, 10), "b": (6, 10)})).endswith("Apart: none. Overlapping: a and b.")
    assert paints(scene)
