"""What the size of the initial weights does to a signal on its way through many layers, and back."""

import numpy as np

from ...activations import ACTIVATIONS
from ...checks import check_choice, check_size
from ...network import Network
from ...propagation import backward, forward
from ..stage.palette import BLUE, GREEN, INK, ORANGE
from ..stage.scene import Panel, Scene

MOST_LAYERS, MOST_UNITS = 30, 1000
SCALES = {"0.01": 0.01, "1/√n": "xavier", "He: √(2/n)": "he"}
LOOKS = {"0.01": (BLUE, "o"), "1/√n": (ORANGE, "D"), "He: √(2/n)": (GREEN, "s")}


def signal(layers=4, hidden="relu", scale="0.01", units=50, seed=0):
    """Show how large A[l] and dW[l] are in every layer of a new network, for three initializations.

    Parameters
    ----------
    layers : int
        L, the last of them the output.
    hidden : str
        The activation of the hidden layers.
    scale : str
        One of `SCALES`: whose activations are drawn as histograms.
    units : int
        The features, and the units of each hidden layer.
    seed : int

    Returns
    -------
    scene : Scene

    Examples
    --------
    >>> signal(layers=4)
    4 layers of 50 relu units, new weights. The size of A from layer 1 to layer 3:
    0.01: 0.05 to 0.00013, 1/√n: 0.71 to 0.37, He: √(2/n): 1 to 1. The size of dW[1]: 5.4e-07, 0.0016, 0.0053.
    """
    check_size("layers", layers, 2, MOST_LAYERS)
    check_size("units", units, most=MOST_UNITS)
    check_choice("scale", scale, SCALES)
    check_choice("activation", hidden, ACTIVATIONS)
    rng = np.random.default_rng(check_size("seed", seed, least=0))
    X, Y = rng.standard_normal((units, 300)), rng.integers(0, 2, (1, 300))
    sizes = (*[units] * layers, 1)
    nets = {name: Network.initialize(sizes, seed + 1, hidden=hidden, scale=s) for name, s in SCALES.items()}
    caches = {name: forward(net, X) for name, net in nets.items()}
    A = {name: [size(A_l) for A_l in cache.A[:-1]] for name, cache in caches.items()}
    dW = {name: list(map(size, backward(net, caches[name], Y).dW[1:])) for name, net in nets.items()}
    panels = [
        _sizes("forward: the size of A[l]", A, 0),
        _sizes("back: the size of dW[l]", dW, 1),
        _ridges(caches[scale].A[1:-1], hidden, scale),
    ]
    return Scene(panels, _words(A, dW, layers, units, hidden), nets[scale], height=320)


def size(values):
    """Return the root of the mean square, the size of a typical entry.

    Examples
    --------
    >>> size(np.array([[3.0, -4.0, 5.0, 0.0]]))
    3.5355339059327378
    """
    return float(np.sqrt(np.mean(np.square(values))))


def _sizes(title, by_name, first):
    every = [value for values in by_name.values() for value in values]
    low, high = min(every), max(every)
    panel = Panel(title, "layer l", log="y", ylim=(low / 3, high * 3 * (high / low) ** 0.35))
    for name, values in by_name.items():
        color, marker = LOOKS[name]
        l = np.arange(first, first + len(values))
        panel.curve(l, values, color).points(l, values, color, marker, 8, label=name)
    return panel


def _ridges(A, hidden, name):
    """Return the Panel of a histogram a hidden layer, layer 1 at the top; units that are off are left out."""
    low, high = (-1.0, 1.0) if hidden in ("tanh", "sigmoid") else (0.0, 4.0)
    edges = np.linspace(low, high, 61)
    middles = (edges[1:] + edges[:-1]) / 2
    panel = Panel(f"the values of A[l], {name}", xlim=(low - 0.3 * (high - low), high), axes=False)
    panel.ylim = (-len(A) - 0.75, 0.2)
    for l, A_l in enumerate(A, start=1):
        counts = np.histogram(A_l[A_l != 0], edges)[0]
        panel.curve([low, high], [-l, -l], "faint", 1)
        panel.curve(middles, -l + 0.85 * counts / max(1, counts.max()), LOOKS[name][0])
        panel.text(low - 0.05 * (high - low), -l + 0.25, f"A[{l}]", INK, 12, align="right")
    for value in np.linspace(low, high, 3):
        at = value - 0.03 * (high - low) if value == high else value
        panel.text(at, -len(A) - 0.4, f"{value:g}", INK, 11)
    return panel


def _words(A, dW, layers, units, hidden):
    ends = ", ".join(f"{name}: {values[1]:.2g} to {values[-1]:.2g}" for name, values in A.items())
    back = ", ".join(f"{values[0]:.2g}" for values in dW.values())
    return (
        f"{layers} layers of {units} {hidden} units, new weights. The size of A from layer 1 to layer "
        f"{layers - 1}:\n{ends}. The size of dW[1]: {back}."
    )
