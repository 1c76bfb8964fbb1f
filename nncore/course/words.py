"""Parts of the course in words, and the name under which a section is linked."""

from itertools import groupby
from urllib.parse import quote

from .table import lessons

PLAIN = "!#$&*+,/:;=?@'~"  # of the signs that may stand in a link


def spoken(parts):
    """Return lectures and labs in words.

    Parameters
    ----------
    parts : iterable of Part
        In the course's order.

    Returns
    -------
    str

    Examples
    --------
    >>> from nncore.course import lessons
    >>> spoken(lessons()[:3])
    'week 1, lectures 1 to 3'
    >>> spoken([part for part in lessons() if part.code in ("2.9", "2.11", "3.lab1", "4.lab2")])
    'week 2, lectures 9 and 11; week 3, the lab; week 4, lab 2'
    """
    weeks = groupby(parts, key=lambda part: part.week)
    return "; ".join(f"week {week}, {_of_a_week(of_week)}" for week, of_week in weeks)


def anchor(heading):
    """Return what stands after the # in a link to a section, as JupyterLab names it.

    Parameters
    ----------
    heading : str
        As it stands after ``##``.

    Returns
    -------
    str

    Examples
    --------
    >>> anchor("4. `*` for `@`")
    '4.-*-for-@'
    """
    # Only what would end the link in Markdown: JupyterLab compares the rest as it stands.
    return quote(heading.replace("`", "").replace(" ", "-"), safe=PLAIN)


def _of_a_week(parts):
    *first, last = (
        piece for kind, of_kind in groupby(parts, key=lambda p: p.kind) for piece in _of_a_kind(*of_kind)
    )
    return f"{', '.join(first)} and {last}" if first else last


def _of_a_kind(*parts):
    """Return numbers in pieces, the first with what they number: "lectures 1 to 4", "9", "11"."""
    week, kind = parts[0].week, parts[0].kind
    if kind == "lab" and sum(part.week == week and part.kind == kind for part in lessons()) == 1:
        return ["the lab"]
    runs = groupby(enumerate(part.number for part in parts), key=lambda place: place[1] - place[0])
    runs = [[number for _, number in run] for _, run in runs]
    pieces = [piece for run in runs for piece in ([f"{run[0]} to {run[-1]}"] if len(run) > 2 else run)]
    return [f"{kind}{'s' if len(parts) > 1 else ''} {pieces[0]}", *map(str, pieces[1:])]
