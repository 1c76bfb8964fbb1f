"""The source of a function, to be read beside its formula."""

import inspect

from ...checks import shown
from ...source import code


def source(*functions):
    """Print the source of functions without documentation: the lines that are the formula.

    Parameters
    ----------
    *functions : callable
        Functions of nncore, or your own.

    Examples
    --------
    >>> from nncore import sigmoid
    >>> source(sigmoid.g)
    def _sigmoid(Z):
        e = np.exp(-np.abs(Z))
        return np.where(Z >= 0, 1, e) / (1 + e)
    """
    print("\n\n".join(code(check_source(function)) for function in functions))


def check_source(function):
    """Return a function if Python can find its source."""
    try:
        if getattr(function, "__name__", "") != "<lambda>" and inspect.getsource(inspect.unwrap(function)):
            return function
    except (OSError, TypeError):
        pass
    raise ValueError(
        f"{shown(function)} has no source of its own: give what is written with def, such as train"
    )
