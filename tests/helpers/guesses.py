"""The questions of a notebook, and what is wrong with them or with how they are stored."""

import ast
import re

from bs4 import BeautifulSoup

import notebooks as tool


def questions(nb):
    """Yield (cell, call) for every cell of a notebook that asks a question, its call as a syntax tree."""
    for cell in nb.cells:
        if tool.asks(cell):
            yield cell, ast.parse(cell.source).body[-1].value


def name_of(call):
    """The name of a question; it is written out, so that it can be searched for."""
    named = call.args[0] if call.args else next(k.value for k in call.keywords if k.arg == "name")
    return named.value if isinstance(named, ast.Constant) else ast.unparse(named)


def faults(nb, number):
    """What is wrong with the questions of the notebook with this number, a sentence each."""
    for cell, call in questions(nb):
        name = name_of(call)
        if not re.fullmatch(rf"{number}\.[a-z0-9_]+", str(name)):
            yield f"{name} does not begin with {number}."
        pages = [output.data["text/html"] for output in cell.outputs if "text/html" in output.get("data", {})]
        if len(pages) != 1 or len(cell.outputs) != 1 or not pages[0].startswith(tool.QUESTION):
            yield f"{name} is not stored as one question"
            continue
        yield from (f"{name}: {what}" for what in outside(BeautifulSoup(pages[0], "html.parser")))


def outside(page):
    """What of a stored question is not as it must be before the fold is opened."""
    fold = page.details.extract() if page.details else None
    if fold is None or fold.has_attr("open") or not fold.text.removeprefix("Answer").strip():
        yield "the answer is not in a closed fold"
        return
    choices = [choice.text for choice in page.find_all("li")]
    if [part.name for part in page.div.find_all(recursive=False)] != ["p", "ul"][
        : 1 + bool(choices)
    ] or page.find_all("img"):
        yield "more than the question and its choices is outside of the fold"
    answer = fold.strong.text
    if choices and answer not in choices:
        yield f"the answer {answer!r} is none of the choices"
