"""How the playground is looked at: what changes the picture and nothing in the training."""

from typing import NamedTuple

from ....checks import shown


class Look(NamedTuple):
    """What is drawn.

    `more` is the second level, with the curves. `discrete` paints one colour for each class, `tests` shows
    the points for testing, `biases` marks each unit with its bias. `unit` is ``(l, k)``: the map of unit k
    of layer l stands large in the place of the answer.
    """

    more: bool = False
    discrete: bool = False
    tests: bool = True
    biases: bool = True
    unit: tuple | None = None


KEPT = Look._fields[:4]  # of a state string; a unit is only looked at


def check_look(value):
    """Return the Look that a state string holds, a list of yes and no."""
    if not (isinstance(value, list) and len(value) == len(KEPT) and all(type(v) is bool for v in value)):
        raise ValueError(f"the look is {shown(value)}: a list of {len(KEPT)} times true or false is expected")
    return Look(*value)
