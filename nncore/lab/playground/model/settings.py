"""What the playground's controls say, as a value: the data, the network and how it is trained."""

from dataclasses import asdict, dataclass, fields
from typing import NamedTuple

import numpy as np

from .... import datasets
from ....activations import ACTIVATIONS
from ....checks import check_choice, check_number, check_size, nearest, shown
from ....network import Network
from ..inputs.features import PLAIN, check_features
from ..inputs.heights import HEIGHTS

# The noise of each kind of data where the slider says 1.
NOISE = {
    "flower": 0.2, "circles": 0.1, "moons": 0.2, "blobs": 1.0, "quantiles": 0.5, "spiral": 0.1, "xor": 0.1,
    "slope": 0.05, "hills": 0.05,
}  # fmt: skip
OWN = "your own"
DATA = (*NOISE, OWN)
SCALES = {"zero": "zero", "constant 0.5": 0.5, "0.01": 0.01, "Xavier": "xavier", "He": "he", "10": 10.0}
CONSTANT = "constant 0.5"
MOST_LAYERS, MOST_UNITS = 5, 16
MOST_SEED = 2**32 - 1  # the largest that every kind of data takes
SEED = (0, MOST_SEED)
WHOLE = {"m": (10, 1000), "test": (0, 80), "batch": (0, 1000), "seed": SEED, "weights_seed": SEED}
REAL = {"noise": (0, 3), "learning_rate": (1e-4, 100), "l2": (0, 100), "l1": (0, 100)}


class Examples(NamedTuple):
    """The examples in two parts: X (2, m) and Y (1, m) to train on, X_test and Y_test to be asked about."""

    X: np.ndarray
    Y: np.ndarray
    X_test: np.ndarray
    Y_test: np.ndarray


@dataclass(frozen=True)
class Settings:
    """A setting of all the controls.

    Parameters
    ----------
    data : str
        One of `DATA`.
    noise : float
        The noise of the data, as a multiple of the usual one.
    m : int
        Number of points.
    test : int
        Percentage of the points that are kept for testing.
    seed : int
        Seed of the data.
    hidden : tuple of int
        Units of each hidden layer.
    activation : str
        Of the hidden layers.
    initialization : str
        One of `SCALES`.
    weights_seed : int
        Seed of the initial weights.
    learning_rate, l2 : float
        The learning rate, and lambda of the penalty lambda / (2 m) times the sum of the squared weights.
    batch : int
        Examples in a mini-batch; 0 for all.
    l1 : float
        Lambda of the penalty lambda / m times the sum of the weights' absolute values.
    features : tuple of str
        What the network is given of each point: some of `inputs.features.FEATURES`.

    Raises
    ------
    ValueError
        If a value is none of those that there are. What is accepted is kept as plain int, float and str, so
        that it may be written into a program.
    """

    data: str = "flower"
    noise: float = 1.0
    m: int = 400
    test: int = 20
    seed: int = 1
    hidden: tuple = (4,)
    activation: str = "tanh"
    initialization: str = "Xavier"
    weights_seed: int = 1
    learning_rate: float = 0.3
    l2: float = 0.0
    batch: int = 0
    l1: float = 0.0
    features: tuple = PLAIN

    def __post_init__(self):
        for name, value in {**check_names(self), **check_numbers(self)}.items():
            object.__setattr__(self, name, value)

    def as_dict(self):
        """Return the settings as a dictionary for JSON."""
        return asdict(self) | {"hidden": list(self.hidden), "features": list(self.features)}

    @classmethod
    def from_dict(cls, values):
        """Return the Settings that `as_dict` gave."""
        names = [field.name for field in fields(cls)]
        for name in values:
            if name not in names:
                guess = nearest(name, names)
                raise ValueError(
                    f"the playground has no setting {shown(name)}{guess}: it has {', '.join(names)}"
                )
        return cls(**values)

    @property
    def amount(self):
        """The noise as the data set takes it; without any, one cloud would be a point."""
        least = 0.05 if self.data == "quantiles" else 0.0
        return round(max(self.noise * NOISE.get(self.data, 0), least), 6)

    def points(self, own=None):
        """Return all the examples, X (2, m) and Y (1, m); `own` is the reader's (X, Y)."""
        if self.data == OWN:
            return own if own is not None else (np.empty((2, 0)), np.empty((1, 0), np.int64))
        source = HEIGHTS[self.data] if self.regression else getattr(datasets, self.data)
        return source(self.m, rng=self.seed, noise=self.amount)

    @property
    def regression(self):
        """Whether each point has a number to be told, and not a class."""
        return self.data in HEIGHTS

    def examples(self, own=None):
        """Return the Examples: the points, shuffled and split."""
        X, Y = self.points(own)
        train, test = self.split(X.shape[1])
        return Examples(X[:, train], Y[:, train], X[:, test], Y[:, test])

    def split(self, m):
        """Return which of m examples are for training and which for testing, shuffled by the seed."""
        order, tested = np.random.default_rng(self.seed).permutation(m), self.tested(m)
        return order[tested:], order[:tested]

    def tested(self, m):
        """Return how many of m examples are kept for testing."""
        return m * self.test // 100

    @property
    def sizes(self):
        """The numbers of units: (features, ..., 1)."""
        return (len(self.features), *self.hidden, 1)

    @property
    def output(self):
        """The activation of the output."""
        return "identity" if self.regression else "sigmoid"

    def network(self):
        """Return the initial Network: always the same for the same settings."""
        scale = "zero" if self.initialization == CONSTANT else SCALES[self.initialization]
        kinds = {"hidden": self.activation, "output": self.output}
        net = Network.initialize(self.sizes, self.weights_seed, **kinds, scale=scale)
        if self.initialization == CONSTANT:
            net = Network([None, *(W + SCALES[CONSTANT] for W in net.W[1:])], net.b, net.g)
        return net


def check_names(settings):
    """Return data, activation and initialization of Settings, each one of those that there are."""
    choices = {"data": DATA, "activation": ACTIVATIONS, "initialization": SCALES}
    return {name: check_choice(name, getattr(settings, name), known) for name, known in choices.items()}


def check_numbers(settings):
    """Return the numbers of Settings as int and float, and hidden layers and features as tuples."""
    found = {name: check_size(name, getattr(settings, name), *limits) for name, limits in WHOLE.items()}
    found |= {name: check_number(name, getattr(settings, name), *limits) for name, limits in REAL.items()}
    return found | {"hidden": check_hidden(settings.hidden), "features": check_features(settings.features)}


def check_hidden(hidden):
    """Return the units of the hidden layers as a tuple, if there are at most so many layers and units."""
    fix = f"give 0 to {MOST_LAYERS} layers of 1 to {MOST_UNITS} units each, such as (4,)"
    if not isinstance(hidden, (tuple, list)) or len(hidden) > MOST_LAYERS:
        raise ValueError(f"hidden is {shown(hidden)}: {fix}")
    try:
        return tuple(check_size("n", n, 1, MOST_UNITS) for n in hidden)
    except ValueError:
        raise ValueError(f"hidden is {shown(hidden)}: {fix}") from None
