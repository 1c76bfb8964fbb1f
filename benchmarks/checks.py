"""The checks of the exercises, tested by mutation: what is caught, what is named, and what is named falsely.

A right solution is changed in one place, as by a slip of the hand, and handed to the check. The solutions are
those of ``tests/exercises/corpus``, which are written in other ways than the answers; an exercise without any
there lends its answer. The changes are made by rules of their own, not by those with which the checks look
for mistakes.

- *equal*: the mutant is not wrong, since it returns what is right on other inputs too; it is left out.
- *caught*: the check does not say "right".
- *named*: it says which mistake it is, or which line or argument or entry it is about.
- *value*: it only says that a value is another one than it must be.
- *falsely*: the mistake that it names does not give what the mutant returns on other inputs, of another seed.
"""

import argparse
import ast
import copy
import random
import sys
import warnings
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from exercises.corpus import COLLECTIONS, NAMED, judgement, made

from nncore.exercises import verdict
from nncore.exercises.running import trial
from nncore.exercises.sheet import Sheet
from nncore.exercises.tasks import EXERCISES
from nncore.source import code

TOLD = {"error", "returned", "shape", "unattempted"}
FLIPS = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.MatMult: ast.Mult,
    ast.Pow: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Gt: ast.Lt,
    ast.Lt: ast.Gt,
    ast.GtE: ast.Lt,
    ast.LtE: ast.Gt,
    ast.Eq: ast.NotEq,
}
TAKEN_FOR = {
    "sum": "mean",
    "mean": "sum",
    "exp": "log",
    "log": "exp",
    "maximum": "minimum",
    "max": "min",
    "zeros": "ones",
    "tanh": "sin",
    "argmax": "argmin",
    "dot": "multiply",
    "sqrt": "abs",
}


def mutants(source):
    """Return the sources that differ from one in a single place."""
    tree = ast.parse(source)
    count = len(list(ast.walk(tree)))
    found = []
    for i in range(count):
        for way in range(4):
            changed = copy.deepcopy(tree)
            if change(list(ast.walk(changed))[i], way):
                found.append(ast.unparse(ast.fix_missing_locations(changed)))
    return list(dict.fromkeys(text for text in found if text != ast.unparse(tree)))


def change(node, way):
    """Change a node in place in the given way, 0 to 3, and return whether there is such a way."""
    if isinstance(node, ast.BinOp) and way == 0 and type(node.op) in FLIPS:
        node.op = FLIPS[type(node.op)]()
    elif isinstance(node, ast.BinOp) and way == 1:
        node.left, node.right = node.right, node.left
    elif isinstance(node, (ast.BinOp,)) and way in (2, 3):
        kept = (node.left, node.right)[way - 2]
        node.op, node.left, node.right = ast.Add(), kept, ast.Constant(0)
    elif isinstance(node, ast.Compare) and way == 0 and type(node.ops[0]) in FLIPS:
        node.ops = [FLIPS[type(node.ops[0])]()]
    elif isinstance(node, ast.Constant) and type(node.value) in (int, float) and way < 2:
        node.value += (1, -1)[way]
    elif isinstance(node, ast.Constant) and type(node.value) is bool and way == 0:
        node.value = not node.value
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub) and way == 0:
        node.op = ast.UAdd()
    elif isinstance(node, ast.Attribute) and node.attr in TAKEN_FOR and way == 0:
        node.attr = TAKEN_FOR[node.attr]
    elif isinstance(node, ast.Attribute) and node.attr == "T" and way == 0:
        node.attr = "real"
    elif isinstance(node, ast.Call) and node.keywords and way == 0:
        node.keywords = node.keywords[1:]
    elif isinstance(node, ast.AugAssign) and way == 0:
        node.op = ast.Sub() if isinstance(node.op, ast.Add) else ast.Add()
    elif isinstance(node, (ast.FunctionDef, ast.For, ast.While, ast.If)) and len(node.body) > way + 1:
        del node.body[way]
    elif isinstance(node, ast.For) and way == 3:
        node.body = [*node.body, ast.Break()]
    else:
        return False
    return True


