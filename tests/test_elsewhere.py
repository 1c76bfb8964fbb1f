"""The notebooks print the same on another processor and when a cell is run again, and the tools see it."""

import ast
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import again
import nudged
import numpy as np
import perturb
import processors
import pytest
import rerun
from nbformat.v4 import new_code_cell, new_notebook, new_output

import notebooks

ROOT = Path(__file__).resolve().parent.parent
# In these no name is used for two things, so that a reader may also scroll up and run any cell.
BACK = {"00_start_here", "06_hyperparameters", "09_formulas_and_errata"}
# The timing notebook prints what is another number each time; the tools do take it when they are asked.
NOTEBOOKS = [path for path in processors.NOTEBOOKS if path.stem not in notebooks.TIMING]
# These train for long, and three times as long when each cell is run again: the weekly run does that.
SLOW = {"03_logistic_regression", "04_shallow_network", "05_deep_network", "08_why_deep"}
SWITCHES = ["Haswell, one thread, no SIMD in NumPy"]  # the weekly run has all


# --- the notebooks --------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def side_by_side(request):
    """Run the commands that the chosen tests of this module ask for, two at a time: each gives its Future."""
    items = [i for i in request.session.items if "side_by_side" in getattr(i, "fixturenames", ())]
    asked = [item.callspec.params for item in items]
    commands = [command(**params) for params in asked]
    with ThreadPoolExecutor(2) as pool:
        yield {command: pool.submit(run_tool, *command) for command in commands}
        pool.shutdown(cancel_futures=True)


def command(name=None, path=None):
    """Return the command for a switch by its name, or for running the cells of a notebook again."""
    if name:
        return ("processors.py", "--only", name, *map(str, NOTEBOOKS))
    return ("again.py", str(path), *["--back"] * (path.stem in BACK))


