"""Every public function of the heart, every argument of it, and what a reader may hand over by mistake.

Each call gives a result or one sentence of ours. It never ends inside NumPy, warns, hangs, or changes what
it was given.
"""

import copy
import traceback
from pathlib import Path

import numpy as np
import pytest

import nncore
from nncore import Cost, Network, loops
from nncore.curvature import highest_rate
from nncore.span import Span

HEART = Path(nncore.__file__).parent
RNG = np.random.default_rng(0)
NET = Network.initialize((3, 4, 1), RNG)
STACK = Network.stack([NET, NET])
X, Y = RNG.standard_normal((3, 5)), np.array([[0, 1, 1, 0, 1]])
CACHE = nncore.forward(NET, X)
GRADIENTS = nncore.backward(NET, CACHE, Y)
Z, A, W, b = CACHE.Z[2], CACHE.A[1], NET.W[2], NET.b[2]


def frozen(array):
    array = np.array(array, float)
    array.flags.writeable = False
    return array


ODD = {
    "None": None,
    "a class": Network,
    "an instance": object(),
    "text": "tahn",
    "no text": "",
    "0": 0,
    "-1": -1,
    "2.5": 2.5,
    "True": True,
    "nan": np.nan,
    "inf": np.inf,
    "1e300": 1e300,
    "a huge int": 10**400,
    "[]": [],
    "[None]": [None],
    "rows of different length": [[1.0, 2.0], [3.0]],
    "rank 1": np.ones(5),
    "shape (1,)": np.ones(1),
    "0-d": np.array(0.5),
    "rank 3": np.ones((2, 3, 5)),
    "rank 3, of 7": np.ones((7, 1, 5)),
    "masked": np.ma.masked_array(np.ones((3, 5)), mask=np.eye(3, 5)),
    "masked labels": np.ma.masked_array(Y, mask=Y == 1),
    "objects": np.full((3, 5), None),
    "complex": np.ones((3, 5)) * 1j,
    "text array": np.full((3, 5), "a"),
    "uint8": np.full((3, 5), 200, np.uint8),
    "int": np.full((3, 5), -3),
    "float16": np.full((3, 5), 6e4, np.float16),
    "float32": np.full((3, 5), 3e38, np.float32),
    "1e300 in an array": np.full((3, 5), 1e300),
    "nan in an array": np.full((3, 5), np.nan),
    "inf in an array": np.full((3, 5), np.inf),
    "no examples": np.ones((3, 0)),
    "no features": np.ones((0, 5)),
    "nothing": np.ones((0, 0)),
    "-1 and 1": 2 * Y - 1,
    "1 and 2": Y + 1,
    "0 and 255": (255 * Y).astype(np.uint8),
    "transposed": X.T,
    "labels transposed": Y.T,
    "a dictionary": {"W1": 1, 2: 3},
    "a set": {1, 2},
    "a generator": (i for i in range(3)),
    "read-only": frozen(X),
    "a lambda": lambda *arguments: None,
    "a network": NET,
    "a stack": STACK,
    "an activation": nncore.relu,
    "a cost": nncore.squared_error,
    "gradients": GRADIENTS,
    "cache": CACHE,
}

