"""A dictionary as a string to copy, and back: bounded in time and memory, whatever the string is."""

import base64
import json
import zlib

PREFIX = "nncore-1:"
MOST_BYTES = 2_000_000  # of JSON; a playground with as many points as there may be has about a quarter of it
NOT_WHOLE = "the state of the playground is not whole: copy all of it"


def pack(content):
    """Return a dictionary as a string of letters, digits, - and _.

    Raises
    ------
    ValueError
        If it is larger than `unpack` takes.
    """
    text = json.dumps(content, separators=(",", ":")).encode()
    if len(text) > MOST_BYTES:
        raise ValueError(
            f"the state of the playground has {len(text)} bytes, and {MOST_BYTES} is the most: a playground "
            f"begun anew has less of a past"
        )
    return PREFIX + base64.urlsafe_b64encode(zlib.compress(text, 9)).decode()


def unpack(text):
    """Return the dictionary that `pack` was given; spaces and line breaks in the string do no harm.

    Raises
    ------
    ValueError
        If the string is not one of ours, or not whole. Of a string that would unpack to more than there may
        be, no more than that is unpacked.
    """
    if not isinstance(text, str) or not text.lstrip().startswith(PREFIX):
        raise ValueError(f"this is no state of the playground: it would begin with {PREFIX}")
    if len(text) > 2 * MOST_BYTES:
        raise ValueError(f"this is no state of the playground: it has {len(text)} characters")
    try:
        written = "".join(text.split())[len(PREFIX) :]
        raw = base64.b64decode(written.encode("ascii"), altchars=b"-_", validate=True)
        opened = zlib.decompressobj()
        bytes_ = opened.decompress(raw, MOST_BYTES)
        if not opened.eof or opened.unused_data:
            raise ValueError("cut, or more than one")
        return json.loads(bytes_)
    except (ValueError, zlib.error, RecursionError):
        raise ValueError(NOT_WHOLE) from None
