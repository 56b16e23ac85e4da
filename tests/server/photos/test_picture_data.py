from __future__ import annotations

import random
import struct
import zlib
from pathlib import Path

import pytest
from PIL import Image

from server.photos.facts import Format
from server.photos.picture_data import picture_hash
from tests.server.photos.mutations import mutated
from tests.server.photos.pictures import block, encoded, phone_jpeg, scene

FORMATS: list[Format] = ["JPEG", "PNG", "WEBP"]
EXIF = b"Exif\0\0" + block({0x010F: b"HUAWEI"}, {0x9003: b"2026:07:12 09:15:03"})


def hashed(folder: Path, content: bytes, form: Format = "JPEG") -> str:
    file = folder / "photo"
    file.write_bytes(content)
    return picture_hash(bytes(file), form)


@pytest.mark.parametrize("form", FORMATS)
def test_metadata_does_not_count_and_the_picture_does(tmp_path: Path, form: Format) -> None:
    view, other = scene(1, (200, 150)), scene(2, (200, 150))
    bare, told = encoded(view, form), encoded(view, form, exif=EXIF)
    assert bare != told
    first = hashed(tmp_path, bare, form)
    assert len(first) == 64
    assert hashed(tmp_path, told, form) == first
    assert hashed(tmp_path, encoded(other, form), form) != first


def test_every_segment_of_metadata_and_what_stands_behind_the_end_is_passed_over(
    tmp_path: Path,
) -> None:
    whole = phone_jpeg(shown=scene(1))
    segment = b"\xff\xe2" + struct.pack(">H", 14) + b"ICC_PROFILE\0"
    comment = b"\xff\xff\xfe" + struct.pack(">H", 6) + b"\xff\xd9\xff\xda"
    changed = whole[:2] + segment + comment + whole[2:] + b"trailer \xff\xd8\xff\xe1"
    assert hashed(tmp_path, changed) == hashed(tmp_path, whole)


@pytest.mark.parametrize("options", [{"progressive": True}, {"restart_marker_blocks": 2}])
def test_all_scans_of_a_picture_count(tmp_path: Path, options: dict[str, int]) -> None:
    whole = encoded(scene(1), "JPEG", **options)
    at = len(whole) - 40
    while whole[at] in (0, 0xFF) or whole[at - 1] == 0xFF:
        at -= 1
    touched = whole[:at] + bytes([whole[at] ^ 1 or 2]) + whole[at + 1 :]
    assert hashed(tmp_path, whole, "JPEG")
    assert hashed(tmp_path, touched) != hashed(tmp_path, whole)


def test_text_in_a_png_does_not_count(tmp_path: Path) -> None:
    whole = encoded(scene(1, (64, 48)), "PNG")
    text = b"tEXtComment\0retouched"
    chunk = struct.pack(">L", len(text) - 4) + text + struct.pack(">L", zlib.crc32(text))
    assert hashed(tmp_path, whole[:33] + chunk + whole[33:], "PNG") == hashed(
        tmp_path, whole, "PNG"
    )


@pytest.mark.parametrize("form", FORMATS)
def test_what_breaks_off_has_no_hash(tmp_path: Path, form: Format) -> None:
    whole = encoded(scene(1, (200, 150)), form)
    assert hashed(tmp_path, whole[: len(whole) // 2], form) == ""


def test_heif_has_none(tmp_path: Path) -> None:
    assert hashed(tmp_path, b"whatever", "HEIF") == ""
    assert picture_hash(bytes(tmp_path / "nothing"), "JPEG") == ""


@pytest.mark.parametrize("form", FORMATS)
def test_no_broken_file_raises(tmp_path: Path, form: Format) -> None:
    whole = encoded(Image.new("RGB", (40, 30), "red"), form, exif=EXIF)
    chance = random.Random(11)
    found = {hashed(tmp_path, mutated(whole, chance), form) for _ in range(200)}
    assert len(found) > 10
