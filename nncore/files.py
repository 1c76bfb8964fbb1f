"""H5 files, written whole and read with care.

A reader never sees half a file: it is written beside its place and moved there when it is complete. And what
claims to be an H5 file often is not one, so each of the usual impostors is refused in a sentence, and a file
that nobody knows is first read in a process of its own (see `nncore.file_trial`).
"""

import contextlib
import os
import sys
from pathlib import Path

from . import file_checks, file_parts, file_trial
from .checks import shown
from .file_checks import AGAIN, one_sentence

LONGEST = 255  # characters of a name in a folder


@contextlib.contextmanager
def writing(path):
    """Open an H5 file for writing; it appears at `path` only when the block ends without an error.

    What an earlier save of the same file left beside it, because its process was killed, is removed.

    Parameters
    ----------
    path : str or path-like
        Where the file will be. A file already there is replaced, whole.

    Yields
    ------
    file : h5py.File

    Raises
    ------
    ValueError
        If nothing can be written there, in one sentence.
    """
    import h5py

    path = check_path("path", path)
    if not path.parent.is_dir():
        raise ValueError(f"there is no folder {path.parent.name!r} to write {path.name} in: make it first")
    if path.is_dir():
        raise ValueError(f"{path.name} is a folder: give the name of a file in it, such as 'net.h5'")
    file_parts.clear(path)
    part = file_parts.new(path)
    try:
        with one_sentence(OSError, f"{path.name} cannot be written in the folder {_folder(path)}"):
            file = h5py.File(part, "x")
        with file:
            yield file
        file_trial.remember(part)
        with one_sentence(OSError, f"{path.name} cannot be replaced: close whatever has it open"):
            os.replace(part, path)
    finally:
        part.unlink(missing_ok=True)


@contextlib.contextmanager
def reading(path, known=()):
    """Open an H5 file for reading, or say in one sentence why it cannot be.

    Parameters
    ----------
    path : str or path-like
    known : collection of str
        The SHA-256 of files that need no trial in a process of their own.

    Yields
    ------
    file : h5py.File

    Raises
    ------
    FileNotFoundError
        If there is no such file.
    ValueError
        If it is a Git-LFS pointer, an HTML page, cut short, damaged, or no H5 file at all.
    """
    import h5py

    path = check_path("path", path)
    if not os.path.isfile(path):
        raise FileNotFoundError(f"there is no file {path.name} in the folder {_folder(path)}")
    file_checks.refuse_impostors(path)
    file_trial.try_to_read(path, known)
    try:
        file = h5py.File(path, "r")
    except Exception as error:  # h5py tells of damage by almost any kind of error
        why = "is cut short" if "truncated" in str(error) else "cannot be read as an H5 file"
        raise ValueError(f"{path.name} {why}: {AGAIN}") from None
    with file:
        yield file


def keys(file):
    """Return the names of what is at the top of an open file."""
    with one_sentence(Exception, f"the list of keys in {name_of(file)} is damaged: {AGAIN}"):
        return list(file)


def attribute(file, name):
    """Return the attribute `name` of an open file, or None if it has none."""
    with one_sentence(Exception, f"{name!r} in {name_of(file)} cannot be read, the file is damaged: {AGAIN}"):
        return file.attrs.get(name)


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

    name, there = name_of(file), keys(file)
    if key not in there:
        listed = ", ".join(map(_key, there[:8])) + ", ..." * (len(there) > 8)
        raise ValueError(f"{name} has no {key!r}: its keys are {listed or 'none'}")
    with one_sentence(Exception, f"{key!r} in {name} cannot be read, the file is damaged: {AGAIN}"):
        linked = not isinstance(file.get(key, getlink=True), h5py.HardLink)
        found = None if linked else file[key]
        kept = isinstance(found, h5py.Dataset) and not found.external and not found.is_virtual
        absurd = file_checks.absurd(found) if kept else ""
    if linked:
        raise ValueError(f"{key!r} in {name} is a link to somewhere else, and is not followed")
    if not kept:
        raise ValueError(f"{key!r} in {name} does not hold its data itself, and is not followed")
    if absurd:
        raise ValueError(f"{key!r} in {name} {absurd}")
    return found


def read(file, key):
    """Return the array `key` of an open file, read into memory after the checks of `dataset`."""
    found = dataset(file, key)
    with one_sentence(Exception, f"{key!r} in {name_of(file)} cannot be read, the file is damaged: {AGAIN}"):
        holes, array = file_checks.has_holes(found), found[()]
    if holes:
        raise ValueError(f"{key!r} in {name_of(file)} is not all in the file: {AGAIN}")
    return array


def read_everything(path):
    """Read all that a file holds, for a trial: errors in it do not matter, only that it comes to an end."""
    import h5py

    with contextlib.suppress(Exception), h5py.File(path, "r") as file:
        try:
            names, there = list(file.attrs), list(file)
        except Exception:
            sys.exit(file_trial.LIST_DAMAGED)
        for name in names:
            with contextlib.suppress(ValueError):
                attribute(file, name)
        for key in there:
            with contextlib.suppress(ValueError):
                read(file, key)


def check_path(name, value, example="'net.h5'"):
    """Return `value` as a Path if it can be the name of a file or folder; `example` is such a name."""
    text = os.fspath(value) if isinstance(value, (str, os.PathLike)) else None
    if not isinstance(text, str) or not text or "\0" in text:
        raise ValueError(f"{name} is {shown(value)}: give a name, such as {example}")
    if max(map(len, Path(text).parts), default=0) > LONGEST:
        raise ValueError(f"{name} is {shown(text)}: a name has {LONGEST} characters at most")
    return Path(text)


def _key(key):
    text = key.decode(errors="replace") if isinstance(key, bytes) else key
    text = text if len(text) <= 30 else f"{text[:30]}..."
    return text if text.isprintable() else repr(text)


def name_of(file):
    """Return the name of an open file, without its folder."""
    return Path(file.filename).name


def _folder(path):
    return path.parent.name or Path.cwd().name
