"""What an operation does to the shapes, and the fix when it is not what was meant: one sentence each.

Every function returns ``(verdict, sentence)``. The verdict is "fits", "silent" (it runs, and is probably not
what was meant) or "misfit" (NumPy refuses).
"""

import numpy as np

from .blocks import shape_words

ENTRYWISE = ("+", "-", "*", "/", "**")


def product(A, B):
    """Judge ``A @ B``; A and B are pairs of an expression and its array."""
    (a, X), (b, Y) = A, B
    s, t = X.shape, Y.shape
    if not s or not t:
        return "misfit", f"{a if not s else b} is a number, and @ multiplies arrays: write {a} * {b}."
    inner = (s[-1], t[-2] if len(t) > 1 else t[0])
    if inner[0] != inner[1]:
        meet = f"The {inner[0]} columns of {a} meet the {inner[1]} rows of {b}"
        return "misfit", f"{meet}, and must be as many: {_turned(A, B)}."
    result = shape_of_product(X.shape, Y.shape)
    if result is None:
        front = f"{shape_words(s[:-2])} and {shape_words(t[:-2])}"
        return "misfit", f"The last two axes fit, but those in front, {front}, do not broadcast."
    if len(s) == len(t) == 1:
        return "silent", (
            f"{a} and {b} are of rank 1, so this is one number: say which is a row and which a column, "
            f"with reshape(1, -1) and reshape(-1, 1)."
        )
    if min(len(s), len(t)) == 1:
        name, way = (b, "reshape(-1, 1)") if len(t) == 1 else (a, "reshape(1, -1)")
        return "silent", (
            f"{name} is of rank 1, neither row nor column; the result is {shape_words(result)}: "
            f"write {_bracket(name)}.{way} to say which it is."
        )
    return "fits", (
        f"The {inner[0]} columns of {a} meet the {inner[1]} rows of {b} and vanish: "
        f"{shape_words(s)} @ {shape_words(t)} is {shape_words(result)}."
    )


def _turned(A, B):
    """Return the fix of a product that does not fit: what would."""
    (a, X), (b, Y) = A, B
    found = []
    for left, right, P, Q in (
        (b, a, Y, X), (a, _bracket(b) + ".T", X, Y.T), (_bracket(a) + ".T", b, X.T, Y),
    ):  # fmt: skip
        if max(X.ndim, Y.ndim) == 2 and (shape := shape_of_product(P.shape, Q.shape)):
            found.append(f"{left} @ {right} would be {shape_words(shape)}")
    if X.shape == Y.shape:
        found.append(f"{a} * {b} multiplies entry by entry")
    return ", ".join(found[:2]) or "one of them is not the array that you think, so print both shapes"


def entrywise(sign, A, B):
    """Judge ``A + B`` and its like, the broadcasting operations."""
    (a, X), (b, Y) = A, B
    s, t = X.shape, Y.shape
    if s == t:
        return "fits", f"{a} and {b} have one shape, {shape_words(s)}: entry by entry."
    try:
        to = np.broadcast_shapes(s, t)
    except ValueError:
        clash = f"from the right, {_clash(s, t)}, and neither is 1"
        return "misfit", f"{shape_words(s)} and {shape_words(t)} do not fit: {clash}. {_fix(sign, A, B)}"
    if to not in (s, t):
        return "silent", (
            f"Both were stretched: {shape_words(s)} and {shape_words(t)} made {shape_words(to)}. "
            f"{_fix(sign, A, B)}"
        )
    name, small = (b, t) if to == s else (a, s)
    if sign == "*" and len(small) == 2 and (better := _matrix_product(A, B)):
        return "silent", f"{_stretch(name, small, to)}. {better}"
    if len(small) == 1 and len(to) == 2 and to[0] == to[1]:
        return "silent", f"{_stretch(name, small, to)}. {_fix(sign, A, B)}"
    return "fits", f"{_stretch(name, small, to)}."


