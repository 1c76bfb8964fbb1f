"""The mechanism of the lab: scenes, their two faces, live figures, and the player."""

import asyncio
import gc
import io
import weakref

import numpy as np
import pytest
from PIL import Image

from nncore.lab import Log, Panel, Scene, live
from nncore.lab import player as players
from nncore.lab.canvas import Canvas, pack
from nncore.lab.live import control, fine
from nncore.lab.palette import BLUE, DIVERGING, diverging
from nncore.lab.player import Player, finish
from nncore.lab.static import figure, png

# Scenes


def test_limits_hold_everything_drawn_and_a_margin():
    panel = Panel().curve([0, 10], [-1, 3]).points([20], [5])
    (x0, x1), (y0, y1) = panel.limits()
    assert (x0, x1) == (-1.0, 21.0)
    assert (y0, y1) == pytest.approx((-1.3, 5.3))


def test_limits_are_as_given_where_given():
    panel = Panel(xlim=(2, 3)).curve([0, 10], [-1, 3])
    assert panel.limits()[0] == (2.0, 3.0)


def test_a_picture_has_no_margin_and_a_logarithm_no_zero():
    assert Panel().image(np.zeros((2, 5), np.uint8)).limits() == ((0.0, 5.0), (0.0, 2.0))
    assert Panel(log="y").curve([1, 2], [0, 1.3]).limits()[1] == pytest.approx((1.0, 1.69))


def test_limits_of_values_that_are_not_finite():
    assert all(np.isfinite(Panel().curve([0, 1], [np.nan, np.inf]).limits()).ravel())
    assert all(np.isfinite(Panel(log="xy").limits()).ravel())


def test_rectangles_are_corners_one_for_each_entry():
    panel = Panel().rect([0, 2], 0, 1, [3, -4], BLUE)
    np.testing.assert_array_equal(panel.layers[0]["data"], [[0, 0], [1, 3], [2, 0], [3, -4]])
    assert panel.limits()[1] == pytest.approx((-4.35, 3.35))


def test_segments_carry_their_widths():
    panel = Panel().segments([[0.0, 1], [2, 3]], [[4.0, 5], [6, 7]], [0.5, 2])
    expected = [[0, 2, 0.5], [4, 6, 0.5], [1, 3, 2], [5, 7, 2]]
    np.testing.assert_array_equal(panel.layers[0]["data"], expected)
    assert panel.limits()[0] == pytest.approx((-0.25, 5.25))


def test_each_class_has_its_colour_and_its_marker():
    panel = Panel().examples(np.array([[0.0, 1, 2], [3, 4, 5]]), np.array([[1, 0, 1]]))
    assert [layer["marker"] for layer in panel.layers] == ["o", "D"]
    assert len({layer["color"] for layer in panel.layers}) == 2
    assert [len(layer["data"]) for layer in panel.layers] == [1, 2]


def test_rows_stand_below_each_other_each_with_its_height():
    scene = Scene([Panel("b", row=3, height=90), Panel("a"), Panel("c")], "", height=200)
    rows = [(height, [panel.title for panel in row]) for height, row in scene.rows()]
    assert rows == [(200, ["a", "c"]), (90, ["b"])]


def test_diverging_puts_zero_in_the_middle():
    assert diverging(np.array([-2.0, 0, 1, 5]), 2).tolist() == [0, 128, 191, 255]
    assert diverging(np.zeros((2, 3))).tolist() == [[128] * 3] * 2
    assert len(np.unique(DIVERGING, axis=0)) > 200


# The two faces: printed, and as bytes


def everything():
    """A scene with every kind of layer, in two rows."""
    first = Panel("a", "x", "y", log="y").curve([1, 2], [1, 100], dash=True, label="curve").level(3, "level")
    first.points([1], [10], marker="x").points([2], [10], filled=False, alpha=0.5).text(1, 2, "costs $5 $6")
    second = Panel("b", equal=True, axes=False).image(np.zeros((3, 4), np.uint8), alpha=0.5)
    second.image(np.zeros((3, 4, 3), np.uint8), smooth=True).arrow((0, 0), (1, 2), label="arrow")
    third = Panel("c", row=1, height=120, xticks={1: "one", 2: "two"}, yticks={3: "high"})
    third.rect([1, 2], 0, 0.5, [3, 4], label="bars")
    third.segments(np.zeros((2, 2)), np.ones((2, 2)), [1, 5], dash=True).rect(0, 0, 2, 2, filled=False)
    return Scene([first, second, third], "everything at once", height=240)


