"""What stands in several places says the same in each; the tree is clean; the commands are as told."""

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
TEST = '.venv/bin/pip install -e ".[test]" -c constraints.txt && .venv/bin/pytest'
COMMANDS = {"test": f"python3 -m venv .venv && {TEST}"}
OPEN_ENDS = ".venv/bin/jupyter lab notebooks/00_start_here.ipynb"
# Where conda-forge's name is not pip's: matplotlib there brings Qt, dask all that works on it, and
# playwright is the tool for Node.
CONDA_NAMES = {"matplotlib": "matplotlib-base", "playwright": "playwright-python", "dask": "dask-core"}


def direct_requirements():
    """The packages of the run time and of the tests, by name."""
    lines = PROJECT["dependencies"] + PROJECT["optional-dependencies"]["test"]
    return {canonicalize_name(requirement.name): requirement for requirement in map(Requirement, lines)}


def conda_requirements():
    """The conda packages of environment.yml by name, and what it leaves to pip."""
    environment = yaml.safe_load((ROOT / "environment.yml").read_text(encoding="utf-8"))
    lines = [line for line in environment["dependencies"] if isinstance(line, str)]
    (pip,) = [line["pip"] for line in environment["dependencies"] if isinstance(line, dict)]
    return {requirement.name: requirement for requirement in map(Requirement, lines)}, pip


def pinned():
    """The names in constraints.txt, each with its pins."""
    pins = {}
    for line in (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            requirement = Requirement(line)
            pins.setdefault(canonicalize_name(requirement.name), []).append(requirement)
    return pins


# --- environment.yml ------------------------------------------------------------------------------


def test_conda_and_pip_install_the_same_packages_with_the_same_bounds():
    conda, _ = conda_requirements()
    wanted = {
        CONDA_NAMES.get(name, name): requirement.specifier
        for name, requirement in direct_requirements().items()
    }
    found = {
        name: requirement.specifier for name, requirement in conda.items() if name not in {"python", "pip"}
    }
    assert found == wanted


def test_conda_takes_the_same_pythons():
    conda, _ = conda_requirements()
    assert str(conda["python"].specifier) == PROJECT["requires-python"]


def test_conda_leaves_only_the_project_itself_to_pip():
    conda, pip = conda_requirements()
    assert pip == ["-e ."]
    assert "pip" in conda


# --- constraints.txt ------------------------------------------------------------------------------


def test_constraints_hold_versions_and_no_addresses():
    text = (ROOT / "constraints.txt").read_text(encoding="utf-8")
    assert "://" not in text
    assert "--hash" not in text
    for pins in pinned().values():
        for requirement in pins:
            assert [specifier.operator for specifier in requirement.specifier] == ["=="], requirement


@pytest.mark.parametrize("python", ["3.11", "3.12", "3.13"])
@pytest.mark.parametrize("requirement", direct_requirements().values(), ids=str)
def test_each_package_is_pinned_once_within_its_bounds(requirement, python):
    where = {"python_version": python, "python_full_version": f"{python}.0", "sys_platform": "linux"}
    pins = [
        pin
        for pin in pinned().get(canonicalize_name(requirement.name), [])
        if pin.marker is None or pin.marker.evaluate(where)
    ]
    (pin,) = pins
    (specifier,) = pin.specifier
    assert Version(specifier.version) in requirement.specifier


# --- the README's commands and the run of them ----------------------------------------------------


def readme_command(name):
    """The one line in the sh block after ``<!-- name -->``."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    found = re.findall(rf"^<!-- {name} -->\n```sh\n(.*)\n```$", text, re.MULTILINE)
    assert len(found) == 1, f"README.md: no one-line sh block, or several, after <!-- {name} -->"
    return found[0]


def test_the_readme_says_how_to_test():
    assert readme_command("test") == COMMANDS["test"]


def test_the_readme_says_how_to_open_the_notebooks():
    command = readme_command("open")
    assert command.startswith("python3 -m venv .venv && .venv/bin/pip install ")
    assert command.endswith(OPEN_ENDS)


def test_ci_reads_the_command_that_the_readme_gives():
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    (awk,) = re.findall(r"awk '(.*)' README\.md", script)
    if shutil.which("awk") is None:
        pytest.skip("no awk on this machine")
    run = subprocess.run(["awk", awk, "README.md"], cwd=ROOT, capture_output=True, text=True, check=True)
    assert run.stdout.rstrip("\n") == readme_command("test")


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps no executable bit")
def test_ci_run_is_executable():
    assert os.access(ROOT / ".ci" / "run", os.X_OK)


def test_ci_run_is_valid_bash():
    if shutil.which("bash") is None:
        pytest.skip("no bash on this machine")
    run = subprocess.run(["bash", "-n", ".ci/run"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr


def test_the_workflow_runs_the_readmes_command():
    workflow = yaml.safe_load((ROOT / ".github" / "workflows" / "test.yml").read_text(encoding="utf-8"))
    commands = [step["run"] for step in workflow["jobs"]["test"]["steps"] if "pytest" in step.get("run", "")]
    unix, windows = commands
    assert unix.replace("$CONSTRAINTS", "-c constraints.txt") == COMMANDS["test"]
    as_unix = windows.replace("%CONSTRAINTS%", "-c constraints.txt").replace(".venv\\Scripts\\", ".venv/bin/")
    assert as_unix.replace("python -m venv", "python3 -m venv") == COMMANDS["test"]


# --- the tree -------------------------------------------------------------------------------------


@pytest.mark.parametrize("arguments", [["check"], ["format", "--check"]], ids=" ".join)
def test_ruff_is_content(arguments):
    command = [sys.executable, "-m", "ruff", *arguments, "--no-cache", "."]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
