"""The table of a study in a file: a line for each network, written as soon as the network is done.

It is plain CSV, which a spreadsheet and pandas read. What ends in the middle of a line (a full disk, a power
cut) is a line that was never written: it is dropped, and its network trained again.
"""

import csv
import hashlib
import io
import os
from pathlib import Path

import numpy as np

from ..checks import shown
from .grid import SETTING

ROW = np.dtype(
    [
        *SETTING.descr,
        ("iterations", "i8"),
        ("done", "i8"),
        ("cost", "f8"),
        ("train", "f8"),
        ("test", "f8"),
        ("seconds", "f8"),
        ("stopped", "U240"),
        ("examples", "U12"),
    ]
)


def fingerprint(*arrays):
    """Return twelve letters that name the examples: others have other letters."""
    digest = hashlib.sha256()
    for array in arrays:
        array = np.ascontiguousarray(array)
        digest.update(f"{array.shape} {array.dtype.str} ".encode())
        digest.update(array)
    return digest.hexdigest()[:12]


class Table:
    """The rows of a study, in memory and, if it has a file, there too.

    Parameters
    ----------
    file : str, os.PathLike or None
        Where the rows are kept; what is in it already is read.
    iterations : int
    examples : str
        The `fingerprint` of the examples. A file of other examples, or of another number of iterations, is
        refused.
    """

    def __init__(self, file, iterations, examples):
        self.rows, self.file = [], None if file is None else check_path(file)
        if self.file is not None and self.file.exists():
            self.rows = read(self.file)
        for row in self.rows:
            if (row["examples"], row["iterations"]) != (examples, iterations):
                raise ValueError(
                    f"{self.file.name} holds networks after {row['iterations']} iterations on examples "
                    f"{row['examples']}, but these are {iterations} on {examples}: give another file"
                )

    @property
    def known(self):
        """The settings that are done, a set of tuples."""
        return {tuple(row[list(SETTING.names)].tolist()) for row in self.rows}

    def add(self, rows):
        """Add rows, and write them at once."""
        self.rows += rows
        if self.file is None:
            return
        new = not self.file.exists() or not self.file.stat().st_size
        with open(self.file, "a", encoding="utf-8", newline="") as out:
            out.write(lines(rows, header=new))
            out.flush()
            os.fsync(out.fileno())

    def as_array(self):
        """Return the rows as a recarray."""
        return np.array(self.rows, ROW).view(np.recarray)


def check_path(file):
    """Return the path of a table whose folder exists."""
    try:
        path = Path(file)
    except TypeError:
        raise ValueError(f'file is {shown(file)}: give the name of a file, such as "study.csv"') from None
    if path.is_dir() or not path.absolute().parent.is_dir():
        raise ValueError(f"file is {shown(str(file))}: give the name of a file in a folder that exists")
    return path


def lines(rows, header=False):
    """Return rows as lines of CSV."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    if header:
        writer.writerow(ROW.names)
    writer.writerows(row.tolist() for row in rows)
    return out.getvalue()


def read(path):
    """Return the rows in a file, which then ends where its last whole line does."""
    text = path.read_text(encoding="utf-8")
    whole = text[: text.rfind("\n") + 1]
    records = list(csv.reader(io.StringIO(whole)))
    if whole != text:
        path.write_text(whole, encoding="utf-8", newline="")
    if not records:
        return []
    if tuple(records[0]) != ROW.names:
        raise ValueError(f"{path.name} is not the table of a study: give another file, and this one is kept")
    try:
        return [np.array(tuple(record), ROW)[()] for record in records[1:]]
    except (ValueError, TypeError) as error:
        raise ValueError(f"{path.name} has a line that is no row of a study: {error}") from None
