"""Solutions of the newer exercises, written from their statements alone, without a look at the checks."""

from . import split

WRONG = {
    "back_through": split("""
d = {}
for name in values:
    d[name] = 0
d[steps[-1][0]] = 1
for name, sign, left, right in reversed(steps):
    if sign == "*":
        d[left] = d[name] * values[right]
        d[right] = d[name] * values[left]
    else:
        d[left] = d[name]
        d[right] = d[name]
return d
#
d = dict.fromkeys(values, 0)
d[steps[-1][0]] = 1
for name, sign, left, right in steps:
    d[left] += d[name] * (values[right] if sign == "*" else 1)
    d[right] += d[name] * (values[left] if sign == "*" else 1)
return d
#
d = dict.fromkeys(values, 0)
d[steps[-1][0]] = 1
for name, sign, left, right in reversed(steps):
    d[left] += d[name] * (values[left] if sign == "*" else 1)
    d[right] += d[name] * (values[right] if sign == "*" else 1)
return d
#
d = dict.fromkeys(values, 0)
d[steps[-1][0]] = values[steps[-1][0]]
for name, sign, left, right in reversed(steps):
    d[left] += d[name] * (values[right] if sign == "*" else 1)
    d[right] += d[name] * (values[left] if sign == "*" else 1)
return d
#
d = dict.fromkeys(values, 1)
for name, sign, left, right in reversed(steps):
    d[left] += d[name] * (values[right] if sign == "*" else 1)
    d[right] += d[name] * (values[left] if sign == "*" else 1)
return d
#
d = dict.fromkeys(values, 0)
d[steps[-1][0]] = 1
for name, sign, left, right in reversed(steps):
    d[left] += d[name] * values[right]
    d[right] += d[name] * values[left]
return d
#
d = dict.fromkeys(values, 0)
d[steps[-1][0]] = 1
for name, sign, left, right in reversed(steps):
    if sign == "*":
        d[left] += values[right]
        d[right] += values[left]
    else:
        d[left] += 1
        d[right] += 1
return d
#
d = dict.fromkeys(values, 0)
d[steps[-1][0]] = 1
for name, sign, left, right in reversed(steps):
    if sign == "*":
        d[left] += d[name] * values[right]
        d[right] += d[name] * values[left]
    else:
        d[left] += d[name]
        d[right] -= d[name]
return d
#
d = dict.fromkeys(values, 0)
d[steps[-1][0]] = 1
for name, sign, left, right in reversed(steps[1:]):
    d[left] += d[name] * (values[right] if sign == "*" else 1)
    d[right] += d[name] * (values[left] if sign == "*" else 1)
return d
"""),
    "broadcasts": split("""
return all(p == q or p == 1 or q == 1 for p, q in zip(a, b))
#
return a == b
#
if len(a) != len(b):
    return False
return all(p == q or p == 1 or q == 1 for p, q in zip(a, b))
#
for p, q in zip(a[::-1], b[::-1]):
    if p != q and p != 1 and q != 1:
        return False
    return True
#
return all(p % q == 0 or q % p == 0 for p, q in zip(a[::-1], b[::-1]))
#
return a[-1] == b[-1] or a[-1] == 1 or b[-1] == 1
#
return any(p == q or p == 1 or q == 1 for p, q in zip(a[::-1], b[::-1]))
#
return all(p == q or q == 1 for p, q in zip(a[::-1], b[::-1]))
#
return all(p == q for p, q in zip(a[::-1], b[::-1]))
#
try:
    np.zeros(a) @ np.zeros(b)
    return True
except ValueError:
    return False
"""),
    "broadcast_shape": split("""
return tuple(max(p, q) for p, q in zip(a, b))
#
return a if len(a) > len(b) else b
#
return tuple(max(p, q) for p, q in zip(a[::-1], b[::-1]))
#
return tuple(max(p, q) for p, q in zip(a[::-1], b[::-1]))[::-1]
#
n = max(len(a), len(b))
a, b = a + (1,) * (n - len(a)), b + (1,) * (n - len(b))
return tuple(max(p, q) for p, q in zip(a, b))
#
n = max(len(a), len(b))
a, b = (1,) * (n - len(a)) + a, (1,) * (n - len(b)) + b
return tuple(p * q for p, q in zip(a, b))
#
n = max(len(a), len(b))
a, b = (1,) * (n - len(a)) + a, (1,) * (n - len(b)) + b
return tuple(min(p, q) for p, q in zip(a, b))
#
return max(a, b)
#
n = max(len(a), len(b))
a, b = (1,) * (n - len(a)) + a, (1,) * (n - len(b)) + b
return tuple(p + q for p, q in zip(a, b))
#
return np.zeros(a) + np.zeros(b)
"""),
    "scale_pixels": split("""
return X / 256
#
return X // 255
#
return X / X.max()
#
return (X - X.min()) / (X.max() - X.min())
#
return X * 255
#
return (X / 255).astype(int)
#
return X / 255 - 0.5
#
return (X - X.mean()) / X.std()
#
return X / 255 * 2 - 1
#
return np.round(X / 255)
#
return X / X.max(axis=0, keepdims=True)
#
X = X.astype(np.uint8)
return X / np.uint8(255) / 1.0 + 1
#
return 255 / (X + 1)
#
return X / 255.0 / 255.0
"""),
    "standardize": split("""
mu = X_train.mean()
s = X_train.std()
return (X_train - mu) / s, (X_test - mu) / s
#
mu = X_train.mean(axis=0)
s = X_train.std(axis=0)
return (X_train - mu) / s, (X_test - mu) / s
#
def norm(X):
    return (X - X.mean(axis=1, keepdims=True)) / X.std(axis=1, keepdims=True)
return norm(X_train), norm(X_test)
#
mu = X_train.mean(axis=1, keepdims=True)
s = X_train.var(axis=1, keepdims=True)
return (X_train - mu) / s, (X_test - mu) / s
#
mu = X_train.mean(axis=1, keepdims=True)
s = X_train.std(axis=1, keepdims=True)
return (X_train - mu) / s, X_test
#
mu = X_train.mean(axis=1, keepdims=True)
s = X_train.std(axis=1, keepdims=True)
return X_train - mu / s, X_test - mu / s
#
mu = X_train.mean(axis=1, keepdims=True)
return X_train - mu, X_test - mu
#
both = np.concatenate([X_train, X_test], axis=1)
mu = both.mean(axis=1, keepdims=True)
s = both.std(axis=1, keepdims=True)
return (X_train - mu) / s, (X_test - mu) / s
#
mu = X_train.mean(axis=1, keepdims=True)
s = X_train.std(axis=1, keepdims=True, ddof=1)
return (X_train - mu) / s, (X_test - mu) / s
#
mu = X_train.mean(axis=1, keepdims=True)
s = np.sqrt(np.mean(X_train ** 2, axis=1, keepdims=True))
return (X_train - mu) / s, (X_test - mu) / s
#
mu = X_train.mean(axis=1)
s = X_train.std(axis=1)
return (X_train - mu) / s, (X_test - mu) / s
#
mu = X_test.mean(axis=1, keepdims=True)
s = X_test.std(axis=1, keepdims=True)
return (X_train - mu) / s, (X_test - mu) / s
#
lo = X_train.min(axis=1, keepdims=True)
hi = X_train.max(axis=1, keepdims=True)
return (X_train - lo) / (hi - lo), (X_test - lo) / (hi - lo)
#
mu = X_train.mean(axis=1, keepdims=True)
s = X_train.std(axis=1, keepdims=True)
return (X_train + mu) / s, (X_test + mu) / s
#
X_train -= X_train.mean(axis=1, keepdims=True)
s = X_train.std(axis=1, keepdims=True)
X_train /= s
return X_train, (X_test - X_train.mean(axis=1, keepdims=True)) / s
#
mu = np.median(X_train, axis=1, keepdims=True)
s = X_train.std(axis=1, keepdims=True)
return (X_train - mu) / s, (X_test - mu) / s
#
a, c = X_train.copy(), X_test.copy()
for i in range(len(a)):
    mu, s = a[i].mean(), a[i].std()
    a[i] = (a[i] - mu) / s
    c[i] = (c[i] - mu) / s
return a, c
"""),
    "initialize_zeros": split("""
w = np.zeros(n_x)
b = 0
return w, b
#
w = np.zeros((1, n_x))
b = 0
return w, b
#
w = np.random.randn(n_x, 1) * 0.01
b = 0
return w, b
#
w = np.zeros((n_x, n_x))
b = 0
return w, b
#
w = np.zeros((n_x, 1))
return w
#
return 0, np.zeros((n_x, 1))
#
w = np.ones((n_x, 1))
b = 1
return w, b
#
w = np.zeros(n_x, 1)
b = 0
return w, b
#
w = np.zeros((n_x, 1))
b = np.zeros((n_x, 1))
return w, b
#
w = np.empty((n_x, 1))
w[1:] = 0
w[0] = 1e-3
return w, 0.0
#
return np.zeros((n_x, 1)), None
#
return np.zeros((n_x, 1)), np.nan
"""),
    "forward_logistic": split("""
Z = w.T @ X
return 1 / (1 + np.exp(-Z))
#
return w.T @ X + b
#
Z = w.T @ X + b
return 1 / (1 + np.exp(Z))
#
Z = np.dot(w, X) + b
return 1 / (1 + np.exp(-Z))
#
Z = w.T * X + b
return 1 / (1 + np.exp(-Z))
#
Z = X.T @ w + b
return 1 / (1 + np.exp(-Z))
#
Z = w.T @ X + b
return np.tanh(Z)
#
Z = w.T @ X - b
return 1 / (1 + np.exp(-Z))
#
Z = w.T @ (X + b)
return 1 / (1 + np.exp(-Z))
#
Z = w.T @ X + b
return (1 / (1 + np.exp(-Z))) > 0.5
#
Z = np.sum(w * X) + b
return np.full((1, X.shape[1]), 1 / (1 + np.exp(-Z)))
#
Z = w.T @ X + b
A = 1 / (1 + np.exp(-Z))
return A * (1 - A)
#
Z = w.T @ X + b
return 1 / 1 + np.exp(-Z)
#
Z = w.T @ X + b
return np.squeeze(1 / (1 + np.exp(-Z)))
#
Z = np.abs(w.T @ X + b)
return 1 / (1 + np.exp(-Z))
#
A = np.zeros((1, X.shape[1]))
for i in range(X.shape[1] - 1):
    A[0, i] = 1 / (1 + np.exp(-(w[:, 0] @ X[:, i] + b)))
return A
#
def forward_logistic(X, *, w, b=0):
    e = np.exp(w.T @ X + b)
    return e / (1 + e)
"""),
    "predict": split("""
return np.where(A >= 0.5, 1, 0)
#
return np.round(A + 0.1)
#
return np.where(A > 0, 1, 0)
#
return np.where(A > 0.5, 0, 1)
#
return (A > 0.5).any()
#
return np.argmax(A, axis=0)
#
return np.where(A > A.mean(), 1, 0)
#
labels = np.zeros(A.shape)
for i in range(A.shape[0]):
    if A[i, 0] > 0.5:
        labels[i, 0] = 1
return labels
#
return np.where(A > 0.5, 1, -1)
#
return [1 if a > 0.5 else 0 for a in A[0]]
#
A[A > 0.5] = 1
return A
#
return np.where(A > 0.5, A, 0)
#
return np.ceil(A)
#
return A.astype(int)
#
return 1
"""),
    "accuracy": split("""
return np.mean(labels == Y)
#
return 100 * np.sum(labels == Y)
#
return np.mean(np.abs(labels - Y)) * 100
#
return 100 - np.mean(labels - Y) * 100
#
return 100 * (labels == Y).all()
#
return 100 * np.sum(labels * Y) / Y.shape[1]
#
return 100 * np.sum(labels * Y) / np.sum(Y)
#
return 100 * np.sum(labels == Y) / len(Y)
#
return 100 * (labels == Y)
#
return round(np.mean(labels == Y)) * 100
#
return int(np.mean(labels == Y) * 100)
#
return 100 * np.sum(labels == Y) / (Y.shape[1] - 1)
#
return 100 * np.mean(labels)
#
return 1 - np.mean(np.abs(labels - Y))
#
return 100 * np.sum(labels == 1) / np.sum(Y == 1)
#
return 100 * np.mean(labels[:, 1:] == Y[:, 1:])
#
return 100 * np.mean((labels == 1) & (Y == 1))
#
return np.round(100 * np.mean(labels == Y), -1)
"""),
    "model": split("""
costs = []
for i in range(iterations):
    parameters = initialize()
    A, cache = forward(X, parameters)
    costs.append(cost(A, Y))
    grads = backward(parameters, cache, X, Y)
    parameters = update(parameters, grads, learning_rate)
return parameters, costs
#
parameters = initialize()
costs = []
for i in range(iterations):
    A, cache = forward(X, parameters)
    costs.append(cost(A, Y))
    grads = backward(parameters, cache, X, Y)
    update(parameters, grads, learning_rate)
return parameters, costs
#
parameters = initialize()
costs = []
for i in range(iterations):
    A, cache = forward(X, parameters)
    grads = backward(parameters, cache, X, Y)
    parameters = update(parameters, grads, learning_rate)
    if i % 100 == 0:
        costs.append(cost(A, Y))
return parameters, costs
#
parameters = initialize()
costs = []
for i in range(iterations):
    A, cache = forward(X, parameters)
    grads = backward(parameters, cache, X, Y)
    parameters = update(parameters, grads, learning_rate)
    costs.append(cost(A, Y))
    return parameters, costs
#
parameters = initialize()
costs = []
A, cache = forward(X, parameters)
for i in range(iterations):
    costs.append(cost(A, Y))
    grads = backward(parameters, cache, X, Y)
    parameters = update(parameters, grads, learning_rate)
return parameters, costs
#
parameters = initialize()
costs = []
for i in range(iterations):
    A, cache = forward(X, parameters)
    grads = backward(parameters, cache, X, Y)
    parameters = update(parameters, grads, learning_rate)
    A, cache = forward(X, parameters)
    costs.append(cost(A, Y))
return parameters, costs
#
parameters = initialize()
costs = []
for i in range(iterations - 1):
    A, cache = forward(X, parameters)
    costs.append(cost(A, Y))
    grads = backward(parameters, cache, X, Y)
    parameters = update(parameters, grads, learning_rate)
return parameters, costs
#
parameters = initialize()
costs = []
for i in range(iterations):
    A, cache = forward(X, parameters)
    costs.append(cost(A, Y))
    grads = backward(parameters, cache, X, Y)
    parameters = update(parameters, grads, 0.01)
return parameters, costs
#
parameters = initialize()
costs = []
for i in range(iterations):
    A, cache = forward(X, parameters)
    costs.append(cost(A, Y))
    grads = backward(parameters, cache, X, Y)
    parameters = update(parameters, grads, -learning_rate)
return parameters, costs
#
parameters = initialize()
for i in range(iterations):
    A, cache = forward(X, parameters)
    costs = cost(A, Y)
    grads = backward(parameters, cache, X, Y)
    parameters = update(parameters, grads, learning_rate)
return parameters, costs
#
parameters = initialize()
costs = []
for i in range(iterations):
    A, cache = forward(X, parameters)
    costs.append(cost(Y, A))
    grads = backward(parameters, cache, X, Y)
    parameters = update(parameters, grads, learning_rate)
return parameters, costs
#
parameters = initialize()
costs = []
for i in range(iterations):
    A, cache = forward(X, parameters)
    costs.append(cost(A, Y))
    grads = backward(parameters, A, X, Y)
    parameters = update(parameters, grads, learning_rate)
return parameters, costs
#
parameters = initialize()
costs = []
for i in range(iterations):
    A, cache = forward(X, parameters)
    costs.append(cost(A, Y))
    grads = backward(parameters, cache, X, Y)
    parameters = update(grads, parameters, learning_rate)
return parameters, costs
#
parameters = initialize()
costs = []
for i in range(iterations):
    A, cache = forward(X, parameters)
    costs.append(cost(A, Y))
    grads = backward(parameters, cache, X, Y)
    new = update(parameters, grads, learning_rate)
return new, costs
#
parameters = initialize()
costs = []
for i in range(iterations):
    A, cache = forward(X, parameters)
    costs.append(cost(A, Y))
    grads = backward(parameters, cache, X, Y)
    parameters = update(parameters, grads, learning_rate)
return costs, parameters
#
parameters = initialize()
costs = []
for i in range(iterations):
    A = forward(X, parameters)
    costs.append(cost(A, Y))
    grads = backward(parameters, A, X, Y)
    parameters = update(parameters, grads, learning_rate)
return parameters, costs
#
parameters = initialize
costs = []
for i in range(iterations):
    A, cache = forward(X, parameters)
    costs.append(cost(A, Y))
    grads = backward(parameters, cache, X, Y)
    parameters = update(parameters, grads, learning_rate)
return parameters, costs
#
parameters = initialize()
costs = []
for i in range(iterations):
    A, cache = forward(X, parameters)
    costs.append(cost(A, Y))
    grads = backward(parameters, cache, X, Y)
    parameters = update(parameters, grads, learning_rate / (i + 1))
return parameters, costs
"""),
    "slope_tanh": split("""
return 1 - Z ** 2
#
return np.tanh(Z) * (1 - np.tanh(Z))
#
return 1 - np.tanh(Z)
#
return np.tanh(Z) ** 2
#
return 1 - np.tanh(Z ** 2)
#
return 1 / np.cosh(Z)
#
return 1 + np.tanh(Z) ** 2
#
return np.tanh(Z)
#
return np.tanh(Z) ** 2 - 1
#
return np.cosh(Z) ** 2
#
return (1 - np.tanh(Z)) ** 2
#
return 1 / (1 + Z ** 2)
#
return np.array([1 - np.tanh(z) ** 2 for z in Z[0]])
#
return 1 - np.tan(Z) ** 2
#
s = 1 / (1 + np.exp(-Z))
return s * (1 - s)
#
s = 1 / (1 + np.exp(-2 * Z))
return 2 * s * (1 - s)
#
return np.mean(1 - np.tanh(Z) ** 2)
#
return (np.exp(Z) - np.exp(-Z)) / (np.exp(Z) + np.exp(-Z))
#
t = (np.exp(Z) - np.exp(-Z)) / (np.exp(Z) + np.exp(-Z))
return 1 - t ** 2
"""),
    "slope_relu": split("""
return np.maximum(0, Z)
#
return np.where(Z > 0, Z, 0)
#
return np.where(Z < 0, 1, 0)
#
return np.maximum(0, Z) / Z
#
return np.sign(Z)
#
return np.where(Z > 0, 1, -1)
#
return np.where(Z > 0, 1, 0.01)
#
return (Z > 0).any()
#
if Z.any() > 0:
    return np.ones(Z.shape)
return np.zeros(Z.shape)
#
return np.where(Z > 1, 1, 0)
#
return np.ones(Z.shape)
#
return np.heaviside(Z, 2)
#
return np.minimum(1, np.maximum(0, Z))
#
out = np.zeros_like(Z)
out[Z > 0] = Z[Z > 0]
return out
#
return np.where(np.abs(Z) > 0, 1, 0)
#
return (np.maximum(0, Z + 0.5) - np.maximum(0, Z - 0.5))
#
return [1.0 if z > 0 else 0.0 for z in Z[0]]
"""),
    "slope_leaky_relu": split("""
return np.maximum(0.01 * Z, Z)
#
return np.where(Z > 0, 1, 0)
#
return np.where(Z > 0, 1, 0.1)
#
return np.where(Z > 0, 1, 0.01 * Z)
#
return np.where(Z > 0, Z, 0.01)
#
return np.where(Z > 0, 0.01, 1)
#
return np.where(Z > 0, 1, -0.01)
#
return np.maximum(0.01, np.sign(Z)) * Z
#
return np.maximum(0.01 * Z, Z) / Z
#
return np.maximum(0.01, Z)
#
return np.where(Z > 0.01, 1, 0.01)
#
return np.where(Z > 0, 0.99, 0.01)
#
return np.where(Z > 0, 1, 0.001)
#
out = np.ones_like(Z, dtype=int)
out[Z < 0] = 0.01
return out
#
return np.clip(Z, 0.01, 1)
#
d = np.ones_like(Z)
d[Z < 0] = 0.01
return d
"""),
    "update": split("""
for key in parameters:
    parameters[key] = parameters[key] - learning_rate * gradients["d" + key]
return parameters
#
new = parameters.copy()
for key in new:
    new[key] -= learning_rate * gradients["d" + key]
return new
#
return {k: v + learning_rate * gradients["d" + k] for k, v in parameters.items()}
#
return {k: v - gradients["d" + k] for k, v in parameters.items()}
#
return {k: learning_rate * gradients["d" + k] for k in parameters}
#
return {k: v - learning_rate * gradients["d" + k] for k, v in parameters.items() if k.startswith("W")}
#
new = {}
new["W1"] = parameters["W1"] - learning_rate * gradients["dW1"]
new["b1"] = parameters["b1"] - learning_rate * gradients["db1"]
new["W2"] = parameters["W2"] - learning_rate * gradients["dW2"]
new["b2"] = parameters["b2"] - learning_rate * gradients["db2"]
return new
#
L = len(parameters) // 2
new = {}
for l in range(1, L):
    new[f"W{l}"] = parameters[f"W{l}"] - learning_rate * gradients[f"dW{l}"]
    new[f"b{l}"] = parameters[f"b{l}"] - learning_rate * gradients[f"db{l}"]
return new
#
return {k: v - learning_rate * v for k, v in parameters.items()}
#
return {k: v - 0.01 * gradients["d" + k] for k, v in parameters.items()}
#
return {k: v * (1 - learning_rate * gradients["d" + k]) for k, v in parameters.items()}
#
L = len(parameters) // 2
new = dict(parameters)
for l in range(1, L + 1):
    new[f"W{l}"] = parameters[f"W{l}"] - learning_rate * gradients[f"dW{l}"]
    new[f"b{l}"] = parameters[f"b{l}"] - learning_rate * gradients[f"dW{l}"].sum(axis=1, keepdims=True)
return new
#
return {k: v - learning_rate / gradients["d" + k] for k, v in parameters.items()}
#
return {k: v - learning_rate * gradients[k] for k, v in parameters.items()}
#
return {"d" + k: v - learning_rate * gradients["d" + k] for k, v in parameters.items()}
#
L = len(parameters) // 2
new = dict(parameters)
for l in range(1, L + 1):
    new[f"W{l}"] = parameters[f"W{l}"] - learning_rate * gradients[f"dW{l}"]
return new
#
new = {}
for k, v in parameters.items():
    new[k] = v
    for j in range(2):
        new[k] = new[k] - learning_rate * gradients["d" + k]
return new
#
new = {k: v.astype(v.dtype) for k, v in parameters.items()}
for k in new:
    new[k] -= (learning_rate * gradients["d" + k]).astype(new[k].dtype)
    gradients["d" + k] = 0
return new
#
p = {k: v.copy() for k, v in parameters.items()}
for k in p:
    p[k] -= learning_rate * gradients["d" + k]
return p
"""),
    "layer_shapes": split("""
d = {}
for l in range(1, len(sizes)):
    d[f"W{l}"] = (sizes[l - 1], sizes[l])
    d[f"b{l}"] = (sizes[l], 1)
    d[f"Z{l}"] = (sizes[l], m)
    d[f"A{l}"] = (sizes[l], m)
return d
#
d = {}
for l in range(1, len(sizes)):
    d[f"W{l}"] = (sizes[l], sizes[l - 1])
    d[f"b{l}"] = (sizes[l], m)
    d[f"Z{l}"] = (sizes[l], m)
    d[f"A{l}"] = (sizes[l], m)
return d
#
d = {}
for l in range(1, len(sizes)):
    d[f"W{l}"] = (sizes[l], sizes[l - 1])
    d[f"b{l}"] = (sizes[l], 1)
    d[f"Z{l}"] = (m, sizes[l])
    d[f"A{l}"] = (m, sizes[l])
return d
#
d = {}
for l in range(1, len(sizes)):
    d[f"W{l}"] = (sizes[l], sizes[l - 1])
    d[f"b{l}"] = (sizes[l],)
    d[f"Z{l}"] = (sizes[l], m)
    d[f"A{l}"] = (sizes[l], m)
return d
#
d = {}
for l in range(1, len(sizes) - 1):
    d[f"W{l}"] = (sizes[l], sizes[l - 1])
    d[f"b{l}"] = (sizes[l], 1)
    d[f"Z{l}"] = (sizes[l], m)
    d[f"A{l}"] = (sizes[l], m)
return d
#
d = {}
for l in range(len(sizes) - 1):
    d[f"W{l}"] = (sizes[l + 1], sizes[l])
    d[f"b{l}"] = (sizes[l + 1], 1)
    d[f"Z{l}"] = (sizes[l + 1], m)
    d[f"A{l}"] = (sizes[l + 1], m)
return d
#
d = {}
for l in range(1, len(sizes)):
    d[f"W{l}"] = (sizes[l], sizes[l - 1])
    d[f"b{l}"] = (sizes[l], 1)
    d[f"Z{l}"] = (sizes[l], m)
    d[f"A{l}"] = (sizes[l - 1], m)
return d
#
d = {}
for l in range(1, len(sizes)):
    d[f"W{l}"] = (sizes[l], sizes[l - 1])
    d[f"b{l}"] = (1, sizes[l])
    d[f"Z{l}"] = (sizes[l], m)
    d[f"A{l}"] = (sizes[l], m)
return d
#
d = {}
for l in range(1, len(sizes)):
    d[f"W{l}"] = (sizes[l], sizes[0])
    d[f"b{l}"] = (sizes[l], 1)
    d[f"Z{l}"] = (sizes[l], m)
    d[f"A{l}"] = (sizes[l], m)
return d
#
d = {}
for l in range(1, len(sizes)):
    d[f"W{l}"] = (sizes[l], sizes[l - 1])
    d[f"b{l}"] = (1, 1)
    d[f"Z{l}"] = (sizes[l], m)
    d[f"A{l}"] = (sizes[l], m)
return d
#
d = {}
for l in range(1, len(sizes)):
    d[f"W{l}"] = (sizes[l], sizes[l - 1])
    d[f"Z{l}"] = (sizes[l], m)
return d
#
d = {}
for l in range(1, len(sizes)):
    d[f"W{l}"] = np.zeros((sizes[l], sizes[l - 1]))
    d[f"b{l}"] = np.zeros((sizes[l], 1))
    d[f"Z{l}"] = np.zeros((sizes[l], m))
    d[f"A{l}"] = np.zeros((sizes[l], m))
return d
#
d = {}
for l in range(1, len(sizes)):
    d[f"W{l}"] = (sizes[l], sizes[l - 1])
    d[f"b{l}"] = (sizes[l], 1)
    d[f"Z{l}"] = (sizes[l], sizes[l - 1])
    d[f"A{l}"] = (sizes[l], sizes[l - 1])
return d
"""),
    "forward_with_cache": split("""
cache = {}
A = X
L = len(parameters) // 2
for l in range(1, L + 1):
    Z = parameters["W" + str(l)] @ A + parameters["b" + str(l)]
    A = 1 / (1 + np.exp(-Z))
    cache["Z" + str(l)] = Z
    cache["A" + str(l)] = A
return A, cache
#
cache = {}
A = X
L = len(parameters) // 2
for l in range(1, L + 1):
    Z = parameters["W" + str(l)] @ A + parameters["b" + str(l)]
    A = np.maximum(0, Z)
    cache["Z" + str(l)] = Z
    cache["A" + str(l)] = A
return A, cache
#
cache = {}
A = X
L = len(parameters) // 2
for l in range(1, L + 1):
    Z = parameters["W" + str(l)] @ A + parameters["b" + str(l)]
    cache["Z" + str(l)] = Z
    cache["A" + str(l)] = A
    A = np.maximum(0, Z) if l < L else 1 / (1 + np.exp(-Z))
return A, cache
#
cache = {}
A = X
L = len(parameters) // 2
for l in range(1, L):
    Z = parameters["W" + str(l)] @ A + parameters["b" + str(l)]
    A = np.maximum(0, Z)
    cache["Z" + str(l)] = Z
    cache["A" + str(l)] = A
Z = parameters["W" + str(L)] @ A + parameters["b" + str(L)]
A = 1 / (1 + np.exp(-Z))
return A, cache
#
cache = {}
A = X
L = len(parameters) // 2
for l in range(1, L + 1):
    Z = parameters["W" + str(l)] @ A
    A = np.maximum(0, Z) if l < L else 1 / (1 + np.exp(-Z))
    cache["Z" + str(l)] = Z
    cache["A" + str(l)] = A
return A, cache
#
cache = {}
A = X
L = len(parameters) // 2
for l in range(1, L + 1):
    Z = parameters["W" + str(l)] @ A + parameters["b" + str(l)]
    A = np.tanh(Z) if l < L else 1 / (1 + np.exp(-Z))
    cache["Z" + str(l)] = Z
    cache["A" + str(l)] = A
return A, cache
#
cache = {}
A = X
L = len(parameters) // 2
for l in range(1, L + 1):
    Z = parameters["W" + str(l)] @ A + parameters["b" + str(l)]
    Z[Z < 0] = 0
    A = Z if l < L else 1 / (1 + np.exp(-Z))
    cache["Z" + str(l)] = Z
    cache["A" + str(l)] = A
return A, cache
#
cache = {}
A = X
L = len(parameters) // 2
for l in range(1, L + 1):
    Z = parameters["W" + str(l)] @ A + parameters["b" + str(l)]
    A = np.maximum(0, Z) if l < L - 1 else 1 / (1 + np.exp(-Z))
    cache["Z" + str(l)] = Z
    cache["A" + str(l)] = A
return A, cache
#
cache = {}
A = X
L = len(parameters) // 2
for l in range(1, L + 1):
    Z = parameters["W" + str(l)] @ A + parameters["b" + str(l)]
    A = np.maximum(0, Z) if l < L else 1 / (1 + np.exp(-Z))
    cache["Z"] = Z
    cache["A"] = A
return A, cache
#
cache = {}
L = len(parameters) // 2
for l in range(1, L + 1):
    Z = parameters["W" + str(l)] @ A + parameters["b" + str(l)]
    A = np.maximum(0, Z) if l < L else 1 / (1 + np.exp(-Z))
    cache["Z" + str(l)] = Z
    cache["A" + str(l)] = A
return A, cache
#
cache = {}
A = X
L = len(parameters) // 2
for l in range(1, L + 1):
    Z = parameters["W" + str(l)] @ A + parameters["b" + str(l)]
    A = np.maximum(0, Z) if l < L else 1 / (1 + np.exp(-Z))
    cache["Z" + str(l)] = Z
    cache["A" + str(l)] = A
return cache
#
cache = {}
A = X
L = len(parameters)
for l in range(1, L + 1):
    Z = parameters["W" + str(l)] @ A + parameters["b" + str(l)]
    A = np.maximum(0, Z) if l < L else 1 / (1 + np.exp(-Z))
    cache["Z" + str(l)] = Z
    cache["A" + str(l)] = A
return A, cache
#
cache = {}
A = X
L = len(parameters) // 2
for l in range(1, L + 1):
    Z = parameters["W" + str(l)] @ A + parameters["b" + str(l)]
    A = np.maximum(0, Z) if l < L else 1 / (1 + np.exp(Z))
    cache["Z" + str(l)] = Z
    cache["A" + str(l)] = A
return A, cache
#
cache = {}
A = X
L = len(parameters) // 2
for l in range(1, L + 1):
    Z = parameters["W" + str(l)] @ A + parameters["b1"][0, 0]
    A = np.maximum(0, Z) if l < L else 1 / (1 + np.exp(-Z))
    cache["Z" + str(l)] = Z
    cache["A" + str(l)] = A
return A, cache
#
cache = {}
A = X
L = len(parameters) // 2
for l in range(1, L + 1):
    Z = parameters["W" + str(l)] @ A + parameters["b" + str(l)]
    A = np.maximum(0.01 * Z, Z) if l < L else 1 / (1 + np.exp(-Z))
    cache["Z" + str(l)] = Z
    cache["A" + str(l)] = A
return (A > 0.5).astype(int), cache
"""),
    "backward_deep": split("""
m, L = X.shape[1], len(parameters) // 2
A = dict(cache)
A["A0"] = X
g = {}
dZ = A[f"A{L}"] - Y
for l in range(L, 0, -1):
    g[f"dW{l}"] = dZ @ A[f"A{l-1}"].T
    g[f"db{l}"] = np.sum(dZ, axis=1, keepdims=True)
    if l > 1:
        dZ = parameters[f"W{l}"].T @ dZ * (cache[f"Z{l-1}"] > 0)
return g
#
m, L = X.shape[1], len(parameters) // 2
A = dict(cache)
A["A0"] = X
g = {}
dZ = Y - A[f"A{L}"]
for l in range(L, 0, -1):
    g[f"dW{l}"] = dZ @ A[f"A{l-1}"].T / m
    g[f"db{l}"] = np.sum(dZ, axis=1, keepdims=True) / m
    if l > 1:
        dZ = parameters[f"W{l}"].T @ dZ * (cache[f"Z{l-1}"] > 0)
return g
#
m, L = X.shape[1], len(parameters) // 2
A = dict(cache)
A["A0"] = X
g = {}
dZ = A[f"A{L}"] - Y
for l in range(L, 0, -1):
    g[f"dW{l}"] = dZ @ A[f"A{l-1}"].T / m
    g[f"db{l}"] = np.sum(dZ, axis=1, keepdims=True) / m
    if l > 1:
        dZ = parameters[f"W{l}"].T @ dZ
return g
#
m, L = X.shape[1], len(parameters) // 2
A = dict(cache)
A["A0"] = X
g = {}
dZ = A[f"A{L}"] - Y
for l in range(L, 0, -1):
    g[f"dW{l}"] = dZ @ A[f"A{l-1}"].T / m
    g[f"db{l}"] = np.sum(dZ, axis=1, keepdims=True) / m
    if l > 1:
        dZ = parameters[f"W{l}"].T @ dZ * (cache[f"Z{l}"] > 0)
return g
#
m, L = X.shape[1], len(parameters) // 2
A = dict(cache)
A["A0"] = X
g = {}
dZ = A[f"A{L}"] - Y
for l in range(L, 0, -1):
    g[f"dW{l}"] = dZ @ A[f"A{l-1}"].T / m
    g[f"db{l}"] = np.sum(dZ, axis=1, keepdims=True) / m
    if l > 1:
        dZ = parameters[f"W{l}"].T @ dZ * (1 - A[f"A{l-1}"] ** 2)
return g
#
m, L = X.shape[1], len(parameters) // 2
A = dict(cache)
A["A0"] = X
g = {}
dZ = A[f"A{L}"] - Y
for l in range(L, 0, -1):
    g[f"dW{l}"] = dZ @ A[f"A{l-1}"].T / m
    g[f"db{l}"] = np.sum(dZ) / m
    if l > 1:
        dZ = parameters[f"W{l}"].T @ dZ * (cache[f"Z{l-1}"] > 0)
return g
#
m, L = X.shape[1], len(parameters) // 2
A = dict(cache)
A["A0"] = X
g = {}
dZ = A[f"A{L}"] - Y
for l in range(L, 0, -1):
    g[f"dW{l}"] = dZ @ A[f"A{l-1}"].T / m
    g[f"db{l}"] = np.sum(dZ, axis=1, keepdims=True) / m
    if l > 1:
        dZ = parameters[f"W{l}"].T @ dZ * cache[f"Z{l-1}"]
return g
#
m, L = X.shape[1], len(parameters) // 2
A = dict(cache)
A["A0"] = X
g = {}
dZ = A[f"A{L}"] - Y
for l in range(L, 1, -1):
    g[f"dW{l}"] = dZ @ A[f"A{l-1}"].T / m
    g[f"db{l}"] = np.sum(dZ, axis=1, keepdims=True) / m
    dZ = parameters[f"W{l}"].T @ dZ * (cache[f"Z{l-1}"] > 0)
return g
#
m, L = X.shape[1], len(parameters) // 2
A = dict(cache)
A["A0"] = X
g = {}
AL = A[f"A{L}"]
dZ = -Y / AL + (1 - Y) / (1 - AL)
for l in range(L, 0, -1):
    g[f"dW{l}"] = dZ @ A[f"A{l-1}"].T / m
    g[f"db{l}"] = np.sum(dZ, axis=1, keepdims=True) / m
    if l > 1:
        dZ = parameters[f"W{l}"].T @ dZ * (cache[f"Z{l-1}"] > 0)
return g
#
m, L = X.shape[1], len(parameters) // 2
A = dict(cache)
A["A0"] = X
g = {}
dZ = A[f"A{L}"] - Y
for l in range(L, 0, -1):
    g[f"dW{l}"] = dZ @ A[f"A{l-1}"].T / m
    g[f"db{l}"] = np.sum(dZ, axis=1, keepdims=True) / m
    if l > 1:
        dZ = (parameters[f"W{l}"].T @ dZ + parameters[f"b{l-1}"]) * (cache[f"Z{l-1}"] > 0)
return g
#
m, L = X.shape[1], len(parameters) // 2
A = dict(cache)
A["A0"] = X
g = {}
dZ = A[f"A{L}"] - Y
for l in range(L, 0, -1):
    g[f"dW{l}"] = dZ @ A[f"A{l-1}"].T / m
    g[f"db{l}"] = np.sum(dZ, axis=1, keepdims=True) / m
    if l > 1:
        W = parameters[f"W{l}"] - 0.1 * g[f"dW{l}"]
        dZ = W.T @ dZ * (cache[f"Z{l-1}"] > 0)
return g
#
m, L = X.shape[1], len(parameters) // 2
A = dict(cache)
A["A0"] = X
g = {}
dZ = A[f"A{L}"] - Y
for l in range(L, 0, -1):
    g[f"dW{l}"] = dZ @ A[f"A{l-1}"].T / m
    g[f"db{l}"] = np.sum(dZ, axis=1) / m
    if l > 1:
        dZ = parameters[f"W{l}"].T @ dZ * (cache[f"Z{l-1}"] > 0)
return g
#
m, L = Y.shape[0], len(parameters) // 2
A = dict(cache)
A["A0"] = X
g = {}
dZ = A[f"A{L}"] - Y
for l in range(L, 0, -1):
    g[f"dW{l}"] = dZ @ A[f"A{l-1}"].T / X.shape[0]
    g[f"db{l}"] = np.sum(dZ, axis=1, keepdims=True) / X.shape[0]
    if l > 1:
        dZ = parameters[f"W{l}"].T @ dZ * (cache[f"Z{l-1}"] > 0)
return g
#
m, L = X.shape[1], len(parameters) // 2
A = dict(cache)
A["A0"] = X
g = {}
dZ = A[f"A{L}"] - Y
for l in range(L, 0, -1):
    dZ = dZ / m
    g[f"dW{l}"] = dZ @ A[f"A{l-1}"].T
    g[f"db{l}"] = np.sum(dZ, axis=1, keepdims=True)
    if l > 1:
        dZ = parameters[f"W{l}"].T @ dZ * (cache[f"Z{l-1}"] > 0)
return g
#
def backward_deep(parameters, cache, X, Y, verbose=False):
    cache["A0"] = X
    m, L = Y.shape[1], len(parameters) // 2
    g, dZ = {}, cache[f"A{L}"] - Y
    for l in range(L, 0, -1):
        g[f"dW{l}"] = (dZ @ cache[f"A{l-1}"].T / m).astype(np.float32)
        g[f"db{l}"] = (dZ.sum(axis=1, keepdims=True) / m).astype(np.float32)
        if l > 1:
            dZ = parameters[f"W{l}"].T @ dZ * (cache[f"Z{l-1}"] > 0)
    return g
"""),
    "numerical_gradient": split("""
e = 1e-5
return (J(theta + e) - J(theta - e)) / (2 * e)
#
g = np.zeros(theta.shape)
e = 1e-5
for i in np.ndindex(theta.shape):
    t = theta.copy()
    t[i] += e
    g[i] = (J(t) - J(theta)) / (2 * e)
return g
#
g = np.zeros(theta.shape)
e = 1e-5
for i in np.ndindex(theta.shape):
    p, n = theta.copy(), theta.copy()
    p[i] += e
    n[i] -= e
    g[i] = (J(p) - J(n)) / e
return g
#
g = np.zeros(theta.shape)
e = 1e-5
for i in np.ndindex(theta.shape):
    p, n = theta, theta
    p[i] += e
    n[i] -= e
    g[i] = (J(p) - J(n)) / (2 * e)
return g
#
g = np.zeros(theta.shape)
e = 1e-5
for i in np.ndindex(theta.shape):
    p, n = theta.copy(), theta.copy()
    p[i] += e
    n[i] -= e
    g[i] = (J(n) - J(p)) / (2 * e)
return g
#
g = np.zeros(theta.shape)
e = 0.1
for i in np.ndindex(theta.shape):
    t = theta.copy()
    t[i] += e
    g[i] = (J(t) - J(theta)) / e
return g
#
g = np.zeros(theta.shape)
e = 1e-16
for i in np.ndindex(theta.shape):
    p, n = theta.copy(), theta.copy()
    p[i] += e
    n[i] -= e
    g[i] = (J(p) - J(n)) / (2 * e)
return g
#
g = np.zeros(theta.shape)
e = 1e-5
p, n = theta.copy(), theta.copy()
for i in np.ndindex(theta.shape):
    p[i] += e
    n[i] -= e
    g[i] = (J(p) - J(n)) / (2 * e)
return g
#
g = np.zeros(theta.shape)
e = 1e-5
for i in range(theta.shape[0]):
    p, n = theta.copy(), theta.copy()
    p[i] += e
    n[i] -= e
    g[i] = (J(p) - J(n)) / (2 * e)
return g
#
g = np.zeros(theta.shape)
e = 1e-5
for i in np.ndindex(theta.shape):
    p, n = theta.copy(), theta.copy()
    p[i] += e
    n[i] -= e
    g[i] = J(p) - J(n) / (2 * e)
return g
#
g = []
e = 1e-5
for i in np.ndindex(theta.shape):
    p, n = theta.copy(), theta.copy()
    p[i] += e
    n[i] -= e
    g.append((J(p) - J(n)) / (2 * e))
return g
#
g = np.zeros(theta.shape)
e = 1e-5
for i in np.ndindex(theta.shape):
    p, n = theta.copy(), theta.copy()
    p[i] += e
    n[i] -= e
    g[i] = (J(p) - J(n)) / (2 * e)
    return g
#
g = np.zeros(theta.shape)
e = 1e-5
for i in np.ndindex(theta.shape):
    p, n = theta.copy(), theta.copy()
    p[i] = e
    n[i] = -e
    g[i] = (J(p) - J(n)) / (2 * e)
return g
#
g = np.zeros(theta.shape)
e = 1e-5
for i in np.ndindex(theta.shape):
    p, n = theta.copy(), theta.copy()
    p[i] += e
    n[i] -= e
    g[i] = abs(J(p) - J(n)) / (2 * e)
return g
"""),
    "check_gradients": split("""
d = {}
for k in gradients:
    d[k] = np.linalg.norm(numerical[k] - gradients[k])
return d
#
d = {}
for k in gradients:
    d[k] = np.linalg.norm(numerical[k] - gradients[k]) / np.linalg.norm(numerical[k] + gradients[k])
return d
#
d = {}
for k in gradients:
    n = np.linalg.norm
    d[k] = n(numerical[k] - gradients[k]) / n(numerical[k]) + n(gradients[k])
return d
#
d = {}
for k in gradients:
    a, b = numerical[k], gradients[k]
    d[k] = np.sum((a - b) ** 2) / (np.sum(a ** 2) + np.sum(b ** 2))
return d
#
d = {}
for k in gradients:
    d[k] = np.abs(numerical[k] - gradients[k]) / (np.abs(numerical[k]) + np.abs(gradients[k]))
return d
#
d = {}
for k in gradients:
    d[k] = np.linalg.norm(numerical[k] - gradients[k]) / np.linalg.norm(gradients[k])
return d
#
num = np.concatenate([numerical[k].ravel() for k in gradients])
gra = np.concatenate([gradients[k].ravel() for k in gradients])
return np.linalg.norm(num - gra) / (np.linalg.norm(num) + np.linalg.norm(gra))
#
num = np.concatenate([numerical[k].ravel() for k in gradients])
gra = np.concatenate([gradients[k].ravel() for k in gradients])
x = np.linalg.norm(num - gra) / (np.linalg.norm(num) + np.linalg.norm(gra))
return {k: x for k in gradients}
#
d = {}
for k in gradients:
    a, b = numerical[k], gradients[k]
    d[k] = np.sum(np.abs(a - b)) / (np.sum(np.abs(a)) + np.sum(np.abs(b)))
return d
#
d = {}
for k in gradients:
    d[k] = np.linalg.norm(numerical[k]) - np.linalg.norm(gradients[k])
    d[k] = abs(d[k]) / (np.linalg.norm(numerical[k]) + np.linalg.norm(gradients[k]))
return d
#
d = {}
for k in gradients:
    n = np.linalg.norm
    d[k] = n(numerical[k] - gradients[k]) / (n(numerical[k]) * n(gradients[k]))
return d
#
d = {}
for k in gradients:
    n = np.linalg.norm
    d[k] = n(numerical[k] - gradients[k]) / (n(numerical[k]) + n(gradients[k])) < 1e-7
return d
#
d = {}
for k in gradients:
    n = np.linalg.norm
    d[k] = n(numerical[k] - gradients[k], 2) / (n(numerical[k], 2) + n(gradients[k], 2))
return d
#
d = {}
for k in gradients:
    a, b = numerical[k], gradients[k]
    d[k] = np.max(np.abs(a - b)) / (np.max(np.abs(a)) + np.max(np.abs(b)))
return d
#
d = {}
for k in gradients:
    n = np.linalg.norm
    d = n(numerical[k] - gradients[k]) / (n(numerical[k]) + n(gradients[k]))
return d
#
d = {}
for k in gradients:
    n = np.linalg.norm
    d[k] = n(numerical[k] - gradients[k]) / max(n(numerical[k]), n(gradients[k]))
return d
"""),
    "diagnose": split("""
return {"diverged": costs[-1] > costs[0],
        "zigzags": np.any(np.diff(costs) > 0),
        "unfinished": costs[-1] < 0.99 * costs[-1 - len(costs) // 10]}
#
return {"diverged": not np.isfinite(costs[-1]) or costs[-1] > costs[0],
        "zigzags": np.all(np.diff(costs) > 0),
        "unfinished": costs[-1] < 0.99 * costs[-1 - len(costs) // 10]}
#
return {"diverged": not np.isfinite(costs[-1]) or costs[-1] > costs[0],
        "zigzags": np.any(np.diff(costs) < 0),
        "unfinished": costs[-1] < 0.99 * costs[-1 - len(costs) // 10]}
#
return {"diverged": not np.isfinite(costs[-1]) or costs[-1] > costs[0],
        "zigzags": np.any(np.diff(costs) > 0),
        "unfinished": costs[-1] < costs[-1 - len(costs) // 10]}
#
return {"diverged": not np.isfinite(costs[-1]) or costs[-1] > costs[0],
        "zigzags": np.any(np.diff(costs) > 0),
        "unfinished": costs[-1] < 0.99 * costs[-2]}
#
return {"diverged": not np.isfinite(costs[-1]) or costs[-1] > costs[0],
        "zigzags": costs[-1] > costs[-2],
        "unfinished": costs[-1] < 0.99 * costs[-1 - len(costs) // 10]}
#
return {"diverged": not np.isfinite(costs[-1]) or costs[-1] > costs[0],
        "zigzags": np.any(np.diff(costs) > 0),
        "unfinished": costs[-1 - len(costs) // 10] - costs[-1] > 0.01}
#
return {"diverged": not np.isfinite(costs[-1]) or costs[-1] > costs[0],
        "zigzags": np.any(np.diff(costs) > 0),
        "unfinished": costs[-1] > 0.99 * costs[-1 - len(costs) // 10]}
#
return {"diverged": not np.isfinite(costs[-1]) or max(costs) > costs[0],
        "zigzags": np.any(np.diff(costs) > 0),
        "unfinished": costs[-1] < 0.99 * costs[-1 - len(costs) // 10]}
#
return {"diverged": not np.isfinite(costs[-1]) or costs[-1] > costs[0],
        "zigzags": np.any(np.diff(costs) > 0),
        "unfinished": costs[-1] < 0.99 * costs[len(costs) // 10]}
#
return {"diverged": False, "zigzags": False, "unfinished": False}
#
diverged = not np.isfinite(costs[-1]) or costs[-1] > costs[0]
zigzags = np.any(np.diff(costs) > 0)
unfinished = costs[-1] < 0.99 * costs[-1 - len(costs) // 10]
return zigzags, diverged, unfinished
#
return {"diverged": not np.isfinite(costs[-1]) or costs[-1] > costs[0],
        "zigzags": np.any(np.diff(costs[: len(costs) // 2]) > 0),
        "unfinished": costs[-1] < 0.9 * costs[-1 - len(costs) // 10]}
#
diverged = not np.isfinite(costs[-1]) or costs[-1] > costs[0]
return {"diverged": diverged, "zigzags": diverged, "unfinished": not diverged}
"""),
    "squared_distances": split("""
d = A[:, :, None] - B[:, None, :]
return np.sqrt(np.sum(d ** 2, axis=0))
#
d = A[:, :, None] - B[:, None, :]
return np.sum(np.abs(d), axis=0)
#
d = A[:, :, None] - B[:, None, :]
return np.sum(d, axis=0) ** 2
#
d = A[:, :, None] - B[:, None, :]
return np.mean(d ** 2, axis=0)
#
d = B[:, :, None] - A[:, None, :]
return np.sum(d ** 2, axis=0)
#
return np.sum((A - B) ** 2, axis=0)
#
return A.T @ B
#
return np.sum(A ** 2, axis=0)[:, None] + np.sum(B ** 2, axis=0) - A.T @ B
#
return np.sum(A ** 2, axis=0)[:, None] + np.sum(B ** 2, axis=0) + 2 * A.T @ B
#
return np.sum(A ** 2, axis=0) + np.sum(B ** 2, axis=0)[:, None] - 2 * A.T @ B
#
D = np.zeros((A.shape[1], B.shape[1]))
for i in range(A.shape[1]):
    for j in range(B.shape[1]):
        for k in range(A.shape[0]):
            D[i, j] = (A[k, i] - B[k, j]) ** 2
return D
#
D = np.zeros((A.shape[1], B.shape[1]))
for i in range(A.shape[1]):
    for j in range(i):
        D[i, j] = np.sum((A[:, i] - B[:, j]) ** 2)
return D
#
D = np.zeros((A.shape[1], B.shape[1]))
for i in range(A.shape[1]):
    for j in range(B.shape[1]):
        D[i, j] = np.sum((A[:, i] - B[:, j]) ** 2)
        return D
#
D = np.zeros((A.shape[0], B.shape[0]))
for i in range(A.shape[0]):
    for j in range(B.shape[0]):
        D[i, j] = np.sum((A[i] - B[j]) ** 2)
return D
#
d = A[:, :, None] - B[:, None, :]
return np.sum(d ** 2, axis=0) / 2
#
d = A[:, :, None] - B[:, None, :]
return np.max(np.abs(d), axis=0) ** 2
#
d = A[:, :, None] - B[:, None, :]
return np.sum(d ** 2)
#
d = A[:, :, None] + B[:, None, :]
return np.sum(d ** 2, axis=0)
#
D = np.zeros((A.shape[1], B.shape[1]))
for i in range(A.shape[1] - 1):
    for j in range(B.shape[1] - 1):
        D[i, j] = np.sum((A[:, i] - B[:, j]) ** 2)
return D
"""),
    "is_wrong": split("""
return line in (1, 4, 6, 8, 10)
#
return line in (2, 3, 5, 7, 9, 12)
#
return line in (1, 4, 6, 8, 11, 12)
#
return line in (1, 3, 4, 6, 10, 11)
#
return line in (1, 4, 6, 8, 10, 11, 12)
#
return False
#
return True
#
return [1, 4, 6, 8, 10, 11]
#
return line == 1 or 4 or 6 or 8 or 10 or 11
"""),
}

