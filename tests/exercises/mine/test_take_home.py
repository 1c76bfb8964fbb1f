"""The file that is taken home runs where there is no nncore, and gives the published costs."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import h5py
import numpy as np
import pytest
from helpers.reader import NOTEBOOK, PARTS, notebook

import nncore
from nncore import datasets

PICTURES = Path(nncore.__file__).parent.parent / "data" / "pictures.h5"

# the course's own table, for its logistic regression at a learning rate of 0.005
PUBLISHED = {0: 0.693147, 100: 0.584508, 200: 0.466949, 300: 0.376007, 400: 0.331463, 500: 0.303273,
             600: 0.279880, 700: 0.260042, 800: 0.242941, 900: 0.228004, 1000: 0.214820, 1100: 0.203078,
             1200: 0.192544, 1300: 0.183033, 1400: 0.174399, 1500: 0.166521, 1600: 0.159305,
             1700: 0.152667, 1800: 0.146542, 1900: 0.140872}  # fmt: skip

KINDS = {"logistic": (), "shallow": (4,), "deep": (5, 3)}


@pytest.fixture(scope="session")
def empty_environment(tmp_path_factory):
    """A folder that holds NumPy and h5py and nothing else, and a run of a file with only that on its path."""
    home = tmp_path_factory.mktemp("environment")
    for package in (np, h5py):
        here = Path(package.__file__).parent
        for folder in (here, here.with_name(f"{package.__name__}.libs")):
            if folder.exists():
                (home / folder.name).symlink_to(folder)

    def run(path, *arguments):
        program = (
            "import sys, runpy; "
            f"sys.path[:] = [p for p in sys.path if '-packages' not in p] + [{str(home)!r}]; "
            f"sys.argv = {[str(path), *map(str, arguments)]!r}; "
            f"runpy.run_path({str(path)!r}, run_name='__main__')"
        )
        return subprocess.run(
            [sys.executable, "-I", "-S", "-W", "error", "-c", program], capture_output=True, text=True
        )

    return run


@pytest.fixture
def small_h5(tmp_path):
    """Forty pictures of the project in the course's two files."""
    with h5py.File(PICTURES) as full:
        for name, m in (("train", 30), ("test", 12)):
            with h5py.File(tmp_path / f"{name}.h5", "w") as file:
                for key in ("x", "y"):
                    file[f"{name}_set_{key}"] = full[f"{name}_set_{key}"][:m]
                file["list_classes"] = full["list_classes"][:]
    return tmp_path / "train.h5", tmp_path / "test.h5"


def costs_of(printed):
    return {int(i): float(J) for i, J in re.findall(r"cost after iteration (\d+): (\S+)", printed)}


def test_the_environment_is_empty(empty_environment, tmp_path):
    for name in ("nncore", "matplotlib", "scipy"):
        (tmp_path / "try.py").write_text(f"import numpy, h5py\nimport {name}\n")
        done = empty_environment(tmp_path / "try.py")
        assert done.stderr.endswith(f"ModuleNotFoundError: No module named '{name}'\n")


def test_logistic_regression_gives_the_published_table(whole, tmp_path, course_folder, empty_environment):
    path = whole.save(tmp_path / "my_network.py", learning_rate=0.005, iterations=2000)
    done = empty_environment(path, *(course_folder / f"{name}_catvnoncat.h5" for name in ("train", "test")))
    assert done.returncode == 0, done.stderr
    assert costs_of(done.stdout) == PUBLISHED
    assert "right on 99.04 % of the training set" in done.stdout
    assert "right on 70.00 % of the test set" in done.stdout


@pytest.mark.parametrize("kind", KINDS)
def test_it_trains_as_in_the_notebook(kind, whole, tmp_path, small_h5, empty_environment):
    how = {"learning_rate": 0.01, "iterations": 12, "seed": 5}
    path = whole.save(tmp_path / "my_network.py", KINDS[kind], **how)
    done = empty_environment(path, *small_h5)
    assert done.returncode == 0, done.stderr
    with h5py.File(small_h5[0]) as file:
        X, Y = datasets.flatten(file["train_set_x"][:]) / 255, file["train_set_y"][:].reshape(1, -1)
    run = whole.train(X, Y, KINDS[kind], **how)
    assert costs_of(done.stdout) == {i: round(float(J), 6) for i, J in enumerate(run.costs[:-1])}
    right = nncore.accuracy(run.network, X, Y)
    assert f"right on {right:.2f} % of the training set" in done.stdout
    told = re.findall(r"test picture \d: (?:a|not a) cat \(.\...\), which is (?:right|wrong)", done.stdout)
    assert len(told) == 10


