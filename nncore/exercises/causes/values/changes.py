"""The same argument with other numbers: a little way off, or far off."""

import numpy as np


def nudged(value, rng):
    """Return a value a little way off: labels flipped, numbers by up to one in a hundred."""
    value = np.asarray(value)
    if value.dtype.kind in "bi" and np.isin(value, (0, 1)).all():
        return 1 - value
    if value.dtype.kind in "iu":
        return value + rng.integers(1, 4, value.shape).astype(value.dtype)
    new = value * (1 + 0.01 * rng.uniform(0.3, 1, value.shape)) + (0.01 if not value.any() else 0)
    return new if value.ndim else float(new)


def shaken(value, rng):
    """Return a value far off: of another size, with its signs turned and its entries in another order."""
    value = np.asarray(value)
    if value.dtype.kind != "f":
        return nudged(value, rng)
    if value.size and np.all((value > 0) & (value < 1)):
        new = value ** rng.uniform(0.3, 3, value.shape)
    else:
        new = -(rng.permuted(value) if value.ndim else value) * rng.uniform(0.5, 2, value.shape) + (
            1.0 if not value.any() else 0
        )
    return new if value.ndim else float(new)


def tossed(value, rng):
    """Return a value far off on its own side of 0, for what has one height on each side."""
    value = np.asarray(value)
    if value.dtype.kind != "f" or np.all((value > 0) & (value < 1)):
        return shaken(value, rng)
    return value * rng.uniform(20, 50, value.shape)
