"""Run a notebook in another order or another kernel, and tell which cells print something else."""

import os
import re
from itertools import zip_longest
from pathlib import Path
from typing import NamedTuple

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import DeadKernelError

from notebooks import ADDRESS, PICTURE_IN_TEXT, kernel_environment, loads, normalise

HERE = Path(__file__).resolve().parent
THREADS = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS")
ONE_THREAD = dict.fromkeys((*THREADS, "VECLIB_MAXIMUM_THREADS"), "1")
COMPARED = re.compile(r"text/|application/(?!vnd\.)|image/svg")


class Change(NamedTuple):
    """A cell that printed something else: its number as a reader counts, the old lines and the new."""

    cell: int
    old: str
    new: str

    def __str__(self):
        return f"cell {self.cell}:\n    - {self.old}\n    + {self.new}"


def read(path):
    """Return a notebook in its one form."""
    return normalise(loads(Path(path).read_text(encoding="utf-8")))


def code_cells(nb):
    """Return the code cells, each under its number, counted from 1 and with the prose."""
    return {number: cell for number, cell in enumerate(nb.cells, 1) if cell.cell_type == "code"}


def run(cells, folder, first=(), **variables):
    """Run cells in one fresh kernel, whatever they raise.

    Parameters
    ----------
    cells : iterable of NotebookNode
        Code cells, in the order wanted; the same one may come twice.
    folder : Path
        Where the kernel works.
    first : iterable of str
        Code for the kernel to run before.
    **variables : str
        Environment variables of the kernel, added to those here. It finds the modules of this folder, and
        has one BLAS thread, so that several kernels side by side do not wait for each other.

    Returns
    -------
    list of NotebookNode
        Copies of the cells, with what they printed.
    """
    before = [nbformat.v4.new_code_cell(source) for source in first]
    fresh = [nbformat.v4.new_code_cell(cell.source, metadata=cell.metadata) for cell in cells]
    nb = nbformat.v4.new_notebook(cells=before + fresh)
    path = os.pathsep.join(filter(None, [str(HERE), os.environ.get("PYTHONPATH")]))
    client = NotebookClient(
        nb,
        kernel_name="python3",
        resources={"metadata": {"path": str(folder)}},
        timeout=None,
        allow_errors=True,
        record_timing=False,
        extra_arguments=["--IPKernelApp.log_level=ERROR"],
    )
    try:
        with kernel_environment() as env:
            client.execute(env={**env, **ONE_THREAD, **variables, "PYTHONPATH": path})
    except DeadKernelError as error:
        raise RuntimeError(f"the kernel died in {folder}") from error
    for cell in nb.cells[: len(before)]:
        if cell.outputs:
            raise RuntimeError(f"{cell.source} printed {printed(cell)}")
    return normalise(nb).cells[len(before) :]


def printed(cell):
    """Return all that strict nbval compares of a cell, as lines: text, no pictures, no addresses.

    Of a cell whose output may differ, because it is a time, only an error is left; of one whose error is the
    lesson, everything.
    """
    parts, timed = [], "nbval-ignore-output" in cell.metadata.get("tags", [])
    for output in cell.outputs:
        data = output.get("data", {})
        said = [data[kind] for kind in sorted(data) if COMPARED.match(kind)] + [output.get("text", "")]
        parts += said * (not timed)
        parts += [f"{output.ename}: {output.evalue}"] if output.output_type == "error" else []
    text = "\n".join(str(part) for part in parts if part)
    return PICTURE_IN_TEXT.sub("PICTURE", ADDRESS.sub("at ADDRESS", text)).splitlines()


def changes(old, new):
    """Return the Changes between two runs, dictionaries of cells by their numbers."""
    found = []
    for number, cell in old.items():
        pairs = zip_longest(printed(cell), printed(new[number]), fillvalue="(nothing)")
        found += [Change(number, a, b) for a, b in pairs if a != b]
    return found