def test_one_file_with_both_sets_will_do_and_numbers_can_be_given(whole, tmp_path, empty_environment):
    path = whole.save(tmp_path / "my_network.py", 3)
    done = empty_environment(path, PICTURES, "--iterations", 2, "--learning-rate", 0.001, "--seed", 3)
    assert done.returncode == 0, done.stderr
    assert sorted(costs_of(done.stdout)) == [0, 1]


def test_what_is_borrowed_is_marked_and_runs(own, tmp_path, small_h5, empty_environment):
    own.keep("update", notebook()["update"])
    with pytest.raises(ValueError, match="the deep network is not whole yet"):
        own.save(tmp_path / "my_network.py", (5, 3))
    path = own.save(tmp_path / "my_network.py", (5, 3), borrow=True, iterations=3)
    text = path.read_text()
    assert text.count("# borrowed from nncore\n") == 6
    assert "# borrowed from nncore\ndef update" not in text
    done = empty_environment(path, *small_h5)
    assert done.returncode == 0, done.stderr


def test_the_file_is_tidy(whole, tmp_path):
    text = whole.save(tmp_path / "my_network.py", (5, 3)).read_text()
    assert text.startswith('"""My own deep network: written by hand, a function at a time.\n')
    assert "import argparse\n\nimport h5py\nimport numpy as np\nfrom numpy import log as ln\n\n\n" in text
    assert "\n\n\n\n" not in text
    assert "nncore" not in text
    assert text.count("def sigmoid_of_mine") == 1
    assert text.endswith("main()\n")
    assert not text.endswith("\n\n")
    assert max(map(len, text.splitlines())) <= 110
    compile(text, "my_network.py", "exec")


def test_a_file_that_is_there_is_not_overwritten(whole, tmp_path):
    (tmp_path / "my_network.py").write_text("dear")
    with pytest.raises(ValueError, match=r"my_network\.py is there already"):
        whole.save(tmp_path / "my_network.py")
    assert (tmp_path / "my_network.py").read_text() == "dear"


USES = "from nncore import sigmoid\n\n\ndef forward_logistic(w, b, X):\n    return sigmoid(w.T @ X + b)\n"


def test_what_is_used_of_nncore_is_replaced_by_the_readers_own(whole, tmp_path, small_h5, empty_environment):
    whole.keep("forward_logistic", notebook(USES)["forward_logistic"])
    path = whole.save(tmp_path / "my_network.py", iterations=3)
    assert "\nsigmoid = sigmoid_of_mine\n" in path.read_text()
    done = empty_environment(path, *small_h5)
    assert done.returncode == 0, done.stderr


WHOLE = USES.replace("from nncore import sigmoid", "import nncore").replace(" sigmoid(", " nncore.sigmoid(")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            USES.replace("sigmoid", "tanh"),
            "uses tanh of nncore, which is not there at home: write your own tanh",
        ),
        (WHOLE, "uses nncore, which is not there at home: import from it by name"),
    ],
)
def test_what_nobody_wrote_is_asked_for(text, said, whole, tmp_path):
    whole.keep("forward_logistic", notebook(text)["forward_logistic"])
    with pytest.raises(ValueError, match=f"your forward_logistic {said}"):
        whole.save(tmp_path / "my_network.py")
    assert not (tmp_path / "my_network.py").exists()


def test_two_helpers_of_one_name_are_refused(whole, tmp_path):
    text = NOTEBOOK.replace("total / Y.shape[1]", "total / len(Y[0])")
    whole.keep("gradients", notebook(text)[PARTS["gradients"]])
    with pytest.raises(ValueError, match="two of your functions use a different per_example"):
        whole.save(tmp_path / "my_network.py")


def test_a_helper_that_has_only_the_name_of_an_exercise_stays_what_it_is(whole, tmp_path):
    text = "def update(Z):\n    return Z\n\n\ndef predict(A):\n    return update(A > 0.5)\n"
    whole.keep("predict", notebook(text)["predict"])
    text = whole.save(tmp_path / "my_network.py").read_text()  # logistic regression has no update of its own
    assert "def update(Z):" in text
    with pytest.raises(ValueError, match="two of your functions use a different update"):
        whole.save(tmp_path / "other.py", 4)


@pytest.fixture(autouse=True)
def nothing_is_left_behind(tmp_path):
    yield
    shutil.rmtree(tmp_path, ignore_errors=True)
