"""What the messages of NumPy mean, in the course's words: type, pattern, meaning."""

NUMPYS = (
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
        "the product does not fit: the columns on the left of @ must be as many as the rows on the right "
        "(is a .T missing?)",
    ),
    (
        "ValueError",
        r"cannot reshape array of size (\d+) into shape (\(.*?\))",
        "a reshape keeps every number, and {0} numbers do not fill the shape {1} (-1 stands for the size "
        "that is left)",
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
        "the names on the left of = are not as many as the values on the right (a shape of rank 1 has "
        "one number)",
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
        r"(?:standard_normal|random)\(\) (?:takes|got)|unexpected dtype|Unsupported dtype|dtype='\d",
        "the shape is one argument, so it needs brackets of its own: rng.standard_normal((rows, columns))",
    ),
)
