"""One hidden unit, and a layer of them."""

import numpy as np
import pytest

from nncore import forward
from nncore.lab.shallow.hidden_layer import hidden_unit, rows_and_columns
from nncore.lab.shallow.starts import examples

X, Y = examples("flower")


def test_the_line_of_a_unit_is_where_z_is_zero():
    scene = hidden_unit(w1=2.0, w2=-1.0, b=3.0)
    (line,) = (layer["data"] for layer in scene.panels[0].layers if layer["kind"] == "curve")
    np.testing.assert_allclose(line @ [2.0, -1.0] + 3.0, 0, atol=1e-9)
    assert repr(scene) == (
        "One sigmoid unit: the line z = 0 is 1.34 from the origin, and w, the arrow, is 2.24 long."
    )
    assert "both weights are 0" in repr(hidden_unit(w1=0.0, w2=0.0))


def test_rows_and_columns_shows_the_number_of_that_row_and_column():
    scene = rows_and_columns(2, 7)
    column = forward(scene.network, X[:, 17 * 6 : 17 * 6 + 1]).A[1]
    assert repr(scene).endswith(", ".join(f"{a:.2f}" for a in column[:, 0]) + ".")
    with pytest.raises(ValueError, match="unit 5, example 1: there are 4 units and 24 examples"):
        rows_and_columns(5, 1)
