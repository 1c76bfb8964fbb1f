"""Right solutions about shapes, written in other ways, pass."""

import numpy as np
import pytest


def tried(a, b):
    try:
        np.zeros(a) + np.zeros(b)
    except ValueError:
        return False
    return True


RIGHT = {
    "normalize, no keepdims": ("normalize_columns", lambda X: X / np.linalg.norm(X, axis=0)),
    "softmax, shifted more": (
        "softmax",
        lambda Z: np.exp(Z - Z.max(0) - 1) / np.exp(Z - Z.max(0) - 1).sum(axis=0),
    ),
    "repair by None": ("repair", lambda y: y[None, :]),
    "repair, copied": ("repair", lambda y: np.array([y.tolist()])),
    "broadcasts, tried": ("broadcasts", tried),
    "shape of the sum": ("broadcast_shape", lambda a, b: (np.zeros(a) + np.zeros(b)).shape),
    "shape by NumPy, a list": ("broadcast_shape", lambda a, b: [*np.broadcast_shapes(a, b)]),
}


@pytest.mark.parametrize(("name", "f"), RIGHT.values(), ids=RIGHT)
def test_any_right_mathematics_passes(name, f, said):
    assert said(f, name).startswith(f"{name}: right, on 24 random inputs.")
