"""The playground without a browser: what it trains, shows, says, and hands back."""

import contextlib
import io

import numpy as np
import pytest

from nncore import Gradients, Network, accuracy, backward, cross_entropy, forward, train
from nncore.activations import ACTIVATIONS
from nncore.datasets import circles, spiral, xor
from nncore.lab import playground
from nncore.lab.playground.gradients import mini_batches, with_l2
from nncore.lab.playground.network import nearest_weight, place
from nncore.lab.playground.presets import PRESETS
from nncore.lab.playground.settings import DATA, OWN, SCALES, Settings, check_own
from nncore.lab.playground.trial import Knobs, Trial


def same(net, other):
    """Whether two networks have the very same numbers."""
    pairs = zip((*net.W[1:], *net.b[1:]), (*other.W[1:], *other.b[1:]), strict=True)
    return all(np.array_equal(p, q) for p, q in pairs)


def close(net, other):
    """Whether two networks have the same numbers to rounding, after a short training."""
    pairs = zip((*net.W[1:], *net.b[1:]), (*other.W[1:], *other.b[1:]), strict=True)
    return all(np.allclose(p, q, rtol=1e-9, atol=1e-12) for p, q in pairs)


def executed(program):
    """What a program leaves behind, and what it printed."""
    names, printed = {}, io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(program, "program", "exec"), names)
    return names, printed.getvalue()


# Data


def test_the_spiral_has_two_arms_that_are_each_others_opposite():
    X, Y = spiral(41, rng=0, noise=0)
    assert (X.shape, Y.shape) == ((2, 40), (1, 40))
    np.testing.assert_allclose(X[:, :20], -X[:, 20:], atol=1e-12)
    assert np.hypot(*X).max() == pytest.approx(4)


def test_xor_is_one_where_the_signs_differ():
    X, Y = xor(57, rng=3, noise=0)
    assert (X.shape, Y.shape, Y.dtype) == ((2, 57), (1, 57), np.int64)
    np.testing.assert_array_equal(Y[0], X[0] * X[1] < 0)
    assert 10 < Y.sum() < 47


@pytest.mark.parametrize("name", [name for name in DATA if name != OWN])
@pytest.mark.parametrize("noise", [0.0, 1.0, 3.0])
def test_every_data_set_at_every_noise_is_split_without_overlap(name, noise):
    settings = Settings(data=name, noise=noise, m=50, test=30)
    X, Y, X_test, Y_test = settings.examples()
    assert (X.shape, Y.shape, X_test.shape, Y_test.shape) == ((2, 35), (1, 35), (2, 15), (1, 15))
    assert np.isfinite(X).all()
    assert set(np.unique(Y)) <= {0, 1}
    whole = np.concatenate([X, X_test], axis=1)
    np.testing.assert_array_equal(np.sort(whole[0]), np.sort(settings.points()[0][0]))


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"data": "stars"}, "there is no data 'stars': use flower"),
        ({"hidden": (4, 17)}, r"hidden is \(4, 17\): give 0 to 5 layers of 1 to 16 units"),
        ({"hidden": (1,) * 6}, "give 0 to 5 layers"),
        ({"learning_rate": -1}, "learning_rate is -1: it must be from 0.0001 to 100"),
        ({"rate": 1}, "the playground has no setting rate"),
    ],
)
def test_settings_that_make_no_sense_are_refused(values, message):
    with pytest.raises(ValueError, match=message):
        playground(**values)


@pytest.mark.parametrize(
    ("X", "Y", "message"),
    [
        (np.zeros((5, 2)), np.zeros((1, 5)), r"X is \(5, 2\).*must be \(2, m\): use X.T"),
        (np.zeros((2, 5)), np.zeros(5), r"Y is \(5,\), but X is \(2, 5\).*use Y.reshape\(1, -1\)"),
        (np.zeros((3, 5)), np.zeros((1, 5)), "each column is a point of the plane"),
        (np.full((2, 3), np.nan), np.zeros((1, 3)), "not finite"),
        (np.zeros((2, 3)), np.array([[0, 1, 2]]), r"Y holds \[0, 1, 2\]: the labels must be 0 and 1"),
    ],
)
def test_points_of_ones_own_that_do_not_fit_are_refused(X, Y, message):
    with pytest.raises(ValueError, match=message):
        check_own(X, Y)


