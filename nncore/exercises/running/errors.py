"""An exception of the learner's function as one sentence: its type, its line, and what to do."""

import re
import traceback

import numpy as np

from .contain import Endless, Interrupted
from .meanings import MEANINGS
from .source import code_of, loop_around, place
from .trial import message


def stop_in_words(error, f):
    """Return the words that say that `f` stopped, with the exception's name and the line."""
    if isinstance(error, Endless):
        return endless_in_words(error, f)
    return f"it stops with {kind(error)}{place(frames_of(error), f)}"


def endless_in_words(error, f):
    """Return the words for a call that was stopped, with its loop or the line it was in."""
    where = loop_around(error.frames, f)
    begin = (
        "you stopped it"
        if isinstance(error, Interrupted)
        else f"it was stopped after {error.seconds:.2g} seconds"
    )
    if where:
        return f"{begin} in {where}: does it end?"
    here = place(error.frames, f)
    return f"{begin}{here}: that is too long for such small inputs."


def reason_in_words(error, takes, args):
    """Return what an exception raised on `args` means, and the shapes that it met."""
    if isinstance(error, Endless):
        return ""
    shapes = ", ".join(
        f"{name} is {value.shape}"
        for name, value in zip(takes, args, strict=True)
        if isinstance(value, np.ndarray)
    )
    here = f" Here {shapes}." if shapes else ""
    return f": {meaning(error)}.{here}"


def frames_of(error):
    """Return the (code, line) of the frames that an exception went through, the innermost first."""
    return [(frame.f_code, line) for frame, line in traceback.walk_tb(error.__traceback__)][::-1]


def kind(error):
    """Return the name of an exception's type; NumPy's private names become the public one."""
    return next(t.__name__ for t in type(error).__mro__ if not t.__name__.startswith("_"))


LEAVES = {
    "SystemExit": "that would end the program (return gives the result back)",
    "KeyboardInterrupt": "that would stop the notebook (return gives the result back)",
}


def meaning(error):
    """Return what an exception says, in the course's words if they are known."""
    said = message(error)
    names = {t.__name__ for t in type(error).__mro__}
    for name in names & set(LEAVES):
        return LEAVES[name]
    for name, pattern, words in MEANINGS:
        found = re.search(pattern, said, re.DOTALL)
        if found and name in names:
            return words.format(*found.groups())
    lines = said.strip().splitlines() or ["no reason is given"]
    return re.sub(r" at 0x[0-9a-f]+", "", lines[0])[:160].rstrip(".")


def full_traceback(error, f):
    """Return the traceback of an exception as Python prints it, from the learner's function on."""
    filename = getattr(code_of(f), "co_filename", None)
    start = error.__traceback__
    while start and start.tb_next and start.tb_frame.f_code.co_filename != filename:
        start = start.tb_next
    return "".join(traceback.format_exception(type(error), error, start)).rstrip()
