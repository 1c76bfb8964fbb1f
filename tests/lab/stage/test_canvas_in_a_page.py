"""The canvas in a page of its own, without JupyterLab: a model hands it one Scene, and notes what it says."""

import numpy as np
import pytest

from nncore.lab import Panel

INK = """() => {
  const canvas = document.querySelector('canvas'), c = canvas.getContext('2d');
  const data = c.getImageData(0, 0, canvas.width, canvas.height).data, seen = [];
  for (let i = 0; i < data.length; i += 4) if (data[i + 3] > 200)
    seen.push([(i / 4) % canvas.width, Math.floor(i / 4 / canvas.width), data[i], data[i + 1], data[i + 2]]);
  return { width: canvas.width, height: canvas.height, shown: canvas.clientWidth, seen };
}"""
FRAMES = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done())))"
BLUE = "#0000ff"


def ink(page, color=None):
    """What is painted: the size of the canvas, and x, y (and colour) of each pixel that is not clear."""
    found = page.evaluate(INK)
    seen = np.array(found["seen"])
    if color is not None:
        seen = seen[np.abs(seen[:, 2:] - color).sum(axis=1) < 60]
    return found, seen


def test_a_cost_of_2e170_is_drawn_whole(painted):
    x = np.arange(9.0)
    page = painted(Panel(log="y").curve(x, 10 ** (170 * x / 8), BLUE, width=4))
    _, seen = ink(page, (0, 0, 255))
    assert seen[:, 0].max() - seen[:, 0].min() > 800


@pytest.mark.parametrize("far", [np.inf, 1e300])
def test_a_curve_that_leaves_the_axes_is_drawn_to_the_edge(painted, far):
    page = painted(Panel(ylim=(0, 1), xlim=(0, 2)).curve([0, 1, 1.001], [0.5, 0.5, far], BLUE, width=4))
    found, seen = ink(page, (0, 0, 255))
    assert seen[:, 1].min() < 15
    assert seen[:, 0].max() < 0.6 * found["width"]  # straight up


def test_what_is_no_number_is_a_gap(painted):
    x = np.linspace(0, 2, 21)
    page = painted(Panel().curve(x, np.where(abs(x - 1) < 0.35, np.nan, 0.5), BLUE, width=4))
    _, seen = ink(page, (0, 0, 255))
    assert np.diff(np.unique(seen[:, 0])).max() > 200


def test_out_of_the_page_for_a_moment_it_keeps_its_size(painted):
    page = painted(Panel().curve([0, 1], [0, 1]))
    page.evaluate("document.querySelector('.nncore-figure').style.display = 'none'")
    page.evaluate("document.body.setAttribute('data-jp-theme-name', 'another')")
    page.evaluate(FRAMES)
    assert page.evaluate(INK)["width"] == 960


def test_on_a_finer_screen_it_is_sharp(painted):
    page = painted(Panel().curve([0, 1], [0, 1]))
    screen = {"width": 1100, "height": 690, "deviceScaleFactor": 2, "mobile": False}
    page.context.new_cdp_session(page).send("Emulation.setDeviceMetricsOverride", screen)
    page.wait_for_function("() => document.querySelector('canvas').width === 1920")
    assert page.evaluate(INK)["shown"] == 960


@pytest.mark.parametrize(
    ("style", "light"),
    [
        ("background: #101418", True),
        ("background: #fafafa", False),
        ("", False),
        ("background: #101418; --jp-ui-font-color1: #00ff00; --jp-layout-color0: #000000", None),
    ],
)
def test_it_is_legible_on_any_ground(painted, style, light):
    page = painted(Panel("a title", axes=False).curve([0, 1], [0, 1], BLUE), style)
    _, seen = ink(page)
    title = seen[seen[:, 1] < 25][:, 2:].mean(axis=0)
    words = page.evaluate("getComputedStyle(document.querySelector('.nncore-words')).color")
    words = np.array(words.removeprefix("rgb(").removesuffix(")").split(","), float)
    if light is None:
        np.testing.assert_allclose(title, (0, 255, 0), atol=2)
        np.testing.assert_array_equal(words, (0, 255, 0))
    else:
        assert bool(title.mean() > 150) == light
        np.testing.assert_allclose(title, words, atol=6)


def test_it_says_whether_it_is_seen(painted):
    page = painted(Panel().curve([0, 1], [0, 1]))
    seen = "() => said.filter(({kind}) => kind === 'seen').map(({seen}) => seen)"
    assert page.evaluate(seen) == []
    page.evaluate("document.getElementById('above').style.height = '3000px'")
    page.wait_for_function(f"() => ({seen})().length === 1")
    page.evaluate("window.scrollTo(0, 3000)")
    page.wait_for_function(f"() => ({seen})().length === 2")
    page.evaluate("stop()")
    assert page.evaluate(seen) == [False, True, False]


GONE = {
    "restarted": "model.trigger('comm_live_update')",
    "shut down": "kernel.disposed.heard[0]()",
    "dead": "kernel.statusChanged.heard[0](kernel, 'dead')",
}


@pytest.mark.parametrize("how", GONE)
def test_without_its_kernel_it_says_so_and_keeps_its_picture(painted, how):
    page = painted(Panel().curve([0, 1], [0, 1], BLUE, width=4))
    before = page.evaluate(INK)["seen"]
    page.evaluate("kernel.statusChanged.heard[0](kernel, 'busy')")
    page.evaluate("model.trigger('comm_live_update')")
    assert page.locator("[role=status]").count() == 0
    if how == "restarted":
        page.evaluate(
            "document.querySelector('.nncore-figure').classList.add('jupyter-widgets-disconnected')"
        )
    page.evaluate(GONE[how])
    assert "has ended: run its cell again" in page.locator("[role=status]").inner_text()
    assert page.evaluate("document.querySelector('button').closest('[inert]') !== null")
    assert page.evaluate("document.querySelector('.nncore-words').closest('[inert]') === null")
    assert "grayscale" in page.evaluate("getComputedStyle(document.querySelector('canvas')).filter")
    assert page.evaluate(INK)["seen"] == before
    said = page.evaluate("said.length")
    page.evaluate("stop()")
    assert page.evaluate("said.length") == said  # there is nobody to tell
