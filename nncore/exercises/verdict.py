"""The line that `check` prints: what is right, what is wrong, and which mistake it is."""

import warnings
from dataclasses import dataclass

import numpy as np

from .causes.finding import Finding
from .causes.search import describe, find, only_where
from .remarks import remarks
from .running.arguments import takes_other
from .running.errors import frames_of, reason_in_words, stop_in_words
from .running.source import place
from .running.stubs import is_stub
from .running.trial import NOTHING
from .sheet import Sheet
from .smallest import smallest
from .words.lists import both, capital
from .words.numbers import entry_in_words
from .words.shapes import FEW, count, inputs_in_words

CAUTIOUS = True  # the tests set it to False, so that they see what goes wrong


@dataclass(frozen=True, eq=False)
class Verdict:
    """What is said of a function.

    Parameters
    ----------
    line : str
    state : str
        "right", "wrong" or "unattempted".
    error : BaseException or None
        What the function raised.
    finding : Finding or None
        The cause that is named.
    sheet : Sheet
    """

    line: str
    state: str
    error: object = None
    finding: object = None
    sheet: object = None


def verdict(exercise, f, seed=()):
    """Return the Verdict on the learner's function `f`."""
    with np.errstate(all="ignore"), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        sheet = Sheet.of(exercise, f, seed)
        return judged(exercise, f, sheet)


def judged(exercise, f, sheet):
    """Return the Verdict of a Sheet."""
    name, trials = exercise.name, sheet.trials
    if all(trial.empty for trial in trials):
        return Verdict(f"{name}: {unattempted(exercise, f, trials[0])}", "unattempted", None, None, sheet)
    error = next((trial.error for trial in trials if trial.error), None)
    if isinstance(error, TypeError) and takes_other(f, exercise.takes):
        line = f"{name}: wrong. It must take {both(exercise.takes)}: def {exercise.signature}."
        return Verdict(line, "wrong", error, Finding(line, "arguments"), sheet)
    fault, finding = find_fault(sheet)
    if fault:
        return Verdict(f"{name}: wrong. {capital(fault)}", "wrong", error, finding, sheet)
    line = f"{name}: right, on {len(trials)} random inputs.{remarks(sheet)}"
    return Verdict(line, "right", None, None, sheet)


def unattempted(exercise, f, trial):
    """Return what to say of a function that returns nothing, or still has a ``...`` in it."""
    takes = f"It takes {both(exercise.takes)} and returns {exercise.task}; hint({exercise.name}) helps."
    if trial.error and not isinstance(trial.error, NotImplementedError):
        return f"not finished yet. There is still a ...{place(frames_of(trial.error), f)}. {takes}"
    if trial.misfit and trial.misfit not in NOTHING:
        return f"not finished yet. {trial.misfit}. {takes}"
    if trial.printed:
        return f"it prints, and returns nothing: return hands the result back. {takes}"
    return f"not attempted yet. {takes}" + (
        "" if is_stub(f) else " If it is finished, its return is missing."
    )


def find_fault(sheet):
    """Return what is wrong in a sentence or two, and the Finding: None and None if nothing is."""
    for trial in sheet.trials:
        if trial.changed:
            words = change_in_words(trial, sheet.f)
            return words, Finding(words, "change", ("makes a new array", ""))
    if not any(sheet.bad) and not sheet.exercise.any_values:
        return None, None
    finding = found(sheet)
    if any(sheet.stopped):
        return stopped_in_words(sheet, finding), finding
    if finding:
        return finding.words, finding
    if not sheet.names:
        return None, None
    return in_values(sheet), None


def found(sheet):
    """Return the Finding, or None: what goes wrong in the search is not the learner's to see."""
    if not CAUTIOUS:
        return find(sheet)
    try:
        return find(sheet)
    except Exception:
        return None


def stopped_in_words(sheet, finding):
    """Return the sentence about a function that stops, and the mistake if it is known."""
    i = sheet.stopped.index(True)
    trial, takes = sheet.trials[i], sheet.exercise.takes
    words = stop_in_words(trial.error, sheet.f) if trial.error else trial.misfit
    if finding:
        return f"{words}. {capital(finding.words)}"
    reason = reason_in_words(trial.error, takes, sheet.cases[i].args) if trial.error else "."
    return words + reason + only_where(sheet.cases, sheet.bad)


def in_values(sheet):
    """Return the sentence about a wrong value that no cause explains, with the smallest input by value."""
    name = sheet.names[0]
    words = describe(sheet, name)
    args, trial, right = smallest(sheet)
    call = f"case({sheet.exercise.name}) hands over an input to try"
    if " where " not in words or trial.values is None or name not in trial.values:
        return f"{words} {capital(call)}." if sum(map(count, args)) > FEW else words
    where = words[words.index(".", words.index(" is right")) + 1 :]
    few = sum(map(count, args)) <= FEW and not any(isinstance(a, dict) for a in args)
    inputs = f"for {inputs_in_words(sheet.exercise.takes, args)}" if few else call
    return f"{entry_in_words(name, trial.values[name], right[name])}{', ' if few else '; '}{inputs}.{where}"


def change_in_words(trial, f):
    """Return the sentence about arguments that a function changed."""
    where = place(frames_of(trial.error), f) if trial.error else ""
    arguments, them = ("arguments", "them") if len(trial.changed) > 1 else ("argument", "it")
    return (
        f"it changes its {arguments} {both(trial.changed)} in place{where}, so whoever still holds {them} "
        f"sees other numbers: make a new array, as w = w - step does and w -= step does not."
    )
