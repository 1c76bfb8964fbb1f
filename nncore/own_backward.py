"""A reader's own backward: shown what it needs, and its answer looked at before a step is taken with it.

It may be a loop, a formula being tried out, or the course's lab with its dictionary. A gradient that has lost
an axis would broadcast silently, and a matrix changed in passing would spoil what comes after it.
"""

from .arrays import as_float, check_stacks
from .checks import shown
from .propagation import Cache, Gradients


def gradients_of(backward, net, cache, Y, cost):
    """Return ``backward(net, cache, Y, cost)`` as Gradients that fit the network.

    `backward` may return Gradients or the course's dictionary ``{"dW1": ..., "db1": ...}``. The arrays that
    it is given are read-only.

    Raises
    ------
    ValueError
        If it changes its arguments, or if a gradient is missing or does not fit; the sentence names which.
    """
    Z, A = ([None if array is None else read_only(array) for array in arrays] for arrays in cache)
    layers = range(1, net.L + 1)
    W, b = ((None, *(read_only(parameter[l]) for l in layers)) for parameter in (net.W, net.b))
    try:
        answer = backward(net.replaced(W, b), Cache(Z, A), read_only(Y), cost)
    except ValueError as error:
        if "read-only" not in str(error):
            raise
        raise ValueError(
            "your backward changes an array that it was given: work on a copy, as in dZ = cache.A[L] - Y"
        ) from error
    if isinstance(answer, dict):
        answer = from_course(answer, net.L)
    return check_gradients(answer, net, "your backward returns")


def read_only(array):
    """Return a view of `array` through which nothing can be written."""
    view = array.view()
    view.flags.writeable = False
    return view


def from_course(gradients, L):
    """Return the course's dictionary of gradients as Gradients."""
    wanted = [f"d{p}{l}" for l in range(1, L + 1) for p in "Wb"]
    missing = [key for key in wanted if key not in gradients]
    if missing:
        raise ValueError(
            f"your backward returns a dictionary without {', '.join(missing)}: its keys are "
            f"{', '.join(map(str, gradients)) or 'none'}"
        )
    return Gradients(*([None, *(gradients[f"d{p}{l}"] for l in range(1, L + 1))] for p in "Wb"))


def check_gradients(gradients, net, found="the gradients hold"):
    """Return `gradients` as Gradients whose every dW[l] and db[l] fits its parameter."""
    if not (isinstance(gradients, (tuple, list)) and len(gradients) == 2):
        raise ValueError(f"{found} {shown(gradients)}: Gradients(dW, db) are expected")
    return Gradients(check_list("W", gradients[0], net.W, found), check_list("b", gradients[1], net.b, found))


def check_list(name, gradients, parameters, found):
    """Return one of the two lists of gradients, by layer, with its first entry None."""
    if not isinstance(gradients, (list, tuple)):
        raise ValueError(f"{found} {shown(gradients)} as d{name}: a list is expected, one gradient a layer")
    if len(gradients) != len(parameters):
        raise ValueError(
            f"{found} d{name} with {len(gradients)} entries: it must have {len(parameters)}, None for the "
            f"input and one a layer"
        )
    checked = [None]
    for l in range(1, len(parameters)):
        gradient = as_float(gradients[l], f"the gradient d{name}[{l}]")
        parameter = as_float(parameters[l])
        shape = parameter.shape
        if gradient.shape[-2:] != shape[-2:] or gradient.ndim < len(shape):
            raise ValueError(
                f"{found} d{name}[{l}] of shape {gradient.shape}, but {name}[{l}] is {shape}: a gradient has "
                f"the shape of its parameter"
            )
        check_stacks(**{f"{name}[{l}]": parameter, f"d{name}[{l}]": gradient})
        checked.append(gradient)
    return checked
