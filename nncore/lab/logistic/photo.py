"""Your own photo, as the network sees it: 64 x 64 numbers in three colours, whatever the camera wrote."""

import io
from pathlib import Path

import numpy as np

SIZE = 64
MAX_PIXELS = 200_000_000


def read_photo(source, crop=True):
    """Return a photo as the network sees it.

    It is turned the way the camera was held (EXIF), made colour if it is grey, laid on white where it is
    transparent, cropped to its middle square and shrunk.

    Parameters
    ----------
    source : str, path-like or bytes
        A file, or its content.
    crop : bool
        Whether to keep the proportions and lose the margins; otherwise the whole photo is squeezed.

    Returns
    -------
    picture : ndarray of uint8, shape (64, 64, 3)

    Raises
    ------
    FileNotFoundError
        If there is no such file.
    ValueError
        If it is no picture, or one of more than 200 million pixels, in one sentence.
    """
    from PIL import Image, ImageOps

    name, content = _content(source)
    try:
        with Image.open(io.BytesIO(content)) as photo:
            _check_size(photo, name)
            photo.draft("RGB", (4 * SIZE, 4 * SIZE))  # a JPEG is decoded no larger than needed
            photo = _on_white(ImageOps.exif_transpose(photo))
    except (OSError, SyntaxError, Image.DecompressionBombError):
        raise ValueError(f"{name} cannot be read as a picture: save it as PNG or JPEG") from None
    if crop:
        photo = ImageOps.fit(photo, (SIZE, SIZE), Image.Resampling.LANCZOS)
    return np.asarray(photo.resize((SIZE, SIZE), Image.Resampling.LANCZOS))


def _content(source):
    if isinstance(source, (bytes, bytearray, memoryview)):
        return "the photo", bytes(source)
    path = Path(source)
    if not path.is_file():
        raise FileNotFoundError(f"there is no file {path.name}: upload it, or give the path to it")
    return path.name, path.read_bytes()


def _check_size(photo, name):
    width, height = photo.size
    if width * height > MAX_PIXELS:
        raise ValueError(
            f"{name} has {width} x {height} pixels, more than {MAX_PIXELS // 10**6} million: shrink it first"
        )


def _on_white(photo):
    from PIL import Image

    if photo.mode.startswith(("I", "F")):  # 16 bits or more of grey: bring them to 8
        levels = np.asarray(photo, np.float64)
        low, high = levels.min(), levels.max()
        return Image.fromarray(np.uint8(255 * (levels - low) / ((high - low) or 1))).convert("RGB")
    if not photo.has_transparency_data:
        return photo.convert("RGB")
    photo = photo.convert("RGBA")
    white = Image.new("RGBA", photo.size, "white")
    return Image.alpha_composite(white, photo).convert("RGB")
