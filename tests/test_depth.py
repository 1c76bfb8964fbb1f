"""Networks built by hand: parity three ways, the folded line, and how many pieces each can have."""

import numpy as np
import pytest

from nncore import Network, forward
from nncore.lab import (
    bits,
    fold,
    folds,
    hidden_units,
    layer_maps,
    live,
    parity_by_cases,
    parity_by_counting,
    parity_tree,
    pieces,
    zigzag,
)
from nncore.lab.layer_maps import straightness


@pytest.mark.parametrize("build", [parity_tree, parity_by_cases, parity_by_counting])
@pytest.mark.parametrize("n", [2, 4, 8])
def test_parity_is_exact_on_every_pattern(build, n):
    X, Y = bits(n)
    assert X.shape == (n, 2**n)
    np.testing.assert_array_equal(forward(build(n), X).A[-1], Y)


@pytest.mark.parametrize("n", [1, 3, 5])
@pytest.mark.parametrize("build", [parity_by_cases, parity_by_counting])
def test_one_layer_takes_any_number_of_bits(build, n):
    X, Y = bits(n)
    np.testing.assert_array_equal(forward(build(n), X).A[-1], Y)


@pytest.mark.parametrize("n", [0, 1, 3, 12])
def test_a_tree_needs_a_power_of_two(n):
    with pytest.raises(ValueError, match=f"n is {n}: to pair the bits"):
        parity_tree(n)


def test_units_of_parity():
    for n in (2, 4, 8):
        assert hidden_units(parity_tree(n)) == 2 * (n - 1)
        assert hidden_units(parity_by_cases(n)) == 2 ** (n - 1)
        assert hidden_units(parity_by_counting(n)) == n


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


def test_the_first_layer_is_straight_and_the_second_is_not():
    rng = np.random.default_rng(0)
    X, Y = rng.standard_normal((2, 50)), rng.integers(0, 2, (1, 50))
    scene = layer_maps(Network.initialize((2, 5, 3, 1), 1, scale=3.0), X, Y)
    assert scene.words.startswith(
        "Units whose border is a straight line: 5 of 5 in layer 1, 0 of 3 in layer 2"
    )
    assert [len([x for x in panel.layers if x["kind"] == "image"]) for panel in scene.panels] == [5, 3, 1]
    lines = Network.initialize((2, 4, 3, 1), 1, hidden="identity")
    assert "4 of 4 in layer 1, 3 of 3 in layer 2, 1 of 1 in the output" in layer_maps(lines, X, Y).words


def test_straightness_is_r_squared():
    X = np.random.default_rng(1).standard_normal((2, 200))
    noise = np.random.default_rng(2).standard_normal(200)
    Z = np.stack([2 * X[0] - X[1] + 3, X[0] + noise])
    share = straightness(Z, X)
    assert share[0] == pytest.approx(1)
    assert share[1] == pytest.approx(np.corrcoef(Z[1], X[0])[0, 1] ** 2, abs=0.02)
