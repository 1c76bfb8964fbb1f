"""What the compiled code of a function tells: that it is not written yet, or that it loops."""

import dis
import types


def has_loop(code):
    """Return whether compiled code, or what is defined in it, holds a loop."""
    if not isinstance(code, types.CodeType):
        return False
    inner = any(map(has_loop, code.co_consts))
    return inner or any(
        "JUMP_BACKWARD" in i.opname or i.opname == "FOR_ITER" for i in dis.get_instructions(code)
    )


def is_stub(f):
    """Return whether a function does nothing but return a constant, or say that it is not implemented."""
    code = getattr(f, "__code__", None)
    steps = list(dis.get_instructions(code)) if code else []
    idle = {"RESUME", "LOAD_CONST", "RETURN_CONST", "RETURN_VALUE", "NOP", "CACHE"}
    return any("NotImplementedError" in i.argrepr for i in steps) or {i.opname for i in steps} <= idle
