#!/usr/bin/env python3
"""How fast `train` goes through an X in an H5 file: bytes a second, against the file read and nothing else.

``python benchmarks/on_disk.py`` writes a file of 1 GB into a temporary folder, reads it as plain bytes, reads
it by h5py, and trains logistic regression and a network on it for two iterations each. The system keeps a
file in memory that it has room for; ``--cold`` asks it to forget the file before each reading (Linux).
"""

import argparse
import os
import tempfile
from pathlib import Path
from time import perf_counter

import h5py
import numpy as np

from nncore import Network, OnDisk, train

N_X = 3072
SOME = 4096  # examples written at once


def write(path, size):
    """Write pictures of whole numbers, and labels."""
    m = size // N_X
    with h5py.File(path, "w") as file:
        x = file.create_dataset("x", (m, N_X), np.uint8)
        file["y"] = np.arange(m) % 2
        for start in range(0, m, SOME):
            some = min(SOME, m - start)
            x[start : start + some] = np.random.default_rng(start).integers(0, 256, (some, N_X), np.uint8)


def forget(path):
    """Let the system drop what it keeps of a file in memory."""
    with open(path, "rb") as file:
        os.fsync(file.fileno())
        os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def plainly(path):
    """Read the bytes of a file and do nothing with them."""
    room = bytearray(8 << 20)
    with open(path, "rb", buffering=0) as file:
        while file.readinto(room):
            pass


def by_h5py(path):
    """Read the examples as they are stored, a chunk at a time."""
    with h5py.File(path) as file:
        for start in range(0, len(file["x"]), SOME):
            file["x"][start : start + SOME]


def training(path, sizes):
    """Return a function that trains a network for some iterations, on the file."""

    def run(iterations):
        with h5py.File(path) as file:
            X = OnDisk(file["x"], scale=255, dtype=np.float32)
            train(Network.initialize(sizes, 0), X, file["y"], learning_rate=0.01, iterations=iterations)

    return run


def timed(run, *arguments):
    """How many seconds a call takes."""
    start = perf_counter()
    run(*arguments)
    return perf_counter() - start


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--megabytes", type=int, default=1000)
    parser.add_argument("--cold", action="store_true", help="from the disk, not from the system's memory")
    asked = parser.parse_args()
    os.environ["TQDM_DISABLE"] = "1"
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "pictures.h5"
        write(path, asked.megabytes * 1_000_000)
        ways = {"plain bytes": (plainly, (path,), 1), "h5py alone": (by_h5py, (path,), 1)}
        for sizes in ((N_X, 1), (N_X, 20, 7, 1)):
            ways[f"train {sizes}"] = (training(path, sizes), (2,), 3)  # two iterations and the last cost
        for name, (run, arguments, passes) in ways.items():
            if asked.cold:
                forget(path)
            speed = passes * path.stat().st_size / timed(run, *arguments)
            print(f"{name:24} {speed / 1e6:8.0f} MB of the file a second")


if __name__ == "__main__":
    main()
