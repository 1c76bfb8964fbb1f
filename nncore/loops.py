"""The explicit-loop twins: the same names, signatures and results as nncore, and no NumPy.

Every index of the course's formulas is a loop here. Matrices are lists of rows (an ndarray is read too, one
number at a time); what comes back is lists. Read them beside their vectorized selves, and time both.
"""

import math

from .checks import check_choice
from .propagation import Cache, Gradients
from .rows import shapes

# One number at a time -------------------------------------------------------------------------------


def _sigmoid(z):
    e = math.exp(-abs(z))
    return 1 / (1 + e) if z >= 0 else e / (1 + e)


def _sigmoid_slope(z):
    e = math.exp(-abs(z))
    return e / (1 + e) ** 2


def _tanh_slope(z):
    e = math.exp(-2 * abs(z))
    return 4 * e / (1 + e) ** 2


def _cross_entropy(z, y):
    return max(z, 0.0) - y * z + math.log1p(math.exp(-abs(z)))


def _cross_entropy_dz(z, y):
    return (1 - y) - _sigmoid(-z) if z > 0 else _sigmoid(z) - y


# A matrix: two loops --------------------------------------------------------------------------------


class Elementwise:
    """A function of one number, applied to every entry of a matrix by two loops."""

    def __init__(self, name, g, slope):
        self.name, self.g, self.slope = name, g, slope

    @shapes(Z="n m")
    def __call__(self, Z):
        """Return the matrix of g(z), as a list of rows."""
        return [[self.g(z) for z in row] for row in Z]

    @shapes(Z="n m")
    def derivative(self, Z):
        """Return the matrix of g'(z), as a list of rows."""
        return [[self.slope(z) for z in row] for row in Z]


sigmoid = Elementwise("sigmoid", _sigmoid, _sigmoid_slope)
tanh = Elementwise("tanh", math.tanh, _tanh_slope)
relu = Elementwise("relu", lambda z: max(z, 0.0), lambda z: 1.0 if z > 0 else 0.0)
leaky_relu = Elementwise("leaky_relu", lambda z: z if z > 0 else 0.01 * z, lambda z: 1.0 if z > 0 else 0.01)
identity = Elementwise("identity", lambda z: z, lambda z: 1.0)
ACTIVATIONS = {g.name: g for g in (sigmoid, tanh, relu, leaky_relu, identity)}


def elementwise(g):
    """Return the loop twin of an activation, which may be one already."""
    if isinstance(g, Elementwise):
        return g
    return ACTIVATIONS[check_choice("loop of", getattr(g, "name", g), ACTIVATIONS)]


@shapes(Z="n m", Y="n m")
def cross_entropy(Z, Y):
    """Return the mean cross-entropy of the labels Y (1, m) with the output Z (1, m)."""
    J, m = 0.0, len(Z[0])
    for k in range(len(Z)):
        for i in range(m):
            J += _cross_entropy(Z[k][i], Y[k][i])
    return J / m


@shapes(Z="n m", Y="n m")
def cross_entropy_dZ(Z, Y):
    """Return A - Y for every example, from Z; the twin of ``nncore.cross_entropy.dZ``."""
    return [[_cross_entropy_dz(Z[k][i], Y[k][i]) for i in range(len(Z[0]))] for k in range(len(Z))]


@shapes(Z="n m", Y="n m")
def squared_error(Z, Y, g=sigmoid):
    """Return the mean of (A - Y)**2 / 2, with ``A = g(Z)``."""
    J, m, A = 0.0, len(Z[0]), elementwise(g)(Z)
    for k in range(len(Z)):
        for i in range(m):
            J += (A[k][i] - Y[k][i]) ** 2 / 2
    return J / m


@shapes(A_prev="n_in m", W="n_out n_in", b="n_out 1")
def linear_forward(A_prev, W, b):
    """Return ``Z = W @ A_prev + b``: a loop over examples, one over units, one over inputs."""
    Z = [[0.0] * len(A_prev[0]) for _ in range(len(W))]
    for i in range(len(A_prev[0])):
        for j in range(len(W)):
            z = b[j][0]
            for k in range(len(A_prev)):
                z += W[j][k] * A_prev[k][i]
            Z[j][i] = z
    return Z


@shapes(dZ="n_out m", A_prev="n_in m", W="n_out n_in")
def linear_backward(dZ, A_prev, W):
    """Return dA_prev, dW and db of ``Z = W @ A_prev + b``; dW and db are of the mean cost."""
    dA_prev = [[0.0] * len(A_prev[0]) for _ in range(len(A_prev))]
    for i in range(len(A_prev[0])):
        for j in range(len(W)):
            for k in range(len(A_prev)):
                dA_prev[k][i] += W[j][k] * dZ[j][i]
    return dA_prev, *parameter_gradients(dZ, A_prev)


@shapes(dZ="n_out m", A_prev="n_in m")
def parameter_gradients(dZ, A_prev):
    """Return dW and db: each example adds its share, and the sum is divided by m."""
    m = len(A_prev[0])
    dW = [[0.0] * len(A_prev) for _ in range(len(dZ))]
    db = [[0.0] for _ in range(len(dZ))]
    for i in range(m):
        for j in range(len(dZ)):
            for k in range(len(A_prev)):
                dW[j][k] += dZ[j][i] * A_prev[k][i]
            db[j][0] += dZ[j][i]
    return [[d / m for d in row] for row in dW], [[d / m for d in row] for row in db]


@shapes(dA="n m", Z="n m")
def activation_backward(dA, Z, g):
    """Return ``dZ = dA * g'(Z)``, entry by entry."""
    slope = elementwise(g).derivative(Z)
    return [[dA[j][i] * slope[j][i] for i in range(len(Z[0]))] for j in range(len(Z))]


# The network: the loop over layers is the one that stays --------------------------------------------


@shapes(X="n_x m")
def forward(net, X):
    """Return the Cache of lists Z and A, by layer; the twin of ``nncore.forward``."""
    Z, A = [None] * (net.L + 1), [None] * (net.L + 1)
    A[0] = X
    for l in range(1, net.L + 1):
        Z[l] = linear_forward(A[l - 1], net.W[l], net.b[l])
        A[l] = elementwise(net.g[l])(Z[l])
    return Cache(Z, A)


@shapes(Y="n m")
def backward(net, cache, Y):
    """Return the Gradients of the cross-entropy, by layer; the twin of ``nncore.backward``."""
    Z, A = cache
    dW, db = [None] * (net.L + 1), [None] * (net.L + 1)
    dZ = cross_entropy_dZ(Z[net.L], Y)
    for l in range(net.L, 0, -1):
        if l == 1:
            dW[l], db[l] = parameter_gradients(dZ, A[0])
        else:
            dA, dW[l], db[l] = linear_backward(dZ, A[l - 1], net.W[l])
            dZ = activation_backward(dA, Z[l - 1], net.g[l - 1])
    return Gradients(dW, db)


@shapes()
def update(net, gradients, learning_rate):
    """Return the Network one step downhill, parameter by parameter."""

    def step(p, dp):
        return [[p[j][k] - learning_rate * dp[j][k] for k in range(len(dp[0]))] for j in range(len(dp))]

    layers = range(1, net.L + 1)
    W = [None, *(step(net.W[l], gradients.dW[l]) for l in layers)]
    b = [None, *(step(net.b[l], gradients.db[l]) for l in layers)]
    return type(net)(W, b, net.g)