# Training


@pytest.mark.parametrize("name", SCALES)
def test_the_initial_weights_are_the_same_every_time(name):
    settings = Settings(hidden=(3, 5), initialization=name)
    assert same(settings.network(), settings.network())
    if name == "zero":
        assert not settings.network().W[1].any()
    if name.startswith("constant"):
        assert np.ptp(settings.network().W[2]) == 0 != settings.network().W[2][0, 0]


def test_it_trains_as_nncore_does():
    play = playground(data="moons", m=60, hidden=(3,), learning_rate=0.4)
    X, Y = play.session.trial.examples[:2]
    run = train(play.network, X, Y, learning_rate=0.4, iterations=25)
    play.run(25)
    assert same(play.network, run.network)
    assert play.session.trial.measure().cost == pytest.approx(run.costs[-1])
    assert play.session.trial.measure().accuracy == pytest.approx(accuracy(run.network, X, Y))


def test_the_penalty_has_the_slope_that_central_differences_give():
    net = Network.initialize((2, 3, 1), 4)
    X, Y = circles(14)
    lam, h = 2.5, 1e-6

    def penalty(W):
        return lam / (2 * 14) * (W**2).sum()

    plain, penalized = backward, with_l2(backward, lam)
    cache, cost = forward(net, X), cross_entropy
    for l in (1, 2):
        difference = penalized(net, cache, Y, cost).dW[l] - plain(net, cache, Y, cost).dW[l]
        for i, j in np.ndindex(net.W[l].shape):
            up, down = net.W[l].copy(), net.W[l].copy()
            up[i, j] += h
            down[i, j] -= h
            slope = (penalty(up) - penalty(down)) / (2 * h)
            assert difference[i, j] == pytest.approx(slope, rel=1e-6)


def test_every_epoch_sees_every_example_once():
    net, (X, Y), seen = Network.initialize((2, 1), 0), circles(23), []

    def spy(net, cache, Y, cost):
        seen.append(cache.A[0])
        return backward(net, cache, Y, cost)

    list(mini_batches(net, X, Y, 0.1, 6, 4, backward=spy))
    assert [batch.shape[1] for batch in seen] == [4, 4, 4, 4, 4, 3]
    np.testing.assert_array_equal(np.sort(np.concatenate(seen, axis=1)[0]), np.sort(X[0]))


def test_mini_batches_go_on_where_they_were():
    net, (X, Y) = Network.initialize((2, 3, 1), 0), circles(23)
    *_, whole = mini_batches(net, X, Y, 0.1, 9, 5)
    *_, half = mini_batches(net, X, Y, 0.1, 4, 5)
    *_, rest = mini_batches(half, X, Y, 0.1, 5, 5, first=4)
    assert same(whole, rest)


def test_a_knob_turned_during_the_training_takes_effect_and_does_not_begin_anew():
    play = playground(m=50)
    play.run(10)
    before = play.network
    play.controls["learning_rate"].value = 0.001
    assert play.session.trial.iteration >= 10
    play.run(1)
    assert np.abs(play.network.W[1] - before.W[1]).max() < 0.01


def test_a_change_of_the_network_or_the_data_begins_anew():
    play = playground(m=50)
    play.run(10)
    play.controls["layers"].value = 2
    assert play.session.trial.iteration == 0
    assert play.network.sizes == (2, 4, 4, 1)
    play.controls["units2"].value = 7
    play.controls["activation"].value = "relu"
    play.controls["data"].value = "circles"
    assert repr(play.network) == "Network (2, 4, 7, 1): relu, relu, sigmoid"
    assert np.abs(play.session.trial.examples.X).max() < 2


