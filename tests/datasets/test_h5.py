"""Pictures from H5 files, and what is said of files that are damaged."""

import os
import subprocess
import sys
import time
from pathlib import Path

import h5py
import numpy as np
import pytest
from helpers import damage

from nncore import Network, file_trial, files
from nncore.datasets import h5, load_pictures


def write(path, which=("train", "test"), **change):
    """A small file in the course's schema, with some of it changed (None: left out)."""
    rng = np.random.default_rng(0)
    with h5py.File(path, "w") as file:
        content = {"list_classes": np.array([b"non-cat", b"cat"])}
        for name in which:
            content[f"{name}_set_x"] = rng.integers(0, 256, (3, 64, 64, 3), np.uint8)
            content[f"{name}_set_y"] = np.array([0, 1, 0])
        for key, value in (content | change).items():
            if value is not None:
                file[key] = value
    return path


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv("NNCORE_DATA", str(tmp_path))
    return tmp_path


def test_one_file_of_both_sets(folder):
    write(folder / "pictures.h5")
    pictures = load_pictures()
    assert pictures.train_x.shape == pictures.test_x.shape == (3, 64, 64, 3)
    assert pictures.train_y.shape == (1, 3)
    assert pictures.classes == ("non-cat", "cat")
    assert repr(pictures) == "Pictures: 3 to train on and 3 to test on, from pictures.h5"


def test_the_reader_s_own_files_come_first(folder):
    write(folder / "pictures.h5")
    write(folder / "train_catvnoncat.h5", ["train"])
    with pytest.raises(FileNotFoundError, match=r"train_.* is there, but test_catvnoncat\.h5 is not"):
        load_pictures()
    write(folder / "test_catvnoncat.h5", ["test"])
    assert load_pictures().source == "train_catvnoncat.h5 and test_catvnoncat.h5"


def test_the_course_s_own_files(course_folder):
    pictures = load_pictures(course_folder)
    assert len(pictures.train_x) == 209
    assert len(pictures.test_x) == 50
    assert (int(pictures.train_y.sum()), int(pictures.test_y.sum())) == (72, 33)


def test_a_folder_without_pictures(folder, tmp_path):
    with pytest.raises(FileNotFoundError, match="that NNCORE_DATA names holds neither pictures"):
        load_pictures()
    with pytest.raises(FileNotFoundError, match="holds neither pictures"):
        load_pictures(tmp_path / "nowhere")


BAD_BYTES = {
    b"version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n": "is a Git-LFS pointer",
    b"\n<!DOCTYPE html><html></html>": "is a web page and not the data",
    b"": "is empty",
    b"PK\x03\x04 and so on": "not an H5 file: its first bytes",
    b"\x89HDF\r\n\x1a\n" + bytes(40): "cannot be read as an H5 file",
}


@pytest.mark.parametrize(("content", "message"), BAD_BYTES.items(), ids=BAD_BYTES.values())
def test_what_only_claims_to_be_H5(folder, content, message):
    (folder / "pictures.h5").write_bytes(content)
    with pytest.raises(ValueError, match=message):
        load_pictures()


def test_cut_short(folder):
    path = write(folder / "pictures.h5")
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(ValueError, match=r"pictures\.h5 is cut short: fetch or make it again"):
        load_pictures()


CONTENT = [
    ({"train_set_x": None}, "has no 'train_set_x': its keys are list_classes, test_set_x"),
    ({"train_set_x": np.zeros((3, 64, 64), np.uint8)}, r"is \(3, 64, 64\) of uint8: pictures must be"),
    ({"train_set_x": np.zeros((3, 64, 64, 3))}, "of float64: pictures must be"),
    ({"train_set_x": np.zeros((0, 64, 64, 3), np.uint8), "train_set_y": []}, "it holds no pictures"),
    ({"train_set_y": np.array([0, 1])}, r"is \(2,\), but there are 3 pictures: it must be \(3,\)"),
    ({"train_set_y": np.array([0, 1, 2])}, "has the label 2: labels must be 0 or 1"),
    ({"list_classes": np.array([b"cat"])}, r"list_classes in .* is \(1,\): it must name two"),
    ({"train_set_x": h5py.SoftLink("/test_set_x")}, "is a link to somewhere else"),
    ({"train_set_x": h5py.ExternalLink("other.h5", "x")}, "is a link to somewhere else"),
]


@pytest.mark.parametrize(("change", "message"), CONTENT, ids=[message for _, message in CONTENT])
def test_content_that_does_not_fit(folder, change, message):
    write(folder / "pictures.h5", **change)
    with pytest.raises(ValueError, match=message):
        load_pictures()


