"""How far off a guess is, in words of its kind; and what is typed, read."""

import numpy as np
import pytest

from nncore.exercises.guess.choice import Choice
from nncore.exercises.guess.curve import SAMPLES, Curve
from nncore.exercises.guess.number import Number, read_number
from nncore.exercises.guess.shape import Shape, read_shape

X = np.linspace(0, 2000, 41)
FALLS = Curve((X, 0.2 + 0.5 * np.exp(-X / 300)))


def test_a_choice():
    kind = Choice("it falls.", ("it rises.", "it falls."))
    assert kind.judge("it falls.") == ("right", "Yes: “it falls”.")
    assert kind.judge("it rises.") == ("wrong", "You said “it rises”. The answer is “it falls”.")
    with pytest.raises(ValueError, match=r"no choice 'it jumps': choose one of"):
        kind.read("it jumps")


@pytest.mark.parametrize(
    ("kind", "guess", "outcome", "sentence"),
    [
        (Number(52, "%", 3), 52, "right", "You said 52 %, and it is 52 %."),
        (
            Number(52, "%", 3),
            55,
            "right",
            "You said 55 %, it is 52 %: 3 points too high, which is close enough.",
        ),
        (Number(52, "%", 3), 60, "near", "You said 60 %, it is 52 %: 8 points too high."),
        (
            Number(52, "%", 3),
            51,
            "right",
            "You said 51 %, it is 52 %: 1 point too low, which is close enough.",
        ),
        (Number(52, "%", 3), 90, "wrong", "You said 90 %, it is 52 %: 38 points too high."),
        (Number(7), 6, "near", "You said 6, it is 7: 1 too low."),
        (Number(7), 3, "wrong", "You said 3, it is 7: 4 too low."),
        (Number(0.1, within=0), 0.1, "right", "You said 0.1, and it is 0.1."),
        (
            Number(0.3, within=0.1),
            0.2,
            "right",
            "You said 0.2, it is 0.3: 0.1 too low, which is close enough.",
        ),
        (Number(250, "ms"), 2.5, "wrong", "You said 2.5 ms, it is 250 ms: about 100 times too low."),
        (Number(-4), 4, "wrong", "You said 4, it is −4: too high, and the sign is the other one."),
        (Number(0), 0.5, "near", "You said 0.5, it is 0: 0.5 too high."),
        (Number(3), 1e300, "wrong", "You said 1e300, it is 3: more than a million times too high."),
        (Number(1e-300), 1e300, "wrong", "You said 1e300, it is 1e−300: more than a million times too high."),
        (Number(np.float32(0.5)), 0.5, "right", "You said 0.5, and it is 0.5."),
        (Number(52.4, "%"), 52.41, "right", "You said 52.4 %, and it is 52.4 %."),
    ],
)
def test_a_number(kind, guess, outcome, sentence):
    assert kind.judge(kind.read(guess)) == (outcome, sentence)


def test_thousands_stand_in_groups():
    assert Number(1_038_240).judge(1e6).sentence.replace("\N{NO-BREAK SPACE}", " ") == (
        "You said 1 000 000, it is 1 038 240: 38 240 too low, which is close enough."
    )


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("60", 60), (" 60 % ", 60), ("60%", 60), ("−3", -3), ("+.5", 0.5), ("0,5", 0.5), ("1,000", 1000),
        ("1,038,240", 1_038_240), ("1 038 240", 1_038_240), ("1_000", 1000), ("- 3", -3), ("1e-3", 0.001),
        ("64*64*3", 12288), ("64 x 64 x 3", 12288), ("3*2^4/6", 8), ("1 / 8", 0.125), ("1/8", 0.125),
        ("2^10", 1024), ("2**10", 1024), ("3*10^5", 3e5), ("3 x 10^5", 3e5), ("3·10^5", 3e5), ("10^6", 1e6),
        ("about 7", 7), ("~7", 7), ("≈ 7", 7), ("5.", 5),
    ],
)  # fmt: skip
def test_a_number_is_read_however_it_is_typed(typed, value):
    assert read_number(typed, "%") == pytest.approx(value, rel=1e-12)


@pytest.mark.parametrize(
    "typed",
    ["", "  ", "many", "nan", "inf", "-inf", "1e999", "9^9^9", "9^999", "1/0", "--3", "1,2,3", "0x10",
     "(-8)^0.5", "-8^0.5", "1e", "😀", "9" * 400, "٣", "None", "1j", "<b>1</b>", "50..60", "60 kg", "3 5",
     "50 to 60", "60-70", "1 0000", "3*", "*3", "2^3^4"],
)  # fmt: skip
def test_what_is_no_number_gets_one_sentence(typed):
    with pytest.raises(ValueError, match=r"^[^\n]{5,110}$"):
        read_number(typed, "%")


