"""Right solutions about shallow and deep networks, in unusual clothes."""

from . import split
from .wrong_networks import BACKWARD, DEEP, FORWARD, HE, LINEAR, SHALLOW, changed

RIGHT = {
    "forward_two_layers": [
        FORWARD,
        *changed(
            FORWARD,
            ("np.tanh(Z1)", "(np.exp(Z1) - np.exp(-Z1)) / (np.exp(Z1) + np.exp(-Z1))"),
            ("np.tanh(Z1)", "2 / (1 + np.exp(-2 * Z1)) - 1"),
            ("1 / (1 + np.exp(-Z2))", "(1 + np.tanh(Z2 / 2)) / 2"),
            ("1 / (1 + np.exp(-Z2))", "np.exp(Z2) / (1 + np.exp(Z2))"),
            ("W1 @ X + b1", "np.dot(W1, X) + b1"),
            ("W1 @ X + b1", "np.add(np.matmul(W1, X), b1)"),
            ("W1 @ X + b1", "np.einsum('ij,jk->ik', W1, X) + b1"),
            ("W2 @ A1 + b2", "(A1.T @ W2.T).T + b2.item()"),
            ("return A2, {", "return A2.tolist(), {"),
            ('"A2": A2}', '"A2": A2, "W1": W1}'),
            ("np.tanh(Z1)", "np.tanh(Z1.astype(np.float32))"),
            ("return A2, {", "return np.array(A2), {"),
            ("W1 @ X + b1", "np.hstack([W1, b1]) @ np.vstack([X, np.ones((1, X.shape[1]))])"),
        ),
        "def forward_two_layers(parameters, X):\n    " + FORWARD.replace("\n", "\n    "),
    ],
    "backward_two_layers": [
        BACKWARD,
        *changed(
            BACKWARD,
            ("(1 - A1**2)", "(1 - np.tanh(Z1)**2)"),
            ("(1 - A1**2)", "(1 - np.power(A1, 2))"),
            ("(1 - A1**2)", "(1 - A1) * (1 + A1)"),
            ("(1 - A1**2)", "(1 / np.cosh(Z1) ** 2)"),
            ("A2 - Y", "1 / (1 + np.exp(-cache['Z2'])) - Y"),
            ("A2 - Y", "(-Y / A2 + (1 - Y) / (1 - A2)) * A2 * (1 - A2)"),
            ("np.sum(dZ1, axis=1, keepdims=True) / m", "dZ1.mean(axis=1).reshape(-1, 1)"),
            ("np.sum(dZ1, axis=1, keepdims=True) / m", "dZ1.mean(axis=1)[:, None]"),
            ("np.sum(dZ2, axis=1, keepdims=True) / m", "dZ2.mean()"),
            ("np.sum(dZ2, axis=1, keepdims=True) / m", "[[dZ2.mean()]]"),
            ("dZ1 @ X.T / m", "1 / m * np.dot(dZ1, X.T)"),
            ("dZ1 @ X.T / m", "np.einsum('ij,kj->ik', dZ1, X) / m"),
            ("dZ1 @ X.T / m", "sum(np.outer(dZ1[:, i], X[:, i]) for i in range(m)) / m"),
            ("m = X.shape[1]", "m = Y.size"),
            ("W2.T @ dZ2", "W2.T * dZ2"),
            ("dZ1 @ X.T / m", "(dZ1 @ X.T / m).astype(np.float32)"),
            ('return {"dW1": dW1, ', 'return {"dZ1": dZ1, "dA1": dA1, "dW1": dW1.tolist(), '),
        ),
    ],
    "forward_deep": [
        DEEP,
        *changed(
            DEEP,
            ("np.maximum(0, Z)", "Z * (Z > 0)"),
            ("np.maximum(0, Z)", "np.where(Z > 0, Z, 0)"),
            ("np.maximum(0, Z)", "(Z + np.abs(Z)) / 2"),
            ("np.maximum(0, Z)", "np.clip(Z, 0, None)"),
            ("return 1 / (1 + np.exp(-Z))", "return (1 / (1 + np.exp(-Z))).tolist()"),
            ("return 1 / (1 + np.exp(-Z))", "return 1 / (1 + np.exp(-Z)), [parameters]"),
            ("return 1 / (1 + np.exp(-Z))", "return 1 / (1 + np.exp(-Z)), {'A0': X}"),
            ("return 1 / (1 + np.exp(-Z))", "return (1 + np.tanh(Z / 2)) / 2"),
            ("return 1 / (1 + np.exp(-Z))", "return (1 / (1 + np.exp(-Z))).astype(np.float32)"),
            ("L = len(parameters) // 2", "L = sum(key.startswith('W') for key in parameters)"),
            ("L = len(parameters) // 2", "L = max(int(key[1:]) for key in parameters)"),
        ),
        """L = len(parameters) // 2
A, caches = X, []
for l in range(1, L + 1):
    A_prev = A
    Z = np.dot(parameters[f"W{l}"], A_prev) + parameters[f"b{l}"]
    A = np.maximum(0, Z) if l < L else 1 / (1 + np.exp(-Z))
    caches.append((A_prev, Z))
return A, caches""",
        """def layer(A, l):
    if l == 0:
        return A
    Z = parameters[f"W{l}"] @ layer(A, l - 1) + parameters[f"b{l}"]
    return np.maximum(0, Z) if l < len(parameters) // 2 else 1 / (1 + np.exp(-Z))
return layer(X, len(parameters) // 2)""",
        "def forward_deep(parameters, X):\n    " + DEEP.replace("\n", "\n    "),
    ],
    "linear_backward": [
        LINEAR,
        *changed(
            LINEAR,
            ("np.dot(W.T, dZ)", "(dZ.T @ W).T"),
            ("np.dot(W.T, dZ)", "np.einsum('ij,ik->jk', W, dZ)"),
            ("np.dot(dZ, A_prev.T) / m", "(A_prev @ dZ.T).T / m"),
            ("np.dot(dZ, A_prev.T) / m", "1 / m * dZ @ A_prev.T"),
            ("np.dot(dZ, A_prev.T) / m", "np.mean(dZ[:, None] * A_prev[None], axis=2)"),
            ("np.sum(dZ, axis=1, keepdims=True) / m", "dZ.mean(axis=1, keepdims=True)"),
            ("np.sum(dZ, axis=1, keepdims=True) / m", "dZ @ np.ones((m, 1)) / m"),
            ("np.sum(dZ, axis=1, keepdims=True) / m", "[[row.mean()] for row in dZ]"),
            ("np.sum(dZ, axis=1, keepdims=True) / m", "np.array([dZ.mean(axis=1)]).T"),
            ("m = A_prev.shape[1]", "m = len(dZ.T)"),
            ("return dA_prev, dW, db", "return [dA_prev, dW, db]"),
            ("return dA_prev, dW, db", "return {'dA_prev': dA_prev, 'dW': dW, 'db': db}"),
            (
                "return dA_prev, dW, db",
                "return dA_prev.astype(np.float32), dW.astype(np.float32), db.astype(np.float32)",
            ),
        ),
        "def linear_backward(dZ, W, A_prev):\n    " + LINEAR.replace("\n", "\n    "),
    ],
    "relu_backward": split("""
return dA * (Z > 0)
#
return dA * (Z >= 0)
#
return np.where(Z > 0, dA, 0)
#
return np.where(Z <= 0, 0, dA)
#
dZ = np.array(dA, copy=True)
dZ[Z <= 0] = 0
return dZ
#
dZ = dA.copy()
dZ[Z < 0] = 0
return dZ
#
return np.multiply(dA, np.int64(Z > 0))
#
return dA * np.heaviside(Z, 0.5)
#
return dA * (np.sign(Z) + 1) / 2
#
return (dA * (Z > 0)).tolist()
#
out = np.zeros(dA.shape)
for i in range(dA.shape[0]):
    for j in range(dA.shape[1]):
        out[i, j] = dA[i, j] if Z[i, j] > 0 else 0
return out
#
return dA * np.ceil(np.clip(Z, 0, 1))
#
dA[Z > 0] = dA[Z > 0]
return dA * (Z > 0)
#
def relu_backward(Z, dA):
    return dA * (Z > 0)
#
def relu_backward(dA, cache):
    Z = cache
    return dA * (Z > 0)
#
return dA * (np.maximum(0, Z) > 0)
"""),
    "initialize": [
        SHALLOW,
        *changed(
            SHALLOW,
            ("rng.standard_normal((n_h, n_x)) * 0.01", "0.01 * rng.normal(size=(n_h, n_x))"),
            ("rng.standard_normal((n_h, n_x)) * 0.01", "rng.normal(0, 0.01, (n_h, n_x))"),
            ("rng.standard_normal((n_h, n_x)) * 0.01", "rng.uniform(-0.1, 0.1, (n_h, n_x))"),
            ("rng.standard_normal((n_h, n_x)) * 0.01", "rng.standard_normal((n_h, n_x)) / np.sqrt(n_x)"),
            ("rng.standard_normal((n_h, n_x)) * 0.01", "rng.standard_normal((n_h, n_x)) * 0.001"),
            ("np.zeros((n_h, 1))", "np.zeros((n_h, 1), int)"),
            ("np.zeros((n_h, 1))", "np.zeros(shape=(n_h, 1))"),
            ("np.zeros((n_h, 1))", "[[0]] * n_h"),
            ("np.zeros((n_y, 1))", "np.full((n_y, 1), 0.0)"),
            ("rng.standard_normal((n_h, n_x)) * 0.01", "(rng.standard_normal((n_h, n_x)) * 0.01).tolist()"),
            (
                "rng.standard_normal((n_h, n_x)) * 0.01",
                "(rng.standard_normal((n_h, n_x)) * 0.01).astype(np.float32)",
            ),
            (
                "rng.standard_normal((n_h, n_x)) * 0.01",
                "np.array([[rng.standard_normal() * 0.01 for _ in range(n_x)] for _ in range(n_h)])",
            ),
            ("rng.standard_normal((n_h, n_x)) * 0.01", "rng.standard_normal((n_x, n_h)).T * 0.01"),
            ('"b2": b2}', '"b2": b2, "n_h": n_h}'),
            ("return {", "return dict(W2=W2, b2=b2, W1=W1, b1=b1) or {"),
        ),
        "def initialize(n_x, n_h, n_y, rng=None, scale=0.01):\n    " + SHALLOW.replace("\n", "\n    "),
    ],
    "initialize_deep": [
        HE,
        *changed(
            HE,
            ("rng.standard_normal((sizes[l], sizes[l - 1]))", "rng.normal(size=(sizes[l], sizes[l - 1]))"),
            (
                "rng.standard_normal((sizes[l], sizes[l - 1])) * np.sqrt(2 / sizes[l - 1])",
                "rng.normal(0, np.sqrt(2 / sizes[l - 1]), (sizes[l], sizes[l - 1]))",
            ),
            (
                "rng.standard_normal((sizes[l], sizes[l - 1])) * np.sqrt(2 / sizes[l - 1])",
                "rng.uniform(-(6 / sizes[l - 1]) ** 0.5, (6 / sizes[l - 1]) ** 0.5, (sizes[l], sizes[l - "
                "1]))",
            ),
            ("np.sqrt(2 / sizes[l - 1])", "(2 / sizes[l - 1]) ** 0.5"),
            ("np.sqrt(2 / sizes[l - 1])", "np.sqrt(2) / np.sqrt(sizes[l - 1])"),
            ("* np.sqrt(2 / sizes[l - 1])", "/ np.sqrt(sizes[l - 1] / 2)"),
            ("np.zeros((sizes[l], 1))", "np.zeros((sizes[l], 1), int)"),
            ("np.zeros((sizes[l], 1))", "[[0.0]] * sizes[l]"),
            ("range(1, len(sizes))", "reversed(range(1, len(sizes)))"),
            ("range(1, len(sizes))", "range(1, len(tuple(sizes)))"),
            ("return p", "return dict(p)"),
        ),
        """W = [rng.standard_normal((n, n_prev)) * np.sqrt(2 / n_prev) for n_prev, n in zip(sizes, sizes[1:])]
p = {f"W{l + 1}": w for l, w in enumerate(W)}
p.update({f"b{l + 1}": np.zeros((len(w), 1)) for l, w in enumerate(W)})
return p""",
        """p = {}
for l, (n_prev, n) in enumerate(zip(sizes[:-1], sizes[1:]), start=1):
    p["W" + str(l)] = rng.standard_normal((n, n_prev)).astype(np.float32) * np.sqrt(2 / n_prev)
    p["b" + str(l)] = np.zeros((n, 1))
return p""",
    ],
}
