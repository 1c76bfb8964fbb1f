"""A reader's own backward: which part of it is wrong is named, and it cannot change what it is given."""

import numpy as np
import pytest

from nncore import Gradients, Network, backward, cross_entropy, forward, gradient_check, train, update
from nncore.own_backward import gradients_of

RNG = np.random.default_rng(3)
NET = Network.initialize((3, 4, 1), RNG)
X, Y = RNG.standard_normal((3, 6)), RNG.integers(0, 2, (1, 6))


def spoiled(change):
    """nncore's backward, with its dictionary changed as a reader might."""

    def own(net, cache, Y, cost):
        gradients = backward(net, cache, Y, cost).as_course()
        change(gradients)
        return gradients

    return own


def set_to(key, f):
    return spoiled(lambda gradients: gradients.update({key: f(gradients[key])}))


def doing(what, result=None):
    """nncore's backward, which does something to its arguments first, or returns something else."""

    def own(net, cache, Y, cost):
        answer = what(net, cache, Y)
        return answer if result is None else backward(net, cache, Y, cost)

    return own


WRONG = [
    (spoiled(lambda gradients: gradients.pop("db2")), "without db2: its keys are dW1, db1, dW2"),
    (spoiled(dict.clear), "without dW1, db1, dW2, db2: its keys are none"),
    (set_to("db1", np.ravel), r"returns db\[1\] of shape \(4,\), but b\[1\] is \(4, 1\)"),
    (set_to("dW1", np.transpose), r"returns dW\[1\] of shape \(3, 4\), but W\[1\] is \(4, 3\)"),
    (set_to("dW2", np.sum), r"returns dW\[2\] of shape \(\), but W\[2\] is \(1, 4\)"),
    (set_to("db2", lambda db: None), r"the gradient db\[2\] is None: numbers are expected"),
    (set_to("dW2", lambda dW: dW * 1j), r"the gradient dW\[2\] is an array of complex128"),
    (doing(lambda *_: None), r"returns None: Gradients\(dW, db\) are expected"),
    (doing(lambda *_: Gradients), "returns the class Gradients"),
    (doing(lambda *_: ([], [])), "returns dW with 0 entries: it must have 3"),
    (doing(lambda *_: (np.ones(3), 1)), "returns an array of shape .3,. as dW: a list is expected"),
]
GREEDY = {
    "A[0]": lambda net, cache, Y: np.negative(cache.A[0], out=cache.A[0]),
    "A[2] -= Y": lambda net, cache, Y: cache.A[2].__isub__(Y),
    "Z[1]": lambda net, cache, Y: cache.Z[1].fill(0),
    "Y": lambda net, cache, Y: Y.__setitem__((0, 0), 1),
    "W[1]": lambda net, cache, Y: net.W[1].__imul__(2),
    "b[2]": lambda net, cache, Y: net.b[2].sort(axis=0),
}


def runs(own):
    """The places that ask a reader's backward."""
    yield lambda: train(NET, X, Y, learning_rate=0.1, iterations=2, backward=own)
    yield lambda: gradient_check(NET, X, Y, backward=own)


@pytest.mark.parametrize(("own", "message"), WRONG)
def test_what_is_wrong_is_named(own, message):
    for run in runs(own):
        with pytest.raises(ValueError, match=message):
            run()


@pytest.mark.parametrize("what", GREEDY.values(), ids=GREEDY)
def test_arguments_cannot_be_changed(what):
    before = [array.copy() for array in (X, Y, NET.W[1], NET.b[2])]
    for run in runs(doing(what, "go on")):
        with pytest.raises(ValueError, match="changes an array that it was given: work on a copy"):
            run()
    for array, was in zip((X, Y, NET.W[1], NET.b[2]), before, strict=True):
        np.testing.assert_array_equal(array, was)


def test_its_own_errors_are_left_alone():
    for run in runs(doing(lambda *_: 1 / 0)):
        with pytest.raises(ZeroDivisionError):
            run()


@pytest.mark.parametrize("own", [lambda net, cache, Y: 0, None.__class__, "backward", 3])
def test_what_is_no_such_function(own):
    for run in runs(own):
        with pytest.raises(ValueError, match=r"called as backward\(net, cache, Y, cost\)"):
            run()


def test_the_course_s_dictionary_and_lists_will_do():
    same = train(NET, X, Y, learning_rate=0.3, iterations=9)
    for change in (lambda gradients: None, lambda gradients: gradients.update(dW1=gradients["dW1"].tolist())):
        run = train(NET, X, Y, learning_rate=0.3, iterations=9, backward=spoiled(change))
        np.testing.assert_allclose(run.costs, same.costs, rtol=1e-13)


def test_a_stack_keeps_its_axis():
    stack = Network.stack([NET, NET])
    run = train(stack, X, Y, learning_rate=0.3, iterations=2, backward=backward)
    assert run.network.W[1].shape == (2, 4, 3)

    def loses_it(net, cache, Y, cost):
        dW, db = backward(net, cache, Y, cost)
        return [None, dW[1][0], dW[2]], db

    with pytest.raises(ValueError, match=r"dW\[1\] of shape \(4, 3\), but W\[1\] is \(2, 4, 3\)"):
        train(stack, X, Y, learning_rate=0.3, iterations=2, backward=loses_it)


def test_update_looks_too():
    with pytest.raises(ValueError, match=r"the gradients hold db\[1\] of shape \(1,\)"):
        update(NET, Gradients([None, *NET.W[1:]], [None, np.ones(1), NET.b[2]]), 0.1)


def test_gradients_of_gives_what_backward_gives():
    cache = forward(NET, X)
    ours, theirs = backward(NET, cache, Y), gradients_of(backward, NET, cache, Y, cross_entropy)
    np.testing.assert_array_equal(theirs.dW[1], ours.dW[1])
    assert cache.A[0].flags.writeable
