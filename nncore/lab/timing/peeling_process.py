"""The processes that `peeling` asks: each one has a switch of the processor of its own.

A switch is an environment variable, and it is believed only when the process says that something changed.
"""

import json
import os
import platform
import subprocess
import sys
import threading
from pathlib import Path

import numpy as np

from . import peeling_worker

SCRIPT = Path(peeling_worker.__file__)
PATIENCE = 300.0  # seconds after which a process is ended, should it hang
THREADS = (
    "OPENBLAS_NUM_THREADS",
    "OMP_NUM_THREADS",
    "MKL_NUM_THREADS",
    "BLIS_NUM_THREADS",
    "VECLIB_MAXIMUM_THREADS",
)
SWITCHES = (*THREADS, "OPENBLAS_CORETYPE", "NPY_DISABLE_CPU_FEATURES")
ONE = dict.fromkeys(THREADS, "1")
NARROW = {"x86_64": "Prescott", "AMD64": "Prescott"}  # OpenBLAS's kernels with the narrowest SIMD


class Gone(Exception):
    """The process called `worker` ended before it answered."""

    def __init__(self, worker):
        super().__init__(worker)
        self.worker = worker


class Worker:
    """A process with switches of its own that times works; see `peeling_worker`.

    Parameters
    ----------
    name : str
    environment : dict
        The switches. Whatever else of `SWITCHES` the reader has set, is taken away.
    *arguments : str
        "one", if it runs on one thread.

    Attributes
    ----------
    about : dict
        What the switches did.
    """

    def __init__(self, name, environment, *arguments):
        self.name = name
        clean = {key: value for key, value in os.environ.items() if key not in SWITCHES}
        self.process = subprocess.Popen(
            [sys.executable, "-P", "-W", "ignore", str(SCRIPT), *arguments],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
            env=clean | environment,
        )  # fmt: skip
        self.watch = threading.Timer(PATIENCE, self.process.kill)
        self.watch.daemon = True
        self.watch.start()

    def read_about(self):
        """Wait until the process is ready, and note what it says of itself."""
        self.about = json.loads(self._answer())

    def ask(self, work, series=1):
        """Return the seconds that a work takes in this process, a list of `series` measurements.

        Raises Gone if the process is not there any more.
        """
        try:
            self.process.stdin.write(f"{work} {series}\n")
            self.process.stdin.flush()
            return json.loads(self._answer())
        except (OSError, ValueError) as error:
            raise Gone(self.name) from error

    def close(self):
        """End the process."""
        self.watch.cancel()
        self.process.kill()
        self.process.communicate()

    def _answer(self):
        line = self.process.stdout.readline()
        if not line:
            raise OSError("the process ended")
        return line


class Here:
    """Stands in for the process with one thread where none can be started, as in a browser's kernel."""

    def __init__(self):
        self.about = peeling_worker.about()

    def ask(self, work, series=1):
        """Return the seconds that a work takes, here."""
        return peeling_worker.seconds(work, series=series)


def start(stack):
    """Start the processes; they end with `stack`, an ExitStack.

    Returns
    -------
    workers : dict
        By name: "one" thread, "all" threads, "narrow BLAS" and "narrow NumPy".
    missing : dict
        For each that there is not, the reason in half a sentence.
    """
    workers, missing = {}, {}
    for name, environment in settings().items():
        try:
            worker = workers[name] = Worker(name, environment, *["one"] * (name != "all"))
            stack.callback(worker.close)
        except OSError:
            missing[name] = "no other process can be started here"
    for name, worker in list(workers.items()):
        try:
            worker.read_about()
        except (OSError, ValueError):
            del workers[name]
            missing[name] = "a process with this switch does not start here"
    if "one" not in workers:
        return {"one": Here()}, dict.fromkeys(settings(), "no other process can be started here")
    return workers, missing | unswitched(workers)


def settings():
    """Return the environment of each process."""
    found = np.show_config(mode="dicts").get("SIMD Extensions", {}).get("found", [])
    coretype = {"OPENBLAS_CORETYPE": NARROW.get(platform.machine(), "")}
    return {
        "one": ONE,
        "all": {},
        "narrow BLAS": ONE | coretype,
        "narrow NumPy": ONE | {"NPY_DISABLE_CPU_FEATURES": " ".join(found)},
    }


def unswitched(workers):
    """Return the processes in which the switch changed nothing, and why, as half a sentence."""
    plain, blas = workers["one"].about, workers["one"].about["blas"] or "this BLAS"
    changed = {
        "all": ("threads", "this process may use one core only, or its BLAS does not say"),
        "narrow BLAS": ("architecture", f"{blas} has no switch for its SIMD on this processor"),
        "narrow NumPy": (
            "simd",
            "this NumPy has one SIMD only on this processor",
        ),
    }
    return {
        name: reason
        for name, (key, reason) in changed.items()
        if name in workers and workers[name].about[key] == plain[key]
    }