def run_tool(tool, *arguments):
    python = [sys.executable, str(ROOT / ".ci" / tool), *arguments]
    return subprocess.run(python, cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("name", SWITCHES)
def test_the_notebooks_print_the_same_on_another_processor(name, side_by_side):
    if reason := processors.why_not(processors.switches()[name]):
        pytest.skip(f"{name}: {reason}")
    run = side_by_side[command(name=name)].result()
    assert run.returncode == 0, run.stdout + run.stderr


@pytest.mark.parametrize("path", [p for p in NOTEBOOKS if p.stem not in SLOW], ids=lambda path: path.stem)
def test_cells_that_are_run_again_print_the_same(path, side_by_side):
    run = side_by_side[command(path=path)].result()
    assert run.returncode == 0, run.stdout + run.stderr


# --- the switches ---------------------------------------------------------------------------------


def notebook(tmp_path, *cells):
    """Write a notebook of code cells, each a source or a source and what it is said to print."""
    nb = new_notebook()
    for count, cell in enumerate(cells, 1):
        source, *text = [cell] if isinstance(cell, str) else cell
        outputs = [new_output("stream", name="stdout", text=line) for line in text]
        nb.cells.append(new_code_cell(source, execution_count=count, outputs=outputs))
    path = tmp_path / "small.ipynb"
    path.write_text(notebooks.dumps(notebooks.normalise(nb)), encoding="utf-8")
    return path


def test_a_switch_reaches_the_kernel_and_a_difference_is_named(tmp_path, monkeypatch):
    monkeypatch.setenv("OPENBLAS_CORETYPE", "Zen")  # the caller's own is taken away
    source = "import os\nprint(os.environ.get('OPENBLAS_CORETYPE'))"
    path = notebook(tmp_path, "a = 1", (source, "Haswell\n"))
    assert processors.compare({"OPENBLAS_CORETYPE": "Haswell"}, [path]).cells == []
    result = processors.compare({}, [path])
    assert result.cells == ["small: cell 2"]
    assert "None" in result.said


def test_a_run_that_compares_nothing_is_no_success(tmp_path):
    with pytest.raises(RuntimeError, match="pytest ended with status 4"):
        processors.compare({}, [tmp_path / "absent.ipynb"])


ABOUT = {"kernel": ["SkylakeX"], "threads": [2], "simd": ["X86_V3"]}


@pytest.mark.parametrize(
    ("variables", "answer", "reason"),
    [
        ({"OPENBLAS_CORETYPE": "Haswell"}, {**ABOUT, "kernel": ["Haswell"]}, None),
        ({"OPENBLAS_CORETYPE": "Zen"}, {**ABOUT, "kernel": ["Haswell"]}, None),
        ({"OPENBLAS_CORETYPE": "SkylakeX"}, ABOUT, None),
        ({"OPENBLAS_CORETYPE": "Haswell"}, ABOUT, "the BLAS here (SkylakeX) has no such switch"),
        ({"OPENBLAS_CORETYPE": "Haswell"}, None, "a process with this switch does not start here"),
        ({"OPENBLAS_NUM_THREADS": "1"}, {**ABOUT, "threads": [1]}, None),
        ({"OPENBLAS_NUM_THREADS": "1"}, ABOUT, "the BLAS here does not say how many threads it has"),
        ({"NPY_DISABLE_CPU_FEATURES": "X86_V3"}, {**ABOUT, "simd": []}, None),
        ({"NPY_DISABLE_CPU_FEATURES": "X86_V3"}, ABOUT, "NumPy here has no SIMD that can be off"),
    ],
)
def test_a_switch_is_believed_only_when_something_changed(variables, answer, reason, monkeypatch):
    monkeypatch.setattr(processors, "ask", lambda given: answer if given else ABOUT)
    assert processors.why_not(variables) == reason


def test_a_process_says_what_its_switches_did():
    about = processors.ask(rerun.ONE_THREAD)
    assert set(about) == {"kernel", "threads", "simd"}
    assert set(about["threads"]) <= {1}


# --- the nudges -----------------------------------------------------------------------------------


@pytest.mark.parametrize("dtype", [np.float64, np.float32])
def test_a_nudge_is_of_the_last_bit_and_the_same_each_time(dtype):
    X = np.random.default_rng(0).standard_normal((3, 50)).astype(dtype)
    nudge = nudged.nudge(X)
    assert nudge.dtype == dtype
    assert 0 < np.abs(nudge / X.astype(np.float64) - 1).max() <= 2 * np.finfo(dtype).eps
    assert (nudge == nudged.nudge(X.copy())).all()


def test_whole_numbers_are_nudged_only_for_a_training():
    bits = np.ones((3, 40))
    assert nudged.nudge(bits) is bits
    assert (nudged.nudge(bits, whole=True) != bits).any()
    for other in (np.arange(4), "text", None):
        assert nudged.nudge(other, whole=True) is other


def test_only_what_a_cell_calls_X_is_nudged():
    tree = nudged.NudgeX().visit(ast.parse("X, Y = f()\nfor X_test in g():\n    n_x = X_test"))
    assert ast.unparse(tree).split("\n") == [
        "X, Y = f()",
        "X = __nudged__(X)",
        "for X_test in g():",
        "    n_x = X_test",
    ]


TRAIN = """import numpy as np
from nncore import Network, datasets, forward, sweep, train
X, Y = datasets.flower(40, rng=1)
net = Network.initialize((2, 4, 1), rng=1)"""
ASKED = {
    "train": "train(net, X, Y, learning_rate=1.0, iterations=99).costs[-1]",
    "sweep": "sweep([net, net], X, Y, learning_rate=1.0, iterations=99)[1].costs[-1]",
    "span": "train(Network.initialize((99, 1), rng=0), np.ones((99, 40)) / 3, Y,"
    " learning_rate=0.1, iterations=500).costs[-1]",
    "forward": "np.abs(forward(net, np.array(datasets.flower(40, rng=1)[0])).Z[2]).sum()",
    "X": "X.sum()",
}


def test_each_digit_that_hangs_on_the_last_bit_is_named(tmp_path):
    lines = [f"a = {asked}\nprint(repr(float(a)), f'{{a:.3f}}')" for asked in ASKED.values()]
    path = notebook(tmp_path, TRAIN, *lines)
    plain = dict(enumerate(rerun.run(rerun.code_cells(rerun.read(path)).values(), tmp_path), 1))
    path = notebook(tmp_path, TRAIN, *((plain[n].source, plain[n].outputs[0].text) for n in range(2, 7)))
    found = {change.cell: change for seed in (1, 2, 3) for change in perturb.perturb(path, seed)}
    assert sorted(found) == [2, 3, 4, 5, 6]
    for change in found.values():
        (old, old_short), (new, new_short) = change.old.split(), change.new.split()
        assert old != new
        assert old_short == new_short
        assert float(new) == pytest.approx(float(old), rel=1e-9)


# --- cells run again ------------------------------------------------------------------------------


def test_a_cell_that_prints_something_else_the_second_time_is_named(tmp_path):
    cells = ["rng = [3, 2, 1, 0]", ("print(rng.pop())", "0\n"), ("y = 1\nprint(y)", "1\n")]
    found = again.run_again(notebook(tmp_path, *cells))
    assert [(c.cell, c.old, c.new) for c in found["twice"]] == [(2, "0", "1")]
    assert found["from the top"] == []


def test_a_name_for_two_things_is_named(tmp_path):
    path = notebook(tmp_path, "a = [1, 2]", ("print(a[1])", "2\n"), "a = 0")
    found = again.run_again(path, back=True)
    assert found["twice"] == found["from the top"] == []
    assert [(c.cell, c.old, c.new) for c in found["going back"]] == [
        (2, "2", "TypeError: 'int' object is not subscriptable")
    ]


def test_a_time_may_differ_but_not_fail():
    def ran(text, *tags):
        error = new_output("error", ename="KeyError", evalue="1", traceback=[])
        outputs = [new_output("stream", text=text), *[error] * (text == "fails")]
        return new_code_cell("tic()", metadata={"tags": list(tags)}, outputs=outputs)

    assert rerun.changes({3: ran("1 s")}, {3: ran("2 s")}) == [(3, "1 s", "2 s")]
    timed = {3: ran("1 s", "nbval-ignore-output")}
    assert rerun.changes(timed, {3: ran("2 s", "nbval-ignore-output")}) == []
    failed = {3: ran("fails", "nbval-ignore-output")}
    assert rerun.changes(timed, failed) == [(3, "(nothing)", "KeyError: 1")]


def test_the_kernel_has_what_it_is_given(tmp_path):
    cell = new_code_cell("import os\nprint(a, os.environ['NUDGE_SEED'], os.environ['OPENBLAS_NUM_THREADS'])")
    (ran,) = rerun.run([cell], tmp_path, first=["a = 7"], NUDGE_SEED="5")
    assert rerun.printed(ran) == ["7 5 1"]
    with pytest.raises(RuntimeError, match="1 / 0 printed"):
        rerun.run([cell], tmp_path, first=["1 / 0"])
