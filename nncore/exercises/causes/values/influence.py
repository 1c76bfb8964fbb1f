"""What a result follows: one argument, one entry of a dictionary or one example is changed, and nothing else.

What must follow it and does not move at all, or moves and must not, says where the formula went wrong.
"""

import numpy as np

from ...running.arguments import duplicate
from ...running.trial import alike, attempt, plain
from ...words.lists import both
from .apart import of_examples
from .changes import nudged, shaken

TRIED = 3


def influence(sheet, name):
    """Return what a value follows and must not, or does not follow and must, in words; or None."""
    chosen = [i for i in ordinary(sheet) if name in sheet.wrong[i]][:TRIED]
    if not chosen or sheet.exercise.any_values:
        return None
    rows = [(sheet.trials[i].values[name], sheet.rights[i][name]) for i in chosen]
    if any(right.dtype == bool for _, right in rows):
        return None  # a verdict follows what it depends on by jumps, if at all
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
