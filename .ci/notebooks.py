#!/usr/bin/env python3
"""Keep the notebooks normal.

``python .ci/notebooks.py [FILES]`` runs each notebook from top to bottom in a fresh kernel, in the
notebook's own folder, and writes it back in one form. ``--check`` runs nothing and writes nothing:
it prints one line for each fault and ends with status 1 if there is any. Without FILES, all of
``notebooks/``.

One form, because a notebook that was saved by hand differs in a hundred lines that nobody meant:
a diff should show what its author changed, and strict nbval should compare what the code printed.
"""

import argparse
import ast
import copy
import hashlib
import os
import re
import shutil
import statistics
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, DeadKernelError

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "data" / "pictures.h5"

# The only notebooks whose outputs may differ from one run to the next: what they print is time.
TIMING = {"07_vectorization_timing"}

MAX_BYTES = 500_000
MAX_LINES = 15
MAX_MEDIAN_LINES = 4
METADATA = {
    "kernelspec": {
        "display_name": "Python 3 (ipykernel)",
        "language": "python",
        "name": "python3",
    },
    "language_info": {"name": "python"},
}
QUESTION = '<div class="nncore-guess">'  # how a question's own face begins, which needs no picture
PLACE = re.compile(r'<div class="nncore-place-\w+">(.*)</div>', re.DOTALL)  # what one session calls it
WIDGET_VIEW = "application/vnd.jupyter.widget-view+json"

RERUN = "run .ci/notebooks.py on it"
# What only one machine has. A drive letter asks for a capital after it, since `f:\mathbb` is LaTeX.
MACHINE_PATH = re.compile(
    r"/(?:home|Users|root|tmp|private|var/folders)/[^\s'\"]*"
    r"|\b[A-Z]:(?:\\{1,2}[A-Z]|/[A-Za-z])[^\s'\"]*"
    r"|ipykernel_\d+[^\s'\"]*"
    r"|site-packages[^\s'\"]*"
)
ADDRESS = re.compile(r"\bat 0x[0-9a-fA-F]{6,}")
PICTURE_IN_TEXT = re.compile(r"data:image/png;base64,[A-Za-z0-9+/=]*")
# nbval also obeys comments; a tag is seen by this tool and by a reader of the notebook.
NBVAL_COMMENT = re.compile(r"^\s*#+\s*(NBVAL_\w+|PYTEST_VALIDATE_\w+)\s*$", re.MULTILINE)


class Fault(NamedTuple):
    """Something that is not normal: in which cell (None: the whole file), what, and the fix."""

    cell: int | None
    what: str
    fix: str


# --- one form -------------------------------------------------------------------------------------


def normalise(nb):
    """Return a copy of the notebook in the one form; nothing is executed.

    Parameters
    ----------
    nb : nbformat.NotebookNode
        A notebook of nbformat 4.

    Returns
    -------
    nbformat.NotebookNode
        The same cells, without empty ones and without all that changes from save to save.
    """
    nb = copy.deepcopy(nb)
    nb.metadata = nbformat.from_dict(METADATA)
    nb.nbformat, nb.nbformat_minor = 4, 5
    nb.cells = [tidy_cell(cell) for cell in nb.cells if cell.source.strip()]
    for cell, name in zip(nb.cells, cell_ids(nb.cells), strict=True):
        cell.id = name
    return nb


def tidy_cell(cell):
    """Keep of a cell what its author wrote and what its code printed."""
    tags = cell.metadata.get("tags")
    cell.metadata = nbformat.from_dict({"tags": sorted(tags)} if tags else {})
    if asks(cell):  # its code holds the answer: JupyterLab shows it at a click
        cell.metadata.jupyter = nbformat.from_dict({"source_hidden": True})
    cell.source = "\n".join(line.rstrip() for line in cell.source.strip("\n").split("\n"))
    if cell.cell_type == "code":
        cell.outputs = merge_streams(tidy_output(output) for output in cell.outputs)
    return cell


