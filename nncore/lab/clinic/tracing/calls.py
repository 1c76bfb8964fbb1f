"""One call of a function that is followed: its variables, and where it is."""

from dataclasses import dataclass, field

from .ranges import ranges


@dataclass
class Event:
    """One thing that went wrong: in which call, at which statement, and what it had to work with."""

    kind: str  # "value", "result", "argument", "warning" or "raised"
    call: object
    statement: object
    name: str = ""
    bad: object = ""  # "nan", "inf", "-inf", NumPy's word for a warning, or the exception
    before: dict = field(default_factory=dict)  # label: Range
    operation: object = None
    where: list = field(default_factory=list)  # (function, line, "i = 2"), the innermost first


class Call:
    """A frame with what was last seen of its variables."""

    def __init__(self, frame, caller, lines):
        self.frame, self.caller, self.lines = frame, caller, lines
        self.pending, self.before, self.seen, self.excused = None, {}, {}, set()
        self.passes, self.warned = 0, ""

    def names(self):
        """Return what its own names stand for now."""
        return dict(self.frame.f_locals)

    def begin(self, line):
        """Note the statement that comes now, and what the names stand for before it."""
        statement = self.lines.get(line)
        again = statement is self.pending and statement and statement.end > statement.start
        if statement and statement.opens and not again:  # the lines of one statement are not passes
            self.passes += 1
        self.pending, self.before = statement, {**self.frame.f_globals, **self.names()}

    def look(self):
        """Return ``{label: Range}`` of the pending statement's names: now, and before it ran."""
        names, now = {**self.frame.f_globals, **self.names()}, {}
        for name in self.pending.names:
            now |= ranges(name, names.get(name))
        before = {label: self.seen[label] for label in now if label in self.seen}
        before |= {label: size for label, size in now.items() if label not in before and size.finite}
        self.seen |= now
        return now, before

    def of_statement(self):
        """Return what was last seen of the pending statement's names."""
        return {
            label: size
            for label, size in self.seen.items()
            if any(label == name or label.startswith((f"{name}[", f"{name}.")) for name in self.pending.names)
        }

    def meant(self, new, now):
        """Whether the pending statement writes these infinities on purpose, or only hands them on."""
        handed = any(label in self.excused for label in now) and all(now[label].bad != "nan" for label in new)
        return self.pending.meant or handed

    def where(self):
        """Return (function, line of it, where its loop is) for this call and those that led to it."""
        code, statement, words = self.frame.f_code, self.pending, ""
        if statement and statement.loop is not None:
            target = getattr(getattr(statement.loop, "target", None), "id", None)
            value = self.frame.f_locals.get(target)
            words = (
                f"iteration {target} = {value}"
                if isinstance(value, int)
                else f"pass {self.passes} of its loop"
            )
        line = statement.start - code.co_firstlineno + 1 if statement else 0
        return [(code.co_name, line, words), *(self.caller.where() if self.caller else [])]
