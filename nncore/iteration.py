"""One iteration of gradient descent, without waste.

`forward`, `backward` and `update` are the equations as the blackboard has them. A training runs the same
equations thousands of times, and this is how: A[L] is left out, since the cost takes what it needs from
Z[L]; Z and A are let go as soon as they were used; nothing is checked again; and the product of two plain
matrices is asked for in the way that decides least. The numbers are the same: a test holds this module to
those three functions.
"""

from contextvars import copy_context

import numpy as np

PART = 1 << 15  # how many numbers at once: a quarter of a megabyte


def unwarned():
    """Return a context without NumPy's warnings: a run that diverges is told of once, by its cost."""
    return np.errstate(all="ignore")


def silence():
    """Return a function that calls another one without NumPy's warnings."""
    context = copy_context()
    context.run(np.seterr, all="ignore")
    return context.run


def keep_memory():
    """Let the C library keep the memory of arrays that are let go, for those of the next iteration.

    On Linux it hands large arrays back to the system, which has to clear every page of the next one: that
    took half of an iteration. What is smaller than the largest block that it saw let go, it keeps. So one is
    taken here, never touched, and let go. Elsewhere this does nothing.
    """
    np.empty((32 << 20) - 8192, np.uint8)  # glibc's largest, with its own few bytes


def as_rate(learning_rate, dtype):
    """Return the learning rate as an array that multiplies a gradient: of shape (K, 1, 1) for a stack."""
    rate = np.asarray(learning_rate, dtype)
    return rate[..., None, None] if rate.ndim else rate


def go_forward(net, X, Y, cost):
    """Return the cost J and what `go_back` needs: the lists Z and A (without A[L]), and dZ[L].

    Parameters
    ----------
    net : Network
    X : ndarray of shape (..., n_x, m), or Span
    Y : ndarray of shape (..., n_L, m)
    cost : Cost
    """
    W, b, g, L = net.W, net.b, net.g, net.L
    Z, A = [None] * (L + 1), [None] * L
    A[0] = X
    for l in range(1, L + 1):
        Z[l] = product(W[l], A[l - 1])
        Z[l] += b[l]
        if l < L:
            A[l] = g[l].g(Z[l])
    J, dZ = cost.with_dZ(Z[L], Y, g[L])
    return J, Z, A, dZ


def go_back(net, Z, A, dZ, rate):
    """Return the Network one step downhill. The lists Z and A are emptied on the way.

    Parameters
    ----------
    net : Network
        It is not changed.
    Z, A, dZ
        What `go_forward` returned.
    rate : ndarray
        The learning rate, from `as_rate`.
    """
    W, b = list(net.W), list(net.b)
    for l in range(net.L, 0, -1):
        W_l, A_prev = W[l], A.pop()
        mean = dZ / dZ.shape[-1]
        dW = product(mean, A_prev.mT)
        db = np.add.reduce(mean, axis=-1, keepdims=True)
        W[l] = W_l - rate * dW
        b[l] = b[l] - rate * db
        if l > 1:
            del A_prev, mean, dW
            dZ = outer(W_l.mT, dZ) if W_l.shape[-2] == 1 else product(W_l.mT, dZ)
            Z[l] = None
            times_slope(dZ, net.g[l - 1], Z[l - 1])
    return net.replaced(W, b)


def times_slope(dA, g, Z):
    """Do ``dA *= g'(Z)``; large arrays in parts, so that the slope's own arrays stay in the cache."""
    if dA.size <= PART or not (dA.flags.c_contiguous and Z.flags.c_contiguous):
        dA *= g.slope(Z)
        return
    dA, Z = dA.reshape(-1), Z.reshape(-1)
    for start in range(0, dA.size, PART):
        part = dA[start : start + PART]
        part *= g.slope(Z[start : start + PART])


def product(A, B):
    """Return ``A @ B``; of two plain matrices by ``dot``, which is there sooner."""
    return A.dot(B) if type(B) is np.ndarray and A.ndim == B.ndim == 2 else A @ B


def outer(column, row):
    """Return ``column @ row``, to which ``@`` brings a slow loop, and only multiplication is needed."""
    return column.dot(row) if column.ndim == row.ndim == 2 else column * row
