#!/usr/bin/env python3
"""What one learner costs a hub: the memory and the processor time of a kernel for each notebook.

``python benchmarks/classroom.py`` runs every notebook through in a kernel of its own, then lets the
playground play for some seconds, then runs eight notebooks at once, and prints a table. ``--only 04`` takes
one notebook, ``--at-once 0`` leaves the last part out.
"""

import argparse
import os
import tempfile
import threading
from concurrent.futures import ThreadPoolExecutor
from itertools import cycle, islice
from time import perf_counter

import nbformat
import psutil
from nbclient import NotebookClient
from nbformat.v4 import new_code_cell, new_notebook

from nncore.course import notebooks

PLAY = """\
import asyncio
from nncore.lab.playground import playground
play = playground()
play.player.go_on()
for _ in range({seconds} * 25):  # a browser that paints 25 pictures a second
    await asyncio.sleep(0.04)
    play.canvas._on_message(play.canvas, {{"kind": "painted", "number": play.canvas._number}}, [])
play.player.stop()
assert play.session.trial.records[-1].iteration > 100"""


class Cost:
    """The largest memory of a kernel and its processor time, looked at ten times a second."""

    def __init__(self, client):
        self.client, self.memory, self.seconds, self.done = client, 0, 0.0, threading.Event()
        self.watcher = threading.Thread(target=self.watch)

    def watch(self):
        """Look until it is done; a kernel's own child processes count."""
        while not self.done.wait(0.1):
            manager = self.client.km
            pid = getattr(getattr(manager, "provisioner", None), "pid", None)
            if not pid:
                continue
            try:
                kernel = psutil.Process(pid)
                family = [kernel, *kernel.children(recursive=True)]
                self.memory = max(self.memory, sum(one.memory_info().rss for one in family))
                times = kernel.cpu_times()
                self.seconds = sum((times.user, times.system, times.children_user, times.children_system))
            except psutil.NoSuchProcess:
                continue


def run(notebook):
    """Run a notebook in a kernel; return its Cost and the seconds by the clock."""
    folder = os.path.join(os.path.dirname(__file__), os.pardir, "notebooks")
    client = NotebookClient(
        notebook, kernel_name="python3", timeout=None, resources={"metadata": {"path": folder}}
    )
    cost, start = Cost(client), perf_counter()
    cost.watcher.start()
    try:
        client.execute()
    finally:
        cost.done.set()
        cost.watcher.join()
    return cost, perf_counter() - start


def show(name, cost, seconds):
    print(f"{name:28} {cost.memory / 1e6:6.0f} MB {cost.seconds:7.1f} s of a processor {seconds:7.1f} s")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--only", nargs="+", default=[""])
    parser.add_argument("--play", type=int, default=20, metavar="SECONDS")
    parser.add_argument("--at-once", type=int, default=8)
    asked = parser.parse_args()
    paths = [path for path in notebooks() if path.stem.startswith(tuple(asked.only))]
    with tempfile.TemporaryDirectory() as mine:
        os.environ |= {"NNCORE_MINE": mine, "TQDM_DISABLE": "1"}
        for path in paths:
            show(path.stem, *run(nbformat.read(path, 4)))
        if asked.play:
            playing = new_notebook(cells=[new_code_cell(PLAY.format(seconds=asked.play))])
            show(f"playground, {asked.play} s", *run(playing))
        if asked.at_once:
            together(list(islice(cycle(paths), asked.at_once)))


def together(paths):
    """Run notebooks side by side and print what they cost together."""
    start = perf_counter()
    with ThreadPoolExecutor(len(paths)) as pool:
        costs = [cost for cost, _ in pool.map(lambda path: run(nbformat.read(path, 4)), paths)]
    memory = sum(cost.memory for cost in costs)
    print(f"{len(paths)} at once: {memory / 1e9:.1f} GB, {perf_counter() - start:.0f} s, none failed")


if __name__ == "__main__":
    main()
