"""Training in the span of the data is the same training, and the published runs of the course come out."""

import numpy as np
import pytest

from nncore import Network, accuracy, cross_entropy, gradient_descent, squared_error, train
from nncore.datasets import flatten, load_pictures
from nncore.descent import descend
from nncore.span import Span, pays
from nncore.training import is_finite


def few(n_x=60, m=7, seed=0, dtype=np.float64):
    rng = np.random.default_rng(seed)
    return rng.random((n_x, m)).astype(dtype), rng.integers(0, 2, (1, m))


def both(net, X, Y, rate, iterations, cost=cross_entropy):
    """The same run on the features and in the span: the costs and the last network of each."""
    plain = list(gradient_descent(net, X, Y, learning_rate=rate, iterations=iterations, cost=cost))
    span = Span(net.W[1], X)
    steps = list(descend(span.reduce(net), span, Y.astype(X.dtype), rate, iterations, cost))
    costs = [np.array([step.cost for step in steps]) for steps in (plain, steps)]
    return costs, plain[-1].network, span.lift(steps[-1].network)


@pytest.mark.parametrize("sizes", [(60, 1), (60, 4, 1), (60, 5, 4, 3, 1)])
@pytest.mark.parametrize("hidden", ["tanh", "relu"])
@pytest.mark.parametrize("cost", [cross_entropy, squared_error])
def test_the_same_run(sizes, hidden, cost):
    X, Y = few()
    net = Network.initialize(sizes, 1, hidden=hidden)
    (plain, spanned), there, here = both(net, X, Y, 0.1, 400, cost)
    np.testing.assert_allclose(spanned, plain, rtol=1e-9)
    for l in range(1, net.L + 1):
        np.testing.assert_allclose(here.W[l], there.W[l], rtol=1e-8, atol=1e-8)
        np.testing.assert_allclose(here.b[l], there.b[l], rtol=1e-8, atol=1e-8)


def test_columns_that_are_equal_zero_or_dependent():
    X, Y = few()
    X[:, 3] = X[:, 1]
    X[:, 4] = 0
    X[:, 5] = 2 * X[:, 0] - X[:, 2]
    (plain, spanned), there, here = both(Network.initialize((60, 4, 1), 1), X, Y, 0.1, 400)
    np.testing.assert_allclose(spanned, plain, rtol=1e-9)
    np.testing.assert_allclose(here.W[1], there.W[1], rtol=1e-8, atol=1e-8)


def test_a_stack_in_the_span():
    X, Y = few()
    stack = Network.stack([Network.initialize((60, 4, 1), seed) for seed in range(3)])
    (plain, spanned), there, here = both(stack, X, Y, 0.1, 100)
    assert plain.shape == (101, 3)
    np.testing.assert_allclose(spanned, plain, rtol=1e-9)
    np.testing.assert_allclose(here.W[1], there.W[1], rtol=1e-8, atol=1e-8)


def test_float32_stays_float32():
    X, Y = few(dtype=np.float32)
    net = Network.initialize((60, 4, 1), 1).astype(np.float32)
    (plain, spanned), _, here = both(net, X, Y, 0.1, 100)
    assert here.dtype == np.float32
    np.testing.assert_allclose(spanned, plain, rtol=1e-4)


def test_train_takes_the_span_when_it_pays_and_says_so():
    X, Y = few(2000, 7)
    net = Network.initialize((2000, 3, 1), 1)
    run = train(net, X, Y, learning_rate=0.01, iterations=300)
    assert run.path == "span"
    assert "300 iterations, in the span of the examples" in repr(run)
    plain = list(gradient_descent(net, X, Y, learning_rate=0.01, iterations=300))
    np.testing.assert_allclose(run.costs, [step.cost for step in plain], rtol=1e-9)
    np.testing.assert_allclose(run.network.W[1], plain[-1].network.W[1], rtol=1e-8, atol=1e-8)
    assert run.network.sizes == net.sizes


def test_a_run_in_the_span_that_diverges_keeps_a_whole_network():
    X, Y = few(2000, 7)
    net = Network.initialize((2000, 3, 1), 1, hidden="identity")
    run = train(net, X, Y, learning_rate=1e150, iterations=300)
    assert run.path == "span"
    assert "is too high" in run.stopped
    assert run.network.sizes == net.sizes
    assert all(np.isfinite(W).all() for W in run.network.W[1:])


