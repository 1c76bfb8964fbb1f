"""What a function reads from the notebook around it, and which of its own arguments it never reads."""

import inspect
import types

from ...checks import shown
from ..stage.source import check_source

WORKS = (type, types.ModuleType, types.FunctionType, types.BuiltinFunctionType)


def outside(f):
    """Print the values that a function takes from the notebook and not from its arguments.

    They are what it finds when it is called: whatever the last cell that ran has left there.

    Parameters
    ----------
    f : function
        Your own, written with def.

    Raises
    ------
    ValueError
        If `f` has no source.

    Examples
    --------
    >>> rate = 0.5
    >>> def step(W, dW, learning_rate):
    ...     return W - rate * dW
    >>> outside(step)
    step reads rate from outside (now 0.5), and never uses its argument learning_rate.
    """
    print(outside_words(f))


def outside_words(f):
    """Return the sentence that `outside` prints."""
    code = inspect.unwrap(check_function(f)).__code__
    found = {
        **inspect.getclosurevars(inspect.unwrap(f)).globals,
        **inspect.getclosurevars(inspect.unwrap(f)).nonlocals,
    }
    read = [
        f"{name} from outside (now {shown(value)})"
        for name, value in found.items()
        if not isinstance(value, WORKS) and not callable(value)
    ]
    unused = [name for name in arguments(code) if name not in used(code)]
    said = [f"reads {' and '.join(read)}"] if read else []
    if unused:
        plural = "its arguments" if len(unused) > 1 else "its argument"
        said.append(f"never uses {plural} {' and '.join(unused)}")
    return f"{f.__name__} {', and '.join(said) or 'reads nothing but its arguments'}."


def check_function(f):
    """Return `f` if it is a function with a source."""
    check_source(f)
    if isinstance(f, type):
        raise ValueError(f"{shown(f)} is a class: give a function that is written with def")
    return f


def arguments(code):
    """Return the names of a function's arguments, without those that say that they are not used."""
    return [
        n for n in code.co_varnames[: code.co_argcount + code.co_kwonlyargcount] if n not in ("self", "_")
    ]


def used(code):
    """Return the names that a function and the functions inside it read."""
    import dis

    names = {
        name
        for step in dis.get_instructions(code)
        if step.opname.startswith(("LOAD_FAST", "LOAD_DEREF", "LOAD_CLOSURE", "DELETE_FAST"))
        or "LOAD_FAST" in step.opname
        for name in (step.argval if isinstance(step.argval, tuple) else [step.argval])
    }
    return names | set(code.co_cellvars)
