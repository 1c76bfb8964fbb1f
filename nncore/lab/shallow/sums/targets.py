"""The curves that are to be met, over x from 0 to 1."""

import numpy as np

from ....checks import check_choice

X = np.linspace(0, 1, 201)
TARGETS = {
    "two hills": lambda x: 0.8 * np.exp(-100 * (x - 0.25) ** 2) + 0.5 * np.exp(-60 * (x - 0.7) ** 2),
    "stairs": lambda x: 0.3 * (x > 0.25) + 0.4 * (x > 0.5) - 0.5 * (x > 0.8),
    "a wave": lambda x: 0.6 * np.sin(2 * np.pi * 1.5 * x),
    "a tent": lambda x: 0.9 - 1.8 * np.abs(x - 0.5),
}  # fmt: skip


def target_of(name):
    """Return a curve's values at `X`."""
    return TARGETS[check_choice("target", name, TARGETS)](X)


def off(sum_of, wanted):
    """Return how far two curves are apart, on average over x."""
    return float(np.abs(sum_of - wanted).mean())
