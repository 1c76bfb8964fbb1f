"""A state string is data: whatever it holds, it is taken whole or refused in one sentence, within bounds."""

import pytest
from helpers.networks import executed, same
from helpers.odd_states import BOMBS, bomb, odd_states, packed, tried, written

from nncore.lab.playground import playground
from nncore.lab.playground.model.kept.packed import MOST_BYTES, PREFIX, pack, unpack


@pytest.mark.parametrize("name", BOMBS)
def test_a_string_that_unpacks_to_far_more_is_refused_within_bounds(name):
    assert tried(bomb(name)) == "refused"


def test_a_long_string_is_not_even_unpacked():
    assert tried(PREFIX + "A" * 10**7) == "refused"


def test_odd_states_are_taken_whole_or_refused_in_one_sentence():
    answers = {tried(text) for text in odd_states(48, seed=3)}
    assert answers <= {"refused", "taken"}


PLAIN, BY_HAND, FEATURED = 0, 1, 3  # of `written`


@pytest.mark.parametrize(
    ("which", "path", "value", "said"),
    [
        (PLAIN, ("A", "iteration"), 2.5, "iteration is 2.5: it must be a whole number from 0"),
        (PLAIN, ("A", "iteration"), True, "iteration is True"),
        (PLAIN, ("A", "phases", 0, 2, 0), float("nan"), "learning_rate is nan: it must be a number from"),
        (
            PLAIN,
            ("A", "phases", 0, 2, 0),
            0.5,
            "is 0.5 in the training, but its settings say 0.3",
        ),
        (PLAIN, ("A", "phases", 0, 0), 1, "the start of a phase is 1"),
        (PLAIN, ("A", "phases", 0, 2, 3), [["W", 1, 0, 0]] * 10**5, "a list of 0 to 9 is expected"),
        (PLAIN, ("A", "phases"), [], "phases is a list of 0"),
        (PLAIN, ("A", "net", "W1", 0, 1), None, "a number in W1 is None"),
        (PLAIN, ("A", "net", "W1"), [[1.0, 2.0]], "W1 is a list of 1: a list of 2 is expected"),
        (PLAIN, ("A", "net", "W3"), [[1.0]], "the network has 'W3'"),
        (PLAIN, ("A", "g"), ["relu", "sigmoid"], "the activations are ['relu', 'sigmoid'], but its settings"),
        (PLAIN, ("A", "records", 1, 1), "0.5", "cost is '0.5'"),
        (PLAIN, ("A", "records", 1, 3), 101.0, "accuracy is 101.0: it must be a number from 0 to 100"),
        (PLAIN, ("settings", "seed"), "1); import os", "seed is '1); import os'"),
        (PLAIN, ("settings", "hidden"), [2.0], "hidden is [2.0]: give 0 to 5 layers"),
        (PLAIN, ("own",), [[[0.5], [0.5]], [[1]]], "has points of its own, but its settings say 'flower'"),
        (PLAIN, ("B",), {}, "B and how it differs belong together"),
        (PLAIN, ("look",), [True], "the look is [True]: a list of 4 times true or false is expected"),
        (PLAIN, ("look", 1), 1, "a list of 4 times true or false"),
        (PLAIN, ("settings", "features"), ["x1", "x3"], "there is no feature 'x3'"),
        (PLAIN, ("settings", "l1"), -1, "l1 is -1: it must be a number from 0 to 100"),
        (FEATURED, ("settings", "features"), ["x2"], "W1 is a list of"),
        (FEATURED, ("settings", "data"), "moons", "the activations are"),
        (FEATURED, ("A", "phases", 0, 2, 4), 0.5, "l1 is 0.5 in the training, but its settings say 0.2"),
        (PLAIN, ("more",), 1, "the state has 'more', which nothing is known of"),
        (BY_HAND, ("own", 0, 0, 1), float("inf"), "a coordinate in X is inf"),
        (BY_HAND, ("own", 1, 0), [0, 1], "Y is (1, 2), but X is (2, 3)"),
        (BY_HAND, ("own", 1, 0, 1), 255, "a label in Y is 255: it must be a whole number from 0 to 1"),
        (BY_HAND, ("difference",), ["activation", "tahn"], "did you mean 'tanh'?"),
        (BY_HAND, ("difference", 0), "noise", "there is no knob 'noise'"),
        (BY_HAND, ("B", "phases", -1, 2, 3), [["W", 1, 0, 0]], "other parameters are frozen in A than in B"),
        (BY_HAND, ("A", "phases", -1, 1), [["W", 1, 1, 9, 0.5]], "the column j of W[1] is 9"),
    ],
)
def test_what_makes_no_sense_is_named(which, path, value, said):
    with pytest.raises(ValueError) as caught:  # noqa: PT011
        playground(state=packed(replaced(unpack(written()[which]), path, value)))
    assert str(caught.value).startswith("this state of the playground was changed: ")
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)


def replaced(content, path, value):
    """A copy of a state with something else at one place."""
    if not path:
        return value
    key, *rest = path
    if isinstance(content, dict):
        return content | {key: replaced(content.get(key), rest, value)}
    content = list(content)
    content[key] = replaced(content[key], rest, value)
    return content


def test_a_state_is_found_in_a_string_that_a_letter_broke_into_lines():
    text = written()[1]
    lines = "\n  ".join(text[i : i + 60] for i in range(0, len(text), 60))
    assert repr(playground(state=lines)) == repr(playground(state=text))


def test_what_would_be_too_large_to_read_is_not_written():
    with pytest.raises(ValueError, match=f"has 20000.. bytes, and {MOST_BYTES} is the most"):
        pack({"A": "x" * MOST_BYTES})


def test_a_state_is_alone():
    with pytest.raises(ValueError, match="a state brings points and settings along"):
        playground(state=written()[0], m=30)


@pytest.mark.parametrize("which", [0, 1, 2, 3])
def test_the_program_of_a_state_gives_its_numbers(which):
    play = playground(state=written()[which])
    names, printed = executed(play.as_code())
    assert same(names["net"], play.network)
    assert f"cost {play.session.trial.measure().cost:.4g}" in printed
