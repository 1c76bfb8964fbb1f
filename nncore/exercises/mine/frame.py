"""What stands around the reader's functions in the file that is taken home."""

OWN_LIBRARY = ("import argparse", "import h5py", "import numpy as np")

BORROWED = "# borrowed from nncore\n"

HEAD = '''"""{title}: written by hand, a function at a time.

    python {file} train_catvnoncat.h5 test_catvnoncat.h5

trains it on the pictures of one H5 file or two, and says what it makes of the test set.
"""
'''

LOGISTIC = """
# The loop knows a network by a dictionary of parameters.


def begin(n_x):
    w, b = initialize_zeros(n_x)
    return {"w": w, "b": b}


def go_forward(X, parameters):
    A = forward_logistic(parameters["w"], parameters["b"], X)
    return A, {"A": A}


def go_backward(parameters, cache, X, Y):
    dw, db = gradients(parameters["w"], parameters["b"], X, Y)
    return {"dw": dw, "db": db}


def step(parameters, gradient, learning_rate):
    w, b = descend(parameters["w"], parameters["b"], gradient["dw"], gradient["db"], learning_rate)
    return {"w": w, "b": b}
"""

MAIN = '''
def load(paths):
    """Return the pictures and labels of the training set and of the test set: X (n_x, m), Y (1, m)."""
    found = {{}}
    for path in paths:
        with h5py.File(path) as file:
            found.update({{key: file[key][:] for key in file if key.endswith(("_x", "_y"))}})
    sets = []
    for name in ("train_set", "test_set"):
        pictures, labels = found[f"{{name}}_x"], found[f"{{name}}_y"]
        sets += [pictures.reshape(len(pictures), -1).T / 255, labels.reshape(1, -1)]
    return sets


def main():
    parser = argparse.ArgumentParser(description="Train my own network to tell cats from other pictures.")
    parser.add_argument("files", nargs="+", help="H5 files: train_set_x, train_set_y, test_set_x, test_set_y")
    parser.add_argument("--learning-rate", type=float, default={learning_rate!r})
    parser.add_argument("--iterations", type=int, default={iterations!r})
    parser.add_argument("--seed", type=int, default={seed!r})
    asked = parser.parse_args()

    X, Y, X_test, Y_test = load(asked.files)
    rng = np.random.default_rng(asked.seed)

    def start():
        return {start}

    parts = start, {forward}, cross_entropy, {backward}, {update}
    parameters, costs = model(X, Y, *parts, asked.learning_rate, asked.iterations)
    for i in range(0, len(costs), max(1, len(costs) // 20)):
        print(f"cost after iteration {{i}}: {{costs[i]:.6f}}")
    for name, pictures, labels in (("training", X, Y), ("test", X_test, Y_test)):
        guesses = predict({forward}(pictures, parameters)[0])
        print(f"right on {{100 * np.mean(guesses == labels):.2f}} % of the {{name}} set")
    A = {forward}(X_test, parameters)[0]
    for i in range(min(10, A.shape[1])):
        says = "a cat" if A[0, i] > 0.5 else "not a cat"
        right = "right" if (A[0, i] > 0.5) == Y_test[0, i] else "wrong"
        print(f"test picture {{i}}: {{says}} ({{A[0, i]:.2f}}), which is {{right}}")


if __name__ == "__main__":
    main()
'''
