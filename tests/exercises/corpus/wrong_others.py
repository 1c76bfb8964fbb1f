"""Wrong solutions about hyperparameters, timing and depth."""

from . import split

WRONG = {
    "spread_rates": split("""
return np.linspace(low, high, n)
#
return np.logspace(low, high, n)
#
return np.logspace(np.log(low), np.log(high), n)
#
return np.linspace(np.log10(low), np.log10(high), n)
#
return np.linspace(np.log(low), np.log(high), n)
#
return low * (high / low) ** (np.arange(n) / n)
#
return low * (high / low) ** (np.arange(n + 1) / n)
#
return high * (low / high) ** (np.arange(n) / (n - 1))
#
return np.geomspace(low, high, n + 1)
#
return np.geomspace(low, high, n)[1:]
#
return np.geomspace(low, high, n)[:-1]
#
return np.geomspace(low, high, n, endpoint=False)
#
return np.exp(np.linspace(low, high, n))
#
return 10 ** np.linspace(low, high, n)
#
return np.exp(np.linspace(np.log10(low), np.log10(high), n))
#
return 10 ** np.linspace(np.log(low), np.log(high), n)
#
return low + (high - low) * np.arange(n) / (n - 1)
#
return np.arange(low, high, (high - low) / n)
#
return low * 10 ** np.arange(n)
#
return low * 2.0 ** np.arange(n)
#
rates = [low]
for i in range(n):
    rates.append(rates[-1] * (high / low) ** (1 / (n - 1)))
return rates
#
rates = [low]
for i in range(n - 1):
    rates.append(rates[-1] * (high / low) ** (1 / n))
return rates
#
rates = [low]
for i in range(n - 1):
    rates.append(rates[-1] * (high / low) / (n - 1))
return rates
#
rates = [low]
for i in range(n - 1):
    rates.append(rates[-1] + (high - low) / (n - 1))
return rates
#
return np.random.default_rng(0).uniform(low, high, n)
#
r = np.random.uniform(np.log10(low), np.log10(high), n)
return 10 ** r
#
return low * (high - low) ** (np.arange(n) / (n - 1))
#
return low * (high / low) ** np.arange(n)
#
return low * (high / low) ** np.arange(n) / (n - 1)
#
rates = [low]
while rates[-1] < high:
    rates.append(rates[-1] * 10)
return rates
#
rates = []
i = 0
while i < n:
    rates.append(low * (high / low) ** (i / (n - 1)))
return rates
#
return np.round(np.geomspace(low, high, n), 2)
#
return np.sqrt(low * high)
"""),
    "report": split("""
return np.max(test)
#
return np.max(dev)
#
return test[np.argmax(train)]
#
return np.max(train)
#
return np.argmax(dev)
#
return test[np.argmin(dev)]
#
return np.mean(test)
#
return dev[np.argmax(test)]
#
return dev[np.argmax(dev)]
#
return test[np.argmax(test)]
#
return test[dev]
#
return test[np.argmax(train + dev)]
#
return test[np.argmax(dev - train)]
#
return test[-1]
#
return test[0]
#
return test
#
return np.min(test)
#
return (np.max(dev) + np.max(test)) / 2
#
return train[np.argmax(dev)]
#
return test[np.argmax(dev + test)]
#
return test[np.max(dev)]
#
best = 0
for i in range(len(dev)):
    if dev[i] > best:
        best = i
return test[best]
#
best = 0
for i in range(len(dev)):
    if dev[i] > dev[best]:
        best = i
    return test[best]
#
return sorted(test)[np.argmax(dev)]
#
return test[np.argsort(dev)[0]]
#
return np.argmax(dev), test[np.argmax(dev)]
#
return test[np.argmax(dev)] / 100
#
return test[np.argmin(np.abs(train - dev))]
#
return np.median(test)
#
return test[np.argmax(dev) - 1]
#
return test[np.argmax(dev[:-1])]
"""),
    "dot": split("""
return a * b
#
return np.outer(a, b)
#
return np.sum(a) * np.sum(b)
#
return np.sum(a + b)
#
return np.mean(a * b)
#
return np.sum(a[:-1] * b[:-1])
#
return np.sum(a[1:] * b[1:])
#
return a * b.T
#
return np.sum(a - b)
#
return np.prod(a * b)
#
return np.sum(a / b)
#
return np.cumsum(a * b)
#
return a[:, None] @ b[None, :]
#
return np.sum(a @ b) / len(a)
#
return np.sum(a ** b)
#
return np.sqrt(np.sum(a * b))
#
return np.sum(a * a)
#
return np.linalg.norm(a - b)
#
return np.sum(np.outer(a, b))
#
total = 0
for i in range(len(a)):
    total = a[i] * b[i]
return total
#
total = 0
for i in range(len(a)):
    total += a[i] * b[i]
    return total
#
total = 0
for i in range(len(a) - 1):
    total += a[i] * b[i]
return total
#
total = 0
for i in range(1, len(a)):
    total += a[i] * b[i]
return total
#
total = 0
for i in range(len(a)):
    for j in range(len(b)):
        total += a[i] * b[j]
return total
#
total = 1
for i in range(len(a)):
    total *= a[i] * b[i]
return total
#
total = 0
for i in range(len(a)):
    total -= a[i] * b[i]
return total
#
total = 0
i = 0
while i < len(a):
    total += a[i] * b[i]
return total
#
return np.cross(a, b)
#
return np.dot(a, b[::-1])
#
return abs(a @ b)
#
return int(a @ b)
#
total = 1
for x, y in zip(a, b):
    total += x * y
return total
#
return np.max(a * b)
#
return np.vdot(a, a)
#
return np.dot(a, b) / (np.linalg.norm(a) * np.linalg.norm(b))
"""),
    "count_parameters": split("""
return sum(sizes[l] * sizes[l - 1] for l in range(1, len(sizes)))
#
return sum(sizes[1:])
#
return sum(sizes)
#
return sum(sizes[l] * sizes[l - 1] + sizes[l] for l in range(len(sizes)))
#
return sum(sizes[l] * sizes[l - 1] + sizes[l - 1] for l in range(1, len(sizes)))
#
return sum(sizes[l] * sizes[l - 1] + 1 for l in range(1, len(sizes)))
#
return sum(n * n + n for n in sizes[1:])
#
return sizes[-1] * sizes[-2] + sizes[-1]
#
return sum(sizes[l] * sizes[l - 1] + sizes[l] for l in range(1, len(sizes) - 1))
#
return sum(sizes[l] * sizes[l - 1] + sizes[l] for l in range(2, len(sizes)))
#
return int(np.prod(sizes))
#
return int(np.prod(sizes)) + sum(sizes[1:])
#
return sum(sizes[l] * sizes[l - 1] + sizes[l] for l in range(1, len(sizes))) + sizes[0]
#
return len(sizes)
#
return 2 * (len(sizes) - 1)
#
total = 0
for l in range(1, len(sizes)):
    total = sizes[l] * sizes[l - 1] + sizes[l]
return total
#
total = 0
for l in range(1, len(sizes)):
    total += sizes[l] * sizes[l - 1] + sizes[l]
    return total
#
total = 0
for l in range(1, len(sizes)):
    total += sizes[l] * (sizes[l - 1] + sizes[l])
return total
#
total = 0
for l in range(1, len(sizes)):
    total += sizes[l] + sizes[l - 1]
return total
#
return sum(sizes[l] * sizes[l - 1] * 2 for l in range(1, len(sizes)))
#
return sum(sizes[l] * sizes[l - 1] - sizes[l] for l in range(1, len(sizes)))
#
return sizes[0] * sizes[1] + sizes[1]
#
return sizes[0] * sizes[-1] + sizes[-1]
#
return sum(sizes[l] * sizes[l - 1] + sizes[l] for l in range(1, len(sizes))) + 1
#
return sum(sizes[l] * sizes[l + 1] + sizes[l] for l in range(len(sizes)))
#
return sum(sizes[l] * sizes[l + 1] + sizes[l] for l in range(len(sizes) - 1))
#
return sum(sizes[l] * sizes[l - 1] for l in range(1, len(sizes))) + len(sizes) - 1
#
total = 0
l = 1
while l < len(sizes):
    total += sizes[l] * sizes[l - 1] + sizes[l]
return total
#
return [sizes[l] * sizes[l - 1] + sizes[l] for l in range(1, len(sizes))]
#
return sum(sizes[l] * sizes[l - 1] for l in range(1, len(sizes))) + sum(sizes[1:-1])
"""),
}
