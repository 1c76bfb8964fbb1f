"""The JavaScript twin of the network: the same numbers as nncore's, in Chromium, over random networks."""

import json
from pathlib import Path

import numpy as np
import pytest

import nncore
from nncore import Network, backward, cross_entropy, forward, update
from nncore.activations import ACTIVATIONS
from nncore.datasets import flower
from nncore.lab.playground.model.past import Knobs
from nncore.lab.playground.model.settings import SCALES, Settings
from nncore.lab.playground.model.trial import Trial
from nncore.site.figures.playgrounds import MOST_WEIGHTS, SEEDS, content

STATIC = Path(nncore.__file__).parent / "site" / "static"
NETWORKS, UPDATES, CLOSE = 12, 50, 1e-12
BOTH = "(g, z) => { const { g: f, slope } = nncore.network.ACTIVATIONS[g]; return [z.map(f), z.map(slope)]; }"
TRAIN = """({ W, b, g, X, Y, rate, updates }) => {
  const typed = (list) => list.map((rows) => rows && rows.map((row) => Float64Array.from(row)));
  let net = { W: typed(W), b: b.map((one) => one && Float64Array.from(one)), g, L: g.length - 1 };
  const { forward, backward, update, cost } = nncore.network;
  const cache = forward(net, X), plain = (one) => one && [...one].map((row) => (row.length ? [...row] : row));
  const first = { A: cache.A.map(plain), J: cost(cache, Y) };
  const { dW, db } = backward(net, cache, Y);
  Object.assign(first, { dW: dW.map(plain), db: db.map(plain) });
  for (let k = 0; k < updates; k++) net = update(net, backward(net, forward(net, X), Y), rate);
  return { ...first, W: net.W.map(plain), b: net.b.map(plain) };
}"""
STARTED = """({ sizes, normals, ...first }) =>
  nncore.network.initialize(sizes, normals, first).W.slice(1).map((rows) => rows.map((row) => [...row]))"""
RUN = """async ({ normals, set, first, sizes, rate, iterations }) => {
  const trial = new nncore.Trial(nncore.network.initialize(sizes, normals, first), set);
  trial.advance(rate, iterations);
  return [trial.words, trial.stopped, trial.iteration];
}"""


@pytest.fixture(scope="module")
def page(window):
    page = window.new_page()
    for name in ("network.js", "trial.js"):
        page.add_script_tag(path=STATIC / name)
    yield page
    page.close()


def random_network(seed):
    """A Network of random sizes, activations, weights and biases, and examples for it."""
    rng = np.random.default_rng(seed)
    hidden = rng.integers(1, 9, size=rng.integers(0, 6)).tolist()
    net = Network.initialize((2, *hidden, 1), rng, scale=float(rng.uniform(0.2, 1.2)))
    b = [None, *(rng.standard_normal(bias.shape) for bias in net.b[1:])]
    g = [None, *rng.choice(list(ACTIVATIONS), len(hidden)).tolist(), "sigmoid"]
    X, Y = rng.standard_normal((2, 37)), rng.integers(0, 2, (1, 37))
    return Network(net.W, b, g), X, Y, float(rng.uniform(0.01, 0.5))


def close(twin, ours, what):
    """Hold that no number of a twin's lists is further away than `CLOSE`, measured by the largest of ours."""
    for l, (theirs, own) in enumerate(zip(twin[1:], ours[1:], strict=True), 1):
        theirs = np.asarray(theirs, np.float64).reshape(own.shape)
        assert np.abs(theirs - own).max() <= CLOSE * max(1, np.abs(own).max()), f"{what}[{l}]"


