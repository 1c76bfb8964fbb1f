"""One unit: what the sliders set is what the network is, and descent finds better numbers."""

import numpy as np
import pytest
from helpers.scenes import paints

from nncore import accuracy, cross_entropy, forward
from nncore.lab.start_here import one_unit, watch_unit
from nncore.lab.start_here.unit import START, two_groups


def test_the_groups_are_two_and_a_line_separates_them():
    X, Y = two_groups()
    assert (X.shape, Y.shape) == ((2, 40), (1, 40))
    assert 15 <= Y.sum() <= 25
    assert np.array_equal(two_groups()[0], X)
    assert accuracy(one_unit(1, 1.5, -0.75).network, X, Y) == 100


def test_the_sliders_set_the_unit():
    scene = one_unit(0.5, -2.0, 1.25)
    x = np.array([[3.0], [0.75]])
    assert forward(scene.network, x).Z[1].item() == 0.5 * 3 - 2 * 0.75 + 1.25
    assert scene.words.startswith("z = 0.50 x₁ − 2.00 x₂ + 1.25: ")
    assert paints(scene)


def test_the_words_count_what_is_right():
    assert "40 of 40 points are right" in one_unit(1, 1.5, -0.75).words
    assert "0 of 40 points are right" in one_unit(-1, -1.5, 0.75).words


def test_one_slider_helps_and_the_next_finishes():
    """What the notebook says happens when w2 is moved, and then b."""
    right = [
        int(one_unit(*at).words.split(": ")[1].split()[0]) for at in (START, (1, 1.5, 0), (1, 1.5, -0.5))
    ]
    assert right == [13, 37, 40]


@pytest.mark.parametrize("learning_rate", [0.1, 1.0])
def test_the_unit_learns_and_ends_with_all_points(learning_rate):
    frames = [frame() for frame in watch_unit(learning_rate, 200)]
    assert len(frames) == 201
    costs = [cross_entropy(forward(frame.network, two_groups()[0]).Z[1], two_groups()[1]) for frame in frames]
    assert np.all(np.diff(costs) < 0)
    assert frames[-1].words.startswith(f"After 200 iterations the cost is {costs[-1]:.4g}; ")
    assert frames[-1].words.endswith("40 of 40 points are right.")
    assert paints(frames[-1])
