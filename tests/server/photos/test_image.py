from __future__ import annotations

from pathlib import Path

import pillow_heif
import pytest
from PIL import Image

from server.photos.facts import ImageFacts
from server.photos.image import MAX_BYTES, Unreadable, identify
from tests.server.photos.pictures import encoded, jpeg, jpeg_header, picture, png_header


def write(folder: Path, content: bytes, name: str = "photo.jpg") -> Path:
    file = folder / name
    file.write_bytes(content)
    return file


def heic(image: Image.Image) -> bytes:
    pillow_heif.register_heif_opener()
    return encoded(image, "HEIF", quality=50)


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_accepted_formats_are_told_from_the_content(tmp_path: Path, form: str) -> None:
    facts = identify(write(tmp_path, encoded(picture(), form)))
    assert facts == ImageFacts(form, 64, 48, 1)  # type: ignore[arg-type]


def test_a_png_named_jpg_is_a_png(tmp_path: Path) -> None:
    facts = identify(write(tmp_path, encoded(picture(), "PNG"), "photo.jpg"))
    assert facts.media_type == "image/png"


def test_heic_is_accepted(tmp_path: Path) -> None:
    facts = identify(write(tmp_path, heic(picture())))
    assert facts == ImageFacts("HEIF", 64, 48, 1)
    assert facts.media_type == "image/heic"


def test_two_jpegs_in_one_are_a_jpeg_of_two_frames(tmp_path: Path) -> None:
    both = encoded(picture(), "MPO", save_all=True, append_images=[picture()])
    assert identify(write(tmp_path, both)) == ImageFacts("JPEG", 64, 48, 2)


def refusal(path: Path) -> Unreadable:
    with pytest.raises(Unreadable) as caught:
        identify(path)
    return caught.value


@pytest.mark.parametrize(
    ("content", "trouble", "kind"),
    [
        (b"", "empty", ""),
        (b"I was never a photo", "not_an_image", "text"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", "not_an_image", "pdf"),
        (b"PK\x03\x04" + bytes(40), "not_an_image", "zip"),
        (encoded(picture(), "GIF"), "not_an_image", "gif"),
        (encoded(picture(), "TIFF"), "not_an_image", "tiff"),
        (encoded(picture(), "BMP"), "not_an_image", "bmp"),
        (encoded(picture(), "AVIF"), "not_an_image", "avif"),
        (jpeg()[:20], "damaged", "jpeg"),
        (encoded(picture(), "PNG")[:20], "damaged", "png"),
        (encoded(picture(), "WEBP")[:20], "damaged", "webp"),
        (png_header(13_000, 13_000), "too_many_pixels", ""),
        (png_header(2**31 - 1, 2**31 - 1), "too_many_pixels", ""),
        (jpeg_header(15_000, 15_000), "too_many_pixels", ""),
        (jpeg_header(65_000, 65_000), "too_many_pixels", ""),
    ],
)
def test_what_cannot_be_opened_is_refused_with_a_reason(
    tmp_path: Path, content: bytes, trouble: str, kind: str
) -> None:
    refused = refusal(write(tmp_path, content))
    assert (refused.trouble, refused.looks_like) == (trouble, kind)


def test_a_jpeg_of_200_megapixels_passes_and_a_png_of_65_does_not(tmp_path: Path) -> None:
    assert identify(write(tmp_path, jpeg_header(16_320, 12_240))).width == 16_320
    assert refusal(write(tmp_path, png_header(8_126, 8_000))).trouble == "too_many_pixels"


def test_a_bomb_still_tells_its_size(tmp_path: Path) -> None:
    assert refusal(write(tmp_path, png_header(13_000, 13_000))).image == ImageFacts(
        "PNG", 13_000, 13_000, 1
    )


def test_only_existing_regular_files_are_opened(tmp_path: Path) -> None:
    assert refusal(tmp_path / "nothing").trouble == "missing"
    assert refusal(tmp_path / ("x" * 5000)).trouble == "missing"
    assert refusal(tmp_path).trouble == "not_a_file"
    assert refusal(Path("/dev/zero")).trouble == "not_a_file"


def test_a_file_longer_than_any_photo_is_not_read(tmp_path: Path) -> None:
    file = write(tmp_path, jpeg())
    with file.open("r+b") as long:
        long.truncate(MAX_BYTES + 1)
    assert refusal(file).trouble == "too_many_bytes"
