"""The chain rule through J = 3 * (a + b * c)."""

from ...exercise import Case, Exercise, Mistake


def chain(a, b, c):
    dv = 3
    return dv * 1, dv * c, dv * b


def numbers(rng):
    yield Case((5, 3, 2), "whole numbers")
    while True:
        yield Case(tuple(rng.uniform(-4, 4, 3).round(3).tolist()))


EXERCISE = Exercise(
    chain,
    ("a", "b", "c"),
    ("dJ/da", "dJ/db", "dJ/dc"),
    "dJ/da, dJ/db and dJ/dc of J = 3 * (a + b * c)",
    numbers,
    (
        Mistake(
            "leaves out the last step, dJ/dv = 3",
            lambda a, b, c: (1, c, b),
            "with u = b * c and v = a + u these are the slopes of v. J = 3 * v triples them",
        ),
        Mistake(
            "leaves out dJ/dv = 3 for b and c",
            lambda a, b, c: (3, c, b),
            "b and c reach J through u and then v, so the factor 3 of the last step is theirs too",
        ),
        Mistake(
            "swaps b and c",
            lambda a, b, c: (3, 3 * b, 3 * c),
            "u = b * c, so a nudge of b is multiplied by c. Here du/db = c = {c}",
        ),
        Mistake(
            "stops at u",
            lambda a, b, c: (3, 3, 3),
            "dJ/du is 3, but b and c are one step further back. Multiply by du/db = c and du/dc = b",
        ),
        Mistake(
            "gives the terms of J and not their slopes",
            lambda a, b, c: (3 * a, 3 * b * c, 3 * b * c),
            "a slope says how J changes when one of them is nudged. J grows by 3 for every 1 of a",
        ),
    ),
    (
        "name the steps: u = b * c, v = a + u, J = 3 * v. Go back from J.",
        "dJ/dv = 3, and v = a + u passes it on to a and to u unchanged.",
        "u = b * c: du/db = c and du/dc = b. So dJ/db = dJ/du * du/db = 3 * c.",
    ),
    tolerance=1e-4,
    at_least=1.0,
)
