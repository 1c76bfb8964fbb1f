"""The questions of the notebooks: each name once, under its notebook's number; no answer outside a fold."""

from collections import Counter
from pathlib import Path

import pytest
from helpers.guesses import faults, name_of, questions
from nbformat.v4 import new_code_cell, new_notebook, new_output

import notebooks as tool

NOTEBOOKS = sorted((Path(__file__).resolve().parents[1] / "notebooks").glob("*.ipynb"))
FOLD = "<details><summary>Answer</summary><p><strong>52 %</strong></p><p>So.</p></details>"
GOOD = f'<div class="nncore-guess"><p><strong>Predict first.</strong> How many of 100?</p>{FOLD}</div>'


def read(path):
    return tool.loads(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_the_questions_of_the_notebook_are_in_order(path):
    assert list(faults(read(path), path.stem[:2])) == []


def test_every_name_is_there_once():
    names = Counter(name_of(call) for path in NOTEBOOKS for _, call in questions(read(path)))
    assert [name for name, count in names.items() if count > 1] == []


def stored(html=GOOD, source="guess('04.units', 'How many of 100?', 52, unit='%')"):
    data = {"text/html": html, "text/plain": "Predict first."}
    return new_notebook(cells=[new_code_cell(source, outputs=[new_output("display_data", data)])])


def test_a_good_question_has_no_fault():
    assert list(faults(stored(), "04")) == []
    choices = GOOD.replace("</p><details>", "</p><ul><li>50 %</li><li>52 %</li></ul><details>")
    assert list(faults(stored(choices), "04")) == []


@pytest.mark.parametrize(
    ("nb", "number", "fault"),
    [
        (stored(), "05", "04.units does not begin with 05."),
        (stored(source="guess(name, 'How?', 3)"), "04", "name does not begin with 04."),
        (stored("<b>52</b>"), "04", "04.units is not stored as one question"),
        (
            stored(GOOD.replace("<details>", "<details open>")),
            "04",
            "04.units: the answer is not in a closed",
        ),
        (stored(GOOD.replace(FOLD, "<p>52 %</p>")), "04", "04.units: the answer is not in a closed fold"),
        (stored(GOOD.replace(FOLD, f"<p>So.</p>{FOLD}")), "04", "04.units: more than the question"),
        (stored(GOOD.replace(FOLD, f"<img>{FOLD}")), "04", "04.units: more than the question"),
        (
            stored(GOOD.replace(FOLD, f"<ul><li>1 %</li></ul>{FOLD}")),
            "04",
            "04.units: the answer '52 %' is none",
        ),
    ],
)
def test_a_planted_fault_is_named(nb, number, fault):
    (found,) = faults(nb, number)
    assert found.startswith(fault)
