"""H5 files, written whole and read with care.

A reader never sees half a file: it is written beside its place and moved there when it is complete. And what
claims to be an H5 file often is not one, so each of the usual impostors is refused in a sentence.
"""

import contextlib
import os
import uuid
from pathlib import Path

MAX_BYTES = 2 * 1024**3


@contextlib.contextmanager
def writing(path):
    """Open an H5 file for writing; it appears at `path` only when the block ends without an error.

    Parameters
    ----------
    path : str or path-like
        Where the file will be. A file already there is replaced, whole.

    Yields
    ------
    file : h5py.File
    """
    import h5py

    path = Path(path)
    if not path.parent.is_dir():
        raise ValueError(f"there is no folder {path.parent.name!r} to write {path.name} in: make it first")
    part = path.with_name(f".{path.name}.{uuid.uuid4().hex[:8]}.part")
    try:
        with h5py.File(part, "x") as file:
            yield file
        os.replace(part, path)
    finally:
        part.unlink(missing_ok=True)


@contextlib.contextmanager
def reading(path):
    """Open an H5 file for reading, or say in one sentence why it cannot be.

    Parameters
    ----------
    path : str or path-like

    Yields
    ------
    file : h5py.File

    Raises
    ------
    FileNotFoundError
        If there is no such file.
    ValueError
        If it is a Git-LFS pointer, an HTML page, cut short, or no H5 file at all.
    """
    import h5py

    path = Path(path)
    if not path.is_file():
        raise FileNotFoundError(f"there is no file {path.name} in the folder {_folder(path)}")
    refuse_impostors(path)
    try:
        file = h5py.File(path, "r")
    except OSError as error:
        cut = "truncated" in str(error)
        why = "is cut short" if cut else "cannot be read as an H5 file"
        raise ValueError(f"{path.name} {why}: fetch or make it again ({error})") from None
    with file:
        yield file


def refuse_impostors(path):
    """Raise a ValueError if the file at `path` plainly is not H5, naming what it is instead."""
    with open(path, "rb") as file:
        head = file.read(512)
    size = path.stat().st_size
    if head.startswith(b"version https://git-lfs"):
        what = "a Git-LFS pointer and not the data: run `git lfs pull`, or download the file itself"
    elif head.lstrip()[:1] == b"<":
        what = "a web page and not the data: download the file itself (the 'raw' link)"
    elif not head:
        what = "empty: fetch or make it again"
    elif not head.startswith(b"\x89HDF\r\n\x1a\n"):
        what = "not an H5 file: its first bytes are not the H5 signature"
    else:
        return
    raise ValueError(f"{path.name} ({size} bytes) is {what}")


def dataset(file, key):
    """Return the dataset `key` of an open file, not yet read; refuse links, absence and absurd sizes.

    Parameters
    ----------
    file : h5py.File
    key : str
        Name of a dataset at the top of the file.

    Returns
    -------
    dataset : h5py.Dataset

    Raises
    ------
    ValueError
        If there is no such dataset, if it is a link to elsewhere, or larger than memory should hold.
    """
    import h5py

    name = Path(file.filename).name
    link = file.get(key, getlink=True)
    if link is None:
        raise ValueError(f"{name} has no {key!r}: its keys are {', '.join(file) or 'none'}")
    if not isinstance(link, h5py.HardLink):
        raise ValueError(f"{key!r} in {name} is a link to somewhere else, and is not followed")
    found = file[key]
    if not isinstance(found, h5py.Dataset) or found.external or found.is_virtual:
        raise ValueError(f"{key!r} in {name} does not hold its data itself, and is not followed")
    if found.nbytes > MAX_BYTES:
        raise ValueError(
            f"{key!r} in {name} says it is {found.shape}, {found.nbytes / 1024**3:.0f} GB: "
            f"more than the {MAX_BYTES / 1024**3:.0f} GB that are read into memory"
        )
    return found


def read(file, key):
    """Return the array `key` of an open file, read into memory after the checks of `dataset`."""
    try:
        return dataset(file, key)[()]
    except OSError as error:
        name = Path(file.filename).name
        raise ValueError(f"{key!r} in {name} cannot be read, the file is damaged ({error})") from None


def _folder(path):
    return path.parent.name or Path.cwd().name
