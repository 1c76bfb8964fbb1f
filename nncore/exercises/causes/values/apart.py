"""What a result follows among the examples: each its own, all of them, and none that is silent."""

import numpy as np

from ...running.arguments import duplicate
from ...running.trial import alike, attempt, plain
from ..examples import number_of, paths, sharing
from .changes import shaken, tossed


def of_examples(sheet, name, chosen):
    """Return the words about the examples, or None."""
    exercise = sheet.exercise
    chosen = [i for i in chosen if sharing(exercise) and number_of(exercise, sheet.cases[i].args) > 2]
    if not chosen:
        return None
    one = "entry" if dict(paths(sheet.cases[chosen[0]].args))[sharing(exercise)[0]].ndim == 1 else "example"
    follows = [followed(sheet, i, name) for i in chosen]
    follows = [rows for rows in follows if rows is not None]
    if not follows:
        return None
    if all(is_apart(right) and not is_apart(ours) for right, ours in follows):
        return f"each {one} must be on its own, and in {name} one {one} changes the result of another"
    return of_silent_ones(follows, name, one)


def of_silent_ones(follows, name, one):
    """Return the words about the examples that have no influence and must have one, or None."""
    silent = [
        [j for j, (r, o) in enumerate(zip(right, ours, strict=True)) if r.any() and not o.any()]
        for right, ours in follows
    ]
    counts = [len(right) for right, _ in follows]
    only = f"only the {{}} {one} has an influence on {name}: "
    sayings = {
        only.format("first") + "does it return inside the loop?": lambda m: list(range(1, m)),
        only.format("last") + "was `=` written for `+=`, or the sum set to zero inside the loop?": (
            lambda m: list(range(m - 1))
        ),
        f"the last {one} has no influence on {name}: does the loop end one too early?": lambda m: [m - 1],
        f"the first {one} has no influence on {name}: counting begins at 0": lambda m: [0],
    }
    for words, expected in sayings.items():
        if all(gone == expected(m) for gone, m in zip(silent, counts, strict=True)):
            return words
    return None


def followed(sheet, i, name):
    """Return two lists over the examples: which entries of the right value, and of ours, follow each; or
    None.
    """
    exercise, args = sheet.exercise, sheet.cases[i].args
    right, ours = [], []
    for j in range(number_of(exercise, args)):
        changed = [differences(sheet, i, name, one_shaken(exercise, args, j, by)) for by in (shaken, tossed)]
        if None in changed:
            return None
        for kept, parts in zip((right, ours), zip(*changed, strict=True), strict=True):
            kept.append(np.any(parts, axis=0))
    return right, ours


def one_shaken(exercise, args, j, by):
    """Return the arguments with example j far off."""
    new, rng = list(duplicate(args)), np.random.default_rng(j)
    for k, *key in sharing(exercise):
        array = (new[k][key[0]] if key else new[k]).copy()
        array[..., j] = by(array[..., j], rng)
        if key:
            new[k][key[0]] = array
        else:
            new[k] = array
    return tuple(new)


def differences(sheet, i, name, args):
    """Return which entries of the right value, and of ours, are others with these arguments; or None."""
    exercise, before = sheet.exercise, sheet.rights[i][name]
    expected = plain(exercise.answer, exercise, args)
    found = alike(attempt(sheet.f, exercise, args).values, expected) if expected else None
    if found is None or found[name].shape != before.shape:
        return None
    ours = found[name].astype(float) != sheet.trials[i].values[name]
    return expected[name].astype(float) != before, ours


def is_apart(rows):
    """Return whether each example moves its own column only."""
    shape = rows[0].shape
    if not shape or shape[-1] != len(rows):
        return False
    return all(not row[..., [k for k in range(len(rows)) if k != j]].any() for j, row in enumerate(rows))
