r"""The functions g that make a layer more than a matrix product, each with its slope.

An activation is called on Z and knows its derivative: ``A = g(Z)`` and ``g.derivative(Z)``. Both stay exact
where the textbook formula overflows or cancels, because they are written with exp(-\|Z\|), which is never
larger than 1.
"""

import numpy as np

from .arrays import as_float
from .checks import check_choice, check_function, shown

# exp(-|Z|) may round to 0, and what is too large for its dtype is infinite. That is the right answer, seen in
# the result, and no reason for a warning.
quiet = np.errstate(all="ignore")


class Activation:
    """An activation function g together with its derivative g'.

    Parameters
    ----------
    name : str
        The name that a saved network and the course's labs know it by.
    g : callable
        Maps an ndarray Z of any shape to A of that shape.
    slope : callable
        Maps Z to dA/dZ, entry by entry.
    slope_of_A : callable, optional
        Maps A to the same dA/dZ, to 1e-15. A training that has it need not keep Z.

    Examples
    --------
    >>> Z = np.array([[-1.0, 0.0, 1.0]])
    >>> sigmoid(Z)
    array([[0.26894142, 0.5       , 0.73105858]])
    >>> sigmoid.derivative(Z)
    array([[0.19661193, 0.25      , 0.19661193]])
    """

    def __init__(self, name, g, slope, slope_of_A=None):
        self.name = str(name)
        self.g = check_function("g", g, "g(Z)", 1)
        self.slope = check_function("slope", slope, "slope(Z)", 1)
        if slope_of_A is not None:
            check_function("slope_of_A", slope_of_A, "slope_of_A(A)", 1)
        self.slope_of_A = slope_of_A

    @quiet
    def __call__(self, Z):
        """Return ``A = g(Z)``, a new ndarray with the shape and the float dtype of Z."""
        return self._checked("g", self.g, as_float(Z, "Z"))

    @quiet
    def derivative(self, Z):
        """Return ``g'(Z)``, the slope of g at each entry of Z, a new ndarray of Z's shape."""
        return self._checked("slope", self.slope, as_float(Z, "Z"))

    def _checked(self, name, function, Z):
        A = function(Z)
        if np.shape(A) != Z.shape:
            raise ValueError(
                f"the {name} of {self.name} turns Z of shape {Z.shape} into {shown(A)}: it must return an "
                f"array of the same shape"
            )
        return A

    def __eq__(self, other):  # what comes back from another process is another object
        return type(other) is Activation and vars(self) == vars(other)

    def __hash__(self):
        return hash(self.name)

    def __repr__(self):
        return self.name


def _sigmoid(Z):
    e = np.exp(-np.abs(Z))
    return np.where(Z >= 0, 1, e) / (1 + e)


def _sigmoid_slope(Z):
    e = np.exp(-np.abs(Z))
    return e / (1 + e) ** 2


def _tanh_slope(Z):
    e = np.exp(Z)
    e += 1 / e
    e = 2 / e
    e *= e  # 1 - tanh(Z)**2 = (2 / (exp(Z) + exp(-Z)))**2, in which nothing cancels
    return e


def _sigmoid_slope_of_A(A):
    return A * (1 - A)


def _tanh_slope_of_A(A):
    return 1 - A * A


def _relu(Z):
    return np.maximum(Z, 0)


def _relu_slope(Z):
    return (Z > 0).astype(Z.dtype)  # at the kink, 0 is as good as any


def _leaky_relu(Z):
    return np.maximum(Z, 0.01 * Z)


def _leaky_relu_slope(Z):
    return np.maximum(Z > 0, Z.dtype.type(0.01))


sigmoid = Activation("sigmoid", _sigmoid, _sigmoid_slope, _sigmoid_slope_of_A)
tanh = Activation("tanh", np.tanh, _tanh_slope, _tanh_slope_of_A)
# The slope of the others depends on no more than the sign of Z, which A has too.
relu = Activation("relu", _relu, _relu_slope, _relu_slope)
leaky_relu = Activation("leaky_relu", _leaky_relu, _leaky_relu_slope, _leaky_relu_slope)
identity = Activation("identity", np.positive, np.ones_like, np.ones_like)

ACTIVATIONS = {g.name: g for g in (sigmoid, tanh, relu, leaky_relu, identity)}


def activation(g):
    """Return the Activation called `g`, which may be its name or the Activation itself.

    Parameters
    ----------
    g : str or Activation
        For example ``"tanh"`` or ``nncore.tanh``. An Activation of your own is welcome.

    Raises
    ------
    ValueError
        If there is no activation of that name.

    Examples
    --------
    >>> activation("relu")(np.array([-2.0, 3.0]))
    array([0., 3.])
    """
    if isinstance(g, Activation):
        return g
    return ACTIVATIONS[check_choice("activation", g, ACTIVATIONS)]
