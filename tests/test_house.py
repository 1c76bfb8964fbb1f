"""The shape of the house: what imports what, what stays small, what is documented."""

import ast
import inspect
import re
import subprocess
import sys
from pathlib import Path

import pytest

import nncore

ROOT = Path(nncore.__file__).parent
MODULES = sorted(path.relative_to(ROOT) for path in ROOT.rglob("*.py"))
DRAWS = {"matplotlib", "ipywidgets", "anywidget", "IPython", "PIL"}
README = (ROOT.parent / "README.md").read_text(encoding="utf-8")
TABLE = README.split("| module |")[1].split("| `study`")[0].splitlines()[2:]
ORDER = re.findall(r"`(\w+)`", "".join(line.split("|")[1] for line in TABLE if "|" in line))


def imports(path):
    """The top-level names that a module imports, its own package's as 'nncore.name'."""
    found = set()
    for node in ast.walk(ast.parse((ROOT / path).read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level:
            found.add(node.module.split(".")[0])
        elif isinstance(node, ast.ImportFrom) and node.level == len(path.parts):
            names = [node.module] if node.module else [alias.name for alias in node.names]
            found |= {f"nncore.{name.split('.')[0]}" for name in names}
    return found


def code_lines(tree, text):
    """How many lines of a module are code: not blank, not comment, not documentation."""
    documented = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            documented |= set(range(node.lineno, node.end_lineno + 1))
    lines = enumerate(text.splitlines(), 1)
    return sum(1 for i, s in lines if i not in documented and s.strip() and not s.strip().startswith("#"))


def loaded_by(program):
    """The names of all modules that a new Python has loaded after a program."""
    program = f"import sys; {program}; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_import_loads_nothing_that_draws():
    names = {name.split(".")[0] for name in loaded_by("import nncore, nncore.datasets, nncore.loops")}
    assert "numpy" in names
    assert not names & (DRAWS | {"h5py", "sklearn", "tqdm"})


def test_import_is_light():
    """The heart is loaded, and of the standard library no more than NumPy has loaded already."""
    more = loaded_by("import numpy, nncore") - loaded_by("import numpy")
    assert {name for name in more if not name.startswith("nncore")} == set()
    assert not {f"nncore.{room}" for room in (*nncore.ROOMS, "files", "rows")} & more


@pytest.mark.parametrize("room", nncore.ROOMS)
def test_a_room_answers_when_it_is_asked_for(room):
    program = f"import nncore; assert {room!r} in dir(nncore); print(nncore.{room}.__name__)"
    assert f"nncore.{room}" in loaded_by(program)


def test_what_is_not_there_is_said():
    with pytest.raises(AttributeError, match="module 'nncore' has no attribute 'flowers'"):
        nncore.flowers  # noqa: B018


@pytest.mark.parametrize("path", MODULES, ids=str)
def test_only_the_lab_draws(path):
    if path.parts[0] not in ("lab", "exercises", "site"):
        assert not imports(path) & DRAWS


def test_the_table_names_every_module_of_the_heart():
    heart = {path.stem for path in MODULES if len(path.parts) == 1} - {"__init__"}
    assert sorted(ORDER) == sorted(heart)


@pytest.mark.parametrize("name", ORDER)
def test_a_reader_meets_no_name_before_its_file(name):
    """The README's table is an order to read in, and imports point one way."""
    later = {f"nncore.{other}" for other in ORDER[ORDER.index(name) :]}
    later |= {"nncore.lab", "nncore.exercises", "nncore.datasets", "nncore.study"}
    assert not imports(Path(f"{name}.py")) & later


@pytest.mark.parametrize("path", MODULES, ids=str)
def test_small(path):
    text = (ROOT / path).read_text(encoding="utf-8")
    tree = ast.parse(text)
    assert code_lines(tree, text) <= 150
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            body = [
                n for n in node.body if not (isinstance(n, ast.Expr) and isinstance(n.value, ast.Constant))
            ]
            if body:
                assert body[-1].end_lineno - body[0].lineno < 27, f"{node.name} is long"


@pytest.mark.parametrize("name", nncore.__all__)
def test_everything_public_is_documented(name):
    thing = getattr(nncore, name)
    documented = inspect.getdoc(thing if inspect.isroutine(thing) or inspect.isclass(thing) else type(thing))
    assert documented
    if inspect.isfunction(thing):
        takes = list(inspect.signature(thing).parameters)
        assert not takes or "Parameters\n-----" in documented
        assert "Returns\n-----" in documented or "Yields\n-----" in documented or "eturn" in documented
