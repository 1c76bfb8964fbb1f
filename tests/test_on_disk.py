"""What is read from a file in chunks gives the numbers that it gives in memory, in little memory."""

import os
import subprocess
import sys
import threading

import h5py
import numpy as np
import pytest

from nncore import Network, OnDisk, gradient_descent, train
from nncore.on_disk import Unreadable

M, N_X = 37, 12
CHUNK = 5 * N_X * 8  # five examples, and two in the last


@pytest.fixture
def pictures(tmp_path):
    """A file with the course's schema: pictures (m, 2, 2, 3) of whole numbers, and labels (m,)."""
    rng = np.random.default_rng(2)
    with h5py.File(tmp_path / "pictures.h5", "w") as file:
        file["x"] = rng.integers(0, 256, (M, 2, 2, 3)).astype(np.uint8)
        file["y"] = rng.integers(0, 2, M)
        file["matrix"] = rng.standard_normal((N_X, M))
    with h5py.File(tmp_path / "pictures.h5") as file:
        yield file


def in_memory(file):
    return file["x"][()].reshape(M, -1).T / 255, file["y"][()].reshape(1, -1)


def assert_same(run, other, rtol=1e-12):
    np.testing.assert_allclose(run.costs, other.costs, rtol=rtol)
    for l in range(1, run.network.L + 1):
        np.testing.assert_allclose(run.network.W[l], other.network.W[l], rtol=rtol, atol=rtol)
        np.testing.assert_allclose(run.network.b[l], other.network.b[l], rtol=rtol, atol=rtol)


@pytest.mark.parametrize("sizes", [(N_X, 1), (N_X, 4, 3, 1)])
def test_a_training_is_the_one_in_memory(pictures, sizes):
    X, Y = in_memory(pictures)
    net = Network.initialize(sizes, 3)
    X_disk = OnDisk(pictures["x"], scale=255, chunk=CHUNK)
    run = train(net, X_disk, pictures["y"], learning_rate=0.3, iterations=25)
    assert_same(run, train(net, X, Y, learning_rate=0.3, iterations=25))
    assert X_disk.read == 26 * M * N_X, "each iteration reads every byte once, and the last cost once more"


def test_a_data_set_of_columns_may_be_given_itself(pictures):
    net = Network.initialize((N_X, 4, 1), 3)
    Y = pictures["y"][()].reshape(1, -1)
    run = train(net, pictures["matrix"], Y, learning_rate=0.3, iterations=9)
    assert_same(run, train(net, pictures["matrix"][()], Y, learning_rate=0.3, iterations=9))


def test_a_stack_reads_for_all_its_networks(pictures):
    X, Y = in_memory(pictures)
    stack = Network.stack([Network.initialize((N_X, 4, 1), seed) for seed in range(3)])
    last = [
        list(gradient_descent(stack, x, Y, learning_rate=0.3, iterations=5))[-1]
        for x in (X, OnDisk(pictures["x"], scale=255, chunk=CHUNK))
    ]
    np.testing.assert_allclose(last[0].cost, last[1].cost, rtol=1e-12)


def test_standardized_in_one_pass(pictures):
    X, Y = in_memory(pictures)
    standard = (X - X.mean(axis=1, keepdims=True)) / X.std(axis=1, keepdims=True)
    X_disk = OnDisk(pictures["x"], scale=255, chunk=CHUNK).standardized()
    found = np.hstack([columns.X for columns in X_disk.columns()])
    np.testing.assert_allclose(found, standard, rtol=1e-12, atol=1e-12)
    net = Network.initialize((N_X, 4, 1), 3)
    run = train(net, X_disk, Y, learning_rate=0.3, iterations=9)
    assert_same(run, train(net, standard, Y, learning_rate=0.3, iterations=9), rtol=1e-11)


