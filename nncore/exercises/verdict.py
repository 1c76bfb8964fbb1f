"""The line that `check` prints: what is right, what is wrong, and which known mistake it is."""

import dis
import types

from .exercise import both
from .known import capital, describe, only_where, recognise, worked, wrong_in
from .stops import place, reason_in_words, stop_in_words
from .trial import NOTHING, attempt, parameters, with_numbers


def verdict(exercise, f):
    """Return the line about the learner's function `f`, and the exception that it raised, or None."""
    name, (cases, rights) = exercise.name, worked(exercise)
    trials = [attempt(f, exercise, case.args) for case in cases]
    if all(trial.empty for trial in trials):
        return f"{name}: {unattempted(exercise, f, trials[0])}", None
    error = next((trial.error for trial in trials if trial.error), None)
    if isinstance(error, TypeError) and takes_other(f, exercise):
        return f"{name}: wrong. It must take {both(exercise.takes)}: def {exercise.signature}.", error
    settled = [with_numbers(*pair) for pair in zip(trials, rights, strict=True)]
    fault = find_fault(exercise, f, cases, settled, rights)
    if fault:
        return f"{name}: wrong. {capital(fault)}", error
    return f"{name}: right, on {len(cases)} random inputs.{remarks(exercise, f, trials, rights)}", None


def unattempted(exercise, f, trial):
    """Return what to say of a function that returns nothing, or still has a ``...`` in it."""
    takes = f"It takes {both(exercise.takes)} and returns {exercise.task}; hint({exercise.name}) helps."
    if trial.error and not isinstance(trial.error, NotImplementedError):
        return f"not finished yet. There is still a ...{place(trial.error, f)}. {takes}"
    if trial.misfit and trial.misfit not in NOTHING:
        return f"not finished yet. {trial.misfit}. {takes}"
    return f"not attempted yet. {takes}" + (
        "" if is_stub(f) else " If it is finished, its return is missing."
    )


def takes_other(f, exercise):
    """Return whether `f` cannot be called with the exercise's arguments."""
    names = parameters(f)
    return names is not None and len(names) != len(exercise.takes)


def find_fault(exercise, f, cases, trials, rights):
    """Return what is wrong in a sentence or two, or None."""
    for trial in trials:
        if trial.changed:
            return change_in_words(trial, f)
    rows = [wrong_in(exercise, *pair) for pair in zip(trials, rights, strict=True)]
    order = dict.fromkeys(name for right in rights for name in right.values)
    wrong = [name for name in order if any(name in row for row in rows)]
    known = recognise(exercise, cases, trials, rights, wrong)
    stopped = [trial.values is None for trial in trials]
    if any(stopped):
        trial, case = next((t, c) for t, c in zip(trials, cases, strict=True) if t.values is None)
        words = stop_in_words(trial.error, f) if trial.error else trial.misfit
        if known:
            return f"{words}. {capital(known)}"
        reason = f": {reason_in_words(trial.error, exercise.takes, case.args)}" if trial.error else "."
        bad = [gone or bool(row) for gone, row in zip(stopped, rows, strict=True)]
        return words + reason + only_where(cases, bad)
    return known or (describe(exercise, cases, trials, rights, wrong[0]) if wrong else None)


def change_in_words(trial, f):
    """Return the sentence about arguments that a function changed."""
    where = place(trial.error, f) if trial.error else ""
    arguments, them = ("arguments", "them") if len(trial.changed) > 1 else ("argument", "it")
    return (
        f"it changes its {arguments} {both(trial.changed)} in place{where}, so whoever still holds {them} "
        f"sees other numbers: make a new array, as w = w - step does and w -= step does not."
    )


def remarks(exercise, f, trials, rights):
    """Return what may be said of a right function: it still may warn, loop, or give (1, 1) for a number."""
    said = []
    for name, right in rights[0].values.items():
        if right.ndim == 0 and trials[0].values[name].ndim:
            said.append(
                f"{name} is an array of shape {trials[0].values[name].shape}; .item() makes it a number"
            )
    warned = dict.fromkeys(words for trial in trials for words in trial.warned)
    if warned:
        said.append(f"NumPy warns ({', '.join(warned)}), and the result is right all the same")
    if exercise.loopless and has_loop(getattr(f, "__code__", None)):
        said.append("there is a loop in it, and one call of NumPy can do the same")
    if any(trial.printed for trial in trials):
        said.append("what it prints is left out here")
    return "".join(f" {capital(words)}." for words in said)


def has_loop(code):
    """Return whether compiled code, or what is defined in it, holds a loop."""
    if not isinstance(code, types.CodeType):
        return False
    inner = any(map(has_loop, code.co_consts))
    return inner or any(
        "JUMP_BACKWARD" in i.opname or i.opname == "FOR_ITER" for i in dis.get_instructions(code)
    )


def is_stub(f):
    """Return whether a function does nothing but return a constant, or say that it is not implemented."""
    code = getattr(f, "__code__", None)
    steps = list(dis.get_instructions(code)) if code else []
    idle = {"RESUME", "LOAD_CONST", "RETURN_CONST", "RETURN_VALUE", "NOP", "CACHE"}
    return any("NotImplementedError" in i.argrepr for i in steps) or {i.opname for i in steps} <= idle
