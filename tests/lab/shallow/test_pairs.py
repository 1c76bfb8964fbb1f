"""Pairs of accuracies: the interval of the mean difference, and a line for each draw."""

import numpy as np
import pytest
from helpers.scenes import paints
from scipy.stats import ttest_rel

from nncore.lab.shallow import paired
from nncore.lab.shallow.pairs import interval, tidy

ONE = [91.0, 88.5, 93.0, 90.25, 89.0]
TWO = [90.0, 88.0, 92.75, 88.25, 89.5]


def test_the_interval_is_students_for_pairs():
    expected = ttest_rel(ONE, TWO).confidence_interval(0.9)
    assert interval(np.subtract(ONE, TWO), 0.9) == pytest.approx((expected.low, expected.high))


def test_what_a_draw_does_to_both_cancels():
    easier = np.array([0.0, 3.0, -5.0, 2.0, -1.0])
    before = repr(paired({"a": ONE, "b": TWO}))
    assert repr(paired({"a": ONE + easier, "b": TWO + easier})) == before
    assert before == "a less b, over 5 draws: 0.7 on average, 95 % interval -0.5 to 1.8."


def test_a_line_for_each_draw():
    scene = paired({"a": ONE, "b": TWO})
    lines = [la["data"][:, 1].tolist() for la in scene.panels[0].layers if la["kind"] == "curve"]
    assert lines == [list(pair) for pair in zip(ONE, TWO, strict=True)]
    rings = next(la["data"][:, 1] for la in scene.panels[1].layers if la["kind"] == "points")
    np.testing.assert_allclose(rings, np.subtract(ONE, TWO))
    assert paints(scene)


def test_equal_accuracies_differ_by_nothing():
    scene = paired({"a": ONE, "b": ONE})
    assert repr(scene).endswith("0.0 on average, 95 % interval 0.0 to 0.0.")
    assert paints(scene)
    assert tidy(-0.04) == "0.0"


@pytest.mark.parametrize(
    "wrong",
    [{"a": ONE}, {"a": ONE, "b": TWO[:4]}, {"a": ONE[:1], "b": TWO[:1]}, {"a": ONE, "b": TWO, "c": ONE}],
    ids=["one", "unequal", "a single draw", "three"],
)
def test_what_is_no_pair_is_refused(wrong):
    with pytest.raises(ValueError, match="give two names, with as many accuracies each"):
        paired(wrong)
