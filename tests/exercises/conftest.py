"""The fixtures of the tests of exercises."""

import pytest

from nncore.exercises import ask, check


@pytest.fixture(autouse=True)
def hints_from_the_start(monkeypatch):
    monkeypatch.setattr(ask, "_shown", {})


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