@pytest.mark.parametrize("value", [np.nan, np.inf, None, True, [1], "", 1 + 0j, 10**400])
def test_a_guess_in_code_is_a_finite_number_too(value):
    with pytest.raises(ValueError, match=r"^[^\n]+$"):
        Number(3).read(value)


@pytest.mark.parametrize(
    ("answer", "guess", "outcome", "sentence"),
    [
        ((3, 1), (3, 1), "right", "Yes: (3, 1)."),
        ((3, 1), (1, 3), "near", "You said (1, 3), it is (3, 1): the axes are the other way round."),
        ((3, 1), (3,), "wrong", "You said (3,), it is (3, 1): it has 2 axes, not 1."),
        ((3,), (3, 1), "wrong",
         "You said (3, 1), it is (3,): it is an array of rank 1, which has 1 axis, not 2."),
        ((3, 1), (), "wrong", "You said (), it is (3, 1): it has 2 axes, not none."),
        ((), (1, 1), "wrong", "You said (1, 1), it is (): it is a single number, which has no axis."),
        ((4, 400), (4, 1), "near", "You said (4, 1), it is (4, 400): axis 1 has 400 entries, not 1."),
        ((4, 1), (2, 7), "wrong",
         "You said (2, 7), it is (4, 1): axis 0 has 4 entries, not 2 and axis 1 has 1 entry, not 7."),
        ((0, 2), (5, 2), "near", "You said (5, 2), it is (0, 2): axis 0 has 0 entries, not 5."),
    ],
)  # fmt: skip
def test_a_shape(answer, guess, outcome, sentence):
    kind = Shape(answer)
    assert kind.judge(kind.read(guess)) == (outcome, sentence)


@pytest.mark.parametrize(
    ("typed", "shape"),
    [("(3, 1)", (3, 1)), ("3,1", (3, 1)), ("3 1", (3, 1)), ("3x1", (3, 1)), ("3 × 1", (3, 1)), ("(3,)", (3,)),
     ("5", (5,)), ("()", ()), ("( )", ()), ("[2, 3, 4]", (2, 3, 4)), ("3 X 1", (3, 1)), ("3*1", (3, 1))],
)  # fmt: skip
def test_a_shape_is_read_however_it_is_typed(typed, shape):
    assert read_shape(typed) == shape


@pytest.mark.parametrize(
    "typed",
    [
        "",
        " ",
        "(n, m)",
        "(-3, 1)",
        "(3.5, 1)",
        "3,,1",
        "(3, 1",
        ",",
        "((3, 1))",
        "1" * 13,
        "1 " * 9,
        "nan",
        "٣, ١",
    ],
)
def test_what_is_no_shape_gets_one_sentence(typed):
    with pytest.raises(ValueError, match=r"^[^\n]{5,110}$"):
        read_shape(typed)


@pytest.mark.parametrize("value", [3, None, (3, -1), (3, 1.5), (1,) * 9, (True, 1), np.zeros(2), (10**13, 1)])
def test_a_guess_in_code_is_a_shape_too(value):
    with pytest.raises(ValueError, match=r"^[^\n]+$"):
        Shape((3, 1)).read(value)


def test_a_curve_says_where_the_two_differ_most():
    assert FALLS.judge(FALLS.read(FALLS.answer))[0] == "right"
    flat = FALLS.judge([0.7] * SAMPLES)
    assert flat.outcome == "wrong"
    assert flat.sentence == (
        "You drew 0.7 at 2000, where it is 0.201: 0.499 too high, and there the two differ most."
    )
    late = FALLS.judge(FALLS.read((X, 0.2 + 0.5 * np.exp(-X / 500))))
    assert late.outcome == "near"
    assert "too high" in late.sentence


def test_within_decides_what_is_right():
    moved = [height + 0.1 for height in FALLS.read(FALLS.answer)]
    assert Curve(FALLS.answer, within=0.11).judge(moved).outcome == "right"
    assert Curve(FALLS.answer, within=0.05).judge(moved).outcome == "wrong"


@pytest.mark.parametrize(
    "y",
    [
        [0.0, 0.0],
        [1.0, 1.0],
        [-3.0, -3.0],
        [0.0, 1.0],
        [-1e280, 1e280],
        [1e-280, 2e-280],
        [5, 1e6],
        [1, 1 + 1e-12],
    ],
)
def test_the_axis_is_round_and_well_around_the_answer(y):
    low, high = Curve(([0, 1], y)).axis
    assert np.isfinite([low, high]).all()
    assert low <= min(y)
    assert max(y) < high
    assert low >= 0 or min(y) < 0
    assert (float(f"{low:.3g}"), float(f"{high:.3g}")) == (low, high)


@pytest.mark.parametrize(
    "value", [None, [1, 2], "flat", [np.nan] * SAMPLES, ([0, 1], [0, np.inf]), ([0, 1], [0])]
)
def test_what_is_no_curve_gets_one_sentence(value):
    with pytest.raises(ValueError, match=r"^[^\n]+$"):
        FALLS.read(value)
