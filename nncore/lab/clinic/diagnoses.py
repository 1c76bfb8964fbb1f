"""The questions of the clinic: which diagnosis fits the symptoms, and why it is that one.

They stand here and not in the notebook, because a cell that asks must not show its answer.
"""

diagnoses = {
    "nan": {
        "question": "The first cost is ln 2, the second is enormous, the third is nan. What is wrong?",
        "answer": "the learning rate",
        "choices": [
            "the learning rate",
            "the formula of the cost",
            "a nan in the pictures",
            "the zeros in w",
        ],
        "why": {
            "the learning rate": "One step of 0.5 took the cost from 0.7 to more than 50.",
            "the formula of the cost": "It gave ln 2 at the start, so it is right. "
            "The nan only appears there.",
            "a nan in the pictures": "Then the very first cost would be nan.",
            "the zeros in w": "Logistic regression may start from zeros, and its first cost is right.",
        },
    },
    "scale": {
        "question": "The same lines, a rate that works next door, and nan after one step. What differs?",
        "answer": "the features",
        "choices": [
            "the rate",
            "the features",
            "the labels",
            "the first weights",
        ],
        "why": "The rate is good for features between 0 and 1. So look at the range of these.",
    },
    "zeros": {
        "question": "Two thousand steps, and the cost is ln 2 to the sixth digit. Why does nothing move?",
        "answer": "every gradient is 0",
        "choices": [
            "the rate is too small",
            "every gradient is 0",
            "the gradients cancel out over time",
        ],
        "why": {
            "the rate is too small": "Then the last digits would still move. They do not.",
            "every gradient is 0": "W2 = 0 lets no error back to layer 1, and A1 = 0 makes dW2 zero.",
            "the gradients cancel out over time": "Then the cost would move, and move back.",
        },
    },
    "stuck": {
        "question": "0.644 for ever, 66 % in training, 34 % in the test. What has this network learned?",
        "answer": "how many cats there are",
        "choices": [
            "the training pictures by heart",
            "a third of the pictures",
            "how many cats there are",
            "nothing",
        ],
        "why": {
            "the training pictures by heart": "Then training would be near 100 %.",
            "a third of the pictures": "66 % and 34 % are exactly what always saying 'no cat' gets.",
            "how many cats there are": "72 of 209 are cats, and it says 34 % to every picture.",
            "nothing": "Then the cost would still be 0.693. It has learned one number.",
        },
    },
    "outer": {
        "question": "No error, no warning, and a cost of 144.87. What is the shape of `loss`?",
        "answer": (209, 209),
        "why": "A column (209, 1) times a row (1, 209) is a whole table: each label with each prediction.",
    },
    "rank": {
        "question": "b1 is (4, 1). What shape has db1?",
        "answer": (4,),
        "why": "sum removes the axis that it sums over, unless it is told to keep it with keepdims=True.",
    },
    "scrambled": {
        "question": "Well above chance in training, and the test is at exactly 34 %. What is wrong?",
        "answer": "the columns are not pictures",
        "choices": [
            "it overfits",
            "the columns are not pictures",
            "the test set is too small",
            "the rate is too high",
        ],
        "why": {
            "it overfits": "It may, but why would it score exactly what always saying no scores?",
            "the columns are not pictures": "What was learned about them means nothing in the test.",
            "the test set is too small": "50 pictures are few, but chance does not give 34 % so exactly.",
            "the rate is too high": "Then the cost would jump, and training would suffer too.",
        },
    },
    "stale": {
        "question": "How many layers does this network have?",
        "answer": 2,
        "why": "make_network never reads its argument sizes. It reads layers_dims, which is Monday's.",
    },
    "wrong_layer": {
        "question": "One of these formulas in `three_layers` is wrong. Which?",
        "answer": "dW2 = dZ2 @ A2.T / m",
        "choices": [
            "dZ2 = W3.T @ dZ3 * (1 - A2**2)",
            "dW1 = dZ1 @ X.T / m",
            "dW2 = dZ2 @ A2.T / m",
            "dW3 = dZ3 @ A2.T / m",
        ],
        "why": "dW of a layer meets what went into that layer: X for W1, A1 for W2, A2 for W3.",
    },
    "alias": {
        "question": "The gradient is not 0, and still W1 has moved by 0.0000. Why?",
        "answer": "before is W1 itself",
        "choices": [
            "the step was too small to see",
            "before is W1 itself",
            "-= does nothing to an array",
        ],
        "why": "An assignment copies no numbers. Both names stand for one array, and -= changes the array.",
    },
    "bytes": {
        "question": "From -0.5 to 0.5 was expected. What has become of a pixel of 28?",
        "answer": 156,
        "why": "28 - 128 is -100. A byte holds 0 to 255 only, and goes around: -100 + 256 = 156.",
    },
}
