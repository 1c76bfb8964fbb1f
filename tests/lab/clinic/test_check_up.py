"""The five checks and the table of gradients, on functions with one mistake each."""

import pytest

from nncore import Network
from nncore.datasets import flower
from nncore.lab.clinic import against_nudges, check_up, descend, three_layers, two_layers

X, Y = flower(60, rng=1)
GOOD = Network.initialize((2, 4, 1), 3).as_course()
NAMES = ["shapes", "first cost", "gradients and nudges", "eight examples by heart", "a small step"]


def failed(f, parameters=GOOD, X=X, rate=0.1):
    checks = check_up(f, parameters, X, Y, rate=rate)
    assert all(check.passed for check in checks[:-1])
    return None if checks[-1].passed else NAMES.index(checks[-1].name) + 1


def with_(change):
    """two_layers with its cost and gradients changed."""

    def f(parameters, X, Y):
        return change(*two_layers(parameters, X, Y))

    return f


def test_a_healthy_network_passes_all_five():
    assert [check.name for check in check_up(two_layers, GOOD, X, Y, rate=0.1)] == NAMES
    assert failed(two_layers) is None


def in_place(parameters, X, Y):
    found = two_layers(parameters, X, Y)
    parameters["W1"] -= 0.1
    return found


def test_each_check_finds_its_mistake():
    assert failed(with_(lambda cost, d: (cost, d | {"db1": d["db1"].ravel()}))) == 1
    assert failed(in_place) == 1
    assert failed(with_(lambda cost, d: (60 * cost, d))) == 2
    assert failed(with_(lambda cost, d: (cost, d | {"dW2": 60 * d["dW2"]}))) == 3
    assert failed(two_layers, {key: 0 * value for key, value in GOOD.items()}) == 4
    assert failed(two_layers, X=300 * X, parameters=GOOD | {"W1": GOOD["W1"] / 300}, rate=0.1) in (4, 5)


def test_a_step_that_is_too_long():
    def steep(parameters, X, Y):
        cost, gradients = two_layers(parameters, X, Y)
        return cost, gradients

    small = {key: 0.3 * value for key, value in GOOD.items()}
    assert failed(steep, small, rate=60.0) in (4, 5)


def test_the_patient_with_the_wrong_layers_input():
    first = Network.initialize((2, 4, 4, 1), 2).as_course()
    assert failed(three_layers, first) == 3
    rows = against_nudges(three_layers, first, X, Y)
    assert [key for key, *_, same in rows if not same] == ["dW2"]
    assert "dW2" in repr(rows)
    assert "no: " in repr(rows)


def test_descend_leaves_what_it_is_given():
    kept = {key: value.copy() for key, value in GOOD.items()}
    parameters, costs = descend(two_layers, GOOD, X, Y, rate=1.0, iterations=300)
    assert all((GOOD[key] == kept[key]).all() for key in kept)
    assert len(costs) == 300
    assert two_layers(parameters, X, Y)[0] < costs[-1] < costs[0]


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: check_up(lambda p, X, Y: 1.0, GOOD, X, Y), "must return the cost and a dictionary"),
        (
            lambda: check_up(lambda p, X, Y: (1.0, {"dW1": 0}), GOOD, X, Y),
            "returns no db1 and no dW2 and no db2",
        ),
        (lambda: check_up(lambda p, X, Y: (Y, {}), GOOD, X, Y), r"the cost of <lambda> is \(1, 60\)"),
        (lambda: check_up(lambda X, Y: 1.0, GOOD, X, Y), r"called as f\(parameters, X, Y\)"),
        (lambda: check_up(two_layers, [], X, Y), "give a dictionary"),
        (lambda: check_up(two_layers, GOOD, X, Y[0]), "Y is .60,., an array of rank 1"),
        (lambda: check_up(two_layers, GOOD, X.T, Y), r"X must be \(n_x, m\), and Y \(1, m\)"),
        (lambda: check_up(two_layers, GOOD, X, Y, rate=0), "rate is 0: it must be a number from"),
    ],
)
def test_what_cannot_be_checked(call, message):
    with pytest.raises(ValueError, match=message):
        call()