def _clash(s, t):
    pairs = zip(s[::-1], t[::-1], strict=False)
    return next(f"{m} meets {n}" for m, n in pairs if m != n and 1 not in (m, n))


def _stretch(name, small, to):
    """Say how an array is repeated."""
    if not small:
        return f"{name} is a number, used for every entry"
    read = f", of rank 1, is read as a row (1, {small[0]}) and" if len(small) == 1 and len(to) > 1 else ""
    padded = (1,) * (len(to) - len(small)) + tuple(small)
    ways = [
        f"repeated {n} times along axis {axis}"
        for axis, (k, n) in enumerate(zip(padded, to, strict=True))
        if k != n
    ]
    return f"{name} {shape_words(small)}{read} is {' and '.join(ways)}"


def _fix(sign, A, B):
    """Return the sentence that fixes an entrywise operation."""
    better = _matrix_product(A, B) if sign == "*" else ""
    if better:
        return better
    for (a, X), (_, Y) in ((B, A), (A, B)):
        if X.ndim == 1 and Y.ndim == 2 and len(X) == len(Y):
            if "sum(" in a and "keepdims" not in a:
                return "The sum lost an axis: keep it with keepdims=True."
            return f"One number for each row is a column: write {_bracket(a)}.reshape(-1, 1)."
    for (a, X), (_, Y) in ((B, A), (A, B)):
        if X.ndim == 2 and X.T.shape == Y.shape:
            return f"Turn one of them: {_bracket(a)}.T is {shape_words(X.T.shape)}."
    for (a, X), (_, Y) in ((B, A), (A, B)):
        if "axis=" in a and X.ndim == Y.ndim == 2 and 1 in X.shape and 1 in Y.shape:
            return f"The sum ran over the wrong axis: {a} should be {shape_words(Y.shape)}."
    return "Each length must be the same, or 1: print both shapes, and reshape the one that surprises you."


def _matrix_product(A, B):
    """Return the hint that a matrix product was meant, if one fits."""
    (a, X), (b, Y) = A, B
    if X.ndim != 2 or Y.ndim != 2:
        return ""
    for left, right, P, Q in ((a, b, X, Y), (_bracket(a) + ".T", b, X.T, Y), (a, _bracket(b) + ".T", X, Y.T)):
        if shape := shape_of_product(P.shape, Q.shape):
            return f"`*` is entry by entry; if a matrix product is meant, {left} @ {right} is {shape}."
    return ""


def shape_of_product(s, t):
    """Return the shape of ``X @ Y`` for the shapes s and t, or None if they do not fit.

    Examples
    --------
    >>> shape_of_product((7, 4, 3), (3, 5)), shape_of_product((3,), (3,)), shape_of_product((3, 4), (3,))
    ((7, 4, 5), (), None)
    """
    if not s or not t or s[-1] != t[-2:][0]:
        return None
    try:
        front = np.broadcast_shapes(s[:-2], t[:-2])
    except ValueError:
        return None
    return (*front, *s[-2:-1], *t[-1:][: len(t) - 1])


def _bracket(name):
    return f"({name})" if " " in name and not name.startswith("np.") else name


def stored(sign, target, value, result, others):
    """Judge ``X += ...``: the result must go into the array that X is now, and whoever shares it sees it."""
    name, X = target
    plain = f"{name} = {name} {sign} ..."
    if result.shape != X.shape:
        return "misfit", (
            f"The result is {shape_words(result.shape)}, and {name} has room for {shape_words(X.shape)}. "
            f"{_fix(sign, target, value)}"
        )
    if not np.can_cast(result.dtype, X.dtype, "same_kind"):
        return "misfit", (
            f"The result is {result.dtype}, and {name} holds {X.dtype}: write {plain}, a new array."
        )
    if others:
        also = " and ".join(others)
        return "silent", (
            f"{name} and {also} are names of one array, so `{sign}=` changes both: write {plain}, "
            f"which makes a new array, or keep {also} as {name}.copy()."
        )
    return "fits", f"The numbers in {name} are replaced; no other name here shares them."
