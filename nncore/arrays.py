"""The questions asked of an array before it is used, each answered in one sentence.

A shape that does not fit is the course's most common mistake. NumPy either stops far from the cause or,
worse, broadcasts and goes on. Every check here returns floats ready for use, or raises a ValueError that
names the array, its shape and the fix.
"""

import math

import numpy as np

from .checks import shown


def as_float(array, name="this"):
    """Return `array` as an ndarray of floats: a float dtype is kept, whole numbers become float64.

    Examples
    --------
    >>> as_float([[0, 255]])
    array([[  0., 255.]])
    >>> as_float([[1, 2], [3]], "X")
    Traceback (most recent call last):
    ValueError: X is a list of rows that differ in length: numbers are expected, in rows of one length
    """
    if isinstance(array, np.ndarray) and np.any(getattr(array, "mask", False)):
        raise ValueError(
            f"{name} is a masked array with {np.sum(array.mask)} entries masked, and a gap is not a number: "
            f"drop those examples, or fill the gaps, as with {name}.filled(0)"
        )
    try:
        numbers = np.asarray(array)
    except (ValueError, TypeError):
        kind = type(array).__name__
        raise ValueError(
            f"{name} is a {kind} of rows that differ in length: numbers are expected, in rows of one length"
        ) from None
    if numbers.dtype.kind == "f":
        return numbers
    if numbers.dtype.kind in "bui":
        return numbers.astype(np.float64)
    if numbers.ndim == 0:
        raise ValueError(f"{name} is {shown(array)}: numbers are expected")
    repair = "take the real part, .real" if numbers.dtype.kind == "c" else "convert it with .astype(float)"
    raise ValueError(f"{name} is an array of {numbers.dtype}, but numbers are expected: {repair}")


def as_matrix(name, array, repair):
    """Return `array` as floats of two axes or more; refuse a rank-1 array, with its repair.

    Examples
    --------
    >>> as_matrix("Y", [0, 1, 1], "reshape(1, -1)")
    Traceback (most recent call last):
    ValueError: Y is (3,), an array of rank 1, and would broadcast silently: use Y.reshape(1, -1)
    """
    array = as_float(array, name)
    if array.ndim < 2:
        raise ValueError(
            f"{name} is {array.shape}, an array of rank {array.ndim}, and would broadcast silently: "
            f"use {name}.{repair}"
        )
    return array


def check_stacks(**arrays):
    """Check that the leading axes, which count networks, fit one another; the last two may be anything."""
    try:
        np.broadcast_shapes(*(array.shape[:-2] for array in arrays.values()))
    except ValueError:
        shapes = " and ".join(f"{name} is {array.shape}" for name, array in arrays.items())
        raise ValueError(
            f"{shapes}: the axes before the last two count networks, and must be the same in all of them"
        ) from None


def check_layer(W, b, A_prev):
    """Return W, b and A_prev as floats if ``W @ A_prev + b`` is the step of one layer."""
    W, b = as_matrix("W", W, "reshape(1, -1)"), as_matrix("b", b, "reshape(-1, 1)")
    A_prev = as_matrix("A_prev", A_prev, "reshape(-1, 1)")
    n_out, n_in = W.shape[-2:]
    if A_prev.shape[-2] != n_in:
        n_prev = A_prev.shape[-2]
        raise ValueError(
            f"W is {W.shape}, but A_prev is {A_prev.shape}: the layer below has {n_prev} units, "
            f"so W must be ({n_out}, {n_prev})"
        )
    if b.shape[-2:] != (n_out, 1):
        raise ValueError(
            f"b is {b.shape}, but W is {W.shape}: {n_out} units have a bias each, so b must be ({n_out}, 1)"
        )
    check_stacks(W=W, b=b, A_prev=A_prev)
    return W, b, A_prev


def check_columns(dZ, A_prev):
    """Return dZ and A_prev as floats, if they have a column for each of the same examples."""
    dZ, A_prev = as_matrix("dZ", dZ, "reshape(1, -1)"), as_matrix("A_prev", A_prev, "reshape(-1, 1)")
    if dZ.shape[-1] != A_prev.shape[-1] or dZ.shape[-1] == 0:
        raise ValueError(
            f"dZ is {dZ.shape} and A_prev is {A_prev.shape}: both need a column for every example, and one "
            f"example at least"
        )
    check_stacks(dZ=dZ, A_prev=A_prev)
    return dZ, A_prev


