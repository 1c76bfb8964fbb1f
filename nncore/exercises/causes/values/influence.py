"""What a result follows: one argument, one entry of a dictionary or one example is changed, and nothing else.

What must follow it and does not move at all, or moves and must not, says where the formula went wrong.
"""

import numpy as np

from ...running.arguments import duplicate
from ...running.trial import alike, attempt, plain
from ...words.lists import both
from ..examples import number_of, paths, sharing

TRIED = 3


def influence(sheet, name):
    """Return what a value follows and must not, or does not follow and must, in words; or None."""
    chosen = [i for i in ordinary(sheet) if name in sheet.wrong[i]][:TRIED]
    if not chosen or sheet.exercise.any_values:
        return None
    rows = [(sheet.trials[i].values[name], sheet.rights[i][name]) for i in chosen]
    if any(ours.shape != right.shape or not np.isfinite(ours.astype(float)).all() for ours, right in rows):
        return None
    return of_arguments(sheet, name, chosen) or of_examples(sheet, name, chosen)


def ordinary(sheet):
    """Return the places of the cases that have values and nothing special, the small ones first."""
    found = [i for i, t in enumerate(sheet.trials) if t.values is not None and not sheet.cases[i].label]
    return found or [i for i, t in enumerate(sheet.trials) if t.values is not None]


def of_arguments(sheet, name, chosen):
    """Return the words about an argument.

    It is missing if ours never moves with it, not even if it is changed a lot, and the right value does;
    it is
    too much if the right value never moves with it, and ours does.
    """
    missing, extra = [], []
    everywhere = [set(changeable(sheet.exercise, sheet.cases[i].args)) for i in chosen]
    for path in changeable(sheet.exercise, sheet.cases[chosen[0]].args):
        if not all(path in paths for paths in everywhere):
            continue
        changes = [change(sheet, i, path, name, by) for i in chosen for by in (nudged, shaken)]
        right, ours = zip(*(c for c in changes if c is not None), strict=True) if any(changes) else ((), ())
        label = path_in_words(sheet.exercise, path)
        if any(right) and ours and all(moves is False for moves in ours):
            missing.append(label)
        if any(ours) and all(moves is False for moves in right):
            extra.append(label)
    if missing:
        return f"{name} does not depend on {both(missing)}, and must"
    return f"{name} depends on {both(extra)}, and must not" if extra else None


def changeable(exercise, args):
    """Yield the paths of the numbers that may be changed alone: (i,) or (i, key). Those of a cache
    belong together.
    """
    for i, (name, value) in enumerate(zip(exercise.takes, args, strict=True)):
        if "cache" in name:
            continue
        if isinstance(value, dict):
            yield from ((i, key) for key, item in value.items() if isinstance(item, np.ndarray))
        elif isinstance(value, (np.ndarray, float)):
            yield (i,)


def path_in_words(exercise, path):
    return exercise.takes[path[0]] if len(path) == 1 else str(path[1])


def change(sheet, i, path, name, by):
    """Return whether the right value and the learner's follow a change: two of True, False (not at all),
    None.
    """
    args = list(duplicate(sheet.cases[i].args))
    rng = np.random.default_rng(7)
    if len(path) == 1:
        args[path[0]] = by(args[path[0]], rng)
    else:
        args[path[0]][path[1]] = by(args[path[0]][path[1]], rng)
    return moves(sheet, i, tuple(args), name)


def nudged(value, rng):
    """Return a value a little way off: labels flipped, numbers by up to one in a hundred."""
    value = np.asarray(value)
    if value.dtype.kind in "bi" and np.isin(value, (0, 1)).all():
        return 1 - value
    if value.dtype.kind in "iu":
        return value + rng.integers(1, 4, value.shape).astype(value.dtype)
    new = value * (1 + 0.01 * rng.uniform(0.3, 1, value.shape)) + (0.01 if not value.any() else 0)
    return new if value.ndim else float(new)


def shaken(value, rng):
    """Return a value far off: of another size, with its signs turned and its entries in another order."""
    value = np.asarray(value)
    if value.dtype.kind != "f":
        return nudged(value, rng)
    if value.size and np.all((value > 0) & (value < 1)):
        new = value ** rng.uniform(0.3, 3, value.shape)
    else:
        new = -(rng.permuted(value) if value.ndim else value) * rng.uniform(0.5, 2, value.shape) + (
            1.0 if not value.any() else 0
        )
    return new if value.ndim else float(new)


def moves(sheet, i, args, name):
    """Return (right, ours): whether the value moves (True), stays exactly (False), or moves hardly (None)."""
    exercise = sheet.exercise
    right = plain(exercise.answer, exercise, args)
    ours = alike(attempt(sheet.f, exercise, args).values, right) if right else None
    if ours is None or name not in ours or name not in right:
        return None
    pairs = (sheet.rights[i][name], right[name]), (sheet.trials[i].values[name], ours[name])
    return tuple(moved(before, after, 10 * sheet.slacks[i][name]) for before, after in pairs)


def moved(before, after, least):
    if before.shape != after.shape:
        return None
    gap = np.max(np.abs(after.astype(float) - before), initial=0.0)
    return (
        None
        if np.isnan(gap)
        else True
        if gap > least
        else False
        if gap < 1e-14 * (1 + np.max(np.abs(before), initial=0.0))
        else None
    )


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
        new = list(duplicate(args))
        rng = np.random.default_rng(j)
        for k, *key in sharing(exercise):
            array = new[k][key[0]] if key else new[k]
            array = array.copy()
            array[..., j] = shaken(array[..., j], rng)
            if key:
                new[k][key[0]] = array
            else:
                new[k] = array
        expected = plain(exercise.answer, exercise, tuple(new))
        found = alike(attempt(sheet.f, exercise, tuple(new)).values, expected) if expected else None
        if found is None or found[name].shape != sheet.rights[i][name].shape:
            return None
        right.append(expected[name].astype(float) != sheet.rights[i][name])
        ours.append(found[name].astype(float) != sheet.trials[i].values[name])
    return right, ours


def is_apart(rows):
    """Return whether each example moves its own column only."""
    shape = rows[0].shape
    if not shape or shape[-1] != len(rows):
        return False
    return all(not row[..., [k for k in range(len(rows)) if k != j]].any() for j, row in enumerate(rows))
