"""A few small pictures for deep networks."""

import numpy as np
import pytest

from nncore.datasets import flatten


@pytest.fixture(scope="module")
def pictures():
    """A few small "pictures" whose label is their brightness."""
    rng = np.random.default_rng(0)
    Y = np.array([[0, 1, 1, 0, 1, 0, 1]])
    shown = (rng.integers(0, 90, (7, 64, 64, 3)) + 120 * Y.reshape(-1, 1, 1, 1)).astype(np.uint8)
    return shown, flatten(shown) / 255, Y
