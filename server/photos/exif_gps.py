"""Reads the GPS directory: when and where the satellites were last heard.

Android zeroes these values before a web page sees a photo, also the date and the time; a directory
of zeros is therefore "redacted", never a sign of anything.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Final, NamedTuple

from server.photos.exif_time import parse_moment
from server.photos.facts import GpsPlace
from server.photos.untrusted_text import readable

LAT_REF: Final = 1
LAT: Final = 2
LON_REF: Final = 3
LON: Final = 4
TIME: Final = 7
DATE: Final = 29
ERROR_M: Final = 31

_FIRST_YEAR: Final = 2000
"""A receiver that never had a fix reports 1980 (the GPS epoch) or 1970."""


class Gps(NamedTuple):
    """What the directory says; `at_ms` is UTC ms."""

    place: GpsPlace | None
    at_ms: int | None
    redacted: bool


def read_gps(tags: Mapping[int, Any]) -> Gps:
    """Read a GPS directory as Pillow gives it; wrong or missing values become None."""
    place, at_ms = _place(tags), _instant(tags)
    witnesses = [tags[tag] for tag in (LAT, LON, TIME, DATE) if tag in tags]
    blank = bool(witnesses) and all(map(_is_blank, witnesses))
    return Gps(None if blank else place, None if blank else at_ms, blank)


def _place(tags: Mapping[int, Any]) -> GpsPlace | None:
    lat = _degrees(tags.get(LAT), readable(tags.get(LAT_REF)), "NS", 90)
    lon = _degrees(tags.get(LON), readable(tags.get(LON_REF)), "EW", 180)
    if lat is None or lon is None:
        return None
    accuracy = _numbers(tags.get(ERROR_M))
    return GpsPlace(lat, lon, accuracy[0] if len(accuracy) == 1 else None)


def _degrees(value: object, ref: str, refs: str, limit: int) -> float | None:
    """Without its hemisphere a coordinate names two places, so it names none."""
    parts = _numbers(value)
    if not 1 <= len(parts) <= 3 or ref.upper() not in tuple(refs):
        return None
    degrees = sum(part / 60.0**power for power, part in enumerate(parts))
    if degrees > limit:
        return None
    return round(-degrees if ref.upper() == refs[1] else degrees, 7)


def _instant(tags: Mapping[int, Any]) -> int | None:
    parts = _numbers(tags.get(TIME))
    # Some phones leave out the NUL, and what comes next in the file runs into it.
    date = readable(tags.get(DATE))[:10]
    if len(parts) != 3 or parts[0] >= 24 or parts[1] >= 60 or parts[2] >= 60:
        return None
    midnight = parse_moment(f"{date} 00:00:00")
    if midnight is None or midnight.local.year < _FIRST_YEAR:
        return None
    utc = midnight.local.replace(tzinfo=UTC)
    return round(_epoch_ms(utc) + 1000 * (parts[0] * 3600 + parts[1] * 60 + parts[2]))


def _epoch_ms(moment: datetime) -> int:
    return round(moment.timestamp()) * 1000


def _numbers(value: object) -> tuple[float, ...]:
    """Finite numbers not below zero; () when any of them is not one (0/0, text, bytes)."""
    parts = value if isinstance(value, tuple) else (value,)
    if not all(_is_number(part) for part in parts):
        return ()
    return tuple(float(part) for part in parts)


def _is_number(part: object) -> bool:
    try:
        number = float(part) if not isinstance(part, str | bytes) else math.nan  # type: ignore[arg-type]
    except (TypeError, ValueError, OverflowError, ZeroDivisionError):
        return False
    return math.isfinite(number) and number >= 0


def _is_blank(value: object) -> bool:
    """Zeros, 0/0, blanks and NULs."""
    if isinstance(value, str | bytes):
        return not readable(value).strip("0: ")
    parts = value if isinstance(value, tuple) else (value,)
    return not any(_is_number(part) and float(part) for part in parts)
