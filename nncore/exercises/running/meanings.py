"""What the messages of exceptions mean, in the course's words: type, pattern, meaning; the first that
fits counts.
"""

from .numpys import NUMPYS

MEANINGS = (
    *NUMPYS,
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
        r"'(int|float|tuple|list|dict|builtin_function_or_method|function)' object is not "
        r"(callable|subscriptable)",
        "a {0} stands where something else is meant (( ) calls a function, and [ ] takes an entry)",
    ),
    (
        "TypeError",
        r"'(numpy\.float64|float|int|numpy\.int64|numpy\.bool)' object is not iterable",
        "a loop or an unpacking wants several values, and this is one number (range(n) counts to n)",
    ),
    (
        "TypeError",
        r"(can't multiply sequence by non-int|can only concatenate list|"
        r"unsupported operand type\(s\) for .: 'list'|bad operand type for unary -: 'list')",
        "a list does not compute (np.array(list) does)",
    ),
    (
        "TypeError",
        r"unsupported operand type\(s\) for (\S+): '(\w+)' and '(\w+)'",
        "{0} stands between a {1} and a {2}",
    ),
    (
        "TypeError",
        r"list indices must be integers|only integers, slices|"
        r"'float' object cannot be interpreted as an integer",
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
