"""What a function reads from the notebook, and as many pictures as the course has."""

import numpy as np
import pytest

from nncore.lab.clinic import outside, some

layers_dims = (3, 2, 1)


def said(f, capsys):
    outside(f)
    return capsys.readouterr().out.strip()


def test_what_a_function_reads_from_outside(capsys):
    def stale(sizes, seed):
        return np.zeros(layers_dims[seed])

    def clean(sizes, seed):
        def inside():
            return sizes

        return inside() + seed

    found = "stale reads layers_dims from outside (now (3, 2, 1)), and never uses its argument sizes."
    assert said(stale, capsys) == found
    assert said(clean, capsys) == "clean reads nothing but its arguments."


def test_what_a_nested_function_has_around_it(capsys):
    rate = 0.5

    def step(W, dW, learning_rate, *, decay=0):
        return W - rate * dW

    expected = "step reads rate from outside (now 0.5), and never uses its arguments learning_rate and decay."
    assert said(step, capsys) == expected


@pytest.mark.parametrize("given", [3, len, dict, None])
def test_only_functions_are_read(given):
    with pytest.raises(ValueError, match="written with def"):
        outside(given)


def test_as_many_as_asked_in_their_order():
    pictures, labels = (
        np.arange(7 * 12, dtype=np.uint8).reshape(7, 2, 2, 3),
        np.array([[0, 1, 1, 0, 0, 1, 0]]),
    )
    kept, of = some(pictures, labels, cats=2, others=3)
    assert kept[:, 0, 0, 0].tolist() == [0, 12, 24, 36, 48]
    assert of.tolist() == [[0, 1, 1, 0, 0]]


def test_more_than_there_are_is_refused():
    labels = np.array([[0, 1, 1]])
    with pytest.raises(ValueError, match="cats is 3: it must be a whole number from 0 to 2"):
        some(np.zeros((3, 2, 2, 3)), labels, cats=3, others=1)
    with pytest.raises(ValueError, match=r"labels are \(1, 3\) for 4 pictures: they must be \(1, 4\)"):
        some(np.zeros((4, 2, 2, 3)), labels, cats=1, others=1)
