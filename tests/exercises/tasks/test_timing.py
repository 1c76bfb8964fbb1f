"""Right solutions about timing, written in other ways, pass."""

import numpy as np
import pytest


def summed(a, b):
    total = 0
    for x, y in zip(a, b, strict=True):
        total += x * y
    return total


def by_two_loops(A, B):
    D = np.zeros((A.shape[1], B.shape[1]))
    for i in range(A.shape[1]):
        for j in range(B.shape[1]):
            D[i, j] = np.sum((A[:, i] - B[:, j]) ** 2)
    return D


RIGHT = {
    "dot, @": ("dot", lambda a, b: a @ b),
    "dot, by loop": ("dot", summed),
    "distances by two loops": ("squared_distances", by_two_loops),
    "distances by products": (
        "squared_distances",
        lambda A, B: (A**2).sum(axis=0)[:, None] + (B**2).sum(axis=0) - 2 * A.T @ B,
    ),
}


@pytest.mark.parametrize(("name", "f"), RIGHT.values(), ids=RIGHT)
def test_any_right_mathematics_passes(name, f, said):
    assert said(f, name).startswith(f"{name}: right, on 24 random inputs.")
