"""The reader's own backward in the playground."""

import numpy as np
import pytest
from helpers.networks import close, same

from nncore import Gradients, backward
from nncore.lab.playground.widget import playground


def scaled(factor):
    def my_backward(net, cache, Y, cost):
        dW, db = backward(net, cache, Y, cost)
        return Gradients([None, *(factor * d for d in dW[1:])], db)

    return my_backward


def test_it_learns_by_the_readers_own_backward():
    right, wrong = playground(backward=scaled(1.0), m=60), playground(backward=scaled(-1.0), m=60)
    plain = playground(m=60)
    for play in (right, wrong, plain):
        play.run(30)
    assert close(right.network, plain.network)
    assert wrong.session.trial.measure().cost > 2 * plain.session.trial.measure().cost
    assert "my_backward" in right.as_code()


def test_the_courses_dictionary_will_do():
    def my_backward(net, cache, Y, cost):
        return backward(net, cache, Y, cost).as_course()

    play, plain = playground(backward=my_backward, m=60), playground(m=60)
    play.run(5)
    plain.run(5)
    assert close(play.network, plain.network)


def lost_keepdims(net, cache, Y, cost):
    dW, db = backward(net, cache, Y, cost)
    return Gradients(dW, [None, *(d.ravel() for d in db[1:])])


def half_a_dictionary(net, cache, Y, cost):
    return {"dW1": 0}


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        (lost_keepdims, r"returns db[1] of shape (4,), but b[1] is (4, 1)"),
        (half_a_dictionary, "a dictionary without db1, dW2, db2"),
        (lambda net, cache, Y, cost: None, "your backward returns None: Gradients(dW, db) are expected"),
        (lambda net, cache, Y, cost: oops, "NameError: name 'oops' is not defined"),  # noqa: F821
        (lambda net, cache, Y, cost: ([0], [0]), "returns dW with 1 entries: it must have 3"),
    ],
)
def test_what_is_wrong_with_it_is_said_and_the_picture_stays(wrong, message):
    play = playground(backward=wrong, m=60)
    assert message in repr(play)
    play.player.play(3)
    assert message.replace("'", "&#x27;") in play.complaint.value
    assert play.session.trial.iteration == 0
    assert len(play.scene.panels) == 2


def in_place(net, cache, Y, cost):
    cache.A[-1][:] -= Y
    return backward(net, cache, Y, cost)


def on_the_weights(net, cache, Y, cost):
    net.W[1][:] = 0
    return backward(net, cache, Y, cost)


def wide_db(net, cache, Y, cost):
    dW, db = backward(net, cache, Y, cost)
    return Gradients(dW, [None, db[1].T, db[2]])


def one_dW(net, cache, Y, cost):
    dW, db = backward(net, cache, Y, cost)
    return Gradients([None, dW[1], dW[2][0]], db)


def with_nan(net, cache, Y, cost):
    dW, db = backward(net, cache, Y, cost)
    return Gradients([None, dW[1], dW[2] / np.where(dW[2] == dW[2][0, 1], 0, 1)], db)


def misspelt(net, cache, Y, cost):
    gradients = backward(net, cache, Y, cost).as_course()
    gradients["dw2"] = gradients.pop("dW2")
    return gradients


def out_of_shape(net, cache, Y, cost):
    return (cache.A[-1] - Y) @ cache.A[0]


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        (in_place, "your backward changes an array that it was given: work on a copy"),
        (on_the_weights, "your backward changes an array that it was given: work on a copy"),
        (
            wide_db,
            "your backward returns db[1] of shape (1, 4), but b[1] is (4, 1)",
        ),
        (one_dW, "your backward returns dW[2] of shape (4,), but W[2] is (1, 4)"),
        (with_nan, "your backward returns dW[2] of shape (1, 4) with -inf at [0, 1]: a gradient is finite"),
        (misspelt, "your backward returns a dictionary without dW2: its keys are dW1, db1, db2, dw2"),
        (out_of_shape, "out_of_shape raised ValueError: matmul"),
    ],
)
@np.errstate(divide="ignore")
def test_the_part_of_their_gradients_that_is_wrong_is_named(wrong, message):
    plain, play = playground(m=60), playground(backward=wrong, m=60)
    picture = play.scene
    play.player.step.click()
    assert message in play.complaint.value
    assert "\n" not in play.complaint.value
    assert same(play.network, plain.network)
    assert play.scene is picture