def tidy_output(output):
    """Drop dead widget views and the machine's part of a traceback."""
    if output.output_type == "error":
        # nbval compares the name and the message, never the traceback, which is full of paths.
        output.traceback = [f"\x1b[31m{output.ename}\x1b[39m: {output.evalue}"]
    if "text/html" in output.get("data", {}):
        output.data["text/html"] = PLACE.sub(r"\1", output.data["text/html"])
    if has_face(output):
        # The model of a stored view is gone when the file is opened again, and its number is
        # another in each run. The picture, or the question with its answer folded, is what every reader
        # sees until a cell runs.
        output.data.pop(WIDGET_VIEW, None)
    return output


def has_face(output):
    """Whether an output shows something of its own beside the view of a widget: a picture, or a question."""
    data = output.get("data", {})
    return "image/png" in data or data.get("text/html", "").startswith(QUESTION)


def asks(cell):
    """Whether a code cell ends with a question, ``guess(...)``."""
    if cell.cell_type != "code":
        return False
    try:
        last = ast.parse(cell.source).body[-1:]
    except SyntaxError:  # a magic command
        return False
    call = last[0].value if last and isinstance(last[0], ast.Expr) else None
    return isinstance(call, ast.Call) and ast.unparse(call.func) == "guess"


def merge_streams(outputs):
    """Join neighbouring pieces of one stream: where they were cut is an accident of timing."""
    merged = []
    for output in outputs:
        last = merged[-1] if merged else None
        if last and output.output_type == last.output_type == "stream" and output.name == last.name:
            last.text += output.text
        else:
            merged.append(output)
    return merged


def cell_ids(cells):
    """Name each cell after its text, so that a new cell does not rename all that follow it."""
    seen = {}
    for cell in cells:
        name = hashlib.sha256(f"{cell.cell_type}\n{cell.source}".encode()).hexdigest()[:8]
        seen[name] = seen.get(name, 0) + 1
        yield name if seen[name] == 1 else f"{name}-{seen[name]}"


def dumps(nb):
    """The text of the file: sorted keys, one space a level, any alphabet, a final newline."""
    return nbformat.v4.writes(nb, sort_keys=True, indent=1, ensure_ascii=False) + "\n"


def loads(text):
    """Read without validating or upgrading, so that the check sees the file as it is."""
    return nbformat.v4.reads(text)


# --- execute --------------------------------------------------------------------------------------


@contextmanager
def kernel_environment():
    """The environment of the kernel: as the caller's, but with the project's own data only.

    A contributor's copy of the course's pictures in ``data/``, or functions of their own that passed
    their checks, would change what is stored.
    """
    with (
        tempfile.TemporaryDirectory(prefix="nncore-data-") as folder,
        tempfile.TemporaryDirectory(prefix="nncore-mine-") as mine,
    ):
        if PICTURES.exists():
            shutil.copy(PICTURES, folder)
        yield {**os.environ, "NNCORE_DATA": folder, "NNCORE_MINE": mine, "TQDM_DISABLE": "1"}


def execute(path):
    """Run a notebook from top to bottom and write it back in the one form.

    Parameters
    ----------
    path : Path
        The notebook. It is left as it was if a cell fails that is not tagged raises-exception.

    Returns
    -------
    list of Fault
        What stopped the run, or what the check finds in what was written.
    """
    nb = normalise(loads(path.read_text(encoding="utf-8")))
    with kernel_environment() as env:
        try:
            run(nb, path.resolve().parent, env)
        except CellExecutionError as error:
            what = f"the cell raised {error.ename}: {error.evalue}"
            return [Fault(failed_cell(nb), what, "the file was left as it was")]
        except DeadKernelError as error:
            return [Fault(None, f"{error}", "the file was left as it was")]
    path.write_text(dumps(normalise(nb)), encoding="utf-8", newline="\n")
    return check(path)


def run(nb, folder, env):
    """Execute a notebook in place, in a fresh kernel of this Python."""
    NotebookClient(
        nb,
        kernel_name="python3",
        resources={"metadata": {"path": str(folder)}},
        timeout=None,
        record_timing=False,
        extra_arguments=["--IPKernelApp.log_level=ERROR"],
    ).execute(env=env)