def test_the_printed_face_draws_every_layer():
    with Image.open(io.BytesIO(png(everything()))) as picture:
        assert picture.width / picture.height == pytest.approx(760 / 360, rel=0.02)
    drawn = figure(everything())
    assert [ax.get_title() for ax in drawn.axes] == ["a", "b", "c"]
    assert [label.get_text() for label in drawn.axes[2].get_xticklabels()] == ["one", "two"]
    assert [label.get_text() for label in drawn.axes[2].get_yticklabels()] == ["high"]


def unpacked(frame, data):
    """The arrays that the browser reads from the bytes."""
    kinds = {"u1": np.uint8, "f4": np.float32, "f8": np.float64}
    for panel in frame["panels"]:
        for layer in panel["layers"]:
            count = int(np.prod(layer["shape"]))
            array = np.frombuffer(data, kinds[layer["type"]], count, layer["start"])
            yield layer, array.reshape(layer["shape"])


def test_the_bytes_give_every_layer_back_aligned():
    scene = everything()
    frame, data = pack(scene)
    layers = [layer for panel in scene.panels for layer in panel.layers]
    found = list(unpacked(frame, data))
    assert len(found) == len(layers)
    for (about, array), layer in zip(found, layers, strict=True):
        assert about["start"] % 8 == 0
        np.testing.assert_allclose(array, layer["data"], rtol=1e-6)
    assert frame["heights"] == [240, 120]
    assert frame["panels"][2]["xticks"] == [[1, "one"], [2, "two"]]
    assert frame["panels"][2]["yticks"] == [[3, "high"]]


def test_numbers_take_four_bytes_unless_a_pixel_could_tell():
    near, far = Panel().curve([0, 1], [0, 1]), Panel().curve([1e9, 1e9 + 2], [0, 1])
    (_, small), (_, exact) = unpacked(*pack(Scene([near, far], "")))
    assert (small.dtype, exact.dtype) == (np.float32, np.float64)
    assert exact[1, 0] - exact[0, 0] == 2


def test_the_canvas_knows_how_far_behind_the_browser_is():
    canvas, told = Canvas(), []
    canvas.on_painted = lambda: told.append(canvas.behind)
    for _ in range(3):
        canvas.show(everything())
    assert canvas.behind == 0  # no browser has ever painted
    canvas._handle_custom_msg({"kind": "painted", "number": 1}, [])
    assert (canvas.behind, told) == (2, [2])


def test_a_click_arrives_in_the_units_of_the_axes():
    canvas, clicks = Canvas(clickable=True), []
    canvas.on_click = lambda *spot: clicks.append(spot)
    canvas._handle_custom_msg({"kind": "click", "panel": 1, "x": 0.5, "y": -2.0, "shift": False}, [])
    assert clicks == [(1, 0.5, -2.0, False)]
    assert repr(canvas) == "Canvas"


# Live figures, without a browser


def parabola(a=1.0, up=True):
    if a > 5:
        raise ValueError("a is more than 5: keep it smaller")
    return Scene([Panel().curve([0, 1], [0, a])], f"a = {a:g}, up = {up}")


def steps(n=3):
    for i in range(n + 1):
        yield lambda i=i: Scene([Panel().curve([0, 1], [0, i])], f"step {i} of {n}")


def test_a_control_for_each_parameter_and_the_picture_follows():
    shown = live(parabola, a=(0.0, 10.0), up=[True, False])
    shown.controls["a"].value = 2.5
    assert repr(shown) == "a = 2.5, up = True"
    shown.controls["up"].value = False
    assert repr(shown) == "a = 2.5, up = False"


def test_a_training_ends_where_it_would_and_offers_its_buttons():
    shown = live(steps, n=(1, 9))
    assert repr(shown) == "step 3 of 3"
    shown.controls["n"].value = 5
    assert repr(shown) == "step 5 of 5"
    assert shown.player.buttons in shown.children
    assert live(parabola).player.buttons not in live(parabola).children


def test_the_mimebundle_has_a_picture_and_words_beside_the_widget():
    bundle, _ = live(parabola)._repr_mimebundle_()
    assert bundle["text/plain"] == "a = 1, up = True"
    assert bundle["image/png"].startswith("iVBOR")
    assert "application/vnd.jupyter.widget-view+json" in bundle


