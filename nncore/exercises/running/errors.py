"""An exception of the learner's function as one sentence: its type, its line, and what to do."""

import re
import traceback

import numpy as np

from .contain import Endless, Interrupted
from .source import code_of, loop_around, place
from .trial import message

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
    (
        "ValueError",
        r"matmul: Input operand \d has a mismatch|gufunc signature",
        "the product does not fit: the columns on the left of @ must be as many as the rows on the right (is a .T missing?)",
    ),
    (
        "ValueError",
        r"cannot reshape array of size (\d+) into shape (\(.*?\))",
        "a reshape keeps every number, and {0} numbers do not fill the shape {1} (-1 stands for the size that is left)",
    ),
    (
        "ValueError",
        r"setting an array element with a sequence|inhomogeneous shape",
        "the rows of an array must all have the same length, and one entry holds one number",
    ),
    (
        "ValueError",
        r"assignment destination is read-only|output array is read-only",
        "it writes into an array that it was given (make a copy first, or a new array)",
    ),
    (
        "ValueError",
        r"could not broadcast input array from shape (\(.*?\)) into shape (\(.*?\))",
        "what is written into the array has the shape {0}, and the place for it {1}",
    ),
    (
        "ValueError",
        r"non-broadcastable output operand with shape (\(.*?\)) doesn't match the broadcast shape (\(.*?\))",
        "the result has the shape {1}, and += writes it back into an array of shape {0}",
    ),
    (
        "ValueError",
        r"too many values to unpack|not enough values to unpack",
        "the names on the left of = are not as many as the values on the right (a shape of rank 1 has one number)",
    ),
    (
        "ValueError",
        r"math domain error",
        "a function of math has no value there (the logarithm and the root need a positive number)",
    ),
    (
        "OverflowError",
        r"math range error",
        "math.exp overflows for such a number (np.exp gives inf, and goes on)",
    ),
    (
        "AxisError",
        r"axis (-?\d+) is out of bounds for array of dimension (\d+)",
        "there is no axis {0}, since the array has rank {1}",
    ),
    ("LinAlgError", r"", "np.linalg is not needed here"),
    (
        "FloatingPointError",
        r"(.*) encountered in (\w+)",
        "NumPy was told to stop at every warning (np.seterr), and here it met {0} in {1}",
    ),
    (
        "TypeError",
        r"Cannot interpret '(.*?)' as a data type|data type '(.*?)' not understood",
        "the shape is one argument, so it needs brackets of its own: np.zeros((rows, columns))",
    ),
    (
        "TypeError",
        r"(?:standard_normal|random)\(\) (?:takes|got)|only integer scalar arrays|unexpected dtype|Unsupported dtype|dtype='\d",
        "the shape is one argument, so it needs brackets of its own: rng.standard_normal((rows, columns))",
    ),
    (
        "TypeError",
        r"ufunc 'bitwise_xor' not supported|unsupported operand type\(s\) for \^",
        "in Python ^ is not a power (write ** for it)",
    ),
    (
        "TypeError",
        r"'numpy.ndarray' object is not callable",
        "brackets ( ) call a function, and this is an array (is a * missing, or are [ ] meant?)",
    ),
    (
        "TypeError",
        r"'(int|float|tuple|list|dict|builtin_function_or_method|function)' object is not (callable|subscriptable)",
        "a {0} stands where something else is meant (( ) calls a function, and [ ] takes an entry)",
    ),
    (
        "TypeError",
        r"'(numpy\.float64|float|int|numpy\.int64|numpy\.bool)' object is not iterable",
        "a loop or an unpacking wants several values, and this is one number (range(n) counts to n)",
    ),
    (
        "TypeError",
        r"(can't multiply sequence by non-int|can only concatenate list|unsupported operand type\(s\) for .: 'list'|bad operand type for unary -: 'list')",
        "a list does not compute (np.array(list) does)",
    ),
    (
        "TypeError",
        r"unsupported operand type\(s\) for (\S+): '(\w+)' and '(\w+)'",
        "{0} stands between a {1} and a {2}",
    ),
    (
        "TypeError",
        r"list indices must be integers|only integers, slices|'float' object cannot be interpreted as an integer",
        "an index and a size are whole numbers (// divides whole numbers)",
    ),
    (
        "TypeError",
        r"unhashable type",
        "a list or an array stands where a key of a dictionary is wanted",
    ),
    ("IndexError", r"only integers, slices", "an index is a whole number"),
    (
        "IndexError",
        r"too many indices for array: array is (\d)-dimensional, but (\d) were indexed",
        "the array has rank {0}, and the index has {1} parts",
    ),
    (
        "IndexError",
        r"index (-?\d+) is out of bounds for axis (\d+) with size (\d+)",
        "index {0} is out of bounds: along axis {1} there are {2} entries, and counting begins at 0",
    ),
    (
        "IndexError",
        r"tuple index out of range",
        "a tuple has fewer entries than that (the shape of an array of rank 1 has one)",
    ),
    (
        "IndexError",
        r"list index out of range",
        "the list has fewer entries than that, and counting begins at 0",
    ),
    ("KeyError", r"(.*)", "the dictionary has no key {0}"),
    (
        "UnboundLocalError",
        r"local variable '(\w+)'",
        "{0} is used before it is given a value in the function",
    ),
    (
        "NameError",
        r"name '(np)' is not defined",
        "name 'np' is not defined (import numpy as np, in a cell of its own)",
    ),
    (
        "AttributeError",
        r"'numpy.random.*Generator' object has no attribute 'randn?'",
        "a generator draws with rng.standard_normal((rows, columns))",
    ),
    (
        "AttributeError",
        r"'(?:numpy\.)?(\w+)' object has no attribute '(\w+)'",
        "a value of the type {0} has no {1}",
    ),
    (
        "AttributeError",
        r"module '(\w+)' has no attribute '(\w+)'",
        "{0} has no {1}",
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
    ("RecursionError", r"", "the function calls itself without end"),
)


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
