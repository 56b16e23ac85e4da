from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from server.photos.facts import Fault, PhotoFacts
from server.photos.guard import MAX_BLOCK_BYTES
from server.photos.inspection import inspect_file, inspect_job
from server.photos.job import Job
from tests.server.photos.pictures import (
    TAKEN,
    block,
    encoded,
    jpeg,
    jpeg_header,
    phone_jpeg,
    picture,
    png_header,
)
from tests.server.photos.test_guard import HUGE_COUNT
from tests.server.photos.test_image import heic

TAKEN_AT = datetime(2026, 7, 12, 9, 15, 3)


def inspected(folder: Path, content: bytes) -> PhotoFacts:
    file = folder / "photo.jpg"
    file.write_bytes(content)
    return inspect_file(file)


def test_an_honest_photo_is_read_whole(tmp_path: Path) -> None:
    facts = inspected(tmp_path, phone_jpeg())
    assert facts.trouble is None
    assert facts.faults == ()
    assert (facts.exif.make, facts.exif.model) == ("HUAWEI", "ALN-AL00")
    assert facts.exif.taken_local == TAKEN_AT


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_every_format_carries_its_metadata(tmp_path: Path, form: str) -> None:
    exif = b"Exif\0\0" + block({}, {TAKEN: b"2026:07:12 09:15:03"})
    facts = inspected(tmp_path, encoded(picture(), form, exif=exif))
    assert facts.exif.taken_local == TAKEN_AT
    assert facts.faults == ()


def test_heic_carries_its_metadata(tmp_path: Path) -> None:
    scene = picture()
    scene.info["exif"] = b"Exif\0\0" + block({}, {TAKEN: b"2026:07:12 09:15:03"})
    facts = inspected(tmp_path, heic(scene))
    assert facts.exif.taken_local == TAKEN_AT
    assert facts.faults == ()


def test_metadata_behind_the_pixels_of_a_png_is_found(tmp_path: Path) -> None:
    exif = b"Exif\0\0" + block({}, {TAKEN: b"2026:07:12 09:15:03"})
    before = encoded(picture(), "PNG", exif=exif)
    start = before.index(b"eXIf") - 4
    end = start + 12 + int.from_bytes(before[start : start + 4], "big")
    last = before.index(b"IEND") - 4
    behind = before[:start] + before[end:last] + before[start:end] + before[last:]
    assert inspected(tmp_path, behind).exif.taken_local == TAKEN_AT


def test_programs_in_the_xmp_packet_are_named(tmp_path: Path) -> None:
    facts = inspected(tmp_path, jpeg(xmp=b'<x xmp:CreatorTool="Adobe Photoshop 25"/>'))
    assert facts.exif.tools == ("Adobe Photoshop 25",)


def test_a_photo_that_breaks_off_keeps_what_its_beginning_says(tmp_path: Path) -> None:
    whole = jpeg(block({}, {TAKEN: b"2026:07:12 09:15:03"}), size=(400, 300))
    facts = inspected(tmp_path, whole[: len(whole) * 2 // 3])
    assert facts.trouble == "damaged"
    assert facts.image is not None
    assert facts.exif.taken_local == TAKEN_AT


@pytest.mark.parametrize("bomb", [png_header(14_000, 14_286), jpeg_header(15_000, 15_000)])
def test_a_bomb_is_refused_before_its_pixels(tmp_path: Path, bomb: bytes) -> None:
    assert inspected(tmp_path, bomb).trouble == "too_many_pixels"


def test_a_header_of_200_megapixels_over_few_bytes_is_decoded_small(tmp_path: Path) -> None:
    """libjpeg fills what is missing with grey where the file ends in good order."""
    facts = inspected(tmp_path, jpeg_header(16_320, 12_240))
    assert facts.trouble is None
    assert facts.image is not None
    assert facts.image.width == 16_320


def test_a_count_of_four_gigabytes_in_forty_bytes_is_a_fault(tmp_path: Path) -> None:
    assert len(HUGE_COUNT) <= 40
    facts = inspected(tmp_path, jpeg(HUGE_COUNT))
    assert facts.trouble is None
    assert facts.faults == (Fault("ifd0", "value_outside"),)


def test_a_block_longer_than_any_honest_one_is_not_read(tmp_path: Path) -> None:
    exif = b"Exif\0\0" + block() + bytes(MAX_BLOCK_BYTES)
    facts = inspected(tmp_path, encoded(picture(), "PNG", exif=exif))
    assert facts.faults == (Fault("block", "too_long"),)


def test_a_directory_that_breaks_the_reader_is_named_and_the_others_are_read(
    tmp_path: Path,
) -> None:
    honest = block({0x010F: b"HUAWEI"}, {TAKEN: b"2026:07:12 09:15:03"})
    pointer = honest.index(b"\x87\x69\x00\x04")
    astray = honest[: pointer + 8] + b"\x7f\xff\xff\xff" + honest[pointer + 12 :]
    facts = inspected(tmp_path, jpeg(astray))
    assert facts.exif.make == "HUAWEI"
    assert facts.exif.taken_local is None
    assert Fault("exif", "directory_outside") in facts.faults


def test_without_pixels_a_damaged_picture_goes_unnoticed_and_its_metadata_is_read(
    tmp_path: Path,
) -> None:
    file = tmp_path / "photo.jpg"
    whole = phone_jpeg()
    file.write_bytes(whole[:-200])
    facts = inspect_job(Job(bytes(file), pixels=False))
    assert facts.trouble is None
    assert facts.exif.taken_local == TAKEN_AT
