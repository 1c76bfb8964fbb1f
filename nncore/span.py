"""Training in the span of the data: the same run in m dimensions instead of n_x.

Look at what an update adds to W[1]: ``dW[1] = (dZ[1] / m) @ X.T`` is a mix of the examples, each weighted
by its own error. So W[1] is its start plus such a mix, ``W[1] = W0 + C @ X.T``, and it is enough to know
C, of shape (n_1, m). The first layer then needs no features, only the inner products of the examples, G:

    Z[1] = W[1] @ X + b[1] = W0 @ X + C @ G + b[1],   G = X.T @ X

and the gradient of C is dZ[1] / m. With 12 288 features and 209 pictures that is a product 59 times smaller
going forward, and none at all going back.
"""

import numpy as np

from .activations import quiet
from .arrays import as_matrix, check_stacks
from .on_disk import OnDisk


class Span:
    """The examples X, known only by what the first layer asks of them.

    It stands where X stands in ``propagate`` and ``propagate_back``, whose lines it leaves as they are:
    ``C @ span`` is the product that W[1] @ X would be, and ``dZ @ span.mT`` is the gradient of C.

    Parameters
    ----------
    W0 : ndarray of shape (..., n_1, n_x)
        The weights of layer 1 that the run starts from.
    X : ndarray of shape (..., n_x, m)
        The examples.

    Examples
    --------
    >>> import numpy as np
    >>> from nncore import Network
    >>> rng = np.random.default_rng(0)
    >>> X, Y = rng.random((500, 3)), np.array([[0, 1, 1]])
    >>> net = Network.initialize((500, 4, 1), rng)
    >>> span = Span(net.W[1], X)
    >>> span.reduce(net)
    Network (3, 4, 1): tanh, sigmoid
    >>> bool(np.allclose(span.reduce(net).W[1] @ span, net.W[1] @ X))
    True
    """

    __array_ufunc__ = None  # so that NumPy's @ leaves the product to __rmatmul__
    whole = True  # an iteration must not cut it: the gradient of C has a column for every example

    @quiet
    def __init__(self, W0, X):
        self.W0, self.X = W0, X = check_product(W0, X)
        self.Z0 = W0 @ X
        self.G = X.mT @ X

    @property
    def shape(self):
        """The shape of the examples as the first layer sees them, (..., m, m)."""
        return self.G.shape

    @property
    def mT(self):
        """The transpose, of which the backward pass asks the one product that needs no work."""
        return _Transpose()

    def __rmatmul__(self, C):
        return self.Z0 + C @ self.G

    def __getitem__(self, k):
        """Return the span for network number `k` of a stack (or several) on the same examples."""
        span = object.__new__(Span)
        span.W0, span.X, span.Z0, span.G = self.W0[k], self.X, self.Z0[k], self.G
        return span

    def reduce(self, net):
        """Return `net`, whose W[1] must be W0, as a Network with C = 0 in the place of W[1]."""
        C = np.zeros_like(self.Z0)
        return net.replaced((None, C, *net.W[2:]), net.b)

    def lift(self, net):
        """Return the Network of n_x features that a reduced one stands for: ``W0 + C @ X.T``."""
        return net.replaced((None, self.W0 + net.W[1] @ self.X.mT, *net.W[2:]), net.b)


def check_product(W0, X):
    """Return W0 and X as floats, if ``W0 @ X`` is a product."""
    W0, X = as_matrix("W0", W0, "reshape(1, -1)"), as_matrix("X", X, "reshape(-1, 1)")
    if W0.shape[-1] != X.shape[-2]:
        n_x = W0.shape[-1]
        raise ValueError(f"X is {X.shape}, but W0 expects {n_x} features: X must be ({n_x}, m)")
    check_stacks(W0=W0, X=X)
    return W0, X


class _Transpose:
    __array_ufunc__ = None

    def __rmatmul__(self, dZ):
        return dZ


def pays(net, X, iterations):
    """Return whether a run in the span is less work than a plain one, reduction and lifting included.

    Parameters
    ----------
    net : Network
    X : ndarray of shape (n_x, m)
    iterations : int

    Examples
    --------
    >>> import numpy as np
    >>> from nncore import Network
    >>> net = Network.initialize((12288, 1), scale="zero")
    >>> pays(net, np.empty((12288, 209)), 2000), pays(net, np.empty((12288, 209)), 10)
    (True, False)
    """
    if isinstance(X, OnDisk):
        return False  # its examples do not fit in memory, and their products with each other neither
    n_1 = net.sizes[1]
    n_x, m = X.shape[-2:]
    width = max(n_1, 8)  # a thinner product takes as long: it waits for memory, not for arithmetic
    plain = iterations * 2 * width * n_x * m  # W[1] @ X and dZ @ X.T, each iteration
    spanned = n_x * m * m + 2 * width * n_x * m + iterations * width * m * m
    return m < n_x and plain > 2 * spanned
