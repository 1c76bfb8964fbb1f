"""Which parts of a network are the reader's: a box for each part of each network, and the same in words."""

from ...lab.stage import Panel, Scene
from ...lab.stage.palette import FAINT, GREEN, INK
from ..words.lists import both
from .parts import KINDS, ROLES

WIDE, TALL = 0.92, 0.7


def scene(mine):
    """Return the Scene of the parts: green and "yours", or the notebook in which the part is written."""
    panel = Panel(xlim=(-1.55, len(ROLES)), ylim=(-len(KINDS) + 0.1, 0.75), axes=False)
    own = set(mine.names)
    for j, role in enumerate(ROLES):
        panel.text(j + WIDE / 2, 0.35, role, bold=True)
    for i, kind in enumerate(KINDS.values()):
        panel.text(-0.1, -i - TALL / 2 + 0.1, kind.name.removeprefix("the "), align="right")
        for j, role in enumerate(ROLES):
            part = kind.parts[role]
            yours = part.exercise in own
            panel.rect(j, -i - TALL + 0.1, WIDE, TALL, GREEN if yours else FAINT, filled=False)
            said = "✓ yours" if yours else f"in {part.notebook[:2]}"
            panel.text(j + WIDE / 2, -i - TALL / 2 + 0.1, said, GREEN if yours else INK, bold=yours)
    return Scene([panel], words(mine), height=190)


def words(mine):
    """Return in words how far each network is, and what to write next.

    Parameters
    ----------
    mine : Mine

    Returns
    -------
    words : str
    """
    own, told, following = set(mine.names), [], ""
    for kind in KINDS.values():
        written = sum(part.exercise in own for part in kind.parts.values())
        told.append(f"{kind.name} {written} of {len(kind.parts)}")
        lacking = [part for part in kind.parts.values() if part.exercise not in own]
        if lacking and not following:
            made = f", which is made of {both(lacking[0].made_of)}" if lacking[0].made_of else ""
            following = f" Next to write: {lacking[0].exercise}{made}, in notebook {lacking[0].notebook}."
    whole = "" if following else " All of it is yours."
    return f"Parts that are yours: {', '.join(told)}.{following}{whole}"
