"""One test for each row of the deciding table in `server/photos/reading.py`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from server.photos.case import times_of
from server.photos.reading import BEGINNING_MS, Reading
from sync.clock import Interval
from tests.server.photos.pictures import (
    MODEL,
    OFFSET,
    SUBSEC,
    TAKEN,
    block,
    gps_at,
    jpeg,
    phone_jpeg,
)
from tests.server.photos.visits import (
    DAY_MS,
    HOUR_MS,
    MINUTE_MS,
    at,
    both_sides,
    case_of,
    record,
    sample,
)

SHOT = at("09:15:03")
ERRORS_MS = 400
"""Half the round trip, and 20 ppm of at most four hours to the farthest sample."""


@pytest.fixture
def read(tmp_path: Path) -> Any:
    def of(content: bytes, **known: Any) -> Reading:
        return times_of(case_of(tmp_path, content, **known)).reading

    return of


def near(interval: Interval | None, start_ms: int, end_ms: int) -> bool:
    """Whether the interval is that one with its error bars and no more."""
    assert interval is not None
    return (
        start_ms - ERRORS_MS <= interval.start_ms < start_ms
        and end_ms < interval.end_ms <= end_ms + ERRORS_MS
    )


def around_gps(fix: int) -> Interval:
    return Interval(fix - 3_000, fix + 10 * MINUTE_MS)


def test_row_1_the_measured_skew_is_taken_off(read: Any) -> None:
    ahead = 40 * MINUTE_MS
    content = phone_jpeg("2026:07:12 09:55:03")
    reading = read(content, record=record(skew_ms=ahead), samples=both_sides(ahead))
    assert (reading.row, reading.basis, reading.clock_verified) == (1, "skew", True)
    assert near(reading.interval, SHOT, SHOT + 1_000)
    assert reading.notes == ()


def test_row_1_digits_behind_the_second_make_it_narrower(read: Any) -> None:
    tags = {TAKEN: b"2026:07:12 09:15:03", OFFSET: b"+08:00", SUBSEC: b"250"}
    reading = read(jpeg(block({}, tags)))
    assert near(reading.interval, SHOT + 250, SHOT + 251)


def test_row_1_gps_changes_nothing(read: Any) -> None:
    with_gps = read(phone_jpeg(gps=gps_at(hour=1, minute=10)))
    assert with_gps == read(phone_jpeg())


def test_row_1_the_error_grows_with_the_time_to_the_pick(read: Any) -> None:
    soon = read(phone_jpeg(), record=record("09:15:10", route="album"))
    late = read(phone_jpeg(), record=record("10:55:10", route="album"))
    assert late.interval.start_ms < soon.interval.start_ms


@pytest.mark.parametrize("offset", [None, "   :  "])
def test_row_2_without_an_offset_the_devices_zone_counts(read: Any, offset: str | None) -> None:
    content = phone_jpeg("2026:07:12 10:15:03", offset)
    reading = read(content, record=record(offset_min=540))
    assert (reading.row, reading.basis, reading.clock_verified) == (2, "skew", True)
    assert near(reading.interval, SHOT, SHOT + 1_000)
    assert reading.notes == ("zone_of_device",)


@pytest.mark.parametrize("offset", ["+08:00", None])
def test_row_3_gps_confirms_an_unmeasured_clock(read: Any, offset: str | None) -> None:
    reading = read(phone_jpeg(offset=offset, gps=gps_at(hour=1, minute=14)), samples=())
    assert (reading.row, reading.basis, reading.clock_verified) == (3, "gps", True)
    assert reading.interval == Interval(SHOT, SHOT + 1_000)
    assert "gps_agrees" in reading.notes


def test_row_3_a_clock_behind_gps_is_replaced_by_it(read: Any) -> None:
    reading = read(phone_jpeg("2026:07:11 09:15:03", gps=gps_at(hour=1, minute=15)), samples=())
    assert (reading.row, reading.basis, reading.clock_verified) == (3, "gps", True)
    assert reading.interval == around_gps(at("09:15"))
    assert reading.notes == ("clock_behind_gps",)


def test_row_3_a_clock_ahead_of_gps_leaves_the_time_since_the_fix(read: Any) -> None:
    reading = read(phone_jpeg("2026:07:12 10:15:03", gps=gps_at(hour=1, minute=15)), samples=())
    assert (reading.row, reading.basis, reading.clock_verified) == (3, "gps", False)
    assert reading.interval == Interval(at("09:15") - 3_000, at("10:15:03") + 1_000)
    assert reading.notes == ("gps_older_than_shot",)


def test_row_4_an_unmeasured_clock_is_taken_as_it_is(read: Any) -> None:
    reading = read(phone_jpeg("2026:07:12 03:15:03", "+02:00"), samples=())
    assert (reading.row, reading.basis, reading.clock_verified) == (4, "uncorrected", False)
    assert reading.interval == Interval(SHOT, SHOT + 1_000)
    assert reading.notes == ("zone_not_of_site",)


def test_row_5_without_anything_the_sites_zone_is_assumed(read: Any) -> None:
    reading = read(phone_jpeg(offset=None), samples=())
    assert (reading.row, reading.basis, reading.clock_verified) == (5, "assumed", False)
    assert reading.interval == Interval(SHOT, SHOT + 1_000)
    assert reading.notes == ("zone_assumed",)


def test_row_5_the_clock_of_another_device_says_nothing(read: Any) -> None:
    content = phone_jpeg(offset=None, ifd0={MODEL: b"EOS R6"})
    reading = read(content, device="apple", samples=both_sides(HOUR_MS))
    assert reading.row == 5
    assert reading.interval == Interval(SHOT, SHOT + 1_000)


SET_FORWARD = (sample("08:00"), sample("12:00", HOUR_MS))


def test_row_6_both_corrections_of_a_clock_that_was_set_are_kept(read: Any) -> None:
    reading = read(phone_jpeg(), samples=SET_FORWARD)
    assert (reading.row, reading.basis) == (6, "union")
    assert near(reading.interval, SHOT - HOUR_MS, SHOT + 1_000)
    assert "clock_set" in reading.notes


@pytest.mark.parametrize(("fix_hour", "shot"), [(1, SHOT), (0, SHOT - HOUR_MS)])
def test_row_7_gps_chooses_the_correction(read: Any, fix_hour: int, shot: int) -> None:
    reading = read(phone_jpeg(gps=gps_at(hour=fix_hour, minute=14)), samples=SET_FORWARD)
    assert (reading.row, reading.basis, reading.clock_verified) == (7, "skew", True)
    assert near(reading.interval, shot, shot + 1_000)
    assert "gps_chose" in reading.notes


def test_row_7_gps_that_fits_neither_correction_chooses_none(read: Any) -> None:
    assert read(phone_jpeg(gps=gps_at("2026:07:01")), samples=SET_FORWARD).row == 6


def test_row_7_gps_that_fits_both_corrections_chooses_none(read: Any) -> None:
    set_a_little = (sample("08:00"), sample("12:00", 3 * MINUTE_MS))
    reading = read(phone_jpeg(gps=gps_at(hour=1, minute=10)), samples=set_a_little)
    assert (reading.row, reading.basis) == (6, "union")


def test_row_8_a_sample_afterwards_serves_and_says_what_it_assumes(read: Any) -> None:
    reading = read(phone_jpeg(), samples=(sample("12:00"),))
    assert (reading.row, reading.basis, reading.clock_verified) == (8, "skew", True)
    assert near(reading.interval, SHOT, SHOT + 1_000)
    assert reading.notes == ("assumes_clock_not_set",)


@pytest.mark.parametrize(("local", "offset"), [("10:15:03", "+09:00"), ("03:15:03", "+02:00")])
def test_row_9_another_zone_is_the_same_instant(read: Any, local: str, offset: str) -> None:
    """+02:00 is Paris in summer: daylight saving is in the tag and needs no calendar."""
    reading = read(phone_jpeg(f"2026:07:12 {local}", offset))
    assert (reading.row, reading.basis, reading.clock_verified) == (9, "skew", True)
    assert near(reading.interval, SHOT, SHOT + 1_000)
    assert reading.notes == ("zone_not_of_site",)


@pytest.mark.parametrize("samples", [(), both_sides()])
def test_row_10_without_a_time_gps_says_when(read: Any, samples: Any) -> None:
    reading = read(jpeg(block({}, {}, gps_at(hour=1, minute=15))), samples=samples)
    assert (reading.row, reading.basis, reading.clock_verified) == (10, "gps", True)
    assert reading.interval == around_gps(at("09:15"))


def test_row_11_without_anything_it_was_taken_before_it_was_picked(read: Any) -> None:
    reading = read(jpeg())
    assert (reading.row, reading.basis, reading.clock_verified) == (11, "none", False)
    assert reading.interval.start_ms == BEGINNING_MS
    assert at("09:15:10") <= reading.interval.end_ms <= at("09:15:10") + ERRORS_MS


def test_row_11_with_an_unknown_clock_it_was_taken_before_it_arrived(read: Any) -> None:
    reading = read(jpeg(), samples=(), received_ms=at("12:00"))
    assert reading.interval == Interval(BEGINNING_MS, at("12:00"))


def test_row_11_a_file_alone_has_no_interval(read: Any) -> None:
    nothing = {"record": None, "visit": None, "samples": (), "received_ms": None}
    assert read(jpeg(), **nothing).interval is None


def test_a_time_that_is_none_counts_as_no_time(read: Any) -> None:
    assert read(phone_jpeg("2026:07:12 24:00:00")).row == 11


def test_the_day_before_is_a_day_before(read: Any) -> None:
    reading = read(phone_jpeg("2026:07:11 09:15:03"))
    assert near(reading.interval, SHOT - DAY_MS - 1_728, SHOT - DAY_MS + 1_000 + 1_728)
