"""Pictures one by one, and columns rolled up again."""

import numpy as np
from helpers.networks import trained

from nncore import forward
from nncore.lab.logistic import browse, two_pictures


def test_browsing_shows_the_surest_mistake_first(few):
    X, Y, X_test, Y_test, pictures = few
    net = trained(X, Y)
    look = browse(net, pictures.test_x[:60], X_test, Y_test)
    A = forward(net, X_test).A[1][0]
    wrong = (A > 0.5) != Y_test[0]
    surest = np.flatnonzero(wrong)[np.argmax(np.abs(A - 0.5)[wrong])]
    words = look(which="wrong, surest first", number=0).words
    assert words.startswith(f"Picture {surest}:")
    assert f"{(~wrong).sum()} of 60 are right, {wrong.sum()} wrong." in words
    assert "is right" in look(which="right, surest first", number=999).words
    assert look(which="as they come", number=7).words.startswith("Picture 7:")


def test_columns_rolled_up(few):
    X = few[0]
    assert "100 %" in two_pictures(X[:, 0], X[:, 0]).words
    shown = two_pictures(X[:, 0], X[:, 1]).panels[0].layers[0]["data"]
    np.testing.assert_array_equal(shown, few[-1].train_x[0])
