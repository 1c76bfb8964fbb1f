"""The test of one exercise, as a grader runs it."""

from ..exercises.names import find
from ..exercises.verdict import verdict


def grade(f, exercise=None, seed=()):
    """Raise an AssertionError, with the sentence that `check` prints, unless a function is right.

    Parameters
    ----------
    f : callable
        The learner's function.
    exercise : str, optional
        The name of the exercise, if the function has another.
    seed : tuple of int
        Other numbers than those of `check`: what was fitted to those fails on these.

    Raises
    ------
    AssertionError
        If it is wrong or was not attempted.
    ValueError
        If there is no such exercise.

    Examples
    --------
    >>> import numpy as np
    >>> def sigmoid(Z):
    ...     return 1 / 1 + np.exp(-Z)
    >>> grade(sigmoid)
    Traceback (most recent call last):
    AssertionError: sigmoid: wrong. ...
    """
    found, line = find(f, exercise)
    if found is None:
        raise ValueError(line)
    said = verdict(found, f, seed)
    if said.state != "right":
        raise AssertionError(said.line)
