"""Whether anybody sees the canvas, and that the player waits until somebody does."""

import asyncio

from helpers.scenes import parabola, steps

from nncore.lab.stage import live
from nncore.lab.stage.canvas import Canvas


def say(canvas, view, seen):
    canvas._handle_custom_msg({"kind": "seen", "view": view, "seen": seen}, [])


def test_it_is_seen_until_a_browser_says_otherwise_and_in_any_view():
    canvas, told = Canvas(), []
    canvas.on_painted = lambda: told.append(canvas.visible)
    assert canvas.visible
    say(canvas, "one", False)
    assert not canvas.visible
    say(canvas, "other", True)
    assert canvas.visible
    say(canvas, "one", True)
    say(canvas, "other", False)
    assert canvas.visible
    assert told == [True]


async def until(condition, seconds=5.0):
    async with asyncio.timeout(seconds):
        while not condition():
            await asyncio.sleep(0.001)


def test_a_training_out_of_sight_costs_nothing_and_goes_on_in_sight():
    async def run():
        shown = live(steps, n=(1, 10**6, 1))
        shown.player.speed.value = 1
        shown.controls["n"].value = 500_000
        await until(lambda: repr(shown).startswith("step") and "of 500000" in repr(shown))
        say(shown.canvas, "view", False)
        await until(shown.player.task.done)
        at, playing = repr(shown), shown.player.playing
        await asyncio.sleep(0.1)
        assert (repr(shown), playing) == (at, True)
        say(shown.canvas, "view", True)
        await until(lambda: repr(shown) != at)
        shown.player.stop()
        await until(shown.player.task.done)

    asyncio.run(run())


def test_out_of_sight_a_slider_still_changes_the_figure():
    async def run():
        shown = live(parabola, a=(0.0, 5.0))
        say(shown.canvas, "view", False)
        shown.controls["a"].value = 2.5
        await until(lambda: repr(shown) == "a = 2.5, up = True")

    asyncio.run(run())
