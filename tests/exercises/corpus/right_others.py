"""Right solutions about hyperparameters, timing and depth, in unusual clothes."""

from . import split

RIGHT = {
    "spread_rates": split("""
return np.geomspace(low, high, n)
#
return np.logspace(np.log10(low), np.log10(high), n)
#
return 10 ** np.linspace(np.log10(low), np.log10(high), n)
#
return np.exp(np.linspace(np.log(low), np.log(high), n))
#
return [low * (high / low) ** (i / (n - 1)) for i in range(n)]
#
factor = (high / low) ** (1 / (n - 1))
rates = [low]
for _ in range(n - 1):
    rates.append(rates[-1] * factor)
return rates
#
factor = (high / low) ** (1 / (n - 1))
rates = [low]
while len(rates) < n:
    rates.append(rates[-1] * factor)
return np.array(rates)
#
import math
return tuple(math.exp(math.log(low) + i * (math.log(high) - math.log(low)) / (n - 1)) for i in range(n))
#
return low * np.cumprod([1, *[(high / low) ** (1 / (n - 1))] * (n - 1)])
#
return np.geomspace(low, high, n).astype(np.float32)
#
return np.geomspace(high, low, n)[::-1]
#
return np.sort(np.geomspace(high, low, num=n))
#
def spread_rates(low=1e-4, high=1, n=5):
    return np.geomspace(low, high, n)
#
def spread_rates(n, low, high):
    return np.geomspace(low, high, n)
#
t = np.arange(n) / (n - 1)
return low ** (1 - t) * high ** t
"""),
    "report": split("""
return test[np.argmax(dev)]
#
return test[dev.argmax()]
#
return test[list(dev).index(max(dev))]
#
return float(test[np.argmax(dev)])
#
return max(zip(dev, test))[1]
#
return test[np.argsort(dev)[-1]]
#
return test[dev == dev.max()]
#
return [test[np.argmax(dev)]]
#
best = 0
for i in range(len(dev)):
    if dev[i] > dev[best]:
        best = i
return test[best]
#
return np.take(test, np.argmax(dev))
#
def report(test, dev, train):
    return test[np.argmax(dev)]
#
def report(train, dev, test, verbose=0):
    return test[np.argmax(dev)]
#
return sorted(zip(dev, test), reverse=True)[0][1]
"""),
    "dot": split("""
return a @ b
#
return np.dot(a, b)
#
return np.sum(a * b)
#
return (a * b).sum()
#
return np.inner(a, b)
#
return np.vdot(a, b)
#
return np.einsum("i,i", a, b)
#
return sum(a * b)
#
return sum(x * y for x, y in zip(a, b))
#
total = 0
for i in range(len(a)):
    total += a[i] * b[i]
return total
#
return a.reshape(1, -1) @ b.reshape(-1, 1)
#
return np.tensordot(a, b, 1)
#
return np.matmul(a, b).item()
#
return np.cumsum(a * b)[-1]
#
return np.trace(np.outer(a, b))
#
import math
return math.fsum(a * b)
#
return np.float32(a @ b)
#
return float(a.astype(np.float32) @ b.astype(np.float32))
"""),
    "count_parameters": split("""
return sum(sizes[l] * sizes[l - 1] + sizes[l] for l in range(1, len(sizes)))
#
return sum((a + 1) * b for a, b in zip(sizes, sizes[1:]))
#
n = np.array(sizes)
return np.sum((n[:-1] + 1) * n[1:])
#
n = np.array(sizes)
return n[:-1] @ n[1:] + n[1:].sum()
#
total = 0
for l in range(1, len(sizes)):
    total += sizes[l] * sizes[l - 1]
    total += sizes[l]
return total
#
total = 0
for l in range(len(sizes) - 1):
    total += (sizes[l] + 1) * sizes[l + 1]
return total
#
if len(sizes) < 2:
    return 0
return sizes[0] * sizes[1] + sizes[1] + count_parameters(sizes[1:])
#
return float(sum(sizes[l] * sizes[l - 1] + sizes[l] for l in range(1, len(sizes))))
#
from itertools import pairwise
return sum(a * b + b for a, b in pairwise(sizes))
#
p = [np.zeros((n, k + 1)) for k, n in zip(sizes, sizes[1:])]
return sum(W.size for W in p)
#
def count_parameters(sizes, bias=True):
    return sum(a * b + bias * b for a, b in zip(sizes, sizes[1:]))
#
def count_parameters(layer_dims):
    total = 0
    L = len(layer_dims)
    for l in range(1, L):
        total = total + layer_dims[l] * layer_dims[l - 1] + layer_dims[l]
    return total
#
return np.array([sum(a * b + b for a, b in zip(sizes, sizes[1:]))])
"""),
}