def test_one_of_a_stack():
    X, _ = few(60, 7)
    stack = Network.stack([Network.initialize((60, 4, 1), seed) for seed in range(3)])
    span = Span(stack.W[1], X)
    alone = Span(stack[2].W[1], X)
    np.testing.assert_allclose(span[2].Z0, alone.Z0, rtol=1e-12, atol=1e-13)
    np.testing.assert_array_equal(span[2].lift(alone.reduce(stack[2])).W[1], stack[2].W[1])
    assert span[1:].Z0.shape == (2, 4, 7)
    assert span[1:].G is span.G


def test_a_start_that_is_not_finite_is_kept_as_it_is():
    X, Y = few(2000, 7)
    net = Network.initialize((2000, 3, 1), 1).map(lambda p: np.full_like(p, 1e308))
    run = train(net, X, Y, learning_rate=0.1, iterations=300)
    assert (run.path, run.iterations) == ("span", 0)
    assert run.network is net


def test_it_does_not_pay_with_many_examples_or_few_iterations():
    net = Network.initialize((50, 3, 1), 0)
    assert not pays(net, np.empty((50, 60)), 10**6)
    assert not pays(net, np.empty((50, 20)), 1)
    assert pays(net, np.empty((50, 5)), 1000)


def test_is_finite_of_a_step():
    X, Y = few()
    net = Network.initialize((60, 1), 0)
    step = next(iter(gradient_descent(net, X, Y, learning_rate=0.1, iterations=1)))
    assert is_finite(step)
    assert not is_finite(step._replace(cost=np.nan))
    assert not is_finite(step._replace(network=net.map(lambda p: np.full_like(p, np.inf))))


# The course's own pictures ---------------------------------------------------------------------------


@pytest.fixture(scope="module")
def course(course_folder):
    pictures = load_pictures(course_folder)
    return [
        (flatten(x) / 255, y)
        for x, y in ((pictures.train_x, pictures.train_y), (pictures.test_x, pictures.test_y))
    ]


PUBLISHED = {
    0: 0.693147, 100: 0.584508, 200: 0.466949, 300: 0.376007, 400: 0.331463, 1900: 0.140872,
}  # fmt: skip


def test_logistic_regression_on_the_course_s_pictures(course):
    (X, Y), (X_test, Y_test) = course
    net = Network.initialize((12288, 1), scale="zero")
    run = train(net, X, Y, learning_rate=0.005, iterations=2000)
    for i, cost in PUBLISHED.items():
        assert run.costs[i] == pytest.approx(cost, abs=5e-7)
    assert round(accuracy(run.network, X, Y), 2) == 99.04
    assert accuracy(run.network, X_test, Y_test) == 70


@pytest.mark.parametrize(
    ("rate", "on_training", "on_test"),
    [(0.01, 99.522, 68), (0.001, 88.995, 64), (0.0001, 68.421, 36)],
)
def test_learning_rates_on_the_course_s_pictures(course, rate, on_training, on_test):
    (X, Y), (X_test, Y_test) = course
    net = Network.initialize((12288, 1), scale="zero")
    run = train(net, X, Y, learning_rate=rate, iterations=1500)
    assert accuracy(run.network, X, Y) == pytest.approx(on_training, abs=5e-4)
    assert accuracy(run.network, X_test, Y_test) == on_test


@pytest.mark.parametrize(
    ("sizes", "scale", "first", "on_training", "on_test"),
    [
        ((12288, 7, 1), 0.01, 0.6930497356599888, 100, 72),
        ((12288, 20, 7, 5, 1), "xavier", 0.771749, 98.56, 80),
    ],
)
def test_networks_on_the_course_s_pictures(course, sizes, scale, first, on_training, on_test):
    (X, Y), (X_test, Y_test) = course
    net = Network.initialize(sizes, np.random.RandomState(1), hidden="relu", scale=scale)
    run = train(net, X, Y, learning_rate=0.0075, iterations=2500)
    assert run.costs[0] == pytest.approx(first, abs=5e-7)
    assert accuracy(run.network, X, Y) == pytest.approx(on_training, abs=5e-3)
    assert accuracy(run.network, X_test, Y_test) == on_test


def test_plain_and_span_on_the_course_s_pictures(course):
    X, Y = course[0]
    net = Network.initialize((12288, 7, 1), np.random.RandomState(1), hidden="relu", scale=0.01)
    (plain, spanned), there, here = both(net, X, Y, 0.0075, 60)
    np.testing.assert_allclose(spanned, plain, rtol=1e-9)
    np.testing.assert_allclose(here.W[1], there.W[1], rtol=1e-8, atol=1e-8)
