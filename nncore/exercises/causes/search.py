"""The causes, asked in turn: what is named is what explains the most; what nothing explains is described."""

from dataclasses import replace

from ..words.numbers import entry_in_words
from ..words.shapes import shape_in_words
from .finding import Finding
from .mistakes.named import by_list, by_machine
from .values.steps import exchanged
from .values.told import by_value
from .values.unsteady import unsteady
from .values.whole import whole_numbers


def find(sheet):
    """Return the Finding for a function that is wrong somewhere; None if nothing explains a value."""
    return find_in_all(sheet) or whole_numbers(sheet) or find_in_others(sheet)


def find_in_others(sheet):
    """Return the Finding that holds in all cases but those of one special kind, or None.

    What goes wrong for very large or for whole numbers too may hide it from a search over all cases.
    """
    pairs = zip(sheet.cases, sheet.bad, strict=True)
    labels = dict.fromkeys(case.label for case, bad in pairs if bad and case.label)
    for label in labels if len(labels) < 6 else ():
        rest = sheet.without(label)
        found = find_in_all(rest) if sum(rest.bad) > 1 and any(rest.stopped) == any(sheet.stopped) else None
        if found:
            words = f"{found.words} For {label} something more is wrong."
            return replace(found, words=words, again=lambda s: found.again(s.without(label)))  # noqa: B023
    return None


def find_in_all(sheet):
    """Return the Finding that holds in every case, or None."""
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
    shapes = [shape_in_words(name, ours, right, fix=True) for _, ours, right in rows]
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
