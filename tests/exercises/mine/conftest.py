"""A reader's own folder for every test, and functions that are written as in a notebook."""

import pytest

from nncore.exercises.mine import Mine


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """The folder of the reader's functions: none yet."""
    monkeypatch.setenv("NNCORE_MINE", str(tmp_path / "mine"))
    return tmp_path / "mine"


@pytest.fixture
def own():
    """A `mine` of a new session."""
    return Mine()


@pytest.fixture
def whole(own):
    """A `mine` to which every part of every network was handed in."""
    from helpers.reader import PARTS, notebook

    space = notebook()
    for exercise, name in PARTS.items():
        own.keep(exercise, space[name])
    return own
