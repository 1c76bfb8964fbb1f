"""The first layer as a mix of pictures."""

import numpy as np
from helpers.scenes import paints

from nncore.lab.deep import mixture


def test_the_mixture_counts_and_sorts(pictures):
    shown, X, Y = pictures
    C = np.array([[0.0, 3.0, -1.0, 0.0, 2.0, -5.0, 1.0], [0.0] * 7])
    mix = mixture(C, shown, X, Y)
    assert repr(mix(1)) == (
        "Unit 1 of layer 1: its weights have moved by a mix of 5 of the 7 pictures, 3 added and 2 taken away."
    )
    assert paints(mix(1))
    amounts = mix(1).panels[0].layers
    assert sorted(np.concatenate([layer["data"][:, 1] for layer in amounts[:2]])) == sorted(C[0])


def test_a_unit_that_never_learned(pictures):
    shown, X, Y = pictures
    scene = mixture(np.zeros((2, 7)), shown, X, Y)(2)
    assert "a mix of 0 of the 7 pictures" in repr(scene)
    assert paints(scene)
