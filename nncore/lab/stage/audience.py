"""Whether anybody sees what a canvas paints: a training that nobody watches need not go on."""

import asyncio

AHEAD = 6  # pictures sent that the browser has not yet said to have painted
PATIENCE = 2.0  # seconds without a painted picture, after which nobody is looking


class Audience:
    """Those who look at a canvas.

    Parameters
    ----------
    canvas : Canvas or None
        Without one, whoever plays is always looked at.
    loop : asyncio loop or None
    looked_at : callable
        Called without arguments whenever a picture was painted, or came into sight.
    """

    def __init__(self, canvas, loop, looked_at):
        self.canvas, self.loop, self.looked_at = canvas, loop, looked_at
        self._painted = asyncio.Event()
        if canvas is not None:
            canvas.on_painted = self._on_painted
            if canvas.has_trait("visible"):
                canvas.observe(lambda change: change.new and looked_at(), "visible")

    def _on_painted(self):
        if self.loop is not None:
            self.loop.call_soon_threadsafe(self._painted.set)
            self.looked_at()

    async def follows(self, player):
        """Wait for the browser, if it is far behind; return whether anybody sees it paint at all."""
        if self.canvas is None:
            return True
        if not getattr(self.canvas, "visible", True):
            return False
        while self.canvas.behind >= AHEAD and not player.stale:
            self._painted.clear()
            try:
                await asyncio.wait_for(self._painted.wait(), PATIENCE)
            except TimeoutError:
                return False
        return True
