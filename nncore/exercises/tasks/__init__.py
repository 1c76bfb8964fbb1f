"""One module for each exercise: the answer, the inputs, the wrong ways, the hints."""

from . import (
    backward_two_layers,
    chain,
    count_parameters,
    cross_entropy,
    descend,
    dot,
    flatten,
    forward_deep,
    forward_two_layers,
    gradients,
    initialize,
    initialize_deep,
    linear_backward,
    normalize_columns,
    relu_backward,
    repair,
    report,
    sigmoid,
    slope,
    softmax,
    spread_rates,
)

EXERCISES = {
    task.EXERCISE.name: task.EXERCISE
    for task in (
        slope,
        chain,
        sigmoid,
        cross_entropy,
        gradients,
        flatten,
        descend,
        normalize_columns,
        softmax,
        repair,
        initialize,
        forward_two_layers,
        backward_two_layers,
        linear_backward,
        initialize_deep,
        forward_deep,
        relu_backward,
        spread_rates,
        report,
        count_parameters,
        dot,
    )
}
