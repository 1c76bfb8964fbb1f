"""What is built carries the whole course, is the same each time, and works where there is no clone."""

import hashlib
import json
import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MOST = 5_000_000


def build(folder):
    """Build the wheel and the sdist of this tree; return their paths."""
    command = [sys.executable, "-m", "hatchling", "build", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (wheel,), (sdist,) = folder.glob("*.whl"), folder.glob("*.tar.gz")
    return wheel, sdist


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    return build(tmp_path_factory.mktemp("dist"))


@pytest.fixture(scope="module")
def elsewhere(built, tmp_path_factory):
    """The Python of an environment in which only the wheel is new: its packages are those of this one."""
    folder = tmp_path_factory.mktemp("elsewhere")
    venv.create(folder, with_pip=False, symlinks=os.name != "nt")
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    paths = {"base": str(folder), "platbase": str(folder)}
    site = Path(sysconfig.get_path("purelib", scheme="venv", vars=paths))
    install = ["pip", "--python", str(python), "install", "-q", "--no-deps", "--no-index", str(built[0])]
    subprocess.run([sys.executable, "-m", *install], check=True)
    (site / "others.pth").write_text(sysconfig.get_path("purelib"))
    return python


def run(python, *command, home):
    """Run Python without anything of this tree: its output."""
    gone = ("NNCORE_DATA", "NNCORE_MINE", "PYTHONPATH")
    environment = {name: value for name, value in os.environ.items() if name not in gone}
    environment |= {"HOME": str(home), "USERPROFILE": str(home)}
    done = subprocess.run(
        [python, *command], capture_output=True, text=True, env=environment, cwd=home, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_wheel_is_small_and_carries_the_notebooks(built):
    wheel, _ = built
    assert wheel.stat().st_size < MOST
    with zipfile.ZipFile(wheel) as file:
        for notebook in sorted((ROOT / "notebooks").glob("*.ipynb")):
            assert file.read(f"nncore/notebooks/{notebook.name}") == notebook.read_bytes()
        assert any(name.endswith("canvas.js") for name in file.namelist())


def test_it_is_the_same_each_time(built, tmp_path):
    def digest(paths):
        return [hashlib.sha256(path.read_bytes()).hexdigest() for path in paths]

    assert digest(build(tmp_path)) == digest(built)


def test_the_pictures_are_drawn_once_and_are_those_of_the_clone(elsewhere, tmp_path):
    program = """
import hashlib, nncore
assert "site-packages" in nncore.__file__, nncore.__file__
from nncore import datasets
p = datasets.load_pictures()
print(hashlib.sha256(p.train_x.tobytes() + p.test_x.tobytes()).hexdigest(), p.source)
"""
    first = run(elsewhere, "-c", program, home=tmp_path)
    drawn = tmp_path / ".nncore" / "data" / "pictures.h5"
    when = drawn.stat().st_mtime_ns
    assert run(elsewhere, "-c", program, home=tmp_path) == first
    assert drawn.stat().st_mtime_ns == when
    from nncore import datasets

    own = datasets.load_pictures(ROOT / "data")
    pixels = own.train_x.tobytes() + own.test_x.tobytes()
    assert first.split() == [hashlib.sha256(pixels).hexdigest(), "pictures.h5"]


def test_the_command_puts_the_notebooks_into_a_folder(elsewhere, tmp_path):
    command = elsewhere.with_name("nncore.exe" if os.name == "nt" else "nncore")
    environment = {**os.environ, "HOME": str(tmp_path), "USERPROFILE": str(tmp_path)}
    environment.pop("PYTHONPATH", None)
    done = subprocess.run(
        [command, "--no-browser"], env=environment, capture_output=True, text=True, check=True
    )
    folder = tmp_path / "nncore-course"
    assert done.stdout == f"11 notebooks copied into {folder}\n"
    assert len(list(folder.glob("*.ipynb"))) == 11
    assert json.loads((folder / "00_start_here.ipynb").read_text(encoding="utf-8"))["nbformat"] == 4
