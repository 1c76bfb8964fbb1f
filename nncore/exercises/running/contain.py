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

import numpy as np

SECONDS = 4.0
IMPORT_SECONDS = 30.0


class Abandoned(SystemExit):
    """Raised in a thread that is no longer waited for; a thread ends by it without a word."""


class Endless(Exception):
    """A call was stopped after `seconds`; `frames` are the (code, line) that it was in, the innermost
    first.
    """

    def __init__(self, seconds, frames):
        super().__init__(f"stopped after {seconds:.3g} seconds")
        self.seconds, self.frames = seconds, frames


class Interrupted(Endless):
    """A call was stopped by the reader, with the interrupt key."""


class Closed(io.StringIO):
    """What is printed during a call. It stays open when the call closes it."""

    def close(self):
        pass


def contained(works, seconds=SECONDS, in_all=np.inf):
    """Return ``(results, problem)`` of calling each of `works` in turn, in a thread.

    The results are as many as came to an end; the problem is None, or the Endless that stopped the next one.

    Parameters
    ----------
    works : list of callable
        They let no exception out but Abandoned.
    seconds, in_all : float
        How long one of them may take, and all together.
    """
    begin = time.monotonic()
    worker = Worker(works)
    try:
        worker.start()
    except RuntimeError:  # a browser's Python has no threads
        worker.run()
        return worker.results, None
    try:
        wait(worker, worker.clock, seconds, begin + in_all)
    except KeyboardInterrupt:
        return worker.results, Interrupted(seconds, stopped(worker))
    if not worker.is_alive():
        return worker.results, None
    return list(worker.results), Endless(min(seconds, in_all), stopped(worker))


class Worker(threading.Thread):
    """The thread in which the learner's function runs; it can be told to stop until it has left."""

    def __init__(self, works):
        super().__init__(daemon=True)
        self.works, self.results, self.clock = works, [], [time.monotonic()]
        self.left = threading.Event()  # nothing more is to be done
        self.ending = threading.Lock()  # held while it says so, and while it is told to stop

    def run(self):
        try:
            for work in self.works:
                self.clock[0] = time.monotonic()  # when the one that runs began
                self.results.append(work())
            self.leave()
        except Abandoned:
            self.leave()

    def leave(self):
        with self.ending:
            self.left.set()


def wait(thread, clock, seconds, end):
    """Wait until a thread has ended, or until what it runs has taken too long; importing may take longer."""
    while thread.is_alive():
        limit = min(clock[0] + seconds, end)
        if time.monotonic() >= limit:
            importing = any(code.co_filename.startswith("<frozen importlib") for code, _ in frames_of(thread))
            if not importing or time.monotonic() >= limit + IMPORT_SECONDS:
                return
            limit = time.monotonic() + 0.5
        thread.join(max(limit - time.monotonic(), 0.001))


def frames_of(thread):
    """Return the (code, line) of the frames that a thread is in, the innermost first."""
    frame, frames = sys._current_frames().get(thread.ident), []
    while frame:
        frames.append((frame.f_code, frame.f_lineno))
        frame = frame.f_back
    return tuple(frames)


def stopped(worker):
    """Stop a Worker as far as that can be done, and return the frames that it was in."""
    frames = frames_of(worker)
    for _ in range(20):  # again and again, since an `except:` in a loop may swallow one
        with worker.ending:
            if worker.left.is_set():
                break
            ctypes.pythonapi.PyThreadState_SetAsyncExc(
                ctypes.c_ulong(worker.ident), ctypes.py_object(Abandoned)
            )
        worker.left.wait(0.05)
    return frames


def refuse_input(*args):
    raise RuntimeError("input() waits for the keyboard, and a function is to work from its arguments alone")


def leave():
    raise SystemExit


@contextlib.contextmanager
def quiet():
    """Keep what is printed, asked, warned of and ended to ourselves; yield the text and the list of
    warnings.
    """
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