def test_bad_input_is_explained_and_the_last_picture_kept():
    shown = live(parabola, a=(0.0, 10.0))
    shown.controls["a"].value = 7.0
    assert "a is more than 5" in shown.complaint.value
    assert repr(shown) == "a = 1, up = True"
    shown.controls["a"].value = 3.0
    assert shown.complaint.value == ""


def test_any_other_error_is_named_and_kept():
    def broken(a=1):
        if a > 1:
            raise KeyError("oops")
        return parabola(a)

    shown = live(broken, a=(0, 3))
    shown.controls["a"].value = 2
    assert "KeyError" in shown.complaint.value
    assert isinstance(shown.player.error, KeyError)


def test_a_control_without_a_parameter_is_refused():
    with pytest.raises(ValueError, match="no parameter b with a default: it has a, up"):
        live(parabola, b=(0, 1))


@pytest.mark.parametrize(
    ("spec", "value", "kind"),
    [
        ((0, 5), 2, "IntSlider"),
        ((0.0, 5.0), 2.0, "FloatSlider"),
        (Log(0.1, 10), 1.0, "SelectionSlider"),
        (["a", "b"], "b", "Dropdown"),
        ({"one": 1, "two": 2}, 2, "Dropdown"),
        (True, False, "Checkbox"),
    ],
)
def test_the_control_fits_the_range(spec, value, kind):
    made = control("learning_rate", spec, value)
    assert (type(made).__name__, made.value, made.description) == (kind, value, "learning rate")


def test_a_start_outside_the_range_is_refused():
    with pytest.raises(ValueError, match="a starts at 9, which is not in its range from 0 to 5"):
        control("a", (0, 5), 9)
    with pytest.raises(ValueError, match="0 < low < high"):
        Log(0, 1)


def test_the_step_hits_the_start():
    for low, high, value in ((0.0, 5.0, 1.0), (-1.0, 1.0, 0.33), (0.0, 0.3, 0.12)):
        n = (value - low) / fine(low, high, value)
        assert abs(n - round(n)) < 1e-6


# The player, on a loop


class Stage:
    """A player with what it showed and said, and a training that counts for ever."""

    def __init__(self, draw=None, canvas=None):
        self.seen, self.said = [], []
        self.player = Player(draw or self.count, self.seen.append, self.said.append, canvas)
        self.player.speed.value = 1
        self.start = 0

    def count(self):
        return (lambda i=i: i for i in iter(self.numbers().__next__, None))

    def numbers(self):
        i = self.start
        while True:
            yield i
            i += 1


async def until(condition, seconds=5.0):
    """Wait until a condition holds."""
    async with asyncio.timeout(seconds):
        while not condition():
            await asyncio.sleep(0.001)


def on_a_loop(test):
    """Run an async test on a loop of its own."""

    def run():
        asyncio.run(test())

    run.__name__ = test.__name__
    return run


@on_a_loop
async def test_play_pause_step_and_reset():
    stage = Stage()
    player = stage.player
    player.pause.click()
    await until(lambda: len(stage.seen) > 5)
    assert player.pause.description == "Pause"
    player.pause.click()
    await player.task
    assert player.pause.description == "Play"
    n = len(stage.seen)
    assert stage.seen == list(range(n))
    player.step.click()
    await until(lambda: not player.playing)
    assert stage.seen == list(range(n + 1))
    player.reset.click()
    await until(lambda: not player.playing)
    assert stage.seen[-1] == 0


@on_a_loop
async def test_a_pause_leaves_no_task_behind_and_play_goes_on_from_there():
    stage = Stage()
    stage.player.play(3)
    await stage.player.task if stage.player.task else None
    await until(lambda: not stage.player.playing)
    await until(stage.player.task.done)
    assert len(asyncio.all_tasks()) == 1  # this test
    stage.player.go_on(2)
    await until(lambda: not stage.player.playing)
    assert stage.seen == [0, 1, 2, 3, 4]


@on_a_loop
async def test_play_is_play_though_a_picture_is_still_to_be_refreshed():
    stage = Stage()
    stage.player.frames = stage.count()
    stage.player.refresh()
    stage.player.pause.click()
    await until(lambda: len(stage.seen) > 3)
    assert stage.player.pause.description == "Pause"
    stage.player.stop()
    await stage.player.task
    n = len(stage.seen)
    stage.player.refresh()  # one picture, and no more, and it does not play
    await until(lambda: len(stage.seen) > n)
    await until(stage.player.task.done)
    assert (len(stage.seen), stage.player.playing) == (n + 1, False)


