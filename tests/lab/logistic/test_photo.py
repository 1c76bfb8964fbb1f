"""The reader's own photo: whatever the camera wrote, 64 x 64 numbers in three colours come out."""

import io

import numpy as np
import pytest
from helpers import odd_pictures
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


@pytest.mark.parametrize("tens", range(10))
def test_damaged_and_odd_pictures_are_read_or_refused_in_a_sentence(tens):
    """A small part of what ``python tests/helpers/odd_pictures.py`` reads."""
    for seed in range(10 * tens, 10 * tens + 10):
        kind, content = odd_pictures.damage(seed)
        what, words = odd_pictures.outcome(content)
        wanted = {"whole": {"read"}, "bomb": {"a sentence"}, "picture": {"a sentence"}}
        assert what in wanted.get(kind.split()[-1], {"read", "a sentence"}), (
            f"{seed}, {kind}: {what}: {words}"
        )


def test_levels_handed_in():
    levels = np.random.default_rng(0).integers(0, 256, (64, 64, 4), np.uint8)
    before = levels.copy()
    np.testing.assert_array_equal(read_photo(levels[..., :3]), levels[..., :3])
    np.testing.assert_array_equal(read_photo(levels[..., 0]), levels[..., :1].repeat(3, axis=2))
    opacity = levels[..., 3:] / 255
    on_white = levels[..., :3] * opacity + 255 * (1 - opacity)
    np.testing.assert_allclose(read_photo(levels), on_white, atol=1)
    np.testing.assert_array_equal(levels, before)


NO_LEVELS = [
    (np.zeros((64, 64, 3)), "the photo is an array of float64: give whole numbers from 0 to 255"),
    (np.ma.masked_all((4, 5), np.uint8), "the photo is a masked array: give whole numbers"),
    (np.zeros((64, 64, 2), np.uint8), r"the photo is an array of shape \(64, 64, 2\): it must be"),
    (np.zeros((0, 64, 3), np.uint8), r"the photo is an array of shape \(0, 64, 3\): it must be"),
    (None, "the photo is None: give a name, such as 'cat.jpg'"),
    (Image.Image, "the photo is the class Image: give a name"),
]


@pytest.mark.parametrize(("source", "message"), NO_LEVELS, ids=range(len(NO_LEVELS)))
def test_what_is_no_photo(source, message):
    with pytest.raises(ValueError, match=message):
        read_photo(source)


@pytest.mark.parametrize(
    ("level", "mode", "seen"), [(32768, "I;16", 128), (65535, "I;16", 255), (0.5, "F", 128)]
)
def test_a_level_of_more_than_8_bits_keeps_its_place(level, mode, seen):
    """One level everywhere is no reason to make it black."""
    kind = {"I;16": np.uint16, "F": np.float32}[mode]
    content = saved(Image.fromarray(np.full((9, 11), level, kind)), "TIFF")
    assert (read_photo(content) == seen).all()
    with pytest.raises(ValueError, match="cannot be read as a picture"):
        read_photo(saved(Image.fromarray(np.full((9, 11), np.nan, np.float32)), "TIFF"))


def test_a_damaged_note_of_the_camera_leaves_the_picture():
    exif = Image.Exif()
    exif[0x0112] = 6
    content = bytearray(saved(halves(), "JPEG", exif=exif))
    at = content.index(b"Exif")
    content[at + 6 : at + 20] = b"\xff" * 14
    assert read_photo(bytes(content)).shape == (64, 64, 3)
