"""Solutions as learners write them: how many are caught, named, named falsely, and how many right ones pass.

What is said is judged by rules. A cause that is named is false if it does not hold on other inputs than
those on
which it was found.
"""

import pytest
from exercises.corpus import COLLECTIONS, NAMED, judge, made

from nncore.exercises.running import trial
from nncore.exercises.tasks import EXERCISES


@pytest.fixture(scope="module")
def wrong():
    """The judgement of every fifth wrong solution, by collection; ``benchmarks/checks.py --corpus``
    takes all.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(trial, "SECONDS", 0.3)
        return {
            collection: [judge(name, text) for name, texts in solutions.items() for text in texts[2::5]]
            for collection, solutions in COLLECTIONS.items()
            if collection.startswith("wrong")
        }


RIGHT = [
    (name, text)
    for collection, solutions in COLLECTIONS.items()
    if collection.startswith("right")
    for name, texts in solutions.items()
    for text in texts
]


@pytest.mark.parametrize(("name", "text"), RIGHT)
def test_right_mathematics_passes_in_any_dress(name, text, said):
    assert said(made(name, text)).startswith(f"{name}: right, on 24 random inputs.")


def test_there_are_enough_of_them():
    for name in EXERCISES:
        found = {
            k: sum(len(s.get(name, [])) for c, s in COLLECTIONS.items() if c.startswith(k))
            for k in ("wrong", "right")
        }
        if any(found.values()):
            assert found["wrong"] >= 15, name
            assert found["right"] >= 12, name


def share(rows, test):
    return sum(map(test, rows)) / len(rows)


def test_no_wrong_one_passes(wrong):
    assert [row for rows in wrong.values() for row in rows if row.state == "right"] == []


def test_no_false_cause_is_named(wrong):
    false = [row for rows in wrong.values() for row in rows if row.kind in NAMED and not row.holds]
    assert false == []


def test_most_hear_their_mistake_by_name(wrong):
    assert share(wrong["wrong"], lambda row: row.kind in NAMED) > 0.8
    assert share(wrong["wrong_again"], lambda row: row.kind in NAMED) > 0.65


def test_few_hear_of_a_value_alone(wrong):
    assert share(wrong["wrong"], lambda row: row.kind == "value") < 0.03
    assert share(wrong["wrong_again"], lambda row: row.kind == "value") < 0.2


def test_what_is_said_is_one_line(wrong):
    for rows in wrong.values():
        for row in rows:
            assert "\n" not in row.line
            assert "Traceback" not in row.line
            assert len(row.line) < 700
            assert row.line.endswith((".", "?"))
            assert " 1 times what" not in row.line
