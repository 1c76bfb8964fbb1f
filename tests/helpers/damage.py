"""Damaged and crafted H5 files, one for each seed: what a bad disk, a bad download and a bad joker make.

``python tests/helpers/damage.py 1500`` reads that many, each within a time limit, and counts what
came of them.
"""

import collections
import io
import json
import os
import subprocess
import sys
import tempfile
import threading
import traceback
import warnings
from pathlib import Path

import h5py
import numpy as np

KEYS = ("train_set_x", "train_set_y", "test_set_x", "test_set_y", "list_classes")
LIMIT = 60.0  # seconds for one file


def content(rng):
    """Small pictures in the course's schema; the training set repeats itself, so that it packs well."""
    picture = rng.integers(0, 256, (1, 4, 4, 3), np.uint8)
    X = np.tile(picture, (3, 16, 16, 1))
    return {
        "train_set_x": X,
        "train_set_y": np.array([0, 1, 0]),
        "test_set_x": 255 - X[:2],
        "test_set_y": np.array([1, 0]),
        "list_classes": np.array([b"non-cat", b"cat"]),
    }


def write(path, rng, content, **change):
    """Write the file whole: packed or not, in the old format or the new, with some keys in another way."""
    options = [{}, {"compression": "gzip"}, {"chunks": True, "shuffle": True, "compression": "lzf"}]
    packed = options[rng.integers(len(options))]
    libver = [None, ("v110", "v110")][rng.integers(2)]
    with h5py.File(path, "w", libver=libver) as file:
        for key, value in content.items():
            if key in change:
                change[key](file, key, value)
            else:
                file.create_dataset(key, data=value, **(packed if key.endswith("x") else {}))


# What can be wrong with the bytes ---------------------------------------------------------------------


def where(rng, bytes_, n=1):
    """Places in a file, most of them where it is not pixels: by a signature, or at the front."""
    marks = [i for mark in MARKS for i in range(len(bytes_)) if bytes_.startswith(mark, i)]
    places = []
    for _ in range(n):
        near = rng.random()
        if near < 0.6:
            at = int(rng.choice(marks)) + int(rng.integers(0, 160))
        elif near < 0.85:
            at = int(rng.integers(0, 2048))
        else:
            at = int(rng.integers(len(bytes_)))
        places.append(min(at, len(bytes_) - 1))
    return places


MARKS = (b"\x89HDF", b"TREE", b"HEAP", b"SNOD", b"OHDR", b"OCHK", b"FRHP", b"FHDB", b"BTHD", b"BTLF", b"GCOL")


def flip(rng, b):
    for at in where(rng, b, rng.integers(1, 9)):
        b[at] ^= 1 << int(rng.integers(8))


def cut(rng, b):
    del b[int(rng.integers(1, len(b))) :]


def cut_near_the_front(rng, b):
    del b[int(rng.integers(8, 4096)) :]


def overwrite(rng, b):
    (at,), n = where(rng, b), int(rng.integers(1, 64))
    b[at : at + n] = rng.bytes(n)


def zero(rng, b):
    (at,), n = where(rng, b), int(2 ** rng.integers(1, 12))
    b[at : at + n] = bytes(min(n, len(b) - at))


def ones(rng, b):
    (at,), n = where(rng, b), int(2 ** rng.integers(0, 5))
    b[at : at + n] = b"\xff" * min(n, len(b) - at)


def splice(rng, b):
    """One part of the file in the place of another, as a sector written to the wrong place."""
    (at, origin), n = where(rng, b, 2), int(2 ** rng.integers(3, 11))
    piece = b[origin : origin + n]
    b[at : at + len(piece)] = piece


def insert(rng, b):
    """Line ends translated, as by FTP in text mode, or some bytes too many."""
    if rng.random() < 0.3:
        b[8:] = b[8:].replace(b"\n", b"\r\n")
    else:
        (at,) = where(rng, b)
        b[at:at] = rng.bytes(int(rng.integers(1, 9)))


def lose(rng, b):
    (at,) = where(rng, b)
    del b[at : at + int(rng.integers(1, 9))]


def point_elsewhere(rng, b):
    """One address or length of 8 bytes replaced by another, or by one at an edge: how cycles are made."""
    words = [
        i for i in range(0, min(len(b), 6000) - 8) if 0 < int.from_bytes(b[i : i + 8], "little") < len(b)
    ]
    edges = [0, 1, len(b) - 1, len(b), 2**31, 2**32 - 1, 2**63, 2**64 - 2]
    for _ in range(int(rng.integers(1, 4))):
        at, other = (int(i) for i in rng.choice(words, 2))
        new = (
            edges[rng.integers(len(edges))]
            if rng.random() < 0.3
            else int.from_bytes(b[other : other + 8], "little")
        )
        b[at : at + 8] = new.to_bytes(8, "little")


