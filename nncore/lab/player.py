"""One player for everything that moves: it draws, lets the kernel's other messages through, and goes on.

It is a task on the kernel's main loop, whatever thread a slider's message arrives on. Where no loop runs
(plain Python, pytest) it goes straight to the end.
"""

import asyncio
import time
from collections import deque

import ipywidgets as widgets

from .scene import Scene

FRAME = 0.03  # seconds of work between two pictures
BREATHS = 4  # turns of the loop after each picture, so that waiting messages are served
SPEEDS = {"1 step a picture": 1, "10 steps a picture": 10, "100 steps a picture": 100, "full speed": 10**9}


def finish(drawn):
    """Return the last Scene of what a figure returned: itself, or the end of what it yields."""
    if isinstance(drawn, Scene):
        return drawn
    (frame,) = deque(drawn, maxlen=1)
    return frame()


async def breathe():
    """Let the loop serve the messages that wait."""
    for _ in range(BREATHS):
        await asyncio.sleep(0)


def running_loop():
    """Return the loop that this code runs on, or None if there is none."""
    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        return None


class Player:
    """Plays what a figure yields.

    Parameters
    ----------
    draw : callable
        ``draw()`` returns a Scene, or yields functions without arguments that return one.
    show : callable
        Called with each Scene.
    explain : callable
        Called with a sentence when the input is bad, and with "" when it is good again.
    """

    def __init__(self, draw, show, explain):
        self.draw, self.show, self.explain = draw, show, explain
        self.loop = running_loop()
        self.version = 0  # counts the restarts; a task of an older version ends itself
        self.to_go = 0  # pictures still to be shown before it pauses; -1 for all
        self.pause = _button("Pause", "Stop here, or go on", "pause", self._on_pause)
        self.step = _button("Step", "Show one more picture and stop", "step-forward", self._on_step)
        self.reset = _button("Start again", "From the same initial weights", "undo", self._on_reset)
        self.speed = widgets.Dropdown(
            options=SPEEDS, value=10**9, description="speed", layout=widgets.Layout(width="230px")
        )
        self.buttons = widgets.HBox([self.pause, self.step, self.reset, self.speed])

    def play(self, pictures=-1):
        """Draw from the beginning; whatever played before, stops. `pictures` to show, -1 for all."""
        self.version += 1
        self._set(pictures)
        if self.loop is None:
            self._guard(lambda: self.show(finish(self.draw())))
        else:
            asyncio.run_coroutine_threadsafe(self._play(self.version), self.loop)

    def _set(self, pictures):
        self.to_go = pictures
        self.pause.description, self.pause.icon = ("Go on", "play") if pictures == 0 else ("Pause", "pause")

    def _on_pause(self, _):
        self._set(0 if self.to_go else -1)

    def _on_step(self, _):
        self._set(1)

    def _on_reset(self, _):
        self.play(pictures=1)

    def _guard(self, action):
        """Do `action`; if it is a ValueError, keep the picture and say the sentence."""
        try:
            result = action()
        except ValueError as error:
            self.explain(str(error))
            return None
        self.explain("")
        return result

    async def _play(self, version):
        await breathe()
        if version != self.version:
            return  # a newer change has come meanwhile, and only the newest matters
        drawn = self._guard(self.draw)
        if isinstance(drawn, Scene):
            self.show(drawn)
        elif drawn is not None:
            await self._follow(drawn, version)

    async def _follow(self, frames, version):
        frame, steps, due = None, 0, time.perf_counter() + FRAME
        for frame in frames:
            steps += 1
            if steps < self.speed.value and time.perf_counter() < due:
                continue
            if not await self._show(frame, version):
                return
            steps, due = 0, time.perf_counter() + FRAME
        if frame and steps:
            await self._show(frame, version)
        if version == self.version:
            self._set(0)

    async def _show(self, frame, version):
        """Show a frame, wait while paused, and return whether this version is still wanted."""
        self.show(frame())
        if self.to_go > 0:
            self._set(self.to_go - 1)
        await breathe()
        while self.to_go == 0 and version == self.version:
            await asyncio.sleep(0.02)
        return version == self.version


def _button(description, tooltip, icon, on_click):
    layout = widgets.Layout(width="auto")
    button = widgets.Button(description=description, tooltip=tooltip, icon=icon, layout=layout)
    button.on_click(on_click)
    return button
