"""The drawn pictures, and the file of them that the project ships."""

import hashlib
import re
from pathlib import Path

import h5py
import numpy as np
import pytest

from nncore.datasets.pictures import KINDS, SETS, draw_picture, draw_pictures, write_pictures

DATA = Path(__file__).parents[2] / "data"
SHIPPED = DATA / "pictures.h5"


@pytest.fixture(scope="module")
def shipped():
    with h5py.File(SHIPPED) as file:
        return {key: file[key][:] for key in file}


def test_shapes_and_types():
    X, Y = draw_pictures(3, 0)
    assert X.shape == (3, 64, 64, 3)
    assert X.dtype == np.uint8
    assert Y.shape == (3,)
    assert Y.dtype == np.int64


def test_no_pictures():
    X, Y = draw_pictures(0, 0)
    assert X.shape == (0, 64, 64, 3)
    assert Y.shape == (0,)


@pytest.mark.parametrize("m", [-1, 2.5, "3", None, True])
def test_m_is_a_whole_number(m):
    with pytest.raises(ValueError, match=r"m is .*: it must be a whole number"):
        draw_pictures(m, 0)


def test_a_seed_draws_the_same_pictures():
    first, again, other = draw_pictures(4, 7), draw_pictures(4, 7), draw_pictures(4, 8)
    np.testing.assert_array_equal(first[0], again[0])
    np.testing.assert_array_equal(first[1], again[1])
    assert not np.array_equal(first[0], other[0])


def test_a_generator_stands_for_its_seed_and_then_goes_on():
    rng = np.random.default_rng(7)
    X, _ = draw_pictures(2, rng)
    np.testing.assert_array_equal(X, draw_pictures(2, 7)[0])
    assert not np.array_equal(X, draw_pictures(2, rng)[0])


def test_a_picture_does_not_depend_on_how_many_are_drawn():
    few, many = draw_pictures(2, 7), draw_pictures(5, 7)
    np.testing.assert_array_equal(few[0], many[0][:2])
    np.testing.assert_array_equal(few[1], many[1][:2])


def test_the_global_generator_is_left_alone():
    before = np.random.get_state()[1].copy()  # noqa: NPY002
    draw_pictures(2, 7)
    np.testing.assert_array_equal(before, np.random.get_state()[1])  # noqa: NPY002


def test_every_kind_occurs_and_only_cats_are_cats():
    children = np.random.default_rng(SETS["test"][1]).spawn(200)
    kinds = [draw_picture(child)[1] for child in children]
    _, Y = draw_pictures(40, SETS["test"][1])
    assert set(kinds) == set(KINDS)
    assert [kind == "cat" for kind in kinds[:40]] == Y.astype(bool).tolist()


@pytest.mark.parametrize("kind", KINDS)
def test_a_figure_stands_out_from_its_place(kind):
    from nncore.datasets.shapes import Pen

    for dark, ground in ((True, 0.2), (False, 0.85)):
        canvas = np.full((3, 64, 64), ground, dtype=np.float32)
        KINDS[kind](Pen(canvas), np.random.default_rng(0), dark)
        changed = np.abs(canvas - np.float32(ground)).max(axis=0) > 0.1
        assert 0.1 < changed.mean() < 0.8
        assert np.isfinite(canvas).all()


def test_schema(shipped):
    assert set(shipped) == {
        "train_set_x", "train_set_y", "test_set_x", "test_set_y", "list_classes",
    }  # fmt: skip
    for name, (m, _) in SETS.items():
        X, Y = shipped[f"{name}_set_x"], shipped[f"{name}_set_y"]
        assert X.shape == (m, 64, 64, 3)
        assert X.dtype == np.uint8
        assert Y.shape == (m,)
        assert Y.dtype == np.int64
    assert shipped["list_classes"].dtype == np.dtype("S7")
    assert shipped["list_classes"].tolist() == [b"non-cat", b"cat"]


@pytest.mark.parametrize("name", SETS)
def test_about_half_are_cats(shipped, name):
    assert 0.45 < shipped[f"{name}_set_y"].mean() < 0.55
    assert set(shipped[f"{name}_set_y"]) == {0, 1}


@pytest.mark.parametrize("name", SETS)
def test_the_file_is_drawn_by_the_code(shipped, name):
    X, Y = draw_pictures(20, SETS[name][1])
    np.testing.assert_array_equal(Y, shipped[f"{name}_set_y"][:20])
    stored = shipped[f"{name}_set_x"][:20]
    assert X.shape == stored.shape
    # Another processor may round the last bit of a sine or a square root differently; now and
    # then that carries a value over the border between two of the 52 levels of a channel.
    assert np.mean(stored != X) <= 0.001


def test_no_picture_is_in_both_sets(shipped):
    train, test = ({x.tobytes() for x in shipped[f"{name}_set_x"]} for name in SETS)
    assert len(train) == SETS["train"][0]
    assert len(test) == SETS["test"][0]
    assert not train & test


def test_size_and_checksum():
    content = SHIPPED.read_bytes()
    assert len(content) < 5_000_000
    stated = re.search(r"\b[0-9a-f]{64}\b", (DATA / "README.md").read_text(encoding="utf-8"))
    assert stated.group() == hashlib.sha256(content).hexdigest()


def test_writing_gives_the_same_bytes_each_time(tmp_path, monkeypatch):
    monkeypatch.setitem(SETS, "train", (60, 1))
    monkeypatch.setitem(SETS, "test", (4, 2))
    first = write_pictures(tmp_path / "a.h5")
    assert first == write_pictures(tmp_path / "b.h5")
    assert first == hashlib.sha256((tmp_path / "a.h5").read_bytes()).hexdigest()