def test_start_again_gives_the_same_initial_weights():
    play = playground(data="xor", m=60)
    start = play.network
    play.run(20)
    play.player.reset.click()
    assert play.session.trial.iteration == 0
    assert same(play.network, start)


def test_the_records_grow_with_the_logarithm_of_the_iterations():
    settings = Settings(m=10, hidden=())
    trial = Trial(settings.network(), settings.examples(), Knobs(0.001))
    for _ in range(5000):
        trial.advance()
    assert len(trial.records) < 300
    assert [record.iteration for record in trial.records[:4]] == [0, 1, 2, 3]


# What the hand does


def test_rewind_and_go_on_gives_the_same_numbers():
    play = playground(m=50, batch=8)
    play.run(40)
    first = play.network
    play.rewind.value = 15
    assert play.session.trial.iteration == 15
    play.run(25)
    assert same(play.network, first)


def test_a_weight_set_by_hand_and_frozen_stays():
    play = playground(m=50)
    play.pane.value = "one weight"
    play.weights.choose("W", 1, 2, 1)
    play.weights.number.value = 3.25
    play.weights.frozen.value = True
    before = play.network
    play.run(20)
    assert play.network.W[1][2, 1] == 3.25
    assert (play.network.W[1] != before.W[1]).sum() == play.network.W[1].size - 1
    play.weights.thaw.click()
    play.run(20)
    assert play.network.W[1][2, 1] != 3.25


def test_a_bias_can_be_chosen_too():
    play = playground(m=50)
    play.pane.value = "one weight"
    play.weights.choose("b", 2, 0, 0)
    assert play.weights.number.description == "b[2][0, 0] ="
    play.weights.number.value = -1.5
    assert play.session.trial.phase.changes == (("b", 2, 0, 0, -1.5),)


@pytest.mark.parametrize(("l", "i", "j"), [(1, 0, 1), (1, 4, 0), (2, 2, 3), (3, 0, 1)])
def test_a_click_on_a_line_finds_its_weight(l, i, j):
    net = Network.initialize((2, 5, 3, 1), 0)
    at = place(net.sizes)
    x = at.x[l - 1] + at.side[l - 1] / 2, at.x[l] - at.side[l] / 2
    y = at.y[l - 1][j], at.y[l][i]
    t = 0.23  # not where lines cross
    assert nearest_weight(net, (1 - t) * x[0] + t * x[1], (1 - t) * y[0] + t * y[1]) == ("W", l, i, j)
    assert nearest_weight(net, x[0], -50.0) is None


def test_a_click_on_the_network_opens_the_weight():
    play = playground(hidden=())
    at = place((2, 1))
    play.canvas.on_click(1, (at.x[0] + at.x[1]) / 2, (at.y[0][1] + at.y[1][0]) / 2, False)
    assert play.pane.value == "one weight"
    assert play.weights.parameter == ("W", 1, 0, 1) == play.session.selected


def test_b_differs_in_one_knob_and_starts_from_the_same_weights():
    play = playground(data="circles", m=60)
    play.compare.choose("learning_rate", 0.1)
    assert same(play.session.other.network, play.network)
    play.run(30)
    assert not same(play.session.other.network, play.network)
    assert "B, with learning rate 0.1." in repr(play)
    assert [panel.title for panel in play.scene.panels][:2] == ["A", "B"]
    play.player.reset.click()
    assert same(play.session.other.network, play.network)
    expected = train(play.network, *play.session.trial.examples[:2], learning_rate=0.1, iterations=12)
    play.run(12)
    assert same(play.session.other.network, expected.network)
    play.compare.knob.value = None
    assert play.session.other is None


