"""The course's numbers for the flower, and the three starts."""

import numpy as np
import pytest

from nncore import Network, accuracy, forward, train
from nncore.lab.shallow.starts import STARTS, difference_of_units, examples, start

X, Y = examples("flower")


RANDOM = STARTS[2]


def flower_run(iterations, which=RANDOM, rate=1.2, hidden="tanh"):
    return train(start(which, hidden=hidden), X, Y, learning_rate=rate, iterations=iterations)


def test_the_course_s_run():
    costs = flower_run(1000).costs
    np.testing.assert_allclose(costs[[0, 1000]], [0.693162, 0.258625], rtol=0, atol=2e-6)


@pytest.mark.parametrize(
    ("rate", "hidden", "percent"),
    [(1.2, "tanh", 90.75), (1.2, "sigmoid", 89.25), (1.2, "relu", 61.75), (0.5, "tanh", 66.75)],
)
def test_what_the_lab_leaves_open(rate, hidden, percent):
    """The training accuracy after 10 000 iterations, within two of the 400 points."""
    assert accuracy(flower_run(10_000, rate=rate, hidden=hidden).network, X, Y) == pytest.approx(
        percent, abs=0.6
    )


def test_all_zero_stays_at_ln_2_for_ever():
    run = flower_run(300, "all zero")
    np.testing.assert_allclose(run.costs, np.log(2), rtol=0, atol=1e-12)
    assert not any(parameter.any() for parameter in (*run.network.W[1:], run.network.b[1]))


def test_all_the_same_stay_the_same():
    net = flower_run(5000, "all 0.01").network
    A = forward(net, X).A[1]
    np.testing.assert_allclose(A, np.tile(A[:1], (4, 1)), rtol=0, atol=1e-9)
    assert np.ptp(A, axis=1).min() > 1  # its columns, the examples, do differ
    assert difference_of_units(net) < 1e-9
    assert accuracy(net, X, Y) == pytest.approx(61.25, abs=0.3)


def test_difference_of_units_looks_at_every_parameter_of_a_unit():
    base = start("all 0.01", (3, 4, 1))
    for at, change in (("W1", (2, 1)), ("b1", (1, 0)), ("W2", (0, 3))):
        course = base.as_course()
        course[at][change] += 0.25
        assert difference_of_units(Network.from_course(course)) == pytest.approx(0.25)


def test_start_refuses_what_it_does_not_know():
    with pytest.raises(ValueError, match="there is no start 'ones': choose one of all zero"):
        start("ones")
    with pytest.raises(
        ValueError, match="there is no data set 'tulip': choose one of flower, circles, moons"
    ):
        examples("tulip")
