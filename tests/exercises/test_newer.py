"""The newer exercises against solutions that were written without a look at what they know."""

import pytest
from exercises.corpus import NAMED, judge, made
from exercises.corpus.newer import RIGHT, WRONG

from nncore.exercises.running import trial


@pytest.fixture(scope="module")
def rows():
    """The judgement of every fourth wrong solution."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(trial, "SECONDS", 0.3)
        return [judge(name, text) for name, texts in WRONG.items() for text in texts[1::4]]


RIGHT_ONES = [(name, text) for name, texts in RIGHT.items() for text in texts]


@pytest.mark.parametrize(("name", "text"), RIGHT_ONES)
def test_right_mathematics_passes(name, text, said):
    assert said(made(name, text)).startswith(f"{name}: right, on 24 random inputs.")


def test_there_are_enough_of_them():
    assert WRONG.keys() == RIGHT.keys()
    assert len(WRONG) == 22
    assert min(map(len, WRONG.values())) >= 9
    assert min(map(len, RIGHT.values())) >= 4


def test_no_wrong_one_passes(rows):
    assert [row for row in rows if row.state == "right"] == []


def test_no_false_cause_is_named(rows):
    assert [row for row in rows if row.kind in NAMED and not row.holds] == []


def test_most_hear_their_mistake_by_name(rows):
    assert sum(row.kind in NAMED for row in rows) / len(rows) > 0.8


def test_few_hear_of_a_value_alone(rows):
    assert sum(row.kind == "value" for row in rows) / len(rows) < 0.08


@pytest.mark.parametrize(
    ("name", "i", "words"),
    [
        ("update", -1, "holds no fractions"),
        ("diagnose", 3, "every fall in the last tenth"),
        ("model", 2, "every hundredth cost"),
        ("slope_tanh", 17, "gives tanh itself"),
        ("update", 17, "changes its argument gradients"),
        ("layer_shapes", 8, "a column for each input feature"),
    ],
)
def test_a_cause_is_found_behind_another_fault(name, i, words):
    assert words in judge(name, WRONG[name][i]).line
