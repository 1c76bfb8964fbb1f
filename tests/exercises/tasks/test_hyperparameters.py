"""Right solutions about hyperparameters, written in other ways, pass."""

from itertools import pairwise

import numpy as np
import pytest


def by_loop(costs):
    zigzags = False
    for before, now in pairwise(costs):
        zigzags |= bool(now > before)
    return {
        "zigzags": zigzags,
        "diverged": not costs[-1] <= costs[0],
        "unfinished": bool(costs[-1] / costs[-1 - len(costs) // 10] < 0.99),
    }


RIGHT = {
    "rates by powers": (
        "spread_rates",
        lambda low, high, n: 10 ** np.linspace(np.log10(low), np.log10(high), n),
    ),
    "a diagnosis by loop": ("diagnose", by_loop),
    "the best by sorting": ("report", lambda train, dev, test: test[np.argsort(dev)[-1]]),
}


@pytest.mark.parametrize(("name", "f"), RIGHT.values(), ids=RIGHT)
def test_any_right_mathematics_passes(name, f, said):
    assert said(f, name).startswith(f"{name}: right, on 24 random inputs.")
