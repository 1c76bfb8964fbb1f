"""What answers the interrupt key while something plays: everything that plays, pauses.

An idle kernel ignores an interrupt (Ctrl-C, the notebook's stop button), and to it a playing figure is idle:
the training runs between its messages. Whoever presses the key wants it to stop.
"""

import signal
from contextlib import suppress


class Playing(set):
    """The players whose tasks run now. While there are any, the first interrupt asks each of them to stop.

    They stop between two steps, so that what is shown is whole. A second interrupt before that, as when a
    step never ends, is an exception as ever.
    """

    asked = taken = False

    def add(self, player):
        super().add(player)
        if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:  # nobody else answers it
            with suppress(ValueError):  # not in the main thread
                signal.signal(signal.SIGINT, self._take)

    def discard(self, player):
        super().discard(player)
        self.asked = False
        if not self and signal.getsignal(signal.SIGINT) == self._take:
            signal.signal(signal.SIGINT, signal.SIG_IGN)

    def _take(self, number, frame):
        if not self:  # a cell that ran in between has put this back
            return
        if self.asked:
            raise KeyboardInterrupt
        self.asked = True
        for player in self:
            player.loop.call_soon_threadsafe(player.stop)
