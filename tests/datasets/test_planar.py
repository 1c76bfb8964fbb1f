"""The sets of points in the plane."""

import numpy as np
import pytest

from nncore.datasets import blobs, circles, flower, moons, quantiles, spiral

PLANAR = [flower, circles, moons, blobs, quantiles]


def test_flower_is_the_course_s_to_the_bit():
    """The course's recipe, written out with its global generator's twin."""
    rng = np.random.RandomState(1)
    X, Y = flower(400, np.random.RandomState(1))
    for j in range(2):
        t = np.linspace(j * 3.12, (j + 1) * 3.12, 200) + rng.randn(200) * 0.2
        r = 4 * np.sin(4 * t) + rng.randn(200) * 0.2
        np.testing.assert_array_equal(X[:, 200 * j : 200 * (j + 1)], [r * np.sin(t), r * np.cos(t)])
        assert (Y[0, 200 * j : 200 * (j + 1)] == j).all()


@pytest.mark.parametrize("draw", PLANAR)
def test_shapes_and_both_classes(draw):
    X, Y = draw(60, rng=3)
    assert X.shape == (2, 60)
    assert Y.shape == (1, 60)
    assert Y.dtype == np.int64
    assert 20 <= Y.sum() <= 40


@pytest.mark.parametrize("draw", PLANAR)
@pytest.mark.parametrize("source", [int, np.random.default_rng, np.random.RandomState])
def test_the_same_source_draws_the_same(draw, source):
    np.testing.assert_array_equal(draw(30, rng=source(7))[0], draw(30, rng=source(7))[0])
    assert not np.array_equal(draw(30, rng=source(7))[0], draw(30, rng=source(8))[0])


@pytest.mark.parametrize("draw", PLANAR)
def test_noise_matters(draw):
    assert not np.allclose(draw(30, rng=1, noise=0.1)[0], draw(30, rng=1, noise=0.4)[0])


@pytest.mark.parametrize("m", [0, -4, 2.5, True])
def test_a_number_of_points_that_is_none(m):
    with pytest.raises(ValueError, match=r"m is .*: it must be a whole number from 1 to 10000000"):
        circles(m)


@pytest.mark.parametrize("draw", [flower, spiral, quantiles])
def test_one_point_has_no_second_class(draw):
    with pytest.raises(ValueError, match="m is 1: it must be a whole number from 2 to"):
        draw(1)
    assert set(draw(2)[1][0]) == {0, 1}