@pytest.mark.parametrize("seed", range(NETWORKS))
def test_forward_gradients_and_updates_are_nncores(page, seed):
    net, X, Y, rate = random_network(seed)
    plain = {"W": [W if W is None else W.tolist() for W in net.W], "X": X.tolist(), "Y": Y[0].tolist()}
    plain |= {"b": [b if b is None else b[:, 0].tolist() for b in net.b], "g": [None, *map(str, net.g[1:])]}
    twin = page.evaluate(TRAIN, plain | {"rate": rate, "updates": UPDATES})
    cache = forward(net, X)
    gradients = backward(net, cache, Y)
    close(twin["A"], cache.A, "A")
    assert twin["J"] == pytest.approx(cross_entropy(cache.Z[-1], Y), rel=CLOSE)
    close(twin["dW"], gradients.dW, "dW")
    close(twin["db"], gradients.db, "db")
    for _ in range(UPDATES):
        net = update(net, backward(net, forward(net, X), Y), rate)
    close(twin["W"], net.W, "W")
    close(twin["b"], net.b, "b")


@pytest.mark.parametrize("name", ACTIVATIONS)
def test_activations_and_their_slopes_are_nncores(page, name):
    Z = np.concatenate([np.linspace(-40, 40, 1601), np.random.default_rng(3).normal(0, 2, 500), [-720, 720]])
    A, slope = page.evaluate(f"([g, z]) => ({BOTH})(g, z)", [name, Z.tolist()])
    np.testing.assert_allclose(A, ACTIVATIONS[name](Z), rtol=CLOSE, atol=CLOSE)
    np.testing.assert_allclose(slope, ACTIVATIONS[name].derivative(Z), rtol=CLOSE, atol=CLOSE)


@pytest.mark.parametrize("initialization", SCALES)
@pytest.mark.parametrize("hidden", [(), (5,), (16,) * 5])
def test_a_page_begins_with_the_weights_of_the_notebook(page, initialization, hidden):
    data = content(Settings(m=10))
    for seed in (SEEDS[1], SEEDS[-1]):
        net = Settings(hidden=hidden, initialization=initialization, weights_seed=seed).network()
        asked = {"sizes": [2, *hidden, 1], "normals": data["normals"][seed], "hidden": "tanh"}
        W = page.evaluate(STARTED, asked | data["scales"][initialization])
        assert [np.shape(rows) for rows in W] == [rows.shape for rows in net.W[1:]]
        assert all((np.array(rows) == own).all() for rows, own in zip(W, net.W[1:], strict=True))
    assert MOST_WEIGHTS == 2 * 16 + 4 * 16 * 16 + 16


@pytest.mark.parametrize(
    "settings",
    [
        Settings(),
        Settings(data="circles", hidden=(3, 2), activation="relu", learning_rate=0.3, test=0),
        Settings(hidden=(16, 16), activation="leaky_relu", initialization="He", learning_rate=10.0),
    ],
    ids=["flower", "circles", "runs away"],
)
def test_a_training_tells_what_the_notebooks_does(page, settings):
    data = json.loads(json.dumps(content(settings)))
    asked = {"normals": data["normals"][1], "set": data["sets"][settings.data], "sizes": settings.sizes}
    asked |= {"first": {"hidden": settings.activation, **data["scales"][settings.initialization]}}
    words, stopped, iteration = page.evaluate(RUN, asked | {"rate": settings.learning_rate, "iterations": 60})
    trial = Trial(settings.network(), settings.examples(), Knobs(settings.learning_rate))
    for _ in range(60):
        trial.advance()
    now = trial.measure()
    assert iteration == trial.iteration
    assert words.startswith(f"Iteration {trial.iteration}. The cost is {now.cost:.4g} on")
    assert f"right: {now.accuracy:.1f} %" in words
    assert bool(stopped) == bool(trial.stopped)
    assert stopped.split(".")[0] == trial.stopped.split(":")[0]


def test_the_points_of_a_page_are_nncores():
    X, Y = flower(400, rng=1, noise=0.2)
    one = content(Settings())["sets"]["flower"]
    whole = np.concatenate([one["X"], one["X_test"]], axis=1)
    assert len(one["Y_test"]) == 80
    assert {tuple(x) for x in whole.T} == {tuple(x) for x in X.T}
    labels = dict(zip(map(tuple, X.T), Y[0].tolist(), strict=True))
    assert [labels[tuple(x)] for x in np.transpose(one["X"])] == one["Y"]
