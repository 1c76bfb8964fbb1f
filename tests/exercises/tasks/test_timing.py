"""Right solutions about timing, written in other ways, pass."""

import pytest


def summed(a, b):
    total = 0
    for x, y in zip(a, b, strict=True):
        total += x * y
    return total


RIGHT = {
    "dot, @": ("dot", lambda a, b: a @ b),
    "dot, by loop": ("dot", summed),
}


@pytest.mark.parametrize(("name", "f"), RIGHT.values(), ids=RIGHT)
def test_any_right_mathematics_passes(name, f, said):
    assert said(f, name).startswith(f"{name}: right, on 24 random inputs.")
