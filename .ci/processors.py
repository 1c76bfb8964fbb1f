#!/usr/bin/env python3
"""Compare the notebooks with their stored outputs as other processors would.

``python .ci/processors.py [FILES]`` runs strict nbval once for each switch below, in a child process, and
prints a table, then each difference; its status is 1 if there is any. ``--only NAME`` chooses a switch.

A processor decides in which order OpenBLAS adds and how NumPy computes an exponential, and so the last
digit of each. Both let themselves be asked for the way of another processor, by environment variables. A
switch is believed only when a process started with it says that it changed something.
"""

import argparse
import json
import os
import re
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

import nbformat
import numpy as np
from rerun import ONE_THREAD, code_cells

ROOT = Path(__file__).resolve().parent.parent
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
VARIABLES = (*ONE_THREAD, "OPENBLAS_CORETYPE", "NPY_DISABLE_CPU_FEATURES")
KERNELS = ("Haswell", "Prescott", "SkylakeX", "Zen")

# What a process says of itself, after a product that a processor without these instructions dies of.
PROBE = """
import json, numpy as np, threadpoolctl
A = np.random.default_rng(0).standard_normal((99, 99))
np.exp(A @ A / 1e3)
blas = [pool for pool in threadpoolctl.threadpool_info() if pool["user_api"] == "blas"]
simd = np.show_config(mode="dicts").get("SIMD Extensions", {})
print(json.dumps({
    "kernel": [pool.get("architecture") for pool in blas],
    "threads": [pool["num_threads"] for pool in blas],
    "simd": simd.get("found", []),
}))
"""
FAILED = re.compile(r"^(?:FAILED|ERROR) (?P<path>\S+\.ipynb)(?:::Cell (?P<number>\d+))?", re.MULTILINE)


class Result(NamedTuple):
    """What one switch did: the cells that print something else, what pytest said, how long it took."""

    cells: list
    said: str
    seconds: float


# --- the switches ---------------------------------------------------------------------------------


def simd_features():
    """The names that this NumPy and this processor have for the SIMD beyond the least, which can be off."""
    return np.show_config(mode="dicts").get("SIMD Extensions", {}).get("found", [])


def switches():
    """Return the environment variables of each switch, by its name."""
    no_simd = {"NPY_DISABLE_CPU_FEATURES": " ".join(simd_features())}
    found = {name: {"OPENBLAS_CORETYPE": name} for name in KERNELS}
    found |= {"one thread": ONE_THREAD, "no SIMD in NumPy": no_simd}
    found["Haswell, one thread, no SIMD in NumPy"] = found["Haswell"] | ONE_THREAD | no_simd
    found["Prescott, one thread"] = found["Prescott"] | ONE_THREAD
    return found


def environment(variables):
    """The environment of a child process: the caller's, of the switches only these variables."""
    clean = {key: value for key, value in os.environ.items() if key not in VARIABLES}
    return clean | variables


def ask(variables):
    """Return what a process with these variables says of itself, or None if it does not live to say it."""
    run = subprocess.run(
        [sys.executable, "-c", PROBE], env=environment(variables), capture_output=True, text=True, check=False
    )
    return json.loads(run.stdout) if run.returncode == 0 else None


def why_not(variables):
    """Return why this machine cannot be switched so, in half a sentence, or None if it can.

    An OpenBLAS that was built without the kernels of one processor takes those of its next of kin: that is
    a change too, and enough. One that changes nothing has no such switch.
    """
    plain, about = ask({}), ask(variables)
    if about is None:
        return "a process with this switch does not start here"
    kernel = variables.get("OPENBLAS_CORETYPE")
    if kernel and kernel not in about["kernel"] and about["kernel"] == plain["kernel"]:
        return f"the BLAS here ({', '.join(map(str, plain['kernel'])) or 'unknown'}) has no such switch"
    if "OPENBLAS_NUM_THREADS" in variables and set(about["threads"]) != {1}:
        return "the BLAS here does not say how many threads it has"
    if "NPY_DISABLE_CPU_FEATURES" in variables and (about["simd"] or not plain["simd"]):
        return "NumPy here has no SIMD that can be off"
    return None


# --- the comparison -------------------------------------------------------------------------------


def compare(variables, notebooks=NOTEBOOKS):
    """Run strict nbval on notebooks in a child process.

    Parameters
    ----------
    variables : dict
        The environment variables of the switch.
    notebooks : list of Path

    Returns
    -------
    Result
        Its cells are strings such as ``08_why_deep: cell 15``, counted as a reader counts.

    Raises
    ------
    RuntimeError
        If pytest did not get as far as comparing.
    """
    folder = os.path.commonpath([path.parent for path in notebooks])
    command = [sys.executable, "-m", "pytest", "-c", "pyproject.toml", "--rootdir", folder]
    command += ["-q", "-rfE", "--color=no", "-p", "no:cacheprovider", *map(str, notebooks)]
    start = time.monotonic()
    run = subprocess.run(
        command, cwd=ROOT, env=environment(variables), capture_output=True, text=True, check=False
    )
    cells = [where(*found) for found in FAILED.findall(run.stdout)]
    if bool(run.returncode) != bool(cells):
        raise RuntimeError(f"pytest ended with status {run.returncode}:\n{run.stdout}{run.stderr}")
    return Result(cells, run.stdout, time.monotonic() - start)


def where(path, number):
    """Return the name of a cell, which nbval counts from 0 and without the prose."""
    path = ROOT / path  # pytest tells it from where it was called
    if not number:
        return path.stem
    code = list(code_cells(nbformat.read(path, as_version=4)))
    return f"{path.stem}: cell {code[int(number)]}"


# --- command line ---------------------------------------------------------------------------------


def main(arguments=None):
    """Compare under each switch and print the table; return the exit status."""
    known = switches()
    parser = argparse.ArgumentParser(description="Compare the notebooks as other processors would.")
    parser.add_argument("files", nargs="*", type=Path, help="default: all of notebooks/")
    parser.add_argument("--only", action="append", choices=known, help="a switch (repeat for more)")
    parser.add_argument("--jobs", type=int, default=1, help="how many switches at the same time")
    options = parser.parse_args(arguments)
    files = [path.resolve() for path in options.files] or NOTEBOOKS
    chosen = options.only or list(known)

    def line(name):
        if reason := why_not(known[name]):
            return f"{name:40} left out: {reason}", None
        result = compare(known[name], files)
        answer = ", ".join(result.cells) or "the same"
        return f"{name:40} {result.seconds:4.0f} s  {answer}", result

    differing = []
    with ThreadPoolExecutor(options.jobs) as pool:
        for text, result in pool.map(line, chosen):
            print(text, flush=True)
            differing += [result] if result and result.cells else []
    print(*(result.said for result in differing), sep="\n", end="")
    return int(bool(differing))


if __name__ == "__main__":
    sys.exit(main())
