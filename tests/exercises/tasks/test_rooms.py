"""The rooms of the tasks: small, and each exercise is at home in the notebook that its room names."""

import ast
import json
from pathlib import Path

import pytest

from nncore.exercises.tasks import EXERCISES, ROOMS
from nncore.exercises.tasks.formulas.is_wrong import LINES

NOTEBOOKS = Path(__file__).parents[3] / "notebooks"
MOST_FILES = 11  # ten and an __init__


def room_name(room):
    return room.__name__.split(".")[-1]


def texts(room, kind):
    """The cells of one kind in the notebook that a room names."""
    (path,) = NOTEBOOKS.glob(f"[0-9][0-9]_{room.NOTEBOOK}.ipynb")
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    return ["".join(cell["source"]) for cell in cells if cell["cell_type"] == kind]


def checked(source):
    """The exercises that a cell checks."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and getattr(node.func, "id", None) == "check":
            named = [keyword.value.value for keyword in node.keywords if keyword.arg == "exercise"]
            yield named[0] if named else node.args[0].id


def test_there_are_exercises_enough():
    assert len(EXERCISES) == sum(len(room.EXERCISES) for room in ROOMS) >= 34


@pytest.mark.parametrize("room", ROOMS, ids=room_name)
def test_a_room_is_small_and_registers_every_task_in_it(room):
    folder = Path(room.__file__).parent
    files = {path.stem for path in folder.glob("*.py")} - {"__init__"}
    tasks = {
        name for name in files if not name.endswith("_mistakes")
    }  # a long list of mistakes, beside its task
    assert tasks == {exercise.name for exercise in room.EXERCISES}
    assert len(files) <= MOST_FILES
    assert len(room.__doc__.strip().split(".\n\n")) == 2


@pytest.mark.parametrize("room", ROOMS, ids=room_name)
def test_each_exercise_is_checked_once_in_its_notebook(room):
    found = [name for source in texts(room, "code") for name in checked(source)]
    for exercise in room.EXERCISES:
        assert found.count(exercise.name) == 1, exercise.name


@pytest.mark.parametrize("room", ROOMS, ids=room_name)
def test_a_notebook_checks_only_exercises_that_there_are(room):
    found = {name for source in texts(room, "code") for name in checked(source)}
    assert found <= set(EXERCISES)


def test_the_page_of_lines_is_the_one_that_is_judged():
    (page,) = (text for text in texts(ROOMS[-1], "markdown") if LINES[-1][0] in text)
    shown = [line[4:].strip() for line in page.splitlines() if line[:2].strip().isdigit()]
    assert shown == [line for line, _ in LINES]
