"""The answer to the question of the notes, in a paragraph, with the reader's own numbers in it."""

from math import inf, log, prod

from ...checks import check_number
from ..stage.inputs.doors import check_table
from .stopwatch import in_digits, in_units

BECAUSE = {
    "no number boxed at each a[i]": "is the box that each a[i] is put into, which a list does not need",
    "the loop compiled": "is the interpreter's own work at each turn of the loop",
    "numbers in place of objects": "is the Python object around each number: asking for its type, following "
    "its address, making a new one for each sum",
    "SIMD": "is SIMD, the instructions that you suspected, with BLAS to use them",
    "wider SIMD": "is wider SIMD, four or eight numbers an instruction in place of two",
    "all threads": "is the other threads",
}
SMALL = 1.15  # a factor below this is not told as a gain


def answer(peels, cross=None):
    """Return the answer to "what if the loop is inside that method and I just don't see it?".

    Parameters
    ----------
    peels : dict
        What `peel` returned, with the dot product and the matrix product.
    cross : float, optional
        The length from which the vectorized dot product is the faster one.

    Returns
    -------
    text : str
    """
    for name in ("dot product", "matrix product"):
        peel = check_table("peels", peels, "peel()").get(name)
        if not hasattr(peel, "factors"):
            raise ValueError(f"peels has no {name}: give what peel() returned, of all ladders")
    if not (cross is None or (isinstance(cross, float) and cross == inf)):
        check_number("cross", cross, 0)
    dot, product = peels["dot product"], peels["matrix product"]
    python = dot.by("interpreter")
    share = 100 * log(max(python, 1.01)) / log(max(python, 1.01) * gains(dot, "processor"))
    sentences = [
        "The loop is inside the method: it is there, compiled, and you do not see it.",
        f"On this machine, now, the loop over two arrays of a million numbers took "
        f"{in_units(dot.seconds[0])}, and one call of np.dot {in_units(dot.seconds[-1])}: "
        f"{in_digits(dot.whole)} times less.",
        f"Of this, a factor of {in_digits(python)} is Python, gone: {causes(dot, 'interpreter')}.",
        f"The processor adds a factor of {in_digits(dot.by('processor'))}: {causes(dot, 'processor')}.",
        f"Counted in doublings, {share:.0f} % of the way is the interpreter's overhead, not the "
        f"processor's tricks.",
        of_product(product),
        "The GPU has no part in it: NumPy does not use one.",
    ]
    if dot.notes:
        sentences.append(f"Of the causes, {'; '.join(dot.notes)}.")
    if cross and cross < inf:
        sentences.append(f"And below a length of about {cross:.0f}, the loop is the faster one.")
    return " ".join(sentences)


def causes(peel, side):
    """Return the causes of one side, each with its factor; those that gain little are put last."""
    found = [
        (rung.cause, factor)
        for rung, factor in zip(peel.rungs[1:], peel.factors, strict=True)
        if rung.side == side
    ]
    told = [f"{in_digits(f)} {BECAUSE[cause]}" for cause, f in found if f >= SMALL]
    little = [f"{cause} ({in_digits(f)})" for cause, f in found if 1 / SMALL < f < SMALL]
    slower = [f"{cause} ({in_digits(f)})" for cause, f in found if f <= 1 / SMALL]
    if little:
        told.append(f"hardly anything comes from {' and '.join(little)}, for the time is the memory's")
    if slower:
        told.append(f"time was lost by {' and '.join(slower)}, as happens when other programs want the cores")
    return "; ".join(told) or "nothing that could be measured here"


def gains(peel, side):
    """Return the product of the factors of one side that are gains."""
    pairs = zip(peel.rungs[1:], peel.factors, strict=True)
    return prod(factor for rung, factor in pairs if rung.side == side and factor > 1)


def of_product(peel):
    """Return the sentence about the matrix product, where the processor has more to give."""
    factors = {rung.cause: f for rung, f in zip(peel.rungs[1:], peel.factors, strict=True)}
    chip = [f"{cause} {in_digits(factors[cause])}" for cause in factors if cause_of_chip(peel, cause)]
    return (
        f"In a matrix product each number is used many times, so there the processor's share is larger, "
        f"{in_digits(peel.by('processor'))} of {in_digits(peel.whole)}: {', '.join(chip)}."
    )


def cause_of_chip(peel, cause):
    """Return whether a cause of this ladder is the processor's."""
    return any(rung.cause == cause and rung.side == "processor" for rung in peel.rungs)
