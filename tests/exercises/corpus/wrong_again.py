"""More wrong solutions, written after the lists of mistakes and without a look at them: how far do these
reach?
"""

from . import split
from .wrong_networks import BACKWARD, DEEP, FORWARD, HE, LINEAR, SHALLOW, changed

WRONG = {
    "sigmoid": split("""
return 1 / (1 + np.exp(-Z * 2))
#
return np.exp(-Z)
#
return 1 / (1 + np.exp(-Z)) - 0.5
#
return 1 / (np.exp(-Z) + 1) * Z
#
return np.clip(Z, 0, 1)
#
return 1 / np.sqrt(1 + np.exp(-Z))
#
A = []
for row in Z:
    for z in row:
        A.append(1 / (1 + np.exp(-z)))
return np.array(A)
#
return Z * (1 - Z)
#
return 1 / (1 + np.exp(-Z.mean()))
#
return (1 / (1 + np.exp(-Z))).astype(int)
#
return np.array([1 / (1 + np.exp(-z)) for z in Z[:, 0]])
#
return np.log(1 + np.exp(Z))
#
return 1 / (1 + np.exp(-np.round(Z)))
#
return 2 / (1 + np.exp(-Z)) - 1
#
if Z.any() > 0:
    return 1 / (1 + np.exp(-Z))
else:
    return np.exp(Z)
"""),
    "cross_entropy": split("""
return -np.mean(Y * np.log(A)) - np.sum((1 - Y) * np.log(1 - A))
#
return -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / A.shape[1] * 2
#
return np.mean(Y * np.log(A)) - np.mean((1 - Y) * np.log(1 - A))
#
return -np.mean(np.log(A * Y + (1 - A) * (1 - Y))) + 1
#
return -np.median(Y * np.log(A) + (1 - Y) * np.log(1 - A))
#
return -np.max(Y * np.log(A) + (1 - Y) * np.log(1 - A))
#
return -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - Y))
#
return -np.mean(Y * A + (1 - Y) * (1 - A))
#
return -np.mean(np.log(np.abs(A - Y)))
#
return -np.mean(Y * np.exp(A) + (1 - Y) * np.exp(1 - A))
#
return np.mean(-Y * np.log(A) - 1 - Y * np.log(1 - A))
#
loss = []
for i in range(A.shape[1]):
    if Y[0, i] == 1:
        loss.append(-np.log(A[0, i]))
return sum(loss) / len(A[0])
#
total = 0
for a, y in zip(A, Y):
    total += -(y * np.log(a) + (1 - y) * np.log(1 - a))
return total / len(A)
#
return -np.dot(Y, np.log(A).T) / Y.shape[1]
#
return np.exp(-np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A)))
#
return -np.mean((Y * np.log(A) + (1 - Y) * np.log(1 - A)) ** 2)
#
return float(-np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / 100)
#
return -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A), axis=0) / Y.shape[1]
"""),
    "gradients": split("""
m = X.shape[1]
Z = np.dot(w.T, X) + b
A = np.exp(-Z) / (1 + np.exp(-Z))
return np.dot(X, (A - Y).T) / m, np.sum(A - Y) / m
#
m = X.shape[1]
A = 1 / (1 + np.exp(-(np.dot(w.T, X) + b)))
return np.dot(X, (A - Y).T) / m, np.mean((A - Y) ** 2)
#
m = X.shape[1]
A = 1 / (1 + np.exp(-(np.dot(w.T, X) + b)))
return np.dot(X, (A - Y).T) * m, np.sum(A - Y) * m
#
m = X.shape[1]
A = 1 / (1 + np.exp(-(np.dot(w.T, X) + b)))
return np.sum(np.dot(X, (A - Y).T)) / m, np.sum(A - Y) / m
#
m = X.shape[1]
A = 1 / (1 + np.exp(-(np.dot(w.T, X) + b)))
return np.dot(X, (A + Y).T) / m, np.sum(A + Y) / m
#
m = X.shape[1]
A = 1 / (1 + np.exp(-(np.dot(w.T, X) + b)))
return np.dot(A - Y, X.T).reshape(-1) / m, np.sum(A - Y) / m
#
m = X.shape[1]
A = 1 / (1 + np.exp(-(np.dot(w.T, X) + b)))
dA = -Y / A + (1 - Y) / (1 - A)
return np.dot(X, dA.T) / m, np.sum(dA) / m
#
m = X.shape[1]
A = 1 / (1 + np.exp(-(np.dot(w.T, X) + b)))
return np.dot(X, (Y / A - (1 - Y) / (1 - A)).T) / m, np.sum(A - Y) / m
#
m = X.shape[1]
A = 1 / (1 + np.exp(-np.dot(w.T, X) + b))
return np.dot(X, (A - Y).T) / m, np.sum(A - Y) / m
#
m = X.shape[1]
A = 1 / (1 + np.exp(-(np.dot(w.T, X) + b)))
return np.dot(X, (A - Y).T) / m, np.sum(A - Y, axis=0) / m
#
m = X.shape[1]
A = 1 / (1 + np.exp(-(np.dot(w.T, X) + b)))
return np.dot(X, (A - Y).T) / m + w, np.sum(A - Y) / m
#
m = X.shape[1]
A = 1 / (1 + np.exp(-(np.dot(w.T, X) + b)))
return w - np.dot(X, (A - Y).T) / m, b - np.sum(A - Y) / m
#
n_x, m = X.shape
dw = np.zeros((n_x, 1))
db = 0
for i in range(m):
    z = 0
    for j in range(n_x):
        z = w[j, 0] * X[j, i]
    a = 1 / (1 + np.exp(-(z + b)))
    for j in range(n_x):
        dw[j, 0] += X[j, i] * (a - Y[0, i])
    db += a - Y[0, i]
return dw / m, db / m
#
n_x, m = X.shape
dw = np.zeros((n_x, 1))
db = 0
for i in range(n_x):
    z = (w.T @ X[:, i:i+1] + b).item()
    a = 1 / (1 + np.exp(-z))
    dz = a - Y[0, i]
    dw += X[:, i:i+1] * dz
    db += dz
return dw / m, db / m
#
n_x, m = X.shape
dw = np.zeros((n_x, 1))
db = 0
for i in range(m):
    z = (w.T @ X[:, i:i+1] + b).item()
    a = 1 / (1 + np.exp(-z))
    dz = a - Y[0, i]
    dw += X[:, i:i+1] * dz
    db += dz
    dw /= m
    db /= m
return dw, db
"""),
    "flatten": split("""
return pictures.ravel().reshape(-1, len(pictures))
#
return np.array([p.ravel() for p in pictures])
#
return pictures.reshape(pictures.shape[0], -1, order="F").T
#
return pictures.swapaxes(0, 3).reshape(-1, len(pictures))
#
return pictures.squeeze().T
#
return pictures.reshape(len(pictures), -1).T / 256
#
return pictures.reshape(len(pictures), -1).T.astype(bool)
#
return pictures.reshape(pictures.shape[1], -1)
#
return np.concatenate([p.ravel() for p in pictures])
#
X = np.zeros((pictures[0].size, len(pictures)))
i = 0
for p in pictures:
    X[:, i] = p.ravel()
return X
"""),
    "descend": split("""
return w - learning_rate * (dw + db), b - learning_rate * db
#
return w - learning_rate * dw, b - learning_rate
#
return w - learning_rate * dw, learning_rate * db
#
return w - learning_rate, b - learning_rate
#
return w * learning_rate - dw, b * learning_rate - db
#
return w - learning_rate * dw / w.size, b - learning_rate * db
#
return (w - learning_rate * dw) / 2, (b - learning_rate * db) / 2
#
return w - 2 * learning_rate * dw, b - 2 * learning_rate * db
#
return np.maximum(0, w - learning_rate * dw), b - learning_rate * db
#
w_new = np.zeros(w.shape)
for i in range(len(w) - 1):
    w_new[i] = w[i] - learning_rate * dw[i]
return w_new, b - learning_rate * db
#
return w - learning_rate * dw.T, b - learning_rate * db
#
return dw, db
#
return w - learning_rate @ dw, b - learning_rate * db
"""),
    "forward_two_layers": changed(
        FORWARD,
        ("W1 @ X + b1", "W1 @ X * b1"),
        ("W1 @ X + b1", "W1 @ X + np.mean(b1)"),
        ("np.tanh(Z1)", "np.tanh(W1 @ X)"),
        ("np.tanh(Z1)", "1 - np.tanh(Z1) ** 2"),
        ("np.tanh(Z1)", "np.sinh(Z1) * np.cosh(Z1)"),
        ("np.tanh(Z1)", "Z1 / (1 + np.abs(Z1))"),
        ("np.tanh(Z1)", "np.tanh(Z1) / 2"),
        ("1 / (1 + np.exp(-Z2))", "1 / (1 + np.exp(-A1))"),
        ("1 / (1 + np.exp(-Z2))", "1 / (1 + np.exp(-Z2)) * Z2"),
        ("1 / (1 + np.exp(-Z2))", "Z2 / (1 + np.exp(-Z2))"),
        ("1 / (1 + np.exp(-Z2))", "np.exp(Z2)"),
        ("W2 @ A1 + b2", "W2 @ (A1 + b2)"),
        ("W2 @ A1 + b2", "np.sum(W2 @ A1) + b2"),
        ("W2 @ A1 + b2", "W2 @ np.tanh(A1) + b2"),
        ('"Z1": Z1, "A1": A1', '"Z1": A1, "A1": Z1'),
        ('"Z2": Z2, ', ""),
        ("return A2, {", "return A2 > 0.5, {"),
        ("W1, b1, W2, b2 = (", "W1, b2, W2, b1 = ("),
    ),
    "backward_two_layers": changed(
        BACKWARD,
        ("dZ2 @ A1.T / m", "dZ2 @ A1.T * m"),
        ("dZ2 @ A1.T / m", "dZ2 @ (1 - A1**2).T / m"),
        ("dZ2 = A2 - Y", "dZ2 = (A2 - Y) / m"),
        ("dZ2 = A2 - Y", "dZ2 = A2 - Y\ndZ2 = dZ2 * (1 - A2**2)"),
        ("dZ1 = dA1 * (1 - A1**2)", "dZ1 = dA1 - A1**2"),
        ("dZ1 = dA1 * (1 - A1**2)", "dZ1 = dA1 * A1"),
        ("dZ1 = dA1 * (1 - A1**2)", "dZ1 = dA1 * (1 - A1**2) * A1"),
        ("dZ1 = dA1 * (1 - A1**2)", "dZ1 = dA1 / (1 - A1**2)"),
        ("(1 - A1**2)", "(1 - A1**2) ** 2"),
        ("(1 - A1**2)", "(1 - np.tanh(Z1))"),
        ("(1 - A1**2)", "np.cosh(Z1) ** 2"),
        ("(1 - A1**2)", "(A1**2 - 1)"),
        ("dA1 = W2.T @ dZ2", "dA1 = W2.T @ dZ2 / m"),
        ("dA1 = W2.T @ dZ2", "dA1 = W2.T @ A2"),
        ("dA1 = W2.T @ dZ2", "dA1 = W2.T @ Y"),
        ("dA1 = W2.T @ dZ2", "dA1 = np.ones(A1.shape) * dZ2"),
        ("dA1 = W2.T @ dZ2", "dA1 = dW2.T @ dZ2"),
        ("dA1 = W2.T @ dZ2", "dA1 = np.dot(parameters['W1'], X)"),
        ("dZ1 @ X.T / m", "dZ1 @ X.T / X.shape[0]"),
        ("dZ1 @ X.T / m", "dA1 @ X.T / m"),
        ("dZ1 @ X.T / m", "dZ1 @ cache['Z1'].T / m"),
        ("np.sum(dZ1, axis=1, keepdims=True)", "np.sum(dA1, axis=1, keepdims=True)"),
        ("np.sum(dZ1, axis=1, keepdims=True)", "np.sum(dZ1, axis=1).reshape(1, -1)"),
        ("np.sum(dZ1, axis=1, keepdims=True)", "np.sum(dW1, axis=1, keepdims=True)"),
        ("np.sum(dZ2, axis=1, keepdims=True) / m", "np.sum(dZ2, axis=1, keepdims=True) * 2 / m"),
        ('"dW1": dW1', '"dW1": dW1.T'),
        ('"dW1": dW1', '"dW1": dW2'),
        ('"db2": db2', '"db2": db1'),
        ("m = X.shape[1]", "m = X.size"),
        ("m = X.shape[1]", "m = X.shape[1] + 1"),
    ),
    "forward_deep": changed(
        DEEP,
        ("A = X", "A = X * 0"),
        ("A = X", "A = X / 255"),
        ("np.maximum(0, Z)", "np.maximum(0.1 * Z, Z)"),
        ("np.maximum(0, Z)", "np.maximum(Z, 1)"),
        ("np.maximum(0, Z)", "np.max(Z, 0)"),
        ("np.maximum(0, Z)", "np.log(1 + np.exp(Z))"),
        ("np.maximum(0, Z)", "np.where(Z > 0, Z, np.exp(Z) - 1)"),
        ("np.maximum(0, Z)", "np.maximum(0, A)"),
        ("return 1 / (1 + np.exp(-Z))", "return 1 / (1 + np.exp(-np.tanh(Z)))"),
        ("return 1 / (1 + np.exp(-Z))", "return np.exp(Z) / np.sum(np.exp(Z))"),
        ("return 1 / (1 + np.exp(-Z))", "return 1 / (1 + np.exp(-A))"),
        ("return 1 / (1 + np.exp(-Z))", "return 1 - 1 / (1 + np.exp(-Z))"),
        ("return 1 / (1 + np.exp(-Z))", "return Z, 1 / (1 + np.exp(-Z))"),
        ('parameters["b" + str(L)]', 'parameters["b" + str(L - 1)]'),
        ('parameters["b" + str(L)]', 'parameters["b" + str(L)].sum() * 3'),
        ('@ A + parameters["b" + str(l)]', "@ A + 1"),
        ('@ A + parameters["b" + str(l)]', '@ (A + parameters["b" + str(l)].mean())'),
        ("range(1, L)", "range(L - 1, 0, -1)"),
        ("range(1, L)", "range(1, 3)"),
        ("range(1, L)", "range(1, 2)"),
    ),
    "linear_backward": changed(
        LINEAR,
        ("np.dot(W.T, dZ)", "np.dot(W.T, dZ) * A_prev"),
        ("np.dot(W.T, dZ)", "np.dot(W.T, dZ) * (A_prev > 0)"),
        ("np.dot(W.T, dZ)", "np.dot(W.T, dZ).T"),
        ("np.dot(W.T, dZ)", "np.dot(W.T, dZ) + 1"),
        ("np.dot(W.T, dZ)", "np.dot(dW.T, dZ)")
        if False
        else ("np.dot(W.T, dZ)", "np.dot(W.T, np.sum(dZ, axis=1, keepdims=True))"),
        ("np.dot(dZ, A_prev.T) / m", "np.dot(dZ, A_prev.T) / m**2"),
        ("np.dot(dZ, A_prev.T) / m", "np.dot(dZ, A_prev.T).T / m"),
        ("np.dot(dZ, A_prev.T) / m", "np.dot(dZ, A_prev.T) / 2 / m"),
        ("np.dot(dZ, A_prev.T) / m", "np.dot(dA_prev, dZ.T) / m"),
        ("np.sum(dZ, axis=1, keepdims=True) / m", "np.sum(dW, axis=1, keepdims=True)"),
        ("np.sum(dZ, axis=1, keepdims=True) / m", "np.sum(dZ, axis=1, keepdims=True).T / m"),
        ("np.sum(dZ, axis=1, keepdims=True) / m", "np.zeros((len(dZ), 1))"),
        ("np.sum(dZ, axis=1, keepdims=True) / m", "np.ones((len(dZ), 1))"),
        ("np.sum(dZ, axis=1, keepdims=True) / m", "np.mean(dZ)"),
        ("np.sum(dZ, axis=1, keepdims=True) / m", "np.sum(A_prev, axis=1, keepdims=True) / m"),
        ("return dA_prev, dW, db", "return dW, dA_prev, db"),
        ("return dA_prev, dW, db", "return dA_prev, dW"),
        ("return dA_prev, dW, db", "return np.abs(dA_prev), np.abs(dW), np.abs(db)"),
        ("m = A_prev.shape[1]", "m = len(dZ)"),
        ("m = A_prev.shape[1]", "m = 10"),
    ),
    "relu_backward": split("""
return dA * (Z > 0.5)
#
return dA * (dA > 0)
#
return Z * (Z > 0)
#
return np.where(Z > 0, dA * Z, 0)
#
return np.where(Z > 0, 1, dA)
#
return np.where(Z > 0, dA, 0.1 * dA)
#
return dA * (Z > 0) * 2
#
return np.where(Z.sum() > 0, dA, 0 * dA)
#
return dA * Z * (1 - Z)
#
return np.maximum(dA, Z)
#
return dA - (Z < 0)
#
return dA * (Z > 0) - dA * (Z < 0)
#
return np.minimum(dA, 0) * (Z > 0)
#
dZ = np.zeros(dA.shape)
for i in range(dA.shape[0]):
    for j in range(dA.shape[1]):
        if Z[i, j] > 0:
            dZ[i, j] = 1
return dZ
#
dZ = np.zeros(dA.shape)
for i in range(dA.shape[0]):
    for j in range(dA.shape[1]):
        if Z[i, j] > 0:
            dZ[i, j] = dA[i, j]
        return dZ
#
return dA / (1 + np.exp(-Z))
#
return dA * (np.abs(Z) > 0)
"""),
    "initialize": changed(
        SHALLOW,
        ("rng.standard_normal((n_h, n_x)) * 0.01", "rng.standard_normal((n_h, n_x)) + 0.01"),
        ("rng.standard_normal((n_h, n_x)) * 0.01", "rng.standard_normal((n_h, n_x)) / 0.01"),
        ("rng.standard_normal((n_h, n_x)) * 0.01", "rng.standard_normal((n_h, n_x)) * n_x"),
        ("rng.standard_normal((n_h, n_x)) * 0.01", "rng.uniform(0, 0.01, (n_h, n_x))"),
        ("rng.standard_normal((n_h, n_x)) * 0.01", "rng.uniform(-1, 0, (n_h, n_x)) * 0.01"),
        ("rng.standard_normal((n_h, n_x)) * 0.01", "np.eye(n_h, n_x) * 0.01"),
        ("rng.standard_normal((n_h, n_x)) * 0.01", "np.arange(n_h * n_x).reshape(n_h, n_x) * 0.01"),
        ("rng.standard_normal((n_h, n_x)) * 0.01", "rng.standard_normal((n_h, n_x)) * 0.0"),
        ("rng.standard_normal((n_y, n_h)) * 0.01", "rng.standard_normal((n_y, n_h)) * 0.01 + 0.02"),
        ("rng.standard_normal((n_y, n_h)) * 0.01", "np.ones((n_y, n_h)) * 0.01"),
        ("rng.standard_normal((n_y, n_h)) * 0.01", "rng.standard_normal((n_y, n_x)) * 0.01"),
        ("rng.standard_normal((n_y, n_h)) * 0.01", "W1"),
        ("np.zeros((n_h, 1))", "np.zeros((n_x, 1))"),
        ("np.zeros((n_h, 1))", "np.full((n_h, 1), 0.01)"),
        ("np.zeros((n_y, 1))", "np.zeros(n_y)"),
        ("np.zeros((n_y, 1))", "np.zeros((1, n_y + 1))"),
        ("rng.standard_normal((n_h, n_x))", "rng.standard_normal(n_h * n_x)"),
        ("rng.standard_normal((n_h, n_x)) * 0.01", "rng.standard_normal((n_h, n_x)) * np.inf"),
    ),
    "initialize_deep": changed(
        HE,
        ("np.sqrt(2 / sizes[l - 1])", "np.sqrt(2 / sizes[-1])"),
        ("np.sqrt(2 / sizes[l - 1])", "np.sqrt(2 / len(sizes))"),
        ("np.sqrt(2 / sizes[l - 1])", "np.sqrt(1 / sizes[l])"),
        ("np.sqrt(2 / sizes[l - 1])", "1 / sizes[l - 1]"),
        ("np.sqrt(2 / sizes[l - 1])", "np.sqrt(2) * sizes[l - 1]"),
        ("np.sqrt(2 / sizes[l - 1])", "np.sqrt(4 / sizes[l - 1])"),
        ("np.sqrt(2 / sizes[l - 1])", "np.sqrt(2 / (sizes[l - 1] + 10))"),
        ("np.sqrt(2 / sizes[l - 1])", "np.sqrt(3 / sizes[l - 1])"),
        ("(sizes[l], sizes[l - 1])", "(sizes[l], sizes[0])"),
        ("(sizes[l], sizes[l - 1])", "(sizes[l], sizes[l])"),
        ("np.zeros((sizes[l], 1))", "0"),
        ("np.zeros((sizes[l], 1))", "np.zeros((sizes[l], sizes[l - 1]))"),
        ("np.zeros((sizes[l], 1))", "np.full((sizes[l], 1), 0.01)"),
        ("rng.standard_normal((sizes[l], sizes[l - 1]))", "rng.standard_normal((sizes[l], 1))"),
        ("rng.standard_normal((sizes[l], sizes[l - 1]))", "rng.integers(-1, 2, (sizes[l], sizes[l - 1]))"),
        (
            "rng.standard_normal((sizes[l], sizes[l - 1]))",
            "(rng.standard_normal((sizes[l], sizes[l - 1])) + 0.5)",
        ),
        ("range(1, len(sizes))", "range(2, len(sizes))"),
        ("return p", "return list(p.values())"),
    ),
    "slope": split("""
return (f(a + 0.001) - f(a)) / 0.01
#
return (f(a) - f(a - 0.001)) / 0.002
#
return (f(a + 0.001) - f(a - 0.002)) / 0.002
#
return f(a + 1) / f(a)
#
return (f(a + 0.001) - f(a)) / f(a)
#
return f(a + 0.001) - f(a - 0.001)
#
return np.sqrt((f(a + 0.001) - f(a)) / 0.001)
#
return (f(2 * a) - f(a)) / a
#
return (f(a + 0.001) * f(a)) / 0.001
#
return (f(a) + f(a + 0.001)) / 2
#
return round((f(a + 0.001) - f(a)) / 0.001)
#
return (f(a + 0.3) - f(a)) / 0.3
#
return (f(a + 0.001) - f(a + 0.001)) / 0.001
#
return a
#
return 0
"""),
    "chain": split("""
return 3 * c, 3 * b, 3 * a
#
return 3, 3 * b, 3 * b
#
return 3, 3 * c, 3 * c
#
return 3 * 1, c, 3 * b
#
return 9, 3 * c, 3 * b
#
return 3, 3 * c * b, 3 * b
#
return 3, 3 * a * c, 3 * a * b
#
return 3, 3 / c, 3 / b
#
return 3, 3 * (c + 1), 3 * (b + 1)
#
return 6, 6 * c, 6 * b
#
return 1 / 3, c / 3, b / 3
#
return 3, c ** 3, b ** 3
#
return 3, a + c, a + b
#
return [3, 3 * c, 3 * b, 0]
#
return a, b, c
"""),
    "normalize_columns": split("""
return X / np.sqrt(np.sum(X**2, axis=0)) * 2
#
return X / np.sqrt(np.sum(X**3, axis=0))
#
return X / np.sqrt(np.sum(X * X.T, axis=0))
#
return X / np.linalg.norm(X, ord=1, axis=0)
#
return X / np.linalg.norm(X, ord=np.inf, axis=0)
#
return (X / np.linalg.norm(X, axis=0)).astype(int)
#
return X[:, 0] / np.linalg.norm(X[:, 0])
#
return X / np.linalg.norm(X[:, 0])
#
return X / np.median(X, axis=0)
#
return X / np.sqrt(np.var(X, axis=0))
#
return X / (np.max(X) - np.min(X))
#
return (X - X.min(axis=0)) / (X.max(axis=0) - X.min(axis=0))
#
return np.sqrt(X) / np.sqrt(np.sum(X, axis=0))
#
return X / np.sqrt(np.sum(X**2, axis=-1))
#
length = np.sqrt(np.sum(X**2, axis=0))
return X / length[0]
"""),
    "softmax": split("""
e = np.exp(Z - Z.max(axis=0))
return e / e.sum(axis=0) / 2
#
e = np.exp(Z - Z.max(axis=0))
return e / e[0]
#
e = np.exp(Z - Z.max(axis=0))
return 1 - e / e.sum(axis=0)
#
e = np.exp(Z - Z.max(axis=0))
return e * e.sum(axis=0)
#
e = np.exp(Z - Z.max(axis=0))
return e.sum(axis=0) / e
#
e = np.exp(Z - Z.max(axis=0)) ** 2
return e / e.sum(axis=0)
#
e = np.exp(np.abs(Z) - np.abs(Z).max(axis=0))
return e / e.sum(axis=0)
#
e = Z - Z.max(axis=0)
return e / e.sum(axis=0)
#
e = np.exp(Z - Z.max(axis=0))
return e / e.sum(axis=0).max()
#
e = np.exp(Z - Z.max(axis=0))
return (e / e.sum(axis=0)).max(axis=0)
#
e = np.exp(Z - Z.sum(axis=0))
return e / e.sum(axis=0)
#
e = np.exp(Z - Z[-1])
return e / e.sum(axis=0)
#
A = np.zeros(Z.shape)
for i in range(Z.shape[0]):
    e = np.exp(Z[i] - Z[i].max())
    A[i] = e / e.sum()
return A
#
Z = Z / 1000
return np.exp(Z) / np.exp(Z).sum(axis=0)
"""),
    "repair": split("""
return y.reshape(2, -1)
#
return np.array([[v] for v in y])
#
return np.array([y, y])
#
return y.reshape(1, -1).T
#
return y.reshape(1, 7)
#
return np.round(y).reshape(1, -1)
#
return (y + 1).reshape(1, -1)
#
return y.mean()
#
return y[0:1].reshape(1, -1)
#
return np.unique(y).reshape(1, -1)
"""),
    "spread_rates": split("""
return np.geomspace(low, high, n) * 2
#
return np.logspace(np.log10(low), np.log10(high), n, base=2)
#
return np.logspace(np.log2(low), np.log2(high), n)
#
return np.linspace(low**0.5, high**0.5, n) ** 2
#
return 1 / np.linspace(1 / low, 1 / high, n)
#
return low * np.exp(np.arange(n))
#
return np.geomspace(low, high, n)[::-1]
#
return np.cumsum(np.full(n, (high - low) / n))
#
rates = []
for i in range(1, n):
    rates.append(low * (high / low) ** (i / (n - 1)))
return rates
#
rates = []
r = low
for i in range(n):
    r = r * (high / low) ** (1 / (n - 1))
    rates.append(r)
return rates
#
return [low, high]
#
return np.geomspace(low, high, 10)
#
return low + np.geomspace(1, high / low, n)
"""),
    "report": split("""
return np.max(test[dev > np.mean(dev)])
#
return test[np.argmax(dev)] - dev[np.argmax(dev)]
#
return test[len(test) // 2]
#
return (train[np.argmax(dev)] + dev[np.argmax(dev)] + test[np.argmax(dev)]) / 3
#
return test[np.argmax(np.abs(dev))] + 1
#
i = np.argmax(train)
return dev[i]
#
return test[np.argmax(train * dev)]
#
return 100 - test[np.argmax(dev)]
#
return sum(test) / len(dev) + 1
#
return test[np.argmax((train + dev + test) / 3)]
#
return dev[np.argmax(train)]
#
return round(test[np.argmax(dev)])
#
return test[np.argmax(dev) + 1]
#
return test[np.argsort(dev)[-2]]
"""),
    "dot": split("""
return np.sum(a) * b
#
return np.sum(a * b) / 2
#
return np.sum(a * b ** 2)
#
return np.sum((a * b) ** 2)
#
return a[0] * b[0]
#
return a[-1] * b[-1]
#
return np.dot(np.sort(a), np.sort(b))
#
return np.sum(np.minimum(a, b))
#
return a @ b + 1
#
return np.round(a @ b, 1)
#
return np.sum(a * b[0])
#
return np.sum(a) + np.sum(b)
#
total = 0
for x in a:
    for y in b:
        total = x * y
return total
#
return [x * y for x, y in zip(a, b)]
"""),
    "count_parameters": split("""
return sum(a * b for a, b in zip(sizes, sizes[1:])) + sum(sizes)
#
return sum(a * b for a, b in zip(sizes, sizes[1:])) + sizes[-1]
#
return sum(a * b for a, b in zip(sizes, sizes[1:])) + len(sizes)
#
return sum((a + 1) * (b + 1) for a, b in zip(sizes, sizes[1:]))
#
return sum(a ** b for a, b in zip(sizes, sizes[1:]))
#
return max(sizes)
#
return sum(n ** 2 for n in sizes)
#
return sum(a * b for a, b in zip(sizes, sizes[2:]))
#
return sum(sizes[l] * sizes[l - 1] + sizes[l] for l in range(1, len(sizes))) // 2
#
total = 1
for l in range(1, len(sizes)):
    total += sizes[l] * sizes[l - 1] + sizes[l]
return total
#
total = 0
for l in range(1, len(sizes)):
    total += sizes[l] * sizes[l - 1]
    total = sizes[l]
return total
#
return sum(a * b * b for a, b in zip(sizes, sizes[1:]))
#
return np.dot(sizes, sizes)
"""),
}
