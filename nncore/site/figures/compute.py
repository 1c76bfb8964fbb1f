"""All figures of one notebook, in a process of its own: their data, and what a page says of them."""

import os
import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path

import ipywidgets as widgets
import nbformat

from ...datasets.h5 import OWN_FILE, find_folder
from ...lab.stage.live import Live
from .capture import run
from .freeze import freeze

NO_KERNEL = "It computes what you see while you watch, and so needs a running notebook. This is its picture."
MEASURED = "Computed when this page was written: its numbers differ a little from those in the text."
UPLOAD = "A photo of your own needs the running notebook."


@contextmanager
def environment():
    """Work with the project's own data only, and with nothing that a reader has kept."""
    with tempfile.TemporaryDirectory(prefix="nncore-site-") as folder:
        data, mine = Path(folder, "data"), Path(folder, "mine")
        data.mkdir()
        mine.mkdir()
        wanted = {
            "NNCORE_DATA": str(data),
            "NNCORE_MINE": str(mine),
            "TQDM_DISABLE": "1",
            "MPLBACKEND": "Agg",
        }
        before = {name: os.environ.pop(name, None) for name in wanted}
        own = find_folder() / OWN_FILE
        if own.exists():
            shutil.copy(own, data)
        os.environ.update(wanted)
        try:
            yield
        finally:
            for name, value in before.items():
                os.environ.pop(name)
                if value is not None:
                    os.environ[name] = value


def compute(path, out):
    """Run a notebook, and write the data of its figures.

    Parameters
    ----------
    path : Path
        Of the notebook.
    out : Path
        The folder of the scripts.

    Returns
    -------
    figures : list of dict
        For each figure that a cell shows, what the page needs besides the data, as JSON takes it.
    """
    notebook = nbformat.read(path, 4)
    figures, names = [], set()
    for shown in run(notebook, path.parent):
        face = shown.face
        if not isinstance(face, Live):
            figures.append({"cell": shown.cell, "remark": NO_KERNEL})
            continue
        name = free(f"{path.stem[:2]}-{face.draw.__name__.strip('<>')}", names)
        names.add(name)
        frozen = freeze(face, name)
        (out / f"{name}.js").write_text(frozen.script, encoding="utf-8", newline="\n")
        about = {"cell": shown.cell, "name": name, "source": f"{out.name}/{name}.js"}
        figures.append(about | described(frozen, face))
        if figures[-1]["remark"] == "" and repr(face) not in stored(notebook.cells[shown.cell]):
            figures[-1]["remark"] = MEASURED
    return figures


def stored(cell):
    """Return what a cell's outputs say in plain text, as the notebook has them."""
    return [output.data.get("text/plain") for output in cell.outputs if "data" in output]


def free(name, taken):
    """Return a name that is not taken, by a number after it if need be."""
    return next(n for n in (name, *(f"{name}-{k}" for k in range(2, 99))) if n not in taken)


def described(frozen, figure):
    """Return what the page says of a figure, as JSON takes it."""
    axes = []
    for one in frozen.axes:
        if one.kind == "fixed":
            continue
        about = {"name": one.name, "label": one.label, "kind": one.kind, "start": one.start}
        about["stops"] = [words for words, _ in one.stops]
        if one.name in frozen.bounded:
            about["values"] = [value for _, value in one.stops]
        axes.append(about)
    sizes = {"scenes": frozen.scenes, "bytes": len(frozen.script)}
    return sizes | {
        "axes": axes,
        "film": frozen.film,
        "words": frozen.words,
        "remark": remark(frozen, figure),
    }


def remark(frozen, figure):
    """Return what the reader of a page misses of a figure, in one line; "" if nothing."""
    if any(isinstance(widget, widgets.FileUpload) for widget in figure.controls.values()):
        return UPLOAD
    still = [f"{one.label} is {one.stops[0][0]}" for one in frozen.axes if one.kind == "fixed"]
    return f"Here {', '.join(still)}; in the notebook you can change that." if still else ""
