"""What the learner calls: check, hint and solution."""

import difflib

from .stops import full_traceback
from .tasks import EXERCISES
from .verdict import verdict

_shown = {}  # how many hints of each exercise were given


def check(f, exercise=None, *, traceback=False):
    """Try a function of yours on random inputs, and print in one line if it is right, or what is wrong.

    Parameters
    ----------
    f : callable
        Your function. Its name says which exercise it is.
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
    found = find(f, exercise)
    if found is None:
        return
    line, error = verdict(found, f)
    print(line)
    if traceback and error is not None:
        print(full_traceback(error, f))


def hint(f, exercise=None):
    """Print the next hint; each call goes a step further, and after the last it starts over.

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
    found = find(f, exercise)
    if found is None:
        return
    i = _shown.get(found.name, 0)
    _shown[found.name] = (i + 1) % len(found.hints)
    print(f"{found.name}, hint {i + 1} of {len(found.hints)}: {found.hints[i]}")


def solution(f, exercise=None):
    """Print an answer, after the source of nncore that computes the same.

    Parameters
    ----------
    f : callable or str
        Your function, or the name of the exercise.
    exercise : str, optional
        The name of the exercise, if your function has another.

    Examples
    --------
    >>> solution("repair")
    # An answer
    def repair(y):
        return y.reshape(1, -1)
    """
    found = find(f, exercise)
    if found is None:
        return
    from ..lab.stage.source import code  # here, since the lab is slow to load and only this function needs it

    if found.sources:
        print("# In nncore\n" + "\n\n".join(map(code, found.sources)) + "\n")
    print("# An answer\n" + code(found.answer))


def find(f, exercise=None):
    """Return the Exercise that is meant; if there is none, say so in a line and return None."""
    name = exercise or (f if isinstance(f, str) else getattr(f, "__name__", None) or getattr(f, "name", None))
    if name in EXERCISES:
        return EXERCISES[name]
    near = difflib.get_close_matches(str(name), EXERCISES, n=1)
    mend = f"did you mean {near[0]}?" if near else f"the exercises are {', '.join(EXERCISES)}."
    called = f"no exercise is called {name}" if name else "this function has no name"
    print(f"{called[0].upper()}{called[1:]}: {mend}")
    return None
