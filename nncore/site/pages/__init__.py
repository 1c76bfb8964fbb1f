"""The pages: each notebook as one, and around them the contents, the index and the search.

`prose` and `formulas` render the Markdown, `export` the notebook, `book` all that stands around it.
"""

from .book import write

__all__ = ["write"]
