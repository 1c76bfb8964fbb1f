"""Wrong solutions about shallow and deep networks."""

from . import split

FORWARD = """W1, b1, W2, b2 = (parameters[k] for k in ("W1", "b1", "W2", "b2"))
Z1 = W1 @ X + b1
A1 = np.tanh(Z1)
Z2 = W2 @ A1 + b2
A2 = 1 / (1 + np.exp(-Z2))
return A2, {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}"""
BACKWARD = """m = X.shape[1]
W2, A1, A2, Z1 = parameters["W2"], cache["A1"], cache["A2"], cache["Z1"]
dZ2 = A2 - Y
dW2 = dZ2 @ A1.T / m
db2 = np.sum(dZ2, axis=1, keepdims=True) / m
dA1 = W2.T @ dZ2
dZ1 = dA1 * (1 - A1**2)
dW1 = dZ1 @ X.T / m
db1 = np.sum(dZ1, axis=1, keepdims=True) / m
return {"dW1": dW1, "db1": db1, "dW2": dW2, "db2": db2}"""
DEEP = """L = len(parameters) // 2
A = X
for l in range(1, L):
    Z = parameters["W" + str(l)] @ A + parameters["b" + str(l)]
    A = np.maximum(0, Z)
Z = parameters["W" + str(L)] @ A + parameters["b" + str(L)]
return 1 / (1 + np.exp(-Z))"""
LINEAR = """m = A_prev.shape[1]
dA_prev = np.dot(W.T, dZ)
dW = np.dot(dZ, A_prev.T) / m
db = np.sum(dZ, axis=1, keepdims=True) / m
return dA_prev, dW, db"""
SHALLOW = """W1 = rng.standard_normal((n_h, n_x)) * 0.01
b1 = np.zeros((n_h, 1))
W2 = rng.standard_normal((n_y, n_h)) * 0.01
b2 = np.zeros((n_y, 1))
return {"W1": W1, "b1": b1, "W2": W2, "b2": b2}"""
HE = """p = {}
for l in range(1, len(sizes)):
    p[f"W{l}"] = rng.standard_normal((sizes[l], sizes[l - 1])) * np.sqrt(2 / sizes[l - 1])
    p[f"b{l}"] = np.zeros((sizes[l], 1))
return p"""


def changed(text, *pairs):
    """Return a solution for each pair (or list of pairs) with the first replaced by the second."""
    found = []
    for pair in pairs:
        new = text
        for old, by in pair if isinstance(pair, list) else [pair]:
            assert old in new, old
            new = new.replace(old, by)
        found.append(new)
    return found


