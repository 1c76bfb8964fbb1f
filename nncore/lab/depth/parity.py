"""Parity, with depth and without: networks built by hand, and how many units each needs."""

from itertools import product

import numpy as np

from ...checks import check_size
from ...network import Network, check_network

MOST_BITS, MOST_WIDE = 16, 1024


def bits(n):
    """Return all patterns of n bits as examples, and whether the number of ones in each is odd.

    Parameters
    ----------
    n : int

    Returns
    -------
    X : ndarray of shape (n, 2**n)
    Y : ndarray of int, shape (1, 2**n)

    Examples
    --------
    >>> bits(2)
    (array([[0., 0., 1., 1.],
           [0., 1., 0., 1.]]), array([[0, 1, 1, 0]]))
    """
    if check_size("n", n) > MOST_BITS:
        raise ValueError(f"n is {n}: {n} bits have 2**{n} patterns, and at most {MOST_BITS} bits are listed")
    X = np.array([*product((0.0, 1.0), repeat=n)]).T
    return X, (X.sum(axis=0, keepdims=True) % 2).astype(np.int64)


def hidden_units(net):
    """Return how many hidden units a network has, over all its layers."""
    return sum(check_network(net).sizes[1:-1])


def parity_tree(n):
    """Return a network that pairs the bits, then the pairs, and so on: two units for each pair.

    Parameters
    ----------
    n : int
        A power of two.

    Returns
    -------
    net : Network
        ReLU, with n, n / 2, ..., 2 units in its hidden layers, and exact. Of two bits a and b,
        ``relu(a + b) - 2 * relu(a + b - 1)`` is 1 if they differ.

    Raises
    ------
    ValueError
        If n is no power of two.

    Examples
    --------
    >>> from nncore import forward
    >>> net = parity_tree(4)
    >>> net.sizes, forward(net, np.array([[1.0], [1.0], [1.0], [0.0]])).A[3]
    ((4, 4, 2, 1), array([[1.]]))
    """
    if check_size("n", n, least=0) < 2 or n & (n - 1):
        raise ValueError(f"n is {n}: to pair the bits and then the pairs, it must be 2, 4, 8, 16 and so on")
    if n > MOST_WIDE:
        raise ValueError(f"n is {n}: W[1] would be ({n}, {n}), and at most {MOST_WIDE} bits are built")
    add_pairs, W, b = np.kron(np.eye(n // 2), [[1.0, 1.0], [1.0, 1.0]]), [None], [None]
    while len(add_pairs):
        W.append(add_pairs)
        b.append(np.tile([[0.0], [-1.0]], (len(add_pairs) // 2, 1)))
        pairs = len(add_pairs) // 2
        differ = np.kron(np.eye(pairs), [[1.0, -2.0]])  # one row a pair: relu(a + b) - 2 relu(a + b - 1)
        add_pairs = np.kron(np.eye(pairs // 2), [[1.0, 1.0], [1.0, 1.0]]) @ differ if pairs > 1 else ()
    return Network([*W, differ], [*b, np.zeros((1, 1))], [None, *["relu"] * (len(W) - 1), "identity"])


def parity_by_cases(n):
    """Return a network of one hidden layer with a unit for each odd pattern: 2**(n - 1) of them.

    Examples
    --------
    >>> parity_by_cases(3)
    Network (3, 4, 1): relu, identity
    """
    X, Y = bits(n)
    odd = X[:, Y[0] == 1].T
    W1, b1 = 2 * odd - 1, 1 - odd.sum(axis=1, keepdims=True)  # 1 at its own pattern, 0 or less elsewhere
    return Network(
        [None, W1, np.ones((1, len(odd)))], [None, b1, np.zeros((1, 1))], [None, "relu", "identity"]
    )


def parity_by_counting(n):
    """Return a network of one hidden layer with n units that count: unit k is on from k + 1 ones upwards.

    Examples
    --------
    >>> parity_by_counting(3)
    Network (3, 3, 1): relu, identity
    """
    check_size("n", n, most=MOST_WIDE)
    W1, b1 = np.ones((n, n)), -np.arange(n, dtype=float)[:, None]
    W2 = np.array([[1.0, *(2.0 * (-1) ** k for k in range(1, n))]])  # up, down, up: a zigzag over the count
    return Network([None, W1, W2], [None, b1, np.zeros((1, 1))], [None, "relu", "identity"])
