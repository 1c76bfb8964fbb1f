"""The table of dimensions."""

import numpy as np
import pytest
from helpers.fits import crowded
from helpers.scenes import paints

from nncore import Network, forward
from nncore.lab.deep import dimensions


def test_dimensions_are_those_of_a_network():
    net = Network.initialize((12, 5, 4, 1), 0)
    cache = forward(net, np.zeros((12, 7)))
    said = repr(dimensions("12, 5, 4, 1", m=7, layer=2))
    for l in range(1, net.L + 1):
        Z = cache.Z[l].shape
        assert f"W[{l}] {net.W[l].shape}, b[{l}] {net.b[l].shape}, Z[{l}] and A[{l}] {Z}" in said
    total = sum(p.size for p in net.as_course().values())
    assert f"L = 3 layers and {total} parameters" in said


def test_dimensions_of_any_text_and_layer():
    assert repr(dimensions("(2, 4, 1)", layer=8)) == repr(dimensions((2, 4, 1), layer=2))
    assert all(paints(dimensions(sizes)) for sizes in ("3 1", "9 8 7 6 5 4 3 2 1", "12288 20 7 5 1"))


@pytest.mark.parametrize(
    ("sizes", "message"),
    [
        ("12288", "give the features, the hidden units and the outputs"),
        ("", "give the features"),
        ("1 " * 10, "at most 8 layers"),
        ("3 0 1", "a size is 0: it must be a whole number of at least 1"),
        ("3 -2 1", "a size is -2"),
    ],
)
def test_sizes_that_make_no_network(sizes, message):
    with pytest.raises(ValueError, match=message):
        dimensions(sizes)


@pytest.mark.parametrize("width", [360, 480, 560, 640, 760, 1200, 1920])
@pytest.mark.parametrize("sizes", ["12288 20 7 5 1", "12288 1000 20 7 5 3 2 2 1"])
def test_no_shape_covers_another_at_any_width(sizes, width):
    assert not crowded(dimensions(sizes, m=1000, layer=2), width)
