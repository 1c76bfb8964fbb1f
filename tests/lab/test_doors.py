"""The doors of the lab: odd values for every argument of every public function.

Each gives the right result or one sentence of ours; see `helpers.odd` for what is tried and how it is judged.
"""

import contextlib
import importlib
import io
import os

import numpy as np
import pytest
from helpers.calls import KINDS, calls
from helpers.odd import judge, values
from helpers.topics import TOPICS

from nncore.lab import Log, depth, hyperparameters, live, shallow, slopes, timing
from nncore.lab.shapes import broadcasting, xray

EVERY = 1 if os.environ.get("NNCORE_ODD") == "all" else 6  # of the odd values, another part for each argument
CALLS = calls()
PROCESSES = {"peel"}  # it starts processes whenever it takes what it is given


@pytest.mark.parametrize("name", sorted(set(CALLS) - PROCESSES))
def test_a_door(name, monkeypatch):
    monkeypatch.setenv("TQDM_DISABLE", "1")
    call, arguments = CALLS[name]
    good = {argument: value for argument, (_, value) in arguments.items()}
    found = []
    for k, (argument, (kind, value)) in enumerate(arguments.items()):
        for odd, other in list(values(value).items())[k % EVERY :: EVERY]:
            with contextlib.redirect_stdout(io.StringIO()):
                outcome, detail = judge(call, good | {argument: other})
            let_in = outcome == "taken" and KINDS[kind] is not None and odd not in KINDS[kind]
            if let_in or outcome not in ("taken", "refused"):
                found.append(f"{argument} = {odd}: {outcome}, {detail}")
    assert not found, "\n".join(found)


@pytest.mark.parametrize("name", sorted(CALLS))
def test_a_good_call_is_taken(name, monkeypatch):
    monkeypatch.setenv("TQDM_DISABLE", "1")
    call, arguments = CALLS[name]
    good = {argument: value for argument, (_, value) in arguments.items()}
    if name in PROCESSES:
        good["names"] = []
        assert judge(call, good)[0] == "refused"
        return
    with contextlib.redirect_stdout(io.StringIO()):
        assert judge(call, good)[0] == "taken"


# Values of other figures, a dict of presets, or what has nothing to be given.
UNTRIED = {
    "Live",
    "Card",  # made by `guess` alone, whose doors are in tests/exercises/guess/test_asking.py
    "check_machine",
    "digits",
    "measured",
    "Value",  # of the reader's own engine; tests/lab/slopes/test_value.py holds them
    "differentiate",
    "steps",  # widgets of such values; tests/lab/slopes/test_steps.py holds them
    "own_graph",
    "diagnoses",
    "descend",  # these three are to be read in the clinic, as a learner wrote them
    "two_layers",
    "three_layers",
    "fix_this",
    "measure_machine",
    "read_photo",
    "PRESETS",
    "TWINS",
    "TYPICAL_GPU",  # a value, and of such values
    "Operation",
}


def test_every_public_name_of_the_lab_is_tried():
    names = ("stage", "panels", "questions", *TOPICS)
    rooms = [importlib.import_module(f"nncore.lab.{name}") for name in names]
    public = {name for room in rooms for name in room.__all__}
    assert public - UNTRIED <= set(CALLS)


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: xray("9**9**9"), "whole number beyond 64 bits"),
        (lambda: xray("X**10**400", X=np.arange(3)), "whole number beyond 64 bits"),
        (lambda: xray("X ** n", X=np.arange(3), n=10**9), "whole number beyond 64 bits"),
        (lambda: xray("X", X=np.broadcast_to(0.0, (10**9, 10**9))), "at most 20 million numbers"),
        (lambda: xray("x @ x.T", x=np.ones((10**5, 1))), r"would be \(100000, 100000\)"),
        (lambda: xray("A @ A", A=np.ones((3000, 3000), int)), "multiplications: take smaller arrays"),
        (lambda: xray("(" * 10**6), "the expression has 1000000 letters"),
        (lambda: broadcasting((10**9, 10**9), (1,)), "at most 20 million numbers"),
        (lambda: broadcasting((10**6, 1), (1, 10**6)), "at most 20 million numbers"),
        (lambda: depth.bits(60), "60 bits have 2\\*\\*60 patterns, and at most 16 bits are listed"),
        (lambda: depth.parity_by_cases(60), "at most 16 bits are listed"),
        (lambda: depth.parity_tree(2**40), "at most 1024 bits are built"),
        (lambda: depth.fold(100_000), "layers is 100000: it must be a whole number from 1 to 50"),
        (lambda: depth.folds(100_000), "the most that are drawn"),
        (lambda: next(hyperparameters.watch_seeds(seeds=10**9)), "seeds is 1000000000: it must be"),
        (lambda: next(shallow.watch_shallow(iterations=10**12)), "iterations is 1000000000000: it must be"),
        (lambda: timing.stopwatch(lambda: 1, least=10**9), "least is 1000000000: it must be"),
        (lambda: live(slopes.nudge, nudge=Log(1e-300, 1e300)), "a logarithmic one needs"),
    ],
)  # fmt: skip
def test_what_would_take_for_ever_says_its_limit(call, message):
    with pytest.raises(ValueError, match=message):
        call()
