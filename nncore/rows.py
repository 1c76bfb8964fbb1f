"""Matrices as lists of rows: what the explicit loops ask of their arguments before they begin."""

from functools import wraps

import numpy as np

from .arrays import as_matrix, check_labels
from .checks import check_number
from .network import check_network
from .own_backward import check_gradients
from .propagation import check_cache


def as_rows(name, M):
    """Return a matrix as something with rows of numbers: a list as it is, anything else as an ndarray.

    Examples
    --------
    >>> as_rows("W", [[1, 2], [3]])
    Traceback (most recent call last):
    ValueError: W is a list of rows that differ in length: numbers are expected, in rows of one length
    """
    if not (isinstance(M, list) and M and all(isinstance(row, list) and len(row) == len(M[0]) for row in M)):
        M = as_matrix(name, M, "reshape(1, -1)")
        if M.ndim > 2:
            raise ValueError(f"{name} is {M.shape}: the loops take one matrix, not a stack of them")
    if len(M) == 0 or len(M[0]) == 0:
        raise ValueError(f"{name} is empty: it must have one row and one example at least")
    return M


def shapes(**axes):
    """Return a decorator that checks the shapes of matrices: ``W="n_out n_in"``, and so on.

    An axis of the same name must have the same length everywhere; the axis "1" has length 1. What is called
    Y holds labels, from 0 to 1; net, cache, gradients and learning_rate are looked at too.

    Examples
    --------
    >>> @shapes(W="n_out n_in", A_prev="n_in m")
    ... def rows_of_Z(W, A_prev):
    ...     return len(W)
    >>> rows_of_Z([[1.0, 2.0]], [[3.0], [4.0], [5.0]])
    Traceback (most recent call last):
    ValueError: A_prev is (3, 1), but W is (1, 2): n_in, the rows of A_prev, must be 2
    """

    def decorate(f):
        @wraps(f)
        def at_the_door(*args, **kwargs):
            given = dict(zip(f.__code__.co_varnames, args, strict=False)) | kwargs
            known = {"1": (1, None)}
            for name in axes.keys() & given.keys():
                given[name] = as_rows(name, given[name])
            for name in [name for name in axes if name in given]:
                check_shape(name, given, axes[name].split(), known)
            check_others(given)
            with np.errstate(all="ignore"):  # an entry of an ndarray warns; a number of Python's does not
                return f(**given)

        return at_the_door

    return decorate


def check_others(given):
    """Check the arguments that are no matrices, by their names; a network's parameters may be lists."""
    if "net" in given:
        net = check_network(given["net"])
    if "cache" in given:
        check_cache((len(net.W[1][0]), *(len(W) for W in net.W[1:])), given["cache"])
    if "gradients" in given:
        given["gradients"] = check_gradients(given["gradients"], net)
    if "learning_rate" in given:
        given["learning_rate"] = check_number("the learning rate", given["learning_rate"], least=0)


def check_shape(name, given, axes, known):
    """Check one matrix against the lengths of axes known so far, and enter its own."""
    M = given[name]
    shape = (len(M), len(M[0]))
    for what, axis, n in zip(("rows", "columns"), axes, shape, strict=True):
        wanted, other = known.setdefault(axis, (n, name))
        if n != wanted:
            but = f", but {other} is ({len(given[other])}, {len(given[other][0])})" if other else ""
            raise ValueError(f"{name} is {shape}{but}: {axis}, the {what} of {name}, must be {wanted}")
    if name == "Y" and not all(0 <= y <= 1 for row in M for y in row):
        check_labels(as_matrix(name, M, "reshape(1, -1)"))