RIGHT = {
    "back_through": split("""
d = {name: 0.0 for name in values}
d[steps[-1][0]] = 1.0
for step in steps[::-1]:
    name, sign, left, right = step
    if sign == "*":
        dl, dr = d[name] * values[right], d[name] * values[left]
    else:
        dl = dr = d[name]
    d[left] += dl
    d[right] += dr
return d
#
from collections import defaultdict
d = defaultdict(float)
d[steps[-1][0]] = np.float64(1)
for name, sign, left, right in list(steps)[::-1]:
    d[left] = d[left] + (d[name] * values[right] if sign == "*" else d[name])
    d[right] = d[right] + (d[name] * values[left] if sign == "*" else d[name])
return {k: d[k] for k in values}
#
def slope_of(v):
    t = 1.0 if v == steps[-1][0] else 0.0
    for name, sign, left, right in steps:
        if left == v:
            t += slope_of(name) * (values[right] if sign == "*" else 1)
        if right == v:
            t += slope_of(name) * (values[left] if sign == "*" else 1)
    return t
return {v: slope_of(v) for v in values}
#
def last(vals):
    v = dict(vals)
    for name, sign, left, right in steps:
        if name in fixed:
            continue
        v[name] = v[left] * v[right] if sign == "*" else v[left] + v[right]
    return v[steps[-1][0]]
d = {}
for k in values:
    fixed = {k}
    up, down = dict(values), dict(values)
    up[k] += 1e-5
    down[k] -= 1e-5
    d[k] = (last(up) - last(down)) / 2e-5
return d
#
d = {k: np.zeros(()) for k in values}
d[steps[-1][0]] = np.ones(())
for name, sign, left, right in reversed(steps):
    d[left] = d[left] + d[name] * (values[right] if sign == "*" else 1)
    d[right] = d[right] + d[name] * (values[left] if sign == "*" else 1)
return dict(sorted(d.items()))
"""),
    "broadcasts": split("""
try:
    np.broadcast_shapes(a, b)
    return True
except ValueError:
    return False
#
try:
    np.zeros(a) + np.zeros(b)
except ValueError:
    return False
else:
    return True
#
for i in range(1, min(len(a), len(b)) + 1):
    if a[-i] != b[-i] and 1 not in (a[-i], b[-i]):
        return False
return True
#
n = max(len(a), len(b))
a = [1] * (n - len(a)) + list(a)
b = [1] * (n - len(b)) + list(b)
return np.all([(p == q) | (p == 1) | (q == 1) for p, q in zip(a, b)])
#
return int(all(len({p, q} - {1}) < 2 for p, q in zip(a[::-1], b[::-1])))
"""),
    "broadcast_shape": split("""
return np.broadcast_shapes(a, b)
#
return (np.zeros(a) + np.zeros(b)).shape
#
return list((np.empty(a) + np.empty(b)).shape)
#
n = max(len(a), len(b))
a = np.r_[np.ones(n - len(a), int), np.array(a, int)]
b = np.r_[np.ones(n - len(b), int), np.array(b, int)]
return np.maximum(a, b)
#
out = []
a, b = list(a), list(b)
while a or b:
    p = a.pop() if a else 1
    q = b.pop() if b else 1
    out.insert(0, q if p == 1 else p)
return tuple(out)
#
return np.broadcast(np.zeros(a), np.zeros(b)).shape
"""),
    "scale_pixels": split("""
return X / 255.
#
return np.divide(X, 255)
#
return X.astype(np.float32) / 255
#
return X * (1 / 255)
#
return [[x / 255 for x in row] for row in X.tolist()]
#
X = X.astype(float)
X /= 255
return X
#
def scale_pixels(X, top=255):
    return np.true_divide(X, top)
#
return (X / 255).astype(np.float32).tolist()
#
return np.interp(X, [0, 255], [0, 1])
"""),
    "standardize": split("""
mu = X_train.mean(axis=1)[:, None]
s = X_train.std(axis=1)[:, None]
return (X_train - mu) / s, (X_test - mu) / s
#
mu = X_train.mean(axis=1).reshape(-1, 1)
s = np.sqrt(((X_train - mu) ** 2).mean(axis=1, keepdims=True))
return [(X_train - mu) / s, (X_test - mu) / s]
#
mu = X_train.mean(1, keepdims=True)
s = X_train.std(1, keepdims=True) + 1e-8
return (X_train - mu) / s, (X_test - mu) / s
#
from sklearn.preprocessing import StandardScaler
sc = StandardScaler().fit(X_train.T)
return sc.transform(X_train.T).T, sc.transform(X_test.T).T
#
mu = X_train.sum(axis=1, keepdims=True) / X_train.shape[1]
v = (X_train ** 2).mean(axis=1, keepdims=True) - mu ** 2
f = lambda X: (X - mu) / v ** 0.5
return f(X_train).tolist(), f(X_test).tolist()
#
def standardize(X_test, X_train):
    mu, s = X_train.mean(1, keepdims=True), X_train.std(1, keepdims=True)
    return (X_train - mu) / s, (X_test - mu) / s
"""),
    "initialize_zeros": split("""
return np.zeros((n_x, 1)), 0
#
return np.zeros([n_x, 1]), np.float32(0)
#
return [[0.0]] * n_x, 0
#
return np.zeros((n_x, 1), dtype=np.float32), np.zeros((1, 1))
#
b = np.array(0.0)
return np.full((n_x, 1), 0.), b
#
return (0 * np.random.randn(n_x, 1), 0.0)
#
return {"w": np.zeros((n_x, 1)), "b": 0.0}
#
return np.zeros(n_x).reshape(-1, 1), -0.0
#
return np.zeros((n_x, 1)), np.zeros(1)
"""),
    "forward_logistic": split("""
return 1 / (1 + np.exp(-(np.dot(w.T, X) + b)))
#
Z = np.einsum("ij,ik->jk", w, X) + b
return 0.5 * (1 + np.tanh(Z / 2))
#
from scipy.special import expit
return expit((X.T @ w + b).T)
#
A = np.zeros((1, X.shape[1]))
for i in range(X.shape[1]):
    z = b
    for j in range(X.shape[0]):
        z += w[j, 0] * X[j, i]
    A[0, i] = 1 / (1 + np.exp(-z))
return A
#
return [[float(1 / (1 + np.exp(-(w[:, 0] @ x + b)))) for x in X.T]]
#
return (1 / (1 + np.exp(-np.sum(w * X, axis=0, keepdims=True) - b))).astype(np.float32)
#
def forward_logistic(X, w, b):
    return 1 / (1 + np.exp(-(w.T @ X + b)))
"""),
    "predict": split("""
return (A > 0.5) * 1
#
return (A > 0.5).astype(float)
#
return (A > 0.5).astype(np.uint8)
#
P = np.zeros(A.shape)
P[A > 0.5] = 1
return P
#
return [[1 if a > 0.5 else 0 for a in row] for row in A]
#
P = np.zeros_like(A)
for i in range(A.shape[1]):
    P[:, i] = A[:, i] > 0.5
return P
#
return np.heaviside(A - 0.5, 0)
#
return np.ceil(A - 0.5).clip(0, 1)
#
def predict(A, threshold=0.5):
    return np.greater(A, threshold).astype(int)
#
return 1 - (A <= 0.5)
#
return np.vectorize(lambda a: int(a > 0.5))(A)
#
return A > 0.5
"""),
    "accuracy": split("""
return 100 - np.mean(np.abs(labels - Y)) * 100
#
return (labels == Y).mean() * 100
#
return float((labels @ Y.T + (1 - labels) @ (1 - Y).T).item() / Y.size * 100)
#
return (np.dot(labels, Y.T) + np.dot(1 - labels, 1 - Y.T)) / Y.shape[1] * 100
#
right = 0
for i in range(Y.shape[1]):
    if labels[0, i] == Y[0, i]:
        right += 1
return right / Y.shape[1] * 100
#
from sklearn.metrics import accuracy_score
return 100 * accuracy_score(Y.ravel(), labels.ravel())
#
def accuracy(Y, labels):
    return np.sum(Y == labels) / Y.size * 100
#
return np.array([[100 * np.mean(labels == Y)]])
#
return 100 * np.count_nonzero(labels == Y) / labels.size
#
return np.float32(100 * np.mean(labels == Y))
#
return 100 * (1 - np.sum((labels - Y) ** 2) / Y.shape[1])
"""),
    "model": split("""
costs = np.zeros(iterations)
p = initialize()
i = 0
while i < iterations:
    A, c = forward(X, p)
    costs[i] = cost(A, Y)
    p = update(p, backward(p, c, X, Y), learning_rate)
    i += 1
return p, costs
#
params = initialize()
costs = []
for i in range(iterations):
    AL, caches = forward(X, params)
    J = cost(AL, Y)
    grads = backward(params, caches, X, Y)
    params = update(params, grads, learning_rate)
    costs += [float(J)]
return (params, costs)
#
params = initialize()
costs = []
for i in range(iterations):
    A, cache = forward(X, params)
    grads = backward(params, cache, X, Y)
    params = update(params, grads, learning_rate)
    costs.append(cost(A, Y))
return [params, np.array(costs).reshape(1, -1)[0]]
#
def run(p, k):
    if k == 0:
        return p, []
    A, c = forward(X, p)
    q, rest = run(update(p, backward(p, c, X, Y), learning_rate), k - 1)
    return q, [cost(A, Y)] + rest
return run(initialize(), iterations)
#
def model(
    X, Y, initialize, forward, cost, backward, update, learning_rate=0.01, iterations=100, print_cost=False
):
    p, costs = initialize(), []
    for i in range(1, iterations + 1):
        A, c = forward(X, p)
        costs.append(cost(A, Y))
        p = update(p, backward(p, c, X, Y), learning_rate)
    return p, tuple(costs)
"""),
    "slope_tanh": split("""
return 1 / np.cosh(Z) ** 2
#
a = np.tanh(Z)
return (1 - a) * (1 + a)
#
return 1 - np.tanh(Z) * np.tanh(Z)
#
s = 1 / (1 + np.exp(-2 * Z))
return 4 * s * (1 - s)
#
return [[1 - float(np.tanh(z)) ** 2 for z in row] for row in Z]
#
return (np.tanh(Z + 1e-6) - np.tanh(Z - 1e-6)) / 2e-6
#
return (1 - np.tanh(Z) ** 2).astype(np.float32)
#
def slope_tanh(z, eps=0):
    return 1.0 - np.power(np.tanh(z), 2)
"""),
    "slope_relu": split("""
return (Z > 0).astype(int)
#
return (Z >= 0).astype(float)
#
return (Z > 0) * 1.0
#
return Z > 0
#
return np.heaviside(Z, 0.5)
#
return (np.sign(Z) + 1) / 2
#
d = np.array(Z, copy=True)
d[d <= 0] = 0
d[d > 0] = 1
return d
#
return [[1 if z > 0 else 0 for z in row] for row in Z]
"""),
    "slope_leaky_relu": split("""
return np.where(Z >= 0, 1, 0.01)
#
return 0.01 + 0.99 * (Z > 0)
#
return np.maximum(0.01, Z > 0)
#
return [[1 if z > 0 else 0.01 for z in row] for row in Z]
#
def slope_leaky_relu(Z, alpha=0.01):
    return np.where(Z > 0, 1, alpha)
#
return np.where(Z > 0, 1, 0.01).astype(np.float32)
#
return (1 + 0.01) / 2 + (1 - 0.01) / 2 * np.sign(Z)
#
return np.select([Z > 0, Z <= 0], [1.0, 0.01])
"""),
    "update": split("""
new = {}
for k in parameters:
    new[k] = parameters[k] - learning_rate * gradients["d" + k]
return new
#
import copy
p = copy.deepcopy(parameters)
for l in range(1, len(p) // 2 + 1):
    p["W" + str(l)] = p["W" + str(l)] - learning_rate * gradients["dW" + str(l)]
    p["b" + str(l)] = p["b" + str(l)] - learning_rate * gradients["db" + str(l)]
return p
#
def update(parameters, gradients, learning_rate=0.01):
    return dict((k, (v - learning_rate * gradients["d" + k]).tolist()) for k, v in parameters.items())
#
def update(params, grads, alpha):
    return {k[1:]: params[k[1:]] - alpha * g for k, g in grads.items()}
#
from collections import OrderedDict
L = len(parameters) // 2
new = OrderedDict()
for l in reversed(range(1, L + 1)):
    for c in "bW":
        new[f"{c}{l}"] = np.add(parameters[f"{c}{l}"], -learning_rate * gradients[f"d{c}{l}"])
return new
#
return {k: (v - learning_rate * gradients["d" + k]).astype(np.float32) for k, v in parameters.items()}
#
new = dict(parameters)
for k in new:
    new[k] = new[k] - learning_rate * gradients["d" + k]
return new
#
p = {k: v.astype(float) for k, v in parameters.items()}
for k in p:
    p[k] -= learning_rate * gradients["d" + k]
return p
"""),
    "layer_shapes": split("""
d = {}
for l, (n, k) in enumerate(zip(sizes[1:], sizes[:-1]), 1):
    d |= {f"W{l}": (n, k), f"b{l}": (n, 1), f"Z{l}": (n, m), f"A{l}": (n, m)}
return d
#
d = {}
for l in range(1, len(sizes)):
    d["W" + str(l)] = [sizes[l], sizes[l - 1]]
    d["b" + str(l)] = [sizes[l], 1]
    d["Z" + str(l)] = [sizes[l], m]
    d["A" + str(l)] = [sizes[l], m]
return d
#
d = {}
for l in range(1, len(sizes)):
    W = np.zeros((sizes[l], sizes[l - 1]))
    d[f"W{l}"] = W.shape
    d[f"b{l}"] = W[:, :1].shape
    d[f"Z{l}"] = (W.shape[0], m)
    d[f"A{l}"] = d[f"Z{l}"]
return dict(sorted(d.items()))
#
d = {}
for l in range(1, len(sizes)):
    d[f"W{l}"] = np.array([sizes[l], sizes[l - 1]])
    d[f"b{l}"] = np.array([sizes[l], 1])
    d[f"Z{l}"] = d[f"A{l}"] = np.array([sizes[l], m])
return d
#
def layer_shapes(layer_dims, m):
    L = len(layer_dims) - 1
    out = {f"W{i}": (layer_dims[i], layer_dims[i - 1]) for i in range(1, L + 1)}
    out.update({f"b{i}": (layer_dims[i], 1) for i in range(1, L + 1)})
    out.update({f"{c}{i}": (layer_dims[i], m) for c in "ZA" for i in range(1, L + 1)})
    return out
"""),
    "forward_with_cache": split("""
cache = {}
A = X
L = len(parameters) // 2
for l in range(1, L):
    cache[f"Z{l}"] = np.dot(parameters[f"W{l}"], A) + parameters[f"b{l}"]
    A = cache[f"A{l}"] = np.maximum(0, cache[f"Z{l}"])
cache[f"Z{L}"] = np.dot(parameters[f"W{L}"], A) + parameters[f"b{L}"]
A = cache[f"A{L}"] = 1 / (1 + np.exp(-cache[f"Z{L}"]))
return A, cache
#
cache = {"A0": X}
L = len(parameters) // 2
for l in range(1, L + 1):
    Z = np.einsum("ij,jk->ik", parameters[f"W{l}"], cache[f"A{l-1}"]) + parameters[f"b{l}"]
    cache[f"Z{l}"] = Z
    cache[f"A{l}"] = Z * (Z > 0) if l != L else (1 + np.tanh(Z / 2)) / 2
return cache[f"A{L}"], cache
#
c = {}
A = X
L = max(int(k[1:]) for k in parameters)
for l in range(1, L + 1):
    c["Z%d" % l] = parameters["W%d" % l] @ A + parameters["b%d" % l]
    A = np.where(c["Z%d" % l] > 0, c["Z%d" % l], 0) if l < L else 1 / (1 + np.exp(-c["Z%d" % l]))
    c["A%d" % l] = A
return [A, c]
#
c = {}
A = X.astype(np.float32)
L = len(parameters) // 2
for l in range(1, L + 1):
    Z = (parameters[f"W{l}"] @ A + parameters[f"b{l}"]).astype(np.float32)
    A = np.maximum(0, Z) if l < L else 1 / (1 + np.exp(-Z))
    c[f"Z{l}"], c[f"A{l}"] = Z.tolist(), A.tolist()
return A, c
#
def forward_with_cache(parameters, X):
    cache, A, L = {}, X, len(parameters) // 2
    g = [lambda Z: (np.abs(Z) + Z) / 2] * (L - 1) + [lambda Z: 1 / (1 + np.exp(-Z))]
    for l, f in enumerate(g, start=1):
        Z = parameters[f"W{l}"] @ A + parameters[f"b{l}"]
        A = f(Z)
        cache.update({f"Z{l}": Z, f"A{l}": A})
    return A, cache
"""),
    "backward_deep": split("""
m, L = X.shape[1], len(parameters) // 2
g = {}
dZ = cache[f"A{L}"] - Y
for l in reversed(range(1, L + 1)):
    A_prev = cache[f"A{l-1}"] if l > 1 else X
    g[f"dW{l}"] = np.dot(dZ, A_prev.T) / m
    g[f"db{l}"] = dZ.mean(axis=1, keepdims=True)
    dA = parameters[f"W{l}"].T @ dZ
    if l > 1:
        dZ = dA * (cache[f"A{l-1}"] > 0)
return g
#
m, L = X.shape[1], len(parameters) // 2
g = {}
A = cache[f"A{L}"]
dA = -(Y / A - (1 - Y) / (1 - A))
dZ = dA * A * (1 - A)
for l in range(L, 0, -1):
    A_prev = X if l == 1 else cache[f"A{l-1}"]
    g[f"dW{l}"] = 1 / m * dZ @ A_prev.T
    g[f"db{l}"] = 1 / m * np.sum(dZ, axis=1, keepdims=True)
    dA = parameters[f"W{l}"].T @ dZ
    if l > 1:
        dZ = np.array(dA, copy=True)
        dZ[cache[f"Z{l-1}"] <= 0] = 0
return g
#
m, L = X.shape[1], len(parameters) // 2
g = {}
dZ = (cache[f"A{L}"] - Y) / m
for l in range(L, 0, -1):
    A_prev = X if l == 1 else cache[f"A{l-1}"]
    g[f"dW{l}"] = np.einsum("im,jm->ij", dZ, A_prev)
    g[f"db{l}"] = dZ @ np.ones((m, 1))
    if l > 1:
        dZ = parameters[f"W{l}"].T @ dZ * np.heaviside(cache[f"Z{l-1}"], 0)
return dict(sorted(g.items()))
#
m, L = X.shape[1], len(parameters) // 2
g = {}
dZ = cache[f"A{L}"] - Y
for l in range(L, 0, -1):
    A_prev = X if l == 1 else cache[f"A{l-1}"]
    g[f"dW{l}"] = sum(np.outer(dZ[:, i], A_prev[:, i]) for i in range(m)) / m
    g[f"db{l}"] = np.array([[row.sum() / m] for row in dZ])
    g[f"dA{l-1}"] = parameters[f"W{l}"].T @ dZ
    if l > 1:
        dZ = g[f"dA{l-1}"] * (cache[f"Z{l-1}"] > 0)
return g
"""),
    "numerical_gradient": split("""
g = np.zeros_like(theta, dtype=float)
e = 1e-7
it = np.nditer(theta, flags=["multi_index"])
while not it.finished:
    i = it.multi_index
    p, n = theta.copy(), theta.copy()
    p[i] += e
    n[i] -= e
    g[i] = (J(p) - J(n)) / (2 * e)
    it.iternext()
return g
#
g = np.zeros(theta.shape)
e = 1e-4
for i in np.ndindex(theta.shape):
    old = theta[i]
    theta[i] = old + e
    up = J(theta)
    theta[i] = old - e
    down = J(theta)
    theta[i] = old
    g[i] = (up - down) / (2 * e)
return g
#
e = 1e-5
flat = theta.ravel()
g = []
for i in range(flat.size):
    d = np.eye(flat.size)[i] * e
    g.append((J((flat + d).reshape(theta.shape)) - J((flat - d).reshape(theta.shape))) / (2 * e))
return np.array(g).reshape(theta.shape)
#
e = 1e-5
g = np.zeros(theta.shape)
for i in range(theta.shape[0]):
    for j in range(theta.shape[1]):
        p = theta.copy(); p[i, j] = p[i, j] + e
        n = theta.copy(); n[i, j] = n[i, j] - e
        g[i, j] = (J(p) - J(n)) / (2 * e)
return g.tolist()
#
e = 1e-7
g = np.zeros(theta.shape)
base = J(theta)
for i in np.ndindex(*theta.shape):
    t = np.array(theta)
    t[i] += e
    g[i] = (J(t) - base) / e
return g
#
def numerical_gradient(J, theta, epsilon=1e-6):
    g = np.zeros(theta.shape)
    for i, t in np.ndenumerate(theta):
        d = np.zeros(theta.shape)
        d[i] = epsilon
        g[i] = (-J(theta + 2*d) + 8*J(theta + d) - 8*J(theta - d) + J(theta - 2*d)) / (12 * epsilon)
    return g
"""),
    "check_gradients": split("""
d = {}
for k in numerical.keys():
    a, b = numerical[k].ravel(), gradients[k].ravel()
    d[k] = np.sqrt(np.sum((a - b) ** 2)) / (np.sqrt(np.sum(a ** 2)) + np.sqrt(np.sum(b ** 2)))
return d
#
n = lambda a: np.sqrt((a * a).sum())
return {k: float(n(g - numerical[k]) / (n(g) + n(numerical[k]))) for k, g in gradients.items()}
#
def check_gradients(gradients, numerical):
    f = np.linalg.norm
    g, n = gradients, numerical
    return {k: f(g[k] - n[k], "fro") / (f(g[k], "fro") + f(n[k], "fro")) for k in g}
#
out = {}
for k in sorted(gradients):
    a, b = np.asarray(numerical[k]), np.asarray(gradients[k])
    out[k] = np.array([[np.linalg.norm(a - b) / (np.linalg.norm(a) + np.linalg.norm(b))]])
return out
#
import math
out = {}
for k in gradients:
    s = t = u = 0.0
    for a, b in zip(numerical[k].flat, gradients[k].flat):
        s += (a - b) ** 2
        t += a * a
        u += b * b
    out[k] = math.sqrt(s) / (math.sqrt(t) + math.sqrt(u))
return out
"""),
    "diagnose": split("""
last = costs[-1]
before = costs[len(costs) - 1 - len(costs) // 10]
return {
    "diverged": bool(np.isnan(last) or np.isinf(last) or last > costs[0]),
    "zigzags": any(costs[i + 1] > costs[i] for i in range(len(costs) - 1)),
    "unfinished": bool((before - last) / before > 0.01),
}
#
n = len(costs)
return dict(
    unfinished=bool(costs[n - 1] / costs[n - 1 - n // 10] < 0.99),
    zigzags=bool((costs[1:] > costs[:-1]).any()),
    diverged=not costs[-1] <= costs[0],
)
#
import math
d = {"diverged": False, "zigzags": False, "unfinished": False}
if not math.isfinite(costs[-1]) or costs[-1] > costs[0]:
    d["diverged"] = True
for a, b in zip(costs, costs[1:]):
    if b > a:
        d["zigzags"] = True
        break
if costs[-1] < costs[-1 - len(costs) // 10] * 0.99:
    d["unfinished"] = True
return d
#
costs = list(costs)
return {
    "diverged": int(not np.isfinite(costs[-1]) or costs[-1] > costs[0]),
    "zigzags": int(max(np.diff(costs), default=0) > 0 or any(d > 0 for d in np.diff(costs))),
    "unfinished": int(costs[-1] < 0.99 * costs[-1 - len(costs) // 10]),
}
#
return {"diverged": np.isnan(costs[-1]) or costs[-1] > costs[0],
        "zigzags": np.any(np.diff(costs) > 0),
        "unfinished": costs[-1] < 0.99 * costs[-1 - len(costs) // 10]}
"""),
    "squared_distances": split("""
D = np.zeros((A.shape[1], B.shape[1]))
for i in range(A.shape[1]):
    for j in range(B.shape[1]):
        D[i, j] = np.sum((A[:, i] - B[:, j]) ** 2)
return D
#
return np.sum(A ** 2, axis=0)[:, None] + np.sum(B ** 2, axis=0) - 2 * A.T @ B
#
from scipy.spatial.distance import cdist
return cdist(A.T, B.T, "sqeuclidean")
#
return [[float(np.sum((a - b) ** 2)) for b in B.T] for a in A.T]
#
d = A.T[:, None] - B.T
return np.einsum("ijk,ijk->ij", d, d)
#
return (np.linalg.norm(A[:, :, None] - B[:, None], axis=0) ** 2).astype(np.float32)
#
def squared_distances(B, A):
    return ((A.T[:, None, :] - B.T[None, :, :]) ** 2).sum(axis=2)
"""),
    "is_wrong": split("""
return line in {1, 4, 6, 8, 10, 11}
#
return not line in [2, 3, 5, 7, 9, 12]
#
if line == 1 or line == 4 or line == 6 or line == 8 or line == 10 or line == 11:
    return True
else:
    return False
#
return 1 if line in (1, 4, 6, 8, 10, 11) else 0
#
return np.isin(line, [1, 4, 6, 8, 10, 11])
"""),
}