def failed_cell(nb):
    """The number of the cell that raised, counted as a reader counts: from 1, all kinds."""
    for number, cell in enumerate(nb.cells, 1):
        tags = cell.metadata.get("tags", [])
        errors = [out for out in cell.get("outputs", []) if out.output_type == "error"]
        if errors and "raises-exception" not in tags:
            return number
    return None


# --- check ----------------------------------------------------------------------------------------


def check(path):
    """List what is not normal in a notebook file.

    Parameters
    ----------
    path : Path
        The file; it is only read.

    Returns
    -------
    list of Fault
        Empty if the notebook is normal.
    """
    text = path.read_bytes().decode("utf-8")
    try:
        nb = loads(text)
        nbformat.validate(normalise(nb))
    except Exception as error:  # whatever it is, it is a fault of this file, to be told in a line
        reason = str(error).strip().split("\n")[0]
        return [Fault(None, f"not a notebook of nbformat 4: {reason}", "fix or remake it")]
    faults = [*check_size(text), *check_metadata(nb), *check_ids(nb), *check_shape(nb)]
    faults += [*check_counts(nb), *check_cells(nb, path.stem)]
    if not faults and text != dumps(normalise(nb)):
        faults.append(Fault(None, "not written in the one form", RERUN))
    return faults


def check_cells(nb, name):
    """The faults that a cell has by itself, whatever stands around it."""
    for number, cell in enumerate(nb.cells, 1):
        found = [*check_source(cell), *check_tags(cell, name), *check_cell_metadata(cell)]
        found += [fault for output in cell.get("outputs", []) for fault in check_output(output)]
        found += [*check_exceptions(cell), *check_question(cell)]
        yield from (Fault(number, what, fix) for what, fix in found)


def check_size(text):
    size = len(text.encode())
    if size >= MAX_BYTES:
        what = f"{size / 1000:.0f} kB is not under {MAX_BYTES / 1000:.0f} kB"
        yield Fault(None, what, "draw fewer or smaller pictures")


def check_metadata(nb):
    if "widgets" in nb.metadata:
        yield Fault(None, "metadata.widgets holds widget state", RERUN)
    if {key: value for key, value in nb.metadata.items() if key != "widgets"} != METADATA:
        keys = ", ".join(sorted(METADATA))
        yield Fault(None, f"notebook metadata is not the plain {keys}", RERUN)


def check_ids(nb):
    if (nb.nbformat, nb.nbformat_minor) != (4, 5):
        yield Fault(None, f"nbformat {nb.nbformat}.{nb.nbformat_minor}, not 4.5", RERUN)
    expected = cell_ids(nb.cells)
    for number, (cell, name) in enumerate(zip(nb.cells, expected, strict=True), 1):
        if cell.get("id") != name and cell.source.strip():
            yield Fault(number, f"cell id {cell.get('id')!r} is not {name!r}", RERUN)


def check_shape(nb):
    """The measures of DESIGN: short code cells, each announced or read back in prose; a question is both."""
    code = [(n, cell) for n, cell in enumerate(nb.cells, 1) if cell.cell_type == "code" and not asks(cell)]
    sizes = {n: sum(bool(line.strip()) for line in cell.source.split("\n")) for n, cell in code}
    for number, size in sizes.items():
        if size > MAX_LINES:
            what = f"{size} lines of code, more than {MAX_LINES}"
            yield Fault(number, what, "split it, or move it into nncore")
    median = statistics.median(sizes.values()) if sizes else 0
    if median > MAX_MEDIAN_LINES:
        what = f"the median code cell has {median:g} lines, more than {MAX_MEDIAN_LINES}"
        yield Fault(None, what, "one idea a cell")
    prose = sum(cell.cell_type == "markdown" for cell in nb.cells)
    if prose < len(code):
        what = f"{prose} markdown cells for {len(code)} code cells"
        yield Fault(None, what, "announce each code cell, and read it back")


def check_counts(nb):
    expected = 0
    for number, cell in enumerate(nb.cells, 1):
        if cell.cell_type != "code":
            continue
        expected += 1
        counts = [cell.execution_count]
        counts += [o.execution_count for o in cell.outputs if o.output_type == "execute_result"]
        for wrong in {count for count in counts if count != expected}:
            yield Fault(number, f"execution count {wrong}, not {expected}", RERUN)


