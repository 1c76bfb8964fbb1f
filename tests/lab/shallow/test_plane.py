"""The plane through a hidden layer: where points go, what the border becomes, how space is looked at."""

import numpy as np
import pytest

from nncore import accuracy, forward
from nncore.lab.shallow.plane import bent_plane, watch_bending
from nncore.lab.shallow.plane.bending import DATA, beginning, bend, learned, part_way, points
from nncore.lab.shallow.plane.lines import border, cut, grid
from nncore.lab.shallow.plane.view import seen_from

NETS = [pytest.param(data, units, id=f"{data} {units}") for data in DATA for units in (2, 3)]


@pytest.mark.parametrize(("data", "units"), NETS)
def test_each_step_of_the_layer_is_where_it_should_be(data, units):
    net, (X, _) = learned(data, units, 600), points(data)
    Z, A = forward(net, X)
    assert np.array_equal(bend(net, X, 0)[:2], X)
    for through, there in ((1, net.W[1] @ X), (2, Z[1]), (3, A[1])):
        np.testing.assert_allclose(bend(net, X, through), there, rtol=0, atol=1e-9)
    nearly = bend(net, X, 2.999)
    assert 0 < np.abs(nearly - A[1]).max() < 0.05


@pytest.mark.parametrize(("data", "units"), NETS)
def test_on_its_way_through_W_the_plane_is_never_squashed(data, units):
    W = learned(data, units, 600).W[1]
    for share in np.linspace(0, 1, 21):
        stretches = np.linalg.svd(part_way(W, share), compute_uv=False)
        assert stretches.min() >= min(1, np.linalg.svd(W, compute_uv=False).min()) - 1e-9


@pytest.mark.parametrize(("data", "units"), NETS)
def test_the_curved_border_is_the_straight_cut(data, units):
    net, (X, _) = learned(data, units, 600), points(data)
    edge = border(net, X)
    edge = edge[:, np.isfinite(edge[0])]
    w, b = net.W[2], net.b[2]
    there = w @ bend(net, edge, 3) + b
    assert np.abs(there).max() < 0.05 * np.abs(forward(net, X).Z[2]).max()
    flat = cut(net)
    np.testing.assert_allclose(w @ flat[:, np.isfinite(flat).all(axis=0)] + b, 0, atol=1e-9)
    assert np.nanmax(np.abs(flat)) <= 1 + 1e-9


def test_two_units_cannot_take_the_circles_apart_and_three_can():
    X, Y = points("circles")
    assert accuracy(learned("circles", 2, 1000), X, Y) < 85
    assert accuracy(learned("circles", 3, 400), X, Y) > 98
    assert repr(bent_plane(units=2, iterations=1000)).startswith(
        "g has bent it, 2 units from −1 to 1: the border is now one line"
    )


def test_a_grid_is_lines_with_gaps_between_them():
    lines = grid((-1, 2, 0, 4), lines=5, n=7)
    assert lines.shape == (2, 10 * 8)
    assert np.isnan(lines[0]).sum() == 10


def test_space_is_turned_and_not_stretched():
    P = np.random.default_rng(0).standard_normal((3, 7))
    seen = seen_from(P, 50, 20)
    np.testing.assert_allclose(np.linalg.norm(seen, axis=0), np.linalg.norm(P, axis=0))
    assert np.linalg.det(seen_from(np.eye(3), 50, 20)) == pytest.approx(1)


def test_the_words_go_through_the_steps():
    words = [repr(bent_plane(through)) for through in (0.0, 0.5, 1.0, 2.0, 2.5, 3.0)]
    assert [text.split()[0] for text in words] == ["Before", "W,", "W", "b", "g,", "g"]
    with pytest.raises(ValueError, match="units is 4: two are drawn in the plane and three in space"):
        bent_plane(units=4)


def test_the_slider_goes_through_the_training():
    start, end = bent_plane(iterations=0), bent_plane(iterations=400)
    assert np.abs(start.network.W[1]).max() < 1.5 < np.abs(end.network.W[1]).max()
    assert sorted(start.network.W[1][:, 0]) == sorted(beginning("circles", 3).W[1][:, 0])
    with pytest.raises(ValueError, match="iterations is 2000"):
        bent_plane(iterations=2000)


def test_the_film_learns():
    frames = list(watch_bending(iterations=30))
    assert len(frames) == 31
    assert repr(frames[0]()).startswith("After 0 iterations: cost 0.6")
    assert frames[-1]().network.sizes == beginning("circles", 3).sizes
    assert not np.array_equal(frames[30]().network.W[1], frames[0]().network.W[1])
