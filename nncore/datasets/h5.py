"""Pictures from H5 files: the project's own, or the reader's, in the schema of the course's files."""

import os
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from .. import files
from ..checks import check_choice

COURSE_FILES = ("train_catvnoncat.h5", "test_catvnoncat.h5")
OWN_FILE = "pictures.h5"
# The SHA-256 of the course's two files and of the project's own: they need no trial before they are read.
KNOWN = {
    "fbe56ab67c3ae28d564e3a644189117976d6b31af0a3ce9bb17dbf22908af242",
    "6a9d39ce52fa85953c5834695b8534a30ed8cfd54971fb2f080b5a24d002b951",
    "04986c00bbe84bbb16794ce5f8f274ea4e581e6a959d04e489d508a5066592aa",
}


@dataclass(frozen=True, eq=False, repr=False)
class Pictures:
    """Labelled pictures, in a training and a test set.

    Parameters
    ----------
    train_x, test_x : ndarray of uint8, shape (m, 64, 64, 3)
        The pictures as the file holds them, the examples on the *first* axis.
    train_y, test_y : ndarray of int, shape (1, m)
        1 for a cat, 0 for none.
    classes : tuple of str
        The names of labels 0 and 1.
    source : str
        The name of the file or files.
    """

    train_x: np.ndarray
    train_y: np.ndarray
    test_x: np.ndarray
    test_y: np.ndarray
    classes: tuple
    source: str

    def __repr__(self):
        m, m_test = len(self.train_x), len(self.test_x)
        return f"Pictures: {m} to train on and {m_test} to test on, from {self.source}"


def load_pictures(folder=None):
    """Load the pictures: the course's own files if you have them, or else the project's.

    They are looked for in `folder`; without one, in the folder named by the environment variable
    ``NNCORE_DATA``, or else in the project's ``data``, or without a clone of it in ``~/.nncore/data``.
    There, ``train_catvnoncat.h5`` and ``test_catvnoncat.h5`` come before ``pictures.h5``.

    Parameters
    ----------
    folder : str or path-like, optional

    Returns
    -------
    pictures : Pictures

    Raises
    ------
    FileNotFoundError
        If the folder holds none of them.
    ValueError
        If a file is damaged, or not what its name says, in one sentence.

    Examples
    --------
    >>> pictures = load_pictures()
    >>> pictures.train_x.shape[1:]
    (64, 64, 3)
    """
    folder = find_folder(folder)
    train, test = (folder / name for name in COURSE_FILES)
    if not (os.path.isfile(train) or os.path.isfile(test)):
        train = test = folder / OWN_FILE
    elif not (train.is_file() and test.is_file()):
        here, absent = (train, test) if train.is_file() else (test, train)
        raise FileNotFoundError(
            f"{here.name} is there, but {absent.name} is not: put both in the folder, or neither"
        )
    train_x, train_y, classes = read_set(train, "train")
    test_x, test_y, _ = read_set(test, "test")
    source = " and ".join(dict.fromkeys((train.name, test.name)))
    return Pictures(train_x, train_y, test_x, test_y, classes, source)


def find_folder(folder=None):
    """Return the folder to look for pictures in, as a Path; see `load_pictures`."""
    named = os.environ.get("NNCORE_DATA") if folder is None else files.check_path("folder", folder, "'data'")
    found = Path(named) if named else own_folder()
    if any(os.path.isfile(found / name) for name in (*COURSE_FILES, OWN_FILE)):
        return found
    if os.path.isfile(found):
        raise ValueError(f"{found.name} is a file: give the folder that it is in")
    who = "" if folder is not None else " that NNCORE_DATA names" if named else " of the project"
    raise FileNotFoundError(
        f"the folder {found.name!r}{who} holds neither {OWN_FILE} nor {' and '.join(COURSE_FILES)}"
    )


def own_folder():
    """Return the folder of the project's pictures: ``data`` in a clone, and else ``~/.nncore/data``.

    An installed package carries the program that draws them, which is a hundredth of their size. So the first
    time they are drawn, in some seconds, and kept.
    """
    clone = Path(__file__).parents[2]
    if (clone / "pyproject.toml").is_file():
        return clone / "data"
    folder = Path.home() / ".nncore" / "data"
    if not any((folder / name).is_file() for name in (*COURSE_FILES, OWN_FILE)):
        from .pictures import write_pictures

        folder.mkdir(parents=True, exist_ok=True)
        write_pictures(folder / OWN_FILE)
    return folder


def read_set(path, which):
    """Read the training or the test set of one file.

    Parameters
    ----------
    path : str or path-like
    which : {"train", "test"}

    Returns
    -------
    X : ndarray of uint8, shape (m, 64, 64, 3)
    Y : ndarray of int, shape (1, m)
    classes : tuple of str

    Raises
    ------
    ValueError
        If the file is not what it should be.
    """
    path = files.check_path("path", path)
    keys = f"{check_choice('set', which, ('train', 'test'))}_set_x", f"{which}_set_y", "list_classes"
    with files.reading(path, KNOWN) as file:
        _check_forms(path.name, *(files.dataset(file, key) for key in keys))
        X, Y, classes = (files.read(file, key) for key in keys)
    if not np.isin(Y, (0, 1)).all():
        odd = np.unique(Y[~np.isin(Y, (0, 1))])[0]
        raise ValueError(f"{keys[1]} in {path.name} has the label {odd}: labels must be 0 or 1")
    return X, Y.reshape(1, -1).astype(np.int64), tuple(map(_text, classes))


def _check_forms(name, X, Y, classes):
    """Check shapes and types of the three datasets before anything is read."""
    x, y = X.name.lstrip("/"), Y.name.lstrip("/")
    if X.shape[1:] != (64, 64, 3) or X.dtype != np.uint8:
        raise ValueError(f"{x} in {name} is {X.shape} of {X.dtype}: pictures must be (m, 64, 64, 3) of uint8")
    m = X.shape[0]
    if Y.shape != (m,):
        raise ValueError(f"{y} in {name} is {Y.shape}, but there are {m} pictures: it must be ({m},)")
    if not m:
        raise ValueError(f"{x} in {name} is {X.shape}: it holds no pictures")
    if Y.dtype.kind not in "buif":
        raise ValueError(f"{y} in {name} is of {Y.dtype}: labels must be the numbers 0 and 1")
    if classes.shape != (2,):
        raise ValueError(f"list_classes in {name} is {classes.shape}: it must name two classes")
    if classes.dtype.kind not in "SO":
        raise ValueError(f"list_classes in {name} is of {classes.dtype}: it must name two classes")


def _text(name):
    return name.decode(errors="replace") if isinstance(name, bytes) else str(name)
