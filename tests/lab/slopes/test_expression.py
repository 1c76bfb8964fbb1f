"""A typed formula: what it may hold, what is said of anything else, and its slopes against nudges."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nncore.lab.slopes import expression_graph
from nncore.lab.slopes.expression import read
from nncore.lab.slopes.graph import run_backward, run_forward, run_nudge

WORLD = {"exp": np.exp, "log": np.log, "tanh": np.tanh, "sigmoid": lambda z: 1 / (1 + np.exp(-z))}
FORMULAS = {
    "(a*b + c)**2": {"a": 2.0, "b": -1.0, "c": 3.0},
    "log(sigmoid(w*x + b))": {"w": 0.5, "x": 1.3, "b": -0.2},
    "a / b - b / a": {"a": 1.7, "b": -0.6},
    "a*a + a*a*a": {"a": -1.3},
    "-a**3 / (2 - a)": {"a": 0.7},
    "exp(-a**2) * tanh(b) + 2 / 3": {"a": 0.8, "b": 0.4},
    "a**-1 + a**0.5 + a**1": {"a": 2.3},
    "(1 - sigmoid(z)) * sigmoid(z)": {"z": 0.9},
    "+a - (-b) + 3": {"a": 0.2, "b": 0.5},
    "w1*x1 + w2*x2 + b": {"w1": 0.5, "x1": 1.0, "w2": -1.0, "x2": 2.0, "b": 0.3},
}
HARD = {
    "": "the formula is empty",
    "   ": "the formula is empty",
    "3": "'3' computes nothing from a name",
    "a": "'a' computes nothing from a name",
    "1 + 2": "computes nothing from a name",
    "a +": "cannot be read as a formula: write it with names",
    "a b": "cannot be read as a formula",
    "(a": "cannot be read as a formula",
    "J = a*b": "has an = in it: write only what stands to its right",
    "__import__('os')": r"__import__\('os'\)\" is not known here",
    "a.real": "'a.real' is not known here",
    "a[0]": "is not known here",
    "lambda a: a": "is not known here",
    "[a for a in b]": "is not known here",
    "a if b else c": "is not known here",
    "a == b": "is not known here",
    "a // b": "is not known here",
    "a @ b": "is not known here",
    "not a": "is not known here",
    "(a := 2)": "has an = in it",
    "sin(a)": r"'sin\(a\)' is not known here: write it with .* exp, log, tanh, sigmoid",
    "'a' * 3": "is not known here",
    "True + a": "is not known here",
    "a * 1j": "is not known here",
    "a + 1e9": "a number in the formula is 1000000000.0: it must be",
    "a * 1e999": "a number in the formula is inf",
    "log(a, b)": r"log takes one thing in its brackets, such as log\(a\)",
    "log(*a)": "log takes one thing",
    "log + a": "log stands alone: a function needs its brackets",
    "alpha * a": "the name alpha is not a letter",
    "a**b": "a power is a number up to 9",
    "a**99": "a power is a number up to 9",
    "a+b+c+d+f+g+h": "has 7 names: the picture has room for 6",
    "exp(" * 13 + "a" + ")" * 13: "has 13 steps: the picture has room for 12",
    "(" * 40 + "a" + ")" * 40 + "+1": "has 83 characters",
    "log(0 - 1) + a": "log −1 cannot be computed: it needs a number above 0",
    "a + 1/0": "1 / 0 cannot be computed: it needs no division by 0",
    7: "the formula is 7: give it as text",
    None: "the formula is None: give it as text",
}


@pytest.mark.parametrize("text", FORMULAS)
def test_the_number_is_that_of_python_and_every_slope_that_of_a_nudge(text):
    graph, inputs = read(text), FORMULAS[text]
    assert set(graph.inputs) == set(inputs)
    values = run_forward(graph, inputs)
    assert values[graph.goal] == pytest.approx(eval(text, dict(WORLD), dict(inputs)), rel=1e-12)
    d = run_backward(graph, values)
    for name in graph.wanted:
        assert d[name] == pytest.approx(run_nudge(graph, inputs, name, 1e-4), rel=1e-5, abs=1e-6)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_any_formula_of_the_signs_agrees_with_its_nudges(data):
    text = data.draw(st.sampled_from("abc"))
    for _ in range(data.draw(st.integers(1, 5))):
        other = data.draw(st.sampled_from(["a", "b", "c", "2", "0.5"]))
        form = data.draw(st.sampled_from(["({0} + {1})", "({0} - {1})", "{0}*{1}", "tanh({0})", "({0})**2"]))
        text = form.format(text, other)
    graph, inputs = read(text), {"a": 0.7, "b": -0.4, "c": 0.9}
    inputs = {name: inputs[name] for name in graph.inputs}
    d = run_backward(graph, run_forward(graph, inputs))
    for name in graph.inputs:
        assert d[name] == pytest.approx(run_nudge(graph, inputs, name, 1e-4), rel=1e-4, abs=1e-5)


def test_what_is_written_twice_is_one_step():
    graph = read("sigmoid(z) * (1 - sigmoid(z))")
    assert [node.written for node in graph.nodes] == ["σ(z)", "1 − u", "u · v"]
    assert [node.written for node in read("2*3*a + 1").nodes] == ["6 · a", "u + 1"]


def test_the_names_of_steps_are_not_those_of_the_formula():
    assert [node.name for node in read("u*v + J").nodes] == ["p", "F"]


def test_a_number_used_twice_has_one_arrow_with_both_slopes():
    (node,) = read("a*a").nodes
    assert node.slopes["a"][0] == "a + a"
    assert node.slopes["a"][1](a=3.0) == 6


@pytest.mark.parametrize("text", HARD)
def test_anything_else_is_refused_in_one_sentence(text):
    with pytest.raises(ValueError, match=HARD[text]) as refused:
        read(text)
    assert "\n" not in str(refused.value)
    assert len(str(refused.value)) < 220


@pytest.mark.parametrize(
    ("text", "values", "why"),
    [
        ("log(a)", {"a": -1.0}, "log −1 cannot be computed: it needs a number above 0"),
        ("a / b", {"b": 0.0}, "cannot be computed: it needs no division by 0"),
        ("a**0.5", {"a": -2.0}, "cannot be computed: it needs a number above 0"),
        ("exp(exp(a))", {"a": 8.0}, "cannot be computed: it is too large"),
        ("a*b", {"c": 1.0}, "the formula has no c: its names are a, b"),
        ("a*b", {"a": float("nan")}, "a is nan: it must be a number from -100"),
    ],
)
def test_what_cannot_be_computed_is_said(text, values, why):
    with pytest.raises(ValueError, match=why):
        expression_graph(text, **values)


def test_a_nudge_stays_inside_of_a_logarithm_however_near_its_end():
    words = repr(expression_graph("log(sigmoid(a))", 4, a=-20))
    assert "Back: da = du · du/da" in words
    graph = read("log(sigmoid(a))")
    assert run_nudge(graph, {"a": -20.0}, "u") == pytest.approx(1 / (1 / (1 + np.exp(20))), rel=1e-3)
