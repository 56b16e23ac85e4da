from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pillow_heif
import pytest
from PIL import Image, ImageChops, ImageFilter, ImageStat

from server.photos.facts import Derivative
from server.photos.image import opened
from server.photos.inspection import inspect_file
from server.photos.thumbnail import decode
from tests.server.photos.pictures import ORIENTATION, TAKEN, block, encoded, gps_at, jpeg, picture

TURNS: dict[int, Callable[[Image.Image], Image.Image]] = {
    1: lambda image: image,
    2: lambda image: image.transpose(Image.Transpose.FLIP_LEFT_RIGHT),
    3: lambda image: image.transpose(Image.Transpose.ROTATE_180),
    4: lambda image: image.transpose(Image.Transpose.FLIP_TOP_BOTTOM),
    5: lambda image: image.transpose(Image.Transpose.TRANSPOSE),
    6: lambda image: image.transpose(Image.Transpose.ROTATE_90),
    7: lambda image: image.transpose(Image.Transpose.TRANSVERSE),
    8: lambda image: image.transpose(Image.Transpose.ROTATE_270),
}
"""How a camera held that way stores an upright scene."""


def derived(folder: Path, content: bytes) -> dict[str, Image.Image]:
    """The pictures made of these bytes, by name."""
    (folder / "original").write_bytes(content)
    facts = inspect_file(folder / "original", folder / "made")
    assert facts.trouble is None
    pictures: dict[str, Image.Image] = {}
    for derivative in facts.derivatives:
        file = folder / "made" / derivative.name
        assert file.stat().st_size == derivative.bytes
        with Image.open(file) as image:
            image.load()
        assert (image.format, image.size) == ("JPEG", (derivative.width, derivative.height))
        pictures[derivative.name] = image
    assert sorted(path.name for path in (folder / "made").iterdir()) == sorted(pictures)
    return pictures


def difference(one: Image.Image, other: Image.Image) -> float:
    """Mean difference of two pictures of one size, 0..255."""
    assert one.size == other.size
    channels = ImageStat.Stat(ImageChops.difference(one.convert("RGB"), other.convert("RGB"))).mean
    return sum(channels) / len(channels)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_pictures_stand_upright(tmp_path: Path, orientation: int) -> None:
    upright = picture((96, 64))
    stored = TURNS[orientation](upright)
    exif = b"Exif\0\0" + block({ORIENTATION: orientation})
    made = derived(tmp_path, encoded(stored, "JPEG", exif=exif, quality=95))
    assert difference(made["large.jpg"], upright) < 5


def test_both_sizes_are_at_most_as_long_as_they_say(tmp_path: Path) -> None:
    made = derived(tmp_path, jpeg(size=(2400, 1800)))
    assert made["large.jpg"].size == (1600, 1200)
    assert made["small.jpg"].size == (512, 384)


def test_a_small_picture_is_not_made_larger(tmp_path: Path) -> None:
    made = derived(tmp_path, jpeg(size=(300, 200)))
    assert {image.size for image in made.values()} == {(300, 200)}


def test_a_sliver_keeps_one_pixel(tmp_path: Path) -> None:
    assert derived(tmp_path, jpeg(size=(4000, 1)))["small.jpg"].size == (512, 1)


def test_no_metadata_comes_along(tmp_path: Path) -> None:
    tags = block({}, {TAKEN: b"2026:07:12 09:15:03"}, gps_at())
    told = jpeg(tags, comment=b"secret", xmp=b"<x>secret</x>", icc_profile=b"secret" * 30)
    for image in derived(tmp_path, told).values():
        assert not image.getexif()
        assert not {"exif", "comment", "xmp", "icc_profile"} & set(image.info)
    assert b"secret" not in (tmp_path / "made" / "small.jpg").read_bytes()


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_every_mode_of_a_png_becomes_a_picture(tmp_path: Path, mode: str) -> None:
    scene = picture().convert("L")
    stored = scene.convert("I").point(lambda value: value * 256) if mode == "I;16" else scene
    content = encoded(stored.convert(mode), "PNG")
    # Black and white dots are alike only from a distance.
    blur = ImageFilter.GaussianBlur(8 if mode == "1" else 0)
    made = derived(tmp_path, content)["large.jpg"].filter(blur)
    assert difference(made, scene.filter(blur)) < 6


def test_cmyk_becomes_rgb(tmp_path: Path) -> None:
    made = derived(tmp_path, encoded(picture(mode="CMYK"), "JPEG", quality=95))
    assert difference(made["large.jpg"], picture()) < 12


def test_what_is_transparent_becomes_white(tmp_path: Path) -> None:
    clear = Image.new("RGBA", (40, 30), (255, 0, 0, 0))
    made = derived(tmp_path, encoded(clear, "PNG"))
    assert difference(made["small.jpg"], Image.new("RGB", (40, 30), "white")) < 3


def test_a_small_picture_inside_a_heic_is_never_shown_for_the_photo(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """pillow-heif would decode it in place of the photo, and a forger chooses what it shows."""
    file = tmp_path / "photo.heic"
    pillow_heif.from_pillow(picture((1280, 960))).save(file, thumbnails=[640])
    with monkeypatch.context() as patch:
        patch.setattr(pillow_heif.options, "THUMBNAILS", True)
        assert pillow_heif.open_heif(file)[0].info["thumbnails"] == [640]
    with opened(file) as image:
        decode(image, 512)
        assert image.size == (1280, 960)


def test_making_them_again_replaces_them(tmp_path: Path) -> None:
    derived(tmp_path, jpeg(size=(300, 200)))
    again = derived(tmp_path, jpeg(size=(200, 300)))
    assert again["small.jpg"].size == (200, 300)


def test_a_folder_that_cannot_be_written_makes_none_and_blames_nobody(tmp_path: Path) -> None:
    (tmp_path / "original").write_bytes(jpeg())
    (tmp_path / "taken").write_text("a file where the folder should be")
    facts = inspect_file(tmp_path / "original", tmp_path / "taken")
    assert facts.trouble is None
    assert facts.derivatives == ()


def test_the_facts_name_what_was_made(tmp_path: Path) -> None:
    (tmp_path / "original").write_bytes(jpeg(size=(300, 200)))
    large, small = inspect_file(tmp_path / "original", tmp_path / "made").derivatives
    assert large == Derivative("large.jpg", 300, 200, large.bytes)
    assert small.name == "small.jpg"
