"""Slopes as rise over run, against the derivatives."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nncore.lab.slopes.slope import FUNCTIONS, central, one_sided


@pytest.mark.parametrize("name", FUNCTIONS)
@pytest.mark.parametrize("a", [0.7, 2.0, 4.5])
def test_every_derivative_agrees_with_a_nudge(name, a):
    function = FUNCTIONS[name]
    assert central(function.f, a, 1e-5) == pytest.approx(float(function.slope(a)), rel=1e-8)


@given(st.floats(0.5, 5), st.floats(1e-3, 1e-2))
def test_the_one_sided_slope_of_a_square_is_off_by_the_nudge_and_the_central_one_is_not(a, h):
    assert one_sided(lambda a: a**2, a, h) - 2 * a == pytest.approx(h, rel=1e-6)
    assert central(lambda a: a**2, a, h) == pytest.approx(2 * a, rel=1e-9)


def test_errors_shrink_like_the_nudge_and_like_its_square():
    error = {
        way: [abs(way(lambda a: a**3, 2.0, h) - 12) for h in (1e-2, 1e-3)] for way in (one_sided, central)
    }
    assert error[one_sided][0] / error[one_sided][1] == pytest.approx(10, rel=0.02)
    assert error[central][0] / error[central][1] == pytest.approx(100, rel=0.02)


def test_a_slope_at_each_entry_of_an_array():
    a = np.array([[1.0, -2.0, 0.5]])
    assert np.allclose(central(lambda a: a**2, a, 1e-3), 2 * a, atol=1e-9)
    with pytest.raises(ValueError, match=r"f\(a\) is \(3,\), but a is \(1, 3\): f must return"):
        central(lambda a: a[0], a, 1e-3)
