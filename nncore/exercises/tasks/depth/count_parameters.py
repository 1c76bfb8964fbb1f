"""How many numbers a network is."""

from itertools import pairwise

import numpy as np

from ...exercise import Case, Exercise, Mistake


def count_parameters(sizes):
    return sum(sizes[l] * sizes[l - 1] + sizes[l] for l in range(1, len(sizes)))


def networks(rng):
    yield Case(((12288, 20, 7, 5, 1),), "the deep network of the pictures")
    yield Case(((2, 4, 1),), "the flower's network")
    yield Case(((5, 1),), "logistic regression")
    while True:
        yield Case((tuple(int(n) for n in rng.integers(2, 9, int(rng.integers(3, 6)))),))


def by_loop(sizes):
    total = 0
    for l in range(1, len(sizes)):
        total += sizes[l] * sizes[l - 1] + sizes[l]
    return total


EXERCISE = Exercise(
    count_parameters,
    ("sizes",),
    "count",
    "how many parameters, W and b, a network of these sizes has",
    networks,
    (
        Mistake(
            "forgets the biases",
            lambda sizes: sum(a * b for a, b in pairwise(sizes)),
            "each unit has one bias beside its weights",
        ),
        Mistake(
            "counts the units",
            lambda sizes: sum(sizes[1:]),
            "that is one number a unit. Each has a weight for every unit of the layer below, and a bias",
        ),
        Mistake(
            "gives the features a bias too",
            lambda sizes: count_parameters(sizes) + sizes[0],
            "the input computes nothing, so layer 0 has no bias",
        ),
        Mistake(
            "gives each layer the square of its units",
            lambda sizes: sum(n * n + n for n in sizes[1:]),
            "a row of W[l] has a weight for each unit of the layer below, not of its own",
        ),
        Mistake(
            "gives each layer one bias",
            lambda sizes: sum(a * b + 1 for a, b in pairwise(sizes)),
            "b[l] is a column with a bias for each unit of the layer",
        ),
        Mistake(
            "counts the last layer alone",
            lambda sizes: sizes[-1] * sizes[-2] + sizes[-1],
            "that is the output layer. Add the others",
        ),
        Mistake(
            "leaves out the output layer",
            lambda sizes: count_parameters(sizes[:-1]),
            "the output layer has weights and biases like the others",
        ),
        Mistake(
            "multiplies all sizes",
            lambda sizes: int(np.prod(sizes)),
            "these are the paths through the network. Weights stand only between neighbouring layers",
        ),
        Mistake(
            "adds up the sizes",
            lambda sizes: sum(sizes),
            "between two layers there is a weight for each pair of units, a product of sizes",
        ),
        Mistake(
            "counts the layers",
            lambda sizes: len(sizes),
            "a layer has sizes[l] * sizes[l - 1] weights and sizes[l] biases",
        ),
        Mistake(
            "counts the arrays W and b",
            lambda sizes: 2 * (len(sizes) - 1),
            "each array has many numbers in it, sizes[l] * sizes[l - 1] a W and sizes[l] a b",
        ),
        Mistake(
            "counts the weights twice",
            lambda sizes: 2 * sum(a * b for a, b in pairwise(sizes)),
            "each weight is there once, and beside them one bias a unit",
        ),
        Mistake(
            "counts the first layer alone",
            lambda sizes: sizes[0] * sizes[1] + sizes[1],
            "does it return inside the loop? Add the other layers",
        ),
        Mistake(
            "connects the input with the output",
            lambda sizes: sizes[0] * sizes[-1] + sizes[-1],
            "weights stand between neighbouring layers only",
        ),
        Mistake(
            "gives each unit below a bias, and not each unit",
            lambda sizes: sum(a * b + a for a, b in pairwise(sizes)),
            "b[l] has sizes[l] entries, one for each unit of the layer itself",
        ),
        Mistake(
            "multiplies all sizes, and adds the biases",
            lambda sizes: int(np.prod(sizes)) + sum(sizes[1:]),
            "these products are the paths through the network. Weights stand only between neighbouring "
            "layers",
        ),
        Mistake(
            "leaves out the biases of the output layer",
            lambda sizes: count_parameters(sizes) - sizes[-1],
            "the output layer has biases like the others",
        ),
        Mistake(
            "leaves out the first layer",
            lambda sizes: count_parameters(sizes[1:]),
            "layer 1 has weights from the input, sizes[1] * sizes[0]",
        ),
        Mistake(
            "subtracts the biases",
            lambda sizes: sum(a * b - b for a, b in pairwise(sizes)),
            "each unit has one bias beside its weights, so they are added",
        ),
        Mistake(
            "gives each layer a bias for every unit of it and below",
            lambda sizes: sum(a * b + a + b for a, b in pairwise(sizes)),
            "b[l] has sizes[l] entries",
        ),
        Mistake(
            "adds the sizes of neighbouring layers",
            lambda sizes: sum(a + b for a, b in pairwise(sizes)),
            "W[l] has a row a unit and a column for each unit below, which is a product",
        ),
    ),
    (
        "W[l] is (n_l, n_{l-1}) and b[l] is (n_l, 1).",
        "for l in range(1, len(sizes)) goes through the layers; sizes[l - 1] is the one below.",
        "add sizes[l] * sizes[l - 1] + sizes[l] over all of them.",
    ),
    variants=(by_loop,),
)
