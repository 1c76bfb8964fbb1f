#!/usr/bin/env python3
"""Run the cells of a notebook in the orders in which a reader does, and tell what changes.

``python .ci/again.py [FILES]``: in one kernel, each cell twice in a row, as after a second thought; then all
from the top once more, as after going back. Each time a cell must print what it printed first. Where one does
not, a name is used for two things, or a cell changes what it was given.
"""

import argparse
import sys
from pathlib import Path

from rerun import changes, code_cells, read, run

NOTEBOOKS = sorted((Path(__file__).resolve().parent.parent / "notebooks").glob("*.ipynb"))


def run_again(path):
    """Return what changes in a notebook when its cells are run again.

    Parameters
    ----------
    path : Path

    Returns
    -------
    dict of str to list of Change
        Against the first time: ``"at once"``, the second run of each cell; ``"from the top"``, the third.
    """
    cells = code_cells(read(path))
    twice = [cell for cell in cells.values() for _ in range(2)]
    ran = run([*twice, *cells.values()], path.resolve().parent)
    first, second, third = (
        dict(zip(cells, part, strict=True))
        for part in (ran[: len(twice) : 2], ran[1 : len(twice) : 2], ran[len(twice) :])
    )
    return {"at once": changes(first, second), "from the top": changes(first, third)}


def main(arguments=None):
    """Run the notebooks and print what changes; return the exit status."""
    parser = argparse.ArgumentParser(description="Run the cells of notebooks again, and tell what changes.")
    parser.add_argument("files", nargs="*", type=Path, help="default: all of notebooks/")
    options = parser.parse_args(arguments)
    status = 0
    for path in options.files or NOTEBOOKS:
        found = run_again(path)
        counts = ", ".join(f"{len(changed)} lines differ {when}" for when, changed in found.items())
        print(f"{path.stem}: {counts}", flush=True)
        for when, changed in found.items():
            for change in changed:
                status = 1
                print(f"  again {when}, {change}")
    return status


if __name__ == "__main__":
    sys.exit(main())