def check_source(cell):
    if not cell.source.strip():
        yield "an empty cell", "delete it"
    elif cell.source != "\n".join(line.rstrip() for line in cell.source.split("\n")).strip("\n"):
        yield "trailing whitespace", "delete it; a line of prose is broken by a backslash"
    for path in MACHINE_PATH.findall(cell.source):
        yield f"a path of one machine in the source: {path}", "make it relative"
    for comment in NBVAL_COMMENT.findall(cell.source):
        yield f"the comment {comment}", "delete it: the output is to be compared"


def check_tags(cell, name):
    for tag in cell.metadata.get("tags", []):
        timed = tag == "nbval-ignore-output" and name in TIMING
        if tag.startswith("nbval-") and not timed:
            yield f"the tag {tag}", f"delete it: only {', '.join(sorted(TIMING))} may ignore output"


def check_cell_metadata(cell):
    extra = sorted(set(cell.metadata) - {"tags"} - ({"jupyter"} if asks(cell) else set()))
    if extra:
        yield f"cell metadata {', '.join(extra)}", RERUN


def check_output(output):
    if output.get("name") == "stderr":
        first = output.text.strip().split("\n")[0]
        yield f"output on stderr: {first}", "fix what it warns of, and " + RERUN
    data = output.get("data", {})
    if WIDGET_VIEW in data:
        missing = not has_face(output)
        fix = "give the widget a static face in its mimebundle" if missing else RERUN
        yield (
            "a widget view" + (" without an image/png or a question beside it" if missing else " is stored"),
            fix,
        )
    text = readable(output)
    for path in MACHINE_PATH.findall(text):
        yield f"a path of one machine in the output: {path}", "do not print it"
    if address := ADDRESS.search(text):
        yield f"an address in the output: {address.group()}", "give the object a short repr"


def check_question(cell):
    """JupyterLab shows the first line of code that is hidden, so the answer stands further down."""
    if not asks(cell):
        return
    call = ast.parse(cell.source).body[-1].value
    telling = call.args[2:] + [word.value for word in call.keywords if word.arg not in ("name", "question")]
    if any(node.lineno == 1 for node in telling):
        yield "the first line shows the answer", "begin a new line after guess("


def check_exceptions(cell):
    if "raises-exception" in cell.metadata.get("tags", []):
        return
    for output in cell.get("outputs", []):
        if output.output_type == "error":
            fix = "fix it, or tag the cell raises-exception if the error is the lesson"
            yield f"the cell ends in {output.ename}: {output.evalue}", fix


def readable(output):
    """All text in an output; not the pictures, whose base64 spells anything sooner or later."""
    data = output.get("data", {})
    parts = [output.get("text", ""), output.get("evalue", ""), *output.get("traceback", [])]
    parts += [data[kind] for kind in data if kind.startswith("text/") or kind == "image/svg+xml"]
    return PICTURE_IN_TEXT.sub("a picture", "\n".join(parts))


# --- command line ---------------------------------------------------------------------------------


def report(path, faults):
    """Print one line for each fault: file, cell, what, the fix."""
    for cell, what, fix in faults:
        where = f"{path}: cell {cell}" if cell else f"{path}"
        print(f"{where}: {what} ({fix})")


def main(arguments=None):
    """Run or check the notebooks; return the exit status."""
    parser = argparse.ArgumentParser(description="Run notebooks and keep their files normal.")
    parser.add_argument("files", nargs="*", type=Path, help="default: all of notebooks/")
    parser.add_argument("--check", action="store_true", help="run and write nothing, only report")
    options = parser.parse_args(arguments)
    faulty = False
    for path in options.files or sorted((ROOT / "notebooks").glob("*.ipynb")):
        faults = check(path) if options.check else execute(path)
        report(path, faults)
        faulty = faulty or bool(faults)
        if not options.check and not faults:
            print(f"{path}: {path.stat().st_size / 1000:.0f} kB, normal")
    return int(faulty)


if __name__ == "__main__":
    sys.exit(main())
