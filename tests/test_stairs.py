"""The stairs of the house go one way: no room imports from a room above it or beside it."""

import ast
from pathlib import Path

import pytest
from helpers.topics import TOPICS

import nncore

ROOT = Path(nncore.__file__).parent
FLOORS = [
    {()},  # the heart
    {("course",), ("datasets",), ("study",)},
    {("lab", "stage")},
    {("lab",)},  # what every notebook uses: it only hands on what the stage has
    {("lab", "panels"), ("lab", "questions")},
    {("lab", topic) for topic in TOPICS},
    {("lab", "playground", "inputs")},
    {("lab", "playground", "model")},
    {("lab", "playground", "picture"), ("lab", "playground", "level")},
    {("lab", "playground")},
    {("exercises",)},
    {("site",)},
    {("classroom",), ("start",)},
]
MODULES = sorted(path.relative_to(ROOT) for path in ROOT.rglob("*.py"))
MOST_FILES = 11  # ten and an __init__


def room_of(parts):
    """The room in which a module of nncore stands, given as the parts of its dotted name."""
    rooms = set().union(*FLOORS)
    return max((parts[:n] for n in range(len(parts) + 1) if parts[:n] in rooms), key=len)


def floor_of(room):
    return next(i for i, rooms in enumerate(FLOORS) if room in rooms)


def imported(path):
    """The modules of nncore that a module imports, as the parts of their dotted names, wherever it does."""
    home = path.parts[:-1]
    for node in ast.walk(ast.parse((ROOT / path).read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = ("nncore", *home[: len(home) - node.level + 1]) if node.level else ()
            stem = ".".join((*base, *filter(None, [node.module])))
            names = [f"{stem}.{alias.name}" for alias in node.names]
        else:
            continue
        yield from (tuple(name.split(".")[1:]) for name in names if name.split(".")[0] == "nncore")


@pytest.mark.parametrize("path", MODULES, ids=str)
def test_a_room_imports_only_from_below(path):
    own = room_of(path.with_suffix("").parts)
    for target in imported(path):
        other = room_of(target)
        assert other == own or floor_of(other) < floor_of(own), f"{path} imports {'.'.join(target)}"


def test_every_folder_with_code_is_in_a_known_room():
    for path in MODULES:
        assert room_of(path.parts) or len(path.parts) == 1, f"{path} stands in no room of the stairs"


ROOMS = sorted({path.parent for path in MODULES if {"lab", "mine", "guess"} & {*path.parts}})


@pytest.mark.parametrize("room", ROOMS, ids=str)
def test_a_room_is_not_crowded_and_says_what_is_in_it(room):
    files = sorted((ROOT / room).glob("*.py"))
    assert len(files) <= MOST_FILES
    documentation = ast.get_docstring(ast.parse((ROOT / room / "__init__.py").read_text(encoding="utf-8")))
    assert documentation.count(".") >= 2, "two sentences: what is in the room, and which notebook it serves"
