"""Folds and zigzags, and the number of their pieces."""

import numpy as np
import pytest

from nncore import Network, forward
from nncore.lab.depth import folds
from nncore.lab.depth.folds import fold, pieces, zigzag
from nncore.lab.depth.parity import hidden_units
from nncore.lab.stage import live


@pytest.mark.parametrize("layers", range(1, 11))
def test_each_layer_doubles_the_pieces_and_each_unit_adds_one(layers):
    deep, wide = fold(layers), zigzag(2 * layers)
    assert hidden_units(deep) == hidden_units(wide) == 2 * layers
    assert (pieces(deep), pieces(wide)) == (2**layers, 2 * layers)
    heights = forward(deep, np.linspace(0, 1, 2**layers + 1)[None]).A[-1][0]
    np.testing.assert_allclose(heights, np.arange(2**layers + 1) % 2, atol=1e-12)


def test_no_layer_of_k_units_has_more_than_k_plus_1_pieces():
    for seed in range(20):
        net = Network.initialize((1, 6, 1), seed, hidden="relu", output="identity", scale=3.0)
        assert pieces(net) <= 7


def test_the_picture_of_the_folds():
    figure = live(folds, layers=(1, 10))
    figure.controls["layers"].value = 1
    assert repr(figure) == "1 layer of 2 units: 2 straight pieces. One layer of 2 units: 2."
    figure.controls["layers"].value = 10
    assert repr(figure) == "10 layers of 2 units: 1024 straight pieces. One layer of 20 units: 20."
