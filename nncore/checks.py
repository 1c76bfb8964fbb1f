"""The questions asked of an array before it is used, each answered in one sentence.

A shape that does not fit is the course's most common mistake. NumPy either stops far from the cause or,
worse, broadcasts and goes on. Every check here names the array, its shape and the mend.
"""

import math

import numpy as np


def as_float(array):
    """Return `array` as an ndarray of floats: a float dtype is kept, anything else becomes float64."""
    array = np.asarray(array)
    if array.dtype.kind == "f":
        return array
    if array.dtype.kind in "bui":
        return array.astype(np.float64)
    raise ValueError(
        f"numbers are expected, but this is an array of {array.dtype}: convert it with .astype(float)"
    )


def as_matrix(name, array, repair):
    """Return `array` as floats of two axes or more; refuse a rank-1 array, with its repair."""
    array = as_float(array)
    if array.ndim < 2:
        raise ValueError(
            f"{name} is {array.shape}, an array of rank {array.ndim}, and would broadcast silently: "
            f"use {name}.{repair}"
        )
    return array


def check_layer(W, b, A_prev, l=None):
    """Check that ``W @ A_prev + b`` is the step of one layer; `l`, if known, names it."""
    W_, b_, A_ = ("W", "b", "A_prev") if l is None else (f"W[{l}]", f"b[{l}]", f"A[{l - 1}]")
    for name, array, repair in ((W_, W, "reshape(1, -1)"), (b_, b, "reshape(-1, 1)")):
        if np.ndim(array) < 2:
            as_matrix(name, array, repair)
    if np.ndim(A_prev) < 2:
        as_matrix(A_, A_prev, "reshape(-1, 1)")
    n_out, n_in = W.shape[-2:]
    if A_prev.shape[-2] != n_in:
        below = "the layer below has" if l is None else f"layer {l - 1} has"
        n_prev = A_prev.shape[-2]
        raise ValueError(
            f"{W_} is {W.shape}, but {A_} is {A_prev.shape}: {below} {n_prev} units, "
            f"so {W_} must be ({n_out}, {n_prev})"
        )
    if b.shape[-2:] != (n_out, 1):
        raise ValueError(
            f"{b_} is {b.shape}, but {W_} is {W.shape}: {n_out} units have a bias each, "
            f"so {b_} must be ({n_out}, 1)"
        )


def check_X(X, n_x):
    """Return the examples X as floats of shape (..., n_x, m), or say what is wrong with them."""
    X = as_matrix("X", X, f"reshape({n_x}, -1)" if np.size(X) % n_x == 0 else "reshape(-1, 1)")
    if X.shape[-2] == n_x:
        return X
    if X.ndim == 4 and math.prod(X.shape[1:]) == n_x:
        mend = "these look like pictures, so flatten them: X.reshape(X.shape[0], -1).T"
    elif X.shape[-1] == n_x:
        mend = "the examples are the columns of X, so use X.T"
    else:
        mend = f"X must be ({n_x}, m), one example a column"
    raise ValueError(f"X is {X.shape}, but W[1] expects {n_x} features: {mend}")


def check_Y(Y, Z):
    """Return the labels Y in the dtype of Z, or say why they do not fit Z of shape (..., n_L, m)."""
    Y = np.asarray(Y)
    if Y.dtype != Z.dtype:
        Y = as_float(Y).astype(Z.dtype)
    if Y.ndim < 2:
        as_matrix("Y", Y, "reshape(1, -1)")
    if Y.shape[-2:] != Z.shape[-2:]:
        wanted = f"({Z.shape[-2]}, {Z.shape[-1]})"
        mend = "use Y.T" if Y.mT.shape[-2:] == Z.shape[-2:] else f"Y must be {wanted}"
        raise ValueError(f"Y is {Y.shape}, but the output of the network is {Z.shape}: {mend}")
    if Z.shape[-1] == 0:
        raise ValueError(f"Y is {Y.shape}: there is no example, and a mean over none is not a number")
    return Y


def check_examples(X, Y):
    """Check the values once, before a run: finite features, and labels between 0 and 1."""
    if not (np.isfinite(sum_of_squares(X)) or np.isfinite(X).all()):  # the first is there sooner
        where = tuple(int(i) for i in np.argwhere(~np.isfinite(X))[0])
        raise ValueError(
            f"X{list(where)} is {X[where]}: every feature must be finite, so mend or drop that example"
        )
    if not ((Y >= 0) & (Y <= 1)).all():
        found = ", ".join(f"{y:g}" for y in np.unique(Y)[:4])
        raise ValueError(
            f"the labels in Y are {found}: they must be 0 or 1 (labels -1 and 1 become so by (Y + 1) / 2)"
        )


@np.errstate(over="ignore", invalid="ignore")
def sum_of_squares(X):
    """Return the sum of the squares of all entries, which is finite only if every entry is."""
    x = X.ravel(order="K")
    return x.dot(x)


def check_size(name, value, least=1):
    """Return `value` if it is a whole number of at least `least`."""
    if isinstance(value, (int, np.integer)) and not isinstance(value, bool) and value >= least:
        return int(value)
    raise ValueError(f"{name} is {value!r}: it must be a whole number of at least {least}")
