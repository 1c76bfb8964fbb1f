"""How wrong the network is, in one number, and the slope of that number.

The cross-entropy is computed from Z, not from log(A): A rounds to exactly 1 from Z = 37 on, and log(1 - A) is
then minus infinity. From Z the same cost is exact and finite everywhere. The squared error is here to show
why the course does not use it.
"""

import numpy as np

from .activations import activation, quiet, sigmoid
from .arrays import as_matrix, check_Y
from .checks import check_function


class Cost:
    """A cost J, called on Z[L] and Y, with the gradients that start the backward pass.

    ``J = cost(Z, Y)`` is the mean over the m examples. `loss`, `dZ` and `dA` are of each example's own loss,
    so the 1/m enters once, where the examples are summed: in dW and db.

    Parameters
    ----------
    name : str
        The name that messages use.
    loss_and_dZ, dA : callable
        Functions of Z, Y and the output activation g, entry by entry. Loss and slope share their exponential,
        and descent wants both.
    output : Activation or None
        The only output activation this cost is defined for, or None if any will do.

    Examples
    --------
    >>> Z, Y = np.array([[0.0, 2.0]]), np.array([[1, 0]])
    >>> round(float(cross_entropy(Z, Y)), 6)
    1.410038
    >>> cross_entropy.dZ(Z, Y)
    array([[-0.5       ,  0.88079708]])
    """

    def __init__(self, name, loss_and_dZ, dA, output=None):
        self.name, self.output = str(name), output
        self._loss_and_dZ = check_function("loss_and_dZ", loss_and_dZ, "loss_and_dZ(Z, Y, g)", 3)
        self._dA = check_function("dA", dA, "dA(Z, Y, g)", 3)

    @quiet
    def __call__(self, Z, Y, g=sigmoid):
        """Return the cost J, the mean loss: a float, or an ndarray of Z's leading axes.

        Parameters
        ----------
        Z : ndarray of shape (..., n_L, m)
            The output layer before its activation.
        Y : ndarray of shape (n_L, m)
            The labels, 0 or 1.
        g : Activation
            The activation of the output layer.

        Raises
        ------
        ValueError
            If Y does not have the shape of Z, or g is not the activation that this cost needs.
        """
        return self.with_dZ(*self._check(Z, Y, g))[0]

    @quiet
    def loss(self, Z, Y, g=sigmoid):
        """Return the loss of each example, an ndarray of shape (..., n_L, m)."""
        return self._loss_and_dZ(*self._check(Z, Y, g))[0]

    @quiet
    def dZ(self, Z, Y, g=sigmoid):
        """Return dL/dZ for each example's loss L, an ndarray of shape (..., n_L, m)."""
        return self._loss_and_dZ(*self._check(Z, Y, g))[1]

    @quiet
    def dA(self, Z, Y, g=sigmoid):
        """Return dL/dA for each example's loss L, an ndarray of shape (..., n_L, m).

        For the cross-entropy it grows like exp(abs(Z)) where the network is sure and wrong, and beyond
        abs(Z) = 709 it is infinite. That is why `dZ` is the one to use.
        """
        return self._dA(*self._check(Z, Y, g))

    def with_dZ(self, Z, Y, g):
        """Return the cost and `dZ` of arguments that were checked before: all that descent needs of Z[L]."""
        loss, dZ = self._loss_and_dZ(Z, Y, g)
        return np.add.reduce(loss, axis=(-2, -1)) / Z.shape[-1], dZ

    def _check(self, Z, Y, g):
        g, Z = activation(g), as_matrix("Z", Z, "reshape(1, -1)")
        if self.output not in (None, g):
            raise ValueError(
                f"{self.name} needs a {self.output} output, but g[L] is {g}: "
                f"build the network with output={self.output.name!r}, or use cost=squared_error"
            )
        return Z, check_Y(Y, Z), g

    def __repr__(self):
        return self.name


def _cross_entropy(Z, Y, g):
    e = np.exp(-np.abs(Z))
    wrong = ~np.signbit(Z) - Y  # the label that the sign of Z says, less the true one
    # log(1 + exp(Z)) - Y Z, with the large part of the logarithm taken out.
    loss = wrong * Z + np.log1p(e)
    # A - Y; A is `tail` above 0 or below 1, and written so nothing is lost when A rounds to 1.
    tail = e / (1 + e)
    return loss, wrong - np.copysign(tail, Z)


def _cross_entropy_dA(Z, Y, g):
    # -Y / A + (1 - Y) / (1 - A), with 1 / A = 1 + exp(-Z); a term whose label is 0 is left out.
    wrong_if_0 = np.where(Y < 1, (1 - Y) * (1 + np.exp(Z)), 0)
    return wrong_if_0 - np.where(Y > 0, Y * (1 + np.exp(-Z)), 0)


def _squared_error(Z, Y, g):
    error = g(Z) - Y
    return error**2 / 2, error * g.derivative(Z)


def _squared_error_dA(Z, Y, g):
    return g(Z) - Y


cross_entropy = Cost("cross_entropy", _cross_entropy, _cross_entropy_dA, sigmoid)
squared_error = Cost("squared_error", _squared_error, _squared_error_dA)
