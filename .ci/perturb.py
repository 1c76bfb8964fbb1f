#!/usr/bin/env python3
"""Name each printed digit that hangs on the last bit.

``python .ci/perturb.py [FILES]`` runs each notebook once for each of five seeds with its examples nudged by
2e-16 (see nudged.py), and prints every line that differs from the stored one: cell, stored text, new text.
More machines exist than switches for them (processors.py); a digit that survives this survives those.
What to do with a line that is named: print fewer digits there, and assert the rest with a tolerance.
"""

import argparse
import sys
from concurrent.futures import ThreadPoolExecutor
from itertools import product
from pathlib import Path

from rerun import changes, code_cells, read, run

NOTEBOOKS = sorted((Path(__file__).resolve().parent.parent / "notebooks").glob("*.ipynb"))


def perturb(path, seed):
    """Return the Changes in a notebook whose examples are nudged.

    Parameters
    ----------
    path : Path
    seed : int
        Which way each feature is nudged.
    """
    cells = code_cells(read(path))
    ran = run(cells.values(), path.resolve().parent, first=["%load_ext nudged"], NUDGE_SEED=str(seed))
    return changes(cells, dict(zip(cells, ran, strict=True)))


def main(arguments=None):
    """Run the notebooks and print what changes; return the exit status."""
    parser = argparse.ArgumentParser(description="Name each printed digit that hangs on the last bit.")
    parser.add_argument("files", nargs="*", type=Path, help="default: all of notebooks/")
    parser.add_argument("--seeds", type=int, default=5, help="how many ways to nudge (default: 5)")
    parser.add_argument("--jobs", type=int, default=1, help="how many kernels at the same time")
    options = parser.parse_args(arguments)
    work = list(product(options.files or NOTEBOOKS, range(1, options.seeds + 1)))
    found = {}
    with ThreadPoolExecutor(options.jobs) as pool:
        for (path, seed), changed in zip(work, pool.map(lambda job: perturb(*job), work), strict=True):
            print(f"{path.stem}, seed {seed}: {len(changed)} lines differ", flush=True)
            for change in changed:
                found.setdefault((path.stem, str(change)), []).append(seed)
    for (name, change), seeds in found.items():
        print(f"\n{name} (seeds {', '.join(map(str, seeds))}): {change}")
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main())
