"""The playground while it plays: on a loop, as in a notebook."""

import asyncio
import signal
import time

import numpy as np
import pytest
from helpers.loop import on_a_loop, until
from helpers.networks import same
from jupyter_client.manager import start_new_kernel

from nncore import backward
from nncore.lab.playground import PRESETS, playground, widget
from nncore.lab.playground.widget import OVER


def agree(play):
    """Whether words, status and rewind say what the picture shows."""
    trial = play.session.trial
    return (
        play.scene.network is trial.network
        and play.words.value.startswith(f"Iteration {trial.iteration}. ")
        and play.status.value.startswith(f"iteration {trial.iteration}: ")
        and "a second" not in play.status.value
        and play.rewind.value == trial.index() == play.rewind.max
    )


async def at_rest(play):
    await asyncio.sleep(0.005)  # what was pressed begins in a turn of the loop
    player = play.player
    await until(lambda: not player.playing and (player.task is None or player.task.done()), 20)


@pytest.fixture
def seldom(monkeypatch):
    """While it plays, words and status are never brought up to date."""
    monkeypatch.setattr(widget, "OFTEN", np.inf)


@pytest.mark.usefixtures("seldom")
@on_a_loop
async def test_the_last_words_of_a_run_are_those_of_its_last_picture():
    play = playground(**PRESETS["broken: the rate too high"].as_dict())
    play.player.speed.value = 1
    play.player.pause.click()
    await until(lambda: play.session.stopped, 20)
    await at_rest(play)
    assert "no longer finite at iteration 9" in play.words.value
    assert agree(play)


@pytest.mark.usefixtures("seldom")
@on_a_loop
async def test_a_pause_leaves_the_words_of_the_picture():
    play = playground(m=20)
    play.player.speed.value = 1
    play.player.pause.click()
    await until(lambda: play.session.trial.iteration > 4)
    play.player.pause.click()
    await at_rest(play)
    assert agree(play)


@on_a_loop
async def test_step_and_play_leave_a_run_that_cannot_go_on_as_it_is():
    play = playground(**PRESETS["broken: the rate too high"].as_dict())
    start = play.network
    play.run(20)
    at = play.network
    for button in (play.player.step, play.player.pause):
        play._explain("")
        button.click()
        await at_rest(play)
        assert play.complaint.value == OVER
        assert play.session.trial.iteration == 8
        assert play.network is at
    play.rewind.value = 3  # further back, it goes on
    await at_rest(play)
    play.player.step.click()
    await until(lambda: play.session.trial.iteration == 4)
    await at_rest(play)
    play.player.reset.click()
    await until(lambda: play.session.trial.iteration == 0)
    assert same(play.network, start)


@on_a_loop
async def test_a_backward_that_fails_says_so_each_time_and_goes_on_when_it_is_right():
    wrong = [True]

    def my_backward(net, cache, Y, cost):
        return backward(net, cache, Y, cost).dW if wrong else backward(net, cache, Y, cost)

    play = playground(m=20, backward=my_backward)
    picture = play.scene
    for _ in range(2):
        play.player.step.click()
        await at_rest(play)
        assert play.complaint.value.startswith("your backward returns a list: Gradients(dW, db) are expected")
        assert play.scene is picture
    wrong.clear()
    play.player.step.click()
    await until(lambda: play.session.trial.iteration == 1)


@on_a_loop
async def test_a_weight_can_be_typed_while_it_plays():
    play = playground(m=20, more=True)
    play.pane.value = "one weight"
    play.weights.choose("W", 1, 2, 1)
    await at_rest(play)
    shown = play.weights.number.value
    play.player.pause.click()
    await until(lambda: "a second" in play.status.value, 20)
    now = play.weights.moving.value
    assert play.weights.number.value == shown  # the box is the reader's
    play.weights.number.value = 2.25
    assert play.session.trial.phase.changes == (("W", 1, 2, 1, 2.25),)
    await until(lambda: play.weights.moving.value not in (now, "now 2.25"), 20)
    assert play.weights.number.value == 2.25
    play.player.pause.click()
    await at_rest(play)
    assert play.weights.number.value == round(play.network.W[1][2, 1], 6) != 2.25
    assert play.weights.moving.value == ""


