"""The book in sections: what stands under each heading, as plain text, for the index and for the search."""

from dataclasses import dataclass, field
from urllib.parse import quote

from bs4 import BeautifulSoup

HEADINGS = ("h1", "h2", "h3", "h4")
UNSAID = "math, .formula, pre"  # what is no prose


@dataclass
class Section:
    """What stands under one heading.

    Parameters
    ----------
    page, id : str
        Where it is: the page's name, and the heading's in the address.
    chapter, title : str
    text : str
        Its prose, without formulas and programs.
    marked : set of str
        What is bold or italic in it, in small letters: where a word is introduced.
    """

    page: str
    id: str
    chapter: str
    title: str
    text: str = ""
    marked: set = field(default_factory=set)

    @property
    def address(self):
        """The link that leads to it."""
        return f"{self.page}.html#{quote(self.id, safe='')}"


def sections(page, chapter, cells):
    """Return the sections of a page.

    Parameters
    ----------
    page, chapter : str
        The page's name, and its title.
    cells : list of str
        Its Markdown cells, rendered.

    Returns
    -------
    sections : list of Section
    """
    found = []
    for element in BeautifulSoup("\n".join(cells), "html.parser").find_all(True, recursive=False):
        if element.name in HEADINGS:
            found.append(Section(page, element["id"], chapter, _text(element)))
        elif found:
            found[-1].marked |= {_text(word).lower() for word in element.select("strong, em")}
            for unsaid in element.select(UNSAID):
                unsaid.replace_with(" ")
            found[-1].text += " " + _text(element)
    return found


def _text(element):
    return " ".join(element.get_text(" ").split()).replace(" ,", ",").replace(" .", ".")