def test_a_size_that_would_not_fit_in_memory(folder):
    path = write(folder / "pictures.h5", train_set_x=None)
    with h5py.File(path, "a") as file:
        file.create_dataset("train_set_x", (10**7, 64, 64, 3), np.uint8, chunks=(1, 64, 64, 3))
    with pytest.raises(ValueError, match="114 GB: more than the 2 GB that are read into memory"):
        load_pictures()


def test_data_kept_in_another_file(folder):
    path = write(folder / "pictures.h5", train_set_x=None)
    (folder / "raw").write_bytes(bytes(3 * 64 * 64 * 3))
    with h5py.File(path, "a") as file:
        file.create_dataset("train_set_x", (3, 64, 64, 3), np.uint8, external=str(folder / "raw"))
    with pytest.raises(ValueError, match="does not hold its data itself"):
        load_pictures()


def test_a_damaged_chunk(folder):
    path = write(folder / "pictures.h5", train_set_x=None)
    with h5py.File(path, "a") as file:
        kept = file.create_dataset("train_set_x", data=np.ones((3, 64, 64, 3), np.uint8), compression="gzip")
        at = kept.id.get_chunk_info(0).byte_offset
    with open(path, "r+b") as file:
        file.seek(at)
        file.write(b"\xff" * 16)
    with pytest.raises(ValueError, match="cannot be read, the file is damaged"):
        load_pictures()


def test_writing_into_no_folder(tmp_path):
    with (
        pytest.raises(ValueError, match=r"no folder 'absent' to write net\.h5 in"),
        files.writing(tmp_path / "absent" / "net.h5"),
    ):
        pass


def test_a_reader_sees_the_old_file_until_the_new_one_is_whole(tmp_path):
    path = tmp_path / "x.h5"
    with files.writing(path) as file:
        file["x"] = 1
    with files.writing(path) as file:
        file["x"] = 2
        with files.reading(path) as old:
            assert files.read(old, "x") == 1
    with files.reading(path) as new:
        assert files.read(new, "x") == 2
    assert os.listdir(tmp_path) == ["x.h5"]


# Files that nobody should read, and saves that were killed ------------------------------------------------


def outcome_of(folder, seed):
    kind, whole = damage.damage(folder / "pictures.h5", seed)
    return kind, *damage.outcome(lambda: load_pictures(folder), whole)


def test_damaged_files_end_in_a_sentence_or_the_right_data(folder):
    """A small part of what ``python tests/helpers/damage.py`` reads."""
    for seed, kind, what, words in damage.survey(60, bare=1):
        if what in ("hang", "crash"):  # without a trial; which files do this depends on the library
            kind, what, words = outcome_of(folder, seed)
        assert what in ("right", "a sentence", "other data"), f"{seed}, {kind}: {what}: {words}"
        if what == "other data":  # nobody can tell that a pixel was another
            assert kind not in ("group", "soft", "outside", "virtual", "cut", "tiny_chunks", "huge"), seed


def test_a_file_that_crashes_the_library_ends_in_a_sentence(folder):
    """HDF5 2.0 ends the process that reads a chunk which was cut short, now and then."""
    kind, what, words = outcome_of(folder, 1493)
    assert (kind, what) == ("bad_chunk", "a sentence"), words


def test_a_dataset_in_countless_pieces_is_refused_before_it_is_read(folder):
    rng = np.random.default_rng(0)
    pieces = {"train_set_x": lambda *where: damage.tiny_chunks(rng, *where)}
    damage.write(folder / "pictures.h5", rng, damage.content(rng), **pieces)
    with pytest.raises(ValueError, match="is cut into 2088960000 chunks, more than 1000000"):
        load_pictures()


def test_a_chunk_that_is_not_there(folder):
    path = write(folder / "pictures.h5", train_set_x=None)
    with h5py.File(path, "a") as file:
        kept = file.create_dataset("train_set_x", (3, 64, 64, 3), np.uint8, chunks=(1, 64, 64, 3))
        kept[:2] = 7
    with pytest.raises(ValueError, match=r"'train_set_x' in pictures\.h5 is not all in the file"):
        load_pictures()


ENDS = [
    ("while True: pass", r"pictures\.h5 is damaged, reading it did not end within 1 seconds"),
    ("import os; os.abort()", r"pictures\.h5 is damaged, reading it crashed a process"),
    ("raise SystemExit(3)", r"the list of keys in pictures\.h5 is damaged"),
]


@pytest.mark.parametrize(("program", "message"), ENDS, ids=["hang", "crash", "keys"])
def test_what_happens_to_the_process_that_tries(folder, monkeypatch, program, message):
    write(folder / "pictures.h5")
    monkeypatch.setattr(file_trial, "PROGRAM", program)
    monkeypatch.setattr(file_trial, "_readable", set())
    monkeypatch.setattr(file_trial, "SECONDS", 1.0 if "while" in program else 60.0)
    with pytest.raises(ValueError, match=message):
        load_pictures()


