"""Which of these lines is wrong?"""

from ...exercise import Case, Exercise, Mistake

# The lines of the page, and what is wrong with each; an empty text if nothing is.
LINES = (
    ("A = 1 / 1 + np.exp(-Z)", "without brackets it is 1 + np.exp(-Z), which is 2 at Z = 0"),
    ("A1 = np.tanh(W1 @ X + b1)", ""),
    ("slope = 1 - A1**2", ""),
    (
        "J = np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m",
        "the logarithm of a probability is negative, so J is too",
    ),
    ("dZ2 = A2 - Y", ""),
    ("dW2 = dZ2 @ A1 / m", "dZ2 is (1, m) and A1 is (n_h, m), so A1 must be transposed"),
    ("db2 = np.sum(dZ2, axis=1, keepdims=True) / m", ""),
    ("dZ1 = W2.T @ dZ2 * (1 - Z1**2)", "the slope of tanh is 1 - A1**2, and 1 - Z1**2 may be negative"),
    ("dW1 = dZ1 @ X.T / m", ""),
    (
        "db1 = np.sum(dZ1, axis=0, keepdims=True) / m",
        "axis=0 sums over the units, and the examples are to go",
    ),
    ("W1 = W1 + learning_rate * dW1", "the gradient points uphill, so the step is subtracted"),
    ("X = pictures.reshape(m, -1).T", ""),
)


def is_wrong(line):
    return line in (1, 4, 6, 8, 10, 11)


def lines(rng):
    while True:
        for i in rng.permutation(len(LINES)):
            yield Case((int(i) + 1,))


def said_of(i):
    """Return a sign: the verdict on line `i` is the wrong one."""

    def sign(values, args):
        return any(
            bool(found["verdict"]) != is_wrong(line)
            for found, (line,) in zip(values, args, strict=True)
            if line == i
        )

    return sign


def misread(i, text, reason):
    """Return the Mistake of calling line `i` right when it is wrong, or wrong when it is right."""
    if reason:
        does, see = f"takes line {i} for right", f"`{text}` is wrong, since {reason}"
    else:
        does, see = f"takes line {i} for wrong", f"`{text}` is right. Run it on small numbers, and see"
    return Mistake(does, lambda line: is_wrong(line) != (line == i), see.replace("{", "{{"), said_of(i))


EXERCISE = Exercise(
    is_wrong,
    ("line",),
    "verdict",
    "True if the line with this number is wrong, and False if it is right",
    lines,
    (
        Mistake("calls every line right", lambda line: False, "six of the twelve are wrong"),
        Mistake("calls every line wrong", lambda line: True, "six of the twelve are right"),
        Mistake(
            "has right and wrong exchanged",
            lambda line: not is_wrong(line),
            "True is for the lines that are wrong",
        ),
        Mistake(
            "returns the wrong lines, all of them",
            lambda line: [i for i in range(1, len(LINES) + 1) if is_wrong(i)],
            "it is asked about one line, and answers True or False. `line in (...)` asks",
        ),
        Mistake(
            "counts the lines from 0",
            lambda line: is_wrong(line + 1),
            "the first line of the page has the number 1",
        ),
        *(misread(i, *line) for i, line in enumerate(LINES, 1)),
    ),
    (
        "six of the twelve are wrong. Write down the shape of each array first.",
        "return line in (...), with the numbers of the wrong lines in the brackets.",
        "look for brackets, a sign, a transpose, a Z that should be an A, an axis, the direction of a step.",
    ),
)
