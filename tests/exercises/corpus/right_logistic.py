"""Right solutions about logistic regression, in unusual clothes."""

from . import split

RIGHT = {
    "sigmoid": split("""
return 1 / (1 + np.exp(-Z))
#
return (1 + np.tanh(Z / 2)) / 2
#
return (1 + np.exp(-Z)) ** -1
#
return np.exp(-np.log(1 + np.exp(-Z)))
#
return np.exp(-np.logaddexp(0, -Z))
#
return np.where(Z >= 0, 1 / (1 + np.exp(-np.abs(Z))), np.exp(-np.abs(Z)) / (1 + np.exp(-np.abs(Z))))
#
return (1 / (1 + np.exp(-Z))).astype(np.float32)
#
return (1 / (1 + np.exp(-Z))).tolist()
#
return [[float(1 / (1 + np.exp(-z))) for z in row] for row in Z]
#
import math
return np.vectorize(lambda z: 1 / (1 + math.exp(-z)) if z > -700 else 0.0)(Z)
#
A = np.zeros(Z.shape)
for i in range(Z.shape[0]):
    for j in range(Z.shape[1]):
        A[i, j] = 1 / (1 + np.exp(-Z[i, j]))
return A
#
from scipy.special import expit
return expit(Z)
#
A = np.divide(1, np.add(1, np.exp(np.negative(Z))))
return A
#
def sigmoid(Z, verbose=False):
    return 1 / (1 + np.exp(-Z))
#
def sigmoid(*, Z):
    return 1 / (1 + np.exp(-Z))
#
def sigmoid(z):
    z = np.asarray(z, dtype=float)
    return 1. / (1. + np.exp(-z))
#
def sigmoid(*args):
    return 1 / (1 + np.exp(-args[0]))
#
def sigmoid(**kw):
    return 1 / (1 + np.exp(-kw["Z"]))
#
Z *= 1
return 1 / (1 + np.exp(-Z))
#
return np.reciprocal(1.0 + np.exp(-Z))
#
return np.stack([1 / (1 + np.exp(-row)) for row in Z])
#
return 1 - 1 / (1 + np.exp(Z))
#
return np.matrix(1 / (1 + np.exp(-Z)))
#
return np.ma.array(1 / (1 + np.exp(-Z)))
"""),
    "cross_entropy": split("""
return -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))
#
return -(np.dot(Y, np.log(A).T) + np.dot(1 - Y, np.log(1 - A).T)) / Y.shape[1]
#
return -(Y @ np.log(A).T + (1 - Y) @ np.log(1 - A).T).item() / Y.size
#
return -np.log(np.where(Y, A, 1 - A)).mean()
#
return -np.log(np.where(Y, A, 1 - A)).mean(axis=1)
#
return -np.log(A[Y == 1]).sum() / Y.size - np.log(1 - A[Y == 0]).sum() / Y.size
#
return np.mean(-Y * np.log(A)) + np.mean(-(1 - Y) * np.log1p(-A))
#
return [float(-np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A)))]
#
return np.float32(-np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A)))
#
cost = 0.0
for a, y in zip(A[0], Y[0]):
    cost -= y * np.log(a) + (1 - y) * np.log(1 - a)
return cost / A.shape[1]
#
import math
return -sum(math.log(a) if y else math.log(1 - a) for a, y in zip(A.ravel(), Y.ravel())) / len(Y.ravel())
#
m = Y.shape[1]
return np.squeeze(-1 / m * np.sum(np.multiply(Y, np.log(A)) + np.multiply(1 - Y, np.log(1 - A))))
#
def cross_entropy(Y, A):
    return -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))
#
def cross_entropy(A, Y, eps=0):
    return -np.mean(Y * np.log(A + eps) + (1 - Y) * np.log(1 - A + eps))
#
return -np.average(np.log(A ** Y * (1 - A) ** (1 - Y)))
#
from scipy.special import xlogy
return -(xlogy(Y, A) + xlogy(1 - Y, 1 - A)).mean()
#
from sklearn.metrics import log_loss
return log_loss(Y.ravel(), A.ravel(), labels=[0, 1])
#
A = np.clip(A, 1e-15, 1 - 1e-15)
return -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))
#
return np.log(2) * -np.mean(Y * np.log2(A) + (1 - Y) * np.log2(1 - A))
"""),
    "gradients": split("""
m = X.shape[1]
dZ = 1 / (1 + np.exp(-(np.dot(w.T, X) + b))) - Y
return np.dot(X, dZ.T) / m, np.sum(dZ) / m
#
dZ = 1 / (1 + np.exp(-(w.T @ X + b))) - Y
return np.mean(X * dZ, axis=1, keepdims=True), dZ.mean()
#
dZ = 1 / (1 + np.exp(-(w.T @ X + b))) - Y
return [X @ dZ.T / Y.size, np.array([[dZ.mean()]])]
#
dZ = 1 / (1 + np.exp(-(w.T @ X + b))) - Y
return {"dw": X @ dZ.T / Y.size, "db": dZ.mean()}
#
n_x, m = X.shape
dw, db = np.zeros((n_x, 1)), 0.0
for i in range(m):
    z = sum(w[k, 0] * X[k, i] for k in range(n_x)) + b
    dz = 1 / (1 + np.exp(-z)) - Y[0, i]
    for k in range(n_x):
        dw[k, 0] += dz * X[k, i] / m
    db += dz / m
return dw, db
#
def J(w, b):
    Z = w.T @ X + b
    return np.mean(np.logaddexp(0, Z) - Y * Z)
dw = np.zeros(w.shape)
for i in range(len(w)):
    e = np.zeros(w.shape)
    e[i] = 1e-5
    dw[i] = (J(w + e, b) - J(w - e, b)) / 2e-5
return dw, (J(w, b + 1e-5) - J(w, b - 1e-5)) / 2e-5
#
def J(w, b):
    Z = w.T @ X + b
    return np.mean(np.logaddexp(0, Z) - Y * Z)
h = 1e-3
dw = np.array([[(J(w + h * e[:, None], b) - J(w - h * e[:, None], b)) / (2 * h)] for e in np.eye(len(w))])
return dw, (J(w, b + h) - J(w, b - h)) / (2 * h)
#
X32, w32 = X.astype(np.float32), w.astype(np.float32)
dZ = 1 / (1 + np.exp(-(w32.T @ X32 + np.float32(b)))) - Y.astype(np.float32)
return X32 @ dZ.T / np.float32(Y.size), dZ.mean()
#
def gradients(X, Y, w, b):
    dZ = 1 / (1 + np.exp(-(w.T @ X + b))) - Y
    return X @ dZ.T / Y.size, dZ.mean()
#
def gradients(w, b, X, Y, *, rate=0.1):
    dZ = 1 / (1 + np.exp(-(w.T @ X + b))) - Y
    return X @ dZ.T / Y.size, dZ.mean()
#
dZ = 1 / (1 + np.exp(-(w.T @ X + b))) - Y
return (X @ dZ.T / Y.size).tolist(), dZ.mean().tolist()
#
dZ = 1 / (1 + np.exp(-(w.T @ X + b))) - Y
return np.einsum("ij,kj->ik", X, dZ) / Y.size, np.einsum("ij->", dZ) / Y.size
#
A = 1 / (1 + np.exp(-(w.T @ X + b)))
dA = -Y / A + (1 - Y) / (1 - A)
dZ = dA * A * (1 - A)
return X @ dZ.T / Y.size, dZ.mean()
#
w_ = np.vstack([w, [[b]]])
X_ = np.vstack([X, np.ones((1, X.shape[1]))])
g = X_ @ (1 / (1 + np.exp(-(w_.T @ X_))) - Y).T / X.shape[1]
return g[:-1], g[-1]
#
w[:] = w
dZ = 1 / (1 + np.exp(-(w.T @ X + b))) - Y
return X @ dZ.T / Y.size, dZ.mean()
#
def gradients(w, X, Y, b=0.0):
    dZ = 1 / (1 + np.exp(-(w.T @ X + b))) - Y
    return X @ dZ.T / Y.size, dZ.mean()
"""),
    "flatten": split(
        """
return pictures.reshape(len(pictures), -1).T
#
return np.stack([p.ravel() for p in pictures], axis=1)
#
return np.array([p.flatten() for p in pictures]).T
#
return np.column_stack([p.reshape(-1) for p in pictures])
#
return pictures.reshape(pictures.shape[0], pictures.shape[1] * pictures.shape[2] * pictures.shape[3]).T
#
m, h, w, c = pictures.shape
X = np.zeros((h * w * c, m))
for i in range(m):
    X[:, i] = pictures[i].ravel()
return X
#
return np.moveaxis(pictures, 0, -1).reshape(-1, pictures.shape[0])
#
return pictures.transpose(1, 2, 3, 0).reshape(-1, len(pictures))
#
return pictures.reshape(len(pictures), -1).T.copy()
#
return pictures.reshape(len(pictures), -1).T.astype(float)
#
return pictures.reshape(len(pictures), -1).T.tolist()
#
return np.array([[float(v) for v in p.ravel()] for p in pictures]).T
#
return np.hstack([p.reshape(-1, 1) for p in pictures])
#
X = None
return pictures.reshape(len(pictures), -1).T
"""
    ),
    "descend": split("""
return w - learning_rate * dw, b - learning_rate * db
#
return w + (-learning_rate) * dw, b + (-learning_rate) * db
#
return np.subtract(w, learning_rate * dw), b - db * learning_rate
#
w = w.astype(float)
w -= learning_rate * dw
b -= learning_rate * db
return w, b
#
return {"w": w - learning_rate * dw, "b": b - learning_rate * db}
#
return [w - learning_rate * dw, b - learning_rate * db]
#
return (w - learning_rate * dw).tolist(), b - learning_rate * db
#
new = []
for i in range(len(w)):
    new.append([w[i, 0] - learning_rate * dw[i, 0]])
return np.array(new), b - learning_rate * db
#
return (w - learning_rate * dw).astype(np.float32), np.float32(b - learning_rate * db)
#
return w - learning_rate * dw, np.array([[b - learning_rate * db]])
#
def descend(w, b, dw, db, learning_rate=0.01):
    return w - learning_rate * dw, b - learning_rate * db
#
def descend(w, dw, b, db, learning_rate):
    return w - learning_rate * dw, b - learning_rate * db
#
def descend(w, b, dw, db, lr):
    step = lambda p, g: p - lr * g
    return step(w, dw), step(b, db)
#
def descend(w, b, *, dw, db, learning_rate):
    return tuple(p - learning_rate * g for p, g in ((w, dw), (b, db)))
#
dw *= 1
return w - learning_rate * dw, b - learning_rate * db
"""),
}
