from __future__ import annotations

import struct

import pytest

from server.photos.exif import read_tags
from server.photos.facts import Fault
from server.photos.guard import guard
from server.photos.second_reader import disagreements
from tests.server.photos.pictures import (
    REDACTED_GPS,
    TAKEN,
    block,
    directory,
    gps_at,
    long,
    tiff,
)


def faults(clean: bytes) -> tuple[Fault, ...]:
    assert guard(clean) is None
    return disagreements(clean, read_tags(clean))


@pytest.mark.parametrize(
    "honest",
    [
        block({}, {TAKEN: b"2026:07:12 09:15:03"}, gps_at()),
        block({}, {}, REDACTED_GPS),
        block({}, {TAKEN: b""}),
        block(),
    ],
)
def test_readers_agree_on_honest_blocks(honest: bytes) -> None:
    assert faults(honest) == ()


EXIF_AT = 8 + 2 + 12 + 4
TWO_TEXTS_AT = EXIF_AT + 2 + 24 + 4


def _two_times(first: bytes, second: bytes) -> bytes:
    return tiff(
        directory([(0x8769, 4, 1, long(EXIF_AT))]),
        directory(
            [
                (TAKEN, 2, len(first), long(TWO_TEXTS_AT)),
                (TAKEN, 2, len(second), long(TWO_TEXTS_AT + len(first))),
            ]
        ),
        first,
        second,
    )


def test_a_time_given_twice_is_read_differently_and_said_so() -> None:
    twice = _two_times(b"2026:07:12 09:15:03\0", b"2026:07:11 09:15:03\0")
    assert faults(twice) == (Fault("exif", "readers_disagree_on_time"),)


def test_a_text_without_its_nul_is_no_disagreement() -> None:
    same = b"2026:07:12 09:15:03"
    assert faults(_two_times(same, same)) == ()


def test_a_place_given_twice_is_said_so() -> None:
    gps_at_byte = EXIF_AT
    values_at = gps_at_byte + 2 + 24 + 4
    one, other = (struct.pack("<LLLLLL", degrees, 1, 0, 1, 0, 1) for degrees in (28, 29))
    twice = tiff(
        directory([(0x8825, 4, 1, long(gps_at_byte))]),
        directory([(2, 5, 3, long(values_at)), (2, 5, 3, long(values_at + 24))]),
        one,
        other,
    )
    assert faults(twice) == (Fault("gps", "readers_disagree_on_place"),)


def test_a_satellite_date_given_twice_is_said_so() -> None:
    texts_at = EXIF_AT + 2 + 24 + 4
    twice = tiff(
        directory([(0x8825, 4, 1, long(EXIF_AT))]),
        directory([(29, 2, 11, long(texts_at)), (29, 2, 11, long(texts_at + 11))]),
        b"2026:07:12\0",
        b"2026:07:11\0",
    )
    assert faults(twice) == (Fault("gps", "readers_disagree_on_time"),)


def test_a_second_reader_that_breaks_is_a_fault_and_no_error() -> None:
    width_of_no_numbers = tiff(directory([(0x0100, 4, 0, long(0))]))
    assert faults(width_of_no_numbers) == (Fault("block", "second_reader_failed"),)
