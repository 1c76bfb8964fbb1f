"""X larger than memory: examples in an H5 file, read a chunk at a time.

The gradient of the cost is a sum over the examples, and a sum may be cut anywhere. `iteration` cuts it so
that the activations fit in the cache; here it is cut so that the examples fit in memory. While the products
of one chunk are computed, a thread reads the next.
"""

import os
from typing import NamedTuple

import numpy as np

from .arrays import check_finite, check_labels
from .checks import check_number, check_size, generator, shown

CHUNK = 32 << 20  # bytes of examples in memory at once, as floats; two such chunks are there, and one is read


class Unreadable(ValueError):
    """The file of X changed, ended or cannot be read any more while a run needed it."""


class Columns(NamedTuple):
    """Some of the examples: their features (n_x, c), and which they are."""

    X: np.ndarray
    start: int
    end: int


class OnDisk:
    """Examples in a file that stand where X stands, in `train`, `gradient_descent` and `accuracy`.

    Parameters
    ----------
    dataset : h5py.Dataset
        The examples. The file stays open as long as they are needed.
    axis : {0, -1}
        Which axis counts the examples: 0 for pictures (m, 64, 64, 3), each of which becomes a column; -1 for
        an X of shape (n_x, m).
    dtype : {float32, float64}, optional
        Of the floats that are computed with. Without it that of the data set, and float64 for whole numbers.
    shift, scale : float or ndarray of shape (n_x, 1)
        What is subtracted from each feature, and what it is then divided by: ``scale=255`` for pixels.
    chunk : int
        How many bytes of floats are in memory at once.

    Attributes
    ----------
    shape : tuple of int
        (n_x, m).
    read : int
        How many bytes of the file were read so far.

    Examples
    --------
    >>> import h5py
    >>> with h5py.File("twelve.h5", "w", driver="core", backing_store=False) as file:
    ...     X = OnDisk(file.create_dataset("x", data=np.arange(24.0).reshape(12, 2)), chunk=64)
    ...     X.shape, [columns.X.shape for columns in X.columns()]
    ((2, 12), [(2, 4), (2, 4), (2, 4)])
    """

    whole, ndim = False, 2

    def __init__(self, dataset, axis=0, dtype=None, shift=0.0, scale=1.0, chunk=CHUNK):
        if not (hasattr(dataset, "shape") and hasattr(dataset, "file")) or len(dataset.shape) < 2:
            raise ValueError(
                f'the data set is {shown(dataset)}: give one of an open H5 file, such as file["x"]'
            )
        if axis not in (0, -1) or (axis == -1 and len(dataset.shape) != 2):
            raise ValueError(f"axis is {shown(axis)}: it must be 0, or -1 for a data set of shape (n_x, m)")
        kind = dataset.dtype
        if kind.kind not in "bui" and kind not in (np.float32, np.float64):
            raise ValueError(f"the data set {dataset.name} holds {kind}, but numbers are expected")
        self.dataset, self.axis, self.chunk = dataset, axis, check_size("chunk", chunk, 1)
        self.dtype = np.dtype(dtype or (kind if kind.kind == "f" else np.float64))
        if self.dtype not in (np.float32, np.float64):
            raise ValueError(f"dtype is {self.dtype}: it must be float32 or float64")
        m = dataset.shape[axis]
        self.shape = (int(np.prod(dataset.shape)) // max(m, 1), m)
        self.shift, self.scale = (self._feature(name, v) for name, v in (("shift", shift), ("scale", scale)))
        self.file = dataset.file.filename
        self.signature, self.read = self._sign(), 0

    def __repr__(self):
        return f"X of shape {self.shape} in {os.path.basename(self.file)}"

    def _feature(self, name, value):
        """Return a number, or one for each feature, in the dtype of X."""
        if np.ndim(value) == 0:
            return self.dtype.type(check_number(name, value))
        value = np.asarray(value, self.dtype)
        if value.shape != (self.shape[0], 1):
            raise ValueError(f"{name} is {value.shape}: give one number, or ({self.shape[0]}, 1) of them")
        return value

    def _sign(self):
        """Return what tells that the file is still the same: its size, and when it was written."""
        try:
            status = os.stat(self.file)
        except OSError:  # a file in memory
            return None
        return status.st_size, status.st_mtime_ns, status.st_ino

    @property
    def step(self):
        """How many examples a chunk has."""
        return max(1, self.chunk // (self.shape[0] * self.dtype.itemsize))

    def load(self, start, end):
        """Return the examples from number `start` to `end`, an ndarray of shape (n_x, end - start).

        Raises
        ------
        Unreadable
            If the file is not what it was when this object was made.
        """
        try:
            if not self.dataset or self._sign() != self.signature:
                raise Unreadable(f"{self}: the file was changed or closed while it was needed")
            raw = self.dataset[start:end] if self.axis == 0 else self.dataset[:, start:end]
        except (OSError, RuntimeError) as error:
            raise Unreadable(f"{self}: the file cannot be read any more ({error})") from None
        self.read += raw.nbytes
        x = raw.reshape(end - start, -1).T if self.axis == 0 else raw
        if np.any(self.shift):
            x = np.subtract(x, self.shift, dtype=self.dtype)
        return np.divide(x, self.scale, dtype=self.dtype)

    def columns(self):
        """Yield the examples as `Columns`, one chunk after another, the next being read meanwhile."""
        from concurrent.futures import ThreadPoolExecutor

        m, step = self.shape[1], self.step
        starts = range(0, m, step)
        with ThreadPoolExecutor(1) as reader:
            ahead = reader.submit(self.load, 0, min(step, m))
            for start in starts:
                x, end = ahead.result(), min(start + step, m)
                if end < m:
                    ahead = reader.submit(self.load, end, min(end + step, m))
                yield Columns(x, start, end)

    def standardized(self):
        """Return the same examples with mean 0 and standard deviation 1 in each feature, found in one pass.

        A feature that never changes is left at 0.
        """
        total, squares, first = 0.0, 0.0, None
        for columns in self.columns():
            if first is None:
                first = columns.X[:, :1].astype(float)
            x = columns.X - first  # near 0, so that the squares do not cancel
            total = total + x.sum(axis=1, keepdims=True, dtype=float)
            squares = squares + (x * x).sum(axis=1, keepdims=True, dtype=float)
        mean = total / self.shape[1]
        deviation = np.sqrt(np.maximum(squares / self.shape[1] - mean**2, 0))
        deviation[deviation == 0] = 1
        shift = self.shift + self.scale * (first + mean)
        return OnDisk(self.dataset, self.axis, self.dtype, shift, self.scale * deviation, self.chunk)

    def minibatches(self, Y, size, rng):
        """Yield X (n_x, size) and Y (n_L, size) of every example once, shuffled as a file can be.

        The chunks come in random order, and so do the examples of each: reading a file from end to end is
        fast, and fetching single examples from everywhere is not. The last of a chunk may be smaller.

        Parameters
        ----------
        Y : ndarray of shape (n_L, m)
        size : int
        rng : int or numpy.random.Generator
        """
        rng, size = generator("rng", rng), check_size("size", size)
        step, m = self.step, self.shape[1]
        for start in rng.permutation(np.arange(0, m, step)).tolist():
            x, end = self.load(start, min(start + step, m)), min(start + step, m)
            order = rng.permutation(end - start)
            for i in range(0, end - start, size):
                some = order[i : i + size]
                yield x[:, some], np.asarray(Y)[:, start + some]

    def astype(self, dtype):
        """Return the same examples in another dtype."""
        return OnDisk(self.dataset, self.axis, dtype, self.shift, self.scale, self.chunk)

    def checked(self, n_x):
        """Return this X if it has `n_x` features, all of them finite; that takes one pass over floats."""
        if self.shape[0] != n_x:
            axis = "; axis counts the examples, and is 0 or -1" if n_x == self.shape[1] else ""
            raise ValueError(f"X is {self.shape}, but W[1] expects {n_x} features{axis}")
        if self.dataset.dtype.kind == "f":
            for columns in self.columns():
                check_finite("X", columns.X)
        return self


def as_examples(X):
    """Return X, and an H5 data set of shape (n_x, m) as an `OnDisk`."""
    is_dataset = hasattr(X, "file") and hasattr(X, "chunks") and hasattr(X, "shape")
    return OnDisk(X, axis=-1) if is_dataset else X


def read_labels(Y):
    """Return the labels of an H5 data set of shape (m,) or (n_L, m) as an array; others as they are."""
    if hasattr(Y, "file") and hasattr(Y, "chunks"):
        return check_labels(np.atleast_2d(Y[()]))
    return Y
