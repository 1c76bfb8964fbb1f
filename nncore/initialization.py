"""The first weights: normal numbers, so that no two units of a layer are the same, at a scale."""

from itertools import pairwise

import numpy as np

from .checks import check_choice, check_number, generator, shown

# The factor on a standard normal weight, from the number of units in the layer below.
SCALES = {
    "zero": lambda n_prev: 0.0,
    "xavier": lambda n_prev: np.sqrt(1 / n_prev),
    "he": lambda n_prev: np.sqrt(2 / n_prev),
}
MOST_WEIGHTS = 2**31  # 16 GB


def first_parameters(sizes, rng, scale):
    """Return the lists W and b of `Network.initialize`, indexed by layer.

    Examples
    --------
    >>> W, b = first_parameters((2, 4, 1), rng=0, scale="he")
    >>> W[1].shape, b[1].shape
    ((4, 2), (4, 1))
    """
    sizes = check_sizes(sizes)
    if isinstance(scale, str):
        check_choice("scale", scale, SCALES)
    else:
        check_number("scale", scale, -1e300, 1e300)
    rng = generator("rng", 0 if rng is None and scale == "zero" else rng)
    W, b = [None], [None]
    for n_prev, n in pairwise(sizes):
        factor = SCALES[scale](n_prev) if isinstance(scale, str) else scale
        W.append(rng.standard_normal((n, n_prev)) * factor)
        b.append(np.zeros((n, 1)))
    return W, b


def check_sizes(sizes):
    """Return the sizes (n_0, ..., n_L) as a tuple of int, if they are the sizes of a network."""
    many = isinstance(sizes, (list, tuple)) or np.ndim(sizes) == 1
    whole = many and all(type(n) is not bool and isinstance(n, (int, np.integer)) and n > 0 for n in sizes)
    if not whole or len(sizes) < 2:
        raise ValueError(
            f"the sizes are {shown(sizes)}: give the features, the hidden units and the outputs as positive "
            f"whole numbers, such as (2, 4, 1)"
        )
    sizes = tuple(int(n) for n in sizes)
    weights = sum(n * n_prev for n_prev, n in pairwise(sizes))
    if weights > MOST_WEIGHTS:
        raise ValueError(f"the sizes are {sizes}: {weights} weights are more than memory should hold")
    return sizes
