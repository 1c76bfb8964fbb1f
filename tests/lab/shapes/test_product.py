"""The matrix product with numbers: each entry is NumPy's, and a misfit stops with its reason."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nncore.lab.shapes import by_hand, matrix_product
from nncore.lab.shapes.product import CASES

lengths = st.integers(1, 4)


def texts(panel):
    return [layer["words"] for layer in panel.layers if layer["kind"] == "text"]


@given(lengths, lengths, lengths, st.booleans(), st.integers(0, 99), st.data())
def test_each_entry_is_that_of_numpy(n, n_x, m, biased, seed, data):
    rng = np.random.default_rng(seed)
    W, X, b = (rng.integers(-9, 10, shape).astype(float) for shape in ((n, n_x), (n_x, m), (n, 1)))
    Z = W @ X + (b if biased else 0)
    i, j = data.draw(st.sampled_from(list(np.ndindex(n, m))))
    scene = matrix_product(W, X, b if biased else None, entry=i * m + j + 1, term=99)
    assert scene.words.endswith(f"= {Z[i, j]:.0f}, which is entry ({i + 1}, {j + 1}).".replace("-", "−"))
    assert scene.bounds == {"entry": (1, n * m), "term": (0, n_x + biased)}


def test_the_terms_arrive_one_by_one_and_then_the_entry_lands():
    W, X = [[1, 2, 3]], [[4], [5], [6]]
    said = [matrix_product(W, X, term=term).words for term in range(4)]
    assert [words.split(". ", 1)[1] for words in said] == [
        "Nothing is multiplied yet.",
        "1 · 4 = 4 so far.",
        "1 · 4 + 2 · 5 = 14 so far.",
        "1 · 4 + 2 · 5 + 3 · 6 = 32, which is entry (1, 1).",
    ]
    blocks = [texts(matrix_product(W, X, term=term).panels[0]) for term in range(4)]
    assert ["32" in found for found in blocks] == [False, False, False, True]
    cards = [texts(matrix_product(W, X, term=term).panels[1]) for term in range(4)]
    assert [("10" in found, "18" in found) for found in cards] == [
        (False, False), (False, False), (True, False), (True, True),
    ]  # fmt: skip


def test_entries_before_this_one_have_landed_and_those_after_it_have_not():
    W, X = np.array([[1.0, 2], [3, 4], [5, 6]]), np.array([[10.0, 20], [100, 200]])
    shown = texts(matrix_product(W, X, entry=3, term=1).panels[0])
    assert {"210", "420"} <= set(shown)
    assert not {"430", "860", "650", "1300"} & set(shown)


def test_the_bias_is_added_last_and_is_repeated_along_its_row():
    before, after = (by_hand("W @ X + b", entry=6, term=term) for term in (3, 4))
    assert before.words.endswith("0 · 1 + 1 · 0 + −1 · 2 = −2 so far.")
    assert after.words.endswith("0 · 1 + 1 · 0 + −1 · 2 + 20 = 18, which is entry (2, 2).")
    assert texts(after.panels[0]).count("20") == 4


@pytest.mark.parametrize(
    ("s", "t", "pairs", "longer"), [((2, 3), (4, 5), 3, "column"), ((2, 4), (3, 5), 3, "row")]
)
def test_shapes_that_do_not_fit_stop_where_they_stop(s, t, pairs, longer):
    W, X = np.ones(s), np.full(t, 2.0)
    running, stopped = (matrix_product(W, X, term=term) for term in (pairs, 99))
    assert running.words.endswith("= 6 so far.")
    assert f"number {pairs + 1} of the {longer} has no partner" in stopped.words
    assert f"a row of {s[1]} numbers does not fit a column of {t[0]}" in stopped.words
    assert "no product" in texts(stopped.panels[0])
    assert "✗" in texts(stopped.panels[1])
    assert "✗" not in texts(running.panels[1])
    assert stopped.bounds["term"] == (0, pairs + 1)


@pytest.mark.parametrize("case", CASES)
def test_every_step_is_drawn_within_its_frame_and_nothing_is_minus_zero(case):
    for entry in range(1, 9):
        for term in range(5):
            scene = by_hand(case, entry, term)
            for panel in scene.panels:
                (low, high), (bottom, top) = panel.limits()
                assert "−0" not in texts(panel)
                for layer in panel.layers:
                    x, y = layer["data"].T
                    assert low <= x.min() <= x.max() <= high
                    assert bottom <= y.min() <= y.max() <= top


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (([1, 2], [[1], [2]]), r"W is \(2,\), neither row nor column: W.reshape\(1, -1\) is a row and"),
        (([[1, 2]], np.ones((2, 7))), r"X is \(2, 7\): the picture has room for 1 to 6 rows and columns"),
        (
            ([[1, 2]], [[1], [2]], [[1, 2]]),
            r"b is \(1, 2\): .* a number for each row of W it must be \(1, 1\)",
        ),
        (([[1, np.nan]], [[1], [2]]), r"W has a number beyond 100 000, or nan"),
    ],
)
def test_messages(arguments, message):
    with pytest.raises(ValueError, match=message):
        matrix_product(*arguments)
