"""Right solutions about slopes, written in other ways, pass."""

import numpy as np
import pytest

RIGHT = {
    "one-sided slope": ("slope", lambda f, a: (f(a + 0.001) - f(a)) / 0.001),
    "the course's nudge": ("slope", lambda f, a: (f(a + 0.001) - f(a - 0.001)) / 0.002),
    "nudged chain": ("chain", lambda a, b, c: [*np.array([3, 3 * c, 3 * b]) * (1 + 1e-9)]),
}


@pytest.mark.parametrize(("name", "f"), RIGHT.values(), ids=RIGHT)
def test_any_right_mathematics_passes(name, f, said):
    assert said(f, name).startswith(f"{name}: right, on 24 random inputs.")
