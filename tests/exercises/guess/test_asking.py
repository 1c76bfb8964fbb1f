"""`guess`: its doors, what it keeps and forgets, and what it says before and after."""

import json
import os

import numpy as np
import pytest

from nncore.exercises import guess as public
from nncore.exercises.guess import Guess, keeping
from nncore.lab import Panel, Scene

ASK = {
    "name": "04.units",
    "question": "How many units?",
    "answer": 52,
    "unit": "%",
    "within": 3,
    "why": "So.",
}
CHOICES = {"answer": "falls", "choices": ["rises", "falls"], "unit": "", "within": None}
CURVE = {"answer": ([0, 1], [2, 3])}


def scene():
    return Scene([Panel("a line").curve([0, 1], [0, 1])], "a line")


@pytest.mark.parametrize(
    ("other", "message"),
    [
        ({"name": "units"}, "name is 'units': it must be the notebook's number and a word"),
        ({"name": "4.units"}, "such as '04.units'"),
        ({"name": "04.../x"}, "such as '04.units'"),
        ({"name": None}, "name is None"),
        ({"question": ""}, "question is '': it must be a sentence or two"),
        ({"question": 3}, "question is 3"),
        ({"answer": np.nan}, "answer is nan: it must be a number that is finite"),
        ({"answer": True}, "answer is True: it must be a number, a shape"),
        ({"answer": "falls"}, "answer is 'falls': it must be a number"),
        ({"answer": None}, "answer is None"),
        ({"answer": (3, 1)}, "unit and within are for numbers and curves"),
        ({"answer": (3, -1), "unit": "", "within": None}, "an entry of answer is -1"),
        ({"answer": ([0, 1], [2])}, "a curve is two, both"),
        ({"answer": ([1, 0], [2, 3])}, "x must increase"),
        ({"answer": ([0, 1], [2, np.nan])}, "nan"),
        ({"answer": ([0, 1], [2, 1e300])}, "too large or too small to be drawn"),
        ({"answer": ([0, 1e-300], [2, 3])}, "too large or too small to be drawn"),
        ({"within": -1}, "within is -1"),
        ({"within": "3"}, "within is '3'"),
        ({"unit": 3}, "unit is 3"),
        ({**CHOICES, "choices": ["falls"]}, "it needs two or more"),
        ({**CHOICES, "choices": "falls"}, "it needs two or more"),
        ({**CHOICES, "choices": ["falls", "falls"]}, "the choice 'falls' is there twice"),
        ({**CHOICES, "choices": ["falls", 3]}, "one of the choices is 3"),
        ({**CHOICES, "answer": "fals"}, r"there is no choice 'fals' \(did you mean 'falls'"),
        ({**CHOICES, "unit": "%"}, "unit and within are for numbers"),
        ({**CHOICES, "why": {"jumps": "x"}}, "there is no choice 'jumps'"),
        ({**CHOICES, "why": {"falls": ""}}, "why of 'falls' is ''"),
        ({"why": {"falls": "x"}}, "for choices a dict"),
        ({"why": None}, "why is None"),
        ({"show": scene()}, "show is a Scene: give a function without arguments"),
        ({"show": lambda: 3}, "show of 04.units returned 3: it must return a Scene or a text"),
    ],
)
def test_a_door(guess, other, message):
    with pytest.raises(ValueError, match=message) as caught:
        guess(**{**ASK, **other})
    assert "\n" not in str(caught.value)
    assert guess(**ASK).verdict is None  # what was refused has left nothing


def test_one_name_is_one_question(guess):
    guess(**ASK)
    guess(**ASK)
    with pytest.raises(ValueError, match=r"another question has the name 04\.units \('How many units\?'\)"):
        guess(**{**ASK, "question": "How many layers?"})


def test_the_answer_comes_out_after_the_guess(guess):
    asked = guess(**ASK, show=lambda: "a text")
    assert "52" not in repr(asked)
    assert "So." not in repr(asked)
    asked.take("60 %")
    assert repr(asked) == (
        "Predict first. How many units?\nYou said 60 %, it is 52 %: 8 points too high.\nSo.\na text"
    )


def test_one_guess_is_kept_and_no_other_is_taken(guess, folder):
    asked = guess(**ASK)
    with pytest.raises(ValueError, match="is not a number"):
        asked.take("many")
    asked.take(60)
    with pytest.raises(ValueError, match=r"taken already: guess\.forget\('04\.units'\)"):
        asked.take(52)
    asked.show_answer()
    assert asked.verdict.outcome == "near"
    assert json.loads((folder / "guesses.json").read_text()) == {
        "04.units": {"question": "How many units?", "guess": 60.0, "outcome": "near"}
    }
    assert Guess()(**ASK).guess == 60


@pytest.mark.parametrize(
    ("asked", "taken", "kept"),
    [
        (CHOICES, "rises", "rises"),
        ({"answer": (3, 1), "unit": "", "within": None}, "1 x 3", (1, 3)),
        (CURVE, ([0, 1], [2, 2.5]), pytest.approx(np.linspace(2, 2.5, 61), rel=1e-3)),
    ],
)
def test_every_kind_is_found_again(guess, asked, taken, kept):
    guess(**{**ASK, **asked}).take(taken)
    assert Guess()(**{**ASK, **asked}).guess == kept


