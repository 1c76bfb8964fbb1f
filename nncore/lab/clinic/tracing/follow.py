"""Runs a function line by line, and keeps how large its variables were, until one of them is not finite."""

import contextlib
import copy
import inspect
import io
import sys
import time
from dataclasses import dataclass, field

import numpy as np

from .calls import Call, Event
from .operations import first_operation
from .ranges import ranges
from .statements import statements

MOST_LINES, SECONDS = 200_000, 10.0
WATCHED = {"over": "call", "divide": "call", "invalid": "call", "under": "ignore"}


@dataclass
class Followed:
    """What happened: how it ended, what went wrong, and the largest values by pass of the loop."""

    code: object
    lines: dict  # line: Statement
    ended: str = "finished"  # or "found", or "stopped": it took too long
    events: list = field(default_factory=list)
    history: dict = field(default_factory=dict)  # label: {pass or line: largest absolute value}
    passes: int = 0
    meant: set = field(default_factory=set)  # labels of infinities that the lines themselves write


class Enough(BaseException):
    """Ends the function that is followed; no `except Exception` in it catches this."""


class Follower:
    """A trace function for `sys.settrace`: it follows `f` and every function that was written beside it."""

    def __init__(self, f):
        self.home = f.__globals__
        self.parsed = {f.__code__: statements(f.__code__)}
        self.seen = Followed(f.__code__, self.parsed[f.__code__])
        self.loops = any(statement.loop for statement in self.seen.lines.values())
        self.calls, self.first, self.top, self.raising = {}, None, None, None
        self.count, self.end = 0, time.monotonic() + SECONDS

    def trace(self, frame, event, _):
        """Begin to follow a call, or a generator that goes on, if it is of the reader's functions."""
        self.check_budget()
        if frame.f_globals is not self.home or frame.f_code.co_name.startswith("<"):
            return None
        call = self.calls.get(frame)
        if call is None:
            if frame.f_code not in self.parsed:
                self.parsed[frame.f_code] = statements(frame.f_code)
            call = self.calls[frame] = Call(frame, self.top, self.parsed[frame.f_code])
            self.first = self.first or call
            self.top = call
            self.look_at_arguments(call)
        self.top = call
        return self.line

    def line(self, frame, event, result):
        """Look at what the last statement changed, and note which one comes now."""
        call = self.calls[frame]
        if event == "exception":
            if self.raising is None or self.raising.bad is not result[1]:
                self.raising = Event("raised", call, call.pending, bad=result[1], where=call.where())
            return self.line
        self.finish(call)
        if event == "line":
            self.count += 1
            self.check_budget()
            call.begin(frame.f_lineno)
        elif event == "return":
            self.look_at_result(call, result)
            self.top = call.caller
            if not frame.f_code.co_flags & (inspect.CO_GENERATOR | inspect.CO_COROUTINE):
                del self.calls[frame]
        return self.line

    def finish(self, call):
        """Compare the variables of the statement that has just run with what they were."""
        statement = call.pending
        if statement is None:
            return
        now, before = call.look()
        self.keep(call, now)
        new = [label for label, size in now.items() if not size.finite and label not in call.excused]
        if new and not call.meant(new, now):
            self.stop(Event("value", call, statement, new[0], now[new[0]].bad, before))
        elif call.warned:
            self.note(Event("warning", call, statement, "", call.warned, now))
        call.excused.update(new)
        self.seen.meant.update(new)
        call.excused.difference_update([label for label, size in now.items() if size.finite])
        call.warned = ""

    def look_at_arguments(self, call):
        """A nan among the arguments is where it began; an infinite number alone may be meant."""
        for name, value in call.names().items():
            sizes = ranges(name, value)
            call.seen |= sizes
            bad = [label for label, size in sizes.items() if not size.finite]
            meant = (isinstance(value, float) and value == value) or (call.caller and call.caller.excused)
            if bad and not meant:
                self.stop(Event("argument", call, None, bad[0], sizes[bad[0]].bad))
            call.excused.update(bad)
            self.seen.meant.update(bad)
            self.keep(call, sizes)

    def look_at_result(self, call, result):
        """What a `return` computes has no name; it is looked at all the same."""
        if call.pending is not None and not call.pending.meant and not call.excused:
            for size in ranges("the result", result).values():
                if not size.finite:
                    self.stop(Event("result", call, call.pending, "", size.bad, call.of_statement()))

    def keep(self, call, sizes):
        """Add to the history; its x is the pass of the first function's loop, or else the line."""
        pending = self.first.pending
        line = pending.start if pending else self.seen.code.co_firstlineno
        x = self.first.passes - 1 if self.loops else line - self.seen.code.co_firstlineno + 1
        for label, size in sizes.items():
            if x >= 0 and not (size.whole or size.row):
                label = label if call is self.first else f"{label} in {call.frame.f_code.co_name}"
                kept = self.seen.history.setdefault(label, {})
                kept[x] = max(kept.get(x, 0.0), size.largest)

    def note(self, event):
        """Keep an event, the first of its kind at its statement, and find its first operation."""
        if not any(e.kind == event.kind and e.statement is event.statement for e in self.seen.events):
            event.where = event.where or event.call.where()
            if event.statement and event.kind != "raised":
                event.operation = first_operation(event.statement.node, event.call.before)
            self.seen.events.append(event)

    def stop(self, event):
        """Keep the last event, and end the function."""
        self.note(event)
        self.seen.ended = "found"
        raise Enough

    def warn(self, kind, _):
        """Remember a warning of NumPy's until its statement has run."""
        if self.top is not None:
            self.top.warned = self.top.warned or kind

    def check_budget(self):
        """End what takes too long."""
        if self.count > MOST_LINES or time.monotonic() > self.end:
            self.seen.ended = "stopped"
            raise Enough


def follow(f, args, kwargs):
    """Run a function on copies of its arguments, and return what was Followed; what it prints is dropped."""
    follower = Follower(inspect.unwrap(f))
    with contextlib.suppress(Exception):  # what cannot be copied is used as it is
        args, kwargs = copy.deepcopy((args, kwargs))
    outer = sys.gettrace()
    with np.errstate(**WATCHED, call=follower.warn), contextlib.redirect_stdout(io.StringIO()):
        try:
            sys.settrace(follower.trace)
            result = f(*args, **kwargs)
            if inspect.isgenerator(result):
                for _ in result:
                    pass
        except Enough:
            pass
        except Exception as problem:
            if follower.raising is None or follower.raising.bad is not problem:
                raise
            follower.note(follower.raising)
            follower.seen.ended = "raised"
        finally:
            sys.settrace(outer)
    follower.seen.passes = follower.first.passes if follower.first else 0
    return follower.seen
