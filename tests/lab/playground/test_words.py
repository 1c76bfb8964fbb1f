"""What the playground says of what it measures."""

import pytest

from nncore.lab.playground.model.presets import PRESETS
from nncore.lab.playground.widget import playground


def said(name, iterations):
    play = playground()
    play.session.begin(PRESETS[name])
    play.run(iterations)
    return repr(play)


@pytest.mark.parametrize(
    ("name", "iterations", "sentence"),
    [
        ("broken: all weights zero", 50, "All 4 units of layer 1 compute 0 at every point"),
        ("broken: all weights zero", 50, "No weight moves: every dW[l] is 0"),
        ("broken: all weights equal", 50, "All 4 units of layer 1 compute the same"),
        ("broken: the rate too high", 50, "The numbers are no longer finite at iteration 9"),
        ("broken: the rate too high", 50, "The learning rate 10 is too high, so each step overshoots"),
        ("broken: saturated", 0, "the slope of the activation is below 0.01 for 99 % of layer 3"),
        ("broken: dead ReLU", 200, "of 16 units of layer 2 are off for every example"),
        ("broken: 5 layers, weights too small", 50, "Hardly any weight moves: the longest dW[l] is 5e-09"),
        ("broken: no hidden layer", 100, "so the border is a straight line: it gets 6"),
    ],
)
def test_a_preset_breaks_it_and_the_sentence_is_measured(name, iterations, sentence):
    assert sentence in said(name, iterations)


def test_what_works_is_not_blamed():
    assert len(said("the flower, 4 units", 500).splitlines()) == 1


def test_dead_units_are_counted():
    play = playground(data="circles", m=50, hidden=(5,), activation="relu")
    for i in (0, 3):
        play.session.set(("b", 1, i, 0), -100.0)
    assert "2 of 5 units of layer 1 are off for every example" in repr(playground(state=play.state))


def test_a_vanishing_gradient_and_overfitting_are_measured():
    play = playground(hidden=(8, 8, 8, 8), activation="sigmoid")
    assert "The gradient vanishes on its way back: dW[1] is" in repr(play)
    play = playground(data="moons", m=100, noise=3.0, test=70, hidden=(16, 16), learning_rate=1.0)
    play.run(800)
    assert "part of what it learned is noise" in repr(play)


def test_what_is_found_is_the_readers_too():
    play = playground(initialization="zero", m=60)
    play.run(3)
    assert play.findings[0].startswith("No weight moves: every dW[l] is 0")
    assert all(sentence in play.scene.words for sentence in play.findings)
    assert playground(m=60).findings == []
