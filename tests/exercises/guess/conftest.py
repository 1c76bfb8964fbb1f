"""A reader's own folder for every test, and a `guess` that has asked nothing."""

import pytest

from nncore.exercises.guess import Guess


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """The folder of the reader's progress: it is not there yet."""
    monkeypatch.setenv("NNCORE_MINE", str(tmp_path / "mine"))
    return tmp_path / "mine"


@pytest.fixture
def guess():
    """A `guess` of a new session."""
    return Guess()
