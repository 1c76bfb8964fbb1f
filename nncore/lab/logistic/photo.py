"""Your own photo, as the network sees it: 64 x 64 numbers in three colours, whatever the camera wrote."""

import io
import os
import warnings

import numpy as np

from ...checks import check_choice, shown
from ...files import check_path

SIZE = 64
MAX_PIXELS = 170_000_000  # Pillow's own limit is a little higher
MAX_BYTES = 500_000_000
# The pictures that cameras, telephones and programs write; not those that are programs themselves, as EPS.
FORMATS = {"PNG", "JPEG", "MPO", "GIF", "BMP", "WEBP", "TIFF", "AVIF", "JPEG2000", "PPM", "ICO", "TGA"}


def read_photo(source, crop=True):
    """Return a photo as the network sees it.

    It is turned the way the camera was held (EXIF), made colour if it is grey, laid on white where it is
    transparent, cropped to its middle square and shrunk. Of an animation it is the first picture.

    Parameters
    ----------
    source : str, path-like, bytes or ndarray of uint8
        A file, its content, or the levels themselves: (height, width), or with 3 or 4 channels, the last
        of which is how opaque it is.
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
        If it is no picture, or one of more than 170 million pixels, in one sentence.
    """
    from PIL import Image, ImageOps

    crop = check_choice("crop", crop, (True, False))
    if isinstance(source, np.ndarray):
        name, photo = "the photo", _on_white(_from_array(source))
    else:
        name, content = _content(source)
        photo = _decode(name, content)
    if crop:
        photo = ImageOps.fit(photo, (SIZE, SIZE), Image.Resampling.LANCZOS)
    return np.asarray(photo.resize((SIZE, SIZE), Image.Resampling.LANCZOS))


def _content(source):
    if isinstance(source, (bytes, bytearray, memoryview)):
        return "the photo", bytes(source)
    path = check_path("the photo", source, "'cat.jpg'")
    if not os.path.isfile(path):
        raise FileNotFoundError(f"there is no file {path.name}: upload it, or give the path to it")
    try:
        if path.stat().st_size <= MAX_BYTES:
            return path.name, path.read_bytes()
    except OSError:
        raise ValueError(f"{path.name} cannot be opened: ask for the right to read it") from None
    raise ValueError(f"{path.name} has more than {MAX_BYTES // 10**6} million bytes: shrink it first")


def _from_array(levels):
    from PIL import Image

    if levels.dtype != np.uint8 or np.ma.isMaskedArray(levels):
        kind = "a masked array" if np.ma.isMaskedArray(levels) else f"an array of {levels.dtype}"
        raise ValueError(f"the photo is {kind}: give whole numbers from 0 to 255, as np.uint8")
    if levels.ndim not in (2, 3) or levels.shape[2:] not in ((), (3,), (4,)) or not levels.size:
        raise ValueError(f"the photo is {shown(levels)}: it must be (height, width), or with 3 or 4 channels")
    return Image.fromarray(np.ascontiguousarray(levels))


def _decode(name, content):
    """Return the picture of a file's content, in colour; whatever a decoder says, it is one sentence."""
    from PIL import Image

    Image.init()
    try:
        with (
            warnings.catch_warnings(action="ignore"),
            Image.open(io.BytesIO(content), formats=sorted(FORMATS & set(Image.OPEN))) as photo,
        ):
            size = photo.size
            if size[0] * size[1] <= MAX_PIXELS:
                photo.draft("RGB", (4 * SIZE, 4 * SIZE))  # a JPEG is decoded no larger than needed
                return _on_white(_upright(photo))
    except Image.UnidentifiedImageError:
        raise ValueError(f"{name} cannot be read as a picture: save it as PNG or JPEG") from None
    except Image.DecompressionBombError:
        size = ()
    except Exception:  # decoders tell of damage by every kind of error
        raise ValueError(
            f"{name} is damaged or of a rare kind, and cannot be read as a picture: save it as PNG or JPEG"
        ) from None
    most = f"more than {MAX_PIXELS // 10**6} million"
    many = f"{size[0]} x {size[1]} pixels, {most}" if size else f"{most} pixels"
    raise ValueError(f"{name} has {many}: shrink it first")


def _upright(photo):
    from PIL import ImageOps

    photo.load()
    try:
        return ImageOps.exif_transpose(photo)
    except Exception:  # what the camera noted is damaged, the picture itself is not
        return photo


def _on_white(photo):
    from PIL import Image

    if photo.mode.startswith(("I", "F")):  # more than 8 bits of grey
        return Image.fromarray(_to_8_bits(np.asarray(photo, np.float64), photo.mode)).convert("RGB")
    if not photo.has_transparency_data:
        return photo.convert("RGB")
    photo = photo.convert("RGBA")
    white = Image.new("RGBA", photo.size, "white")
    return Image.alpha_composite(white, photo).convert("RGB")


def _to_8_bits(levels, mode):
    """Bring levels of grey to 0 ... 255: by the least usual white that none exceeds, or else stretched."""
    low, high = levels.min(), levels.max()
    if not np.isfinite(high - low):
        raise ValueError("a level of grey is not a number")
    whites = (65535,) if mode.startswith("I;16") else (1, 255, 65535)
    white = next((white for white in whites if low >= 0 and high <= white), None)
    if white is None:
        levels, white = levels - low, high - low
    return np.uint8(np.rint(255 * (levels / (white or 1))))
