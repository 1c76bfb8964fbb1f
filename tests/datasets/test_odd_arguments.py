"""Every public function of nncore.datasets, each argument, forty odd values: right, or one sentence."""

import traceback
from pathlib import Path

import numpy as np
import pytest

from nncore import datasets
from nncore.datasets import h5

ODD = [
    None, int, np.ndarray, "3", "", "abc", b"3", -1, 0, 2.5, True, False, np.nan, np.inf, -np.inf, 10**30,
    1e300, 3 + 1j, [], [3], (2, 3), [[1, 2], [3]], {}, object(), print, lambda: 3, np.array(3), np.zeros(3),
    np.zeros((0, 3)), np.full((2, 3), np.nan), np.array([["a", "b"]]), np.array([[None, 1]]),
    np.ma.masked_greater(np.arange(6.0).reshape(2, 3), 4), np.uint8(7), np.float32(0.5),
    np.datetime64("2020"), np.random, np.random.PCG64(1), "a" * 5000, "nul\0", Path("absent"),
    np.zeros((2, 3, 4, 3), np.uint8),
]  # fmt: skip
X = np.arange(12.0).reshape(3, 4)
PLANAR = ("blobs", "circles", "flower", "moons", "quantiles", "spiral", "xor")
USUAL = {
    **{name: {"m": 6, "rng": 1, "noise": 0.1} for name in PLANAR},
    "draw_pictures": {"m": 1, "rng": 1},
    "flatten": {"pictures": X},
    "load_pictures": {"folder": None},
    "standardize": {"X_train": X, "X_test": X[:, :2]},
}


def judge(error):
    """What is wrong with an error, or nothing: it is ours, one sentence, and shows no address."""
    last = traceback.extract_tb(error.__traceback__)[-1]
    if not ("nncore" in Path(last.filename).parts and last.line.startswith("raise")):
        return f"{type(error).__name__} from {last.name}: {error}"
    if type(error) not in (ValueError, FileNotFoundError):
        return f"a {type(error).__name__}: {error}"
    odd = "\n" in str(error) or " 0x" in str(error) or len(str(error)) > 300
    return f"not a sentence: {error}" if odd else ""


def is_right(name, result, m=None):
    """Whether a result is what the documentation says: finite, of the shapes and types named there."""
    if name == "load_pictures":
        return isinstance(result, h5.Pictures)
    if name in ("flatten", "standardize"):
        parts = result if isinstance(result, tuple) else (result,)
        return all(isinstance(part, np.ndarray) and part.ndim == 2 for part in parts) and (
            name == "flatten" or all(np.isfinite(part).all() and part.dtype.kind == "f" for part in parts)
        )
    first, Y = result
    if name == "draw_pictures":
        return first.shape == (m, 64, 64, 3) and Y.shape == (m,)
    m -= m % 2 if name in ("flower", "spiral") else 0
    return m > 0 and first.shape == (2, m) and Y.shape == (1, m) and np.isfinite(first).all()


@pytest.mark.parametrize("name", datasets.__all__)
def test_odd_arguments(name):
    if name == "Pictures":
        return  # a record: `load_pictures` fills it, and nothing is computed from it
    call, faults = getattr(datasets, name), []
    for which in USUAL[name]:
        for odd in ODD:
            arguments = USUAL[name] | {which: odd}
            before = repr(list(arguments.values()))
            try:
                if name in ("flatten", "standardize"):
                    result = call(*arguments.values())
                else:
                    result = call(**arguments)
                fault = "" if is_right(name, result, arguments.get("m")) else "a result that is not right"
            except Exception as error:  # whatever it is, it is judged
                fault = judge(error)
            if repr(list(arguments.values())) != before:
                fault += " changed its arguments"
            if fault:
                faults.append(f"{name}({which}={odd!r:.60}): {fault}")
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("odd", ODD, ids=lambda odd: f"{odd!r:.30}")
def test_odd_folders_and_sets_of_read_set(odd, tmp_path):
    for path, which in ((odd, "train"), (tmp_path, odd), (tmp_path / "x.h5", "train")):
        with pytest.raises((ValueError, FileNotFoundError)) as caught:
            h5.read_set(path, which)
        assert not judge(caught.value)
