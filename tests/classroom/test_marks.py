"""What graders are given: each exercise with its solution and its test, and neither in the learner's copy."""

import nbformat
import numpy as np
import pytest

from nncore.classroom import __main__ as command
from nncore.classroom import grade, nbgrader, otter
from nncore.classroom.turns import turns
from nncore.course import notebooks
from nncore.exercises.tasks import EXERCISES

BOOKS = {path.stem: nbformat.read(path, 4) for path in notebooks()}


def test_every_exercise_is_somebody_s_turn_once():
    found = [turn.exercise for book in BOOKS.values() for turn in turns(book)]
    assert sorted(found) == sorted(EXERCISES)


def solved(source, names=()):
    """The names that the source of a cell defines, run with NumPy and without its check."""
    space = {"np": np, "check": lambda *_, **__: None, "hint": None, "solution": None}
    exec(source, space)
    return space


@pytest.mark.parametrize("exercise", EXERCISES)
def test_the_solution_is_right_on_the_grader_s_numbers(exercise):
    (turn,) = [turn for book in BOOKS.values() for turn in turns(book) if turn.exercise == exercise]
    for form in (nbgrader_cell, otter_cell):
        space = solved(form(turn))
        exec(turn.test, {"grade": grade, **space})


def nbgrader_cell(turn):
    (book,) = [book for book in BOOKS.values() if turn in turns(book)]
    cells = [
        c
        for c in nbgrader.marked(book).cells
        if c.metadata.get("nbgrader", {}).get("grade_id") == f"turn-{turn.name}"
    ]
    return cells[0].source


def otter_cell(turn):
    return otter.question(turn)[2].source


@pytest.mark.parametrize("exercise", EXERCISES)
def test_a_stub_fails(exercise):
    (turn,) = [turn for book in BOOKS.values() for turn in turns(book) if turn.exercise == exercise]
    space = solved(f"{turn.header} ...")
    with pytest.raises(AssertionError, match="not attempted yet"):
        exec(turn.test, {"grade": grade, **space})


def test_a_wrong_one_fails_with_its_mistake():
    def slope_tanh(Z):
        return 1 - np.tanh(Z)

    with pytest.raises(AssertionError, match="slope_tanh: wrong"):
        grade(slope_tanh, "slope_tanh", seed=(1,))


def test_a_name_that_is_no_exercise():
    with pytest.raises(ValueError, match="No exercise is called tahn_slope"):
        grade(lambda Z: Z, "tahn_slope")


def test_the_marks_of_nbgrader():
    book = nbgrader.marked(BOOKS["04_shallow_network"])
    marks = [cell.metadata["nbgrader"] for cell in book.cells if "nbgrader" in cell.metadata]
    assert len(marks) == 14
    assert len({mark["grade_id"] for mark in marks}) == 14
    assert [mark["solution"] for mark in marks] == [True, False] * 7
    assert all(mark["points"] == 1 and mark["locked"] for mark in marks[1::2])
    nbformat.validate(book)
    assert not any(cell.get("outputs") for cell in book.cells)


def test_the_marks_of_otter_are_closed():
    book = otter.marked(BOOKS["04_shallow_network"], "04_shallow_network")
    raw = [cell.source.split("\n")[0] for cell in book.cells if cell.cell_type == "raw"]
    assert raw[0] == "# ASSIGNMENT CONFIG"
    assert raw[1:] == 7 * [
        "# BEGIN QUESTION",
        "# BEGIN SOLUTION",
        "# END SOLUTION",
        "# BEGIN TESTS",
        "# END TESTS",
        "# END QUESTION",
    ]
    nbformat.validate(book)


def test_the_notebook_itself_is_not_touched():
    before = nbformat.writes(BOOKS["04_shallow_network"])
    nbgrader.marked(BOOKS["04_shallow_network"])
    otter.marked(BOOKS["04_shallow_network"], "04")
    assert nbformat.writes(BOOKS["04_shallow_network"]) == before


@pytest.mark.parametrize("form", ["nbgrader", "otter"])
def test_the_command(form, tmp_path, capsys):
    assert command.main([form, str(tmp_path), "--only", "04", "08"]) == 0
    assert capsys.readouterr().out == f"2 assignments in {tmp_path}\n"
    written = sorted(path.stem for path in tmp_path.rglob("*.ipynb"))
    assert written == ["04_shallow_network", "08_why_deep"]
    assert command.main([form, str(tmp_path), "--only", "44"]) == 1
