from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from server.photos.exif import read_facts, read_tags, tiff_block
from server.photos.facts import ExifFacts, Fault, GpsPlace
from server.photos.packets import Packets
from tests.server.photos.pictures import (
    MAKE,
    MODEL,
    MODIFIED,
    MODIFIED_OFFSET,
    OFFSET,
    ORIENTATION,
    REDACTED_GPS,
    SOFTWARE,
    SUBSEC,
    TAKEN,
    block,
    gps_at,
)
from tests.server.photos.visits import at


def facts(*directories: Any) -> ExifFacts:
    return read_facts(read_tags(block(*directories)), Packets())


def test_time_offset_and_fraction_are_read() -> None:
    exif = facts({}, {TAKEN: b"2026:07:12 09:15:03", OFFSET: b"+08:00", SUBSEC: b"25"})
    assert exif.taken_local == datetime(2026, 7, 12, 9, 15, 3, 250_000)
    assert exif.taken_precision_ms == 10
    assert exif.offset_min == 480


def test_an_offset_behind_the_time_serves_when_the_tag_is_blank() -> None:
    exif = facts({}, {TAKEN: b"2026:07:12 09:15:03+08:00", OFFSET: b"   :  "})
    assert exif.offset_min == 480


def test_a_time_that_is_none_is_kept_as_text() -> None:
    exif = facts({}, {TAKEN: b"2026:07:12 24:00:00", SUBSEC: b"25"})
    assert exif.taken_local is None
    assert exif.taken_raw == "2026:07:12 24:00:00"


def test_when_it_was_saved_again_is_read() -> None:
    exif = facts({MODIFIED: b"2026:07:12 10:00:00"}, {MODIFIED_OFFSET: b"+09:00"})
    assert exif.modified_local == datetime(2026, 7, 12, 10)
    assert exif.modified_offset_min == 540


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_chinese_names_are_read_in_both_encodings(encoding: str) -> None:
    assert facts({SOFTWARE: "今日水印相机".encode(encoding)}).software == "今日水印相机"


def test_latin_names_that_are_neither_are_read_too() -> None:
    assert facts({MAKE: b"Caf\xe9"}).make == "Café"


def test_control_and_bidirectional_characters_are_dropped() -> None:
    hostile = "HUA\u202eWEI\x1b[31m\u2066\u200b<b>\r\n"
    assert facts({MAKE: hostile.encode()}).make == "HUAWEI[31m<b>"


def test_texts_end_at_the_first_nul_and_are_capped() -> None:
    exif = facts({MAKE: b"HUAWEI\0garbage", MODEL: "汉".encode() * 5000})
    assert exif.make == "HUAWEI"
    assert exif.model == "汉" * 120


@pytest.mark.parametrize(("value", "orientation"), [(1, 1), (6, 6), (8, 8), (0, 1), (9, 1)])
def test_an_orientation_beyond_the_standard_counts_as_upright(value: int, orientation: int) -> None:
    assert facts({ORIENTATION: value}).orientation == orientation


def test_place_and_satellite_time_are_read() -> None:
    exif = facts({}, {}, {**gps_at(hour=1, minute=15, second=0), 31: (5, 1)})
    assert exif.gps == GpsPlace(28.554, 112.355, 5.0)
    assert exif.gps_at_ms == at("09:15")
    assert not exif.gps_redacted


def test_south_and_west_are_negative() -> None:
    exif = facts({}, {}, {**gps_at(), 1: b"S", 3: b"W"})
    assert exif.gps == GpsPlace(-28.554, -112.355)


def test_a_redacted_directory_is_named_so_and_says_nothing() -> None:
    exif = facts({}, {}, REDACTED_GPS)
    assert exif.gps_redacted
    assert exif.gps is None
    assert exif.gps_at_ms is None


def test_an_empty_directory_is_not_redacted() -> None:
    assert not facts({}, {}, {0: (2, 3, 0, 0)}).gps_redacted


@pytest.mark.parametrize(
    "broken",
    [
        {1: b"X"},
        {1: b""},
        {2: ((91, 1), (0, 1), (0, 1))},
        {2: ((28, 0), (33, 1), (14, 1))},
    ],
)
def test_a_place_that_is_none_is_left_out(broken: dict[int, Any]) -> None:
    assert facts({}, {}, {**gps_at(), **broken}).gps is None


@pytest.mark.parametrize(
    "broken",
    [
        {29: b"2026:02:30"},
        {29: b"1980:01:06"},
        {29: b"          "},
        {7: ((24, 1), (0, 1), (0, 1))},
        {7: ((1, 1), (60, 1), (0, 1))},
        {7: ((1, 1), (0, 1), (0, 0))},
    ],
)
def test_a_satellite_time_that_is_none_is_left_out(broken: dict[int, Any]) -> None:
    exif = facts({}, {}, {**gps_at(), **broken})
    assert exif.gps_at_ms is None
    assert exif.gps is not None


def test_the_prefix_of_the_block_is_taken_off_however_often_it_stands_there() -> None:
    assert tiff_block({"exif": b"Exif\0\0Exif\0\0II*\0"}) == b"II*\0"
    assert tiff_block({"exif": "text"}) == b""
    assert tiff_block({}) == b""


def test_a_block_that_is_none_is_a_fault_and_no_facts() -> None:
    tags = read_tags(b"JUNKJUNKJUNK")
    assert tags.faults == (Fault("ifd0", "unreadable"),)
    assert read_facts(tags, Packets()) == ExifFacts()


def test_no_block_is_no_facts() -> None:
    assert read_facts(read_tags(b""), Packets()) == ExifFacts()
