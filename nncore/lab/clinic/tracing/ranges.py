"""How large the numbers in a value are, whatever holds them: a number, an array, a list, a dictionary."""

import dataclasses
from typing import NamedTuple

import numpy as np

MOST_PARTS = 100  # of a container; of a longer list, the newest
DEEPEST = 3


class Range(NamedTuple):
    """The smallest and the largest of some numbers; both are nan if one of the numbers is."""

    low: float
    high: float
    whole: bool = False  # whether the type can hold whole numbers only
    row: bool = False  # whether they stand in a list, as the costs so far do

    @property
    def finite(self):
        """Whether no number is nan or infinite."""
        return bool(np.isfinite(self.low) and np.isfinite(self.high))

    @property
    def largest(self):
        """The largest absolute value."""
        return max(abs(self.low), abs(self.high)) if self.finite else np.inf

    @property
    def bad(self):
        """What is wrong with the numbers: "nan", "inf" or "-inf"; nothing if they are finite."""
        if np.isnan(self.low):
            return "nan"
        return "" if self.finite else "inf" if self.high == np.inf else "-inf"

    def __str__(self):
        if self.bad or self.low == self.high:
            return self.bad or f"is {exactly(self.low)}"
        return f"goes from {exactly(self.low)} to {exactly(self.high)}"


def exactly(value):
    """Return a number in at most three digits, and say when it is only nearly 0 or 1.

    Examples
    --------
    >>> exactly(1.0), exactly(1 - 1e-9), exactly(-1234.5), exactly(1e-12)
    ('1', 'nearly 1', '-1234', '1e-12')
    """
    short = f"{value:.0f}" if 100 <= abs(value) < 1e6 else f"{value:.3g}"
    return f"nearly {short}" if short in ("1", "-1") and value not in (1, -1) else short


def ranges(name, value, depth=0):
    """Return ``{label: Range}`` for the numbers in a value; those of a dictionary have its keys in the label.

    Examples
    --------
    >>> sizes = ranges("grads", {"dw": np.array([1.0, -2.0]), "db": 0.5})
    >>> {label: str(size) for label, size in sizes.items()}
    {"grads['dw']": 'goes from -2 to 1', "grads['db']": 'is 0.5'}
    """
    found = range_of(value)
    if found:
        return {name: found}
    if depth == DEEPEST:
        return {}
    all_parts = {}
    for label, part in parts(name, value):
        all_parts |= ranges(label, part, depth + 1)
    return all_parts


def range_of(value):
    """Return the Range of a number, an array, or a list of plain numbers; None of anything else."""
    row = isinstance(value, (list, tuple))
    if row:
        value = value[-MOST_PARTS:]
        plain = value and all(isinstance(v, float | int) for v in value)
    else:
        plain = isinstance(value, int | float | complex | np.ndarray | np.number)
    if not plain or isinstance(value, bool) or too_large(value):
        return None
    value = np.abs(value) if np.iscomplexobj(value) else np.asarray(np.ma.filled(value, 0))
    if value.dtype.kind not in "iuf" or not value.size:
        return None
    return Range(float(value.min()), float(value.max()), value.dtype.kind in "iu", row)


def too_large(value):
    """Whether there is a whole number of Python's beyond the reach of a float."""
    numbers = value if isinstance(value, (list, tuple)) else [value]
    return any(isinstance(v, int) and abs(v) >= 1 << 1000 for v in numbers)


def parts(name, value):
    """Return (label, part) for what a container holds; of other objects, only a method's own is opened."""
    if isinstance(value, dict):
        return [(f"{name}[{key!r}]", part) for key, part in list(value.items())[-MOST_PARTS:]]
    if isinstance(value, tuple) and hasattr(value, "_fields"):
        return [(f"{name}.{key}", part) for key, part in zip(value._fields, value, strict=True)]
    if isinstance(value, (list, tuple)):
        first = max(0, len(value) - MOST_PARTS)
        return [(f"{name}[{i}]", part) for i, part in enumerate(value[first:], first)]
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        names = [field.name for field in dataclasses.fields(value)]
        return [(f"{name}.{key}", getattr(value, key, None)) for key in names]
    if name == "self" and hasattr(value, "__dict__"):
        return [(f"self.{key}", part) for key, part in list(vars(value).items())[-MOST_PARTS:]]
    return []
