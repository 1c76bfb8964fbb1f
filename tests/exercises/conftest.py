"""The fixtures of the tests of exercises."""

import pytest

from nncore.exercises import ask, check, verdict


@pytest.fixture(autouse=True)
def hints_from_the_start(monkeypatch):
    for name, empty in (
        ("_shown", {}),
        ("_tried", set()),
        ("_asked", set()),
        ("_about", {}),
        ("_sheets", {}),
    ):
        monkeypatch.setattr(ask, name, empty)
    monkeypatch.setattr(verdict, "CAUTIOUS", False)


@pytest.fixture
def said(capsys):
    """``said(f)`` gives the one line that check prints; nothing else may come out."""

    def line(f, exercise=None):
        assert check(f, exercise) is None
        out, err = capsys.readouterr()
        assert err == ""
        assert out.endswith("\n")
        assert out.count("\n") == 1
        return out[:-1]

    return line
