"""One factor for every entry, in words: a sign, m, 1/m, a size, the logarithm's base."""

import numpy as np

from ...words.numbers import apart, number
from ..examples import paths

BASES = {
    np.log10(np.e): " (1 / ln 10: a logarithm to base 10)",
    np.log2(np.e): " (1 / ln 2: a logarithm to base 2)",
    np.log(10): " (ln 10)",
}


def factor_in_words(factors, all_args, counts, takes):
    """Return the words for a factor in each case, with {name} for the value, or None.

    Parameters
    ----------
    factors : list of float
    all_args : list of tuple
        The arguments of each case.
    counts : list of int or None
        The numbers of examples.
    takes : tuple of str
    """
    k = np.array(factors)
    sign = np.sign(k[0])
    if not np.all(np.sign(k) == sign):
        return None
    signed = "{name} has the wrong sign, which is one mistake, and " if sign < 0 else "{name} "
    k = np.abs(k)
    if np.allclose(k, 1):
        return "{name} has the wrong sign" if sign < 0 else None
    if np.allclose(k, k[0], rtol=1e-5):
        base = next((words for value, words in BASES.items() if np.isclose(k[0], value, rtol=1e-5)), "")
        return f"{signed}is {apart(k[0], 1)[0]} times what it must be, whatever the input{base}"
    words = by_m(k, counts) or by_size(k, all_args, counts, takes)
    return words and signed + words


def by_m(k, counts):
    """Return the words for a factor that goes with m."""
    if any(count is None for count in counts) or len(set(counts)) < 2:
        return None
    m = np.array(counts, dtype=float)
    if np.allclose(k, m):
        return "is m times too large: the 1/m is missing"
    if np.allclose(k * m, 1):
        return "is m times too small: it is divided by m once too often"
    with np.errstate(divide="ignore"):
        if np.allclose(k, m / (m - 1)):
            return "is divided by m - 1, and must be divided by m"
    if np.allclose(k, m / (m + 1)):
        return "is divided by m + 1, and must be divided by m"
    if np.allclose(k, m / 2) or np.allclose(k, 1 / (2 * m)):
        factor = "m / 2" if np.allclose(k, m / 2) else "1 / (2 m)"
        return f"is {factor} times what it must be: look at the factor in front"
    if np.allclose(k, m**2):
        return "is m * m times too large: it is multiplied by m where it must be divided"
    if np.allclose(k, np.sqrt(m)) or np.allclose(k, 1 / np.sqrt(m)):
        return "is off by a factor of the root of m: divide by m itself"
    if np.allclose(k / m, k[0] / m[0]):
        return f"is divided by {number(m[0] / k[0])} whatever the number of examples: divide by m"
    return None


def by_size(k, all_args, counts, takes):
    """Return the words for a factor that goes with another size, or with a number among the arguments."""
    for words, values in sizes(all_args, takes):
        if len(set(values)) < 2 or not all(values):
            continue
        size = np.array(values, dtype=float)
        if np.allclose(k, size):
            return f"is {words} times too large"
        if np.allclose(k * size, 1):
            return f"is {words} times too small"
        if all(counts) and np.allclose(k, np.array(counts) / size):
            return f"is divided by {words} where the number of examples, m, is meant"
        if all(counts) and np.allclose(k, 1 / (np.array(counts) * size)):
            return f"is divided by {words} as well"
    return None


def sizes(all_args, takes):
    """Yield (words, values) for each size of an array and each number among the arguments."""
    found = [dict(paths(args)) for args in all_args]
    for path in found[0]:
        if all(path in arrays for arrays in found):
            name = takes[path[0]] + (f'["{path[1]}"]' if len(path) > 1 else "")
            for axis in range(found[0][path].ndim):
                yield f"{name}.shape[{axis}]", [arrays[path].shape[axis] for arrays in found]
            yield f"{name}.size", [arrays[path].size for arrays in found]
    for i, name in enumerate(takes):
        if all(isinstance(args[i], (int, float)) for args in all_args):
            yield name, [abs(args[i]) for args in all_args]
