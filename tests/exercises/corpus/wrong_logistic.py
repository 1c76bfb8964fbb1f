"""Wrong solutions about logistic regression."""

from . import split

WRONG = {
    "sigmoid": split("""
return 1 / 1 + np.exp(-Z)
#
return 1 / (1 + np.exp(Z))
#
return 1 / (1 - np.exp(-Z))
#
return np.exp(-Z) / (1 + np.exp(-Z))
#
return 1 / (1 + np.exp(-Z)) ** 2
#
return 1 / (1 + np.exp(-Z)).sum()
#
return np.tanh(Z)
#
return np.maximum(0, Z)
#
return (1 / (1 + np.exp(-Z)) > 0.5) * 1
#
return 1 / (1 + np.exp(-Z.T))
#
return 1 / (1 + np.exp(-Z[0]))
#
return 1 / (1 + 2 ** -Z)
#
return 1 / (1 + 10 ** (-Z))
#
return 1 / (2 + np.exp(-Z))
#
return np.exp(Z) / (1 + np.exp(Z))
#
return np.exp(Z) / np.sum(np.exp(Z))
#
return 1 + np.exp(-Z)
#
return 1 / np.exp(-Z)
#
A = 1 / (1 + np.exp(-Z))
return A * (1 - A)
#
import math
return 1 / (1 + math.exp(-Z))
#
A = np.zeros(Z.shape)
for i in range(Z.shape[0]):
    for j in range(Z.shape[1] - 1):
        A[i, j] = 1 / (1 + np.exp(-Z[i, j]))
return A
#
A = np.zeros_like(Z)
for i in range(Z.shape[0]):
    for j in range(Z.shape[1]):
        A[i, j] = 1 / (1 + np.exp(-Z[i, j]))
return A
#
A = np.zeros(Z.shape)
for i in range(Z.shape[0]):
    for j in range(Z.shape[1]):
        A[i, j] = 1 / (1 + np.exp(-Z[i, j]))
        return A
#
A = np.zeros(Z.shape)
for i in range(Z.shape[0]):
    for j in range(Z.shape[1]):
        A[i, j] = 1 / (1 + np.exp(-Z[i, j]))
    return A
#
return 1 / (1 + np.exp(-np.abs(Z)))
#
return (1 + np.tanh(Z)) / 2
#
return np.round(1 / (1 + np.exp(-Z)), 2)
#
return np.log(Z / (1 - Z))
#
return 1 / (1 + np.e ** Z)
#
return 1 - 1 / (1 + np.exp(-Z))
#
return 0.5 + Z / 4
#
Z = 1 / (1 + np.exp(-Z))
#
return 1 / 1 + exp(-Z)
#
return 1 / (1 + np.exp^(-Z))
#
print(1 / (1 + np.exp(-Z)))
#
return [1 / (1 + np.exp(-z)) for z in Z[0]]
#
return 1 / (1 + np.exp(-Z)), Z, 3
"""),
    "cross_entropy": split("""
return np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / Y.shape[1]
#
return -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A))
#
return -np.sum(Y * np.log(A)) / Y.shape[1]
#
return -np.mean(Y * np.log(A) - (1 - Y) * np.log(1 - A))
#
return -np.sum(np.dot(Y.T, np.log(A)) + np.dot((1 - Y).T, np.log(1 - A))) / Y.shape[1]
#
return -(Y * np.log(A) + (1 - Y) * np.log(1 - A))
#
return -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / Y.shape[0]
#
return -np.mean(Y * np.log(A + 1e-8) + (1 - Y) * np.log(1 - A + 1e-8))
#
return -np.mean(Y * np.log2(A) + (1 - Y) * np.log2(1 - A))
#
return -np.mean(Y * np.log10(A) + (1 - Y) * np.log10(1 - A))
#
return np.mean((Y - A) ** 2)
#
return np.mean(np.abs(Y - A))
#
return np.sum((A - Y) ** 2) / (2 * Y.shape[1])
#
return -np.mean(A * np.log(Y) + (1 - A) * np.log(1 - Y))
#
return -np.mean(Y * np.log(A) + (1 - Y) * np.log(A))
#
return -np.mean(Y * np.log(A) + (1 + Y) * np.log(1 - A))
#
return -np.mean(Y * np.log(A) + 1 - Y * np.log(1 - A))
#
return -np.mean(Y * np.log(1 - A) + (1 - Y) * np.log(A))
#
return -np.mean(Y * np.log(A)) + np.mean((1 - Y) * np.log(1 - A))
#
m = Y.shape[1]
cost = 0
for i in range(m):
    cost += -(Y[0, i] * np.log(A[0, i]) + (1 - Y[0, i]) * np.log(1 - A[0, i]))
    return cost / m
#
m = Y.shape[1]
cost = 0
for i in range(m):
    cost = -(Y[0, i] * np.log(A[0, i]) + (1 - Y[0, i]) * np.log(1 - A[0, i]))
return cost / m
#
m = Y.shape[1]
cost = 0
for i in range(m - 1):
    cost += -(Y[0, i] * np.log(A[0, i]) + (1 - Y[0, i]) * np.log(1 - A[0, i]))
return cost / m
#
m = Y.shape[1]
cost = 0
for i in range(1, m):
    cost += -(Y[0, i] * np.log(A[0, i]) + (1 - Y[0, i]) * np.log(1 - A[0, i]))
return cost / m
#
m = Y.shape[1]
J = 0
for i in range(m):
    J += Y[0, i] * np.log(A[0, i]) + (1 - Y[0, i]) * np.log(1 - A[0, i])
J /= m
return J
#
m = 7
return -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
#
return -np.mean((A > 0.5) == Y)
#
A = np.clip(A, 1e-3, 1 - 1e-3)
return -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))
#
return -np.mean(Y * np.log(A) * (1 - Y) * np.log(1 - A))
#
return -np.mean(Y @ np.log(A) + (1 - Y) @ np.log(1 - A))
#
return -np.sum(np.log(A)) / Y.shape[1]
#
return round(-np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A)), 2)
#
return -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / Y.shape[1] ** 2
#
return -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / (2 * Y.shape[1])
#
import math
return -np.mean(Y * math.log(A) + (1 - Y) * math.log(1 - A))
#
return -np.mean(Y * np.log(A) + (1 - Y) * np.log(1) - A)
#
return -1 / Y.shape[1] * np.sum(Y * np.log(A)) + (1 - Y) * np.log(1 - A)
"""),
    "gradients": split("""
m = X.shape[1]
A = 1 / (1 + np.exp(-(w.T @ X + b)))
return X @ (A - Y).T, np.sum(A - Y)
#
m = X.shape[0]
A = 1 / (1 + np.exp(-(w.T @ X + b)))
return X @ (A - Y).T / m, np.sum(A - Y) / m
#
m = X.shape[1]
A = 1 / (1 + np.exp(-(w.T @ X + b)))
return X @ (Y - A).T / m, np.sum(Y - A) / m
#
m = X.shape[1]
A = 1 / (1 + np.exp(-(w.T @ X + b)))
return X @ (Y - A).T, np.sum(Y - A)
#
m = X.shape[1]
A = 1 / (1 + np.exp(-(w.T @ X)))
return X @ (A - Y).T / m, np.sum(A - Y) / m
#
m = X.shape[1]
A = w.T @ X + b
return X @ (A - Y).T / m, np.sum(A - Y) / m
#
m = X.shape[1]
A = np.tanh(w.T @ X + b)
return X @ (A - Y).T / m, np.sum(A - Y) / m
#
m = X.shape[1]
A = 1 / (1 + np.exp(-(w.T @ X + b)))
return (A - Y) @ X.T / m, np.sum(A - Y) / m
#
m = X.shape[1]
A = 1 / (1 + np.exp(-(w.T @ X + b)))
return np.sum(A - Y) / m, X @ (A - Y).T / m
#
m = X.shape[1]
A = 1 / (1 + np.exp(-(w.T @ X + b)))
return X @ (A - Y).T / m, np.sum(A - Y)
#
m = X.shape[1]
A = 1 / (1 + np.exp(-(w.T @ X + b)))
return X @ (A - Y).T / m, np.sum(A) / m
#
m = X.shape[1]
A = 1 / (1 + np.exp(-(w.T @ X + b)))
return X @ A.T / m, np.sum(A - Y) / m
#
m = X.shape[1]
A = 1 / (1 + np.exp(-(w.T @ X + b)))
dw = X @ (A - Y).T / m
return dw, np.sum(dw)
#
m = X.shape[1]
A = 1 / (1 + np.exp(-(w.T @ X + b)))
dZ = (A - Y) * A * (1 - A)
return X @ dZ.T / m, np.sum(dZ) / m
#
m = X.shape[1]
A = 1 / (1 + np.exp(-(w.T @ X + b)))
return X * (A - Y) / m, np.sum(A - Y) / m
#
m = X.shape[1]
A = 1 / (1 + np.exp(-(w.T @ X + b)))
return np.sum(X * (A - Y), axis=1) / m, np.sum(A - Y) / m
#
m = X.shape[1]
A = 1 / (1 + np.exp(-(w.T @ X + b)))
return X @ (A - Y).T / m, (A - Y) / m
#
A = 1 / (1 + np.exp(-(w.T @ X + b)))
return X @ (A - Y).T / 7, np.sum(A - Y) / 7
#
n_x, m = X.shape
dw = np.zeros((n_x, 1))
db = 0
for i in range(m):
    z = w.T @ X[:, i:i+1] + b
    a = 1 / (1 + np.exp(-z))
    dz = a - Y[0, i]
    dw = X[:, i:i+1] * dz
    db = dz
return dw / m, (db / m).item()
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
    return dw / m, db / m
#
n_x, m = X.shape
dw = np.zeros((n_x, 1))
db = 0
for i in range(m - 1):
    z = (w.T @ X[:, i:i+1] + b).item()
    a = 1 / (1 + np.exp(-z))
    dz = a - Y[0, i]
    dw += X[:, i:i+1] * dz
    db += dz
return dw / m, db / m
#
n_x, m = X.shape
db = 0
for i in range(m):
    dw = np.zeros((n_x, 1))
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
    for j in range(n_x):
        dw[j] += X[j, i] * dz
        db += dz
return dw / m, db / m
#
m = X.shape[1]
A = 1 / 1 + np.exp(-(w.T @ X + b))
return X @ (A - Y).T / m, np.sum(A - Y) / m
#
m = X.shape[1]
A = 1 / (1 + np.exp(-(w @ X + b)))
return X @ (A - Y).T / m, np.sum(A - Y) / m
#
m = X.shape[1]
A = 1 / (1 + np.exp(-(w.T @ X + b)))
return X @ (A - Y) / m, np.sum(A - Y) / m
#
m = X.shape[1]
A = 1 / (1 + np.exp(-(w.T @ X + b)))
dZ = A - Y.T
return X @ dZ.T / m, np.sum(dZ) / m
#
m = X.shape[1]
A = 1 / (1 + np.exp(-(w.T @ X + b)))
return X @ (A - Y).T / m, -np.sum(A - Y) / m
#
m = X.shape[1]
A = (w.T @ X + b) > 0
return X @ (A - Y).T / m, np.sum(A - Y) / m
#
m = X.shape[1]
A = 1 / (1 + np.exp(-(w.T @ X + b)))
return X @ np.abs(A - Y).T / m, np.sum(np.abs(A - Y)) / m
#
m = X.shape[1]
A = 1 / (1 + np.exp(-(w.T @ X + b)))
return 2 * X @ (A - Y).T / m, 2 * np.sum(A - Y) / m
#
m = X.shape[1]
A = 1 / (1 + np.exp(w.T @ X + b))
return X @ (A - Y).T / m, np.sum(A - Y) / m
#
m = X.shape[1]
A = 1 / (1 + np.exp(-(w.T @ X - b)))
return X @ (A - Y).T / m, np.sum(A - Y) / m
#
A = 1 / (1 + np.exp(-(w.T @ X + b)))
return X @ (A - Y).T / X.shape[1]
#
m = X.shape[1]
A = 1 / (1 + np.exp(-(w.T @ X + b)))
w -= X @ (A - Y).T / m
return w, np.sum(A - Y) / m
#
m = X.shape[1]
A = 1 / (1 + np.exp(-(w.T @ X + b)))
return w * np.sum(A - Y) / m, np.sum(A - Y) / m
#
m = X.shape[1]
A = 1 / (1 + np.exp(-(w.T @ X + b)))
return X @ (A - Y).T / (m - 1), np.sum(A - Y) / (m - 1)
"""),
    "flatten": split("""
return pictures.reshape(-1, pictures.shape[0])
#
return pictures.reshape(pictures.shape[0], -1)
#
return pictures.T.reshape(-1, pictures.shape[0])
#
return pictures.reshape(-1)
#
return pictures.flatten()
#
return pictures.reshape(pictures.shape[0], -1).T / 255
#
return pictures.reshape(-1, pictures.shape[-1])
#
return pictures.T
#
return pictures.reshape(pictures.shape[1] * pictures.shape[2] * 3, pictures.shape[0])
#
return pictures.reshape(1, -1)
#
return pictures.reshape(7, -1).T
#
return pictures.reshape(64 * 64 * 3, pictures.shape[0])
#
m, h, w, c = pictures.shape
return pictures.reshape(m, h * w).T
#
m = pictures.shape[0]
X = np.zeros((pictures[0].size, m))
for i in range(m):
    X[:, i] = pictures[0].ravel()
return X
#
m = pictures.shape[0]
X = np.zeros((pictures[0].size, m))
for i in range(m - 1):
    X[:, i] = pictures[i].ravel()
return X
#
m = pictures.shape[0]
X = np.zeros((pictures[0].size, m))
for i in range(m):
    X[:, i] = pictures[i].T.ravel()
return X
#
return pictures.transpose(0, 3, 1, 2).reshape(pictures.shape[0], -1).T
#
return pictures[..., 0].reshape(pictures.shape[0], -1).T
#
return pictures.mean(axis=3).reshape(pictures.shape[0], -1).T
#
return pictures.reshape(pictures.shape[0], -1).T[::-1]
#
return [p.ravel() for p in pictures]
#
return pictures.reshape(pictures.shape[0], -1).T[:, ::-1]
#
return pictures.reshape(pictures.shape)
#
return pictures.reshape(-1, 1)
"""),
    "descend": split("""
return w + learning_rate * dw, b + learning_rate * db
#
return w - dw, b - db
#
return -learning_rate * dw, -learning_rate * db
#
return learning_rate * dw, learning_rate * db
#
return w - learning_rate * dw, b
#
return w, b - learning_rate * db
#
return w - learning_rate * db, b - learning_rate * db
#
return w - learning_rate * dw, b - learning_rate * dw
#
return w - learning_rate * dw, b - learning_rate * np.sum(dw)
#
return b - learning_rate * db, w - learning_rate * dw
#
w -= learning_rate * dw
b -= learning_rate * db
return w, b
#
return w - dw / learning_rate, b - db / learning_rate
#
return learning_rate * (w - dw), learning_rate * (b - db)
#
return dw - learning_rate * w, db - learning_rate * b
#
return w - learning_rate * dw
#
return w - 0.1 * dw, b - 0.1 * db
#
return w * (1 - learning_rate * dw), b * (1 - learning_rate * db)
#
return w, b
#
w = (w - learning_rate * dw).astype(w.dtype)
return w, b - learning_rate * db
#
new = np.zeros_like(w)
new[:] = w - learning_rate * dw
return new, b - learning_rate * db
#
return w - learning_rate * dw, b + learning_rate * db
#
return (w - learning_rate * dw).T, b - learning_rate * db
#
return w - learning_rate * w, b - learning_rate * b
#
for i in range(10):
    w = w - learning_rate * dw
    b = b - learning_rate * db
return w, b
#
return w - learning_rate * np.sum(dw), b - learning_rate * db
#
return w - learning_rate ** 2 * dw, b - learning_rate ** 2 * db
#
return w - np.abs(learning_rate * dw), b - abs(learning_rate * db)
#
return w - learning_rate + dw, b - learning_rate + db
"""),
}
