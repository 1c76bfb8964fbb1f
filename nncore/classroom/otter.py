"""The marks of otter-grader: raw cells around each exercise, which ``otter assign`` reads.

``otter assign 04_shallow_network.ipynb dist`` makes of it what is handed out, and the archive with which
``otter run`` grades what comes back.
"""

import copy
import textwrap

from nbformat.v4 import new_code_cell, new_raw_cell

from .turns import cleared, turns, with_turns

ASSIGNMENT = """\
# ASSIGNMENT CONFIG
name: {name}
init_cell: false
export_cell: false
run_tests: true
generate:
  pdf: false
"""


def assignments(notebooks, out):
    """Write a notebook for `otter assign` for each notebook that has exercises.

    Parameters
    ----------
    notebooks : dict of str to nbformat.NotebookNode
        By name.
    out : Path

    Returns
    -------
    names : list of str
        The notebooks.
    """
    import nbformat

    out.mkdir(parents=True, exist_ok=True)
    for name, notebook in (found := with_turns(notebooks)).items():
        nbformat.write(marked(notebook, name), out / f"{name}.ipynb")
    return list(found)


def marked(notebook, name):
    """Return a notebook with the raw cells of otter around each exercise, its solution and a hidden test."""
    notebook = copy.deepcopy(notebook)
    for turn in reversed(turns(notebook)):
        notebook.cells[turn.cell : turn.cell + 1] = question(turn)
    cleared(notebook)
    notebook.cells.insert(0, new_raw_cell(ASSIGNMENT.format(name=name)))
    return notebook


def question(turn):
    """Return the cells of one exercise: what is handed out, what solves it, and what grades it."""
    solved = [turn.header, '    """ # BEGIN PROMPT', "    ...", '    """; # END PROMPT']
    solved += ["    # BEGIN SOLUTION NO PROMPT", textwrap.indent(turn.solution, "    "), "    # END SOLUTION"]
    hidden = ['""" # BEGIN TEST CONFIG', "hidden: true", "points: 1", '""" # END TEST CONFIG']
    hidden += ["from nncore.classroom import grade", "", turn.test]
    return [
        new_raw_cell(f"# BEGIN QUESTION\nname: {turn.name}\npoints: 1"),
        new_raw_cell("# BEGIN SOLUTION"),
        new_code_cell("\n".join([*filter(None, [turn.before]), *solved])),
        new_raw_cell("# END SOLUTION"),
        new_raw_cell("# BEGIN TESTS"),
        new_code_cell("\n".join(hidden)),
        new_raw_cell("# END TESTS"),
        new_raw_cell("# END QUESTION"),
        new_code_cell(turn.after.strip("\n")),
    ]
