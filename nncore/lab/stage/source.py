"""The source of a function, to be read beside its formula."""

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
    print("\n\n".join(code(function) for function in functions))
