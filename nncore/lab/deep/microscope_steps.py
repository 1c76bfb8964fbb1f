"""What the microscope shows: every quantity of a forward and a backward pass, in order, with its nudges."""

import ast
from dataclasses import dataclass

import numpy as np

from ...cost import cross_entropy
from ...gradient_check import numerical_gradients
from ...propagation import backward, forward, parameter_gradients, propagate, propagate_back
from ..stage.source import code

BUGS = {
    "none": "no mistake",
    "slope at A": "g'(A[l]) where g'(Z[l]) is meant",
    "slope forgotten": "dZ[l] = dA[l], without g'(Z[l])",
    "1/m forgotten": "db[l] is the sum, not the mean",
}
# Where nncore computes it: the function, and how the lines of its source begin. Of a line that returns two
# things, the number says which.
CODE = {
    "Z": (propagate, 0, "Z[l] = "),
    "A": (propagate, 0, "A[l] = g"),
    "J": (type(cross_entropy).with_dZ, 0, "return "),
    "dZ[L]": (backward, 0, "dZ = "),
    "dW": (parameter_gradients, 0, "dZ = ", "return "),
    "db": (parameter_gradients, 1, "dZ = ", "return "),
    "dA": (propagate_back, 0, "dA = "),
    "dZ": (propagate_back, 0, "dZ = dA"),
}


@dataclass(frozen=True, eq=False)
class Look:
    """One quantity: what it is called, how it comes about, and its numbers.

    Parameters
    ----------
    kind : str
        "Z", "A", "J", "dZ", "dW", "db" or "dA".
    layer : int
    formula : str
        The right-hand side, in the course's words; "" for the input.
    value : ndarray, two axes
    parts : tuple of (str, ndarray)
        What the formula is made of, with names.
    signs : tuple of str
        What stands between the parts.
    line : (str, str) or None
        The function of nncore that computes it, and the line.
    nudged : ndarray or None
        The central difference of every entry, for a gradient.
    """

    kind: str
    layer: int
    formula: str
    value: np.ndarray
    parts: tuple = ()
    signs: tuple = ()
    line: tuple | None = None
    nudged: np.ndarray | None = None

    @property
    def symbol(self):
        """The name on the blackboard, such as ``dW[2]``."""
        return "J" if self.kind == "J" else f"{self.kind}[{self.layer}]"

    @property
    def difference(self):
        """The largest distance between the gradient and its nudges."""
        return float(np.abs(self.value - self.nudged).max())


def steps(net, X, Y, bug="none"):
    """Return the Looks of one pass forward and one back.

    Parameters
    ----------
    net : Network
    X : ndarray of shape (n_x, m)
    Y : ndarray of shape (n_L, m)
    bug : str
        One of `BUGS`.

    Returns
    -------
    track : list of Look
        X, then Z[1], A[1] up to the cost, then dZ[L], dW[L], db[L], dA[L-1] down to db[1].

    Examples
    --------
    >>> from nncore import Network
    >>> net = Network.initialize((2, 3, 1), rng=0)
    >>> [look.symbol for look in steps(net, np.ones((2, 4)), np.ones((1, 4)))]
    ['A[0]', 'Z[1]', 'A[1]', 'Z[2]', 'A[2]', 'J',
     'dZ[2]', 'dW[2]', 'db[2]', 'dA[1]', 'dZ[1]', 'dW[1]', 'db[1]']
    """
    cache = forward(net, X)
    return [*_way_up(net, cache, Y), *_way_down(net, cache, Y, bug)]


def _way_up(net, cache, Y):
    Z, A = cache
    yield Look("A", 0, "X", A[0])
    for l in range(1, net.L + 1):
        names = (f"W[{l}]", net.W[l]), (f"A[{l - 1}]", A[l - 1]), (f"b[{l}]", net.b[l])
        formula = f"W[{l}] @ A[{l - 1}] + b[{l}]"
        yield Look("Z", l, formula, Z[l], names, ("@", "+"), _line("Z"))
        yield Look("A", l, f"{net.g[l]}(Z[{l}])", A[l], ((f"Z[{l}]", Z[l]),), (), _line("A"))
    J = np.array([[cross_entropy(Z[-1], Y)]])
    parts = (f"A[{net.L}]", A[-1]), ("Y", Y)
    yield Look("J", net.L, "mean of -(Y log A + (1 - Y) log(1 - A))", J, parts, ("",), _line("J"))


