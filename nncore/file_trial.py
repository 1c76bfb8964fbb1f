"""A file that nobody knows is read by another process first.

The H5 library follows the addresses that it finds in a file. In a damaged or crafted one they can lead in a
circle, and then it never comes back and no interrupt reaches it, or to nowhere, and then it takes the kernel
with it. Another process can be ended, and may end. Only what it could read is read here.
"""

import hashlib
import subprocess
import sys

SECONDS = (
    30.0  # and a second more for each 20 MB; a file of pictures takes half a second, Python's start included
)
BYTES_PER_SECOND = 20e6
LIST_DAMAGED = 3  # the status with which the other process ends when it cannot list what the file holds
PROGRAM = "import sys; sys.path[:] = {path!r}; from nncore import files; files.read_everything({name!r})"

_readable = set()  # SHA-256 of the files that were read to the end, or written here


def remember(path):
    """Note that the file at `path` can be read: it has just been written."""
    _readable.add(checksum(path))


def checksum(path):
    """Return the SHA-256 of a file, in hexadecimal."""
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def try_to_read(path, known=()):
    """Let another process read the file at `path`, unless it is known; refuse it if that does not end well.

    Parameters
    ----------
    path : Path
    known : collection of str
        The SHA-256 of files that need no trial.

    Raises
    ------
    ValueError
        If the process did not come to an end, or crashed. If it cannot even be started (there are no
        processes in a browser's kernel), there is no trial.
    """
    digest = checksum(path)
    if digest in known or digest in _readable:
        return
    seconds = SECONDS + path.stat().st_size / BYTES_PER_SECOND
    program = PROGRAM.format(path=[str(folder) for folder in sys.path], name=str(path))
    try:
        status = subprocess.run(
            [sys.executable or "", "-c", program],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=seconds,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        ).returncode  # fmt: skip
    except subprocess.TimeoutExpired:
        why = f"reading it did not end within {seconds:.0f} seconds"
        raise ValueError(f"{path.name} is damaged, {why}: fetch or make it again") from None
    except OSError:
        return
    if status == LIST_DAMAGED:
        raise ValueError(f"the list of keys in {path.name} is damaged: fetch or make it again")
    if status not in (0, 1):  # 1: nncore or h5py could not be imported there, which says nothing of the file
        raise ValueError(f"{path.name} is damaged, reading it crashed a process: fetch or make it again")
    _readable.add(digest)
