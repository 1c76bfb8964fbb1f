"""Every argument of the playground, given what makes no sense: one sentence, in the course's words."""

import numpy as np
import pytest

from nncore.lab.playground import playground
from nncore.lab.playground.model.settings import Settings
from nncore.lab.playground.session import Session

NAN, INF = float("nan"), float("inf")
NO_NUMBER = [
    None,
    int,
    np.ndarray,
    "abc",
    "3",
    True,
    NAN,
    INF,
    -1,
    10**30,
    [],
    [1, 2],
    np.zeros(3),
    {},
    1j,
    print,
]
NO_SIZE = [*NO_NUMBER, 2.5]
NAMES = ["data", "activation", "initialization"]
NUMBERS = {"noise": NO_NUMBER, "learning_rate": [*NO_NUMBER, 0], "l2": NO_NUMBER, "m": [*NO_SIZE, 0, 9]}
NUMBERS |= dict.fromkeys(["test", "seed", "weights_seed", "batch"], NO_SIZE)
ODD = [(name, value) for name, values in NUMBERS.items() for value in values]
ODD += [(name, value) for name in NAMES for value in [None, str, 1, "", "abc", ["tanh"], np.zeros(2), NAN]]
HIDDEN = [None, 4, "4", [2.5], [0], [17], [True], [[4]], (1,) * 6, {}, np.zeros(2), (4, -1), [None], tuple]
ODD += [("hidden", value) for value in HIDDEN]


def refused(f, *arguments, **named):
    """The one sentence in which something is refused."""
    with pytest.raises(ValueError) as caught:  # noqa: PT011
        f(*arguments, **named)
    said = str(caught.value)
    assert "\n" not in said
    assert " at 0x" not in said
    assert len(said) < 300
    return said


@pytest.mark.parametrize("name", [*NUMBERS, *NAMES, "hidden"])
def test_a_setting_that_makes_no_sense_is_named(name):
    for value in (value for other, value in ODD if other == name):
        assert refused(playground, **{name: value}).startswith((f"{name} is ", f"there is no {name} "))


@pytest.mark.parametrize(
    ("settings", "nearest"),
    [
        ({"activation": "tahn"}, "did you mean 'tanh'?"),
        ({"data": "mooons"}, "did you mean 'moons'?"),
        ({"initialization": "xavier"}, "did you mean 'Xavier'?"),
        ({"learningrate": 1}, "did you mean 'learning_rate'?"),
    ],
)
def test_the_nearest_name_is_suggested(settings, nearest):
    assert nearest in refused(playground, **settings)


def test_numbers_of_numpy_become_plain_ones():
    settings = Settings(m=np.int64(50), learning_rate=np.float32(0.5), seed=np.uint8(7), hidden=[np.int32(3)])
    assert [type(v) for v in (settings.m, settings.learning_rate, settings.seed, *settings.hidden)] == [
        int, float, int, int,
    ]  # fmt: skip


def test_what_becomes_code_is_checked_for_what_it_is():
    assert "seed is " in refused(Settings, seed="1); print('owned'")
    assert "settings is " in refused(Session, {"seed": 1})


rng = np.random.default_rng(4)
X = rng.standard_normal((2, 14))
Y = (X[:1] > 0).astype(int)


@pytest.mark.parametrize(
    ("X", "Y", "said"),
    [
        (X, None, "Y is missing: give both"),
        (None, Y, "X is missing: give both"),
        ("moons", None, "data='moons'"),
        (np.ndarray, Y, "X is the class ndarray"),
        (X.T, Y, "use X.T"),
        (X[0], Y, "each column is a point of the plane"),
        (X, Y[0], "use Y.reshape(1, -1)"),
        (X, Y[:, :5], "Y must be (1, 14): one label an example"),
        (X, 2 * Y - 1, "the labels in Y are -1, 1: they must be 0 or 1"),
        (X, 255 * Y, "the labels in Y are 0, 255"),
        (X, 0.5 * Y, "a label in Y is 0.5: each point is of class 0 or of class 1"),
        (X, Y.astype(str), "numbers are expected"),
        (np.where(X[1, 3] == X, NAN, X), Y, "X[1, 3] is nan"),
        (X * 1e300, Y, "the playground goes to 1000000: standardize it"),
        (X.astype(complex), Y, "take the real part"),
        (np.ma.masked_array(X, X > 1), Y, "X is a masked array"),
        (np.zeros((2, 10_001)), np.zeros((1, 10_001)), "give at most 10000 of them"),
        ([[1, 2], [3]], Y, "differ in length"),
    ],
)
def test_points_that_do_not_fit_are_refused_with_the_fix(X, Y, said):
    assert said in refused(playground, X, Y)


@pytest.mark.parametrize(
    ("X", "Y"),
    [(X, Y.astype(bool)), (X.tolist(), Y.tolist()), (X[:, :1], Y[:, :1]), (X, Y * 0), (X[:, :0], Y[:, :0])],
    ids=["bool", "lists", "one point", "one class", "none"],
)
def test_points_that_are_few_or_of_one_class_are_welcome(X, Y):
    play = playground(X, Y)
    play.run(3)
    assert repr(playground(state=play.state)).splitlines()[0] == repr(play).splitlines()[0]


def test_points_and_a_kind_of_points_are_not_both_given():
    assert "leave one out" in refused(playground, X, Y, data="moons")


def test_the_readers_points_are_not_shared():
    given = X.copy()
    play = playground(given, Y)
    given[:] = 0
    assert play.session.own[0].any()


@pytest.mark.parametrize("value", [1, "backward", dict, lambda: 0, lambda net, cache: 0], ids=repr)
def test_a_backward_that_cannot_be_called_is_refused(value):
    assert "called as backward(net, cache, Y, cost)" in refused(playground, backward=value)


@pytest.mark.parametrize("value", [None, -1, 2.5, True, NAN, "3", [1], 10**30])
def test_hands_that_reach_for_nothing_are_told_so(value):
    play = playground(m=20)
    session = play.session
    before = play.state
    odd = [value] if value in (None, "3", [1], 10**30) or value != value else []
    for number in odd:  # the others are numbers, and a weight may be one
        refused(session.set, ("W", 1, 0, 0), number)
        refused(session.add_point, number, 0.0, 1)
        refused(session.take_away, 0.0, number)
    for action in (play.run, session.rewind, lambda v: session.add_point(0.0, 0.0, v)):
        refused(action, value)
    refused(session.set, ("W", 1, value, 0), 1.0)
    refused(session.freeze, ("W", value, 0, 0))
    refused(session.freeze, value)
    refused(session.compare, "activation", value)
    refused(session.compare, "batch", value)
    assert play.state == before
