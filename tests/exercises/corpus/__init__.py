"""Solutions as learners write them, wrong ones and right ones, to judge the checks by.

A solution is the body of the function, or the whole of it if it begins with ``def``. A line with a # alone
stands between two of them. Those called `wrong_again` were written later, without a look at the lists of
mistakes.
"""

import itertools
import linecache
import textwrap
from importlib import import_module
from typing import NamedTuple

import numpy as np

_numbers = itertools.count()


def split(text):
    """Return the list of solutions in a text."""
    return [part.strip("\n") for part in textwrap.dedent(text).strip().split("\n#\n")]


def collected():
    """Return the solutions by collection and exercise: "wrong", "wrong_again" and "right"."""
    found = {"wrong": {}, "wrong_again": import_module(".wrong_again", __name__).WRONG, "right": {}}
    for part in ("logistic", "slopes_shapes", "networks", "others"):
        found["wrong"] |= import_module(f".wrong_{part}", __name__).WRONG
        found["right"] |= import_module(f".right_{part}", __name__).RIGHT
    return found


def made(name, text):
    """Return the function of a solution, made as a notebook's cell makes it, so that its lines can be
    quoted.
    """
    from nncore.exercises.tasks import EXERCISES

    whole = text.startswith(f"def {name}(")
    source = text + "\n" if whole else f"def {EXERCISES[name].signature}:\n{textwrap.indent(text, '    ')}\n"
    filename = f"<solution {next(_numbers)}>"
    linecache.cache[filename] = (len(source), None, source.splitlines(True), filename)
    namespace = {"np": np}
    exec(compile(source, filename, "exec"), namespace)
    return namespace[name]


NAMED = {
    "listed",
    "mutant",
    "examples",
    "exchange",
    "relation",
    "step",
    "influence",
    "place",
    "line",
    "unsteady",
    "change",
    "arguments",
}


class Judgement(NamedTuple):
    """What was said of a solution, of what kind it is, and whether a cause that is named holds on other
    inputs.
    """

    name: str
    text: str
    state: str
    kind: str
    line: str
    holds: bool = True


def judge(name, text):
    """Return the Judgement on a solution."""
    return judgement(name, text, made(name, text))


def judgement(name, text, f, seed=(1,)):
    """Return the Judgement on a function."""
    from nncore.exercises.sheet import Sheet
    from nncore.exercises.tasks import EXERCISES
    from nncore.exercises.verdict import verdict

    exercise = EXERCISES[name]
    said = verdict(exercise, f)
    holds = True
    if said.finding is not None and said.state == "wrong":
        with np.errstate(all="ignore"):
            holds = bool(said.finding.again(Sheet.of(exercise, f, seed)))
    return Judgement(name, text, said.state, kind_of(said), said.line, holds)


def kind_of(said):
    """Return of what kind a verdict is: the cause's, or "error", "returned", "shape", "value"."""
    if said.state != "wrong":
        return said.state
    if said.finding is not None:
        return said.finding.kind
    trials = said.sheet.trials
    if any(trial.error for trial in trials):
        return "error"
    if any(trial.misfit for trial in trials):
        return "returned"
    return "shape" if "must be" in said.line or "must have" in said.line else "value"


COLLECTIONS = collected()
