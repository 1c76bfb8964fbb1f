"""A question where no kernel is: as HTML with the answer folded, and as plain text."""

import base64
import re
from html import escape

LARGEST_PICTURE = 40_000  # bytes of a PNG in the fold; of a larger picture there are its words
PICTURE_WIDTH = 560


def inline(text):
    """Return a text as HTML, what stands between backticks as code.

    Examples
    --------
    >>> inline("Is `Z < 0`?")
    'Is <code>Z &lt; 0</code>?'
    """
    return re.sub("`([^`]+)`", r"<code>\1</code>", escape(text, quote=False))


def page(question):
    """Return a question as HTML: what is asked, and below it, folded, the answer.

    Parameters
    ----------
    question : Question
        Once it is answered, the fold is open, with what was guessed in it.
    """
    choices = question.kind.about.get("choices", [])
    listed = "".join(f"<li>{inline(choice)}</li>" for choice in choices)
    asked = f"<p><strong>Predict first.</strong> {inline(question.text)}</p>"
    asked += f"<ul>{listed}</ul>" if listed else ""
    answer = question.kind.words if question.kind.words in choices else capital(question.kind.words)
    answer = question.verdict.sentence if question.verdict else answer
    said = [f"<strong>{inline(answer)}</strong>"]
    said += [f"<em>{inline(choice)}</em>: {inline(why)}" for choice, why in question.why_of_each]
    said += [inline(question.why)] if question.why else []
    told = "".join(f"<p>{part}</p>" for part in said)
    told += "".join(_shown(thing) for thing in question.things)
    opened = " open" if question.verdict else ""
    fold = f"<details{opened}><summary>Answer</summary>{told}</details>"
    return f'<div class="nncore-guess">{asked}{fold}</div>'


def text(question, answered=True):
    """Return a question as plain text, with the answer or, if not `answered`, without it."""
    lines = ["Predict first. " + question.text]
    lines += [f"- {choice}" for choice in question.kind.about.get("choices", [])]
    if not answered:
        return "\n".join(lines)
    if question.verdict:
        lines.append(question.verdict.sentence)
    else:
        lines.append(f"Answer: {question.kind.words}")
    lines += [f"{choice}: {why}" for choice, why in question.why_of_each]
    lines += [question.why] if question.why else []
    return "\n".join(lines + [str(thing) for thing in question.shown])


def capital(words):
    """Return an answer with a capital letter if it is a sentence of ours."""
    return "I" + words[1:] if words.startswith("it ") else words


def _shown(thing):
    if isinstance(thing, str):
        return f"<p>{inline(thing)}</p>"
    picture = _small(thing)
    words = escape(thing.words)
    if picture is None:
        return f"<p>{words}</p>"
    source = base64.b64encode(picture).decode()
    return f'<p><img width="{PICTURE_WIDTH}" alt="{words}" src="data:image/png;base64,{source}"></p>'


def _small(scene):
    """Return the picture of a Scene as a PNG of at most 40 kB, or None."""
    from ...lab.stage.static import png

    pictures = (png(scene, PICTURE_WIDTH, scale) for scale in (1.5, 1.0))
    return next((picture for picture in pictures if len(picture) <= LARGEST_PICTURE), None)