def _way_down(net, cache, Y, bug):
    Z, A = cache
    L, m = net.L, Y.shape[-1]
    numerical = numerical_gradients(net, A[0], Y)
    dZ, parts = A[L] - Y, ((f"A[{L}]", A[L]), ("Y", Y))
    yield Look("dZ", L, f"A[{L}] - Y", dZ, parts, ("−",), _line("dZ[L]"), _nudge_Z(net, Z, Y, L))
    for l in range(L, 0, -1):
        dW, db = parameter_gradients(dZ, A[l - 1])
        if bug == "1/m forgotten":
            db = m * db
        of = (f"dZ[{l}]", dZ)
        parts = of, (f"A[{l - 1}].T", A[l - 1].T)
        yield Look("dW", l, f"dZ[{l}] @ A[{l - 1}].T / m", dW, parts, ("@",), _line("dW"), numerical.dW[l])
        yield Look("db", l, f"dZ[{l}] summed along the rows / m", db, (of,), (), _line("db"), numerical.db[l])
        if l == 1:
            return
        dA = net.W[l].T @ dZ
        parts = (f"W[{l}].T", net.W[l].T), of
        yield Look(
            "dA", l - 1, f"W[{l}].T @ dZ[{l}]", dA, parts, ("@",), _line("dA"), _nudge_A(net, A, Y, l - 1)
        )
        dZ, look = _through(net, cache, Y, l - 1, dA, bug)
        yield look


def _through(net, cache, Y, l, dA, bug):
    """Return dZ[l] = dA[l] * g'(Z[l]) and its Look, with the mistake if it is one of the slope."""
    at = cache.A[l] if bug == "slope at A" else cache.Z[l]
    slope = np.ones_like(dA) if bug == "slope forgotten" else net.g[l].derivative(at)
    dZ, name = dA * slope, f"{net.g[l]}'(Z[{l}])"
    parts = (f"dA[{l}]", dA), (name, slope)
    return dZ, Look(
        "dZ", l, f"dA[{l}] * {name}", dZ, parts, ("*",), _line("dZ"), _nudge_Z(net, cache.Z, Y, l)
    )


def _nudge_A(net, A, Y, l):
    """Return the slope of the summed loss in every entry of A[l]: what dA[l] must be."""

    def loss(A_l):
        for k in range(l + 1, net.L + 1):
            Z_k = net.W[k] @ A_l + net.b[k]
            A_l = net.g[k](Z_k)
        return cross_entropy.loss(Z_k, Y).sum()

    return _slopes(loss, A[l])


def _nudge_Z(net, Z, Y, l):
    """Return the slope of the summed loss in every entry of Z[l]: what dZ[l] must be."""

    def loss(Z_l):
        for k in range(l + 1, net.L + 1):
            Z_l = net.W[k] @ net.g[k - 1](Z_l) + net.b[k]
        return cross_entropy.loss(Z_l, Y).sum()

    return _slopes(loss, Z[l])


def _slopes(f, at, epsilon=1e-5):
    slopes = np.empty(at.shape)
    for entry in np.ndindex(at.shape):
        nudge = np.zeros(at.shape)
        nudge[entry] = epsilon
        slopes[entry] = (f(at + nudge) - f(at - nudge)) / (2 * epsilon)
    return slopes


def _line(kind):
    """Return the name of the function of nncore that computes a quantity, and the lines that do it."""
    function, which, *beginnings = CODE[kind]
    lines = [line.strip().split("  #")[0] for line in code(function).splitlines()]
    found = [next(line for line in lines if line.startswith(start)) for start in beginnings]
    if found[-1].startswith("return "):
        found[-1] = ast.unparse(ast.parse(found[-1].removeprefix("return ")).body[0].value.elts[which])
    return function.__name__, ";  ".join(found)
