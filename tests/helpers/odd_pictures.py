"""Damaged and odd pictures, one for each seed; ``python tests/helpers/odd_pictures.py 700`` counts what comes
of them."""

import collections
import io
import sys
import warnings
import zlib

import numpy as np
from PIL import Image

FORMATS = ("PNG", "JPEG", "GIF", "BMP", "WEBP", "TIFF", "ICO", "TGA", "PPM", "JPEG2000")
MODES = ("1", "L", "LA", "P", "RGB", "RGBA", "CMYK", "I;16", "I", "F", "YCbCr", "HSV", "LAB", "PA")


def whole(rng):
    """Return the content of a picture of some mode and format, that its format can hold."""
    while True:
        width, height = (int(n) for n in rng.choice([1, 2, 3, 17, 64, 100, 257], 2))
        mode, format = MODES[rng.integers(len(MODES))], FORMATS[rng.integers(len(FORMATS))]
        picture = Image.fromarray(rng.integers(0, 256, (height, width, 3), np.uint8))
        buffer, options = io.BytesIO(), {}
        if format in ("GIF", "WEBP", "TIFF", "PNG") and rng.random() < 0.2:
            options = {"save_all": True, "append_images": [picture.rotate(90)]}
        if format == "JPEG" and rng.random() < 0.5:
            exif = Image.Exif()
            exif[0x0112] = int(rng.integers(0, 12))
            options = {"exif": exif}
        try:
            picture.convert("L" if mode in ("I;16", "LA", "PA", "F", "I") else mode).convert(mode).save(
                buffer, format, **options
            )
        except (OSError, ValueError, KeyError):
            continue
        return f"{format} {mode}", buffer.getvalue()


def bomb(rng):
    """A PNG of few bytes that says it has a great many pixels, or none."""
    sizes = [(0, 0), (0, 10), (10**5, 10**5), (2**31 - 1, 2**31 - 1), (1, 10**9), (14_000, 13_000)]
    width, height = sizes[rng.integers(len(sizes))]

    def chunk(name, data):
        check = zlib.crc32(name + data).to_bytes(4, "big")
        return len(data).to_bytes(4, "big") + name + data + check

    head = width.to_bytes(4, "big") + height.to_bytes(4, "big") + bytes((8, 2, 0, 0, 0))
    data = zlib.compress(bytes(1000))
    return "\x89PNG\r\n\x1a\n".encode("latin-1") + b"".join(
        chunk(*part) for part in ((b"IHDR", head), (b"IDAT", data), (b"IEND", b""))
    )


def no_picture(rng):
    kinds = [
        b"", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"%!PS-Adobe-3.0 EPSF-3.0\n",
        b"%PDF-1.4\n", b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic" + bytes(50), b"PK\x03\x04",
        b"P6 3 3 255\n", b"version https://git-lfs.github.com/spec/v1\n", b"<!DOCTYPE html>", b"GIF89a",
        b"II*\x00" + b"\xff" * 40, b"\xff\xd8\xff\xe0", b"BM" + bytes(60),
        b"RIFF\x10\x00\x00\x00WEBPVP8 ", rng.bytes(300),
    ]  # fmt: skip
    return kinds[rng.integers(len(kinds))]


def damage(seed):
    """Return the kind and the content of the picture number `seed`, most of them damaged."""
    rng = np.random.default_rng(seed)
    choice = rng.random()
    if choice < 0.06:
        return "bomb", bomb(rng)
    if choice < 0.15:
        return "no picture", no_picture(rng)
    kind, content = whole(rng)
    b = bytearray(content)
    if choice < 0.3:
        return f"{kind} whole", content
    if choice < 0.5:
        return f"{kind} cut", content[: int(rng.integers(1, len(b)))]
    reach = len(b) if rng.random() < 0.5 else min(len(b), 100)
    for at in rng.integers(0, reach, rng.integers(1, 9)):
        b[at] = int(rng.integers(256))
    if choice > 0.9:
        at, n = int(rng.integers(reach)), int(rng.integers(1, 60))
        b[at : at + n] = bytes(n) if rng.random() < 0.5 else b"\xff" * n
    return f"{kind} overwritten", bytes(b)


def outcome(content):
    """Return what comes of a picture, "read", "a sentence" or the error's kind, and its words."""
    from helpers.damage import judge
    from nncore.lab.logistic.photo import read_photo

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            seen = read_photo(content)
    except Exception as error:  # whatever it is, it is counted
        return judge(error), str(error)
    assert seen.shape == (64, 64, 3)
    assert seen.dtype == np.uint8
    return "read", ""


if __name__ == "__main__":
    counts, examples = collections.Counter(), {}
    for seed in range(int(sys.argv[1])):
        kind, content = damage(seed)
        what, words = outcome(content)
        counts[what, kind.split()[-1]] += 1
        examples.setdefault((what, words[:60]), (seed, kind, words))
    print(*examples.values(), sep="\n")
    print(dict(counts))
