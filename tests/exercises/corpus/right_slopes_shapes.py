"""Right solutions about slopes and shapes, in unusual clothes."""

from . import split

RIGHT = {
    "slope": split("""
return (f(a + 0.001) - f(a)) / 0.001
#
return (f(a + 0.001) - f(a - 0.001)) / 0.002
#
return (f(a + 1e-6) - f(a - 1e-6)) / 2e-6
#
return (f(a) - f(a - 1e-4)) / 1e-4
#
h = 1e-5
return (-f(a + 2 * h) + 8 * f(a + h) - 8 * f(a - h) + f(a - 2 * h)) / (12 * h)
#
h = 1e-3 * max(abs(a), 1)
return (f(a + h) - f(a - h)) / (2 * h)
#
return np.array([(f(a + 0.001) - f(a)) / 0.001])
#
return [(f(a + 0.001) - f(a)) / 0.001]
#
return np.imag(f(a + 1e-8j) + 0j) / 1e-8
#
def slope(f, a, h=1e-4):
    return (f(a + h) - f(a)) / h
#
def slope(a, f):
    return (f(a + 1e-4) - f(a)) / 1e-4
#
x = np.linspace(a - 1e-4, a + 1e-4, 3)
y = [f(v) for v in x]
return (y[2] - y[0]) / (x[2] - x[0])
#
return np.gradient([f(a - 1e-4), f(a), f(a + 1e-4)], 1e-4)[1]
#
return np.float32((f(a + 0.001) - f(a - 0.001)) / 0.002)
#
return (f(a + 0.0001) - f(a)) / (a + 0.0001 - a)
"""),
    "chain": split("""
return 3, 3 * c, 3 * b
#
return np.array([3, 3 * c, 3 * b])
#
return [3, 3 * c, 3 * b]
#
return {"dJ/da": 3, "dJ/db": 3 * c, "dJ/dc": 3 * b}
#
dv = 3
du = dv * 1
return dv, du * c, du * b
#
J = lambda a, b, c: 3 * (a + b * c)
h = 1e-6
d = lambda up, down: (up - down) / (2 * h)
return d(J(a + h, b, c), J(a - h, b, c)), d(J(a, b + h, c), J(a, b - h, c)), d(J(a, b, c + h), J(a, b, c - h))
#
J = lambda a, b, c: 3 * (a + b * c)
h = 1e-3
return (J(a + h, b, c) - J(a, b, c)) / h, (J(a, b + h, c) - J(a, b, c)) / h, (J(a, b, c + h) - J(a, b, c)) / h
#
return 3.0, c + c + c, b + b + b
#
return np.array([[3], [3 * c], [3 * b]])
#
return 3 * np.array([1, c, b])
#
return tuple(np.float32([3, 3 * c, 3 * b]))
#
def chain(a, b, c, J=None):
    return 3, 3 * c, 3 * b
#
def chain(c, b, a):
    return 3, 3 * c, 3 * b
#
return np.round(3, 4), np.round(3 * c, 4), np.round(3 * b, 4)
"""),
    "normalize_columns": split("""
return X / np.linalg.norm(X, axis=0)
#
return X / np.linalg.norm(X, axis=0, keepdims=True)
#
return X / np.sqrt((X * X).sum(0))
#
return X / np.sqrt(np.einsum("ij,ij->j", X, X))
#
return (X.T / np.linalg.norm(X.T, axis=1, keepdims=True)).T
#
out = np.zeros(X.shape)
for j in range(X.shape[1]):
    out[:, j] = X[:, j] / np.sqrt(X[:, j] @ X[:, j])
return out
#
return np.stack([x / np.sqrt(sum(x**2)) for x in X.T], axis=1)
#
return (X / np.linalg.norm(X, axis=0)).tolist()
#
return X @ np.diag(1 / np.linalg.norm(X, axis=0))
#
return X * (X**2).sum(axis=0) ** -0.5
#
return (X / np.linalg.norm(X, axis=0)).astype(np.float32)
#
from sklearn.preprocessing import normalize
return normalize(X, axis=0)
#
X = X.astype(float)
X /= np.linalg.norm(X, axis=0)
return X
#
return np.divide(X, np.sqrt(np.add.reduce(np.square(X), axis=0)))
#
return X / np.sqrt(X.shape[0] * np.mean(X**2, axis=0))
"""),
    "softmax": split(
        """
e = np.exp(Z - Z.max(axis=0))
return e / e.sum(axis=0)
#
e = np.exp(Z - np.max(Z, axis=0, keepdims=True))
return e / np.sum(e, axis=0, keepdims=True)
#
e = np.exp(Z - Z.max(axis=0) - 1)
return e / e.sum(axis=0)
#
from scipy.special import softmax
return softmax(Z, axis=0)
#
from scipy.special import logsumexp
return np.exp(Z - logsumexp(Z, axis=0))
#
return np.stack([np.exp(z - z.max()) / np.exp(z - z.max()).sum() for z in Z.T], axis=1)
#
A = np.zeros(Z.shape)
for j in range(Z.shape[1]):
    e = np.exp(Z[:, j] - Z[:, j].max())
    A[:, j] = e / e.sum()
return A
#
return 1 / np.exp(Z[None] - Z[:, None]).sum(axis=0)
#
e = np.exp(Z.T - Z.T.max(axis=1, keepdims=True))
return (e / e.sum(axis=1, keepdims=True)).T
#
e = np.exp(Z - Z.max(axis=0))
return (e / e.sum(axis=0)).tolist()
#
e = np.exp((Z - Z.max(axis=0)).astype(np.float32))
return e / e.sum(axis=0)
#
S = Z - Z.max(axis=0)
return np.exp(S - np.log(np.exp(S).sum(axis=0)))
#
e = np.exp(Z - np.amax(Z, 0))
s = np.ones((1, len(Z))) @ e
return e / s
#
def softmax(Z, axis=0):
    e = np.exp(Z - Z.max(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)
""".replace("return 1 / np.exp(Z[None] - Z[:, None]).sum(axis=0)\n#\n", "")
    ),
    "repair": split("""
return y.reshape(1, -1)
#
return y.reshape((1, y.shape[0]))
#
return y[None, :]
#
return y[np.newaxis]
#
return np.array([y])
#
return [y]
#
return [y.tolist()]
#
return np.expand_dims(y, 0)
#
return np.atleast_2d(y)
#
return np.vstack([y])
#
return y.reshape(-1, 1).T
#
return np.asmatrix(y)
#
return np.stack([y])
#
Y = np.zeros((1, len(y)))
for i in range(len(y)):
    Y[0, i] = y[i]
return Y
#
return np.ones((1, 1)) * y
"""),
}