@on_a_loop
async def test_out_of_sight_no_iteration_is_done():
    play = playground(m=20)
    play.player.pause.click()
    await until(lambda: play.session.trial.iteration > 2)
    play.canvas._handle_custom_msg({"kind": "seen", "view": "a", "seen": False}, [])
    await asyncio.wait_for(play.player.task, 5)
    at = play.session.trial.iteration
    await asyncio.sleep(0.1)
    assert play.session.trial.iteration == at
    assert play.words.value.startswith(f"Iteration {at}. ")
    play.canvas._handle_custom_msg({"kind": "seen", "view": "a", "seen": True}, [])
    await until(lambda: play.session.trial.iteration > at)
    play.player.stop()
    await at_rest(play)


@pytest.fixture
def keyboard():
    """As in a cell: an interrupt is an exception."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


class Interrupted:
    """A backward that is interrupted once, after so many calls more."""

    left = np.inf

    def __call__(self, net, cache, Y, cost):
        self.left -= 1
        if self.left == 0:
            signal.raise_signal(signal.SIGINT)
        return backward(net, cache, Y, cost)


def advanced(session, iterations):
    """Advance so often, or up to an interrupt."""
    for _ in range(iterations):
        session.advance()


@pytest.mark.usefixtures("keyboard")
def test_an_interrupted_run_keeps_the_last_whole_iteration():
    interrupted = Interrupted()
    play = playground(m=20, backward=interrupted)
    interrupted.left = 30
    play.run(1000)
    at = play.session.trial.iteration
    assert play.complaint.value == f"interrupted after {at} of 1000 iterations"
    assert 0 < at < 30
    assert agree(play)
    whole = playground(m=20, backward=backward)
    whole.run(at)
    assert same(play.network, whole.network)
    play.run(7)
    assert play.session.trial.iteration == at + 7


@pytest.mark.usefixtures("keyboard")
def test_after_an_interrupt_anywhere_it_goes_on_and_b_catches_up():
    for call in range(2, 40, 3):
        interrupted = Interrupted()
        play = playground(m=20, backward=interrupted)
        play.compare.choose("learning_rate", 0.3)
        interrupted.left = call
        with pytest.raises(KeyboardInterrupt):
            advanced(play.session, 100)
        advanced(play.session, 10)
        A, B = play.session.trials
        assert A.iteration == B.iteration
        plain = playground(m=20, backward=backward)
        plain.compare.choose("learning_rate", 0.3)
        plain.run(A.iteration)
        assert same(A.network, plain.session.trial.network)
        assert same(B.network, plain.session.other.network)


@on_a_loop
async def test_an_interrupt_while_it_plays_pauses_it_at_a_whole_iteration():
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        play = playground(m=20)
        play.player.pause.click()
        await until(lambda: play.session.trial.iteration > 5)
        signal.raise_signal(signal.SIGINT)
        await at_rest(play)
    finally:
        signal.signal(signal.SIGINT, before)
    assert play.player.pause.description == "Play"
    assert agree(play)
    whole = playground(m=20)
    whole.run(play.session.trial.iteration)
    assert same(play.network, whole.network)
    assert np.isfinite(play.session.trial.measure().cost)


IN_A_KERNEL = """
from nncore.lab.playground import playground
play = playground(m=20)
play.player.pause.click()
"""
SAID = "play.player.pause.description, play.session.trial.iteration > 0, play.status.value[:9]"


def test_the_stop_button_of_a_notebook_pauses_what_plays_and_the_kernel_lives():
    manager, client = start_new_kernel(kernel_name="python3")
    try:
        client.execute_interactive(IN_A_KERNEL, timeout=60)
        end = time.monotonic() + 30
        while answered(client, SAID) != "('Pause', True, 'iteration')":
            assert time.monotonic() < end
        manager.interrupt_kernel()
        while (said := answered(client, SAID)) != "('Play', True, 'iteration')":
            assert time.monotonic() < end, said
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


def answered(client, expression):
    """What an expression is in the kernel."""
    asked = {"answer": expression}
    reply = client.execute_interactive("", user_expressions=asked, store_history=False, timeout=30)
    return reply["content"]["user_expressions"]["answer"]["data"]["text/plain"]


class OfYourOwn:
    """What brings a backward pass, as `mine` does."""

    def as_backward(self):
        return lambda net, cache, Y, cost: backward(net, cache, Y, cost)


def test_it_takes_what_brings_a_backward_pass():
    play, ours = playground(OfYourOwn(), data="circles", seed=3), playground(data="circles", seed=3)
    for each in (play, ours):
        each.run(5)
    assert play.session.trial.own_backward is not None
    assert np.allclose(play.network.W[1], ours.network.W[1], rtol=1e-12, atol=0)
    with pytest.raises(ValueError, match="a network of your own takes the place of X"):
        playground(OfYourOwn(), backward=OfYourOwn().as_backward())
