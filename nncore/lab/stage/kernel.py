"""What moving pictures need of the kernel: its loop, and one fix.

From 7.0 to 7.3, ipykernel reads its requests from a stream, but sends its replies on the bare socket beneath
it. A request that comes in at that very moment is never noticed: the kernel is idle, and the notebook waits
for ever. It takes a handful of messages at once, which is what a slider sends while a picture plays. From 7.4
on, ipykernel sends its replies by the stream too (its change is called "Send the shell reply through the
ZMQStream instead of raw on its socket"). `fix` does the same for those before.
"""

import asyncio


def running_loop():
    """Return the loop that this code runs on, or None if there is none."""
    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        return None


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