PROBLEM = {"net": NET, "X": X, "Y": Y}
RATE = {"learning_rate": 0.5, "iterations": 3, "cost": nncore.cross_entropy}
TRAINING = PROBLEM | RATE
LISTS = {"W": NET.W, "b": NET.b, "g": NET.g}
CALLS = {
    "sigmoid": (nncore.sigmoid, {"Z": Z}),
    "tanh.derivative": (nncore.tanh.derivative, {"Z": Z}),
    "leaky_relu": (nncore.leaky_relu, {"Z": Z}),
    "relu.derivative": (nncore.relu.derivative, {"Z": Z}),
    "Activation": (nncore.Activation, {"name": "g", "g": np.tanh, "slope": np.cos, "slope_of_A": np.sin}),
    "cross_entropy": (nncore.cross_entropy, {"Z": Z, "Y": Y, "g": nncore.sigmoid}),
    "cross_entropy.dA": (nncore.cross_entropy.dA, {"Z": Z, "Y": Y, "g": nncore.sigmoid}),
    "squared_error.loss": (nncore.squared_error.loss, {"Z": Z, "Y": Y, "g": nncore.tanh}),
    "squared_error.dZ": (nncore.squared_error.dZ, {"Z": Z, "Y": Y, "g": nncore.tanh}),
    "Cost": (Cost, {"name": "J", "loss_and_dZ": lambda Z, Y, g: (Z, Z), "dA": lambda Z, Y, g: Z}),
    "Network": (Network, LISTS),
    "initialize": (
        Network.initialize,
        {"sizes": (3, 1), "rng": 0, "hidden": "tanh", "output": "sigmoid", "scale": 0.1},
    ),
    "from_course": (Network.from_course, {"parameters": NET.as_course(), "hidden": "tanh", "output": "tanh"}),
    "from_course, w": (lambda w, b: Network.from_course({"w": w, "b": b}), {"w": np.ones((3, 1)), "b": 0.0}),
    "Network.stack": (Network.stack, {"networks": [NET, NET]}),
    "a network of a stack": (lambda k: STACK[k], {"k": 0}),
    "forward": (nncore.forward, {"net": NET, "X": X}),
    "forward of a stack": (nncore.forward, {"net": STACK, "X": X}),
    "backward": (nncore.backward, {"net": NET, "cache": CACHE, "Y": Y, "cost": nncore.cross_entropy}),
    "linear_forward": (nncore.linear_forward, {"A_prev": A, "W": W, "b": b}),
    "linear_backward": (nncore.linear_backward, {"dZ": Z, "A_prev": A, "W": W}),
    "parameter_gradients": (nncore.parameter_gradients, {"dZ": Z, "A_prev": A}),
    "activation_backward": (nncore.activation_backward, {"dA": A, "Z": A, "g": nncore.relu}),
    "predict": (nncore.predict, {"net": NET, "X": X}),
    "accuracy": (nncore.accuracy, {"net": NET, "X": X, "Y": Y}),
    "update": (nncore.update, {"net": NET, "gradients": GRADIENTS, "learning_rate": 0.1}),
    "train": (nncore.train, TRAINING),
    "train by an own backward": (nncore.train, TRAINING | {"backward": nncore.backward}),
    "train a stack": (nncore.train, TRAINING | {"net": STACK}),
    "gradient_descent": (lambda **kw: list(nncore.gradient_descent(**kw)), TRAINING),
    "gradient_check": (
        nncore.gradient_check,
        PROBLEM | {"cost": nncore.squared_error, "epsilon": 1e-5, "backward": nncore.backward, "seconds": 60},
    ),
    "numerical_gradients": (nncore.numerical_gradients, PROBLEM),
    "sweep": (nncore.sweep, RATE | {"nets": [NET, NET], "X": X, "Y": Y, "executor": None}),
    "highest_rate": (highest_rate, {"X": X}),
    "Span": (Span, {"W0": NET.W[1], "X": X}),
    "loops.sigmoid": (loops.sigmoid, {"Z": Z}),
    "loops.tanh.derivative": (loops.tanh.derivative, {"Z": Z}),
    "loops.cross_entropy": (loops.cross_entropy, {"Z": Z, "Y": Y}),
    "loops.cross_entropy_dZ": (loops.cross_entropy_dZ, {"Z": Z, "Y": Y}),
    "loops.squared_error": (loops.squared_error, {"Z": Z, "Y": Y, "g": loops.tanh}),
    "loops.linear_forward": (loops.linear_forward, {"A_prev": A, "W": W, "b": b}),
    "loops.linear_backward": (loops.linear_backward, {"dZ": Z, "A_prev": A, "W": W}),
    "loops.parameter_gradients": (loops.parameter_gradients, {"dZ": Z, "A_prev": A}),
    "loops.activation_backward": (loops.activation_backward, {"dA": A, "Z": A, "g": loops.relu}),
    "loops.forward": (loops.forward, {"net": NET, "X": X}),
    "loops.backward": (loops.backward, {"net": NET, "cache": CACHE, "Y": Y}),
    "loops.update": (loops.update, {"net": NET, "gradients": GRADIENTS, "learning_rate": 0.1}),
}
PLACES = [(call, argument) for call, (_, arguments) in CALLS.items() for argument in arguments]


# What is no number, no array, no network and no function is refused, wherever it is given ...
NOTHING = ["None", "a class", "an instance", "text", "a dictionary", "a set"]
# ... but for names, which may be any text, and what may be left out.
ALLOWED = {
    ("Activation", "name"): NOTHING,
    ("Cost", "name"): NOTHING,
    ("Activation", "slope_of_A"): ["None"],
    ("sweep", "executor"): ["None"],
    ("train by an own backward", "backward"): ["None"],
    ("a network of a stack", "k"): ["None"],
}
# And these are refused as X or Y, because what would come of them is not what the reader thinks.
LABELS = ["masked labels", "-1 and 1", "1 and 2", "0 and 255", "nan in an array", "inf in an array"]
FEATURES = ["masked", "objects", "complex", "text array", "rank 1", "nan in an array", "inf in an array"]


