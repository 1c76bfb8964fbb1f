"""The check of the machine says yes here, and says what is missing where something is."""

from importlib.metadata import PackageNotFoundError

from nncore.lab.start_here import machine
from nncore.lab.start_here.machine import check_machine


def test_this_machine_is_ready(capsys):
    check_machine()
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == len(machine.QUESTIONS)
    assert all(line.endswith(": yes") for line in lines)


def test_what_is_missing_is_named(capsys, monkeypatch, tmp_path):
    def absent(name):
        raise PackageNotFoundError(name)

    monkeypatch.setattr(machine, "version", absent)
    monkeypatch.setattr(machine.sys, "version_info", (3, 9, 1))
    monkeypatch.setattr(machine.np, "__version__", "1.26.4")
    monkeypatch.setenv("NNCORE_DATA", str(tmp_path))
    check_machine()
    out = capsys.readouterr().out
    assert "Python 3.11 or later: no: this is Python" in out
    assert "NumPy 2 or later: no: this is NumPy 1.26.4; install the course" in out
    assert "the widgets: no: jupyterlab is not installed" in out
    assert "that NNCORE_DATA names holds neither pictures.h5" in out
