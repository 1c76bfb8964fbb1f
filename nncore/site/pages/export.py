"""One notebook as one page, by nbconvert, with a template of the project's own."""

import base64
import hashlib
import json
from html import escape
from pathlib import Path

from bs4 import BeautifulSoup
from nbconvert.exporters import HTMLExporter

from .prose import Prose

HERE = Path(__file__).parent


class Page(HTMLExporter):
    """nbconvert's exporter to HTML, with MathML, pictures as files, and figures that move.

    Parameters
    ----------
    prose : Prose
        What renders the Markdown, and keeps the headings.
    pictures : Path
        The folder that pictures are written to.
    """

    def __init__(self, prose, pictures, **options):
        self.prose, self.pictures = prose, pictures
        super().__init__(template_name="nncore", extra_template_basedirs=[str(HERE / "template")], **options)

    def default_filters(self):
        yield from super().default_filters()
        yield "prose", self.prose.render
        yield "picture", self.picture
        yield "plain", plain
        yield "as_json", lambda value: escape(json.dumps(value, ensure_ascii=False))

    def picture(self, content):
        """Write a picture, given in base64, and return its name."""
        data = base64.b64decode(content)
        name = f"{hashlib.sha256(data).hexdigest()[:16]}.png"
        self.pictures.mkdir(parents=True, exist_ok=True)
        (self.pictures / name).write_bytes(data)
        return name


def plain(html):
    """Return an output's HTML without styles and scripts, which the page's policy would refuse anyway."""
    soup = BeautifulSoup(html, "html.parser")
    for element in soup.select("script, style, iframe, object, embed, link"):
        element.decompose()
    for element in soup.find_all(True):
        for name in [name for name in element.attrs if name == "style" or name.startswith("on")]:
            del element[name]
    return str(soup)


def export(notebook, book, prose, pictures):
    """Return the HTML of a notebook's page.

    Parameters
    ----------
    notebook : nbformat.NotebookNode
    book : dict
        What the template knows of the page and of the site.
    prose : Prose
    pictures : Path

    Returns
    -------
    html : str
    """
    cells = [prose.render(cell.source) if cell.cell_type == "markdown" else "" for cell in notebook.cells]
    book = book | {"toc": [one for one in prose.headings if one.level in (2, 3)]}
    html, _ = Page(prose, pictures).from_notebook_node(notebook, {"book": book, "rendered": cells})
    return html


__all__ = ["Prose", "export"]