def test_a_file_is_tried_once_and_what_was_written_here_never(folder, monkeypatch):
    monkeypatch.setattr(file_trial, "_readable", set())
    path = write(folder / "pictures.h5")
    load_pictures()
    assert len(file_trial._readable) == 1
    with files.writing(folder / "own.h5") as file:
        file["x"] = 1
    monkeypatch.setattr(file_trial.subprocess, "run", None)
    assert len(load_pictures().train_x) == 3
    with files.reading(folder / "own.h5") as file:
        assert files.read(file, "x") == 1
    path.write_bytes(path.read_bytes() + b"x")
    with pytest.raises(TypeError):
        load_pictures()


def test_the_shipped_and_the_course_s_files_need_no_trial():
    data = Path(files.__file__).parents[1] / "data" / "pictures.h5"
    assert file_trial.checksum(data) in h5.KNOWN


def test_a_course_file_needs_no_trial(course_folder):
    assert {file_trial.checksum(course_folder / name) for name in h5.COURSE_FILES} <= h5.KNOWN


SAVE = """
import sys, time
from nncore import files
with files.writing(sys.argv[1]) as file:
    file["x"] = 1
    print("begun", flush=True)
    time.sleep(600)
"""


@pytest.fixture
def begin_save():
    """Begin to save a file in another process, and leave it there; returns the process."""
    begun = []

    def begin(path):
        begun.append(
            subprocess.Popen([sys.executable, "-c", SAVE, str(path)], stdout=subprocess.PIPE, text=True)
        )
        assert begun[-1].stdout.readline() == "begun\n"
        return begun[-1]

    yield begin
    for process in begun:
        process.kill()
        process.wait()
        process.stdout.close()


def parts(folder):
    return sorted(path.name for path in folder.iterdir() if path.suffix == ".part")


def save(path):
    with files.writing(path) as file:
        file["x"] = 2


def test_the_next_save_removes_what_a_killed_one_left(tmp_path, begin_save):
    killed, alive, other = (begin_save(tmp_path / name) for name in ("net.h5", "net.h5", "net.h5.h5"))
    assert len(parts(tmp_path)) == 3
    for process in (killed, other):
        process.kill()
        process.wait()
    save(tmp_path / "net.h5")
    left = parts(tmp_path)
    assert len(left) == 2
    assert f"-{alive.pid}-" in "".join(left)
    assert f"-{other.pid}-" in "".join(left)
    save(tmp_path / "net.h5.h5")
    assert [f"-{alive.pid}-" in name for name in parts(tmp_path)] == [True]


def test_parts_of_another_machine_or_an_earlier_version_go_after_a_day(tmp_path):
    names = [".net.h5.00000000-1-00000000.part", ".net.h5.1234abcd.part", ".net.h5.mine.part"]
    for name in names:
        (tmp_path / name).touch()
    save(tmp_path / "net.h5")
    assert parts(tmp_path) == names
    yesterday = time.time() - 25 * 3600
    for name in names:
        os.utime(tmp_path / name, (yesterday, yesterday))
    save(tmp_path / "net.h5")
    assert parts(tmp_path) == names[2:]


@pytest.mark.parametrize("path", [None, 3, "", "a\0b", b"net.h5", "x" * 300, ["net.h5"]])
def test_what_is_no_name_of_a_file(path):
    for open_ in (files.reading, files.writing):
        with (
            pytest.raises(ValueError, match=r"path is .*: (give a name, such as|a name has 255)"),
            open_(path),
        ):
            pass


def test_a_folder_is_no_file(tmp_path):
    with pytest.raises(ValueError, match="is a folder: give the name of a file in it"):
        save(tmp_path)
    save(tmp_path / "x.h5")
    with pytest.raises(ValueError, match=r"x\.h5 is a file: give the folder that it is in"):
        load_pictures(tmp_path / "x.h5")


def test_a_file_that_hangs_the_library_ends_in_a_sentence(tmp_path, monkeypatch):
    """HDF5 2.0 never comes back from the names of the activations in this one; no interrupt reaches it."""
    path = tmp_path / "net.h5"
    Network.initialize((5, 4, 3, 1), rng=0).save(path)
    whole, rng = bytearray(path.read_bytes()), np.random.default_rng(46)
    damage.BYTES[rng.integers(len(damage.BYTES))](rng, whole)
    path.write_bytes(whole)
    monkeypatch.setattr(file_trial, "SECONDS", 5.0)
    with pytest.raises(ValueError, match=r"net\.h5 is damaged|in net\.h5 cannot be read"):
        Network.load(path)