def must_be_refused(call, argument):
    """The names of the odd values that may not pass for this argument."""
    special = {"X": FEATURES, "Y": LABELS}.get(argument, [])
    if argument == "X" and (call == "Span" or call.startswith("loops")):
        special = special[:-2]
    return {*NOTHING, *special} - {*ALLOWED.get((call, argument), [])}


def ours(error):
    """Whether an exception is a sentence of ours: raised by a line of the heart that says ``raise``."""
    last = traceback.extract_tb(error.__traceback__)[-1]
    here = Path(last.filename).is_relative_to(HEART) and "raise " in last.line
    words = str(error)
    kind = isinstance(error, (ValueError, TypeError, IndexError))
    return here and kind and ": " in words and " at 0x" not in words and "\n" not in words


def same(before, after):
    try:
        np.testing.assert_equal(after, before)
    except AssertionError:
        return False
    return True


@pytest.mark.parametrize(("call", "argument"), PLACES, ids=[f"{c}-{a}" for c, a in PLACES])
def test_a_result_or_one_sentence(call, argument):
    function, arguments = CALLS[call]
    faults = []
    for name, odd in ODD.items():
        before = copy.deepcopy(odd) if isinstance(odd, (np.ndarray, list, dict)) else odd
        try:
            function(**arguments | {argument: odd})
            if name in must_be_refused(call, argument):
                faults.append(f"{name}: let in")
        except Exception as error:
            if not ours(error):
                faults.append(f"{name}: {type(error).__name__}: {str(error)[:150]}")
        if isinstance(odd, np.ndarray) and not same(before, odd):
            faults.append(f"{name}: changed")
    assert not faults, "\n".join([f"{call}, {argument}", *faults])


def test_a_gradient_check_that_takes_hours_says_so_and_stops():
    net = Network.initialize((12288, 20, 7, 5, 1), 0)
    X, Y = RNG.random((12288, 209)), RNG.integers(0, 2, (1, 209))
    with pytest.raises(ValueError, match=r"of 245973 parameters .* (hours|minutes) here"):
        nncore.gradient_check(net, X, Y)


def test_patience_can_be_asked_for():
    with pytest.raises(ValueError, match="both ways takes about"):
        nncore.gradient_check(NET, X, Y, seconds=0)
    assert nncore.gradient_check(NET, X, Y, seconds=1e4).passed


@pytest.mark.parametrize("function", [nncore.train, lambda *a, **k: list(nncore.gradient_descent(*a, **k))])
def test_a_rate_of_shape_1_does_not_make_a_stack(function):
    with pytest.raises(ValueError, match=r"the learning rates are \(1,\), but the network is a single one"):
        function(NET, X, Y, learning_rate=[0.1], iterations=2)
    with pytest.raises(ValueError, match=r"the learning rates are \(3,\), but the network is a stack of 2"):
        function(STACK, X, Y, learning_rate=[0.1, 0.2, 0.3], iterations=2)


def test_whole_numbers_do_not_wrap():
    """200 + 200 is 144 in uint8."""
    pixels = np.full((3, 5), 200, np.uint8)
    W = np.ones((1, 3), np.uint8)
    assert (nncore.linear_forward(pixels, W, np.ones((1, 1), np.uint8)) == 601).all()
    assert np.array_equal(loops.linear_forward(pixels, W, np.ones((1, 1), np.uint8)), np.full((1, 5), 601))
    assert (Span(W, pixels).G == 120_000).all()


def test_the_nearest_activation_is_suggested():
    for place in (lambda g: NET.initialize((2, 3, 1), 0, hidden=g), lambda g: nncore.cross_entropy(Z, Y, g)):
        with pytest.raises(ValueError, match=r"no activation 'sigmoyd' \(did you mean 'sigmoid'\?\)"):
            place("sigmoyd")


def test_a_single_network_is_no_list_of_them():
    with pytest.raises(ValueError, match=r"nets is a single network: give a list of them, or a stack"):
        nncore.sweep(NET, X, Y, learning_rate=0.1, iterations=2)


def test_a_network_is_not_changed():
    with pytest.raises(AttributeError, match="a network is not changed: make another one, with its own W"):
        NET.W = STACK.W
