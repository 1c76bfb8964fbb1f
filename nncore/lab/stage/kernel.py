"""What moving pictures need of the kernel: its loop, its interrupt key, and one fix.

From 7.0 to 7.3, ipykernel reads its requests from a stream, but sends its replies on the bare socket beneath
it. A request that comes in at that very moment is never noticed: the kernel is idle, and the notebook waits
for ever. It takes a handful of messages at once, which is what a slider sends while a picture plays. From 7.4
on, ipykernel sends its replies by the stream too (its change is called "Send the shell reply through the
ZMQStream instead of raw on its socket"). `fix` does the same for those before.
"""

import asyncio
import signal
from contextlib import suppress

BREATHS = 4  # turns of the loop after each picture, so that waiting messages are served


def running_loop():
    """Return the loop that this code runs on, or None if there is none."""
    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        return None


async def breathe():
    """Let the loop serve the messages that wait."""
    for _ in range(BREATHS):
        await asyncio.sleep(0)


class Playing(set):
    """The players whose tasks run now; the interrupt key (Ctrl-C, the notebook's stop button) pauses them.

    To the kernel, a figure that plays between its messages is idle, and an idle kernel ignores the key. Here
    each player is asked to stop, between two steps, so that what is shown is whole. A second interrupt before
    that, as when a step never ends, is an exception as ever.
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


def fix(kernel):
    """Let `kernel` send its replies by the stream that reads its requests; only if it does not already.

    Parameters
    ----------
    kernel : ipykernel.kernelbase.Kernel
        Any version; 6 and from 7.4 on are left as they are.

    Returns
    -------
    fixed : bool
        Whether there was anything to fix.
    """
    manager = getattr(getattr(kernel, "shell_channel_thread", None), "manager", None)
    stream = getattr(kernel, "shell_stream", None)
    if stream is None or getattr(manager, "_shell_socket", stream) is stream:
        return False
    manager._shell_socket = stream  # it is asked for no more than send_multipart, which both have
    return True


def fix_this():
    """Fix the kernel that this runs in, if it runs in one."""
    try:
        from IPython import get_ipython
    except ImportError:
        return
    fix(getattr(get_ipython(), "kernel", None))
