"""When a photo was taken, by what its file says in one place or another.

Exif has a tag for it. Where that is missing or is no date, the next of these speaks: the Exif tag
for digitizing (cameras write both), XMP, IPTC, the text of a PNG. Only the Exif tags come from
cameras alone: programs write the others as well, so `SOURCES` is kept with the time.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC
from email.utils import parsedate_to_datetime
from typing import Any, Final

import msgspec

from server.photos.exif_time import (
    WHOLE_SECOND,
    Fraction,
    Moment,
    parse_fraction,
    parse_moment,
    parse_offset,
    with_fraction,
)
from server.photos.facts import TakenFrom
from server.photos.iptc import date as iptc_date
from server.photos.packets import Packets
from server.photos.untrusted_text import readable
from server.photos.xmp import dates as xmp_dates

ORIGINAL: Final = (0x9003, 0x9011, 0x9291)
DIGITIZED: Final = (0x9004, 0x9012, 0x9292)
"""Tags of a time, of its zone and of its fraction."""
TIME_ZONES: Final = 0x882A
"""TIFF/EP: whole hours of the camera's clock."""
QUARTER_MIN: Final = 15


class WrittenTime(msgspec.Struct, frozen=True):
    """A time with where it stood; `raw` is the text of Exif's own tag when that is no date."""

    moment: Moment | None
    source: TakenFrom
    raw: str


def written_time(ifd0: Mapping[int, Any], exif: Mapping[int, Any], packets: Packets) -> WrittenTime:
    """The first that is a date."""
    raw = readable(exif.get(ORIGINAL[0], ifd0.get(ORIGINAL[0])))
    for source, moment in _said(ifd0, exif, packets):
        if moment is not None:
            return WrittenTime(moment, source, "" if source == "original" else raw)
    return WrittenTime(None, "", raw)


def _said(
    ifd0: Mapping[int, Any], exif: Mapping[int, Any], packets: Packets
) -> Iterator[tuple[TakenFrom, Moment | None]]:
    # A few cameras put these tags into the first directory.
    tags = {**ifd0, **exif}
    yield "original", _tagged(tags, ORIGINAL, packets)
    yield "digitized", _tagged(tags, DIGITIZED, packets)
    for text in xmp_dates(packets.xmp):
        yield "xmp", parse_moment(text.replace("GMT", ""))
    yield "iptc", parse_moment(iptc_date(packets.iptc))
    yield "text", _text(packets.dated)


def _tagged(
    tags: Mapping[int, Any], which: tuple[int, int, int], packets: Packets
) -> Moment | None:
    moment = parse_moment(readable(tags.get(which[0])))
    if moment is None:
        return None
    offset = parse_offset(readable(tags.get(which[1])))
    if offset is None:
        offset = moment.offset_min
    if offset is None:
        offset = _hours(tags.get(TIME_ZONES))
    if offset is None:
        offset = _against_utc(moment, packets.samsung_utc_ms)
    fraction = parse_fraction(readable(tags.get(which[2])))
    return _with(moment, offset, fraction)


def _with(moment: Moment, offset: int | None, fraction: Fraction) -> Moment:
    if fraction == WHOLE_SECOND or moment.precision_ms != WHOLE_SECOND.precision_ms:
        return moment._replace(offset_min=offset)
    return Moment(with_fraction(moment.local, fraction), offset, fraction.precision_ms)


def _hours(value: object) -> int | None:
    hours = value[0] if isinstance(value, tuple) and value else value
    return hours * 60 if isinstance(hours, int) and -12 <= hours <= 14 else None


def _against_utc(moment: Moment, utc_ms: int | None) -> int | None:
    """The zone that turns one into the other, if it is one: quarters of an hour, give a minute."""
    if utc_ms is None:
        return None
    apart_min = (moment.local.replace(tzinfo=UTC).timestamp() * 1000 - utc_ms) / 60_000
    zone = round(apart_min / QUARTER_MIN) * QUARTER_MIN
    return zone if abs(apart_min - zone) <= 1 and -12 * 60 <= zone <= 14 * 60 else None


def _text(text: str) -> Moment | None:
    """As PNG recommends ("Mon, 09 Aug 2004 21:17:36 +0000"), or as anyone else writes dates."""
    moment = parse_moment(readable(text))
    if moment is not None or not text:
        return moment
    try:
        found = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    offset = found.utcoffset()
    minutes = None if offset is None else round(offset.total_seconds() / 60)
    return Moment(found.replace(tzinfo=None), minutes)
