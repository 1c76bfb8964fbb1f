"""The shapes of everything in a network, before it is built."""

import numpy as np

from ...draw import sizes
from ...exercise import Case, Exercise, Mistake


def layer_shapes(sizes, m):
    shapes = {}
    for l in range(1, len(sizes)):
        shapes[f"W{l}"] = (sizes[l], sizes[l - 1])
        shapes[f"b{l}"] = (sizes[l], 1)
        shapes[f"Z{l}"] = shapes[f"A{l}"] = (sizes[l], m)
    return shapes


def networks(rng):
    yield Case(((12288, 20, 7, 5, 1), 209), "the course's pictures")
    yield Case(((2, 4, 1), 400), "the flower")
    yield Case(((5, 1), 7), "logistic regression")
    for i, (*n, m) in enumerate(sizes([(3, 4, 2, 6, 1), (8, 3, 5, 2, 9)], rng)):
        yield Case((tuple(n[i % 3 :]), m), "m = 1" if m == 1 else "")


def _shapes(W=lambda n, p, m: (n, p), b=lambda n, p, m: (n, 1), Z=lambda n, p, m: (n, m), A=None, stop=0):
    """All shapes, with those of some letters found otherwise from n, the units below, and m."""
    rules = {"W": W, "b": b, "Z": Z, "A": A or Z}

    def f(sizes, m):
        layers = range(1, len(sizes) - stop)
        return {f"{x}{l}": rules[x](sizes[l], sizes[l - 1], m) for l in layers for x in rules}

    return f


EXERCISE = Exercise(
    layer_shapes,
    ("sizes", "m"),
    lambda sizes, m: {"": tuple(f"{letter}{l}" for l in range(1, len(sizes)) for letter in "WbZA")},
    "a dictionary with the shapes of W1, b1, Z1, A1, ..., WL, bL, ZL, AL",
    networks,
    (
        Mistake(
            "has the weights the other way round",
            _shapes(W=lambda n, p, m: (p, n)),
            "W[l] @ A[l-1] must fit, so W[l] has a row for each unit and a column for each unit below",
        ),
        Mistake(
            "makes the weights square",
            _shapes(W=lambda n, p, m: (n, n)),
            "a unit has a weight for each unit of the layer below, sizes[l - 1] of them",
        ),
        Mistake(
            "gives the weights a column for each example",
            _shapes(W=lambda n, p, m: (n, m)),
            "all examples share the weights, so m has no part in W",
        ),
        Mistake(
            "gives b a column for each example",
            _shapes(b=lambda n, p, m: (n, m)),
            "all examples share the bias. It is one column, (sizes[l], 1), and broadcasting repeats it",
        ),
        Mistake(
            "makes b a row",
            _shapes(b=lambda n, p, m: (1, n)),
            "a bias for each unit, and units are rows, so b is (sizes[l], 1)",
        ),
        Mistake(
            "gives b a row for each unit below",
            _shapes(b=lambda n, p, m: (p, 1)),
            "b is added to W @ A_prev, which has a row for each unit of the layer itself",
        ),
        Mistake(
            "forgets the examples in Z and A",
            _shapes(Z=lambda n, p, m: (n, 1)),
            "Z and A have a column for each of the {m} examples",
        ),
        Mistake(
            "has Z and A the other way round",
            _shapes(Z=lambda n, p, m: (m, n)),
            "rows are units and columns are examples, so they are (sizes[l], m)",
        ),
        Mistake(
            "gives Z and A the rows of the layer below",
            _shapes(Z=lambda n, p, m: (p, m)),
            "W[l] turns the units of the layer below into those of its own, so Z[l] is (sizes[l], m)",
        ),
        Mistake(
            "gives A the rows of the layer below",
            _shapes(A=lambda n, p, m: (p, m)),
            "an activation works entry by entry, so A[l] has the shape of Z[l]",
        ),
        Mistake(
            "has no shapes under the names of the last layer",
            _shapes(stop=1),
            "sizes has the input too, so the layers are counted from 1 to len(sizes) - 1",
        ),
        Mistake(
            "gives arrays and not their shapes",
            lambda sizes, m: {k: np.broadcast_to(0.0, s) for k, s in layer_shapes(sizes, m).items()},
            "only the shape is wanted, a pair such as (20, 209)",
        ),
        Mistake(
            "gives all weights a column for each input feature",
            lambda sizes, m: _shapes(W=lambda n, p, m: (n, sizes[0]))(sizes, m),
            "W[l] meets A[l-1], so it has sizes[l - 1] columns. Only for layer 1 is that sizes[0]",
        ),
        Mistake(
            "gives every layer one bias",
            _shapes(b=lambda n, p, m: (1, 1)),
            "each unit has a bias of its own, so b is (sizes[l], 1)",
        ),
    ),
    (
        "sizes[0] is the number of features, and sizes[l] the number of units of layer l.",
        "W[l] has a row for each unit and a column for each unit below. b[l] is one column.",
        "Z[l] and A[l] have a row for each unit and a column for each of the m examples.",
    ),
)
