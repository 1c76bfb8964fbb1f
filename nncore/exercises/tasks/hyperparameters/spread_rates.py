"""Learning rates to try, each the same factor from the next."""

import numpy as np

from ...exercise import Case, Exercise, Mistake


def spread_rates(low, high, n):
    return low * (high / low) ** (np.arange(n) / (n - 1))


def ranges(rng):
    yield Case((0.01, 1.0, 3))
    yield Case((0.5, 0.5, 4), "low = high")
    yield Case((0.001, 10.0, 2), "n = 2")
    while True:
        low = float(10 ** rng.uniform(-5, 0))
        yield Case((low, low * float(10 ** rng.uniform(0.5, 4)), int(rng.integers(3, 12))))


EXERCISE = Exercise(
    spread_rates,
    ("low", "high", "n"),
    "rates",
    "n learning rates from low to high, both included, each the same factor times the one before",
    ranges,
    (
        Mistake(
            "spreads them evenly, not by a factor",
            lambda low, high, n: np.linspace(low, high, n),
            "the differences are all the same, and the factors are not. Spread the exponents evenly",
        ),
        Mistake(
            "takes low and high for powers of ten",
            lambda low, high, n: np.logspace(low, high, n),
            "np.logspace(a, b, n) goes from 10**a to 10**b. Give it log10(low) and log10(high)",
        ),
        Mistake(
            "takes the natural logarithm, and powers of ten",
            lambda low, high, n: np.logspace(np.log(low), np.log(high), n),
            "np.log is the natural logarithm, and np.logspace takes powers of ten. Use np.log10",
        ),
        Mistake(
            "returns the powers and not the rates",
            lambda low, high, n: np.linspace(np.log10(low), np.log10(high), n),
            "the logarithms are spread rightly. Ten to the power of them is what is wanted",
        ),
        Mistake(
            "returns the natural logarithms of the rates",
            lambda low, high, n: np.linspace(np.log(low), np.log(high), n),
            "the logarithms are spread rightly. np.exp of them is what is wanted",
        ),
        Mistake(
            "leaves out high",
            lambda low, high, n: low * (high / low) ** (np.arange(n) / n),
            "between {n} rates there is one factor less. Divide by n - 1",
        ),
        Mistake(
            "goes one rate too far",
            lambda low, high, n: low * (high / low) ** (np.arange(n + 1) / n),
            "this makes n + 1 rates. Counting begins at 0, so np.arange(n) goes to n - 1",
        ),
        Mistake(
            "begins with high",
            lambda low, high, n: spread_rates(high, low, n),
            "the rates are right, and in the wrong order. They are to go from low to high",
        ),
        Mistake(
            "takes np.exp of an even spread from low to high",
            lambda low, high, n: np.exp(np.linspace(low, high, n)),
            "the logarithms are to be spread evenly, np.exp(np.linspace(np.log(low), np.log(high), n))",
        ),
        Mistake(
            "takes logarithms to base 10, and np.exp of them",
            lambda low, high, n: np.exp(np.linspace(np.log10(low), np.log10(high), n)),
            "np.log10 goes with 10 ** x, and np.log with np.exp",
        ),
        Mistake(
            "multiplies by (high / low) / (n - 1) each time",
            lambda low, high, n: low * (high / low / (n - 1)) ** np.arange(n),
            "n - 1 equal factors multiply to high / low, so each is its root, (high / low) ** (1 / (n - 1))",
        ),
        Mistake(
            "takes high - low for high / low",
            lambda low, high, n: low * (high - low) ** (np.arange(n) / (n - 1)),
            "what counts is the factor from low to high, and that is high / low",
        ),
        Mistake(
            "multiplies by 10 each time",
            lambda low, high, n: low * 10.0 ** np.arange(n),
            "the factor follows from low, high and n. Here it is (high / low) ** (1 / (n - 1))",
        ),
        Mistake(
            "multiplies by high / low each time",
            lambda low, high, n: low * (high / low) ** np.arange(n),
            "n - 1 factors lead from low to high, so each is the root of that, (high / low) ** (1 / (n - 1))",
        ),
        Mistake(
            "gives the middle rate only",
            lambda low, high, n: np.sqrt(low * high),
            "n rates are wanted, from low to high",
        ),
        Mistake(
            "doubles each time",
            lambda low, high, n: low * 2.0 ** np.arange(n),
            "the factor follows from low, high and n, as (high / low) ** (1 / (n - 1))",
        ),
    ),
    (
        "a rate is ten times too high or ten times too low, never 0.1 too high: what counts is the factor.",
        "n rates have n - 1 factors between them, and together these lead from low to high.",
        "evenly spread exponents give equal factors: 10 ** np.linspace(log10(low), log10(high), n).",
    ),
)
