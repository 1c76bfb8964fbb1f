"""The X-ray: it agrees with NumPy on what fits, names the fix of each trap, and changes nothing."""

import ast

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nncore.lab.shapes import xray
from nncore.lab.shapes.xray_reader import Reader
from nncore.lab.shapes.xray_step import Misfit

shapes = st.lists(st.integers(1, 4), min_size=1, max_size=3).map(tuple)
o = np.ones


def steps_of(expression, **arrays):
    reader = Reader(arrays, numbers=False)
    try:
        reader.read_statement(ast.parse(expression).body[0])
    except Misfit:
        assert reader.steps[-1].verdict == "misfit"
    return reader.steps


@given(shapes, shapes, st.sampled_from(["A @ B", "A + B", "A * B", "A / B", "np.dot(A, B)"]))
def test_it_agrees_with_numpy(s, t, expression):
    A, B = o(s), o(t)
    if "dot" in expression and max(A.ndim, B.ndim) > 2:
        return  # np.dot differs from @ beyond two axes
    step = steps_of(expression, A=A, B=B)[-1]
    try:
        result = eval(expression, {"np": np}, {"A": A, "B": B})
    except ValueError:
        assert step.verdict == "misfit"
        assert step.gives is None
    else:
        assert step.verdict != "misfit"
        assert step.gives.array.shape == result.shape


@given(shapes, st.integers(-4, 3), st.booleans())
def test_sums_agree_with_numpy(s, axis, keepdims):
    step = steps_of(f"np.sum(X, axis={axis}, keepdims={keepdims})", X=o(s))[-1]
    if not -len(s) <= axis < len(s):
        assert step.verdict == "misfit"
        assert f"There is no axis {axis}" in step.sentence
    else:
        assert step.gives.array.shape == o(s).sum(axis=axis, keepdims=keepdims).shape


W, X, b, dZ = o((4, 3)), o((3, 5)), o((4, 1)), o((4, 5))

TRAPS = {
    "rank 1, transposed": ("a.T", {"a": o(5)}, "silent", "a.reshape(-1, 1) for a column"),
    "rank 1 against a column": ("A - y", {"A": o((5, 1)), "y": o(5)}, "silent", "write y.reshape(-1, 1)"),
    "rank 1 in a product": ("W @ x", {"W": W, "x": o(3)}, "silent", "write x.reshape(-1, 1)"),
    "lost keepdims": ("b - np.sum(dZ, axis=1)", {"b": b, "dZ": dZ}, "silent", "keep it with keepdims=True"),
    "lost keepdims, square": ("Z / Z.sum(axis=1)", {"Z": o((4, 4))}, "silent", "with keepdims=True"),
    "lost keepdims, in place": ("b -= np.sum(dZ, axis=1)", {"b": b, "dZ": dZ}, "misfit", "keepdims=True"),
    "wrong axis": (
        "b - np.sum(dZ, axis=0, keepdims=True)", {"b": b, "dZ": dZ}, "silent", "the wrong axis",
    ),
    "* for @, refused": ("W * X", {"W": W, "X": X}, "misfit", "meant, W @ X is (4, 5)"),
    "* for @, silent": ("w * X", {"w": o((3, 1)), "X": X}, "silent", "w.T @ X is (1, 5)"),
    "* for @ in the cost": ("Y * A.T", {"Y": o((1, 5)), "A": o((1, 5))}, "silent", "Y @ A.T is (1, 1)"),
    "missing transpose": ("dZ @ X", {"dZ": dZ, "X": X}, "misfit", "dZ @ X.T would be (4, 3)"),
    "wrong order": ("X @ W", {"X": X, "W": W}, "misfit", "W @ X would be (4, 5)"),
    "transposed vector": ("A - Y", {"A": o((1, 5)), "Y": o((5, 1))}, "silent", "Y.T is (1, 5)"),
    "whole numbers": ("X /= 255", {"X": o((2, 3), np.uint8)}, "misfit", "X holds uint8: write X = X / ..."),
    "reshape for transpose": ("X.reshape(5, 3)", {"X": X}, "silent", "Write X.T."),
    "pictures": (
        "P.reshape(48, 5)", {"P": o((5, 4, 4, 3))}, "silent", "Write P.reshape(5, -1).T.",
    ),
    "stacks": ("A @ B", {"A": o((2, 4, 3)), "B": o((3, 3, 5))}, "misfit", "those in front, (2,) and (3,)"),
    "a size that does not fill": ("X.reshape(4, 4)", {"X": X}, "misfit", "X has 15 numbers"),
}  # fmt: skip


