"""Whatever a function does, one line says so and nothing else happens."""

import warnings

import numpy as np
import pytest
from helpers.learner import NAMES

import nncore
from nncore.exercises.running.trial import attempt
from nncore.exercises.tasks import EXERCISES


class Odd:
    pass


RESULTS = {
    "a list": [1, 2],
    "an empty tuple": (),
    "a tuple of five": (1, 2, 3, 4, 5),
    "a text": "right",
    "a dictionary": {"x": 1},
    "an object": Odd(),
    "a function": len,
    "an empty array": np.zeros((0, 3)),
    "four axes": np.zeros((1, 2, 3, 4)),
    "nan": np.nan,
    "an array of nan": np.full((3, 7), np.nan),
    "infinity": np.inf,
    "objects": np.array([None, 1], dtype=object),
    "texts": np.array(["a"]),
    "complex": np.array([1j]),
    "a ragged list": [[1], [2, 3]],
    "False": False,
    "parameters that are numbers": {"W1": 0.1, "b1": 0, "W2": 0.1, "b2": 0},
    "parameters of rank 1": {key: np.ones(3) for key in ("W1", "b1", "W2", "b2")},
}


@pytest.mark.parametrize("result", RESULTS.values(), ids=RESULTS)
@pytest.mark.parametrize("name", NAMES)
def test_whatever_is_returned_one_line_says_so(name, result, said):
    line = said(lambda *args: result, name)
    assert line.startswith(f"{name}: wrong. ")
    assert "Traceback" not in line
    assert " at 0x" not in line


@pytest.mark.parametrize("name", NAMES)
def test_no_warning_leaks(name, said):
    def f(*args):
        warnings.warn("look", stacklevel=1)
        np.float64(1) / np.float64(0)
        np.exp(np.array([1000.0]))
        return EXERCISES[name].answer(*args)

    said(f, name)
    with warnings.catch_warnings(record=True) as caught, np.errstate(all="raise"):
        warnings.simplefilter("always")
        assert said(f, name).startswith(f"{name}: right")
    assert not caught


def test_the_learners_arrays_are_not_harmed(said):
    kept = {}

    def softmax(Z):
        kept.setdefault("Z", Z)
        kept["A"] = np.array([[1.0, 2.0]])
        return kept["A"]

    said(softmax)
    assert kept["A"].flags.writeable
    np.testing.assert_array_equal(kept["A"], [[1.0, 2.0]])
    assert kept["Z"] is not EXERCISES["softmax"].cases()[0].args[0]


def test_a_result_may_be_one_array_that_is_filled_again(said):
    buffers = {}

    def sigmoid(Z):
        A = buffers.setdefault(Z.shape, np.empty(Z.shape))
        A[...] = nncore.sigmoid(Z)
        return A

    assert said(sigmoid).startswith("sigmoid: right")


def test_a_source_of_randomness_is_not_used_up(said):
    rng = EXERCISES["initialize"].cases()[0].args[-1]
    before = rng.bit_generator.state
    attempt(EXERCISES["initialize"].answer, EXERCISES["initialize"], (3, 4, 1, rng))
    assert rng.bit_generator.state == before


def test_lines_do_not_depend_on_what_was_checked_before(said):
    wrong = EXERCISES["gradients"].mistakes[0].wrong
    first = said(wrong, "gradients")
    np.random.default_rng().standard_normal(3)
    said(EXERCISES["sigmoid"].answer)
    assert said(wrong, "gradients") == first
