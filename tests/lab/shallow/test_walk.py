"""The six equations as a walk, and the two buttons that take it."""

import numpy as np

from nncore import forward
from nncore.lab.shallow.walk import walk
from nncore.lab.shallow.walk.picture import LAST, _walked
from nncore.lab.shallow.walk.steps import LINES


def test_each_line_of_code_gives_what_its_step_shows():
    net, X, Y, track = _walked()
    names = {"np": np, "X": X, "Y": Y, "m": X.shape[1], "tanh": np.tanh, **net.as_course()}
    names["sigmoid"] = lambda Z: 1 / (1 + np.exp(-Z))
    for step in track:
        exec(step.code, names)
        np.testing.assert_allclose(names[step.name], step.value, rtol=0, atol=1e-12, err_msg=step.name)
    assert len(track) == LAST == 10


def test_what_is_lit_is_what_the_line_names():
    *_, track = _walked()
    for step in track:
        parts = [name.removeprefix("g′(").rstrip(")ᵀ") for _, name, _ in step.parts]
        code = step.code.split(" = ", 1)[1].replace("1 - A1**2", "Z1")
        assert all(part in code for part in parts), step.code
        assert all(part in step.formula for part in parts), step.formula


def test_each_gradient_has_the_shape_of_its_partner_and_stands_below_it():
    net, X, _, track = _walked()
    cache = forward(net, X)
    like = {"dW": net.W, "db": net.b, "dZ": cache.Z}
    for step in track[4:]:
        assert step.value.shape == like[step.name[:2]][int(step.name[2])].shape
        assert f"shape {step.value.shape}, as {step.name[1:]}." in repr(walk(track.index(step) + 1))


def test_the_nudges_are_compared_in_words():
    assert all("Nudges give the same to 8 decimals." in repr(walk(k)) for k in range(5, 11))
    assert not any("Nudges" in repr(walk(k)) for k in range(1, 5))


def test_one_line_is_lit_at_each_step():
    for k in range(1, LAST + 1):
        texts = [layer for panel in walk(k).panels[-2:] for layer in panel.layers if layer["bold"]]
        assert [layer["words"] for layer in texts] == [LINES[k - 1][2]]


def test_a_cell_tells_its_number():
    net, *_ = _walked()
    tips = [layer for layer in walk(1).panels[0].layers if layer["kind"] == "tips"]
    said = [words for layer in tips for words in layer["tips"]]
    assert f"W1[2, 1] = {net.W[1][2, 1]:.3f}" in said
    assert not any(words.startswith(("A1", "d")) for words in said)
