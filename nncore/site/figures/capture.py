"""The live figures of a notebook: its code cells are run, and each figure that a cell shows is kept."""

import os
from contextlib import contextmanager, redirect_stdout
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

from ...lab.stage.live import Face


@dataclass
class Shown:
    """A figure that a cell showed: the number of the cell, counted from 0, and the figure."""

    cell: int
    face: Face


def run(notebook, folder):
    """Run the code cells of a notebook from top to bottom, and yield the figures that they show.

    A figure is yielded while the shell stands where the figure was made, so that what it draws from is as
    its cell left it.

    Parameters
    ----------
    notebook : nbformat.NotebookNode
    folder : Path
        Where the cells run.

    Yields
    ------
    shown : Shown

    Raises
    ------
    ValueError
        If a cell raises that is not tagged raises-exception.
    """
    from IPython.core.interactiveshell import InteractiveShell

    shell, faces = InteractiveShell(), []
    shell.display_formatter.mimebundle_formatter.for_type(Face, faces.append)
    shell.display_formatter.ipython_display_formatter.enabled = False
    with inside(folder):
        for number, cell in enumerate(notebook.cells):
            if cell.cell_type != "code":
                continue
            with redirect_stdout(StringIO()):
                result = shell.run_cell(cell.source, store_history=True)
            if not result.success and "raises-exception" not in cell.metadata.get("tags", []):
                error = result.error_in_exec or result.error_before_exec
                raise ValueError(f"cell {number + 1} raised {type(error).__name__}: {error}")
            yield from (Shown(number, face) for face in faces)
            faces.clear()


@contextmanager
def inside(folder):
    """Work in a folder, and come back."""
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)
