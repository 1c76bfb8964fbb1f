"""Parity by networks that are built by hand."""

import numpy as np
import pytest

from nncore import forward
from nncore.lab.depth.parity import bits, hidden_units, parity_by_cases, parity_by_counting, parity_tree


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