def check_layer_back(dZ, A_prev, W):
    """Return dZ, A_prev and W as floats if they are of one layer: its gradient, its input, its weights."""
    dZ, W = as_matrix("dZ", dZ, "reshape(1, -1)"), as_matrix("W", W, "reshape(1, -1)")
    A_prev = as_matrix("A_prev", A_prev, "reshape(-1, 1)")
    if dZ.shape[-2:] != (W.shape[-2], A_prev.shape[-1]) or W.shape[-1] != A_prev.shape[-2]:
        raise ValueError(
            f"dZ is {dZ.shape}, W is {W.shape} and A_prev is {A_prev.shape}: with {W.shape[-2]} units and "
            f"{A_prev.shape[-1]} examples, dZ must be ({W.shape[-2]}, {A_prev.shape[-1]}) "
            f"and W must be ({W.shape[-2]}, {A_prev.shape[-2]})"
        )
    check_stacks(dZ=dZ, A_prev=A_prev, W=W)
    return dZ, A_prev, W


def check_alike(dA, Z):
    """Return dA and Z as floats if they have the same shape, which a product entry by entry needs."""
    dA, Z = as_matrix("dA", dA, "reshape(1, -1)"), as_matrix("Z", Z, "reshape(1, -1)")
    if dA.shape[-2:] != Z.shape[-2:]:
        raise ValueError(
            f"dA is {dA.shape}, but Z is {Z.shape}: the product is entry by entry, "
            f"so dA must have the shape of Z"
        )
    check_stacks(dA=dA, Z=Z)
    return dA, Z


def check_X(X, n_x):
    """Return the examples X as floats of shape (..., n_x, m), or say what is wrong with them."""
    if np.ndim(X := as_float(X, "X")) < 2:
        as_matrix("X", X, f"reshape({n_x}, -1)" if X.size % n_x == 0 else "reshape(-1, 1)")
    if X.shape[-2] == n_x:
        return check_finite("X", X)
    if X.ndim == 4 and math.prod(X.shape[1:]) == n_x:
        repair = "these look like pictures, so flatten them: X.reshape(X.shape[0], -1).T"
    elif X.shape[-1] == n_x:
        repair = "the examples are the columns of X, so use X.T"
    else:
        repair = f"X must be ({n_x}, m), one example a column"
    raise ValueError(f"X is {X.shape}, but W[1] expects {n_x} features: {repair}")


def check_finite(name, X):
    """Return X if every feature is a finite number, or say which is not."""
    if not (np.isfinite(sum_of_squares(X)) or np.isfinite(X).all()):  # the first is there sooner
        where = tuple(int(i) for i in np.argwhere(~np.isfinite(X))[0])
        raise ValueError(
            f"{name}{list(where)} is {X[where]}: every feature must be finite, so fix or drop that example"
        )
    return X


@np.errstate(all="ignore")
def sum_of_squares(X):
    """Return the sum of the squares of all entries, which is finite only if every entry is."""
    x = X.ravel(order="K")
    return x.dot(x)


def check_Y(Y, Z):
    """Return the labels Y in the dtype of Z, or say why they do not fit Z of shape (..., n_L, m)."""
    Y = check_labels(as_matrix("Y", Y, "reshape(1, -1)")).astype(Z.dtype, copy=False)
    if Y.shape[-2:] != Z.shape[-2:]:
        wanted = f"({Z.shape[-2]}, {Z.shape[-1]})"
        repair = "use Y.T" if Y.mT.shape[-2:] == Z.shape[-2:] else f"Y must be {wanted}"
        raise ValueError(f"Y is {Y.shape}, but the output of the network is {Z.shape}: {repair}")
    if Z.shape[-1] == 0:
        raise ValueError(f"Y is {Y.shape}: there is no example, and a mean over none is not a number")
    check_stacks(Y=Y, Z=Z)
    return Y


def check_labels(Y):
    """Return the labels Y if each of them is from 0 to 1."""
    if ((Y >= 0) & (Y <= 1)).all():
        return Y
    found = ", ".join(f"{y:g}" for y in np.unique(Y)[:4])
    raise ValueError(
        f"the labels in Y are {found}: they must be 0 or 1 (labels -1 and 1 become so by (Y + 1) / 2)"
    )