@pytest.mark.parametrize(
    ("knob", "value"), [("l2", 3.0), ("batch", 16), ("activation", "relu"), ("initialization", "He")]
)
def test_every_knob_can_be_compared(knob, value):
    play = playground(data="circles", m=60)
    play.compare.choose(knob, value)
    play.run(5)
    assert not same(play.session.other.network, play.network)
    assert play.session.other.iteration == play.session.trial.iteration == 5
    play.rewind.value = 2
    assert play.session.other.iteration == play.session.trial.iteration == 2


def test_points_are_set_by_clicks_and_by_numbers_alike():
    play = playground(data="circles", m=50)
    play.points.clear.click()
    assert "There are no points yet" in repr(play)
    play.points.click.value = 1
    play.canvas.on_click(0, 1.0, 2.0, False)
    play.points.x.value, play.points.y.value = -1.5, -2.0
    play.points.adds[0].click()
    assert play.controls["data"].value == OWN
    X, Y = play.session.own
    assert (X.tolist(), Y.tolist()) == ([[1.0, -1.5], [2.0, -2.0]], [[1, 0]])
    play.run(30)
    assert "100.0 %" in repr(play)
    play.points.click.value = 2
    play.canvas.on_click(0, -1.4, -2.1, False)
    assert play.session.own[0].tolist() == [[1.0], [2.0]]


def test_a_first_point_of_ones_own_joins_those_that_are_there():
    play = playground(data="circles", m=50)
    play.points.adds[1].click()
    assert play.session.own[0].shape == (2, 51)


def test_without_points_it_explains_and_does_not_train():
    play = playground(np.empty((2, 0)), np.empty((1, 0)))
    play.run(3)
    assert play.session.trial.iteration == 0
    assert "add some, of both classes" in play.words.value


# What it hands back

PROGRAMS = [
    {},
    {"data": "spiral", "hidden": (5, 3), "activation": "relu", "initialization": "He", "l2": 0.3},
    {"data": "circles", "hidden": (), "batch": 7, "l2": 1.0, "test": 0},
    {"data": "quantiles", "noise": 0.0, "initialization": "constant 0.5", "weights_seed": 5, "batch": 16},
    {"data": "blobs", "initialization": "zero"},
    {"data": "moons", "initialization": "0.01", "learning_rate": 0.03, "seed": 7},
]


@pytest.mark.parametrize("settings", PROGRAMS, ids=lambda settings: settings.get("data", "flower"))
def test_the_program_gives_the_same_numbers(settings):
    play = playground(**{"m": 60, **settings})
    play.run(21)
    names, printed = executed(play.as_code())
    assert same(names["net"], play.network)
    assert f"cost {play.session.trial.measure().cost:.4g}" in printed


def test_the_program_tells_all_that_the_hand_did():
    play = playground(m=60)
    play.run(10)
    play.controls["learning_rate"].value = 0.3
    play.controls["l2"].value = 0.1
    play.run(10)
    play.session.set(("W", 1, 0, 1), -0.123456789)
    play.session.freeze(("b", 1, 2, 0))
    play.run(10)
    play.controls["batch"].value = 16
    play.run(10)
    assert same(executed(play.as_code())[0]["net"], play.network)


def test_the_program_forgets_what_was_rewound():
    play = playground(m=60)
    play.run(20)
    play.session.set(("W", 1, 0, 0), 9.0)
    play.run(10)
    play.rewind.value = 12
    play.run(5)
    program = play.as_code()
    assert "edited" not in program
    assert same(executed(program)[0]["net"], play.network)


def test_the_program_holds_points_of_ones_own_exactly():
    rng = np.random.default_rng(3)
    X, Y = rng.standard_normal((2, 17)), rng.integers(0, 2, (1, 17))
    play = playground(X, Y, test=20)
    play.run(9)
    assert same(executed(play.as_code())[0]["net"], play.network)


def test_the_program_runs_when_all_points_were_taken_away():
    play = playground(m=60)
    play.run(9)
    play.session.clear()
    play.session.set(("W", 1, 2, 1), 0.25)
    names, printed = executed(play.as_code())
    assert (names["X"].shape, names["Y"].shape) == ((2, 0), (1, 0))
    assert same(names["net"], play.network)
    assert printed == "There are no points yet: a cost is a mean over examples.\n"


