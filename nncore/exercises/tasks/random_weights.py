"""What random weights share: seeds, and the signs of mistakes where no one answer is right."""

import numpy as np

# The first two cases differ in their rng only, and the third repeats the first: two signs need that.
SEEDS = (0, 1, 0, *range(3, 99))

ALIKE = "rows are equal, so the units of a layer get equal gradients and stay alike for ever"


def some(letter, test):
    """Return a sign: `test` holds of some parameter whose name begins with `letter`."""

    def sign(values, args):
        return any(test(p) for found in values for key, p in found.items() if key[0] == letter)

    return sign


def is_constant(W):
    return W.ndim == 2 and len(W) > 1 and not np.any(W - W[:1])


def is_given_by_itself(values, args):
    """Cases 0 and 1 have other random numbers to draw from, and the same weights come out."""
    return len(values) > 1 and np.array_equal(values[0]["W1"], values[1]["W1"])


def is_drawn_elsewhere(values, args):
    """Cases 0 and 2 have the same random numbers to draw from, and other weights come out."""
    return len(values) > 2 and not np.array_equal(values[0]["W1"], values[2]["W1"])


def spread(values, scale):
    """Return the mean square of all weights, each divided by ``scale(n, n_prev)``."""
    squares, count = 0.0, 0
    for found in values:
        for key, W in found.items():
            if key[0] == "W" and W.ndim == 2:
                squares += np.sum((W / scale(*W.shape)) ** 2)
                count += W.size
    return squares / max(count, 1)


def scaled(scale):
    """Return a sign: the weights have the spread `scale`, within a tenth."""
    return lambda values, args: abs(spread(values, scale) - 1) < 0.1
