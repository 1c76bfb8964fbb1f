"""The doors: what passes, what is refused, and that the words never hold an address."""

import numpy as np
import pytest

from nncore import Network
from nncore.arrays import as_float, as_matrix, check_finite, check_labels, check_stacks
from nncore.checks import check_choice, check_number, check_seed, check_size, generator, shown
from nncore.network import check_network

NOT_WHOLE = [None, True, 2.5, "3", -1, 7, np.nan, [3], np.array([3]), int, 10**400, object()]


@pytest.mark.parametrize("value", NOT_WHOLE, ids=repr)
def test_sizes_refused(value):
    with pytest.raises(ValueError, match=r"^m is .*: it must be a whole number from 1 to 6$") as error:
        check_size("m", value, 1, 6)
    assert " at 0x" not in str(error.value)


NO_NUMBERS = [None, True, "0.1", np.nan, np.inf, -0.1, 1.1, 1j, [0.5], float, 10**400]


@pytest.mark.parametrize("value", NO_NUMBERS, ids=repr)
def test_numbers_refused(value):
    with pytest.raises(ValueError, match=r"^p is .*: it must be a number from 0 to 1$"):
        check_number("p", value, 0, 1)


@pytest.mark.parametrize(
    "value", [None, True, 2.5, -1, "one", np.random, np.random.RandomState, [1, 2]], ids=repr
)
def test_seeds_refused(value):
    with pytest.raises(ValueError, match=r"^rng is "):
        check_seed("rng", value)


def test_seeds_that_pass():
    drawn = [
        generator("rng", value).standard_normal() for value in (3, np.int64(3), np.random.default_rng(3))
    ]
    assert drawn == [np.random.default_rng(3).standard_normal()] * 3
    course = np.random.RandomState(3)
    assert generator("rng", course) is course


def test_a_large_seed_is_refused_only_where_it_must_be():
    assert check_seed("rng", 2**40) == 2**40
    with pytest.raises(ValueError, match="from 0 to 4294967295"):
        check_seed("rng", 2**40, most=2**32 - 1)


@pytest.mark.parametrize(
    ("value", "nearest"),
    [("Tanh", r" \(did you mean 'tanh'\?\)"), ("reul", r" \(did you mean 'relu'\?\)"), ("zzz", ""), (3, "")],
)
def test_the_nearest_name(value, nearest):
    with pytest.raises(
        ValueError, match=rf"^there is no activation {value!r}{nearest}: choose one of tanh, relu$"
    ):
        check_choice("activation", value, ["tanh", "relu"])


@pytest.mark.parametrize("value", [None, Network, "net", [Network.initialize((2, 1), 0)]])
def test_no_network(value):
    with pytest.raises(ValueError, match=r"^net is .*: it must be a Network, such as Network\.initialize"):
        check_network(value)


@pytest.mark.parametrize(
    "value", [object(), [object()], {1: object()}, lambda: 0, Network, print, np.ones(3), "x" * 99]
)
def test_words_are_short_and_without_an_address(value):
    assert " at 0x" not in shown(value)
    assert len(shown(value)) < 70


def test_floats():
    assert as_float(np.ones(3, np.float32)).dtype == np.float32
    assert as_float(np.array([200], np.uint8)) + 100 == 300
    assert as_float(np.ma.masked_array([1.0, 2.0], mask=False)).sum() == 3
    with pytest.raises(ValueError, match=r"^X is a masked array with 1 entries masked"):
        as_float(np.ma.masked_array([1.0, 2.0], mask=[True, False]), "X")
    with pytest.raises(ValueError, match=r"take the real part, \.real"):
        as_float(np.ones(2) * 1j)


def test_shapes_and_values():
    with pytest.raises(ValueError, match=r"use Y\.reshape\(1, -1\)"):
        as_matrix("Y", np.ones(3), "reshape(1, -1)")
    with pytest.raises(ValueError, match=r"X\[1, 2\] is -inf: every feature must be finite"):
        check_finite("X", np.where(np.arange(8).reshape(2, 4) == 6, -np.inf, 1.0))
    with pytest.raises(ValueError, match="the labels in Y are -1, 1"):
        check_labels(np.array([[-1, 1, 1]]))
    with pytest.raises(ValueError, match=r"W is \(2, 3, 4\) and X is \(5, 4, 6\): the axes before"):
        check_stacks(W=np.ones((2, 3, 4)), X=np.ones((5, 4, 6)))