def two_files(rng, b):
    """The front of one file, the back of another."""
    other = io.BytesIO()
    with h5py.File(other, "w") as file:
        file["x"] = rng.random((20, 20))
    b[:] = other.getvalue()[: int(rng.integers(96, 3000))] + b[int(rng.integers(96, 3000)) :]


BYTES = (
    flip, cut, cut_near_the_front, overwrite, zero, ones, splice, insert, lose, point_elsewhere,
    point_elsewhere, flip, two_files,
)  # fmt: skip


# What can be wrong with what they say ------------------------------------------------------------------


def other_dtype(rng, file, key, value):
    kinds = ["f8", "i8", "S3", "M8[ns]", "c16", "?", "V5", [("a", "i4"), ("b", "f8", (2,))], "O", ">u2", "f2"]
    kind = kinds[rng.integers(len(kinds))]
    if kind == "O":
        file.create_dataset(key, value.shape[:1], h5py.string_dtype())
    elif kind == "M8[ns]":
        file.create_dataset(key, value.shape, h5py.opaque_dtype(np.dtype(kind)))
    else:
        file.create_dataset(key, value.shape, kind)


def other_shape(rng, file, key, value):
    shapes = [
        (),
        (0,),
        (1,),
        (3, 64, 64),
        (64, 64, 3),
        (3, 3, 64, 64),
        (3, 64, 64, 4),
        (1,) * 32,
        (0, 64, 64, 3),
    ]
    file.create_dataset(key, shapes[rng.integers(len(shapes))], value.dtype)


def huge(rng, file, key, value):
    shapes = [(2**40,), (10**7, 64, 64, 3), (2**63 - 1,), (2**31, 2**31), (600_000, 64, 64, 3)]
    file.create_dataset(key, shapes[rng.integers(len(shapes))], value.dtype, chunks=True)


def tiny_chunks(rng, file, key, value):
    file.create_dataset(key, (170_000, 64, 64, 3), np.uint8, chunks=(1, 1, 1, 1))


def group(rng, file, key, value):
    file.create_group(key).create_dataset("data", data=value)


def named_type(rng, file, key, value):
    file[key] = np.dtype("f8")


def nothing(rng, file, key, value):
    file.create_dataset(key, data=h5py.Empty("f8"))


def soft(rng, file, key, value):
    file[key] = h5py.SoftLink(["/" + key, "/nowhere", "/test_set_y", "."][rng.integers(4)])


def cycle(rng, file, key, value):
    file[key], file["other"] = h5py.SoftLink("/other"), h5py.SoftLink("/" + key)


def outside(rng, file, key, value):
    file[key] = h5py.ExternalLink(["other.h5", file.filename, "/dev/zero"][rng.integers(3)], key)


def stored_outside(rng, file, key, value):
    file.create_dataset(key, value.shape, value.dtype, external="/dev/zero")


def virtual(rng, file, key, value):
    layout = h5py.VirtualLayout(value.shape, value.dtype)
    layout[...] = h5py.VirtualSource(".", key, value.shape)
    file.create_virtual_dataset(key, layout)


def ragged(rng, file, key, value):
    kept = file.create_dataset(key, (len(value),), h5py.vlen_dtype(np.uint8))
    kept[0] = np.arange(5)


def references(rng, file, key, value):
    file["seen"] = np.arange(4)
    kind = [h5py.ref_dtype, h5py.regionref_dtype][rng.integers(2)]
    kept = file.create_dataset(key, (len(value),), kind)
    kept[0] = file["seen"].regionref[1:2] if kind is h5py.regionref_dtype else file["seen"].ref


def bad_utf8(rng, file, key, value):
    file.create_dataset(key, data=np.array([b"\xff\xfe", b"\xc3("], h5py.string_dtype("utf-8", 4)))


def bad_name(rng, file, key, value):
    file[b"\xff\xfe"] = value


def other_filter(rng, file, key, value):
    options = [{"compression": "lzf"}, {"scaleoffset": 2}, {"fletcher32": True}, {"shuffle": True}]
    if value.dtype.kind in "iu":
        file.create_dataset(key, data=value, chunks=True, **options[rng.integers(4)])


def unknown_filter(rng, file, key, value):
    plist = h5py.h5p.create(h5py.h5p.DATASET_CREATE)
    plist.set_chunk(value.shape)
    plist.set_filter(32000, h5py.h5z.FLAG_OPTIONAL, ())
    space = h5py.h5s.create_simple(value.shape)
    kept = h5py.h5d.create(file.id, key.encode(), h5py.h5t.py_create(value.dtype), space, plist)
    kept.write_direct_chunk((0,) * value.ndim, rng.bytes(50))


