"""Accuracy against the number of examples: what is drawn was measured, and the file is what it says."""

import re

import numpy as np
import pytest

from nncore.lab.depth.more_data import (
    AMOUNTS,
    CLASSICAL,
    NETWORKS,
    by_amount,
    data_curves,
    digits,
    mean_and_margin,
    measured,
    read,
    write,
)


def test_the_digits_are_odd_or_even():
    X, Y = digits()
    assert (X.shape, Y.shape) == ((64, 1797), (1, 1797))
    assert (X.min(), X.max(), set(Y[0])) == (0, 1, {0, 1})


@pytest.fixture(scope="module")
def quick():
    return by_amount((20, 45), draws=3, iterations=30)


def test_every_model_is_asked_at_every_amount(quick):
    assert set(quick) == {(name, m) for name in (*NETWORKS, CLASSICAL) for m in (20, 45)}
    assert all(values.shape == (3,) and (values > 40).all() for values in quick.values())


def test_a_draw_is_the_same_whatever_the_number_of_draws(quick):
    fewer = by_amount((20,), draws=2, iterations=30)
    for key, values in fewer.items():
        np.testing.assert_allclose(values, quick[key][:2], atol=0.5)


def test_what_is_written_is_read_again(quick, tmp_path):
    write(quick, tmp_path / "draws.csv")
    again = read(tmp_path / "draws.csv")
    assert list(again) == list(quick)
    np.testing.assert_allclose(again["small network", 45], quick["small network", 45], atol=0.005)


def test_the_file_holds_twenty_draws_of_every_model_at_every_amount():
    found = measured()
    assert set(found) == {(name, m) for name in (*NETWORKS, CLASSICAL) for m in AMOUNTS}
    assert all(values.shape == (20,) for values in found.values())


def test_the_interval_is_student_s():
    values = np.array([88.0, 91.0, 90.0, 93.0])
    mean, margin = mean_and_margin(values)
    assert mean == 90.5
    assert margin == pytest.approx(3.182446 * values.std(ddof=1) / 2)


def test_the_words_are_the_ends_of_the_curves(quick):
    scene = data_curves(quick)
    mean, margin = mean_and_margin(quick["medium network", 45])
    assert f"and {mean:.1f} ± {margin:.1f} %" in re.search("medium network [^;]*", scene.words)[0]
