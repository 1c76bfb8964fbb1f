"""The reader's own photo: whatever the camera wrote, 64 x 64 numbers in three colours come out."""

import io

import numpy as np
import pytest
from PIL import Image

from nncore.lab.logistic import photo
from nncore.lab.logistic.photo import read_photo


def saved(picture, format="PNG", **options):
    buffer = io.BytesIO()
    picture.save(buffer, format, **options)
    return buffer.getvalue()


def halves(width=200, height=100, left="red", right="blue"):
    picture = Image.new("RGB", (width, height), left)
    picture.paste(Image.new("RGB", (width // 2, height), right), (width // 2, 0))
    return picture


@pytest.mark.parametrize("format", ["PNG", "JPEG", "GIF", "BMP", "WEBP", "TIFF"])
def test_any_format(format):
    seen = read_photo(saved(halves(), format))
    assert seen.shape == (64, 64, 3)
    assert seen.dtype == np.uint8
    assert seen[32, 8, 0] > 200 > 60 > seen[32, 8, 2]
    assert seen[32, 56, 2] > 200 > 60 > seen[32, 56, 0]


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA", "CMYK", "I;16", "I", "F"])
def test_any_mode(mode):
    format = "TIFF" if mode in ("CMYK", "F", "I") else "PNG"
    if mode == "I;16":
        levels = np.linspace(0, 65535, 100 * 100).astype(np.uint16).reshape(100, 100)
        picture = Image.fromarray(levels)
    else:
        picture = Image.linear_gradient("L").convert(mode)
    seen = read_photo(saved(picture, format))
    assert seen.shape == (64, 64, 3)
    assert seen[-4:].mean() > seen[:4].mean() + 150


def test_transparency_is_laid_on_white():
    picture = Image.new("RGBA", (80, 80), (0, 0, 0, 0))
    assert (read_photo(saved(picture)) == 255).all()


def test_turned_as_the_camera_was_held():
    upright = np.asarray(halves())
    exif = Image.Exif()
    exif[0x0112] = 6  # the camera lay on its side: the viewer turns the picture by 90 degrees
    content = saved(Image.fromarray(np.rot90(upright)), "JPEG", exif=exif, quality=95)
    seen = read_photo(content)
    assert seen[32, 8, 0] > 200 > seen[32, 8, 2]
    assert seen[32, 56, 2] > 200 > seen[32, 56, 0]


def test_cropped_or_squeezed():
    picture = Image.new("RGB", (300, 100), "white")
    picture.paste("black", (0, 0, 100, 100))
    assert (read_photo(saved(picture))[:, 8:] > 250).all()
    assert read_photo(saved(picture), crop=False)[:, 5].max() < 5


def test_a_path(tmp_path):
    halves().save(tmp_path / "cat.png")
    assert read_photo(tmp_path / "cat.png").shape == read_photo(str(tmp_path / "cat.png")).shape
    with pytest.raises(FileNotFoundError, match=r"there is no file dog\.png: upload it"):
        read_photo(tmp_path / "dog.png")


@pytest.mark.parametrize("content", [b"", b"not a picture", saved(halves())[:60]])
def test_what_is_no_picture(content):
    with pytest.raises(ValueError, match="cannot be read as a picture: save it as PNG or JPEG"):
        read_photo(content)


def test_a_huge_photo_is_shrunk_as_it_is_read():
    seen = read_photo(saved(halves(9000, 4500), "JPEG"))
    assert seen.shape == (64, 64, 3)


def test_an_absurd_size_is_refused_before_it_is_read(monkeypatch):
    monkeypatch.setattr(photo, "MAX_PIXELS", 10_000)
    with pytest.raises(ValueError, match="200 x 100 pixels, more than"):
        read_photo(saved(halves()))
