"""Wrong solutions about slopes and shapes."""

from . import split

WRONG = {
    "slope": split("""
return (f(a + 1e-18) - f(a)) / 1e-18
#
return f(a + 0.001) - f(a)
#
return (f(a + 0.001) - f(a - 0.001)) / 0.001
#
return (f(a) - f(a + 0.001)) / 0.001
#
return f(a + 0.001) / 0.001
#
return f(a + 0.001) - f(a) / 0.001
#
return f(a)
#
return f(a) / a
#
return 2 * a
#
return (f(a + 1) - f(a)) / 1
#
return (f(a + 0.5) - f(a)) / 0.5
#
return (f(a + 0.001) + f(a)) / 0.001
#
return (f(a + 0.001) - a) / 0.001
#
return (f(a) + 0.001 - f(a)) / 0.001
#
return 0.001 / (f(a + 0.001) - f(a))
#
return (f(a + 0.001) - f(a)) * 0.001
#
return (f(a + 0.001) - f(a)) / (2 * 0.001)
#
return (f(a * 1.001) - f(a)) / 0.001
#
return f(a + 0.001)
#
return (f(0.001) - f(a)) / 0.001
#
return (f(a + 0.001) - f(a)) / a
#
return 3 * a ** 2
#
return f(f(a))
#
return (f(a - 0.001) - f(a)) / 0.001
#
h = 0
return (f(a + h) - f(a)) / h
#
return (f(a + 0.001) - f(a - 0.001)) / 2 * 0.001
#
return (f(a + 0.001) - 2 * f(a) + f(a - 0.001)) / 0.001 ** 2
#
return int((f(a + 0.001) - f(a)) / 0.001)
#
return abs(f(a + 0.001) - f(a)) / 0.001
#
h = 1e-3
return (f(a + h) - f(h)) / h
"""),
    "chain": split("""
return 1, c, b
#
return 3, c, b
#
return 3, 3 * b, 3 * c
#
return 3, 3, 3
#
return 3 * a, 3 * b, 3 * c
#
return 3 * a, 3 * b * c, 3 * b * c
#
return 3 * (a + b * c)
#
return 1, 3 * c, 3 * b
#
return 3 * a, 3 * c, 3 * b
#
return 3 * c, 3 * b, 3
#
return 3 * c, 3, 3 * b
#
return 3, 3 * (a + c), 3 * (a + b)
#
return 3, c / 3, b / 3
#
return 3, 3 * b * c, 3 * b * c
#
return 0, 3 * c, 3 * b
#
return 3, 3 * c, 3
#
return -3, -3 * c, -3 * b
#
return 3, 6, 9
#
return 3, 3 + c, 3 + b
#
J = 3 * (a + b * c)
return J / a, J / b, J / c
#
return 3, 3 * c
#
return 3 + b * c, 3 * c, 3 * b
#
dJda = 3
dJdb = 3 * c
dJdc = 3 * c
return dJda, dJdb, dJdc
#
h = 0.001
J = 3 * (a + b * c)
return (3 * (a + h + b * c) - J) / h, (3 * (a + (b + h) * c) - J) / h, 3 * (a + b * (c + h)) - J / h
#
h = 0.001
J = 3 * (a + b * c)
return 3 * (a + h + b * c) - J, 3 * (a + (b + h) * c) - J, 3 * (a + b * (c + h)) - J
"""),
    "normalize_columns": split("""
return X / np.sqrt(np.sum(X**2, axis=1, keepdims=True))
#
return X / np.sqrt(np.sum(X**2, axis=1))
#
return X / np.sqrt(np.sum(X**2))
#
return X / np.linalg.norm(X)
#
return X / np.linalg.norm(X, axis=1, keepdims=True)
#
return X / np.sum(X**2, axis=0, keepdims=True)
#
return X / np.sum(X, axis=0)
#
return X / np.sum(np.abs(X), axis=0)
#
return X / np.max(X, axis=0)
#
return X / np.max(np.abs(X), axis=0)
#
return X / np.sqrt(np.mean(X**2, axis=0))
#
return np.sqrt(np.sum(X**2, axis=0, keepdims=True))
#
return (X - X.mean(axis=0)) / X.std(axis=0)
#
return X / X.std(axis=0)
#
return X - np.mean(X, axis=0)
#
return X * np.sqrt(np.sum(X**2, axis=0, keepdims=True))
#
return np.sqrt(np.sum(X**2, axis=0, keepdims=True)) / X
#
return X**2 / np.sum(X**2, axis=0, keepdims=True)
#
return np.abs(X) / np.sqrt(np.sum(X**2, axis=0, keepdims=True))
#
out = np.zeros_like(X)
for j in range(X.shape[1]):
    out[:, j] = X[:, j] / np.sqrt(np.sum(X[:, j] ** 2))
return out
#
out = np.zeros(X.shape)
for j in range(X.shape[1] - 1):
    out[:, j] = X[:, j] / np.sqrt(np.sum(X[:, j] ** 2))
return out
#
out = np.zeros(X.shape)
for j in range(X.shape[1]):
    out[:, j] = X[:, j] / np.sqrt(np.sum(X[:, j] ** 2))
    return out
#
return X / np.sqrt(X.T @ X)
#
return X / X.shape[0]
#
X /= np.sqrt(np.sum(X**2, axis=0))
return X
#
return X / np.sqrt(np.sum(X*2, axis=0))
#
return X / np.sqrt(np.sum(X, axis=0)**2)
#
return X / np.sqrt(np.sum(X^2, axis=0))
#
return (X / np.sqrt(np.sum(X**2, axis=0))).T
#
return X / (np.sqrt(np.sum(X**2, axis=0)) + 1)
#
return X / np.sum(X**2, axis=0) ** 2
"""),
    "softmax": split("""
return np.exp(Z) / np.sum(np.exp(Z), axis=0, keepdims=True)
#
e = np.exp(Z - Z.max())
return e / e.sum(axis=0)
#
e = np.exp(Z - Z.max(axis=1, keepdims=True))
return e / e.sum(axis=0)
#
e = np.exp(Z - Z.mean(axis=0))
return e / e.sum(axis=0)
#
e = np.exp(Z - Z.min(axis=0))
return e / e.sum(axis=0)
#
e = np.exp(Z - Z[0])
return e / e.sum(axis=0)
#
e = np.exp(Z - 1000)
return e / e.sum(axis=0)
#
e = np.exp(Z - Z.max(axis=0))
return e / e.sum(axis=1, keepdims=True)
#
e = np.exp(Z - Z.max())
return e / e.sum()
#
e = np.exp(Z - Z.max(axis=0))
return e / e.sum()
#
return Z / Z.sum(axis=0)
#
e = np.exp(Z.min(axis=0) - Z)
return e / e.sum(axis=0)
#
return 1 / (1 + np.exp(-Z))
#
e = np.exp(Z - Z.max(axis=0))
return e
#
e = np.exp(Z - Z.max(axis=0))
return e / e.max(axis=0)
#
e = np.exp(Z - Z.max(axis=0))
return e / e.mean(axis=0)
#
return (Z == Z.max(axis=0)) * 1.0
#
return np.argmax(Z, axis=0)
#
e = np.exp(Z - Z.max(axis=0))
return np.log(e / e.sum(axis=0))
#
e = np.exp(Z.T - Z.T.max(axis=0))
return e / e.sum(axis=0)
#
e = np.exp(Z - Z.max(axis=1, keepdims=True))
return e / e.sum(axis=1, keepdims=True)
#
e = 2.0 ** (Z - Z.max(axis=0))
return e / e.sum(axis=0)
#
e = np.exp(Z) - np.max(Z, axis=0)
return e / e.sum(axis=0)
#
e = np.exp(Z - Z.max(axis=0))
return e / (e.sum(axis=0) + 1)
#
e = np.exp(Z - Z.max(axis=1))
return e / e.sum(axis=0)
#
Z = np.clip(Z, -500, 500)
e = np.exp(Z)
return e / e.sum(axis=0)
#
e = np.exp(Z / Z.max(axis=0))
return e / e.sum(axis=0)
#
A = np.zeros(Z.shape)
for j in range(Z.shape[1]):
    e = np.exp(Z[:, j] - Z[:, j].max())
    A[:, j] = e / e.sum()
    return A
#
A = np.zeros_like(Z)
for j in range(Z.shape[1]):
    e = np.exp(Z[:, j] - Z[:, j].max())
    A[:, j] = e / e.sum()
return A
#
e = np.exp(Z - Z.max(axis=0))
return np.round(e / e.sum(axis=0), 2)
#
e = np.exp(Z - Z.max(axis=0))
return e / np.sqrt((e**2).sum(axis=0))
"""),
    "repair": split("""
return y.reshape(-1, 1)
#
return y.T
#
return y
#
return y[:, None]
#
return y.reshape(-1, 1) * np.ones((1, y.size))
#
return y.reshape(y.shape[0])
#
return y.reshape(1, 4)
#
return [y]  * 2
#
return y.reshape((1, 1, -1))
#
return np.sort(y).reshape(1, -1)
#
return y[::-1].reshape(1, -1)
#
return np.zeros((1, y.size))
#
return y.sum().reshape(1, 1)
#
return y[np.newaxis, :-1]
#
return y.shape
#
return np.ones((1, y.size))
#
y.reshape(1, -1)
return y
#
return y.astype(int).reshape(1, -1)
#
return np.outer(y, y)
#
return (y > 0).reshape(1, -1)
#
return y.reshape(1, y.size - 1)
#
y.shape = (1, y.size)
return y
#
return abs(y).reshape(1, -1)
"""),
}