def bad_chunk(rng, file, key, value):
    kept = file.create_dataset(
        key, value.shape, value.dtype, chunks=value.shape, compression="gzip", fletcher32=True
    )
    kept.id.write_direct_chunk((0,) * value.ndim, rng.bytes(int(rng.integers(0, 200))) + b"x")


def wrong_values(rng, file, key, value):
    file.create_dataset(key, data=np.full(value.shape, 7).astype(value.dtype))


def absent(rng, file, key, value):
    pass


def itself(rng, file, key, value):
    file[key] = file["/"]


SENSE = (
    other_dtype, other_dtype, other_shape, other_shape, huge, huge, tiny_chunks, group, named_type, nothing,
    soft, cycle, outside, stored_outside, virtual, ragged, references, bad_utf8, bad_name, other_filter,
    unknown_filter, bad_chunk, wrong_values, absent, itself,
)  # fmt: skip


def damage(path, seed):
    """Write the damaged file number `seed` to `path`; return what was done to it, and what it held before."""
    rng = np.random.default_rng(seed)
    whole = content(rng)
    if rng.random() < 0.7:
        kind = BYTES[rng.integers(len(BYTES))]
        write(path, rng, whole)
        changed = bytearray(Path(path).read_bytes())
        kind(rng, changed)
        Path(path).write_bytes(changed)
    else:
        kind, key = SENSE[rng.integers(len(SENSE))], KEYS[rng.integers(len(KEYS))]
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            write(path, rng, whole, **{key: lambda *where: kind(rng, *where)})
    return kind.__name__, whole


def judge(error):
    """Return "a sentence" if the error is one of ours, or else what it is."""
    where = traceback.extract_tb(error.__traceback__)[-1]
    ours = "nncore" in Path(where.filename).parts and where.line.startswith("raise")
    one = type(error) in (ValueError, FileNotFoundError) and "\n" not in str(error) and "0x" not in str(error)
    return "a sentence" if ours and one else type(error).__name__


def outcome(load, whole):
    """Return what comes of a file: "right", "other data", "a sentence" or the error's kind; and its words."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            p = load()
    except Exception as error:  # whatever it is, it is counted
        return judge(error), str(error)
    right = all(
        np.array_equal(getattr(p, f"{name}_{letter}"), whole[f"{name}_set_{letter}"].reshape(shape))
        for name in ("train", "test")
        for letter, shape in (("x", (-1, 64, 64, 3)), ("y", (1, -1)))
    )
    return ("right" if right else "other data"), ""


def survey(n, first=0, bare=0):
    """Yield (seed, kind, what, words) for `n` damaged files; `bare`: read without a trial.

    They are read in one process after the other, each ended when a file takes too long there.
    """
    worker = None
    for seed in range(first, first + n):
        if worker is None:
            command = [sys.executable, __file__, "--worker", str(seed), str(bare)]
            worker = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        hung = []
        watch = threading.Timer(LIMIT, lambda hung=hung, worker=worker: (hung.append(1), worker.kill()))
        watch.start()
        line = worker.stdout.readline()
        watch.cancel()
        if line:
            yield (seed, *json.loads(line))
        else:
            end(worker)
            worker = None
            yield seed, "?", "hang" if hung else "crash", ""
    if worker:
        end(worker)


def end(worker):
    worker.kill()
    worker.wait()
    worker.stdout.close()


def main(*numbers):
    """Read damaged files and print what came of them, with an example of each."""
    counts, examples = collections.Counter(), {}
    for seed, kind, what, words in survey(*numbers):
        counts[what] += 1
        which = kind if what == "other data" else words.split("(")[0][:70]
        examples.setdefault((what, which), []).append((seed, kind, words[:300]))
    for (what, _), found in sorted(examples.items()):
        print(f"{what:20s} {len(found):5d} e.g. {found[0]}")
    print(dict(counts))


def work(seed, bare=0):
    """Read one damaged file after the other and say in a line what came of each; `bare`: without a trial."""
    from nncore import file_trial
    from nncore.datasets import load_pictures

    file_trial.SECONDS = 10.0
    if bare:
        file_trial.try_to_read = lambda *arguments: None

    while True:
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "pictures.h5")
            kind, whole = damage(path, seed)
            print(
                json.dumps([kind, *outcome(lambda folder=folder: load_pictures(folder), whole)]), flush=True
            )
        seed += 1


if __name__ == "__main__":
    if sys.argv[1] == "--worker":
        work(*map(int, sys.argv[2:]))
    else:
        main(*map(int, sys.argv[1:]))
