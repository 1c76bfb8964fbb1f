"""The map of the course on the page of contents: each lecture, with the sections that go with it."""

from typing import NamedTuple
from urllib.parse import unquote

from ...course import anchor, lessons, sections_of, subjects


class Place(NamedTuple):
    """A section to go to: its link, its notebook's number, and its heading as HTML."""

    address: str
    number: str
    html: str


def weeks(chapters):
    """Return the weeks of the course: (week, subject, [(Part, [Place, ...]), ...]).

    Parameters
    ----------
    chapters : list of Chapter
        A section that none of them has is left out, and so is a lecture without a section.
    """
    known = {(chapter.name, one.id): one for chapter in chapters for one in chapter.prose.headings}
    found = []
    for week, subject in subjects().items():
        parts = [(part, places(part, known)) for part in lessons() if part.week == week]
        parts = [(part, there) for part, there in parts if there]
        if parts:
            found.append((week, subject, parts))
    return found


def places(part, known):
    """Return the Places of a lecture or lab, of the headings that are `known`, by page and name."""
    there = []
    for section in sections_of(part):
        if heading := known.get((section.notebook, unquote(anchor(section.heading)))):
            address = f"{section.notebook}.html#{heading.link}"
            there.append(Place(address, section.notebook[:2], heading.html))
    return there
