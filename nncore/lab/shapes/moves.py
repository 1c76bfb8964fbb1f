"""What a sum, a reshape or a transposition does to a shape: a verdict and a sentence, as in `fixes`."""

from .blocks import shape_words


def total(a, X, axis, keepdims, result):
    """Judge a sum, mean, maximum or minimum over an axis."""
    before, after = shape_words(X.shape), shape_words(result.shape)
    if axis is None:
        return "fits", f"No axis is named, so all of them disappear: {before} becomes {after}."
    if keepdims:
        return "fits", f"Axis {axis} shrinks to 1 and stays: {before} becomes {after}."
    rank = ", of rank 1" if result.ndim == 1 else ""
    return (
        "fits",
        f"The axis named is the one that disappears: {before} without axis {axis} is {after}{rank}.",
    )


def reshaped(a, X, result):
    """Judge ``a.reshape(...)``: is it a transposition that was meant?"""
    s, t = X.shape, result.shape
    before, after = shape_words(s), shape_words(t)
    if len(s) >= 2 and len(t) == 2 and t[1] == s[0] != t[0] and min(t) > 1:
        fix = f"{a}.T" if len(s) == 2 else f"{a}.reshape({s[0]}, -1).T"
        return "silent", (
            f"The shape is right, the places are wrong: reshape reads the numbers row by row, and fills "
            f"{after} row by row. Write {fix}."
        )
    return "fits", f"The same {X.size} numbers in the same order: {before} becomes {after}."


def transposed(a, X):
    """Judge ``a.T``."""
    if X.ndim == 1:
        return "silent", (
            f"{a} has one axis, and .T has nothing to swap: it stays {shape_words(X.shape)}. "
            f"Write {a}.reshape(-1, 1) for a column, {a}.reshape(1, -1) for a row."
        )
    return "fits", f"Rows become columns: {shape_words(X.shape)} becomes {shape_words(X.T.shape)}."
