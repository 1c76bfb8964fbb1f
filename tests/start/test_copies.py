"""The reader's notebooks are theirs: what is missing is copied, and nothing is written over."""

import os
import sys

import pytest

from nncore.course import notebooks
from nncore.start import command, copies

NAMES = [source.name for source in notebooks()]


def test_all_notebooks_in_their_order():
    assert [name[:2] for name in NAMES] == [f"{i:02}" for i in range(len(NAMES))]
    assert len(NAMES) == 11


def test_what_is_missing_is_copied_once(tmp_path):
    folder = tmp_path / "a folder" / "of mine"
    assert copies.copy_missing(folder) == (NAMES, [])
    assert sorted(os.listdir(folder)) == NAMES
    assert copies.copy_missing(folder) == ([], [])
    (folder / NAMES[4]).unlink()
    assert copies.copy_missing(folder) == ([NAMES[4]], [])


def test_what_the_reader_changed_is_left(tmp_path):
    copies.copy_missing(tmp_path)
    (tmp_path / NAMES[3]).write_text("mine")
    assert copies.copy_missing(tmp_path) == ([], [NAMES[3]])
    assert (tmp_path / NAMES[3]).read_text() == "mine"


@pytest.mark.skipif(not hasattr(os, "symlink") or sys.platform == "win32", reason="needs links")
def test_a_link_that_leads_nowhere_is_the_reader_s_too(tmp_path):
    (tmp_path / NAMES[0]).symlink_to(tmp_path / "elsewhere.ipynb")
    with pytest.raises(ValueError, match="cannot be used for the notebooks"):
        copies.copy_missing(tmp_path)
    assert not (tmp_path / "elsewhere.ipynb").exists()


@pytest.mark.parametrize("which", ["04", "4", "04_shallow_network", "04_shallow_network.ipynb"])
def test_a_fresh_copy_stands_beside(tmp_path, which):
    copies.copy_missing(tmp_path)
    (tmp_path / NAMES[4]).write_text("mine")
    assert copies.copy_fresh(tmp_path, which) == "04_shallow_network.fresh.ipynb"
    assert copies.copy_fresh(tmp_path, which) == "04_shallow_network.fresh2.ipynb"
    assert (tmp_path / NAMES[4]).read_text() == "mine"
    assert (tmp_path / "04_shallow_network.fresh.ipynb").read_bytes() == notebooks()[4].read_bytes()


@pytest.mark.parametrize("which", ["12", "", "../00", "four"])
def test_a_notebook_that_is_not_there(tmp_path, which):
    with pytest.raises(ValueError, match=r"there is no notebook .*: give one of 00, 01"):
        copies.copy_fresh(tmp_path, which)


def test_a_folder_that_is_a_file(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(ValueError, match="cannot be used for the notebooks"):
        copies.copy_missing(tmp_path / "file")


# --- the command ----------------------------------------------------------------------------------


@pytest.fixture
def opened(monkeypatch):
    """What JupyterLab was asked to open."""
    calls = []
    monkeypatch.setattr(command.subprocess, "call", lambda line: calls.append(line) or 0)
    return calls


def test_the_command_copies_and_opens_the_first(tmp_path, opened, capsys):
    assert command.main(["--folder", str(tmp_path)]) == 0
    assert opened == [[sys.executable, "-m", "jupyterlab", str(tmp_path / "00_start_here.ipynb")]]
    assert capsys.readouterr().out == f"11 notebooks copied into {tmp_path}\n"


def test_the_command_says_what_it_left(tmp_path, opened, capsys):
    copies.copy_missing(tmp_path)
    (tmp_path / NAMES[7]).write_text("mine")
    command.main(["--folder", str(tmp_path)])
    out = capsys.readouterr().out
    assert f"left as they are, since they differ from this edition: {NAMES[7]}" in out
    assert "nncore --fresh 07" in out


def test_the_command_opens_the_fresh_copy(tmp_path, opened):
    command.main(["--folder", str(tmp_path), "--fresh", "2"])
    assert opened[0][-1] == str(tmp_path / "02_arrays_and_broadcasting.fresh.ipynb")


def test_the_command_may_only_copy(tmp_path, opened):
    assert command.main(["--folder", str(tmp_path), "--no-browser"]) == 0
    assert not opened


def test_what_is_wrong_is_one_sentence(tmp_path, opened, capsys):
    assert command.main(["--folder", str(tmp_path), "--fresh", "40"]) == 1
    assert capsys.readouterr().err.startswith("there is no notebook '40': give one of")
    assert not opened
