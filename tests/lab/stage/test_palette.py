"""The colours: zero in the middle, and lighter all the way."""

import numpy as np

from nncore.lab.stage.palette import DIVERGING, RISING, diverging, steps


def test_diverging_puts_zero_in_the_middle():
    assert diverging(np.array([-2.0, 0, 1, 5]), 2).tolist() == [0, 128, 191, 255]
    assert diverging(np.zeros((2, 3))).tolist() == [[128] * 3] * 2
    assert len(np.unique(DIVERGING, axis=0)) > 200


def test_a_path_of_colours():
    path = steps("#000000", "#ff0000", "#ff00ff")
    np.testing.assert_array_equal(path[[0, -1]], [[0, 0, 0], [255, 0, 255]])
    assert (np.diff(RISING @ [0.299, 0.587, 0.114]) >= -0.5).all()  # lighter all the way, also in grey
