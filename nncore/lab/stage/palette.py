"""The colours: Okabe and Ito's, which people with any colour vision can tell apart.

Class 0 is blue and round, class 1 is orange and a diamond: a marker always says what a colour says. "ink",
"faint" and "paper" are not colours but roles: the page's own text, grid and background, light or dark.
Words in a colour take its text tone, which is as much darker (on a dark page, lighter) as reading needs; on a
dark page, lines are lighter too, and a map whose middle says "neither" has the page's own colour there.
"""

import numpy as np

BLUE, ORANGE, GREEN, SKY = "#0072b2", "#d55e00", "#009e73", "#56b4e9"
PINK, YELLOW, GREY = "#cc79a7", "#e69f00", "#8c8c8c"
CLASSES = (BLUE, ORANGE)
MARKERS = ("o", "D")
CYCLE = (BLUE, ORANGE, GREEN, PINK, YELLOW, SKY)
DOTTED = PINK  # who sees no green takes pink for it: so a pink curve is drawn in dashes and dots
INK, FAINT, PAPER = "ink", "faint", "paper"
ROLES = {INK: "#24292f", FAINT: "#d0d4d9", PAPER: "#ffffff"}


def rgb(color):
    """Return a colour ``"#rrggbb"`` as an ndarray of three numbers from 0 to 255."""
    return np.array([int(color[i : i + 2], 16) for i in (1, 3, 5)])


def ramp(low=BLUE, middle="#f7f7f7", high=ORANGE):
    """Return 256 colours from `low` over `middle` to `high`, uint8 of shape (256, 3).

    Examples
    --------
    >>> ramp()[0], ramp()[255]
    (array([  0, 114, 178], dtype=uint8), array([213,  94,   0], dtype=uint8))
    """
    t = np.linspace(-1, 1, 256)[:, np.newaxis]
    ends = np.where(t < 0, rgb(low), rgb(high))
    return np.round(rgb(middle) + np.abs(t) * (ends - rgb(middle))).astype(np.uint8)


def steps(*anchors):
    """Return 256 colours that go in a straight line from each of the `anchors` to the next.

    Examples
    --------
    >>> steps("#000000", "#ffffff").mean(axis=1)[[0, 128, 255]].astype(int).tolist()
    [0, 128, 255]
    """
    places = np.linspace(0, len(anchors) - 1, 256)
    known = np.stack([rgb(anchor) for anchor in anchors], axis=-1)
    channels = [np.interp(places, np.arange(len(anchors)), channel) for channel in known]
    return np.round(np.stack(channels, axis=-1)).astype(np.uint8)


DIVERGING = ramp()
RISING = steps("#0b1f47", BLUE, SKY, "#fbf6c8")  # the more, the lighter, in colour and in grey
DECISION = ramp("#8fc1df", "#f7f7f7", "#f2b48f")  # pale, so that the points stand out on it
# By name the palettes, their anchors on a light page, and on a dark one, where None is the page itself.
RAMPS = {
    "diverging": (DIVERGING, (BLUE, "#f7f7f7", ORANGE), ("#4aa8e0", None, "#ff8a3c")),
    "decision": (DECISION, ("#8fc1df", "#f7f7f7", "#f2b48f"), ("#1a5377", None, "#70401f")),
    "rising": (RISING, ("#0b1f47", BLUE, SKY, "#fbf6c8"), ("#0b1f47", BLUE, SKY, "#fbf6c8")),
}
TEXT_CONTRAST = 4.5  # of words against the page, and of lines against a dark one
TONE_STEP = 0.02  # by which a colour is darkened or lightened until it stands out


def name_of(colors):
    """Return a palette's name or, if it is none of `RAMPS`, its 256 colours as six letters each."""
    for name, (known, *_) in RAMPS.items():
        if colors is known:
            return name
    return np.asarray(colors, np.uint8).tobytes().hex()


def colors_of(name):
    """Return the 256 colours of which `name_of` returned the name."""
    known = name in RAMPS
    return RAMPS[name][0] if known else np.frombuffer(bytes.fromhex(name), np.uint8).reshape(256, 3)


def luminance(color):
    """Return how light a colour ``"#rrggbb"`` is, from 0 to 1, as the contrast of text is measured.

    Examples
    --------
    >>> luminance("#000000"), luminance("#ffffff")
    (0.0, 1.0)
    """
    share = rgb(color) / 255
    linear = np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4)
    return round(float(linear @ [0.2126, 0.7152, 0.0722]), 12)


def contrast(a, b):
    """Return the contrast of two colours ``"#rrggbb"``, from 1 to 21 (WCAG 2: text needs 4.5)."""
    low, high = sorted((luminance(a), luminance(b)))
    return (high + 0.05) / (low + 0.05)


def text_tone(color, paper=ROLES[PAPER]):
    """Return a colour for words: as much darker, or on a dark page lighter, as it takes to read them well.

    Examples
    --------
    >>> text_tone(BLUE), text_tone(ORANGE)
    ('#0072b2', '#c05500')
    """
    end = 255 if luminance(paper) < 0.18 else 0
    for share in np.arange(0, 1 + TONE_STEP, TONE_STEP):
        mixed = np.floor(rgb(color) + share * (end - rgb(color)) + 0.5).astype(int)
        tone = "#" + bytes(mixed.clip(0, 255).tolist()).hex()
        if contrast(tone, paper) >= TEXT_CONTRAST:
            return tone
    return "#ffffff" if end else "#000000"


def for_the_browser():
    """Return what the canvas needs to know of the palette, for JSON."""
    ramps = {name: {"light": light, "dark": dark} for name, (_, light, dark) in RAMPS.items()}
    colors = [*CYCLE, GREY]
    about = {"grey": GREY, "dotted": DOTTED, "ink": ROLES[INK], "least": TEXT_CONTRAST, "step": TONE_STEP}
    return {"ramps": ramps, "colors": colors} | about


def diverging(values, largest=None):
    """Return values as bytes for `DIVERGING`: 0 in the middle, plus and minus `largest` at the ends.

    Parameters
    ----------
    values : ndarray
    largest : float, optional
        What the ends stand for; by default the largest absolute value.

    Returns
    -------
    levels : ndarray of uint8, of the shape of `values`

    Examples
    --------
    >>> diverging(np.array([-1.0, 0.0, 2.0]))
    array([ 64, 128, 255], dtype=uint8)
    """
    largest = largest or np.abs(values).max(initial=0) or 1
    return np.round(127.5 + 127.5 * np.clip(np.asarray(values) / largest, -1, 1)).astype(np.uint8)
