"""The reader's copies of the notebooks: made once, never written over."""

import os
import shutil
from pathlib import Path

from ..checks import shown
from ..course import notebooks


def copy_missing(folder):
    """Copy the notebooks that are not in a folder yet.

    Parameters
    ----------
    folder : str or os.PathLike
        The reader's folder. It is made if it is not there.

    Returns
    -------
    copied : list of str
        The names of the new files.
    other : list of str
        The names of those that were there already and are no longer what this package carries: the reader
        changed them, or they come from an earlier edition. They are left as they are.

    Raises
    ------
    ValueError
        If the folder cannot be made or written.
    """
    folder, copied, other = Path(folder), [], []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for source in notebooks():
            target = folder / source.name
            if not os.path.lexists(target):
                place(source, target)
                copied.append(source.name)
            elif target.read_bytes() != source.read_bytes():
                other.append(source.name)
    except OSError as error:
        why = error.strerror or error
        raise ValueError(f"{folder} cannot be used for the notebooks ({why}): name another folder") from None
    return copied, other


def copy_fresh(folder, which):
    """Set a new copy of one notebook beside the reader's.

    Parameters
    ----------
    folder : str or os.PathLike
    which : str
        Its number, such as "04", or its name.

    Returns
    -------
    name : str
        The new file: ``04_shallow_network.fresh.ipynb``, or ``.fresh2`` where that is there already.

    Raises
    ------
    ValueError
        If there is no such notebook.
    """
    number = which.removesuffix(".ipynb")
    number = number.zfill(2) if number else number
    found = [source for source in notebooks() if number in (source.stem, source.stem[:2])]
    if not found:
        numbers = ", ".join(source.stem[:2] for source in notebooks())
        raise ValueError(f"there is no notebook {shown(which)}: give one of {numbers}")
    (source,) = found
    Path(folder).mkdir(parents=True, exist_ok=True)
    times = 1
    while True:
        name = f"{source.stem}.fresh{times if times > 1 else ''}.ipynb"
        if not os.path.lexists(Path(folder) / name):
            place(source, Path(folder) / name)
            return name
        times += 1


def place(source, target):
    """Copy a file so that it is there whole or not at all, and can be written."""
    part = target.with_name(f"{target.name}.part")
    shutil.copyfile(source, part)
    os.replace(part, target)
