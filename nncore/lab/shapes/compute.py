"""What an X-ray computes: an operation on two arrays, refused where it would take too long or wrap around."""

import math

import numpy as np

from ...arrays import as_float
from ...checks import check_size
from .fixes import shape_of_product

MOST = 20_000_000  # numbers in an array
MOST_PRODUCTS = {"f": 10**11, "i": 10**9}  # of a matrix product; that of whole numbers has no BLAS
LARGEST = 2.0**63
OPERATIONS = {
    "+": np.add, "-": np.subtract, "*": np.multiply, "/": np.divide, "**": np.power, "@": np.matmul,
}  # fmt: skip


def as_array(name, value):
    """Return what a name stands for as an array of numbers, its dtype kept.

    Examples
    --------
    >>> as_array("X", [[1, 2], [3]])
    Traceback (most recent call last):
    ValueError: X is a list of rows that differ in length: numbers are expected, in rows of one length
    """
    if np.size(as_float(value, name)) > MOST:
        raise ValueError(
            f"{name} is {np.shape(value)}: at most {MOST // 10**6} million numbers are computed with: take "
            f"a part of {name}"
        )
    return np.asarray(value)


def whole(value):
    """Return a whole number of an expression, if it is one that no operation turns into another.

    Examples
    --------
    >>> whole(10**400)
    Traceback (most recent call last):
    ValueError: a number in the expression is 1000... (401 characters): it must be a whole number from ...
    """
    return check_size("a number in the expression", value, -(2**31), 2**31)


def check_room(text, shape):
    """Check that a result of this shape can be computed."""
    if math.prod(shape) > MOST:
        raise ValueError(
            f"{text!r} would be {tuple(shape)}: at most {MOST // 10**6} million numbers are computed"
        )


def compute(text, sign, X, Y):
    """Return what the operation called `sign` makes of two arrays that fit.

    Examples
    --------
    >>> compute("9**99", "**", np.array(9), np.array(99))
    Traceback (most recent call last):
    ValueError: '9**99' is a whole number beyond 64 bits: use floats, such as 2.0 for 2
    """
    product, function = sign == "@", OPERATIONS[sign]
    shape = shape_of_product(X.shape, Y.shape) if product else np.broadcast_shapes(X.shape, Y.shape)
    check_room(text, shape)
    exact = X.dtype.kind in "iu" and Y.dtype.kind in "iu"
    work = math.prod(shape) * (X.shape[-1] if product else 1)
    if work > MOST_PRODUCTS["i" if exact else "f"]:
        raise ValueError(f"{text!r} takes {work:.0e} multiplications: take smaller arrays")
    try:
        with np.errstate(all="ignore"):
            if exact and (sign == "**" or not shape):
                check_exact(text, function, X, Y)
            return np.asarray(function(X, Y))
    except (TypeError, MemoryError) as error:
        raise ValueError(f"{text!r} cannot be computed: {error}") from None


def check_exact(text, function, X, Y):
    """Check that an operation on whole numbers does not leave their 64 bits, where it would wrap around."""
    if function is np.power and (Y < 0).any():
        raise ValueError(f"{text!r} has a negative power of whole numbers: use floats, such as 2.0 for 2")
    if np.abs(function(X.astype(float), Y.astype(float))).max(initial=0) >= LARGEST:
        raise ValueError(f"{text!r} is a whole number beyond 64 bits: use floats, such as 2.0 for 2")
