"""The reader's hand in a real Chromium: mouse, finger and keys on a canvas in a page of its own."""

import numpy as np
import pytest

from nncore.lab import Panel, Scene

DRAGS = "() => said.filter(({kind}) => kind === 'drag')"
TIP = """() => {
  const tip = document.querySelector(".nncore-tip");
  return tip.style.display === "none" ? null : tip.textContent;
}"""
FRAMES = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done())))"
TOUCH = {"has_touch": True, "viewport": {"width": 400, "height": 700}}
BARE = {"axes": False, "xlim": (0, 10), "ylim": (0, 10)}


def place(page, x, y):
    """Where a point of a bare panel, 10 by 10, is on the page."""
    box = page.locator("canvas").bounding_box()
    return box["x"] + 8 + (box["width"] - 16) * x / 10, box["y"] + 10 + (box["height"] - 18) * (1 - y / 10)


def drag(page, start, *stops):
    page.mouse.move(*place(page, *start))
    page.mouse.down()
    for stop in stops:
        page.mouse.move(*place(page, *stop))
        page.evaluate(FRAMES)
    page.mouse.up()
    return page.evaluate(DRAGS)


def test_a_handle_goes_where_the_mouse_takes_it(painted):
    page = painted(Panel(**BARE).handle(2, 3, ("w", "b")), hands=["w", "b"])
    said = drag(page, (2, 3), (5, 5), (7, 8))
    assert [each["phase"] for each in said] == ["start", "move", "move", "end"]
    assert said[2]["to"] == pytest.approx({"w": 7, "b": 8}, abs=0.02)
    assert {each["how"] for each in said} == {"handle"}


def test_taken_beside_its_middle_it_does_not_jump(painted):
    page = painted(Panel(**BARE).handle(2, 3, ("w", None)), hands=["w"])
    x, y = place(page, 2, 3)
    page.mouse.move(x + 11, y - 4)  # 24 pixels are enough for every hand
    assert page.evaluate("document.querySelector('canvas').style.cursor") == "grab"
    page.mouse.down()
    page.mouse.move(x + 11 + 40, y - 4)
    page.evaluate(FRAMES)
    page.mouse.up()
    (moved,) = [each["to"] for each in page.evaluate(DRAGS) if each["phase"] == "move"]
    assert moved == pytest.approx({"w": 2 + 40 * 10 / (960 - 16)}, abs=0.01)


def test_many_moves_of_one_frame_are_one_message(painted):
    page = painted(Panel(**BARE).handle(2, 3, ("w", "b")), hands=["w", "b"])
    x, y = place(page, 2, 3)
    page.evaluate(
        """([x, y]) => {
          const canvas = document.querySelector('canvas');
          const fire = (name, k) => canvas.dispatchEvent(new PointerEvent(name, {
            clientX: x + k, clientY: y, button: 0, isPrimary: true, pointerId: 1, bubbles: true }));
          canvas.setPointerCapture = () => {};
          fire('pointerdown', 0);
          for (let k = 1; k < 50; k++) fire('pointermove', k);
        }""",
        [x, y],
    )
    page.evaluate(FRAMES)
    assert [each["phase"] for each in page.evaluate(DRAGS)] == ["start", "move"]


def test_a_panel_turns_by_the_share_that_the_mouse_has_gone(painted):
    page = painted(Panel(**BARE).turn(x="around", y="above"), hands=["around", "above"])
    said = drag(page, (2, 8), (7, 4))
    assert said[0]["to"] == {"around": 0, "above": 0}
    assert said[1]["to"] == pytest.approx({"around": 0.5, "above": 0.4}, abs=0.005)
    assert {each["how"] for each in said} == {"turn"}


@pytest.mark.parametrize("hands", [(), ("n",)])
def test_without_its_control_a_handle_is_a_picture(painted, hands):
    page = painted(Panel(**BARE).handle(2, 3, ("w", "b")), hands=list(hands))
    assert drag(page, (2, 3), (5, 5)) == []


