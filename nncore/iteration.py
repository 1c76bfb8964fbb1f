"""One iteration of gradient descent, without waste.

`forward`, `backward` and `update` are the equations as the blackboard has them. A training runs the same
equations thousands of times, and this is how, in four thoughts:

- Everything on the way back is linear in dZ[L]. So alpha and 1/m enter once, there, and what the products
  give is already the step of each W[l] and b[l].
- The slope of an activation follows from A (1 - A * A, for tanh), so Z need not be kept. Where a unit is
  saturated that is less exact than `backward`, by 1e-15 at most: what a weight is rounded by in any case.
- The examples are summed over, and a sum may be cut anywhere: of very many examples, only so many are taken
  at a time as the processor's cache has room for. Pictures are not cut: where X has more rows than all the
  layers, the products with X are the work, and they are fastest whole.
- Nothing is checked again, and A[L] is left out, since the cost takes what it needs from Z[L].

The numbers are the same to rounding: a test holds this module to those three functions.
"""

import math
from contextvars import copy_context
from itertools import pairwise
from operator import add, sub
from typing import NamedTuple

import numpy as np

from .on_disk import OnDisk

ROOM = 1 << 19  # how many bytes of activations at once


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


class Part(NamedTuple):
    """Some of the examples, or all: with a column of ones to sum over them, and their share of all."""

    X: np.ndarray
    Y: np.ndarray
    ones: np.ndarray
    share: float


def in_parts(net, X, Y):
    """Return the examples as a list of Parts: one, or as many as leave each with ROOM bytes of activations.

    Parameters
    ----------
    net : Network
    X : ndarray of shape (..., n_x, m), or OnDisk, or Span, which says itself that it is not cut
    Y : ndarray of shape (..., n_L, m)
    """
    if isinstance(X, OnDisk):
        return PartsOnDisk(X, Y)
    m, most = Y.shape[-1], max(1, ROOM // (Y.itemsize * sum(b.size for b in net.b[1:])))
    whole = getattr(X, "whole", net.sizes[0] > sum(net.sizes[1:]))
    if m <= most or whole:
        return [Part(X, Y, np.ones((m, 1), Y.dtype), 1.0)]
    cuts = np.linspace(0, m, math.ceil(m / most) + 1).astype(int).tolist()
    parts = []
    for start, end in pairwise(cuts):
        ones = np.ones((end - start, 1), Y.dtype)
        parts.append(Part(X[..., start:end], Y[..., start:end], ones, (end - start) / m))
    return parts


class PartsOnDisk:
    """The Parts of an X in a file: read again each time that they are gone through."""

    def __init__(self, X, Y):
        self.X, self.Y = X, Y

    def __iter__(self):
        m = self.Y.shape[-1]
        for X, start, end in self.X.columns():
            ones = np.ones((end - start, 1), self.Y.dtype)
            yield Part(X, self.Y[..., start:end], ones, (end - start) / m)


def cost_of(net, parts, cost):
    """Return the cost J of a network on the examples of `in_parts`."""
    return sum(part.share * go_forward(net, part, cost)[0] for part in parts)


def iterate(net, parts, cost, rate):
    """Return the cost J of a network, and the Network one step downhill.

    Parameters
    ----------
    net : Network
        It is not changed.
    parts : list of Part
        The examples, from `in_parts`.
    cost : Cost
    rate : ndarray
        alpha / m: the learning rate, from `as_rate`, over the number of all examples.
    """
    J = steps = None
    for part in parts:
        J_part, dZ, A, Z = go_forward(net, part, cost)
        steps_part = go_back(net, dZ * rate, A, Z, part.ones)
        if steps is None:
            J, steps = part.share * J_part, steps_part
        else:
            J, steps = J + part.share * J_part, [*map(add, steps, steps_part)]
    W = map(sub, net.W[1:], steps)
    b = map(sub, net.b[1:], steps[net.L :])
    return J, net.replaced((None, *W), (None, *b))


def go_forward(net, part, cost):
    """Return the cost J, dZ[L], and the lists A and Z of what `go_back` needs of the layers below L."""
    W, b, g, L = net.W, net.b, net.g, net.L
    A, Z = [part.X], [None]
    for l in range(1, L + 1):
        Z_l = product(W[l], A[-1])
        Z_l += b[l]
        if l < L:
            A.append(g[l].g(Z_l))
            Z.append(None if g[l].slope_of_A else Z_l)
            del Z_l
    return *cost.with_dZ(Z_l, part.Y, g[L]), A, Z


def go_back(net, dZ, A, Z, ones):
    """Return dW[1..L] and db[1..L], with the factor that dZ[L] came with. The lists A and Z are emptied."""
    W, g, L = net.W, net.g, net.L
    dW, db = [None] * L, [None] * L
    for l in range(L, 0, -1):
        A_prev, Z_prev = A.pop(), Z.pop()
        dW[l - 1] = product(dZ, A_prev.mT)
        db[l - 1] = product(dZ, ones)
        if l > 1:
            dZ = outer(W[l].mT, dZ) if W[l].shape[-2] == 1 else product(W[l].mT, dZ)
            if Z_prev is None:
                times_slope(dZ, g[l - 1].slope_of_A, A_prev)
            else:
                times_slope(dZ, g[l - 1].slope, Z_prev)
    return dW + db


def times_slope(dA, slope, A):
    """Do ``dA *= slope(A)``; large arrays in parts, so that the slope takes no memory to speak of."""
    if dA.nbytes <= ROOM or not (dA.flags.c_contiguous and A.flags.c_contiguous):
        dA *= slope(A)
        return
    dA, A = dA.reshape(-1), A.reshape(-1)
    size = max(1, ROOM // A.itemsize)
    for i in range(0, A.size, size):
        dA[i : i + size] *= slope(A[i : i + size])


def product(A, B):
    """Return ``A @ B``: with a plain matrix B by ``dot``, which is there sooner, and for a stack A as one."""
    if type(B) is not np.ndarray or B.ndim > 2:
        return A @ B
    if A.ndim == 2:
        return A.dot(B)
    return A.reshape(-1, A.shape[-1]).dot(B).reshape(*A.shape[:-1], B.shape[-1])


def outer(column, row):
    """Return ``column @ row``, to which ``@`` brings a slow loop, and only multiplication is needed."""
    return column.dot(row) if column.ndim == row.ndim == 2 else column * row
