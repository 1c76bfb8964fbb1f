"""The verdicts on the twelve lines are those of running them, and other ways to give them pass."""

import numpy as np
import pytest

from nncore.exercises.tasks.formulas.is_wrong import LINES, is_wrong

RIGHT = {
    "a list of verdicts": lambda line: [1, 0, 0, 1, 0, 1, 0, 1, 0, 1, 1, 0][line - 1],
    "comparisons": lambda line: line == 1 or (line % 2 == 0 and line not in (2, 12)) or line == 11,
    "of NumPy": lambda line: np.isin(line, [1, 4, 6, 8, 10, 11]),
}


@pytest.mark.parametrize("f", RIGHT.values(), ids=RIGHT)
def test_any_way_to_give_the_verdicts_passes(f, said):
    assert said(f, "is_wrong").startswith("is_wrong: right")


def test_a_reason_stands_beside_the_wrong_lines_and_only_there():
    assert [i for i, (_, reason) in enumerate(LINES, 1) if reason] == [1, 4, 6, 8, 10, 11]
    assert [i for i in range(1, len(LINES) + 1) if is_wrong(i)] == [1, 4, 6, 8, 10, 11]


@pytest.fixture
def numbers():
    """A shallow network with seven examples, the nudged gradients of its cost, and the slope of tanh."""
    rng = np.random.default_rng(0)
    X, Y = rng.standard_normal((3, 7)), rng.integers(0, 2, (1, 7))
    W1, b1, W2 = rng.standard_normal((4, 3)), rng.standard_normal((4, 1)), rng.standard_normal((1, 4))
    Z1 = W1 @ X + b1
    A1 = np.tanh(Z1)
    A2 = 1 / (1 + np.exp(-(W2 @ A1)))
    given = {"X": X, "Y": Y, "W1": W1, "b1": b1, "W2": W2, "Z1": Z1, "A1": A1, "A2": A2}
    return {**given, "A": A2, "Z": W2 @ A1, "m": 7, "pictures": rng.integers(0, 256, (7, 2, 2, 3))}


def ran(line, numbers):
    """What the line gives, or None if it stops."""
    names = {"np": np, "learning_rate": 0.1, **numbers}
    try:
        exec(line, names)
    except ValueError:
        return None
    return names[line.split(" = ")[0]]


def test_running_the_lines_gives_the_same_verdicts(numbers):
    n = numbers
    dZ2 = n["A2"] - n["Y"]
    dZ1 = n["W2"].T @ dZ2 * (1 - n["A1"] ** 2)
    dW1, m = dZ1 @ n["X"].T / 7, 7
    J = -np.mean(n["Y"] * np.log(n["A2"]) + (1 - n["Y"]) * np.log(1 - n["A2"]))
    right = {
        1: n["A2"], 2: n["A1"], 3: 1 - n["A1"] ** 2, 4: J, 5: dZ2, 6: dZ2 @ n["A1"].T / m,
        7: dZ2.mean(axis=1, keepdims=True), 8: dZ1, 9: dW1, 10: dZ1.mean(axis=1, keepdims=True),
        11: n["W1"] - 0.1 * dW1, 12: n["pictures"].reshape(7, -1).T,
    }  # fmt: skip
    given = {**numbers, "dZ2": dZ2, "dZ1": dZ1, "dW1": dW1}
    for i, (line, _) in enumerate(LINES, 1):
        found = ran(line, given)
        agrees = found is not None and found.shape == right[i].shape and np.allclose(found, right[i])
        assert agrees != is_wrong(i), line
