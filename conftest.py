"""What every test runs in: the project's own data, no progress bars, no windows.

This file stands at the root, not in tests/, so that it also holds for ``pytest notebooks/...`` and
``pytest nncore/...``. The kernels that nbval starts inherit the environment set here.
"""

import os
import shutil
import tempfile
from pathlib import Path

import matplotlib
import pytest

ROOT = Path(__file__).parent
COURSE_FILES = ("train_catvnoncat.h5", "test_catvnoncat.h5")


def find_course_folder():
    """The folder of the course's own picture files that the caller named, or None."""
    named = os.environ.get("NNCORE_DATA")
    if named and all((Path(named) / name).is_file() for name in COURSE_FILES):
        return Path(named).resolve()
    return None


def make_data_folder():
    """A folder with the project's pictures only: a reader's own files must not decide a test."""
    folder = tempfile.mkdtemp(prefix="nncore-data-")
    pictures = ROOT / "data" / "pictures.h5"
    if pictures.exists():
        shutil.copy(pictures, folder)
    return folder


COURSE_FOLDER = find_course_folder()
DATA_FOLDER = make_data_folder()
os.environ["NNCORE_DATA"] = DATA_FOLDER
os.environ["TQDM_DISABLE"] = "1"
MINE_FOLDER = tempfile.mkdtemp(prefix="nncore-mine-")  # no test sees or touches a reader's own functions
os.environ["NNCORE_MINE"] = str(Path(MINE_FOLDER, "notebooks"))

# Not the variable MPLBACKEND: kernels would inherit it, and draw nothing in the notebooks.
os.environ.pop("MPLBACKEND", None)
matplotlib.use("Agg")


def pytest_unconfigure():
    shutil.rmtree(DATA_FOLDER, ignore_errors=True)
    shutil.rmtree(MINE_FOLDER, ignore_errors=True)


@pytest.fixture(autouse=True)
def a_folder_for_mine(request, monkeypatch):
    """Each test keeps functions, if it does, in a folder of its own: the notebooks are to find none."""
    monkeypatch.setenv("NNCORE_MINE", str(Path(MINE_FOLDER, str(abs(hash(request.node.nodeid))))))


@pytest.fixture(scope="session")
def course_folder():
    """The folder that holds the course's own picture files; skips where there is none."""
    if COURSE_FOLDER is None:
        pytest.skip(f"course files: NNCORE_DATA names no folder with {' and '.join(COURSE_FILES)}")
    return COURSE_FOLDER