@pytest.mark.parametrize("settings", PROGRAMS, ids=lambda settings: settings.get("data", "flower"))
def test_the_state_brings_the_picture_back(settings):
    play = playground(**{"m": 60, **settings})
    play.run(33)
    back = playground(state=play.state)
    assert same(back.network, play.network)
    assert repr(back) == repr(play)
    assert back.session.settings == play.session.settings
    for one, other in zip(play.scene.panels, back.scene.panels, strict=True):
        for layer, again in zip(one.layers, other.layers, strict=True):
            np.testing.assert_allclose(layer["data"], again["data"])
    for each in (play, back):
        each.run(10)
    assert same(back.network, play.network)
    assert same(executed(back.as_code())[0]["net"], play.network)


def test_the_state_holds_own_points_edits_and_b():
    play = playground(np.array([[0.1, 1, 2], [3, 4, 5.5]]), np.array([[0, 1, 1]]), test=0)
    play.compare.choose("activation", "relu")
    play.run(5)
    play.session.set(("W", 1, 1, 1), 0.5)
    play.session.freeze(("W", 1, 1, 1))
    play.run(5)
    back = playground(state=f" {play.state}\n")
    assert same(back.network, play.network)
    assert same(back.session.other.network, play.session.other.network)
    assert back.network.W[1][1, 1] == 0.5
    back.run(5)
    assert back.network.W[1][1, 1] == 0.5
    assert back.compare.knob.value == "activation"
    back.rewind.value = 3  # not kept in a state: it goes to the start
    assert back.session.trial.iteration == 0


@pytest.mark.parametrize("spoiled", ["", "hello", "nncore-1:", "nncore-1:abc", 7])
def test_what_is_no_state_is_refused(spoiled):
    with pytest.raises(ValueError, match=r"no state of the playground|not whole"):
        playground(state=spoiled)


def test_a_state_that_was_cut_is_refused():
    state = playground().state
    for n in (20, len(state) // 2, len(state) - 8):
        with pytest.raises(ValueError, match="not whole"):
            playground(state=state[:n])


# The reader's own backward


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
        (lambda net, cache, Y, cost: None, "returns NoneType: it must return Gradients(dW, db)"),
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
    assert len(play.scene.panels) == 5


# What it says


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


def test_what_is_not_finite_is_explained_and_the_last_picture_kept():
    play = playground()
    play.preset.value = "broken: the rate too high"
    assert play.session.trial.iteration == 8
    assert all(np.isfinite(W).all() for W in play.network.W[1:])
    assert all(np.isfinite(panel.limits()).all() for panel in play.scene.panels)
    assert "last finite" in play.words.value
    play.controls["learning_rate"].value = 0.1
    play.rewind.value = 0
    play.run(20)
    assert play.session.trial.iteration == 20


@pytest.mark.parametrize("activation", ACTIVATIONS)
@pytest.mark.parametrize("hidden", [(), (1,), (16,) * 5])
def test_every_network_can_be_drawn(activation, hidden):
    play = playground(hidden=hidden, activation=activation, m=30, data="xor")
    play.run(2)
    assert len(play.scene._repr_png_()[0]) > 10_000


def test_the_repr_is_short_and_the_mimebundle_has_a_picture():
    play = playground()
    assert repr(play).startswith("Iteration 0. The cost is 0.732 on 320 points for training")
    assert len(repr(play)) < 250
    bundle, _ = play._repr_mimebundle_()
    assert bundle["text/plain"] == repr(play)
    assert bundle["image/png"].startswith("iVBOR")


def test_what_is_found_is_the_readers_too():
    play = playground(initialization="zero", m=60)
    play.run(3)
    assert play.findings[0].startswith("No weight moves: every dW[l] is 0")
    assert all(sentence in play.scene.words for sentence in play.findings)
    assert playground(m=60).findings == []
