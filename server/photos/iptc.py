"""Finds when a photo was taken in IPTC records, as press programs write them."""

from __future__ import annotations

import struct
from typing import Final

from server.photos.untrusted_text import readable

_MARKER: Final = 0x1C
_APPLICATION: Final = 2
_DATES: Final = ((55, 60), (62, 63))
"""Data sets of date and time: created, then digitized (IPTC-IIM 4.2)."""


def date(records: bytes) -> str:
    """Return "2019-10-14T15:00:20+00:00", the date alone without a time, "" without a date."""
    found = _application(records)
    for day, clock in _DATES:
        if len(found.get(day, "")) == 8:
            return _joined(found[day], found.get(clock, ""))
    return ""


def _application(records: bytes) -> dict[int, str]:
    """The short values of the application record, by number; the first of each."""
    found: dict[int, str] = {}
    at = 0
    while at + 5 <= len(records) and records[at] == _MARKER:
        record, number, length = struct.unpack_from(">BBH", records, at + 1)
        if length > 0x7FFF:
            break
        if record == _APPLICATION:
            found.setdefault(number, readable(records[at + 5 : at + 5 + min(length, 64)]))
        at += 5 + length
    return found


def _joined(day: str, clock: str) -> str:
    joined = f"{day[:4]}-{day[4:6]}-{day[6:]}"
    if len(clock) < 6 or not clock[:6].isdigit():
        return joined
    zone = f"{clock[6:9]}:{clock[9:11]}" if len(clock) == 11 else ""
    return f"{joined}T{clock[:2]}:{clock[2:4]}:{clock[4:6]}{zone}"
