"""The first line of a function that gives a nan or an infinity, and how the numbers grew until then."""

import inspect

from ...checks import shown
from ..stage.scene import Scene
from ..stage.source import check_source
from .overflow_view import draw_growth, draw_lines
from .tracing.follow import MOST_LINES, SECONDS, follow

WARNINGS = {"overflow": "an overflow", "divide": "a division by zero", "invalid": "an invalid value"}


def first_overflow(f, /, *args, **kwargs):
    """Run a function line by line, and show the first line that gives a nan or an infinity.

    The function runs on copies of its arguments, and what it prints is dropped. Functions that were written
    beside it, in the same notebook, are followed too. It is stopped after ten seconds.

    Parameters
    ----------
    f : function
        Your own, written with def.
    *args, **kwargs
        What to call it with.

    Returns
    -------
    scene : Scene
        The lines with the culprit marked, and the largest value of each variable in each pass of the loop.

    Raises
    ------
    ValueError
        If `f` has no source, or cannot be called like that.

    Examples
    --------
    >>> import numpy as np
    >>> def loss(z):
    ...     a = 1 / (1 + np.exp(-z))
    ...     return -np.log(1 - a)
    >>> first_overflow(loss, 40.0)
    Line 3 of loss is the first that goes wrong:
        return -np.log(1 - a)
    What it returns is inf. The first operation that is not finite: np.log(1 - a) is -inf, because 1 - a is 0.
    """
    check_called(f, args, kwargs)
    followed = follow(f, args, kwargs)
    said = words(f.__name__, followed)
    lines, height = draw_lines(followed, said)
    growth = draw_growth(followed)
    return Scene([lines, growth] if growth else [lines], said, height=height)


def check_called(f, args, kwargs):
    """Refuse what is not a function with a source, or cannot be called with these arguments."""
    check_source(f)
    if isinstance(f, type) or inspect.iscoroutinefunction(f):
        raise ValueError(f"{shown(f)} cannot be followed: give a function that is written with def")
    try:
        inspect.signature(f).bind(*args, **kwargs)
    except TypeError as problem:
        takes = ", ".join(inspect.signature(f).parameters) or "nothing"
        raise ValueError(f"{f.__name__} takes {takes}: {problem}") from None


def words(name, followed):
    """Return what happened, in sentences."""
    last = followed.events[-1] if followed.ended in ("found", "raised") else None
    warned = [event for event in followed.events if event.kind == "warning"]
    told = [
        sentence
        for event in warned[:1]
        if last is None or event.statement is not last.statement
        for sentence in tell_warning(event)
    ]
    if last is not None:
        return "\n".join([*told, *tell(last)])
    meant = f", except {', '.join(sorted(followed.meant))}, as its lines say" if followed.meant else ""
    if followed.ended == "finished":
        return "\n".join([*told, f"{name} ran to its end, and every variable stayed finite{meant}."])
    until = f"in pass {followed.passes} of its loop" if followed.passes else "before its end"
    stopped = f"{name} was stopped after {SECONDS:g} seconds or {MOST_LINES} lines, {until}"
    return "\n".join([*told, f"{stopped}. Until then every variable was finite{meant}."])


def place(event):
    """Return where an event was, such as ``"In iteration i = 2, line 5 of model"``."""
    (function, line, loop), *callers = event.where
    loop = next((words for _, _, words in event.where if words), "")
    called = "".join(f" (called in line {number} of {name})" for name, number, _ in callers[:1])
    return f"In {loop}, line {line} of {function}{called}" if loop else f"Line {line} of {function}{called}"


def tell(event):
    """Return the sentences for the event that ended the function."""
    if event.kind == "argument":
        return [f"{event.where[0][0]} is called with {event.bad} in {event.name}: look where it was made."]
    if event.kind == "raised":
        code = event.statement.text if event.statement else ""
        said = f"{place(event)} ends in {type(event.bad).__name__}: {event.bad}"
        return [said, f"    {code}", "Until then every variable was finite."]
    what = f"{event.name} is {event.bad}" if event.name else f"What it returns is {event.bad}"
    return [
        f"{place(event)} is the first that goes wrong:",
        f"    {event.statement.text}",
        f"{what}. {because(event)}".strip(),
        *before(event),
    ]


def tell_warning(event):
    """Return the sentences for a statement that was not finite inside, and finite at its end."""
    kind = next((words for key, words in WARNINGS.items() if event.bad.startswith(key)), event.bad)
    said = f"{place(event)} has {kind} inside, and goes on with finite numbers:"
    return [said, f"    {event.statement.text}", *filter(None, [because(event)])]


def because(event):
    """Return the sentence on the first operation whose result is not finite."""
    if event.operation is None:
        return ""
    text, bad, takes = event.operation
    reason = ", ".join(f"{part} {size}" for part, size in takes.items())
    return f"The first operation that is not finite: {text} is {bad}{', because ' * bool(reason)}{reason}."


def before(event):
    """Return the sentence on what the line had to work with, if no operation has said it."""
    sizes = [f"{label} {size}" for label, size in event.before.items() if not size.whole]
    return [f"Before that line, {', '.join(sizes)}."] if sizes and event.operation is None else []