WRONG = {
    "forward_two_layers": changed(
        FORWARD,
        ("np.tanh(Z1)", "1 / (1 + np.exp(-Z1))"),
        ("np.tanh(Z1)", "np.maximum(0, Z1)"),
        ("np.tanh(Z1)", "Z1"),
        ("np.tanh(Z1)", "np.sin(Z1)"),
        ("1 / (1 + np.exp(-Z2))", "np.tanh(Z2)"),
        ("1 / (1 + np.exp(-Z2))", "Z2"),
        ("1 / (1 + np.exp(-Z2))", "1 / 1 + np.exp(-Z2)"),
        ("1 / (1 + np.exp(-Z2))", "1 / (1 + np.exp(Z2))"),
        ("1 / (1 + np.exp(-Z2))", "1 / (1 + np.exp(-Z1))"),
        ("1 / (1 + np.exp(-Z2))", "np.exp(Z2) / np.sum(np.exp(Z2), axis=0)"),
        ("1 / (1 + np.exp(-Z2))", "(Z2 > 0) * 1.0"),
        ("W2 @ A1 + b2", "W2 @ Z1 + b2"),
        ("W2 @ A1 + b2", "W2 @ X + b2"),
        ("W2 @ A1 + b2", "W2 @ A1"),
        ("W1 @ X + b1", "W1 @ X"),
        ("W1 @ X + b1", "W1 @ X + b2"),
        ("W1 @ X + b1", "W1 @ X - b1"),
        ("W2 @ A1 + b2", "W2 @ A1 + b1"),
        ("W1 @ X + b1", "W1.T @ X + b1"),
        ("W1 @ X + b1", "X @ W1 + b1"),
        ("W1 @ X + b1", "W1 * X + b1"),
        ("return A2, {", "return {"),
        ('"A2": A2}', '"A2": Z2}'),
        ('"A1": A1', '"A1": Z1'),
        ("return A2,", "return A1,"),
        ("return A2,", "return Z2,"),
        ('{"Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}', "(Z1, A1, Z2, A2)"),
        (
            'return A2, {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}',
            'return {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}, A2',
        ),
        ("W1 @ X + b1", "W1 @ X + b1.sum()"),
        ("W1 @ X + b1", "W1 @ (X + 1) + b1"),
        ("return A2,", "return np.round(A2),"),
        ("W2 @ A1 + b2", "W2 @ A1 + b2 * 2"),
        ("W1 @ X + b1", "(W1 + b1) @ X"),
        ([("np.tanh(Z1)", "1 / (1 + np.exp(-Z1))"), ("1 / (1 + np.exp(-Z2))", "np.tanh(Z2)")]),
    ),
    "backward_two_layers": changed(
        BACKWARD,
        ("m = X.shape[1]", "m = 1"),
        ("m = X.shape[1]", "m = X.shape[0]"),
        ("m = X.shape[1]", "m = 7"),
        ("A2 - Y", "Y - A2"),
        ("A2 - Y", "(A2 - Y) * A2 * (1 - A2)"),
        ("A2 - Y", "A2"),
        ("A2 - Y", "A2 - Y.T"),
        ("A2 - Y", "np.abs(A2 - Y)"),
        ("A2 - Y", "(A2 > 0.5) - Y"),
        ("A2 - Y", "(A2 - Y) ** 2"),
        ("(1 - A1**2)", "(1 - Z1**2)"),
        ("(1 - A1**2)", "(1 - A1)"),
        ("(1 - A1**2)", "(1 - A1) ** 2"),
        ("(1 - A1**2)", "(1 + A1**2)"),
        ("(1 - A1**2)", "A1 * (1 - A1)"),
        ("(1 - A1**2)", "(1 - np.tanh(A1)**2)"),
        ("(1 - A1**2)", "(1 - A2**2)"),
        ("(1 - A1**2)", "(A1 > 0)"),
        ("(1 - A1**2)", "(Z1 > 0)"),
        ("dA1 * (1 - A1**2)", "dA1"),
        ("dA1 * (1 - A1**2)", "dA1 * 1 - A1**2"),
        ("dZ1 @ X.T", "dZ1 @ A1.T"),
        ("dZ2 @ A1.T", "dZ2 @ X.T"),
        ("dZ2 @ A1.T", "dZ2 @ Z1.T"),
        ("dZ1 @ X.T", "dZ2 @ X.T"),
        ("np.sum(dZ2, axis=1, keepdims=True)", "np.sum(dZ1 if False else dZ2, axis=1)"),
        ("np.sum(dZ1, axis=1, keepdims=True)", "np.sum(dZ1, axis=1)"),
        ("np.sum(dZ1, axis=1, keepdims=True)", "np.sum(dZ1)"),
        ("np.sum(dZ1, axis=1, keepdims=True)", "np.sum(dZ1, axis=0, keepdims=True)"),
        ("np.sum(dZ1, axis=1, keepdims=True) / m", "np.sum(dZ1, axis=1, keepdims=True)"),
        ("dZ1 @ X.T / m", "dZ1 @ X.T"),
        ("np.sum(dZ1, axis=1, keepdims=True)", "np.sum(dZ2, axis=1, keepdims=True)"),
        ("np.sum(dZ2, axis=1, keepdims=True)", "np.sum(dZ1, axis=1, keepdims=True)"),
        ("W2.T @ dZ2", "W2.T * dZ2.sum()"),
        ("W2.T @ dZ2", "W2 @ dZ2"),
        ("W2.T @ dZ2", "parameters['W1'] @ X * dZ2"),
        ("dA1 * (1 - A1**2)", "dA1 @ (1 - A1**2)"),
        ("dZ2 @ A1.T / m", "A1 @ dZ2.T / m"),
        ("dZ1 @ X.T / m", "X @ dZ1.T / m"),
        ('"dW1": dW1, "db1": db1', '"dW1": dW1 + 0.1, "db1": db1'),
        ('"dW1": dW1, "db1": db1', '"dW1": db1, "db1": dW1'),
        ('{"dW1": dW1, "db1": db1, "dW2": dW2, "db2": db2}', "(dW1, db1, dW2, db2)"),
        ([("A2 - Y", "Y - A2"), ("m = X.shape[1]", "m = 1")]),
        ([("(1 - A1**2)", "(1 - A1)"), ("dZ2 @ A1.T / m", "dZ2 @ A1.T")]),
        ("(1 - A1**2)", "2 * (1 - A1**2)"),
        ("dA1 * (1 - A1**2)", "np.dot(dA1, (1 - A1**2).T)"),
    ),
    "forward_deep": changed(
        DEEP,
        ("np.maximum(0, Z)", "1 / (1 + np.exp(-Z))"),
        ("np.maximum(0, Z)", "np.tanh(Z)"),
        ("np.maximum(0, Z)", "Z"),
        ("np.maximum(0, Z)", "np.maximum(0.01 * Z, Z)"),
        ("np.maximum(0, Z)", "np.minimum(0, Z)"),
        ("np.maximum(0, Z)", "(Z > 0) * 1.0"),
        ("np.maximum(0, Z)", "np.abs(Z)"),
        ("np.maximum(0, Z)", "np.maximum(0, Z).clip(max=1)"),
        ("1 / (1 + np.exp(-Z))", "np.maximum(0, Z)"),
        ("1 / (1 + np.exp(-Z))", "Z"),
        ("1 / (1 + np.exp(-Z))", "np.tanh(Z)"),
        ("1 / (1 + np.exp(-Z))", "1 / 1 + np.exp(-Z)"),
        ("1 / (1 + np.exp(-Z))", "1 / (1 + np.exp(Z))"),
        ("1 / (1 + np.exp(-Z))", "np.exp(Z) / np.sum(np.exp(Z), axis=0)"),
        ("range(1, L)", "range(1, L - 1)"),
        ("range(1, L)", "range(2, L)"),
        ("range(1, L)", "range(L)"),
        ("range(1, L)", "range(1, L + 1)"),
        ('parameters["W" + str(l)] @ A + parameters["b" + str(l)]', 'parameters["W" + str(l)] @ A'),
        ('parameters["W" + str(L)] @ A + parameters["b" + str(L)]', 'parameters["W" + str(L)] @ A'),
        (
            'parameters["W" + str(l)] @ A + parameters["b" + str(l)]',
            'parameters["W" + str(l)] @ X + parameters["b" + str(l)]',
        ),
        (
            '    Z = parameters["W" + str(l)] @ A + parameters["b" + str(l)]',
            '    Z = parameters["W1"] @ A + parameters["b1"]',
        ),
        ("L = len(parameters) // 2", "L = len(parameters)"),
        ("L = len(parameters) // 2", "L = 3"),
        ("L = len(parameters) // 2", "L = 2"),
        ('parameters["b" + str(l)]', 'parameters["b1"]'),
        (
            'parameters["W" + str(l)] @ A + parameters["b" + str(l)]',
            'parameters["W" + str(l)] @ A - parameters["b" + str(l)]',
        ),
        ('parameters["W" + str(l)] @ A', 'parameters["W" + str(l)].T @ A'),
        ("return 1 / (1 + np.exp(-Z))", "return (1 / (1 + np.exp(-Z)) > 0.5) * 1"),
        ("return 1 / (1 + np.exp(-Z))", "return A"),
        ("    A = np.maximum(0, Z)\n", "    A = np.maximum(0, Z)\n    return A\n"),
        ("    A = np.maximum(0, Z)\n", "    A = np.maximum(0, Z)\n    A = A / A.max()\n"),
        ("    A = np.maximum(0, Z)\n", "    A_prev = np.maximum(0, Z)\n"),
        ('parameters["b" + str(L)]', 'parameters["b" + str(L)] * 2'),
    ),
    "linear_backward": changed(
        LINEAR,
        ("m = A_prev.shape[1]", "m = 1"),
        ("m = A_prev.shape[1]", "m = A_prev.shape[0]"),
        ("m = A_prev.shape[1]", "m = dZ.shape[0]"),
        ("np.dot(W.T, dZ)", "np.dot(W.T, dZ) / m"),
        ("np.dot(W.T, dZ)", "np.dot(W, dZ)"),
        ("np.dot(W.T, dZ)", "np.dot(dZ.T, W)"),
        ("np.dot(W.T, dZ)", "np.dot(dZ.T, W).T * 2"),
        ("np.dot(W.T, dZ)", "np.dot(W.T, A_prev)"),
        ("np.dot(W.T, dZ)", "W.T * dZ"),
        ("np.dot(dZ, A_prev.T)", "np.dot(dZ, A_prev)"),
        ("np.dot(dZ, A_prev.T)", "np.dot(A_prev, dZ.T)"),
        ("np.dot(dZ, A_prev.T)", "dZ * A_prev"),
        ("np.dot(dZ, A_prev.T) / m", "np.dot(dZ, A_prev.T)"),
        ("np.sum(dZ, axis=1, keepdims=True) / m", "np.sum(dZ, axis=1, keepdims=True)"),
        ("np.sum(dZ, axis=1, keepdims=True)", "np.sum(dZ, axis=1)"),
        ("np.sum(dZ, axis=1, keepdims=True)", "np.sum(dZ)"),
        ("np.sum(dZ, axis=1, keepdims=True)", "np.sum(dZ, axis=0, keepdims=True)"),
        ("np.sum(dZ, axis=1, keepdims=True)", "np.sum(dZ, keepdims=True)"),
        ("np.sum(dZ, axis=1, keepdims=True) / m", "np.mean(dZ, axis=1, keepdims=True) / m"),
        ("np.sum(dZ, axis=1, keepdims=True) / m", "np.sum(dZ, axis=1) / m.reshape(-1, 1)"),
        ("np.sum(dZ, axis=1, keepdims=True) / m", "dZ / m"),
        ("np.sum(dZ, axis=1, keepdims=True) / m", "dZ[:, :1] / m"),
        ("return dA_prev, dW, db", "return dW, db, dA_prev"),
        ("return dA_prev, dW, db", "return dA_prev, db, dW"),
        ("return dA_prev, dW, db", "return dW, db"),
        ("return dA_prev, dW, db", "return -dA_prev, -dW, -db"),
        ("np.dot(dZ, A_prev.T)", "np.dot(dZ, A_prev.T) + W"),
        ("np.dot(dZ, A_prev.T) / m", "np.dot(dZ[:, :-1], A_prev[:, :-1].T) / m"),
        ("np.dot(dZ, A_prev.T) / m", "np.dot(dZ[:, -1:], A_prev[:, -1:].T) / m"),
        ("np.sum(dZ, axis=1, keepdims=True)", "np.max(dZ, axis=1, keepdims=True)"),
        ("m = A_prev.shape[1]", "m = A_prev.shape[1] * 2"),
        ("np.dot(dZ, A_prev.T) / m", "np.dot(dZ / m, A_prev.T / m)"),
    ),
    "relu_backward": split("""
return np.maximum(dA, 0)
#
return np.where(Z > 0, 1.0, 0.0)
#
return dA * (Z < 0)
#
return dA * np.maximum(0, Z)
#
return dA * Z
#
return dA
#
A = 1 / (1 + np.exp(-Z))
return dA * A * (1 - A)
#
return np.where(Z > 0, dA, 0.01 * dA)
#
return dA * (1 - np.tanh(Z) ** 2)
#
return np.maximum(0, dA * Z)
#
return np.where(dA > 0, Z, 0)
#
return dA * (Z / np.abs(Z))
#
return dA * np.sign(Z)
#
return np.maximum(0, Z)
#
dA[Z <= 0] = 0
return dA
#
return dA * (Z > 1)
#
return dA @ (Z > 0).T
#
return dA * (Z != 0)
#
if Z > 0:
    return dA
return 0
#
return dA * (Z / Z) * (Z > 0)
#
return dA * np.maximum(0, Z) / Z
#
return dA[Z > 0]
#
return np.where(Z > 0, dA, 1)
#
return np.where(Z > 0, dA, -dA)
#
return np.where(Z > 0, dA, Z)
#
return -dA * (Z > 0)
#
return np.where(Z > 0, Z, 0) * np.where(dA > 0, 1, 0)
#
return dA * (Z > 0) / dA.shape[1]
#
return dA + (Z > 0)
#
return dA * (Z > Z.mean())
#
return (dA * (Z > 0)).T
#
dZ = np.zeros_like(dA)
for j in range(dA.shape[1]):
    if Z[0, j] > 0:
        dZ[:, j] = dA[:, j]
return dZ
#
return dA * np.exp(-Z) * (Z > 0)
"""),
    "initialize": changed(
        SHALLOW,
        ("rng.standard_normal((n_h, n_x)) * 0.01", "np.zeros((n_h, n_x))"),
        ("rng.standard_normal((n_y, n_h)) * 0.01", "np.zeros((n_y, n_h))"),
        (
            [
                ("rng.standard_normal((n_h, n_x)) * 0.01", "np.zeros((n_h, n_x))"),
                ("rng.standard_normal((n_y, n_h)) * 0.01", "np.zeros((n_y, n_h))"),
            ]
        ),
        ("rng.standard_normal((n_h, n_x)) * 0.01", "np.ones((n_h, n_x)) * 0.01"),
        (
            [
                ("rng.standard_normal((n_h, n_x))", "np.ones((n_h, n_x))"),
                ("rng.standard_normal((n_y, n_h))", "np.ones((n_y, n_h))"),
            ]
        ),
        ("(n_h, n_x)", "(n_x, n_h)"),
        ("(n_y, n_h)", "(n_h, n_y)"),
        ("np.zeros((n_h, 1))", "np.zeros(n_h)"),
        ("np.zeros((n_h, 1))", "np.zeros((1, n_h))"),
        ("np.zeros((n_h, 1))", "0"),
        ("np.zeros((n_h, 1))", "rng.standard_normal((n_h, 1)) * 0.01"),
        ("np.zeros((n_y, 1))", "np.ones((n_y, 1))"),
        (" * 0.01", ""),
        ("rng.standard_normal((n_h, n_x)) * 0.01", "rng.standard_normal((n_h, n_x))"),
        ("rng.standard_normal((n_y, n_h)) * 0.01", "rng.standard_normal((n_y, n_h))"),
        ("rng.standard_normal", "rng.random"),
        ("rng.standard_normal((n_h, n_x))", "rng.random((n_h, n_x))"),
        ("rng.standard_normal((n_y, n_h))", "rng.random((n_y, n_h))"),
        ("rng.standard_normal((n_h, n_x))", "np.random.randn(n_h, n_x)"),
        ("rng.standard_normal((n_y, n_h))", "np.random.randn(n_y, n_h)"),
        (
            [
                ("rng.standard_normal((n_h, n_x))", "np.random.randn(n_h, n_x)"),
                ("rng.standard_normal((n_y, n_h))", "np.random.randn(n_y, n_h)"),
            ]
        ),
        ("W1 = rng", "rng = np.random.default_rng(0)\nW1 = rng"),
        ("W2 = rng", "rng = np.random.default_rng(0)\nW2 = rng"),
        ("W1 = rng", "rng = np.random.default_rng()\nW1 = rng"),
        ("rng.standard_normal((n_h, n_x))", "rng.standard_normal((n_h, 1)) * np.ones((1, n_x))"),
        ("rng.standard_normal((n_h, n_x))", "rng.standard_normal((1, n_x)) * np.ones((n_h, 1))"),
        ("rng.standard_normal((n_h, n_x)) * 0.01", "(rng.standard_normal((n_h, n_x)) + 1) * 0.01"),
        ("rng.standard_normal((n_y, n_h)) * 0.01", "rng.standard_normal((n_y, n_h)) * 0.01 + 0.5"),
        ("rng.standard_normal((n_h, n_x)) * 0.01", "rng.standard_normal((n_h, n_x)) * 10"),
        ("rng.standard_normal((n_h, n_x)) * 0.01", "np.full((n_h, n_x), np.nan)"),
        ("rng.standard_normal((n_h, n_x))", "rng.standard_normal(n_h, n_x)"),
        ("rng.standard_normal((n_h, n_x))", "rng.randn(n_h, n_x)"),
        ("rng.standard_normal((n_h, n_x))", "np.random.randn((n_h, n_x))"),
        ("np.zeros((n_h, 1))", "np.zeros(n_h, 1)"),
        ('"b1": b1, ', ""),
        ("rng.standard_normal((n_h, n_x)) * 0.01", "np.abs(rng.standard_normal((n_h, n_x))) * 0.01"),
        ('return {"W1": W1, "b1": b1, "W2": W2, "b2": b2}', "return W1, b1, W2, b2"),
        ("rng.standard_normal((n_h, n_x)) * 0.01", "rng.integers(0, 2, (n_h, n_x)) * 0.01"),
        ("rng.standard_normal((n_y, n_h)) * 0.01", "np.full((n_y, n_h), rng.standard_normal()) * 0.01"),
    ),
    "initialize_deep": changed(
        HE,
        ("range(1, len(sizes))", "range(1, len(sizes) - 1)"),
        ("range(1, len(sizes))", "range(len(sizes))"),
        (
            "rng.standard_normal((sizes[l], sizes[l - 1])) * np.sqrt(2 / sizes[l - 1])",
            "np.zeros((sizes[l], sizes[l - 1]))",
        ),
        ("rng.standard_normal((sizes[l], sizes[l - 1]))", "np.ones((sizes[l], sizes[l - 1]))"),
        ("rng.standard_normal", "rng.random"),
        ("rng.standard_normal((sizes[l], sizes[l - 1]))", "rng.uniform(-1, 1, (sizes[l], sizes[l - 1]))"),
        ("np.sqrt(2 / sizes[l - 1])", "0.01"),
        (" * np.sqrt(2 / sizes[l - 1])", ""),
        ("np.sqrt(2 / sizes[l - 1])", "2 / sizes[l - 1]"),
        ("np.sqrt(2 / sizes[l - 1])", "np.sqrt(2 / sizes[l])"),
        ("np.sqrt(2 / sizes[l - 1])", "np.sqrt(1 / sizes[l - 1])"),
        ("np.sqrt(2 / sizes[l - 1])", "np.sqrt(2 / sizes[0])"),
        ("np.sqrt(2 / sizes[l - 1])", "np.sqrt(2 / (sizes[l] + sizes[l - 1]))"),
        ("np.sqrt(2 / sizes[l - 1])", "np.sqrt(6 / (sizes[l] + sizes[l - 1]))"),
        ("np.sqrt(2 / sizes[l - 1])", "np.sqrt(2) / sizes[l - 1]"),
        ("np.sqrt(2 / sizes[l - 1])", "2 / np.sqrt(sizes[l - 1])"),
        ("np.sqrt(2 / sizes[l - 1])", "np.sqrt(2 * sizes[l - 1])"),
        ("np.sqrt(2 / sizes[l - 1])", "np.sqrt(sizes[l - 1] / 2)"),
        ("np.sqrt(2 / sizes[l - 1])", "(np.sqrt(2 / sizes[l - 1]) if l > 1 else 1)"),
        ("np.sqrt(2 / sizes[l - 1])", "(np.sqrt(2 / sizes[l - 1]) if l < len(sizes) - 1 else 0.01)"),
        ("(sizes[l], sizes[l - 1])", "(sizes[l - 1], sizes[l])"),
        ("np.zeros((sizes[l], 1))", "np.zeros(sizes[l])"),
        ("np.zeros((sizes[l], 1))", "np.zeros((1, sizes[l]))"),
        ("np.zeros((sizes[l], 1))", "np.zeros((sizes[l - 1], 1))"),
        ("np.zeros((sizes[l], 1))", "rng.standard_normal((sizes[l], 1))"),
        ("np.zeros((sizes[l], 1))", "np.ones((sizes[l], 1))"),
        ("rng.standard_normal((sizes[l], sizes[l - 1]))", "np.random.randn(sizes[l], sizes[l - 1])"),
        ("p = {}", "p = {}\nrng = np.random.default_rng(1)"),
        ("p = {}", "p = {}\nnp.random.seed(3)\nrng = np.random.RandomState(3)"),
        ('    p[f"W{l}"]', '    rng = np.random.default_rng(3)\n    p[f"W{l}"]'),
        ('f"W{l}"', 'f"W{l - 1}"'),
        ('f"b{l}"', 'f"B{l}"'),
        ("return p", "    return p"),
        (
            "rng.standard_normal((sizes[l], sizes[l - 1]))",
            "rng.standard_normal((1, sizes[l - 1])) * np.ones((sizes[l], 1))",
        ),
        ("rng.standard_normal((sizes[l], sizes[l - 1]))", "rng.standard_normal(sizes[l], sizes[l - 1])"),
        (
            "rng.standard_normal((sizes[l], sizes[l - 1])) *",
            "rng.standard_normal((sizes[l], sizes[l - 1])) +",
        ),
        (
            "rng.standard_normal((sizes[l], sizes[l - 1]))",
            "np.abs(rng.standard_normal((sizes[l], sizes[l - 1])))",
        ),
    ),
}
