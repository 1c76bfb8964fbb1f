"""What an H5 file and its datasets are asked before they are read, and the one sentence for a refusal."""

import contextlib
import math

MAX_BYTES = 2 * 1024**3
MAX_CHUNKS = 1_000_000
MAX_TEXTS = 1000
AGAIN = "fetch or make it again"


@contextlib.contextmanager
def one_sentence(kinds, sentence):
    """Turn what the library, or the system, raises inside into a ValueError of ours."""
    try:
        yield
    except MemoryError:
        raise ValueError("there is not enough memory: restart the kernel, or read a smaller file") from None
    except kinds:
        raise ValueError(sentence) from None


def refuse_impostors(path):
    """Raise a ValueError if the file at `path` plainly is not H5, naming what it is instead."""
    with one_sentence(OSError, f"{path.name} cannot be opened: ask for the right to read it"):
        with path.open("rb") as file:
            head = file.read(512)
        size = path.stat().st_size
    if head.startswith(b"version https://git-lfs"):
        what = "a Git-LFS pointer and not the data: run `git lfs pull`, or download the file itself"
    elif head.lstrip()[:1] == b"<":
        what = "a web page and not the data: download the file itself (the 'raw' link)"
    elif not head:
        what = f"empty: {AGAIN}"
    elif not head.startswith(b"\x89HDF\r\n\x1a\n"):
        what = "not an H5 file: its first bytes are not the H5 signature"
    else:
        return
    raise ValueError(f"{path.name} ({size} bytes) is {what}")


def absurd(found):
    """Return why a dataset must not be read into memory, or nothing."""
    import h5py

    if found.shape is None:
        return f"holds nothing: {AGAIN}"
    if found.dtype.hasobject and (not h5py.check_string_dtype(found.dtype) or found.size > MAX_TEXTS):
        return f"is {found.shape}, each entry of a length of its own: it must be numbers, or a few words"
    if found.nbytes > MAX_BYTES:
        return (
            f"says it is {found.shape}, {found.nbytes / 1024**3:.0f} GB: more than the "
            f"{MAX_BYTES / 1024**3:.0f} GB that are read into memory"
        )
    pieces = _count_chunks(found)
    return f"is cut into {pieces} chunks, more than {MAX_CHUNKS}: {AGAIN}" if pieces > MAX_CHUNKS else ""


def _count_chunks(found):
    steps = zip(found.shape, found.chunks or found.shape, strict=True)
    return math.prod(-(-length // max(step, 1)) for length, step in steps)


def has_holes(found):
    """Return whether a part of a dataset is not in the file: the library would fill it with zeros."""
    import h5py

    if found.chunks:
        places = set()
        found.id.chunk_iter(lambda chunk: places.add(chunk.chunk_offset))
        inside = (all(at < n for at, n in zip(place, found.shape, strict=True)) for place in places)
        return sum(inside) < _count_chunks(found)
    layout = found.id.get_create_plist().get_layout()
    return layout == h5py.h5d.CONTIGUOUS and found.size > 0 and found.id.get_offset() is None
