"""Pages from the disk in Chromium: figures answer the keyboard, films play, nothing leaves the machine."""

import base64

import numpy as np
import pytest

from nncore.lab.stage.canvas import pack
from nncore.site.figures.capture import run

PAINTED = "() => [...document.querySelectorAll('.nncore-canvas')].every(canvas => canvas.dataset.frame)"
FILM = "document.querySelectorAll('.nncore-words')[1].textContent"
STOPS = "() => [...document.querySelectorAll('[data-stops]')].map(one => JSON.parse(one.dataset.stops))"
GROUND = "getComputedStyle(document.body).backgroundColor.match(/\\d+/g).reduce((a, b) => a + Number(b), 0)"
INK = "getComputedStyle(document.querySelector('%s')).getPropertyValue('%s')"
OPENED = """async () => {
  const film = await nncore.load('10-wave', 'figures/10-wave.js?again');
  const start = film.films[%d][0][1], { frame, data } = film.scene(start);
  return [frame, btoa(String.fromCharCode(...new Uint8Array(data.buffer)))];
}"""
PIXELS = "() => document.querySelector('.nncore-canvas').toDataURL()"


@pytest.fixture
def opened(site, window):
    """``opened(name, **context)`` gives a page of the small site, and at the end holds that all was quiet."""
    heard, contexts = [], []

    def one(name="10_small.html", width=1280, **context):
        contexts.append(window.new_context(viewport={"width": width, "height": 900}, **context))
        page = contexts[-1].new_page()
        page.on("console", lambda said: heard.append(said.text))
        page.on("pageerror", lambda error: heard.append(str(error)))
        page.on("request", lambda asked: asked.url.startswith("file:") or heard.append(asked.url))
        page.goto((site / name).as_uri())
        if name == "10_small.html":
            page.locator(".nncore-canvas").nth(1).wait_for(state="attached")
            page.wait_for_function(PAINTED)
        return page

    yield one
    for context in contexts:
        context.close()
    assert heard == []


def test_a_figure_answers_a_key(opened):
    page = opened()
    slider, words = page.get_by_role("slider", name="k", exact=True), page.locator(".nncore-words").first
    before = page.evaluate(PIXELS)
    assert words.text_content() == "k = 1.0, peak 1"
    slider.press("ArrowRight")
    assert slider.get_attribute("aria-valuetext") != "1.00"
    page.wait_for_function(f"(before) => ({PIXELS})() !== before", arg=before)
    assert words.text_content() == f"k = {float(slider.get_attribute('aria-valuetext')):.1f}, peak 1"


def test_a_checkbox_and_a_menu_answer(opened):
    page = opened()
    before = page.evaluate(PIXELS)
    page.get_by_label("sharp").check()
    page.wait_for_function(f"(before) => ({PIXELS})() !== before", arg=before)
    page.get_by_role("combobox", name="learning rate").select_option(label="0.1")
    page.wait_for_function(f"() => {FILM}.startsWith('iteration 50')")


def test_a_scene_bounds_another_slider(opened):
    page = opened()
    peak = page.get_by_role("slider", name="peak")
    peak.press("End")
    assert peak.get_attribute("aria-valuetext") == "4"
    page.get_by_role("slider", name="k", exact=True).press("End")
    peak.press("End")
    assert peak.get_attribute("aria-valuetext") == "9"


def test_a_film_plays_stops_and_goes_a_step(opened):
    page = opened()
    words, play = page.locator(".nncore-words").nth(1), page.get_by_role("button", name="Play")
    assert words.text_content().startswith("iteration 50")
    play.click()
    page.wait_for_function(f"() => /iteration (?!0|50)/.test({FILM})")
    assert words.get_attribute("aria-live") == "off"
    page.get_by_role("button", name="Pause").click()
    assert words.get_attribute("aria-live") == "polite"
    page.get_by_role("button", name="Start again").click()
    assert words.text_content().startswith("iteration 0:")
    page.get_by_role("button", name="Step").click()
    assert words.text_content().startswith("iteration 1:")
    page.get_by_role("slider", name="iteration").press("End")
    assert words.text_content().startswith("iteration 50")


def test_a_training_that_runs_away_says_so(opened):
    page = opened(reduced_motion="reduce")
    page.get_by_role("combobox", name="learning rate").select_option(label="4.0")
    assert page.locator(".complaint").nth(1).text_content() == "w has run away: lower the learning rate"


def test_the_canvas_gets_what_the_kernel_would_send(opened, notebook):
    import nbformat

    face = next(iter(run(nbformat.read(notebook, 4), notebook.parent))).face
    page = opened()
    stops = page.evaluate(STOPS)
    k, peak = 3, 7
    got, text = page.evaluate(OPENED % ((k * len(stops[1]) + peak) * 2 + 1))
    scene = face.draw(k=float(stops[0][k]), peak=int(stops[1][peak]), sharp=True)
    frame, data = pack(scene)
    block = base64.b64decode(text)
    assert got["words"] == frame["words"]
    for sent, wanted in zip(got["panels"][0]["layers"], frame["panels"][0]["layers"], strict=True):
        about = {name: value for name, value in wanted.items() if name not in ("start", "shape", "extent")}
        assert {name: sent[name] for name in about} == about
        numbers = [
            np.frombuffer(b, f"<{wanted['type']}", np.prod(wanted["shape"]), s)
            for b, s in ((block, sent["start"]), (data, wanted["start"]))
        ]
        np.testing.assert_allclose(*numbers, rtol=0, atol=0 if wanted["type"] == "u1" else 7 / 2**15)


@pytest.mark.parametrize("width", [360, 768, 1920])
def test_no_page_is_wider_than_the_window(opened, width):
    for name in ("10_small.html", "index.html", "terms.html"):
        page = opened(name, width=width)
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_dark_page_is_dark_and_so_is_its_picture(opened):
    page = opened(color_scheme="dark")
    assert page.evaluate(GROUND) < 120
    inks = [
        page.evaluate(INK % (".nncore-canvas", "--jp-ui-font-color1")),
        page.evaluate(INK % ("body", "--ink")),
    ]
    assert inks[0] == inks[1] == "#e4e6e9"


def test_the_search_finds_a_section(opened):
    page = opened()
    page.keyboard.press("/")
    page.keyboard.type("formula wave")
    page.locator(".found a").first.wait_for()
    assert "A small notebook" in page.locator(".found a").first.text_content()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/10_small.html#A-small-notebook")


def test_each_slider_has_a_name_and_says_its_value(opened):
    page = opened()
    for slider in page.get_by_role("slider").all():
        assert slider.get_attribute("aria-label")
        shown = slider.evaluate("(one) => one.nextElementSibling.textContent")
        assert slider.get_attribute("aria-valuetext") == shown


def test_on_paper_a_figure_is_the_picture_of_where_it_starts(opened):
    page = opened()
    page.get_by_role("slider", name="k", exact=True).press("End")
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator(".stage img").first.is_visible()
    assert not page.locator(".nncore-canvas").first.is_visible()
    assert not page.locator(".controls").first.is_visible()
    assert page.locator(".nncore-words").first.text_content() == "k = 1.0, peak 1"
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator(".nncore-words").first.text_content() == "k = 3.0, peak 1"


def test_without_scripts_each_figure_is_its_picture(opened, site, window):
    context = window.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((site / "10_small.html").as_uri())
    assert page.locator(".stage img").first.is_visible()
    assert not page.locator(".controls").first.is_visible()
    context.close()
