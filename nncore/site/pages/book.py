"""The book: a page for each notebook, the contents, the index and the search."""

from dataclasses import dataclass, field

from . import search, terms
from .assets import write_assets
from .export import Page, picture, plain_text, rendered
from .lectures import weeks
from .prose import Prose
from .sections import sections

TITLE = "Neural Networks and Deep Learning: the companion"
FRONT = "04-hidden_unit"  # the figure on the page of contents
OPEN = (
    "python3 -m venv .venv && .venv/bin/pip install -e . -c constraints.txt && "
    ".venv/bin/jupyter lab notebooks/{name}.ipynb"
)


@dataclass
class Chapter:
    """A notebook, as the book has it.

    Parameters
    ----------
    name : str
        Of the notebook, and of its page.
    notebook : nbformat.NotebookNode
    figures : list of dict
        What `figures.compute` returned.
    """

    name: str
    notebook: object
    figures: list
    prose: Prose = field(default_factory=Prose)

    def __post_init__(self):
        self.cells = rendered(self.notebook, self.prose)
        self.title = self.prose.headings[0].text
        self.sections = sections(self.name, self.title, self.cells)
        self.toc = [one for one in self.prose.headings[1:] if one.level < 4]

    @property
    def formulas_by_section(self):
        """The formulas on lines of their own: pairs of a heading and its formulas, each formula once."""
        once = {latex: (place, element) for place, latex, element in reversed(self.prose.formulas)}
        own = [
            (one, [e for place, e in reversed(once.values()) if place == one.id])
            for one in self.prose.headings
        ]
        return [(heading, elements) for heading, elements in own if elements]

    @property
    def live(self):
        """How many figures move."""
        return sum("axes" in one for one in self.figures)

    @property
    def opening(self):
        """The first paragraph, as text."""
        return plain_text(self.cells[0].split("</p>")[0].split("<p>")[-1])

    @property
    def first_picture(self):
        """The first picture of the notebook in base64, and what it shows; None if there is none."""
        outputs = (output for cell in self.notebook.cells for output in cell.get("outputs", []))
        for output in outputs:
            if "image/png" in output.get("data", {}):
                return output.data["image/png"], output.metadata.get("image/png", {}).get("alt", "")
        return None

    def front(self, name):
        """A figure of this chapter, and its picture as `first_picture` has it; None if it has no such."""
        for one in self.figures:
            if one.get("name") == name:
                (output,) = self.notebook.cells[one["cell"]].outputs
                return one, output.data["image/png"], output.metadata["image/png"]["alt"]
        return None

    @property
    def command(self):
        """What opens the notebook in JupyterLab."""
        return OPEN.format(name=self.name)


def write(notebooks, figures, out):
    """Write the pages of all notebooks, the contents, the index and the search.

    Parameters
    ----------
    notebooks : dict of str to nbformat.NotebookNode
        By name, in the order of the book.
    figures : dict of str to list of dict
        What `figures.compute` returned for each.
    out : Path

    Returns
    -------
    pages : list of Path
    """
    write_assets(out / "static")
    chapters = [Chapter(name, notebook, figures[name]) for name, notebook in notebooks.items()]
    every = [section for chapter in chapters for section in chapter.sections]
    (out / "static" / "search-data.js").write_text(search.script(every), encoding="utf-8")
    page = Page(out / "pictures")
    around = [None, *chapters, None]
    pages = {
        f"{chapter.name}.html": page.of(chapter, previous=around[k], next=around[k + 2], title=TITLE)
        for k, chapter in enumerate(chapters)
    }
    pages["index.html"] = page.fill("contents", title=TITLE, **contents(chapters, out / "pictures"))
    pages["terms.html"] = page.fill("terms", title=TITLE, terms=terms.index(every), chapters=chapters)
    for name, html in pages.items():
        (out / name).write_text(html, encoding="utf-8", newline="\n")
    return [out / name for name in pages]


def contents(chapters, pictures):
    """Return what the page of contents shows: a card for each chapter, and a figure to play with.

    Parameters
    ----------
    chapters : list of Chapter
    pictures : Path
        The folder that pictures are written to.
    """
    firsts = [(chapter, chapter.first_picture) for chapter in chapters]
    cards = [(chapter, shown and (picture(shown[0], pictures), shown[1])) for chapter, shown in firsts]
    found = next(filter(None, (chapter.front(FRONT) for chapter in chapters)), None)
    front = found and (found[0], picture(found[1], pictures), found[2])
    return {"cards": cards, "front": front, "weeks": weeks(chapters)}
