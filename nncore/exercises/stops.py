"""An exception of the learner's function as one sentence: its type, its line, and what to do."""

import linecache
import re
import traceback

import numpy as np

# The exception's name, a pattern in its message, and what it means in the course's words.
MEANINGS = (
    (
        "ValueError",
        r"matmul.*\(size (\d+) is different from (\d+)\)",
        "the product does not fit, as the columns on the left of @ are {1} and the rows on the right {0} "
        "(is a .T missing?)",
    ),
    (
        "ValueError",
        r"shapes (\(.*?\)) and (\(.*?\)) not aligned",
        "the product does not fit, {0} times {1} (is a .T missing?)",
    ),
    (
        "ValueError",
        r"operands could not be broadcast together with (?:remapped )?shapes (\(.*?\)) (\(.*?\))",
        "{0} and {1} do not broadcast, since * and + go entry by entry (a matrix product is written @)",
    ),
    (
        "ValueError",
        r"truth value of an array",
        "an `if` needs one True or False, and this is an array (np.where chooses for every entry)",
    ),
    (
        "ValueError",
        r"matmul: Input operand \d does not have enough dimensions",
        "one side of @ is a single number, and a number is multiplied by *",
    ),
    ("TypeError", r"'?ellipsis'?", "there is still a ... to be replaced"),
    (
        "TypeError",
        r"only (?:length-1|0-dimensional) arrays can be converted",
        "this function takes one number, not an array (math.exp does; np.exp takes every entry)",
    ),
    (
        "TypeError",
        r"only integer scalar arrays can be converted",
        "an array stands where a whole number is wanted (np.max takes an axis there, np.maximum an array)",
    ),
    (
        "TypeError",
        r"'tuple' object cannot be interpreted as an integer",
        "a tuple stands where a whole number is wanted (np.random.randn takes the sizes separately)",
    ),
    (
        "UFuncTypeError",
        r"Cannot cast ufunc",
        "an array of whole numbers cannot hold fractions (X = X / n makes a new array, X /= n does not)",
    ),
    (
        "AttributeError",
        r"'numpy.random.*Generator' object has no attribute 'randn?'",
        "a generator draws with rng.standard_normal((rows, columns))",
    ),
    ("RecursionError", r"", "the function calls itself without end"),
)


def stop_in_words(error, f):
    """Return the words that say that `f` stopped, with the exception's name and the line."""
    return f"it stops with {kind(error)}{place(error, f)}"


def reason_in_words(error, takes, args):
    """Return what an exception raised on `args` means, and the shapes that it met."""
    shapes = ", ".join(
        f"{name} is {value.shape}"
        for name, value in zip(takes, args, strict=True)
        if isinstance(value, np.ndarray)
    )
    here = f" Here {shapes}." if shapes else ""
    return f"{meaning(error)}.{here}"


def place(error, f):
    """Return where in the learner's code an exception arose: the line and its text, or nothing if unknown."""
    filename = getattr(getattr(f, "__code__", None), "co_filename", None)
    frames = [
        (frame, line) for frame, line in traceback.walk_tb(error.__traceback__)
        if frame.f_code.co_filename == filename
    ]  # fmt: skip
    if not frames:
        return ""
    frame, line = frames[-1]
    text = linecache.getline(filename, line).strip()
    name = "" if frame.f_code is f.__code__ else f" of {frame.f_code.co_name}"
    return f" in line {line - frame.f_code.co_firstlineno + 1}{name}" + (f", `{text}`" if text else "")


def kind(error):
    """Return the name of an exception's type; NumPy's private names become the public one."""
    return next(t.__name__ for t in type(error).__mro__ if not t.__name__.startswith("_"))


def meaning(error):
    """Return what an exception says, in the course's words if they are known."""
    message = str(error)
    for name, pattern, words in MEANINGS:
        found = re.search(pattern, message, re.DOTALL)
        if found and name in {t.__name__ for t in type(error).__mro__}:
            return words.format(*found.groups())
    lines = message.strip().splitlines() or ["no reason is given"]
    return re.sub(r" at 0x[0-9a-f]+", "", lines[0])[:160].rstrip(".")


def full_traceback(error, f):
    """Return the traceback of an exception as Python prints it, from the learner's function on."""
    filename = getattr(getattr(f, "__code__", None), "co_filename", None)
    start = error.__traceback__
    while start.tb_next and start.tb_frame.f_code.co_filename != filename:
        start = start.tb_next
    return "".join(traceback.format_exception(type(error), error, start)).rstrip()
