"""The table as two lists: the lectures and labs of the course, and the sections of the notebooks."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import NamedTuple


class Part(NamedTuple):
    """A lecture or a lab of the course.

    Attributes
    ----------
    week : int
    kind : {"lecture", "lab"}
    number : int
        Counted from 1 within the week, lectures and labs each by themselves.
    title : str
    """

    week: int
    kind: str
    number: int
    title: str

    @property
    def code(self):
        """How the table calls it: "2.9" is week 2, lecture 9, and "2.lab1" is week 2, lab 1."""
        return f"{self.week}.{'lab' if self.kind == 'lab' else ''}{self.number}"


class Section(NamedTuple):
    """A section of a notebook.

    Attributes
    ----------
    notebook : str
        The notebook's file name, without its ending.
    heading : str
        As it stands after ``##``.
    parts : tuple of Part
        The lectures and labs that it goes with, in the course's order; none if it belongs to no lecture.
    """

    notebook: str
    heading: str
    parts: tuple


@cache
def _table():
    return tomllib.loads(files(__package__).joinpath("course.toml").read_text(encoding="utf-8"))


def subjects():
    """Return what each week is about: a dict of week to words.

    Examples
    --------
    >>> subjects()[3]
    'shallow networks'
    """
    return {int(week): given["subject"] for week, given in _table()["week"].items()}


@cache
def lessons():
    """Return all lectures and labs: a tuple of Part, week by week, the labs after the lectures.

    Examples
    --------
    >>> lessons()[1]
    Part(week=1, kind='lecture', number=2, title='what is a neural network')
    """
    return tuple(
        Part(int(week), kind, number, title)
        for week, given in _table()["week"].items()
        for kind in ("lecture", "lab")
        for number, title in enumerate(given.get(f"{kind}s", ()), 1)
    )


@cache
def sections(notebook=None):
    """Return the sections of a notebook, or of all of them: a tuple of Section.

    Parameters
    ----------
    notebook : str, optional
        A file name without its ending.

    Returns
    -------
    tuple of Section

    Raises
    ------
    ValueError
        If the table names a lecture or lab that there is not.

    Examples
    --------
    >>> [part.code for part in sections("01_derivatives_and_graphs")[0].parts]
    ['2.5']
    """
    return tuple(
        Section(name, heading, _parts(name, heading, codes))
        for name, given in _table()["sections"].items()
        for heading, codes in given.items()
        if notebook in (None, name)
    )


def sections_of(part):
    """Return the sections that go with a lecture or lab: a list of Section.

    Examples
    --------
    >>> [(section.notebook[:2], section.heading) for section in sections_of(lessons()[2])]
    [('00', 'Learning from examples')]
    """
    return [section for section in sections() if part in section.parts]


def _parts(notebook, heading, codes):
    known = {part.code: part for part in lessons()}
    unknown = [code for code in codes.split() if code not in known]
    if unknown:
        raise ValueError(
            f"course.toml, {notebook}, {heading!r}: there is no {', '.join(unknown)}; write 2.9 for week 2, "
            f"lecture 9, and 2.lab1 for week 2, lab 1"
        )
    return tuple(sorted((known[code] for code in codes.split()), key=lessons().index))
