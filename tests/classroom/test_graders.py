"""The graders themselves, on a solved and an unsolved copy: only where they are installed."""

import csv
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from nncore.classroom import __main__ as command

NAME = "09_formulas_and_errata"  # the notebook with exercises that runs soonest


def run(folder, *line):
    """Run a module of this Python; nbgrader calls alembic by its name, so that must be on the path."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    done = subprocess.run(
        [sys.executable, "-m", *line],
        cwd=folder,
        capture_output=True,
        text=True,
        env={**os.environ, "PATH": path},
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_nbgrader_gives_all_points_to_the_solved_and_none_to_the_other(tmp_path):
    pytest.importorskip("nbgrader", reason="needs nbgrader: nncore[classroom]")
    command.main(["nbgrader", str(tmp_path), "--only", NAME[:2]])
    run(tmp_path, "nbgrader", "generate_assignment", NAME, "--create")
    released = tmp_path / "release" / NAME / f"{NAME}.ipynb"
    text = released.read_text(encoding="utf-8")
    assert "BEGIN SOLUTION" not in text
    assert "grade(" not in text
    for who, source in (("solved", tmp_path / "source" / NAME / f"{NAME}.ipynb"), ("unsolved", released)):
        (tmp_path / "submitted" / who / NAME).mkdir(parents=True)
        shutil.copy(source, tmp_path / "submitted" / who / NAME)
    run(tmp_path, "nbgrader", "autograde", NAME, "--create")
    run(tmp_path, "nbgrader", "export")
    with open(tmp_path / "grades.csv", newline="") as file:
        scores = {
            row["student_id"]: (float(row["score"]), float(row["max_score"])) for row in csv.DictReader(file)
        }
    assert scores == {"solved": (1, 1), "unsolved": (0, 1)}


def test_otter_gives_all_points_to_the_solved_and_none_to_the_other(tmp_path):
    pytest.importorskip("otter", reason="needs otter-grader: nncore[classroom]")
    command.main(["otter", str(tmp_path), "--only", NAME[:2]])
    run(tmp_path, "otter", "assign", f"{NAME}.ipynb", "dist", "--no-run-tests", "--no-pdfs")
    student = tmp_path / "dist" / "student" / f"{NAME}.ipynb"
    assert "grade(" not in student.read_text(encoding="utf-8")
    (archive,) = (tmp_path / "dist" / "autograder").glob("*.zip")
    scores = {}
    for who, folder in (("solved", "autograder"), ("unsolved", "student")):
        out = tmp_path / who
        out.mkdir()
        run(
            tmp_path,
            "otter",
            "run",
            str(tmp_path / "dist" / folder / f"{NAME}.ipynb"),
            "-a",
            str(archive),
            "-o",
            str(out),
        )
        scores[who] = points(out)
    assert scores == {"solved": 1, "unsolved": 0}


def points(folder):
    """The points in what `otter run` wrote."""
    import json

    (result,) = Path(folder).glob("results.json")
    return sum(test["score"] for test in json.loads(result.read_text())["tests"] if test.get("max_score"))
