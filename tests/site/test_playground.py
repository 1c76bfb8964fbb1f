"""The playground of a page in Chromium: it learns, stops, and is rebuilt by keys and clicks."""

import re

import pytest

SHOWN = "() => document.querySelector('.nncore-canvas')?.dataset.frame"
WORDS = "document.querySelector('.nncore-words').textContent"


@pytest.fixture
def play(site, window):
    """The page with the playground; at the end it was quiet and asked nobody."""
    heard, context = [], window.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.on("console", lambda said: heard.append(said.text))
    page.on("pageerror", lambda error: heard.append(str(error)))
    page.on("request", lambda asked: asked.url.startswith("file:") or heard.append(asked.url))
    page.goto((site / "11_play.html").as_uri())
    page.wait_for_function(SHOWN)
    yield page
    context.close()
    assert heard == []


def iteration(page):
    return int(re.match(r"Iteration (\d+)", page.evaluate(WORDS)).group(1))


def test_it_begins_where_the_notebook_stands(play):
    before = play.locator(".stage img").get_attribute("alt")
    assert before.startswith("Iteration 4. The cost is")
    assert play.evaluate(WORDS) == before.splitlines()[0]


def test_it_plays_and_pauses(play):
    play.get_by_role("button", name="Play").click()
    play.wait_for_function(f"() => Number({WORDS}.match(/\\d+/)[0]) > 30")
    assert play.locator(".nncore-words").get_attribute("aria-live") == "off"
    play.get_by_role("button", name="Pause").press("Enter")
    assert play.locator(".nncore-words").get_attribute("aria-live") == "polite"
    rests = iteration(play)
    play.get_by_role("button", name="Step").click()
    assert iteration(play) == rests + 1
    play.get_by_role("button", name="Start again").click()
    assert iteration(play) == 0


def test_layers_and_units_come_and_go(play):
    lengths = "document.querySelector('.nncore-words').textContent.split('layer: ')[1].split(',').length"
    play.get_by_role("button", name="one hidden layer more").click()
    assert play.evaluate(lengths) == 4
    more = play.get_by_role("button", name="one unit more in layer 3")
    more.press("Enter")
    more.press("Enter")
    assert play.get_by_role("group", name="units of layer 3").locator("output").text_content() == "4"
    assert more.evaluate("(one) => document.activeElement === one")
    for _ in range(3):
        play.get_by_role("button", name="one hidden layer fewer").click()
    assert play.get_by_role("button", name="one hidden layer fewer").is_disabled()
    assert play.evaluate(lengths) == 1


def test_the_points_the_weights_and_the_activation_begin_anew(play):
    seen = {play.evaluate(WORDS)}
    play.get_by_role("radio", name="moons").press("ArrowRight")
    seen.add(play.evaluate(WORDS))
    play.get_by_role("combobox", name="activation").select_option("relu")
    seen.add(play.evaluate(WORDS))
    play.get_by_role("combobox", name="weights start").select_option("He")
    seen.add(play.evaluate(WORDS))
    play.get_by_role("button", name="Other weights").click()
    seen.add(play.evaluate(WORDS))
    assert len(seen) == 5
    assert play.get_by_role("radio", name="blobs").is_checked()


def test_a_rate_that_is_too_high_says_so(play):
    play.get_by_role("combobox", name="activation").select_option("identity")
    play.get_by_role("combobox", name="weights start").select_option("10")
    play.get_by_role("combobox", name="learning rate").select_option("30")
    play.get_by_role("combobox", name="iterations a picture").select_option("100")
    play.get_by_role("button", name="Play").click()
    play.wait_for_function("() => document.querySelector('.complaint').textContent")
    assert "The learning rate 30 is too high" in play.locator(".complaint").text_content()
    assert play.get_by_role("button", name="Play").is_visible()