def test_standardizing_survives_a_large_mean_and_a_feature_that_never_changes(tmp_path):
    rng = np.random.default_rng(0)
    X = np.vstack([1e8 + rng.standard_normal(M), np.full(M, 7.0)])
    with h5py.File(tmp_path / "far.h5", "w") as file:
        far = OnDisk(file.create_dataset("x", data=X), axis=-1, chunk=16 * 4).standardized()
        found = np.hstack([columns.X for columns in far.columns()])
    np.testing.assert_allclose(found[0].std(), 1, rtol=1e-6)
    assert (found[1] == 0).all()


def test_float32_stays_float32(tmp_path):
    rng = np.random.default_rng(0)
    with h5py.File(tmp_path / "small.h5", "w") as file:
        dataset = file.create_dataset("x", data=rng.standard_normal((M, N_X)).astype(np.float32))
        Y = rng.integers(0, 2, (1, M))
        run = train(Network.initialize((N_X, 1), 0), OnDisk(dataset), Y, learning_rate=0.1, iterations=2)
        wide = OnDisk(dataset).astype(np.float64)
        assert next(wide.columns()).X.dtype == np.float64
    assert run.network.dtype == np.float32


def test_minibatches_take_every_example_once_in_another_order_each_time(pictures):
    X, Y = in_memory(pictures)
    X_disk = OnDisk(pictures["x"], scale=255, chunk=CHUNK)
    orders = []
    for seed in (0, 1):
        batches = list(X_disk.minibatches(Y, 3, seed))
        assert {x.shape[1] for x, _ in batches} <= {1, 2, 3}
        columns = np.hstack([x for x, _ in batches])
        order = [int(np.flatnonzero((column[:, None] == X).all(axis=0))[0]) for column in columns.T]
        assert sorted(order) == list(range(M))
        np.testing.assert_array_equal(np.hstack([y for _, y in batches]), Y[:, order])
        orders.append(order)
    assert orders[0] != orders[1]


def test_the_next_chunk_is_read_by_another_thread(pictures, monkeypatch):
    readers = []
    load = OnDisk.load
    monkeypatch.setattr(
        OnDisk, "load", lambda X, *some: readers.append(threading.current_thread()) or load(X, *some)
    )
    for _ in OnDisk(pictures["x"], chunk=CHUNK).columns():
        pass
    assert len(readers) == 8
    assert threading.main_thread() not in readers


def test_a_file_that_changes_ends_the_run_and_the_last_whole_step_is_kept(tmp_path, monkeypatch):
    path = tmp_path / "changing.h5"
    rng = np.random.default_rng(0)
    with h5py.File(path, "w") as file:
        file["x"] = rng.standard_normal((M, N_X))
    Y, net = rng.integers(0, 2, (1, M)), Network.initialize((N_X, 4, 1), 1)
    with h5py.File(path) as file:
        X = OnDisk(file["x"], chunk=CHUNK)
        whole = train(net, X, Y, learning_rate=0.1, iterations=4)
        calls = []
        load = OnDisk.load

        def changed(X, *some):
            calls.append(some)
            if len(calls) == 8 + 4 * 8 + 3:  # the pass that checks it, four iterations, and into the fifth
                with open(path, "ab") as out:
                    out.write(b"more")
            return load(X, *some)

        monkeypatch.setattr(OnDisk, "load", changed)
        run = train(net, X, Y, learning_rate=0.1, iterations=50)
    assert run.iterations == 3
    assert run.stopped == (
        "X of shape (12, 37) in changing.h5: the file was changed or closed while it was needed; "
        "the network of iteration 3 is kept"
    )
    np.testing.assert_allclose(run.costs, whole.costs[:4])


