"""The player, on a loop."""

import asyncio
import gc
import signal
import weakref

import numpy as np
import pytest
from helpers.loop import on_a_loop, until
from helpers.scenes import parabola, steps

from nncore.lab.stage import canvas as canvas_module
from nncore.lab.stage import player as players
from nncore.lab.stage.canvas import Canvas
from nncore.lab.stage.player import BROKEN_OFF, OVER, Player, finish


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
    canvas_module.PATIENCE, before = 0.05, canvas_module.PATIENCE
    try:
        canvas = Canvas()
        stage = Stage(canvas=canvas)
        show = lambda i: stage.seen.append(i) or canvas.show(parabola())  # noqa: E731
        stage.player.show = show
        canvas._painted = 0  # a browser has been here
        stage.player.play()
        await until(lambda: stage.player.task and stage.player.task.done())
        assert len(stage.seen) == canvas_module.AHEAD
        assert stage.player.playing
        canvas._handle_custom_msg({"kind": "painted", "number": canvas._number}, [])
        await until(lambda: len(stage.seen) > canvas_module.AHEAD)
        stage.player.stop()
    finally:
        canvas_module.PATIENCE = before


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


def few(n):
    """A training of n steps."""
    return lambda: ((lambda i=i: i) for i in range(n))


@on_a_loop
async def test_at_the_end_it_rests_though_the_last_picture_was_a_full_one():
    stage, rested = Stage(draw=few(4)), []
    stage.player.on_rest = lambda: rested.append((stage.seen[-1], stage.player.playing))
    stage.player.play()  # one step a picture: the end is noticed after the last picture
    await until(lambda: rested)
    assert rested == [(3, False)]


@on_a_loop
async def test_a_pause_between_two_pictures_is_a_rest_too():
    stage, rested = Stage(), []
    stage.player.on_rest = lambda: rested.append(stage.seen[-1])
    stage.player.play()
    await until(lambda: len(stage.seen) > 3)
    stage.player.stop()
    await stage.player.task
    assert rested == stage.seen[-1:]


@on_a_loop
async def test_step_at_the_end_says_so_and_play_begins_again():
    stage = Stage(draw=few(3))
    stage.player.play()
    await until(lambda: stage.seen == [0, 1, 2] and not stage.player.playing)
    stage.player.step.click()
    await asyncio.sleep(0.05)
    assert (stage.seen, stage.said[-1], stage.player.playing) == ([0, 1, 2], OVER, False)
    stage.player.pause.click()
    await until(lambda: stage.seen == [0, 1, 2, 0, 1, 2])
    assert stage.said[-1] == ""


@on_a_loop
async def test_what_can_be_resumed_is_resumed_at_the_end():
    stage = Stage(draw=few(2))
    stage.player.resume = lambda: iter([lambda: "more"])
    stage.player.play()
    await until(lambda: stage.seen == [0, 1] and not stage.player.playing)
    stage.player.step.click()
    await until(lambda: stage.seen == [0, 1, "more"])


@on_a_loop
async def test_out_of_sight_it_rests_without_a_task_and_goes_on_in_sight():
    canvas = Canvas()
    stage = Stage(canvas=canvas)
    stage.player.play()
    await until(lambda: len(stage.seen) > 3)
    canvas._handle_custom_msg({"kind": "seen", "view": "a", "seen": False}, [])
    await asyncio.wait_for(stage.player.task, 5)
    n = len(stage.seen)
    await asyncio.sleep(0.1)
    assert (len(stage.seen), stage.player.playing) == (n, True)
    assert stage.player.pause.description == "Pause"
    assert len(asyncio.all_tasks()) == 1  # this test
    canvas._handle_custom_msg({"kind": "seen", "view": "a", "seen": True}, [])
    await until(lambda: len(stage.seen) > n + 3)
    stage.player.stop()
    await stage.player.task
    assert stage.seen == list(range(len(stage.seen)))


@pytest.fixture
def idle():
    """As between the cells of a notebook: the kernel ignores interrupts."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    yield
    assert signal.signal(signal.SIGINT, before) is signal.SIG_IGN


@pytest.mark.usefixtures("idle")
def test_an_interrupt_pauses_what_plays():
    async def play():
        first, second = Stage(), Stage()
        for stage in (first, second):
            stage.player.play()
        await until(lambda: first.seen and second.seen)
        signal.raise_signal(signal.SIGINT)
        await asyncio.gather(first.player.task, second.player.task)
        assert {first.player.pause.description, second.player.pause.description} == {"Play"}
        assert first.seen == list(range(len(first.seen)))
        n = len(first.seen)
        first.player.pause.click()  # it goes on from there, and an interrupt pauses it again
        await until(lambda: len(first.seen) > n)
        signal.raise_signal(signal.SIGINT)
        await first.player.task

    asyncio.run(play())


@pytest.mark.usefixtures("idle")
def test_a_second_interrupt_ends_a_step_that_never_ends():
    def stuck():
        yield lambda: "first"
        while True:
            signal.raise_signal(signal.SIGINT)

    async def play():
        stage = Stage(draw=stuck)
        stage.player.play()
        await until(lambda: stage.player.task and stage.player.task.done())
        assert (stage.seen, stage.said[-1]) == (["first"], BROKEN_OFF)
        assert stage.player.pause.description == "Play"

    asyncio.run(play())


def test_finish_gives_the_last_picture():
    assert repr(finish(steps(4))) == "step 4 of 4"
    assert repr(finish(parabola())) == "a = 1, up = True"
