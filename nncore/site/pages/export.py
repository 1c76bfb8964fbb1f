"""One notebook as one page, by nbconvert, with a template of the project's own."""

import base64
import hashlib
import json
from html import escape
from pathlib import Path

from bs4 import BeautifulSoup
from nbconvert.exporters import HTMLExporter

TEMPLATES = str(Path(__file__).parent / "template")
UNWANTED = "script, style, iframe, object, embed, link"
INLINE = "data:image/png;base64,"


class Page(HTMLExporter):
    """nbconvert's exporter to HTML, with MathML, pictures as files, and figures that move.

    Parameters
    ----------
    pictures : Path
        The folder that pictures are written to.
    """

    def __init__(self, pictures, **options):
        self.pictures = pictures
        super().__init__(template_name="nncore", extra_template_basedirs=[TEMPLATES], **options)

    def default_filters(self):
        yield from super().default_filters()
        yield "picture", lambda content: picture(content, self.pictures)
        yield "plain", lambda html: plain(html, self.pictures)
        yield "asks", asks
        yield "as_json", lambda value: escape(json.dumps(value, ensure_ascii=False))

    def of(self, chapter, **around):
        """Return the HTML of a notebook's page."""
        about = {"chapter": chapter, "figures": {one["cell"]: one for one in chapter.figures}, **around}
        return self.from_notebook_node(chapter.notebook, {"book": about})[0]

    def fill(self, template, **about):
        """Return the HTML of a page that is no notebook."""
        return self.environment.get_template(f"{template}.html.j2").render(**about)


def asks(cell):
    """Return whether a cell asks for a guess: its code then has the answer in it, and is folded."""
    return any(
        'class="nncore-guess"' in output.get("data", {}).get("text/html", "") for output in cell.outputs
    )


def rendered(notebook, prose):
    """Return the Markdown cells of a notebook as HTML, and "" for the others."""
    return [prose.render(cell.source) if cell.cell_type == "markdown" else "" for cell in notebook.cells]


def picture(content, folder):
    """Write a PNG, given in base64, into a folder, and return its name."""
    data = base64.b64decode(content)
    name = f"{hashlib.sha256(data).hexdigest()[:16]}.png"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(data)
    return name


def plain(html, folder):
    """Return an output's HTML without styles and scripts, and its pictures as files.

    The page's policy would refuse all of these.
    """
    soup = BeautifulSoup(html, "html.parser")
    for element in soup.select(UNWANTED):
        element.decompose()
    for element in soup.find_all(True):
        for name in [name for name in element.attrs if name == "style" or name.startswith("on")]:
            del element[name]
    for image in soup.select(f'img[src^="{INLINE}"]'):
        image["src"] = f"{folder.name}/{picture(image['src'].removeprefix(INLINE), folder)}"
    return str(soup)


def plain_text(html):
    """Return the text of some HTML."""
    return " ".join(BeautifulSoup(html, "html.parser").get_text().split())
