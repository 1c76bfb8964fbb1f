"""The signs of random weights gone wrong, where there is no one right answer to compare with.

Each matrix is judged alone, over all the cases: one that is wrong does not hide behind one that is right. A
sign returns the names of the matrices in which it is seen, as words, or an empty text.
"""

import numpy as np

# The first two cases differ in their rng only, and the third repeats the first: two signs need that.
SEEDS = (0, 1, 0, *range(3, 99))

ALIKE = "equal rows are units that get equal gradients and stay alike for ever"


def matrices(values, letter="W"):
    """Return {name: list of the arrays of that name in all cases}, for the names that begin with `letter`."""
    found = {}
    for case in values:
        for key, value in case.items():
            if key[0] == letter:
                found.setdefault(key, []).append(value)
    return found


def named(found):
    """Return names in words: "W1 and W2"."""
    *head, last = found or [""]
    return f"{', '.join(head)} and {last}" if head else last


def each(letter, test):
    """Return a sign: `test` holds of the list of all arrays of one name."""

    def sign(values, args):
        return named([key for key, arrays in matrices(values, letter).items() if test(arrays)])

    return sign


def all_zero(values, args):
    """Every weight of every layer is zero."""
    return all(not W.any() for arrays in matrices(values).values() for W in arrays)


def zero(arrays):
    return all(not W.any() for W in arrays)


def not_finite(arrays):
    return any(not np.isfinite(W).all() for W in arrays)


def filled(arrays):
    """Zeros in a bias are wanted, and anything else is in the way."""
    return any(np.any(b) for b in arrays)


def of_rank_1(arrays):
    return any(b.ndim == 1 for b in arrays)


def equal_rows(arrays):
    """The units of the layer have the same weights, wherever there are two to compare."""
    return alike([W for W in arrays if W.ndim == 2 and len(W) > 1])


def equal_columns(arrays):
    """The weights of each unit are all the same, wherever it has two to compare."""
    return alike([W.T for W in arrays if W.ndim == 2 and W.shape[1] > 1])


def alike(arrays):
    return len(arrays) > 0 and all(not np.any(W - W[:1]) for W in arrays)


def positive(arrays):
    """No weight is below zero, and many are above."""
    return all(np.all(W >= 0) for W in arrays) and np.mean([np.mean(W > 0) for W in arrays]) > 0.3


def off_centre(arrays):
    """The mean is further from zero than chance takes it."""
    pooled = np.concatenate(
        [W.ravel() / max(np.std(W), 1e-30) for W in arrays if W.size > 3] or [np.zeros(1)]
    )
    return abs(np.mean(pooled)) > max(0.2, 5 / np.sqrt(pooled.size))


def spread(arrays, scale):
    """Return the mean square of the weights, each divided by ``scale(n, n_prev)``."""
    squares = [(W / scale(*W.shape)) ** 2 for W in arrays if W.ndim == 2]
    return np.mean(np.concatenate([s.ravel() for s in squares])) if squares else np.nan


def scaled(scale):
    """Return a test: the weights have the spread `scale`, within a tenth."""
    return lambda arrays: abs(spread(arrays, scale) - 1) < 0.1


def every(test):
    """Return a sign: `test` holds of each matrix."""
    return lambda values, args: all(test(arrays) for arrays in matrices(values).values())


def pairs(values, i, j):
    """Yield (name, W in case i, W in case j) for the matrices that both cases have."""
    for key, W in values[i].items():
        if key[0] == "W" and key in values[j] and values[j][key].shape == W.shape:
            yield key, W, values[j][key]


def given_by_itself(values, args):
    """Cases 0 and 1 have other random numbers to draw from, and the same weights come out."""
    return named([key for key, one, other in pairs(values, 0, 1) if np.array_equal(one, other)])


def drawn_elsewhere(values, args):
    """Cases 0 and 2 have the same random numbers to draw from, and other weights come out."""
    return named([key for key, one, other in pairs(values, 0, 2) if not np.array_equal(one, other)])
