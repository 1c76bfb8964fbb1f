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
    ('1', 'nearly 1', '-1.23e+03', '1e-12')
    """
    short = f"{value:.0f}" if 100 <= abs(value) < 1e6 else f"{value:.3g}"
    return f"nearly {short}" if short in ("1", "-1") and value not in (1, -1) else short


def ranges(name, value, depth=0):
    """Return ``{label: Range}`` for the numbers in a value; those of a dictionary have its keys in the label.

    Examples
    --------
    >>> ranges("grads", {"dw": np.array([1.0, -2.0]), "db": 0.5})
    {"grads['dw']": Range(low=-2.0, high=1.0, whole=False), "grads['db']": Range(low=0.5, high=0.5, whole=False)}
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
    if isinstance(value, (list, tuple)) and value and all(isinstance(v, float | int) for v in value[-MOST_PARTS:]):
        value = np.array(value[-MOST_PARTS:], dtype=object).astype(float, copy=False) if _small(value) else None
    elif isinstance(value, (bool, np.bool_)) or not isinstance(value, (int, float, complex, np.ndarray, np.number)):
        return None
    elif isinstance(value, int) and not _small([value]):
        return None
    value = np.asarray(value)
    if value.dtype.kind not in "iufc" or not value.size:
        return None
    if value.dtype.kind == "c":
        value = np.abs(value)
    return Range(float(value.min()), float(value.max()), value.dtype.kind in "iu")


def _small(values):
    """Whether numbers are within the reach of a float; a whole number of Python may be larger."""
    return all(not isinstance(v, int) or abs(v) < 1 << 1000 for v in values[-MOST_PARTS:])


def parts(name, value):
    """Return (label, part) for what a container holds."""
    if isinstance(value, dict):
        return [(f"{name}[{key!r}]", part) for key, part in list(value.items())[-MOST_PARTS:]]
    if isinstance(value, tuple) and hasattr(value, "_fields"):
        return [(f"{name}.{key}", part) for key, part in zip(value._fields, value, strict=True)]
    if isinstance(value, (list, tuple)):
        first = max(0, len(value) - MOST_PARTS)
        return [(f"{name}[{i}]", part) for i, part in enumerate(value[first:], first)]
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return [(f"{name}.{field.name}", getattr(value, field.name, None)) for field in dataclasses.fields(value)]
    return []
