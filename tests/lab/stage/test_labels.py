"""Names beside curves and below panels: none is cut off, none lies on another, each can be read."""

import numpy as np
import pytest

from nncore.lab import Panel, Scene
from nncore.lab.stage.canvas import script
from nncore.lab.stage.palette import CYCLE, GREY, RISING, contrast, text_tone
from nncore.lab.stage.printed.labels import apart
from nncore.lab.stage.static import figure

DARK = "background: #111; --jp-ui-font-color1: #e6e6e6; --jp-layout-color0: #111111"
# Where each word is written, and in which colour: [words, left, right, y, colour].
WRITTEN = """() => {
const write = CanvasRenderingContext2D.prototype.fillText;
window.written = [];
CanvasRenderingContext2D.prototype.fillText = function (words, x, y, most) {
  const wide = Math.min(this.measureText(words).width, most ?? Infinity);
  const left = x - { left: 0, right: wide, center: wide / 2 }[this.textAlign];
  if (this.getTransform().b === 0) written.push([words, left, left + wide, y, this.fillStyle]);
  return write.apply(this, arguments);
};
}"""


def curves(n, name="run number {}", **about):
    """A panel of n curves that end where others do."""
    x = np.linspace(0, 1)
    panel = Panel("a title", "x", "y", xlim=(0, 1), ylim=(0, 1), **about)
    for k in range(n):
        panel.curve(x, x * (0.5 + 0.01 * k), CYCLE[k % len(CYCLE)], label=name.format(k))
    return panel


def names(page, begins="run"):
    page.evaluate(WRITTEN)
    page.evaluate("document.body.setAttribute('data-jp-theme-name', 'again')")
    page.wait_for_function("() => written.length > 0")
    found = page.evaluate("written")
    page.evaluate("written.length = 0")
    return {words: place for words, *place in found if words.startswith(begins)}


@pytest.mark.parametrize("width", [360, 760, 1920])
@pytest.mark.parametrize("n", [1, 4, 9])
def test_every_name_is_whole_and_apart_from_the_others(painted, width, n):
    scene = Scene([curves(n), curves(n, "run no {}", axes=False)], "")
    page = painted(scene, viewport={"width": width, "height": 700})
    size = page.locator("canvas").bounding_box()
    found = list(names(page).values())
    assert len(found) == 2 * n
    for left, right, y, _ in found:
        assert left >= 0
        assert right <= size["width"]
        assert 0 < y < size["height"]
    for i, (left, right, y, _) in enumerate(found):
        assert not any(
            abs(y - v) < 11 and left < b and a < right for k, (a, b, v, _) in enumerate(found) if k != i
        )


def test_few_names_stand_at_the_ends_and_many_below(painted):
    few, many = (names(painted(curves(n))) for n in (4, 6))
    assert len({left for left, *_ in few.values()}) == 1
    assert max(y for *_, y, _ in few.values()) < 280
    assert min(y for *_, y, _ in many.values()) > 280


@pytest.mark.parametrize(("style", "paper"), [("background: #fff", "#ffffff"), (DARK, "#111111")])
def test_a_name_at_its_curve_can_be_read(painted, style, paper):
    found = names(painted(curves(5), style))
    assert len({color for *_, color in found.values()}) == 5
    for *_, color in found.values():
        assert contrast(color, paper) >= 4.5


def test_the_classes_have_a_key(painted):
    rng = np.random.default_rng(0)
    page = painted(Panel(equal=True).examples(rng.random((2, 30)), np.arange(30)[None] % 2))
    assert sorted(names(page, "class")) == ["class 0", "class 1"]


def test_a_scale_names_its_ends_and_its_middle(painted):
    levels = np.arange(12, dtype=np.uint8).reshape(3, 4)
    panel = Panel(xlim=(0, 4), ylim=(0, 3)).image(levels, colors=RISING, scale=(0.0, 2.5, "cost J"))
    found = names(painted(panel), "")
    assert {"0", "1.25", "2.5", "cost J"} <= set(found)
    assert max(right for _, right, *_ in found.values()) <= 960


def test_the_pointer_reads_a_map_with_a_scale(painted):
    levels = np.repeat(np.array([[0, 255]], np.uint8), 5, axis=0)
    panel = Panel(axes=False, xlim=(0, 2), ylim=(0, 5)).image(levels, scale=(-3.0, 7.0, "cost J"))
    page = painted(panel)
    box = page.locator("canvas").bounding_box()
    tip = "document.querySelector('.nncore-tip').textContent"
    page.mouse.move(box["x"] + 100, box["y"] + 100)
    assert page.evaluate(tip) == "cost J −3"
    page.mouse.move(box["x"] + 800, box["y"] + 100)
    assert page.evaluate(tip) == "cost J 7"


@pytest.mark.parametrize("scale", [(1, 1, "cost"), (0, 1), (0, float("nan"), "cost"), (0, 1, 2)])
def test_a_scale_is_two_numbers_and_a_name(scale):
    with pytest.raises(ValueError, match="scale"):
        Panel().image(np.zeros((2, 3), np.uint8), scale=scale)
    with pytest.raises(ValueError, match="levels have a scale"):
        Panel().image(np.zeros((2, 4, 3), np.uint8), scale=(0, 1, "cost"))


@pytest.mark.parametrize("paper", ["#ffffff", "#111111", "#16181b", "#f7f7f7"])
def test_words_in_every_colour_can_be_read_and_the_browser_agrees(chrome, paper):
    page = chrome.new_page()
    tones = page.evaluate(
        """async ([source, colors, paper]) => {
          const blob = new Blob([source], { type: "text/javascript" });
          const { default: { toned } } = await import(URL.createObjectURL(blob));
          return colors.map((color) => toned(color, paper, 4.5));
        }""",
        [script(), [*CYCLE, GREY], paper],
    )
    page.close()
    assert tones == [text_tone(color, paper) for color in (*CYCLE, GREY)]
    assert min(contrast(tone, paper) for tone in tones) >= 4.5


def test_heights_stay_in_order_and_in_sight():
    heights = apart([0.99, 0.99, 1.0], 0.1)
    assert heights == pytest.approx([0.8, 0.9, 1.0])
    assert apart([], 0.1) == []


def test_in_print_too_names_stand_at_their_curves_or_below():
    few, many = (figure(Scene([curves(n)], "")).axes[0] for n in (3, 6))
    assert [text.get_text() for text in few.texts] == [f"run number {k}" for k in range(3)]
    assert few.get_legend() is None
    assert len(many.get_legend().get_texts()) == 6
    heights = [text.get_position()[1] for text in few.texts]
    assert np.diff(heights).min() > 0.05


def test_pink_is_told_from_green_by_its_dashes():
    green, pink = figure(Scene([curves(4)], "")).axes[0].lines[2:4]
    assert (green.get_linestyle(), pink.get_linestyle()) == ("-", "--")
