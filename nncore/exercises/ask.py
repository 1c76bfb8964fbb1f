"""What the learner calls: check, hint, solution and case."""

import sys

from ..source import code
from .follow import hint_for
from .mine import mine
from .names import find, function_called, hands_on, is_ours
from .running.errors import full_traceback
from .smallest import handed
from .verdict import verdict

_shown = {}  # how many hints of each exercise were given
_tried = set()  # the exercises that were tried
_asked = set()  # the exercises whose solution was asked for before it was tried
_about = {}  # the finding that was last named, by exercise
_sheets = {}  # what was last checked, by exercise


def say(line):
    """Print a line, wherever that is possible."""
    for stream in (sys.stdout, sys.__stdout__, sys.stderr, sys.__stderr__):
        try:
            print(line, file=stream)
            return
        except (ValueError, OSError, AttributeError):  # it is closed
            continue


def check(f=None, exercise=None, *, traceback=False):
    """Try a function of yours on random inputs, and print in one line if it is right, or what is wrong.

    Parameters
    ----------
    f : callable
        Your function. Its name says which exercise it is; ``sigmoid_of_mine`` will do.
    exercise : str, optional
        The name of the exercise, if your function has another.
    traceback : bool
        Whether to print the whole traceback too, if your function raises an exception.

    Examples
    --------
    >>> def sigmoid(Z):
    ...     ...
    >>> check(sigmoid)
    sigmoid: not attempted yet. It takes Z and returns A, the sigmoid of every entry; hint(sigmoid) helps.
    """
    f, found = settled(f, exercise)
    if found is None:
        return
    own = (
        f"{found.name}: this is nncore's own function, so there is nothing to check. "
        f"Write yours: {found.signature}."
    )
    if is_ours(f):
        say(own)
        return
    said = verdict(found, f)
    if said.state == "right" and hands_on(f, found):
        say(own)
        return
    _sheets[found.name] = said.sheet
    if said.state != "unattempted":
        _tried.add(found.name)
    if said.finding is not None and said.state == "wrong":
        _about[found.name] = said.finding
        if (first := hint_for(found, said.finding)) is not None:
            _shown[found.name] = first
    say(f"{said.line} {mine.keep(found.name, f)}" if said.state == "right" else said.line)
    if traceback and said.error is not None:
        say(full_traceback(said.error, f))


def hint(f=None, exercise=None):
    """Print the next hint. After a mistake that `check` named, it begins with the one that is about it.

    Each call goes a step further, and after the last it starts over.

    Parameters
    ----------
    f : callable or str
        Your function, or the name of the exercise.
    exercise : str, optional
        The name of the exercise, if your function has another.

    Examples
    --------
    >>> hint("repair")
    repair, hint 1 of 3: print y.shape. One number in the brackets is rank 1: neither a row nor a column.
    """
    found, line = find(f, exercise)
    if found is None:
        say(line)
        return
    i = _shown.get(found.name, 0)
    _shown[found.name] = (i + 1) % len(found.hints)
    say(f"{found.name}, hint {i + 1} of {len(found.hints)}: {found.hints[i]}")


def solution(f=None, exercise=None):
    """Print an answer, after the source of nncore that computes the same. If you have not tried, it asks
    once.

    Parameters
    ----------
    f : callable or str
        Your function, or the name of the exercise.
    exercise : str, optional
        The name of the exercise, if your function has another.

    Examples
    --------
    >>> solution("repair")
    repair: have you tried? hint(repair) goes a step at a time. Ask once more, and the answer is here.
    >>> solution("repair")
    # An answer
    def repair(y):
        return y.reshape(1, -1)
    """
    found, line = find(f, exercise)
    if found is None:
        say(line)
        return
    name = found.name
    if name not in _tried | _asked:
        _asked.add(name)
        say(
            f"{name}: have you tried? hint({name}) goes a step at a time. Ask once more, and the answer "
            "is here."
        )
        return
    own = "# In nncore\n" + "\n\n".join(map(code, found.sources)) + "\n\n" if found.sources else ""
    say(f"{own}# An answer\n{code(found.answer)}")


def case(f=None, exercise=None):
    """Return the smallest input on which your function goes wrong: the arguments, ready to run.

    It is shown as the lines of code that make them, with what is right; ``f(*case(f))`` runs your
    function on it.

    Parameters
    ----------
    f : callable or str
        Your function, or the name of an exercise that was checked before.
    exercise : str, optional
        The name of the exercise, if your function has another.

    Examples
    --------
    >>> import numpy as np
    >>> def sigmoid(Z):
    ...     return 1 / 1 + np.exp(-Z)
    >>> case(sigmoid)
    Z = np.array([[-3]], dtype=float)
    sigmoid(Z)  # right: A = [[0.0474259]]
    """
    f, found = settled(f, exercise, quietly=True)
    if found is None:
        return None
    return handed(verdict(found, f).sheet if callable(f) else _sheets[found.name])


def settled(f, exercise, quietly=False):
    """Return the function and the Exercise; if they cannot be told, say so in a line and return None for
    it.
    """
    if callable(exercise) and isinstance(f, str):
        f, exercise = exercise, f
    found, line = find(f, exercise)
    if found is None:
        say(line)
        return f, None
    if not callable(f):
        own = function_called(f, found, depth=3)
        if own is not None:
            return own, found
        if quietly and found.name in _sheets:
            return f, found
        say(f"{found.name}: no function of yours is called so. Hand it in: check({found.name}), or "
            f'check(f, "{found.name}") if it is called f.')  # fmt: skip
        return f, None
    return f, found
