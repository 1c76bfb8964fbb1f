"""A network is its parameters: W[1..L], b[1..L] and the activations g[1..L]. Nothing else.

The lists are indexed by layer, as on the blackboard: W[0], b[0] and g[0] are None, because layer 0 is the
input and has no parameters. Leading axes are networks: W[l] of shape (K, n_l, n_{l-1}) is K of them at once.
"""

import numpy as np

from .activations import activation
from .arrays import as_float, as_matrix
from .checks import check_instance, shown
from .initialization import first_parameters


class Network:
    """The parameters of L layers.

    Parameters
    ----------
    W : sequence of ndarray, ``[None, W[1], ..., W[L]]``
        Weights; W[l] has shape (..., n_l, n_{l-1}).
    b : sequence of ndarray, ``[None, b[1], ..., b[L]]``
        Biases; b[l] has shape (..., n_l, 1).
    g : sequence of Activation or str, ``[None, g[1], ..., g[L]]``
        Activations.

    Raises
    ------
    ValueError
        If the lists differ in length, or a shape does not fit the layer below.

    Examples
    --------
    >>> net = Network.initialize((2, 4, 1), rng=0)
    >>> net
    Network (2, 4, 1): tanh, sigmoid
    >>> net.W[1].shape, net.b[1].shape
    ((4, 2), (4, 1))
    """

    def __init__(self, W, b, g):
        for name, given in {"W": W, "b": b, "g": g}.items():
            if not isinstance(given, (list, tuple)):
                raise ValueError(
                    f"{name} is {shown(given)}: it must be a list, [None, {name}[1], ..., {name}[L]], whose "
                    f"first entry stands for the input"
                )
        if not len(W) == len(b) == len(g) > 1:
            raise ValueError(
                f"W, b and g have {len(W)}, {len(b)} and {len(g)} entries: each needs "
                f"L + 1 of them, None for the input (index 0) and one a layer"
            )
        W = [as_matrix(f"W[{l}]", W, "reshape(1, -1)") for l, W in enumerate(W) if l]
        b = [as_matrix(f"b[{l}]", b, "reshape(-1, 1)") for l, b in enumerate(b) if l]
        self.__dict__.update(W=(None, *W), b=(None, *b), g=(None, *map(activation, g[1:])))
        self._check_shapes()

    def __setattr__(self, name, value):
        raise AttributeError(f"a network is not changed: make another one, with its own {name}")

    def _check_shapes(self):
        for l in range(1, self.L + 1):
            n, n_prev = self.W[l].shape[-2:]
            if n * n_prev == 0:
                raise ValueError(f"W[{l}] is {self.W[l].shape}: every layer has at least one unit")
            if l > 1 and n_prev != self.sizes[l - 1]:
                below = self.sizes[l - 1]
                raise ValueError(
                    f"W[{l}] is {self.W[l].shape}, but W[{l - 1}] is {self.W[l - 1].shape}: "
                    f"layer {l - 1} has {below} units, so W[{l}] must be ({n}, {below})"
                )
            if self.b[l].shape[-2:] != (n, 1):
                raise ValueError(
                    f"b[{l}] is {self.b[l].shape}, but W[{l}] is {self.W[l].shape}: "
                    f"layer {l} has {n} units, so b[{l}] must be ({n}, 1)"
                )
            if not self.W[l].shape[:-2] == self.b[l].shape[:-2] == self.W[1].shape[:-2]:
                raise ValueError(
                    f"W[{l}] is {self.W[l].shape}, b[{l}] is {self.b[l].shape}, W[1] is {self.W[1].shape}: "
                    f"the axes before the last two count networks, and must be the same in all of them"
                )

    @property
    def L(self):
        """The number of layers, the input not counted."""
        return len(self.W) - 1

    @property
    def sizes(self):
        """The numbers of units (n_0, ..., n_L), the input included."""
        return (self.W[1].shape[-1], *(W.shape[-2] for W in self.W[1:]))

    @property
    def dtype(self):
        """The dtype of the parameters."""
        return np.result_type(*self.W[1:], *self.b[1:])

    def __repr__(self):
        stack = self.W[1].shape[:-2]
        many = f" x {' x '.join(map(str, stack))}" if stack else ""
        return f"Network{many} {self.sizes}: {', '.join(g.name for g in self.g[1:])}"

    def __getitem__(self, k):
        """Return network number `k` of a stack (or several, for a slice)."""
        if self.W[1].ndim == 2:
            raise IndexError("this is a single network, not a stack of them")
        try:
            self.W[1][k]
        except (IndexError, TypeError, ValueError):
            raise IndexError(f"there is no network {shown(k)}: the stack has {len(self.W[1])}") from None
        return self.map(lambda parameter: parameter[k])

    def replaced(self, W, b):
        """Return this network with other parameters, unchecked: for what was computed from checked ones."""
        net = object.__new__(Network)
        net.__dict__.update(W=W, b=b, g=self.g)
        return net

    def map(self, f):
        """Return a Network whose every W[l] and b[l] is ``f`` of this one's."""
        return Network((None, *map(f, self.W[1:])), (None, *map(f, self.b[1:])), self.g)

    def astype(self, dtype):
        """Return this network with parameters of `dtype`; itself, if they are that already."""
        with np.errstate(over="ignore"):  # a weight beyond float32 is infinite there
            return self if self.dtype == dtype else self.map(lambda p: p.astype(dtype))

    @classmethod
    def initialize(cls, sizes, rng=None, *, hidden="tanh", output="sigmoid", scale="xavier"):
        """Return a new network with random weights and zero biases.

        Parameters
        ----------
        sizes : sequence of int
            (n_0, n_1, ..., n_L): features, hidden units of each layer, outputs. With L = 1, ``(n_x, 1)``,
            it is logistic regression.
        rng : int, numpy.random.Generator or numpy.random.RandomState
            Source of the standard normal numbers, drawn W[1] first; a RandomState draws the course's.
        hidden, output : str or Activation
            Activation of the hidden layers and of the output layer.
        scale : float or {"xavier", "he", "zero"}
            What the normal numbers are multiplied by: a number such as the course's 0.01,
            sqrt(1 / n_{l-1}), sqrt(2 / n_{l-1}), or nothing at all.

        Raises
        ------
        ValueError
            If a size is not a positive whole number, the scale is unknown, or `rng` is needed and missing.

        Examples
        --------
        >>> Network.initialize((12288, 1), scale="zero")
        Network (12288, 1): sigmoid
        >>> Network.initialize((2, 3, 1), rng=7, hidden="relu", scale="he")
        Network (2, 3, 1): relu, sigmoid
        """
        W, b = first_parameters(sizes, rng, scale)
        return cls(W, b, [None, *[activation(hidden)] * (len(W) - 2), output])

    @classmethod
    def from_course(cls, parameters, hidden="tanh", output="sigmoid"):
        """Return the network in a dictionary of the course's labs.

        Parameters
        ----------
        parameters : dict
            ``{"W1": ..., "b1": ..., "W2": ...}``, or logistic regression's ``{"w": ..., "b": ...}`` with w of
            shape (n_x, 1) and b a number. The arrays are copied.
        hidden, output : str or Activation
            The dictionary does not say them.

        Raises
        ------
        ValueError
            If a key is missing or a shape does not fit.

        Examples
        --------
        >>> Network.from_course({"w": np.zeros((3, 1)), "b": 0.0})
        Network (3, 1): sigmoid
        """
        if not isinstance(parameters, dict):
            raise ValueError(
                f'the parameters are {shown(parameters)}: give a dictionary {{"W1": ..., "b1": ...}}'
            )
        if set(parameters) == {"w", "b"}:
            parameters = from_logistic(**parameters)
        L = len(parameters) // 2
        keys = [f"{p}{l}" for l in range(1, L + 1) for p in "Wb"]
        if not keys or set(keys) != set(parameters):
            raise ValueError(
                f"the keys are {', '.join(map(str, parameters)) or 'none'}: they must be W1, b1, W2, b2 "
                f"and so on without a gap, or w and b"
            )
        W = [None, *(as_float(parameters[f"W{l}"], f"W{l}").copy() for l in range(1, L + 1))]
        b = [None, *(as_float(parameters[f"b{l}"], f"b{l}").copy() for l in range(1, L + 1))]
        return cls(W, b, [None, *[activation(hidden)] * (L - 1), output])

    def as_course(self):
        """Return the parameters as the course's dictionary ``{"W1": ..., "b1": ...}``, copied."""
        layers = range(1, self.L + 1)
        return {f"{p}{l}": getattr(self, p)[l].copy() for l in layers for p in "Wb"}

    @classmethod
    def stack(cls, networks):
        """Return several networks of the same sizes as one: W[l] has shape (K, n_l, n_{l-1}).

        Examples
        --------
        >>> Network.stack([Network.initialize((2, 4, 1), rng=seed) for seed in range(3)])
        Network x 3 (2, 4, 1): tanh, sigmoid
        """
        networks = check_networks(networks, "networks")
        kinds = sorted({repr(net) for net in networks})
        if len(kinds) != 1:
            raise ValueError(
                f"only networks of one kind can be stacked: these are {' and '.join(kinds) or 'none'}"
            )
        W = [None, *(np.stack(Ws) for Ws in zip(*(net.W[1:] for net in networks), strict=True))]
        b = [None, *(np.stack(bs) for bs in zip(*(net.b[1:] for net in networks), strict=True))]
        return cls(W, b, networks[0].g)

    def save(self, path):
        """Write the network to an H5 file; whoever reads meanwhile sees the old file or the new one."""
        from . import files  # not needed to train, and not light

        with files.writing(path) as file:
            file.attrs["g"] = [g.name for g in self.g[1:]]
            for key, parameter in self.as_course().items():
                file[key] = parameter

    @classmethod
    def load(cls, path):
        """Return the network that `save` wrote.

        Raises
        ------
        FileNotFoundError, ValueError
            If there is no file, or it is not a network, in one sentence.
        """
        from . import files

        with files.reading(path) as file:
            names = files.attribute(file, "g")
            if np.ndim(names) != 1:
                raise ValueError(f"{files.name_of(file)} holds no network: it does not name its activations")
            layers = range(1, len(names) + 1)
            W = [None, *(files.read(file, f"W{l}") for l in layers)]
            b = [None, *(files.read(file, f"b{l}") for l in layers)]
            return cls(W, b, [None, *map(str, names)])


def from_logistic(w, b):
    """Return logistic regression's w, of shape (n_x, 1), and b, a number, as the parameters of layer 1."""
    w, b = as_matrix("w", w, "reshape(-1, 1)"), as_float(b, "b")
    if w.shape[1:] != (1,) or b.size != 1:
        raise ValueError(f"w is {w.shape} and b is {b.shape}: w must be (n_x, 1), and b a number")
    return {"W1": w.T, "b1": b.reshape(1, 1)}


def check_networks(nets, name="nets"):
    """Return several networks as a list; a stack is taken apart."""
    if isinstance(nets, Network) and nets.W[1].ndim == 2:
        raise ValueError(f"{name} is a single network: give a list of them, or a stack")
    try:
        nets = list(nets)
    except TypeError:
        raise ValueError(f"{name} is {shown(nets)}: give a list of networks") from None
    return [check_network(net, f"{name}[{k}]") for k, net in enumerate(nets)]


def check_network(net, name="net"):
    """Return `net` if it is a Network, and neither the class nor something else."""
    return check_instance(name, net, Network, "Network.initialize((2, 4, 1), rng=0)")
