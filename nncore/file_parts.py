"""The part: where a file is written until it is whole.

A process that is killed while it saves leaves its part behind. Its name says which file it was to become, on
which machine, and in which process, so that the next save of that file can tell whether it may be removed.
"""

import contextlib
import os
import platform
import re
import time
import uuid
import zlib

DAY = 24 * 3600.0
# What follows the name of the file. Without a machine and a process it is from an earlier version.
TAG = r"(?:(?P<machine>[0-9a-f]{8})-(?P<process>\d{1,9})-)?[0-9a-f]{8}\.part"


def new(path):
    """Return a new name for the part of the file `path`, in the same folder."""
    return path.with_name(f".{path.name}.{_machine()}-{os.getpid()}-{uuid.uuid4().hex[:8]}.part")


def clear(path):
    """Remove the parts of the file `path` that nobody is writing any more.

    That is so when the process is gone, if it was one of this machine, and in any case when nothing was
    written for a day. What another process is writing stays, and so do the parts of other files.
    """
    with contextlib.suppress(OSError):  # a folder that cannot be listed keeps what it holds
        for part in path.parent.iterdir():
            tag = re.fullmatch(re.escape(f".{path.name}.") + TAG, part.name)
            with contextlib.suppress(OSError):  # on Windows: somebody has it open
                if tag and _is_left(part, tag["machine"], tag["process"]):
                    part.unlink(missing_ok=True)


def _is_left(part, machine, process):
    import psutil

    if machine == _machine() and not psutil.pid_exists(int(process)):
        return True
    return time.time() - part.stat().st_mtime > DAY


def _machine():
    return f"{zlib.crc32(platform.node().encode()):08x}"
