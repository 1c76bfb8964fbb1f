"""Intervals and the paired test: against the formula, against counting, and their words."""

import itertools

import numpy as np
import pytest

from nncore.lab.panels.uncertainty import intervals, mcnemar, spread, wilson


@pytest.mark.parametrize(("right", "m"), [(40, 50), (0, 7), (7, 7), (373, 400)])
def test_wilson_solves_its_equation(right, m):
    """At its ends the observed share lies 1.96 standard deviations off: (p^ - p)^2 = z^2 p (1 - p) / m."""
    z = 1.959963984540054
    for end in wilson(right, m):
        p = end / 100
        assert (right / m - p) ** 2 == pytest.approx(z**2 * p * (1 - p) / m, abs=1e-12)


def test_wilson_of_the_course():
    """The three test accuracies of the labs, 80, 72 and 70 % of 50 pictures."""
    found = [tuple(round(end) for end in wilson(right, 50)) for right in (40, 36, 35)]
    assert found == [(67, 89), (58, 83), (56, 81)]


def test_wilson_covers():
    """95 % of the intervals hold the truth, within what 4000 repetitions can tell."""
    rights = np.random.default_rng(0).binomial(60, 0.9, 4000)
    ends = {int(right): wilson(int(right), 60) for right in set(rights)}
    covered = np.mean([low <= 90 <= high for low, high in map(ends.get, map(int, rights))])
    assert 0.93 < covered < 0.98


def test_wilson_grows_with_confidence():
    low, high = wilson(40, 50, confidence=0.99)
    assert low < wilson(40, 50)[0]
    assert high > wilson(40, 50)[1]


@pytest.mark.parametrize(
    ("right", "m", "message"),
    [
        (5, 0, "m is 0: it must be a whole number of at least 1"),
        (-1, 4, "right is -1: it must be a whole number of at least 0"),
        (0.8, 50, "right is 0.8: it must be a whole number of at least 0"),
        (6, 5, "right is 6 and m is 5: at most all m examples can be right"),
    ],
)
def test_wilson_refuses(right, m, message):
    with pytest.raises(ValueError, match="^" + message + "$"):
        wilson(right, m)


def test_mcnemar_counts_coins():
    """Every way that five coins can fall, counted one by one."""
    a, b = np.array([[1, 1, 1, 1, 0, 1, 0]]) > 0, np.array([[0, 0, 0, 0, 1, 1, 0]]) > 0
    heads = [sum(coins) for coins in itertools.product((0, 1), repeat=5)]
    as_far = sum(abs(h - 2.5) >= abs(4 - 2.5) for h in heads) / len(heads)
    assert mcnemar(a, b) == pytest.approx(as_far)
    assert mcnemar(b, a) == pytest.approx(as_far)


def test_mcnemar_ignores_where_both_agree():
    a, b = np.array([True, False, True]), np.array([False, False, True])
    more = np.ones(90, dtype=bool)
    assert mcnemar(a, b) == mcnemar(np.r_[a, more], np.r_[b, more]) == 1.0
    assert mcnemar(a, a) == 1.0


def test_mcnemar_refuses():
    yes = np.ones((1, 4), dtype=bool)
    with pytest.raises(ValueError, match=r"right_a is \(1, 4\), but right_b is \(1, 3\): the test"):
        mcnemar(yes, yes[:, :3])
    with pytest.raises(ValueError, match="right_b is an array of int64: use labels == Y"):
        mcnemar(yes, yes.astype(np.int64))


def test_intervals_draw_what_they_say():
    scene = intervals({"deep": (40, 50), "shallow": (36, 50)})
    assert repr(scene) == "deep 80.0 % (67.0 to 88.8), shallow 72.0 % (58.3 to 82.5)"
    bars = [la for la in scene.panels[0].layers if la["kind"] == "curve" and la["width"] == 3]
    np.testing.assert_allclose(bars[1]["data"], [[*wilson(36, 50)[:1], 1], [*wilson(36, 50)[1:], 1]])
    dots = [la["data"][0, 0] for la in scene.panels[0].layers if la["kind"] == "points"]
    assert dots == [80, 72]
    ticks = [la["words"] for la in scene.panels[0].layers if la["kind"] == "text" and "%" in la["words"]]
    assert ticks == ["50 %", "60 %", "70 %", "80 %", "90 %"]


def test_spread_draws_every_start_and_counts():
    scene = spread({"tanh": [89.0, 90.5, 66.75], "relu": [61.5, 79.0]}, bar=79.0)
    assert repr(scene) == "Above 79 %: tanh 2 of 3, relu 0 of 2."
    rings = [la["data"] for la in scene.panels[0].layers if la["kind"] == "points"]
    np.testing.assert_array_equal(rings[1], [[61.5, 1], [79.0, 1]])
    ticks = [la["words"] for la in scene.panels[0].layers if la["kind"] == "text" and "%" in la["words"]]
    assert ticks == ["60 %", "70 %", "80 %", "90 %", "100 %"]
