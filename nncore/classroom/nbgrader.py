"""The marks of nbgrader: which cells hold a solution, and which test it.

``nbgrader generate_assignment`` takes the solutions and the hidden tests out of what it hands out, and
``nbgrader autograde`` puts the tests back into what it collects.
"""

import copy
import textwrap

from nbformat.v4 import new_code_cell

from .turns import cleared, turns, with_turns

CONFIG = """\
# A course of nbgrader: `nbgrader generate_assignment 04_shallow_network` and so on, in this folder.
c = get_config()
c.CourseDirectory.course_id = "nncore"
c.ExecutePreprocessor.timeout = 600  # seconds a cell; the longest trains for some tens
c.ClearSolutions.code_stub = {"python": "..."}
"""


def assignments(notebooks, out):
    """Write a course folder of nbgrader, with an assignment for each notebook that has exercises.

    Parameters
    ----------
    notebooks : dict of str to nbformat.NotebookNode
        By name.
    out : Path

    Returns
    -------
    names : list of str
        The assignments.
    """
    import nbformat

    (out / "source").mkdir(parents=True, exist_ok=True)
    (out / "nbgrader_config.py").write_text(CONFIG, encoding="utf-8")
    for name, notebook in (found := with_turns(notebooks)).items():
        (out / "source" / name).mkdir(exist_ok=True)
        nbformat.write(marked(notebook), out / "source" / name / f"{name}.ipynb")
    return list(found)


def marked(notebook):
    """Return a notebook with the solutions in its exercises, and a hidden test after each."""
    notebook = copy.deepcopy(notebook)
    for turn in reversed(turns(notebook)):
        cell = notebook.cells[turn.cell]
        region = f"### BEGIN SOLUTION\n{turn.solution}\n### END SOLUTION"
        cell.source = f"{turn.before}\n{turn.header}\n{textwrap.indent(region, '    ')}\n{turn.after}".strip(
            "\n"
        )
        cell.metadata["nbgrader"] = mark(f"turn-{turn.name}", solution=True)
        lines = ["# The test of the function above", "### BEGIN HIDDEN TESTS"]
        lines += ["from nncore.classroom import grade", "", turn.test, "### END HIDDEN TESTS"]
        test = new_code_cell("\n".join(lines), metadata={"nbgrader": mark(f"test-{turn.name}", points=1)})
        notebook.cells.insert(turn.cell + 1, test)
    return cleared(notebook)


def mark(name, solution=False, points=None):
    """Return the metadata of a cell, in nbgrader's schema 3."""
    about = {"schema_version": 3, "grade_id": name, "solution": solution, "task": False}
    about |= {"grade": points is not None, "locked": points is not None}
    return about | ({"points": points} if points is not None else {})