@pytest.mark.parametrize(("expression", "arrays", "verdict", "fix"), TRAPS.values(), ids=TRAPS)
def test_each_trap_is_named_with_its_mend(expression, arrays, verdict, fix):
    step = steps_of(expression, **arrays)[-1]
    assert step.verdict == verdict
    assert fix in step.sentence
    assert fix in repr(xray(expression, **arrays))


RIGHT = {
    "a layer": ("W @ X + b", {"W": W, "X": X, "b": b}),
    "descent": ("W - 0.1 * dW", {"W": W, "dW": W}),
    "db": ("b - 0.1 * np.sum(dZ, axis=1, keepdims=True) / 5", {"b": b, "dZ": dZ}),
    "dW": ("dZ @ X.T / 5", {"dZ": dZ, "X": X}),
    "dZ1": ("W2.T @ dZ2 * (1 - A1**2)", {"W2": o((2, 4)), "dZ2": o((2, 5)), "A1": dZ}),
    "cost": ("-(Y @ np.log(A).T) / 5", {"Y": o((1, 5)), "A": o((1, 5))}),
    "pictures": ("P.reshape(5, -1).T / 255", {"P": o((5, 4, 4, 3))}),
    "percentages": ("100 * A / A.sum(axis=0)", {"A": o((3, 4))}),
    "in place": ("X /= 255", {"X": X}),
}


@pytest.mark.parametrize(("expression", "arrays"), RIGHT.values(), ids=RIGHT)
def test_right_code_raises_no_alarm(expression, arrays):
    assert {step.verdict for step in steps_of(expression, **arrays)} == {"fits"}


def test_two_names_for_one_array_are_seen_and_a_copy_is_not():
    assert "W and saved are names of one array" in repr(xray("W -= 0.1 * dW", W=W, saved=W, dW=W + 1))
    assert "no other name here shares them" in repr(xray("W -= 0.1 * dW", W=W, saved=W.copy(), dW=W + 1))


def test_nothing_is_changed():
    before = W.copy()
    xray("W -= dW", W=W, dW=o((4, 3)))
    assert np.array_equal(W, before)


def test_the_pale_cells_are_the_copies():
    step = steps_of("dZ + b", dZ=dZ, b=b)[-1]
    own = [real for _, real in step.takes[1].columns]
    assert own == [True, False, False, False, False]
    assert all(real for _, real in step.takes[0].columns)


def test_a_length_may_be_a_name():
    assert "becomes (5, 12)" in repr(xray("X.reshape((m, -1))", X=o((5, 4, 3)), m=5))


def test_reshape_keeps_the_colours_apart_and_transpose_keeps_them_together():
    moved, turned = (steps_of(way, X=X)[-1].gives.groups for way in ("X.reshape(5, 3)", "X.T"))
    assert (np.ptp(turned, axis=0) == 0).all()
    assert (np.ptp(moved, axis=0) > 0).any()


@pytest.mark.parametrize("expression", ["X", "3 @ 4", "-X", "np.sum(X)", "stack @ X + big", "big * big.T"])
def test_every_picture_can_be_drawn(expression):
    scene = xray(expression, numbers=True, X=X, stack=o((7, 4, 3)), big=o((4, 1)))
    assert scene._repr_png_()
    assert repr(scene)


@pytest.mark.parametrize(
    ("expression", "message"),
    [
        ("W @ V", r"V was not given: call xray\(\.\.\., V=V\)"),
        ("W @", r"'W @' is not one expression"),
        ("W; X", r"is not one expression"),
        ("W = X", r"neither an expression nor of the kind W -= \.\.\."),
        ("W[0]", r"'W\[0\]' cannot be X-rayed: use names, numbers"),
        ("np.load('x')", r"cannot be X-rayed"),
        ("__import__('os')", r"cannot be X-rayed"),
        ("W.tofile('x')", r"cannot be X-rayed"),
        ("np.sum()", r"cannot be X-rayed"),
        ("np.dot(W)", r"cannot be X-rayed"),
        ("np.sum(X, dtype=3)", r"cannot be X-rayed"),
        ("X.sum(axis=(0, 1))", r"cannot be X-rayed"),
        ("X.reshape(X.shape[0], -1)", r"'X.shape\[0\]' cannot be X-rayed"),
        ("X.reshape(W, -1)", r"'W' cannot be X-rayed"),
    ],
)
def test_messages(expression, message):
    with pytest.raises(ValueError, match=message):
        xray(expression, W=W, X=X)
