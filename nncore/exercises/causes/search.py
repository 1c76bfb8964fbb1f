"""The causes, asked in turn: what is named is what explains the most, and what no cause explains is described."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from ..running.trial import alike, attempt
from ..words.lists import both, capital
from ..words.numbers import entry_in_words
from ..words.shapes import shape_in_words
from .candidate import Candidate, agrees, first_that_agrees, outcome
from .examples import partial_answers
from .influence import influence
from .lines import first_line
from .mutants import mutants
from .places import only_there
from .relations import relation
from .steps import exchanged, misplaced


@dataclass(frozen=True)
class Finding:
    """A cause in words, its kind, the hint that is about it, and how to tell whether it holds on other inputs.

    Parameters
    ----------
    words : str
        One or two sentences, the first without a capital letter.
    kind : str
        "listed", "mutant", "examples", "exchange", "relation", "step", "influence", "place", "line",
        "unsteady", "change" or "arguments".
    about : tuple of str
        The words by which a hint is found: the mistake, and how it can be seen.
    hint : int, optional
    again : callable, optional
        ``again(sheet)`` says whether it is true of another Sheet of the same function.
    """

    words: str
    kind: str
    about: tuple = ("", "")
    hint: int | None = None
    again: Callable = lambda sheet: True


def listed(exercise):
    """Return the Candidates of an exercise's list; those with a sign are asked by it."""
    return _listed(exercise)


_kept = {}


def _listed(exercise):
    if exercise not in _kept:
        _kept[exercise] = tuple(Candidate(m.description, m.wrong, m.see, m.hint) for m in exercise.mistakes)
    return _kept[exercise]


def unsteady(sheet):
    """Return the words for a function that returns something else when it is asked again, or None."""
    i = next((i for i, row in enumerate(sheet.wrong) if row), None)
    if i is None or sheet.exercise.any_values:
        return None
    again = alike(attempt(sheet.f, sheet.exercise, sheet.cases[i].args).values, sheet.rights[i])
    if again is None:
        return None
    for name in sheet.wrong[i]:
        once, twice = sheet.trials[i].values[name], again[name]
        if once.shape == twice.shape and not np.array_equal(once, twice, equal_nan=once.dtype.kind == "f"):
            return (
                f"{name} is another one each time, on the same input: does it draw at random, or use something "
                f"that is kept from call to call?"
            )
    return None


def find(sheet):
    """Return the Finding for a function that is wrong somewhere; None if nothing explains a value."""
    restless = unsteady(sheet)
    if restless:
        return Finding(restless, "unsteady", again=lambda s: bool(unsteady(s)))
    for names in (None, *([name] for name in sheet.names)):
        found = by_list(sheet, names)
        if not found and names is None and (order := exchanged(sheet)):
            return Finding(order + ".", "exchange", (order, ""), again=lambda s: exchanged(s) == order)
        found = found or by_machine(sheet, names)
        if found:
            return found
        if names and not any(sheet.stopped):
            found = by_value(sheet, names[0])
            if found:
                return found
    return None


def by_list(sheet, names):
    """Return the Finding of a known mistake that gives the values `names` (None: all)."""
    for mistake, candidate in zip(sheet.exercise.mistakes, listed(sheet.exercise), strict=True):
        if mistake.sign:
            seen = signed(sheet, mistake)
            if seen:
                return Finding(name_it(sheet, candidate, names, seen), "listed", (candidate.description, candidate.see),
                               candidate.hint, lambda s, m=mistake: signed(s, m))  # fmt: skip
        elif agrees(sheet, candidate, names):
            return from_candidate(sheet, candidate, names, "listed")
    return None


def by_machine(sheet, names):
    """Return the Finding of a machine-made mistake that gives the values `names` (None: all)."""
    if all(sheet.stopped) or sheet.exercise.any_values:
        return None
    for kind, candidates in (("examples", partial_answers), ("mutant", mutants)):
        candidate = first_that_agrees(sheet, candidates(sheet.exercise), names)
        if candidate:
            return from_candidate(sheet, candidate, names, kind)
    return None


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
    """Return whether the sign of a mistake is seen, or where, as words: in all cases, and only if none stopped."""
    if any(sheet.stopped):
        return False
    if sheet.names and not misshapen(sheet, mistake):
        return False
    return mistake.sign([t.values for t in sheet.trials], [case.args for case in sheet.cases])


def misshapen(sheet, mistake):
    """Return whether wrong shapes can be part of a mistake that is told by a sign, as they are of its example."""
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
    return f"{subject} what this mistake does: it {done}{'; ' if see else ''}{see}{'' if see.endswith('?') else '.'}"


WAYS = (
    ("step", misplaced),
    ("relation", relation),
    ("influence", influence),
    ("place", only_there),
    ("line", first_line),
)


def by_value(sheet, name):
    """Return the Finding of a relation, a misplaced step or an influence, for one wrong value."""
    for kind, ask in WAYS:
        words = ask(sheet, name)
        if words:
            return Finding(ended(together(sheet, name, words, ask)), kind, (words, ""),
                           again=lambda s, ask=ask: core(ask(s, name)) == core(words))  # fmt: skip
    return None


def ended(words):
    """Return words with a full stop, unless they end in a question."""
    return words if words.endswith("?") else words + "."


def core(words):
    """Return words without what stands in brackets, which may differ from input to input."""
    return (
        words
        and words.split(" (")[0].split(" on ")[0].split(" is right, and ")[0].split(" are right, and ")[0]
    )


def together(sheet, name, words, ask):
    """Return the words for all wrong values that have the same relation."""
    if ask is not relation or not words.startswith(f"{name} is "):
        return words
    others = [other for other in sheet.names if other != name]
    same = [other for other in others if ask(sheet, other) == words.replace(name, other)]
    if not same or len(same) < len(others):
        return words
    return words.replace(f"{name} is ", f"{both([name, *same])} are ", 1).replace(
        "what it must", "what they must"
    )


def describe(sheet, name):
    """Return what can be said of a wrong value that nothing explains: its shape, or its entry furthest off."""
    rows = sheet.rows(name)
    wrong = [name in sheet.wrong[i] for i, *_ in rows]
    where = only_where([sheet.cases[i] for i, *_ in rows], wrong)
    shapes = [shape_in_words(name, ours, right, mend=True) for _, ours, right in rows]
    if any(shapes):
        return f"{next(filter(None, shapes))}.{where}"
    return f"{entry_in_words(name, *rows[wrong.index(True)][1:])}.{where}"


def only_where(cases, wrong):
    """Return in which cases it is wrong, if that is only some of them: a sentence, or nothing."""
    if all(wrong):
        return ""
    for label in dict.fromkeys(case.label for case in cases if case.label):
        if [case.label == label for case in cases] == wrong:
            return f" It is right but for {label}."
        if label == "m = 1" and [case.label != label for case in cases] == wrong:
            return f" It is right only for {label}."
    return f" It is right in {len(wrong) - sum(wrong)} of {len(wrong)} cases."
