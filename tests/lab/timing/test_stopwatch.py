"""The stopwatch repeats, takes the best, and times nothing that does not agree."""

import timeit

import numpy as np
import pytest

from nncore.lab.timing.stopwatch import (
    Race,
    Timing,
    calls,
    in_digits,
    in_units,
    progress,
    race,
    same,
    stopwatch,
)


def test_best_and_median():
    timing = Timing((3.0, 1.0, 2.0, 9.0, 4.0), number=7)
    assert (timing.best, timing.median) == (1.0, 3.0)
    assert repr(timing) == "best 1 s, median 3 s of 5 x 7 calls"


def test_a_short_function_is_called_until_it_lasts():
    assert calls(timeit.Timer(lambda: None), 0.002) > 100
    assert calls(timeit.Timer(lambda: sum(range(200_000))), 0.0001) == 1


def test_stopwatch_counts():
    seen = []
    timing = stopwatch(lambda: seen.append(1), repeats=4, least=0.0005)
    assert len(timing.times) == 4
    assert len(seen) >= 4 * timing.number + 1  # the repeats, and at least one call to warm up
    assert 0 < timing.best <= timing.median


def test_a_race_takes_turns():
    order = []

    def contestant(name):
        for _ in range(30_000):
            pass
        order.append(name)
        return 1.0

    result = race({name: (lambda name=name: contestant(name)) for name in "ab"}, repeats=3, least=1e-9)
    assert "".join(order) == "ab" * 4
    assert list(result.timings) == ["a", "b"]
    assert all(len(result[name].times) == 3 for name in "ab")


def test_a_race_of_a_large_loop_is_won_by_far():
    a = np.arange(100_000.0)
    result = race({"loop": lambda: sum(v * v for v in a), "vectorized": lambda: np.einsum("i,i", a, a)})
    assert result.speedup > 5


def test_speedup_is_first_over_last():
    times = {"loop": Timing((8.0, 6.0), 1), "one loop": Timing((1.0,), 1), "none": Timing((0.5, 3.0), 1)}
    result = Race(times)
    assert result.speedup == 12.0
    assert [line.split()[-1] for line in repr(result).splitlines()] == ["1", "6", "12"]


def test_unequal_results_are_not_timed():
    calls = []

    def wrong():
        calls.append(1)
        return np.ones((2, 3))

    with pytest.raises(
        ValueError, match=r"loop gives list \(2, 3\) and other gives ndarray \(2, 3\): they do"
    ):
        race({"loop": lambda: [[1.0, 1.0, 1.0], [1.0, 1.0, 1.1]], "other": wrong})
    assert len(calls) == 1


@pytest.mark.parametrize(
    ("x", "y", "equal"),
    [
        (2.0, 2.0 + 1e-12, True),
        (2.0, 2.0 + 1e-6, False),
        ([[1.0, 2.0]], np.array([[1.0, 2.0]]), True),
        ([1.0, 2.0], np.array([[1.0, 2.0]]), False),
        (([1.0], [[2.0]]), (np.ones(1), np.full((1, 1), 2.0)), True),
        (([1.0], [[2.0]]), (np.ones(1),), False),
        ([1e-20, 1.0], [2e-20, 1.0], True),  # rounding, beside the largest number
        (np.empty((0, 3)), np.empty((0, 3)), True),
    ],
)
def test_same(x, y, equal):
    assert same(x, y) is equal


def test_units():
    assert [in_units(t) for t in (0, 3e-10, 9.996e-7, 1.5e-6, 0.9999, 75.04)] == [
        "0 ns", "0.3 ns", "1 µs", "1.5 µs", "1 s", "75 s",
    ]  # fmt: skip
    assert in_digits(0.00000123) == "0.00000123"


def test_progress_is_hidden_where_it_should_be(monkeypatch, capsys):
    monkeypatch.setenv("TQDM_DISABLE", "1")
    assert list(progress([4, 5], "counting")) == [4, 5]
    assert capsys.readouterr() == ("", "")


def test_numbers_in_an_array_of_objects_are_numbers():
    numbers = np.array([1.5, 2.5, 4.0])
    assert same(numbers, numbers.astype(object))
    assert not same(numbers, (2 * numbers).astype(object))
    with pytest.raises(ValueError, match="a result"):
        same(numbers, np.array([1.5, None, "4"], dtype=object))
