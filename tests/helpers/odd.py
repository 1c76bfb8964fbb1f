"""Odd values for the arguments of public functions, and a judge of what comes of each.

A call must give the right result or one sentence of ours: no traceback from inside a library, nothing let in
that makes no sense, no hang, no warning, no changed argument, and no nan in the words of a picture.
"""

import copy
import linecache
import signal
import traceback
import warnings
from pathlib import Path

import numpy as np

import nncore
from nncore import Network
from nncore.lab import Live, Panel, Scene
from nncore.lab.stage.canvas import pack

HOME = str(Path(nncore.__file__).parent)
SECONDS = 5.0  # of the processor


def scalars():
    """Odd values for any argument at all, by name."""
    net = Network.initialize((3, 2, 1), 0)
    return {
        "None": None, "a class": Network, "a word": "tahn", "no word": "", "-1": -1, "0": 0, "2.5": 2.5,
        "True": True, "nan": np.nan, "inf": np.inf, "-inf": -np.inf, "1e300": 1e300, "1e-300": 1e-300,
        "10**30": 10**30, "1j": 1j, "an object": object(), "[]": [], "ragged": [[1, 2], [3]], "{}": {},
        "rank 1": np.arange(1.0, 4.0), "a function": lambda: 0, "a network": net,
        "a stack": Network.stack([net, net]), "a generator": (i for i in "abc"), "bytes": b"abc",
    }  # fmt: skip


def variations(good):
    """Odd arrays made from a good one, by name."""
    good = np.asarray(good)
    gap = np.zeros(good.shape, bool)
    gap.flat[0] = True
    spoilt = {name: good.astype(float) for name in ("nan in it", "inf in it")}
    spoilt["nan in it"].flat[0], spoilt["inf in it"].flat[0] = np.nan, np.inf
    return spoilt | {
        "transposed": good.T, "one less axis": good[0], "one more axis": good[None], "a list": good.tolist(),
        "objects": np.full(good.shape, None, object), "complex": good + 0j, "words": good.astype(str),
        "masked": np.ma.masked_array(good, gap), "no mask": np.ma.masked_array(good),
        "bytes in it": good.astype(np.uint8), "-1 and 1": np.where(good > 0, 1, -1), "255": good * 255,
        "no columns": good[..., :0], "no rows": good[:0], "fewer columns": good[..., :-1],
        "float16": good.astype(np.float16), "times 1e300": good * 1e300,
    }  # fmt: skip


def values(good):
    """Every odd value for an argument whose good value is `good`."""
    is_array = isinstance(good, np.ndarray) and good.ndim
    return scalars() | (variations(good) if is_array else {})


def same(a, b):
    """Whether an argument is what it was."""
    if isinstance(a, np.ndarray):
        return type(a) is type(b) and a.dtype == b.dtype and a.tobytes() == b.tobytes()
    return repr(a) == repr(b)


class Slow(BaseException):
    """A call that takes too long."""


def stop(*_):
    """End a call that takes too long."""
    raise Slow


def judge(call, arguments, draw=lambda scene: pack(scene)):
    """Return what comes of a call, and a detail: "refused", "taken", or the name of a fault."""
    kept = {name: copy.deepcopy(v) for name, v in arguments.items() if isinstance(v, np.ndarray | list)}
    signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, SECONDS)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            result = call(**arguments)
            found = look_at(result, draw)
    except Slow:
        found = "slow", ""
    except Exception as error:
        found = refusal(error)
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    if not all(same(arguments[name], was) for name, was in kept.items()):
        return "changed", ", ".join(kept)
    return found


def look_at(result, draw):
    """Judge a result: draw what can be drawn, and read its words."""
    if hasattr(result, "__next__"):
        for _, frame in zip(range(2), result, strict=False):
            result = frame()
    if isinstance(result, Live):
        result = result.scene
    if isinstance(result, Panel):
        result = Scene([result], "")
    if isinstance(result, Scene):
        draw(result)
        words = result.words.replace("not finite", "").split()
        if any(word.strip("().,:;=−-+%") in ("nan", "inf") for word in words):
            return "nan in the words", result.words
    return "taken", repr(result)[:100]


def refusal(error):
    """Judge an exception: is it one sentence of ours?"""
    if isinstance(error, Warning):
        return "warning", str(error)
    last = traceback.extract_tb(error.__traceback__)[-1]
    ours = last.filename.startswith(HOME) and linecache.getline(
        last.filename, last.lineno
    ).strip().startswith("raise")
    words = str(error)
    if not (ours and isinstance(error, (ValueError, TypeError, FileNotFoundError))):
        where = f"{Path(last.filename).name}:{last.lineno}"
        return "inside", f"{type(error).__name__} in {where}: {words[:100]}"
    return ("an address", words) if " at 0x" in words else ("refused", words)