def test_without_a_guess_it_is_shown_and_stays_so(guess):
    asked = guess(**ASK)
    asked.show_answer()
    assert asked.verdict == ("seen", "The answer: 52 %.")
    again = Guess()(**ASK)
    with pytest.raises(ValueError, match="taken already"):
        again.take(52)


def test_two_cells_with_one_question_agree_and_it_is_asked_again(guess):
    one, other = guess(**ASK), guess(**ASK)
    one.take(52)
    assert other.guess == 52
    other.ask_again()
    assert one.verdict is None
    one.take(50)
    guess.forget("04.units")
    assert one.verdict is other.verdict is None
    with pytest.raises(ValueError, match=r"no question '04\.unit' \(did you mean '04\.units'"):
        guess.forget("04.unit")


def test_a_cell_that_runs_many_times_leaves_few_cards_open(guess):
    cards = []
    for _ in range(9):
        asked = guess(**ASK, show=scene)
        cards.append(asked.card)
    assert [card.comm is not None for card in cards] == [False] * 5 + [True] * 4
    cards[5].on_guess("60")
    assert [len(card.children) for card in cards[5:]] == [2] * 4
    guess(**ASK)  # and what was closed does not come back
    assert cards[5].comm is None


def test_all_is_forgotten_and_the_folder_with_it(guess, folder):
    for name in ("04.one", "05.two"):
        guess(**{**ASK, "name": name}).take(3)
    guess.forget()
    assert not folder.exists()
    guess(**ASK).take(3)
    (folder / "sigmoid.py").write_text("")
    guess.forget()
    assert os.listdir(folder) == ["sigmoid.py"]


def test_the_report(guess, capsys):
    guess.report()
    for name, value in {"04.a": 52, "04.b": 59, "04.c": 99, "05.d": 99}.items():
        guess(**{**ASK, "name": name}).take(value)
    guess(**{**ASK, "name": "04.e"}).show_answer()
    guess.report()
    guess.report("05")
    assert capsys.readouterr().out.splitlines() == [
        "You have not answered a question yet.",
        "5 questions answered: 1 right, 1 near, 2 further off, 1 shown without a guess.",
        "1 question answered: 1 further off.",
    ]


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "3", "null", '{"04.units": 3}', '{"04.units": {"guess": 60}}', "\x00", "[" * 10**5,
     '{"04.units": {"question": "How many units?", "guess": {}, "outcome": "near"}}',
     '{"04.units": {"question": "How many units?", "guess": NaN, "outcome": "near"}}',
     '{"04.units": {"question": "How many units?", "guess": 60, "outcome": ["near"]}}',
     '{"04.units": {"question": "How many units?", "guess": 60, "outcome": "great"}}',
     '{"04.units": {"question": "How many layers?", "guess": 60, "outcome": "near"}}'],
)  # fmt: skip
def test_what_is_damaged_or_of_another_question_is_asked_again(guess, folder, text):
    folder.mkdir()
    (folder / "guesses.json").write_text(text)
    asked = guess(**ASK)
    assert asked.verdict is None
    asked.take(60)
    assert Guess()(**ASK).guess == 60


def test_what_is_not_utf8_or_a_folder_is_survived(guess, folder):
    folder.mkdir()
    (folder / "guesses.json").write_bytes(b"\xff\xfe{")
    assert guess(**ASK).verdict is None
    (folder / "guesses.json").unlink()
    (folder / "guesses.json").mkdir()
    asked = guess(**ASK)
    asked.take(60)  # it cannot be written
    assert asked.verdict.outcome == "near"
    assert not guess.kept("04.units")
    assert guess(**ASK).guess == 60  # in this session it holds
    assert os.listdir(folder) == ["guesses.json"]


def test_a_kept_guess_is_judged_by_the_answer_of_now(guess):
    guess(**ASK).take(60)
    assert Guess()(**{**ASK, "answer": 61}).verdict.outcome == "right"


def test_the_words_of_a_choice_are_for_the_one_taken(guess):
    why = {"rises": "No: it is a descent.", "falls": "It is a descent."}
    for taken, told in why.items():
        asked = guess(**{**ASK, **CHOICES, "why": why})
        asked.take(taken)
        assert asked.why == told
        asked.ask_again()
    asked = guess(**{**ASK, **CHOICES, "why": {"falls": "It is a descent."}})
    asked.take("rises")
    assert asked.why == "It is a descent."


def test_reading_keeps_to_what_is_small(folder):
    folder.mkdir()
    (folder / "guesses.json").write_text('{"04.units": "' + "x" * keeping.LARGEST + '"}')
    assert keeping.read() == {}


def test_guess_is_what_notebooks_import():
    assert isinstance(public, Guess)
    assert repr(public).startswith("guess(name, question, answer")
