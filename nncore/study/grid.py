"""Every combination of some settings, as rows of a table, and the networks that they describe."""

from itertools import product

import numpy as np

from ..activations import ACTIVATIONS
from ..checks import check_choice, check_number, shown
from ..initialization import SCALES, check_sizes
from ..network import Network

SETTING = np.dtype(
    [("sizes", "U64"), ("hidden", "U16"), ("scale", "U32"), ("learning_rate", "f8"), ("seed", "i8")]
)


def grid(*, sizes, learning_rate, hidden="tanh", scale="xavier", seed=range(1)):
    """Return every combination of the settings, the seeds of each beside one another.

    Parameters
    ----------
    sizes : sequence of int, or a list of such
        (n_0, n_1, ..., n_L), one architecture or several.
    learning_rate : float, or a list of float
    hidden : str or Activation, or a list of such
        The activation of the hidden layers.
    scale : float or {"xavier", "he", "zero"}, or a list of such
        As for `Network.initialize`.
    seed : int, or an iterable of int
        A network for each, with its own first weights.

    Returns
    -------
    settings : recarray
        A row for each network, with the fields sizes ("2-4-1"), hidden, scale, learning_rate and seed.

    Raises
    ------
    ValueError
        If one of them is not a setting, or there are none.

    Examples
    --------
    >>> settings = grid(sizes=[(2, 4, 1), (2, 8, 1)], learning_rate=[0.5, 1.2], seed=range(3))
    >>> len(settings)
    12
    >>> settings[3]
    np.record(('2-4-1', 'tanh', 'xavier', 1.2, 0), dtype=[...])
    """
    choices = [
        several(sizes, as_sizes, one_architecture),
        several(hidden, as_hidden),
        several(scale, as_scale),
        several(learning_rate, lambda rate: check_number("the learning rate", rate, 0.0)),
        several(seed, as_seed),
    ]
    for name, values in zip(SETTING.names, choices, strict=True):
        if not values:
            raise ValueError(f"{name} is an empty list: give at least one")
    return np.array(list(product(*choices)), SETTING).view(np.recarray)


def several(values, read, single=lambda one: isinstance(one, str) or not np.iterable(one)):
    """Return a list of settings that were given as one or as many, each read and checked."""
    if np.iterable(values) and not isinstance(values, str):
        values = list(values)
    return [read(values)] if single(values) else [read(value) for value in values]


def one_architecture(sizes):
    """Return whether `sizes` are those of one network, and not a list of such."""
    return not np.iterable(sizes) or isinstance(sizes, str) or not any(map(np.iterable, sizes))


def as_sizes(sizes):
    """Return sizes in words: "2-4-1"."""
    words = "-".join(map(str, check_sizes(sizes)))
    if len(words) > 64:
        raise ValueError(f"the sizes are {shown(sizes)}: a network of a study has at most some twenty layers")
    return words


def as_hidden(hidden):
    """Return the name of an activation."""
    return check_choice("hidden", getattr(hidden, "name", hidden), ACTIVATIONS)


def as_scale(scale):
    """Return the scale of the first weights in words: a name, or a number with all its digits."""
    if isinstance(scale, str) and scale in SCALES:
        return scale
    return repr(check_number("scale", scale, -1e300, 1e300))


def as_seed(seed):
    """Return a seed as an int."""
    if isinstance(seed, bool) or not isinstance(seed, (int, np.integer)) or not 0 <= seed < 2**63:
        raise ValueError(f"a seed is {shown(seed)}: give whole numbers of at least 0, such as range(10)")
    return int(seed)


def networks(settings):
    """Return the networks of a grid, as each row describes it.

    Parameters
    ----------
    settings : recarray
        From `grid`, or rows of the table of a `study`.

    Returns
    -------
    nets : list of Network

    Examples
    --------
    >>> networks(grid(sizes=(2, 4, 1), hidden="relu", learning_rate=0.1, seed=[7, 8]))
    [Network (2, 4, 1): relu, sigmoid, Network (2, 4, 1): relu, sigmoid]
    """
    return [network(*row) for row in settings[list(SETTING.names)].tolist()]


def network(sizes, hidden, scale, learning_rate, seed):
    """Return the network of one setting."""
    scale = scale if scale in SCALES else float(scale)
    return Network.initialize(tuple(map(int, sizes.split("-"))), seed, hidden=hidden, scale=scale)
