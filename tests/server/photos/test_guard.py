from __future__ import annotations

import struct

import pytest

from server.photos.facts import Fault
from server.photos.guard import MAX_BLOCK_BYTES, MAX_ENTRIES, guard
from tests.server.photos.pictures import (
    MAKE,
    TAKEN,
    Entry,
    block,
    directory,
    encoded,
    gps_at,
    long,
    picture,
    tiff,
)

ASCII, SHORT, LONG, UNDEFINED = 2, 3, 4, 7


def test_what_cameras_write_is_clean() -> None:
    thumbnail = encoded(picture((32, 24)))
    clean = block(
        {MAKE: b"HUAWEI"},
        {TAKEN: b"2026:07:12 09:15:03"},
        gps_at(),
        **{"1st": {0x0103: 6}, "thumbnail": thumbnail, "Interop": {1: b"R98"}},
    )
    assert guard(clean) is None


def test_both_byte_orders_are_clean() -> None:
    assert guard(tiff(directory([]))) is None
    assert guard(b"MM\0*" + struct.pack(">LHL", 8, 0, 0)) is None


def entry(tag: int, kind: int, count: int, value: int = 0) -> Entry:
    return tag, kind, count, long(value)


HUGE_COUNT = tiff(directory([entry(0x010F, 4, 0x40000000)]))
"""Less than forty bytes that declare four gigabytes."""


@pytest.mark.parametrize(
    ("tiff_block", "where", "what"),
    [
        (b"", "block", "no_header"),
        (b"II*\0", "block", "no_header"),
        (b"JUNKJUNKJUNK", "block", "no_header"),
        (b"II+\0\x08\0\0\0" + bytes(20), "block", "no_header"),
        (b"II*\0" + bytes(MAX_BLOCK_BYTES), "block", "too_long"),
        (HUGE_COUNT, "ifd0", "value_outside"),
        (tiff(directory([entry(0x010F, ASCII, 5, 0xFFFFFFF0)])), "ifd0", "value_outside"),
        (tiff(directory([entry(0x010F, 99, 1)])), "ifd0", "unknown_type"),
        (tiff(directory([], following=8)), "ifd1", "loop"),
        (tiff(directory([entry(0x8769, LONG, 1, 8)])), "exif", "loop"),
        (tiff(directory([entry(0x8769, SHORT, 1, 8)])), "ifd0", "pointer_type"),
        (tiff(directory([entry(0x8825, LONG, 2, 8)])), "ifd0", "pointer_type"),
        (tiff(directory([entry(0x8825, LONG, 1, 5000)])), "gps", "directory_outside"),
        (tiff(directory([], following=5000)), "ifd1", "directory_outside"),
        (tiff(directory([], following=None)), "ifd0", "directory_outside"),
        (
            tiff(directory([entry(0x010F, SHORT, 1)] * (MAX_ENTRIES + 1))),
            "ifd0",
            "too_many_entries",
        ),
        (
            tiff(directory([entry(tag, UNDEFINED, 400, 8) for tag in range(40)])),
            "ifd0",
            "values_too_large",
        ),
    ],
)
def test_each_fault_is_named_with_its_place(tiff_block: bytes, where: str, what: str) -> None:
    assert guard(tiff_block) == Fault(where, what)


def test_interop_is_walked_through_exif() -> None:
    exif_at = 8 + 2 + 12 + 4
    deep = tiff(
        directory([entry(0x8769, LONG, 1, exif_at)]),
        directory([entry(0xA005, LONG, 1, 9999)]),
    )
    assert guard(deep) == Fault("interop", "directory_outside")


def test_entries_may_share_one_value() -> None:
    shared = tiff(
        directory([entry(0x011A, 5, 1, 38), entry(0x011B, 5, 1, 38)]), struct.pack("<LL", 72, 1)
    )
    assert guard(shared) is None
