"""Prose: a Markdown cell as HTML, with MathML, headings that can be linked to, and links between pages."""

import re
from dataclasses import dataclass, field
from html import escape
from urllib.parse import quote

from bs4 import BeautifulSoup
from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath

from .formulas import mathml, pieces

OUTSIDE = re.compile(r"(?:https?:)?//|mailto:")
NOTEBOOK = re.compile(r"^(?:\./|\.\./notebooks/)?(\w+)\.ipynb(#.*)?$")


@dataclass
class Heading:
    """A heading of a page: its level, its name (JupyterLab's), its text and the text as HTML."""

    level: int
    id: str
    text: str
    html: str

    @property
    def link(self):
        """The name as it stands in an address."""
        return quote(self.id, safe="")


@dataclass
class Prose:
    """Renders the cells of one page, and keeps its headings and its formulas.

    Attributes
    ----------
    headings : list of Heading
    formulas : list of (str, str, str)
        The formulas on lines of their own: the heading's name in the address, the LaTeX, the MathML.
    """

    headings: list = field(default_factory=list)
    formulas: list = field(default_factory=list)

    def render(self, source):
        """Return Markdown as HTML."""
        return MarkdownWithMath(renderer=Renderer(self)).render(source)

    def heading(self, text, level):
        """Return a heading as HTML, and keep it."""
        plain = BeautifulSoup(text, "html.parser").get_text()
        name, taken = plain.strip().replace(" ", "-"), {one.id for one in self.headings}
        name = next(n for n in (name, *(f"{name}-{k}" for k in range(2, 99))) if n not in taken)
        self.headings.append(Heading(level, name, plain, text))
        link = quote(name, safe="")
        return f'<h{level} id="{escape(name)}"><a href="#{link}">{text}</a></h{level}>\n'

    def formula(self, latex):
        """Return a formula that stands on its own line, and keep it."""
        element = " ".join(mathml(piece, block=True) for piece in pieces(latex))
        here = self.headings[-1].id if self.headings else ""
        self.formulas.append((here, latex.strip(), element))
        return f'<div class="formula">{element}</div>\n'


class Renderer(IPythonRenderer):
    """nbconvert's renderer, with MathML in the place of what MathJax would read."""

    def __init__(self, prose):
        super().__init__(escape=False, exclude_anchor_links=True)
        self.prose = prose

    def heading(self, text, level, **attributes):
        return self.prose.heading(text, level)

    def block_math(self, body):
        return self.prose.formula(body)

    def latex_environment(self, name, body):
        return self.prose.formula(f"\\begin{{{name}}}{body}\\end{{{name}}}")

    def inline_math(self, body):
        return mathml(body)

    def link(self, text, url, title=None):
        """A notebook's link leads to its page; what is no page of the site is named, and not linked."""
        if page := NOTEBOOK.match(url):
            url = f"{page.group(1)}.html{page.group(2) or ''}"
        elif not url.startswith("#") and not OUTSIDE.match(url):
            return f"<code>{text}</code>" if "<" not in text else text
        return super().link(text, url, title)
