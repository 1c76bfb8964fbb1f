"""The answer on some of the examples only: what a loop gives that stops early, begins late or forgets to
add.
"""

from functools import cache, partial

from ..examples import number_of, only, paths, sharing
from .candidate import Candidate

LAST, FIRST, NOT_LAST, NOT_FIRST = slice(-1, None), slice(0, 1), slice(0, -1), slice(1, None)
PARTS = (
    (
        LAST,
        "gives what the last {one} gives alone",
        "was `=` written for `+=`, or the sum set to zero inside the loop?",
    ),
    (FIRST, "gives what the first {one} gives alone", "does it return inside the loop?"),
    (
        NOT_LAST,
        "leaves out the last {one}",
        "range(n) goes from 0 to n - 1, so range(n - 1) ends one too early",
    ),
    (NOT_FIRST, "leaves out the first {one}", "counting begins at 0, and range(1, n) leaves that out"),
)


@cache
def partial_answers(exercise):
    """Return the Candidates that see some of the examples only, with the mean over them or over all."""
    if not sharing(exercise):
        return ()
    ranks = {len(dict(paths(case.args))[sharing(exercise)[0]].shape) for case in exercise.cases()[:3]}
    one = "entry" if ranks == {1} else "example"
    return tuple(
        Candidate(words.format(one=one), partial(seen, exercise, columns, scale), see)
        for columns, words, see in PARTS
        for scale in (lambda k, m: 1, lambda k, m: k / m, lambda k, m: k)
    )


def seen(exercise, columns, scale, *args):
    """Return the answer on these examples, times the factor ``scale(k, m)``, as the exercise's answer
    returns it.
    """
    m, some = number_of(exercise, args), only(exercise, args, columns)
    factor = scale(number_of(exercise, some), m)
    return times(exercise.answer(*some), factor)


def times(result, factor):
    """Return a result with everything in it multiplied by a factor."""
    if isinstance(result, dict):
        return {key: times(value, factor) for key, value in result.items()}
    if isinstance(result, tuple):
        return tuple(times(value, factor) for value in result)
    return result * factor
