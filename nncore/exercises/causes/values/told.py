"""What can be told of one wrong value, by the first way that has something to say."""

from functools import partial

from ...words.lists import both
from ..finding import Finding
from .influence import influence
from .lines import first_line
from .places import only_there
from .relations import relation
from .steps import misplaced

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
            return Finding(
                ended(together(sheet, name, words, ask)),
                kind,
                (words, ""),
                again=partial(again, ask, name, core(words)),
            )
    return None


def again(ask, name, said, sheet):
    """Return whether the same is told of another Sheet."""
    return core(ask(sheet, name)) == said


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
