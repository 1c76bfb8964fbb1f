"""The blocks of a deep network: forward with A, the cache down to the way back, back with dA, dW and db."""

from ...checks import check_size
from ..stage.palette import BLUE, FAINT, GREEN, GREY, INK, ORANGE
from ..stage.scene import Panel, Scene

MOST_LAYERS = 5
UP, DOWN = 10.0, 4.5  # the height of the middle of the two rows
WIDE, HIGH, APART = 4.6, 2.2, 9.0  # a block, and the distance from one to the next


def blocks(L=3, step=5):
    """Draw the blocks of a network of L layers, as far as they have run.

    Parameters
    ----------
    L : int
        The number of layers, at most 5.
    step : int
        0 is the input, 1 to L are the blocks forward, L + 1 is the cost, then come the blocks back.
        Beyond the last, the last.

    Returns
    -------
    scene : Scene

    Examples
    --------
    >>> blocks(3, 2)
    Step 2 of 7, forward: block 2 takes A[1], W[2] and b[2], gives A[2]; Z[2] and A[1] go into the cache.
    >>> blocks(3, 5)
    Step 5 of 7, back: block 3 takes dA[3], W[3] and its cache, and gives dW[3], db[3] and dA[2].
    """
    L, last = check_layers(L), 2 * L + 1
    step = min(check_size("step", step, least=0), last)
    panel = Panel(axes=False, xlim=(-6, APART * L + 8.5), ylim=(0, UP + HIGH + 1))
    panel.text(-5.5, UP + HIGH + 0.4, "forward", BLUE, 12, align="left", bold=step <= L)
    panel.text(-5.5, DOWN + HIGH / 2 + 0.8, "back", ORANGE, 12, align="left", bold=step > L)
    panel.text(-2.2, UP, "X = A[0]", INK, 12, bold=step == 0)
    for l in range(1, L + 1):
        _forward(panel, l, step)
        _cache(panel, l, step >= l, step in (l, last + 1 - l))
        _back(panel, l, L, step)
    _cost(panel, L, step)
    return Scene([panel], f"Step {step} of {last}, {_words(L, step)}", height=300, bounds={"step": (0, last)})


def check_layers(L):
    """Return the number of layers, if so many can be drawn."""
    if check_size("L", L) > MOST_LAYERS:
        raise ValueError(f"L is {L}: at most {MOST_LAYERS} layers are drawn")
    return L


def _words(L, step):
    """Say what the newest block takes and gives."""
    if step == 0:
        return "the input: X, which is A[0]. Nothing else is known yet."
    if step <= L:
        return (
            f"forward: block {step} takes A[{step - 1}], W[{step}] and b[{step}], gives A[{step}]; "
            f"Z[{step}] and A[{step - 1}] go into the cache."
        )
    if step == L + 1:
        return f"the cost: A[{L}] is compared with Y, which gives the cost J and the first gradient, dA[{L}]."
    l = 2 * L + 2 - step
    gives = f"dW[{l}], db[{l}] and dA[{l - 1}]" if l > 1 else "dW[1] and db[1]. Nobody needs dA[0]"
    return f"back: block {l} takes dA[{l}], W[{l}] and its cache, and gives {gives}."


def _box(panel, x, y, lines, color, known, newest):
    """Draw a block with one line in it or two; pale until it has run."""
    shade = color if known else FAINT
    panel.rect(x - WIDE / 2, y - HIGH / 2, WIDE, HIGH, shade, alpha=0.35 if newest else 0.12)
    panel.rect(x - WIDE / 2, y - HIGH / 2, WIDE, HIGH, shade, filled=False)
    for i, words in enumerate(lines):
        place = y + 0.9 * ((len(lines) - 1) / 2 - i)
        panel.text(x, place, words, INK if known else GREY, 12, bold=newest)


def _hop(panel, start, end, words, color, known):
    """Draw an arrow along a row with what it carries written above it; pale until it is known."""
    (x0, y), (x1, _) = start, end
    panel.arrow(start, end, color if known else FAINT, 2)
    panel.text((x0 + x1) / 2, y + 0.7, words, color if known else GREY, 12)


def _forward(panel, l, step):
    x = APART * l - 4
    _box(panel, x, UP, (f"W[{l}]", f"b[{l}]"), BLUE, step >= l, step == l)
    end = (x - WIDE / 2, UP)
    if l == 1:
        panel.arrow((end[0] - 1.9, UP), end, BLUE, 2)
    else:
        _hop(panel, (x - APART + WIDE / 2, UP), end, f"A[{l - 1}]", BLUE, step >= l - 1)


def _cache(panel, l, known, newest):
    """Draw what a block forward leaves for the block back."""
    x, color = APART * l - 4, GREEN if known else FAINT
    panel.arrow((x, UP - HIGH / 2), (x, DOWN + HIGH / 2), color, 3 if newest else 1.5)
    words = GREEN if known else GREY
    panel.text(x + 0.4, (UP + DOWN) / 2, f"Z[{l}], A[{l - 1}]", words, 11, align="left", bold=newest)


def _back(panel, l, L, step):
    x, own = APART * l - 4, 2 * L + 2 - l
    _box(panel, x, DOWN, (f"dZ[{l}]",), ORANGE, step >= own, step == own)
    panel.arrow((x, DOWN - HIGH / 2), (x, 1.5), ORANGE if step >= own else FAINT, 2)
    panel.text(x, 0.8, f"dW[{l}], db[{l}]", ORANGE if step >= own else GREY, 12, bold=step == own)
    if l > 1:
        end = (x - APART + WIDE / 2, DOWN)
        _hop(panel, (x - WIDE / 2, DOWN), end, f"dA[{l - 1}]", ORANGE, step >= own)


def _cost(panel, L, step):
    """Draw the turn at the right end: A[L] into the cost, and dA[L] out of it."""
    x, right = APART * (L + 1) - 4, APART * L - 4 + WIDE / 2
    known = step > L
    _box(panel, x, UP, ("J",), INK, known, step == L + 1)
    _hop(panel, (right, UP), (x - WIDE / 2, UP), f"A[{L}]", BLUE, step >= L)
    color = ORANGE if known else FAINT
    panel.curve([x, x], [UP - HIGH / 2, DOWN], color, 2)
    _hop(panel, (x, DOWN), (right, DOWN), f"dA[{L}]", ORANGE, known)
