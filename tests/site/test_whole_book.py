"""All pages of the course in Chromium: quiet, within the window, and nothing that axe finds."""

import pytest
from axe_playwright_python.sync_playwright import Axe

KINDS = ("10_small.html", "11_play.html", "index.html", "terms.html")
AWAKE = """() => [...document.querySelectorAll('.nncore-figure')]
  .every((one) => one.querySelector('.nncore-canvas[data-frame]'))"""
WIDTH = "document.documentElement.scrollWidth"
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


def faults(page):
    """What axe finds: each rule, with the first element that breaks it."""
    found = Axe().run(page, options=RULES).response["violations"]
    return [f"{one['id']}: {one['nodes'][0]['html'][:160]} ({len(one['nodes'])})" for one in found]


@pytest.fixture(scope="module")
def pages(book):
    return sorted(path.name for path in book.glob("*.html"))


def test_every_page_is_quiet_within_the_window_and_clear_to_all(book, window, pages):
    heard, wide, found = [], [], {}
    for scheme, width in (("light", 1280), ("dark", 360)):
        context = window.new_context(color_scheme=scheme, viewport={"width": width, "height": 900})
        page = context.new_page()
        page.on("console", lambda said: heard.append(said.text))
        page.on("pageerror", lambda error: heard.append(str(error)))
        page.on("request", lambda asked: asked.url.startswith("file:") or heard.append(asked.url))
        for name in pages:
            page.goto((book / name).as_uri())
            if page.evaluate(WIDTH) > width:
                wide.append((name, width))
            if page_faults := faults(page):
                found[name, scheme] = page_faults
        context.close()
    assert heard == []
    assert wide == []
    assert found == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_where_figures_move(site, window, scheme):
    context = window.new_context(color_scheme=scheme, viewport={"width": 1024, "height": 900})
    page, found = context.new_page(), {}
    for name in KINDS:
        page.goto((site / name).as_uri())
        page.wait_for_function(AWAKE)
        if page_faults := faults(page):
            found[name] = page_faults
    context.close()
    assert found == {}