@on_a_loop
async def test_only_the_newest_of_many_changes_is_drawn():
    drawn = []
    stage = Stage(draw=lambda: drawn.append(stage.start) or parabola())
    for i in range(100):
        stage.start = i
        stage.player.play()
    await until(lambda: stage.player.task and stage.player.task.done())
    assert drawn == [99]


@on_a_loop
async def test_a_change_during_play_takes_effect():
    stage = Stage()
    stage.player.play()
    await until(lambda: len(stage.seen) > 3)
    stage.start = 1000
    stage.player.play()
    await until(lambda: stage.seen[-1] > 1003)
    stage.player.stop()
    after = stage.seen[stage.seen.index(1000) :]
    assert after == list(range(1000, 1000 + len(after)))


@on_a_loop
async def test_two_play_at_once_and_the_loop_is_served():
    first, second, turns = Stage(), Stage(), 0
    first.player.play()
    second.player.play()
    while min(len(first.seen), len(second.seen)) < 20:
        await asyncio.sleep(0)
        turns += 1
    for stage in (first, second):
        stage.player.stop()
        await stage.player.task
    assert turns > 20
    assert not players._working


@on_a_loop
async def test_the_loop_is_served_within_a_picture_of_many_steps():
    def slow():
        while True:
            end = asyncio.get_running_loop().time() + 0.002
            while asyncio.get_running_loop().time() < end:
                pass
            yield lambda: "frame"

    stage = Stage(draw=slow)
    stage.player.speed.value = 10**9
    stage.player.play()
    await until(lambda: len(stage.seen) > 1)
    waits, loop = [], asyncio.get_running_loop()
    for _ in range(60):
        then = loop.time()
        await asyncio.sleep(0)
        waits.append(loop.time() - then)
    stage.player.stop()
    assert np.median(waits) < 0.02


@on_a_loop
async def test_an_error_in_the_task_is_said_and_kept():
    def breaks():
        yield lambda: "first"
        raise ZeroDivisionError("at step 1")

    stage = Stage(draw=breaks)
    stage.player.play()
    await until(lambda: stage.player.error)
    assert stage.said[-1] == "ZeroDivisionError: at step 1"
    assert stage.seen == ["first"]
    await until(stage.player.task.done)
    assert stage.player.task.exception() is None


@on_a_loop
async def test_when_nobody_paints_it_waits_without_a_task_and_goes_on_when_they_do():
    players.PATIENCE, before = 0.05, players.PATIENCE
    try:
        canvas = Canvas()
        stage = Stage(canvas=canvas)
        show = lambda i: stage.seen.append(i) or canvas.show(parabola())  # noqa: E731
        stage.player.show = show
        canvas._painted = 0  # a browser has been here
        stage.player.play()
        await until(lambda: stage.player.task and stage.player.task.done())
        assert len(stage.seen) == players.AHEAD
        assert stage.player.playing
        canvas._handle_custom_msg({"kind": "painted", "number": canvas._number}, [])
        await until(lambda: len(stage.seen) > players.AHEAD)
        stage.player.stop()
    finally:
        players.PATIENCE = before


@on_a_loop
async def test_from_another_thread_it_plays_on_the_main_loop():
    stage = Stage()
    await asyncio.to_thread(stage.player.play, 2)
    await until(lambda: len(stage.seen) == 2)
    assert stage.player.task.get_loop() is asyncio.get_running_loop()


@on_a_loop
async def test_what_was_played_is_forgotten():
    class Heavy:
        pass

    made = []

    def draw():
        heavy = Heavy()
        made.append(weakref.ref(heavy))
        while True:
            yield lambda: heavy and "frame"

    stage = Stage(draw=draw)
    for _ in range(5):
        stage.player.play(1)
        await until(lambda: not stage.player.playing)
    gc.collect()
    assert sum(ref() is not None for ref in made) == 1


def test_a_live_figure_answers_while_it_plays():
    async def run():
        shown = live(steps, n=(1, 10**6, 1))
        shown.player.speed.value = 1
        shown.controls["n"].value = 50_000
        await until(lambda: "of 50000" in repr(shown))
        shown.controls["n"].value = 4
        await until(lambda: repr(shown) == "step 4 of 4")
        await until(shown.player.task.done)

    asyncio.run(run())


def test_finish_gives_the_last_picture():
    assert repr(finish(steps(4))) == "step 4 of 4"
    assert repr(finish(parabola())) == "a = 1, up = True"