def solutions(name):
    """Return the sources of right solutions of an exercise."""
    texts = COLLECTIONS["right"].get(name)
    if not texts:
        return [code(EXERCISES[name].answer)]
    return [whole(name, text) for text in texts]


def whole(name, text):
    """Return the source of a solution with its first line."""
    head = f"def {EXERCISES[name].signature}:\n"
    return text if text.startswith(f"def {name}(") else head + "    " + text.replace("\n", "\n    ")


def is_equal(name, f):
    """Return whether a function that passes is right on three more sets of inputs too."""
    return all(not any(Sheet.of(EXERCISES[name], f, (seed,)).bad) for seed in (11, 12, 13))


def measured(name, most):
    """Return the counts of one exercise: mutants, equal, caught, named, value, falsely, and the lines
    that are false.
    """
    texts = [text for source in solutions(name) for text in mutants(source)]
    texts = random.Random(name).sample(texts, min(most, len(texts)))
    counts, false = Counter(), []
    for text in texts:
        f = made(name, text)
        row = judgement(name, text, f)
        if row.state == "right" and is_equal(name, f):
            counts["equal"] += 1
            continue
        counts["mutants"] += 1
        counts["caught"] += row.state != "right"
        counts["named"] += row.kind in NAMED
        counts["told"] += row.kind in TOLD
        counts["value"] += row.kind == "value"
        if (row.kind in NAMED and not row.holds) or row.state == "right":
            counts["falsely"] += row.state != "right"
            false.append(row)
    return counts, false


def corpus(names):
    """Print how the solutions of the corpus are judged, by collection."""
    for collection, solutions in COLLECTIONS.items():
        rows = [judgement(n, t, made(n, t)) for n, texts in solutions.items() if n in names for t in texts]
        kinds = Counter(row.kind for row in rows)
        named = sum(count for kind, count in kinds.items() if kind in NAMED)
        false = [row for row in rows if row.kind in NAMED and not row.holds]
        passed = [row for row in rows if row.state == "right"]
        print(
            f"{collection}: {len(rows)} solutions, {len(passed)} pass, {named} hear their mistake by name, "
            f"{kinds['value']} only of a value, {len(false)} a false cause"
        )
        print("    " + ", ".join(f"{kind} {count}" for kind, count in kinds.most_common()))
        for row in false + (passed if collection != "right" else [row for row in rows if row not in passed]):
            print(f"    {row.line}\n        " + row.text.replace("\n", "\n        "))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("exercises", nargs="*", help="the exercises, all of them if none is given")
    parser.add_argument("--most", type=int, default=40, help="mutants of each exercise at most")
    parser.add_argument(
        "--show", action="store_true", help="print what got through, and what was named falsely"
    )
    parser.add_argument("--corpus", action="store_true", help="judge the solutions of the corpus themselves")
    options = parser.parse_args()
    trial.SECONDS = 2.0
    verdict.CAUTIOUS = False
    warnings.simplefilter("ignore")
    if options.corpus:
        corpus(options.exercises or EXERCISES)
        return
    columns = ("mutants", "caught", "named", "told", "value", "falsely", "equal")
    print(f"{'':22}" + "".join(f"{column:>9}" for column in columns))
    total = Counter()
    for name in options.exercises or EXERCISES:
        counts, false = measured(name, options.most)
        total += counts
        print(f"{name:22}" + "".join(f"{counts[column]:9}" for column in columns), flush=True)
        for row in false if options.show else ():
            print(f"    {row.state}: {row.line}\n        " + row.text.replace("\n", "\n        "))
    print(f"{'together':22}" + "".join(f"{total[column]:9}" for column in columns))
    wrong = max(total["mutants"], 1)
    shares = (f"{column} {total[column] / wrong:.1%}" for column in columns[1:-1])
    print(f"of {wrong} mutants: {', '.join(shares)}")


if __name__ == "__main__":
    main()
