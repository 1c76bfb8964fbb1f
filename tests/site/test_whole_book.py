"""All pages of the course in Chromium, and of each kind one, in which axe finds nothing."""

import pytest
from axe_playwright_python.sync_playwright import Axe

KINDS = ("10_small.html", "11_play.html", "index.html", "terms.html")
AWAKE = """() => [...document.querySelectorAll('.nncore-figure')]
  .every((one) => one.querySelector('.nncore-canvas[data-frame]'))"""
WIDTH = "document.documentElement.scrollWidth"
GROUND = "getComputedStyle(document.body).backgroundColor.match(/\\d+/g).every((part) => part < 60)"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# axe reads no MathML: a heading of a table that is a formula is empty to it.
RULES = {"runOnly": TAGS, "rules": {"empty-table-header": {"enabled": False}}}


def test_every_page_is_quiet_and_within_a_narrow_dark_window(book, window):
    heard, wrong = [], []
    context = window.new_context(color_scheme="dark", viewport={"width": 360, "height": 900})
    page = context.new_page()
    page.on("console", lambda said: heard.append(said.text))
    page.on("pageerror", lambda error: heard.append(str(error)))
    page.on("request", lambda asked: asked.url.startswith("file:") or heard.append(asked.url))
    for path in sorted(book.glob("*.html")):
        page.goto(path.as_uri())
        if page.evaluate(WIDTH) > 360 or not page.evaluate(GROUND):
            wrong.append(path.name)
    context.close()
    assert heard == []
    assert wrong == []


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 360)])
def test_axe_finds_nothing(site, window, scheme, width):
    context = window.new_context(color_scheme=scheme, viewport={"width": width, "height": 4000})
    page, found = context.new_page(), {}
    for name in KINDS:
        page.goto((site / name).as_uri())
        page.wait_for_function(AWAKE)
        faults = Axe().run(page, options=RULES).response["violations"]
        found |= {(name, one["id"]): one["nodes"][0]["html"][:200] for one in faults}
    context.close()
    assert found == {}
