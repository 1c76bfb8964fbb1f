"""The causes, asked in turn: what is named is what explains the most; what nothing explains is described."""

from ..words.numbers import entry_in_words
from ..words.shapes import shape_in_words
from .finding import Finding
from .mistakes.named import by_list, by_machine
from .values.steps import exchanged
from .values.told import by_value
from .values.unsteady import unsteady


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


def describe(sheet, name):
    """Return what can be said of a wrong value that nothing explains: its shape, or its entry furthest
    off.
    """
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
