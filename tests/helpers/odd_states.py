"""State strings that no playground has written: thousands of them, from a seed.

    python tests/helpers/odd_states.py 3000

tries them all by hand, each with a limit of time and memory, and prints what became of them.
"""

import copy
import json
import random
import sys
import time
import tracemalloc
import zlib
from base64 import urlsafe_b64encode
from collections import Counter
from functools import cache

from nncore.lab.playground import playground
from nncore.lab.playground.model.kept.packed import PREFIX, unpack

NAN, INF = float("nan"), float("inf")
ODD = [
    None, NAN, INF, -INF, 2.5, -1, 0, 1, 10**6, 10**30, -(10**400), 1e308, True, False, "", "tanh", "moons",
    "W", "A\nimport os", "x" * 10_000, [], [[]], [None], [1, 2], {}, {"W1": []}, [[[[[[]]]]]], [0] * 5000,
    [["W", 1, 0, 0]] * 1000, ["W", 1, 0, 0], ["b", 9, 9, 9], [NAN], 0.1, -0.0, 1e-320,
]  # fmt: skip
SECONDS, BYTES = 5.0, 150e6  # more than the whole playground takes


@cache
def written():
    """Return the strings of four playgrounds that use all there is."""
    plain = playground(m=20, hidden=(2,))
    plain.run(3)
    by_hand = playground([[0.1, 1, 2], [3, 4, 5.5]], [[0, 1, 1]], test=0, hidden=(2, 3), batch=2)
    by_hand.run(2)
    by_hand.session.set(("W", 1, 1, 1), 0.5)
    by_hand.session.freeze(("b", 2, 1, 0))
    by_hand.compare.choose("activation", "relu")
    by_hand.run(2)
    bare = playground(m=20, hidden=(), l2=0.1)
    bare.compare.choose("learning_rate", 0.1)
    bare.run(4)
    featured = playground(
        m=20, data="hills", hidden=(2,), features=("x1", "x1x2", "sin x2"), l1=0.2, more=True
    )
    featured.compare.choose("l1", 0.0)
    featured.run(4)
    return [play.state for play in (plain, by_hand, bare, featured)]


def packed(content):
    """Return any content as a string that looks like a state."""
    return PREFIX + urlsafe_b64encode(zlib.compress(json.dumps(content).encode(), 9)).decode()


def places(value, path=()):
    """Yield where everything in a state stands, as a tuple of keys and numbers."""
    yield path
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, part in inside:
        yield from places(part, (*path, key))


def at(content, path):
    """Return what stands at a place."""
    for key in path:
        content = content[key]
    return content


def changed(content, rng):
    """Return a state with one or two of its parts replaced, swapped, left out, doubled or nested."""
    content = copy.deepcopy(content)
    for _ in range(rng.choice([1, 1, 1, 2])):
        *path, key = rng.choice([path for path in places(content) if path])
        home = at(content, path)
        kind = rng.choice(["odd", "odd", "odd", "swap", "leave out", "double", "nest", "more"])
        if kind == "odd":
            home[key] = copy.deepcopy(rng.choice(ODD))
        elif kind == "swap":
            home[key] = copy.deepcopy(at(content, rng.choice(list(places(content)))))
        elif kind == "leave out":
            del home[key]
        elif kind == "double" and isinstance(home[key], (list, str)):
            home[key] = home[key] * 2
        elif kind == "nest":
            home[key] = [home[key]]
        elif isinstance(home, dict):
            home[rng.choice(["more", "W9", "hidden", "__class__", "own"])] = rng.choice(ODD)
        if len(content) == 0:
            break
    return content


def spoiled(text, rng):
    """Return a string with a bit turned, cut, or with something put in."""
    k = rng.randrange(len(PREFIX) - 2, len(text))
    other = chr(ord(text[k]) ^ (1 << rng.randrange(7)))
    return rng.choice([text[:k], text[:k] + other + text[k + 1 :], text[:k] + text[k + 1 :], text + text[k:]])


BOMBS = {
    "deep": b"[" * 10**6,
    "zeros": b"0" * 10**8,
    "lists": b"[" + b"[]," * 10**7,
    "dictionaries": b'{"A":' * 10**5,
    "a number": b"9" * 10**5,
}


def bomb(name):
    """Return a string that unpacks to far more than it is."""
    return PREFIX + urlsafe_b64encode(zlib.compress(BOMBS[name], 9)).decode()


def odd_states(n, seed=0):
    """Yield n strings: three quarters with a state's parts changed, the others spoiled as strings."""
    rng, states = random.Random(seed), written()
    contents = [unpack(state) for state in states]
    for i in range(n):
        yield spoiled(rng.choice(states), rng) if i % 4 == 0 else packed(changed(rng.choice(contents), rng))


def tried(text):
    """Return what became of a string: "refused" in a sentence, "taken", or what went wrong."""
    then = time.process_time()
    tracemalloc.start()
    try:
        play = playground(state=text)
        play.run(2)
        compile(play.as_code(), "program", "exec")
        answer = "taken"
    except ValueError as error:
        one = "\n" not in str(error) and "Traceback" not in str(error) and len(str(error)) < 400
        answer = "refused" if one else f"not one sentence: {error}"
    except Exception as error:
        answer = f"{type(error).__name__}: {error}"
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    if (seconds := time.process_time() - then) > SECONDS:
        answer = f"{seconds:.0f} seconds"
    return f"{peak / 1e6:.0f} MB" if peak > BYTES else answer


if __name__ == "__main__":
    number, seed = map(int, [*sys.argv[1:], 0][:2])
    answers = Counter(map(tried, [*map(bomb, BOMBS), *odd_states(number, seed)]))
    for answer, times in answers.most_common():
        print(times, answer)