def test_a_file_that_ends_too_early_says_so_before_the_first_step(tmp_path):
    path = tmp_path / "short.h5"
    with h5py.File(path, "w") as file:
        file.create_dataset("x", data=np.zeros((4000, N_X)))
    size = path.stat().st_size
    with h5py.File(path) as file:
        X = OnDisk(file["x"], chunk=CHUNK)
        os.truncate(path, size // 2)
        with pytest.raises(Unreadable, match=r"short\.h5: the file was changed"):
            train(Network.initialize((N_X, 1), 1), X, np.zeros((1, 4000)), learning_rate=0.1, iterations=3)


def test_a_closed_file(pictures):
    X = OnDisk(pictures["x"])
    pictures.close()
    with pytest.raises(ValueError, match="changed or closed"):
        next(X.columns())


def test_a_feature_that_is_not_finite_is_found(tmp_path):
    X = np.ones((M, N_X))
    X[20, 3] = np.nan
    net, Y = Network.initialize((N_X, 1), 1), np.zeros((1, M))
    with h5py.File(tmp_path / "nan.h5", "w") as file:
        X_disk = OnDisk(file.create_dataset("x", data=X), chunk=CHUNK)
        with pytest.raises(ValueError, match="every feature must be finite"):
            train(net, X_disk, Y, learning_rate=0.1, iterations=3)


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"axis": 1}, "axis is 1: it must be 0, or -1"),
        ({"axis": -1}, "axis is -1"),
        ({"dtype": int}, "dtype is int64: it must be float32 or float64"),
        ({"chunk": 0}, "chunk is 0"),
        ({"scale": np.ones((3, 1))}, r"scale is \(3, 1\): give one number, or \(12, 1\)"),
    ],
)
def test_what_does_not_fit(pictures, wrong, sentence):
    with pytest.raises(ValueError, match=sentence):
        OnDisk(pictures["x"], **wrong)


def test_the_shapes_are_told(pictures):
    X, Y = OnDisk(pictures["x"]), in_memory(pictures)[1]
    with pytest.raises(ValueError, match=r"X is \(12, 37\), but W\[1\] expects 5 features"):
        train(Network.initialize((5, 1), 1), X, Y, learning_rate=0.1, iterations=3)
    with pytest.raises(ValueError, match="the data set is an array"):
        OnDisk(np.ones((3, 4)))


LIMITED = """
import resource, sys
import h5py, numpy as np
from nncore import Network, OnDisk, train
path, budget, way = sys.argv[1], int(sys.argv[2]), sys.argv[3]
net = Network.initialize((500, 3, 1), 0)
warm = h5py.File("warm.h5", "w", driver="core", backing_store=False)
small = warm.create_dataset("x", data=np.ones((9, 500)))
train(net, OnDisk(small), np.zeros((1, 9)), learning_rate=0.1, iterations=1)
size = int(open("/proc/self/statm").read().split()[0]) * resource.getpagesize()
resource.setrlimit(resource.RLIMIT_AS, (size + budget, size + budget))
with h5py.File(path) as file:
    X = OnDisk(file["x"], scale=255, chunk=budget // 16)
    if way == "memory":
        X = np.hstack([columns.X for columns in X.columns()])
    run = train(net, X, file["y"], learning_rate=0.1, iterations=2)
print(run.iterations)
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the limit on memory is set as Linux has it")
@pytest.mark.parametrize(("way", "ends"), [("disk", "2"), ("memory", "MemoryError")])
def test_ten_times_the_memory_that_the_system_gives(tmp_path, way, ends):
    """X is 640 MB as floats, and a tenth of that is allowed beyond what Python has taken before."""
    m, n_x, budget = 160_000, 500, 64_000_000
    with h5py.File(tmp_path / "large.h5", "w") as file:
        x = file.create_dataset("x", (m, n_x), np.uint8)
        file["y"] = np.arange(m) % 2
        for start in range(0, m, 10_000):
            x[start : start + 10_000] = np.random.default_rng(start).integers(0, 256, (10_000, n_x), np.uint8)
    command = [sys.executable, "-c", LIMITED, str(tmp_path / "large.h5"), str(budget), way]
    environment = {**os.environ, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "TQDM_DISABLE": "1"}
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    assert ends in (done.stdout or done.stderr), done.stderr
