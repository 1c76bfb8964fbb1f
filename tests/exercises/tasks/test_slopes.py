"""Right solutions about slopes, written in other ways, pass."""

import numpy as np
import pytest


def by_nudges(steps, values):
    """The slopes by nudges: each value in turn is nudged, and what follows is computed anew."""

    def last(name, nudge):
        found = {key: values[key] + nudge * (key == name) for key in values}
        for result, sign, left, right in steps:
            if result != name:
                found[result] = found[left] * found[right] if sign == "*" else found[left] + found[right]
        return found[steps[-1][0]]

    return {name: (last(name, 1e-4) - last(name, -1e-4)) / 2e-4 for name in values}


def from_the_end(steps, values):
    d = {}

    def pass_on(name, slope):
        d[name] = d.get(name, 0) + slope

    pass_on(steps[-1][0], 1)
    for result, sign, left, right in steps[::-1]:
        slope = d.get(result, 0)
        pass_on(left, slope if sign == "+" else slope * values[right])
        pass_on(right, slope if sign == "+" else slope * values[left])
    return {name: float(d.get(name, 0)) for name in values}


RIGHT = {
    "one-sided slope": ("slope", lambda f, a: (f(a + 0.001) - f(a)) / 0.001),
    "the course's nudge": ("slope", lambda f, a: (f(a + 0.001) - f(a - 0.001)) / 0.002),
    "nudged chain": ("chain", lambda a, b, c: [*np.array([3, 3 * c, 3 * b]) * (1 + 1e-9)]),
    "a graph by nudges": ("back_through", by_nudges),
    "a graph, with a helper": ("back_through", from_the_end),
}


@pytest.mark.parametrize(("name", "f"), RIGHT.values(), ids=RIGHT)
def test_any_right_mathematics_passes(name, f, said):
    assert said(f, name).startswith(f"{name}: right, on 24 random inputs.")
