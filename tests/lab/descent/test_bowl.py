"""The bowl of wire, turned, with the ball on it."""

import numpy as np
import pytest

from nncore.lab.descent import bowl
from nncore.lab.descent.bowl import RINGS, SPAN_B, SPAN_W, TOP, facing, project, wire
from nncore.lab.descent.surface import EXAMPLES, heights, lowest, path

SIDE, ABOVE = (0.0, 0.0), (0.0, np.pi / 2)


def test_from_above_it_is_a_map_with_one_scale():
    across, up = project(
        np.array([1.0, 3.0, 1.0]), np.array([2.0, 2.0, 4.0]), np.array([0.3, 1.9, 0.8]), ABOVE
    )
    assert across[2] == across[0]
    assert up[1] == pytest.approx(up[0])
    assert across[1] - across[0] == pytest.approx(up[2] - up[0])


def test_from_the_side_only_the_cost_is_up():
    _, up = project(np.array([1.0, 3.0, 1.0]), np.array([2.0, 2.0, -4.0]), np.array([0.5, 0.5, 1.0]), SIDE)
    assert up[0] == up[1] < up[2]


def test_a_quarter_turn_puts_b_where_w_was():
    first = project(np.array(SPAN_W), 0.0, 0.0, SIDE)[0]
    turned = project(3.0, np.array(SPAN_B), 0.0, (np.pi / 2, 0.0))[0]
    assert turned == pytest.approx(-first)


def test_each_ring_has_one_cost_and_the_last_one_fits_on_the_floor():
    corners, _ = wire()
    w, b, J = corners
    np.testing.assert_allclose(heights(*EXAMPLES, w, b), J, rtol=1e-9)
    assert len(J) == RINGS
    assert J[-1, 0] == pytest.approx(TOP)
    assert SPAN_W[0] < w.min() < w.max() < SPAN_W[1]
    assert SPAN_B[0] < b.min() < b.max() < SPAN_B[1]
    assert SPAN_W[1] - SPAN_W[0] == SPAN_B[1] - SPAN_B[0], "right angles on the floor must be seen as such"


def test_from_above_all_of_the_inside_is_seen_and_from_the_side_half_of_it():
    _, rise = wire()
    assert facing(rise, ABOVE).all()
    seen = facing(rise, SIDE)[-1]
    assert 0.3 < seen.mean() < 0.7
    assert (seen == (rise[1, -1] >= 0)).all(), "the wall on the far side, where the cost rises away from us"


@pytest.mark.parametrize("view", [(0, 90), (35, 35), (-120, 10)])
def test_the_ball_goes_where_descent_goes(view):
    scene = bowl(*view, w=2.0, b=-1.5, learning_rate=2.0, steps=7)
    way = path(*EXAMPLES, 2.0, -1.5, 2.0, 7)
    at = project(*way, np.deg2rad(view))
    (ball,) = [layer["data"] for layer in scene.panels[0].layers if layer.get("size") == 15]
    assert ball[0] == pytest.approx(at[:, -1])
    np.testing.assert_allclose(scene.panels[1].layers[0]["data"][:, 1], way[2])
    assert f"({way[0, -1]:.2f}, {way[1, -1]:.2f}) with {way[2, -1]:.3f}" in scene.words


def test_every_start_of_the_notebook_ends_at_the_lowest_point():
    for start in ((-1.5, -4.0), (6.0, 4.0), (-1.5, 4.0)):
        assert path(*EXAMPLES, *start, 2.0, 400)[:2, -1] == pytest.approx(lowest(*EXAMPLES), abs=1e-3)


def test_whatever_it_shows_is_inside_of_its_panel():
    for around in range(-180, 181, 30):
        for above in (0, 30, 60, 90):
            panel = bowl(around, above, w=-1.5, b=4.0).panels[0]
            (x0, x1), (y0, y1) = panel.limits()
            for layer in panel.layers:
                if layer["kind"] == "turn":
                    continue  # it has no place
                x, y = layer["data"][:, 0], layer["data"][:, 1]
                assert x.min() > x0
                assert x.max() < x1
                assert y.min() > y0
                assert y.max() < y1


def test_a_drag_turns_it():
    (turn,) = [layer for layer in bowl().panels[0].layers if layer["kind"] == "turn"]
    assert list(turn["moves"]) == ["around", "above"]
