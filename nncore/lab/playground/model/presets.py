"""Settings worth seeing: one that works, and those that break, each in its own way.

What is said of them is measured while they run; see `words.findings`.
"""

from .settings import Settings

PRESETS = {
    "the flower, 4 units": Settings(),
    "the spiral, 2 layers of 8": Settings(data="spiral", hidden=(8, 8), learning_rate=0.3, weights_seed=2),
    "squares as features, no hidden layer": Settings(
        data="circles", hidden=(), features=("x1²", "x2²"), learning_rate=3.0
    ),
    "numbers: hills and hollows": Settings(data="hills", hidden=(8, 8), learning_rate=1.0),
    "broken: all weights zero": Settings(initialization="zero", learning_rate=1.2),
    "broken: all weights equal": Settings(initialization="constant 0.5", learning_rate=1.2),
    "broken: the rate too high": Settings(
        hidden=(16, 16), activation="leaky_relu", initialization="He", learning_rate=10.0
    ),
    "broken: saturated": Settings(hidden=(4, 4, 4), initialization="10", learning_rate=1.2),
    "broken: dead ReLU": Settings(
        hidden=(16, 16), activation="relu", initialization="He", learning_rate=3.0, weights_seed=6
    ),
    "broken: 5 layers, weights too small": Settings(
        hidden=(8,) * 5, initialization="0.01", learning_rate=1.2
    ),
    "broken: no hidden layer": Settings(data="circles", hidden=(), learning_rate=1.0),
}
