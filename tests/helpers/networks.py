"""What several tests ask of networks, and of programs that make them."""

import contextlib
import io

import numpy as np

from nncore import Network, train


def same(net, other):
    """Whether two networks have the very same numbers."""
    pairs = zip((*net.W[1:], *net.b[1:]), (*other.W[1:], *other.b[1:]), strict=True)
    return all(np.array_equal(p, q) for p, q in pairs)


def close(net, other):
    """Whether two networks have the same numbers to rounding, after a short training."""
    pairs = zip((*net.W[1:], *net.b[1:]), (*other.W[1:], *other.b[1:]), strict=True)
    return all(np.allclose(p, q, rtol=1e-9, atol=1e-12) for p, q in pairs)


def executed(program):
    """What a program leaves behind, and what it printed."""
    names, printed = {}, io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(program, "program", "exec"), names)
    return names, printed.getvalue()


def trained(X, Y):
    """Logistic regression after a hundred iterations."""
    zero = Network.initialize((len(X), 1), scale="zero")
    return train(zero, X, Y, learning_rate=0.002, iterations=100).network