def test_a_finger_drags_and_the_page_stays(painted):
    page = painted(Panel(**BARE).handle(5, 5, ("w", "b")), hands=["w", "b"], **TOUCH)
    page.evaluate("document.body.style.paddingBottom = '3000px'")
    x, y = place(page, 5, 5)
    client = page.context.new_cdp_session(page)

    def touch(kind, *points):
        spots = [{"x": a, "y": b} for a, b in points]
        client.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": spots})

    touch("touchStart", (x + 15, y))
    for k in range(1, 6):
        touch("touchMove", (x + 15, y - 20 * k))
        page.evaluate(FRAMES)
    touch("touchEnd")
    said = page.evaluate(DRAGS)
    assert [said[0]["phase"], said[-1]["phase"]] == ["start", "end"]
    assert said[-2]["to"]["b"] > 7
    assert page.evaluate("window.scrollY") == 0


def test_a_point_says_its_words_to_mouse_and_keys(painted):
    page = painted(Panel(**BARE).points([2, 6], [3, 6]).tips([2, 6], [3, 6], ["a cat", "no cat"]))
    page.mouse.move(*place(page, 6.05, 6.05))
    assert page.evaluate(TIP) == "no cat"
    page.mouse.move(*place(page, 4, 9))
    assert page.evaluate(TIP) is None
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.tagName") == "CANVAS"
    page.keyboard.press("ArrowRight")
    assert page.evaluate(TIP) == "a cat"
    page.keyboard.press("End")
    assert page.evaluate("document.querySelector('[aria-live=polite].nncore-said').textContent") == "no cat"
    page.keyboard.press("Escape")
    assert page.evaluate(TIP) is None


def test_without_words_the_canvas_is_no_stop_and_takes_no_key(painted):
    page = painted(Panel(**BARE).points([2], [3]))
    assert page.evaluate("document.querySelector('canvas').tabIndex") == -1
    assert page.get_by_role("img").count() == 1


def test_a_curve_says_its_numbers(painted):
    curve = Panel(x="iteration", y="cost", xlim=(0, 100), ylim=(0, 1)).curve([0, 100], [1, 0], label="deep")
    page = painted(curve)
    area = (54, 10, 960 - 54 - 14, 320 - 10 - 40)
    box = page.locator("canvas").bounding_box()
    page.mouse.move(box["x"] + area[0] + 0.25 * area[2], box["y"] + area[1] + 0.25 * area[3])
    name, numbers = page.evaluate(TIP).split("\n")
    assert name == "deep"
    found = [float(word.rstrip(",")) for word in numbers.split() if word[0].isdigit()]
    assert found[0] == pytest.approx(25, abs=1.5), "the name of the curve takes a little of the width"
    assert found[1] == pytest.approx(1 - found[0] / 100, abs=0.01)


@pytest.mark.parametrize("width", [360, 1920])
@pytest.mark.parametrize("at", [(0, 0), (10, 0), (0, 10), (10, 10)])
def test_the_card_is_never_cut_off(painted, width, at):
    words = "a rather long sentence about this point, and one more number: 0.123456"
    panel = Panel(**BARE).points([5], [5]).tips([at[0]], [at[1]], [words])
    page = painted(panel, viewport={"width": width, "height": 700})
    page.mouse.move(*np.add(place(page, *at), (1 - at[0] / 5, at[1] / 5 - 1)))
    box, card = (page.locator(name).bounding_box() for name in ("canvas", ".nncore-tip"))
    assert page.evaluate(TIP) == words
    assert card["x"] >= box["x"] - 1
    assert card["x"] + card["width"] <= box["x"] + box["width"] + 1
    assert card["y"] >= box["y"] - 1
    assert card["y"] + card["height"] <= box["y"] + box["height"] + 1


def test_when_the_picture_changes_the_card_says_the_new_words(painted):
    def scene(words):
        return Scene([Panel(**BARE).points([5], [5]).tips([5], [5], [words])], "in words")

    page = painted(scene("before"))
    page.mouse.move(*place(page, 5, 5))
    page.show(scene("after"))
    assert page.evaluate(TIP) == "after"
