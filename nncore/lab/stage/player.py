"""One player for everything that moves: it draws, lets the kernel's other messages through, and goes on.

It is a task on the kernel's main loop, whatever thread a slider's message arrives on. The task lives only
while there is something to draw and somebody to see it: when paused, at the end, out of sight, or when the
browser no longer paints, it ends, and the iterator of frames is kept to go on with. Where no loop runs (plain
Python, pytest) everything happens at once.
"""

import asyncio
import time
from collections import deque
from itertools import islice

from ...interrupt import Interrupts
from .buttons import Buttons
from .canvas import Audience
from .kernel import Playing, breathe, running_loop
from .scene import Scene

FRAME = 0.022  # seconds of work between two pictures
SLICE = 0.007  # seconds of work between two looks at the messages that wait
MOST = 10_000  # pictures drawn at once where no loop runs

OVER = "This run is at its end: “Play” or “Start again” begins it anew."
BROKEN_OFF = "Interrupted in the middle of a step: the picture shows the last whole one."

_working = Playing()  # the players whose tasks run now: they share the time of a picture


def finish(drawn):
    """Return the last Scene of what a figure returned: itself, or the end of what it yields."""
    if isinstance(drawn, Scene):
        return drawn
    (frame,) = deque(drawn, maxlen=1)
    return frame()


class Player:
    """Plays what a figure yields.

    Parameters
    ----------
    draw : callable
        ``draw()`` returns a Scene, or yields functions without arguments that return one.
    show : callable
        Called with each Scene.
    explain : callable
        Called with a sentence when something is wrong, and with "" when it is good again.
    canvas : Canvas, optional
        What paints the pictures: the player keeps at most a few pictures ahead of it, and waits while it is
        out of sight.
    resume : callable, optional
        ``resume()`` returns what Play or Step go on with. Without it that is what is left, and at the end
        Play begins again, and Step says that this is the end.

    Attributes
    ----------
    playing : bool
        Whether pictures are still to come.
    on_rest : callable
        Called without arguments when no picture follows for now: at the end, at a pause, out of sight.
    error : Exception or None
        What stopped it, with its traceback.
    """

    def __init__(self, draw, show, explain, canvas=None, resume=None):
        self.draw, self.show, self.explain = draw, show, explain
        self.loop = running_loop()
        self.frames = None  # the iterator that is being played; kept while paused
        # Whether `frames` belongs to older parameters; whether the next picture is wanted at once.
        self.stale = self.hurry = False
        self.resume, self.over, self.on_rest = resume, False, lambda: None
        self.to_go = 0  # pictures still to be shown before it pauses; -1 for all
        self.task = self.error = None
        self.audience = Audience(canvas, self.loop, self._on_looked_at)
        self.buttons = Buttons(self)
        self.pause, self.step, self.reset, self.speed = self.buttons.children

    @property
    def playing(self):
        return self.to_go != 0

    def play(self, pictures=-1):
        """Draw from the beginning; whatever played before, stops. `pictures` to show, -1 for all."""
        self.stale = True
        self.go_on(pictures)

    def go_on(self, pictures=-1):
        """Show the next `pictures`, -1 for all that are left."""
        if self.resume is not None and not (self.stale or self.playing):
            self.frames = self.resume()
        elif self.over and pictures > 0 and not self.stale:
            return self.explain(OVER)
        self.stale = self.stale or self.frames is None
        self._set(pictures)
        self._wake()

    def refresh(self):
        """Show the next picture at once, whether it plays or not."""
        self.hurry = True
        self._wake()

    def soon(self, action, *arguments):
        """Call `action` on the main loop, whatever thread this is; at once, if it is that already."""
        if self.loop is None or running_loop() is self.loop:
            action(*arguments)
        else:
            self.loop.call_soon_threadsafe(action, *arguments)

    def stop(self):
        """Pause; what is being drawn is still shown."""
        self._set(0)

    def _set(self, pictures):
        self.to_go = pictures
        self.buttons.say(pictures < 0)

    def _on_looked_at(self):
        if self.playing or self.hurry:
            self._wake()

    def _wake(self):
        if self.loop is None:
            self._at_once()
        elif not self.loop.is_closed():
            self.loop.call_soon_threadsafe(self._start)

    def _start(self):
        if self.task is None or self.task.done():
            self.task = self.loop.create_task(self._run())

    def _at_once(self):
        try:
            self._begin()
            frame, steps, most = None, 0, MOST if self.to_go < 0 else max(self.to_go, 1)
            with Interrupts() as stop:
                for steps, frame in enumerate(islice(self.frames or (), most), 1):  # noqa: B007
                    if stop.asked:
                        break
            self.hurry = False
            self._set(0)
            if steps < most and not stop.asked:
                self._end()
            if frame is not None:
                self.show(frame())
            self.on_rest()
        except Exception as error:
            self._fail(error)

    def _begin(self):
        """Draw anew if the parameters changed."""
        if not self.stale:
            return
        self.stale, self.over, self.frames = False, False, None
        drawn = self.draw()
        if isinstance(drawn, Scene):
            self._set(0)
            self.show(drawn)
        else:
            self.frames = iter(drawn)
        self.error = None
        self.explain("")

    def _end(self):
        self.frames, self.over = None, True
        self._set(0)

    def _fail(self, error):
        """Keep the picture and say what is wrong: the task has nobody else to tell."""
        self.error, self.frames = error, None
        self._set(0)
        self.explain(str(error) if isinstance(error, ValueError) else f"{type(error).__name__}: {error}")

    async def _run(self):
        _working.add(self)
        try:
            more = True
            while more:
                await breathe()
                try:
                    self._begin()
                    wanted = self.hurry or (self.playing and await self.audience.follows(self))
                    more = (wanted and await self._picture()) or self.stale
                except KeyboardInterrupt:
                    self._fail(ValueError(BROKEN_OFF))
                except Exception as error:
                    self._fail(error)
                    more = self.stale
            self.on_rest()
        finally:
            _working.discard(self)

    async def _picture(self):
        """Take the steps up to the next picture, show it, and return whether another is wanted."""
        frame, steps, ended = None, 0, True
        most, work = self.audience.pace(self.speed.value, FRAME) if self.to_go < 0 else (1, FRAME)
        due = time.perf_counter() + work / len(_working)
        breath = time.perf_counter() + SLICE
        for frame in self.frames or ():  # noqa: B007
            steps, now = steps + 1, time.perf_counter()
            if steps >= most or now >= due or self.stale or self.hurry or not self.playing:
                ended = False
                break
            if now >= breath:
                await asyncio.sleep(0)
                breath = time.perf_counter() + SLICE
        if steps == most and self.to_go < 0:  # no faster than the eye
            await asyncio.sleep(max(0, due - time.perf_counter()))
        if self.stale:
            return True
        self.hurry = False
        if ended:
            self._end()
        elif self.to_go > 0:
            self._set(self.to_go - 1)
        if frame is not None:
            self.show(frame())
        return self.playing or self.hurry
