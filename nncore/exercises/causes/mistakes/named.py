"""The mistake that a function makes, by name: one of its exercise's list, or one made by machine."""

from functools import cache

import numpy as np

from ...running.contain import contained
from ...words.lists import both, capital
from ...words.shapes import shape_in_words
from ..finding import Finding
from .candidate import Candidate, agrees, first_that_agrees, outcome
from .mutants import mutants
from .parts import partial_answers

PATIENCE = 8.0  # seconds


@cache
def listed(exercise):
    """Return the Candidates of an exercise's list; those with a sign are asked by it."""
    return tuple(Candidate(m.description, m.wrong, m.see, m.hint) for m in exercise.mistakes)


def by_list(sheet, names):
    """Return the Finding of a known mistake that gives the values `names` (None: all)."""
    for mistake, candidate in zip(sheet.exercise.mistakes, listed(sheet.exercise), strict=True):
        if mistake.sign:
            seen = signed(sheet, mistake)
            if seen:
                return Finding(
                    name_it(sheet, candidate, names, seen),
                    "listed",
                    (candidate.description, candidate.see),
                    candidate.hint,
                    lambda s, m=mistake: signed(s, m),
                )
        elif agrees(sheet, candidate, names):
            return from_candidate(sheet, candidate, names, "listed")
    return None


def by_machine(sheet, names):
    """Return the Finding of a machine-made mistake that gives the values `names` (None: all)."""
    if all(sheet.stopped) or sheet.exercise.any_values:
        return None
    for kind, candidates in (("examples", partial_answers), ("mutant", mutants)):
        candidate = in_time(first_that_agrees, sheet, candidates(sheet.exercise), names)
        if candidate:
            return from_candidate(sheet, candidate, names, kind)
    return None


def in_time(search, *args):
    """Return what a search finds, or None if it takes too long: a mistake may make a loop without end."""

    def work():
        with np.errstate(all="ignore"):
            return search(*args)

    results, _ = contained([work], PATIENCE)
    return results[0] if results else None


def from_candidate(sheet, candidate, names, kind):
    words = name_it(sheet, candidate, names)
    return Finding(
        words,
        kind,
        (candidate.description, candidate.see),
        candidate.hint,
        lambda s: agrees(s, candidate, names),
    )


def signed(sheet, mistake):
    """Return whether the sign of a mistake is seen, or where, as words: in all cases, and only if none
    stopped.
    """
    if any(sheet.stopped):
        return False
    if sheet.names and not misshapen(sheet, mistake):
        return False
    return mistake.sign([t.values for t in sheet.trials], [case.args for case in sheet.cases])


def misshapen(sheet, mistake):
    """Return whether wrong shapes can be part of a mistake that is told by a sign, as they are of its
    example.
    """
    shapes = [
        (t.values[name].shape, right[name].shape)
        for t, right in zip(sheet.trials, sheet.rights, strict=True)
        for name in right
    ]
    if all(ours == right for ours, right in shapes):
        return True
    example = outcome(mistake.wrong, sheet.exercise, sheet.cases[0].args, sheet.rights[0])
    return isinstance(example, dict) and any(example[n].shape != r.shape for n, r in sheet.rights[0].items())


def name_it(sheet, candidate, names, seen=True):
    """Return the shape problem, if there is one, the mistake, and how to see it in the first such case."""
    wrong, case = {}, sheet.cases[0]
    for i, row in enumerate(sheet.wrong):
        wrong = {
            name: (sheet.trials[i].values[name], sheet.rights[i][name])
            for name in row
            if name in (names or row)
        }
        if wrong:
            case = sheet.cases[i]
            break
    shape = next(filter(None, (shape_in_words(name, *pair) for name, pair in wrong.items())), None)
    subject = "it does"
    if len(sheet.rights[0]) > 1 and names:
        subject = f"{names[0]} does"
    elif len(sheet.rights[0]) > 1 and 0 < len(wrong) < 3:
        subject = f"{both(list(wrong))} do{'es' if len(wrong) == 1 else ''}"
    if shape and not any(sheet.stopped):
        subject = f"{shape}. {capital(subject)}"
    see = candidate.see.format(**dict(zip(sheet.exercise.takes, case.args, strict=True)))
    done = candidate.description.replace("{which}", str(seen))
    whole = f"{subject} what this mistake does: it {done}{'; ' if see else ''}{see}"
    return whole if whole.endswith("?") else whole + "."
