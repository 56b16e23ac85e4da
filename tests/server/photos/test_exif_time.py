from __future__ import annotations

from datetime import datetime

import pytest

from server.photos.exif_time import (
    WHOLE_SECOND,
    Fraction,
    Moment,
    parse_fraction,
    parse_moment,
    parse_offset,
)


def test_a_plain_moment_has_no_zone() -> None:
    moment = parse_moment("2026:07:12 09:15:03")
    assert moment == Moment(datetime(2026, 7, 12, 9, 15, 3), None)


@pytest.mark.parametrize(
    ("text", "offset_min"),
    [
        ("2026:07:12 09:15:03+08:00", 480),
        ("2026:07:12 09:15:03-03:30", -210),
        ("2026:07:12 09:15:03Z", 0),
        (" 2026:07:12 09:15:03 ", None),
        ("2024:02:29 23:59:59", None),
    ],
)
def test_what_stands_behind_a_moment_is_its_offset(text: str, offset_min: int | None) -> None:
    moment = parse_moment(text)
    assert moment is not None
    assert moment.offset_min == offset_min


@pytest.mark.parametrize(
    ("text", "local", "precision_ms"),
    [
        ("2026-07-12 09:15:03", datetime(2026, 7, 12, 9, 15, 3), 1000),
        ("2026/07/12 09:15:03", datetime(2026, 7, 12, 9, 15, 3), 1000),
        ("2026:07:12T09:15:03.25", datetime(2026, 7, 12, 9, 15, 3, 250_000), 10),
        ("2026: 7:12  9: 5: 3", datetime(2026, 7, 12, 9, 5, 3), 1000),
        ("2026:07:12 09:15", datetime(2026, 7, 12, 9, 15), 60_000),
        ("2026:07:12", datetime(2026, 7, 12), 86_400_000),
    ],
)
def test_what_is_missing_makes_a_moment_longer(
    text: str, local: datetime, precision_ms: int
) -> None:
    assert parse_moment(text) == Moment(local, None, precision_ms)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "12:07:2026 09:15:03",
        "07/12/2026 09:15:03",
        "2026:07:12 24:00:00",
        "2026:02:30 09:15:03",
        "2025:02:29 09:15:03",
        "0000:00:00 00:00:00",
        "    :  :     :  :  ",
        "----:--:-- --:--:--",
        "2005:08:13 09:47:2",
        "2026:07:12 09:60:03",
        "2026:07:12 09:15:60",
        "2026:7:12 9:15:03",
        "2026:07:12 09:15:03+8",
        "2026:07:12 09:15:03 PM",
        "２０２６:07:12 09:15:03",
    ],
)
def test_what_is_no_exact_moment_is_unknown(text: str) -> None:
    assert parse_moment(text) is None


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("+08:00", 480),
        ("-09:30", -570),
        ("+14:00", 840),
        ("Z", 0),
        ("+00:00", 0),
        (" +08:00", 480),
        ("   :  ", None),
        ("", None),
        ("08:00", None),
        ("+0800", None),
        ("+08:75", None),
        ("+14:30", None),
        ("+99:99", None),
    ],
)
def test_offsets_are_minutes_east(text: str, minutes: int | None) -> None:
    assert parse_offset(text) == minutes


@pytest.mark.parametrize(
    ("text", "fraction"),
    [
        ("5", Fraction(500, 100)),
        ("07", Fraction(70, 10)),
        ("123", Fraction(123, 1)),
        ("123456", Fraction(123, 1)),
        ("00  ", Fraction(0, 10)),
        ("", WHOLE_SECOND),
        ("ab", WHOLE_SECOND),
        ("-5", WHOLE_SECOND),
    ],
)
def test_fractions_keep_their_precision(text: str, fraction: Fraction) -> None:
    assert parse_fraction(text) == fraction
