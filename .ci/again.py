#!/usr/bin/env python3
"""Run the cells of a notebook in the orders in which a reader does, and tell what changes.

``python .ci/again.py [FILES]``: in one kernel, each cell twice in a row, as after a second thought; then all
from the top once more, as on the next day. Each time a cell must print what is stored. Where one does not, a
cell changes what it was given, or draws on from a generator that an earlier cell made.

``--back`` goes from the last cell to the first after that, as a reader who scrolls up: a cell that then fails
uses a name that a later one gave to something else.
"""

import argparse
import sys
from pathlib import Path

from rerun import changes, code_cells, read, run

NOTEBOOKS = sorted((Path(__file__).resolve().parent.parent / "notebooks").glob("*.ipynb"))


def run_again(path, back=False):
    """Return what a notebook prints differently when its cells are run again.

    Parameters
    ----------
    path : Path
    back : bool
        Whether to run the cells once more, from the last to the first.

    Returns
    -------
    dict of str to list of Change
        Against what is stored: ``"twice"``, each cell twice; ``"from the top"``; and ``"going back"``.
    """
    cells = code_cells(read(path))
    numbers = list(cells)
    rounds = {
        "twice": [number for number in numbers for _ in range(2)],
        "from the top": numbers,
        "going back": numbers[::-1] * back,
    }
    ran = iter(run([cells[n] for order in rounds.values() for n in order], path.resolve().parent))
    found = {}
    for name, order in rounds.items():
        said = [changes({n: cells[n]}, {n: next(ran)}) for n in order]
        found[name] = list(dict.fromkeys(change for changed in said for change in changed))
    return found


def main(arguments=None):
    """Run the notebooks and print what changes; return the exit status."""
    parser = argparse.ArgumentParser(description="Run the cells of notebooks again, and tell what changes.")
    parser.add_argument("files", nargs="*", type=Path, help="default: all of notebooks/")
    parser.add_argument("--back", action="store_true", help="then from the last to the first, too")
    options = parser.parse_args(arguments)
    status = 0
    for path in options.files or NOTEBOOKS:
        found = run_again(path, options.back)
        counts = ", ".join(f"{name} {len(changed)}" for name, changed in found.items())
        print(f"{path.stem}: lines that differ: {counts}", flush=True)
        for name, changed in found.items():
            for change in changed:
                status = 1
                print(f"  {name}, {change}")
    return status


if __name__ == "__main__":
    sys.exit(main())
