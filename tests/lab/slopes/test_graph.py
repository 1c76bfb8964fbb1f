"""The computation graph: both passes against formulas and nudges, and every step of the picture."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nncore import cross_entropy
from nncore.lab.slopes.graph import (
    COURSE,
    LOGISTIC,
    Graph,
    Node,
    course_graph,
    logistic_graph,
    run_backward,
    run_forward,
    run_nudge,
    show_graph,
)

numbers = st.floats(-4, 4).map(lambda number: round(number, 2))
EXAMPLE = {"w1": 0.5, "x1": 1.0, "w2": -1.0, "x2": 2.0, "b": 0.5, "y": 1}


def test_the_courses_numbers():
    values = run_forward(COURSE, {"a": 5, "b": 3, "c": 2})
    assert values == {"a": 5, "b": 3, "c": 2, "u": 6, "v": 11, "J": 33}
    assert run_backward(COURSE, values) == {"J": 1, "v": 3, "u": 3, "a": 3, "b": 6, "c": 9}


@given(numbers, numbers, numbers)
def test_every_slope_of_the_courses_graph_agrees_with_a_nudge(a, b, c):
    inputs = {"a": a, "b": b, "c": c}
    d = run_backward(COURSE, run_forward(COURSE, inputs))
    for name in COURSE.wanted:
        assert d[name] == pytest.approx(run_nudge(COURSE, inputs, name), abs=1e-6)


@given(numbers, numbers, numbers, st.sampled_from([0, 1]))
def test_every_slope_of_the_logistic_graph_agrees_with_a_nudge_and_with_the_engine(w1, w2, b, y):
    inputs = EXAMPLE | {"w1": w1 / 2, "w2": w2 / 2, "b": b / 2, "y": y}
    values = run_forward(LOGISTIC, inputs)
    d = run_backward(LOGISTIC, values)
    Z, Y = np.array([[values["z"]]]), np.array([[y]])
    assert values["ℒ"] == pytest.approx(cross_entropy(Z, Y).item())
    assert d["z"] == pytest.approx(cross_entropy.dZ(Z, Y).item())
    assert d["z"] == pytest.approx(values["a"] - y)
    for name in LOGISTIC.wanted:
        assert d[name] == pytest.approx(run_nudge(LOGISTIC, inputs, name), abs=1e-5, rel=1e-3)
        assert "nudged by" in repr(show_graph(LOGISTIC, inputs, 4))


def test_a_value_that_is_used_twice_gets_the_sum_of_both_ways():
    nodes = (
        Node("p", "a²", lambda a: a**2, {"a": ("2a", lambda a: 2 * a)}),
        Node("q", "3a", lambda a: 3 * a, {"a": ("3", lambda: 3)}),
        Node("J", "p q", lambda p, q: p * q, {"p": ("q", lambda q: q), "q": ("p", lambda p: p)}),
    )
    graph = Graph(("a",), nodes)
    assert run_backward(graph, run_forward(graph, {"a": 2}))["a"] == 36
    assert "da = dp · dp/da + dq · dq/da = 6 · 4 + 4 · 3 = 36." in repr(show_graph(graph, {"a": 2}, 6))


@pytest.mark.parametrize("figure", [course_graph, logistic_graph])
def test_each_step_says_something_new_and_the_ends_hold(figure):
    words = [repr(figure(step=step)) for step in range(9)]
    assert len(set(words)) == 9
    assert [w.split(".")[0] for w in words] == [f"Step {step} of 8" for step in range(9)]
    assert repr(figure(step=99)) == words[8]
    with pytest.raises(ValueError, match="step is -1: it must be a whole number of at least 0"):
        figure(step=-1)


def texts(panel):
    return [layer["words"] for layer in panel.layers if layer["kind"] == "text"]


def test_the_picture_holds_the_values_and_both_slopes():
    (graph,) = course_graph(step=8).panels
    found = texts(graph)
    assert {"6", "11", "33", "dJ = 1", "dv = 3", "du = 3", "da = 3", "db = 6", "dc = 9"} <= set(found)
    assert sorted(words for words in found if words.startswith("nudge")) == [
        *["nudge 3"] * 3,
        "nudge 6",
        "nudge 9",
    ]
    assert sorted(words for words in found if words.startswith("×")) == ["×1", "×1", "×2", "×3", "×3"]
    assert graph.title == "back: dc = du × b = 3 × 3 = 9"
    assert course_graph(step=4).panels[0].title == "back: dv = 3"
    assert course_graph(step=8, width=300).panels[0].title == "back: dc = du × b = 3 × 3 = 9"


def test_before_its_step_a_value_is_not_shown():
    found = texts(course_graph(step=1).panels[0])
    assert {"6", "×2", "×3"} <= set(found)
    assert not {"11", "33", "×1", "dJ = 1"} & set(found)
    assert not {"da = 3", "nudge 3"} & set(texts(course_graph(step=3).panels[0]))


@pytest.mark.parametrize("width", [360, 760])
def test_no_step_moves_a_box(width):
    for figure in (course_graph, logistic_graph):
        boxes = [
            [layer["data"].tolist() for layer in figure(step=step, width=width).panels[0].layers
             if layer["kind"] == "rect" and layer["color"] == "paper"]
            for step in range(9)
        ]  # fmt: skip
        assert all(found == boxes[0] for found in boxes)


def test_each_box_and_each_label_says_in_words_what_it_means():
    def tips(step):
        (found,) = [layer for layer in course_graph(step=step).panels[0].layers if layer["kind"] == "tips"]
        return found["tips"]

    assert "a = 5" in tips(0)
    assert "u = b c: not computed yet" in tips(0)
    assert not [words for words in tips(0) if "times as far" in words]
    assert {"u = b c = 6", "u moves 2 times as far as b", "u moves 3 times as far as c"} < set(tips(1))
    assert "b = 3; J moves 6 times as far as b, and by a nudge 6" in tips(8)
    assert len(tips(8)) == 6 + 5
