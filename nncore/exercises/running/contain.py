"""A call that is stopped if it does not end, and that cannot end the program.

The call runs in a thread of its own while this one waits for it. So it is the same in a notebook, in plain
Python, in another thread and on every system: when the time is up, the line it has reached is read off its
frames, and an exception is raised in it. A function of C that never returns (a long sleep) keeps its thread,
which then waits on its own and ends by itself; nothing waits for it.
"""

import contextlib
import ctypes
import io
import sys
import threading
import time
import warnings

SECONDS = 4.0
IMPORT_SECONDS = 30.0


class Abandoned(SystemExit):
    """Raised in a thread that is no longer waited for; a thread ends by it without a word."""


class Endless(Exception):
    """A call was stopped after `seconds`; `frames` are the (code, line) that it was in, the innermost first."""

    def __init__(self, seconds, frames):
        super().__init__(f"stopped after {seconds:.3g} seconds")
        self.seconds, self.frames = seconds, frames


class Interrupted(Endless):
    """A call was stopped by the reader, with the interrupt key."""


class Closed(io.StringIO):
    """What is printed during a call. It stays open when the call closes it."""

    def close(self):
        pass


def contained(work, seconds=SECONDS):
    """Return ``(result, None)`` or ``(None, exception)`` of ``work()``, whatever it raises.

    Raises
    ------
    Endless
        If it has not ended after `seconds`.
    Interrupted
        If the reader interrupts it.
    """
    box = []

    def run():
        try:
            box.append((work(), None))
        except Abandoned:
            pass
        except BaseException as problem:  # SystemExit and KeyboardInterrupt end in a sentence too
            box.append((None, problem))

    thread = threading.Thread(target=run, daemon=True)
    try:
        thread.start()
    except RuntimeError:  # a browser's Python has no threads
        run()
        return box[0]
    try:
        wait(thread, seconds)
    except KeyboardInterrupt:
        raise Interrupted(seconds, stopped(thread)) from None
    if thread.is_alive():
        raise Endless(seconds, stopped(thread))
    return box[0]


def wait(thread, seconds):
    """Wait for a thread, and longer while it is importing something."""
    thread.join(seconds)
    end = time.monotonic() + IMPORT_SECONDS
    while thread.is_alive() and time.monotonic() < end:
        if not any(code.co_filename.startswith("<frozen importlib") for code, _ in frames_of(thread)):
            return
        thread.join(0.5)


def frames_of(thread):
    """Return the (code, line) of the frames that a thread is in, the innermost first."""
    frame, frames = sys._current_frames().get(thread.ident), []
    while frame:
        frames.append((frame.f_code, frame.f_lineno))
        frame = frame.f_back
    return tuple(frames)


def stopped(thread):
    """Stop a thread as far as that can be done, and return the frames that it was in."""
    frames = frames_of(thread)
    for _ in range(20):  # again and again, since an `except:` in a loop may swallow one
        ctypes.pythonapi.PyThreadState_SetAsyncExc(
            ctypes.c_ulong(thread.ident), ctypes.py_object(Abandoned)
        )
        thread.join(0.02)
        if not thread.is_alive():
            break
    return frames


def refuse_input(*args):
    raise RuntimeError("input() waits for the keyboard, and a function is to work from its arguments alone")


def leave():
    raise SystemExit


@contextlib.contextmanager
def quiet():
    """Keep what is printed, asked, warned of and ended to ourselves; yield the text and the list of warnings."""
    out = Closed()
    with contextlib.ExitStack() as stack:
        caught = stack.enter_context(warnings.catch_warnings(record=True))
        warnings.simplefilter("always")
        stack.enter_context(contextlib.redirect_stdout(out))
        stack.enter_context(contextlib.redirect_stderr(out))
        stack.enter_context(replaced(sys, "stdin", io.StringIO()))  # exit() closes it
        stack.enter_context(replaced(sys.modules["builtins"], "input", refuse_input))
        shell = running_shell()
        if shell is not None:
            stack.enter_context(replaced(shell, "ask_exit", leave))
        yield out, caught


@contextlib.contextmanager
def replaced(owner, name, value):
    """Set an attribute for a while."""
    own = name in vars(owner)
    before = getattr(owner, name)
    setattr(owner, name, value)
    try:
        yield
    finally:
        if own:
            setattr(owner, name, before)
        else:
            delattr(owner, name)


def running_shell():
    """Return the IPython shell, whose exit() would end the kernel, or None."""
    ipython = sys.modules.get("IPython")
    return ipython.get_ipython() if ipython else None
