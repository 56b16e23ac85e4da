"""Reads a metadata block through Pillow into `ExifFacts`, whatever its state."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import msgspec
from PIL import Image

from server.photos.exif_gps import Gps, read_gps
from server.photos.exif_time import Moment, parse_moment, parse_offset
from server.photos.facts import ExifFacts, Fault, GpsPlace
from server.photos.packets import Packets
from server.photos.untrusted_text import readable
from server.photos.written_time import written_time
from server.photos.xmp import place, tools

EXIF_IFD: Final = 0x8769
GPS_IFD: Final = 0x8825
MAKE: Final = 0x010F
MODEL: Final = 0x0110
ORIENTATION: Final = 0x0112
SOFTWARE: Final = 0x0131
DATE_TIME: Final = 0x0132
DATE_TIME_ORIGINAL: Final = 0x9003
OFFSET_TIME: Final = 0x9010


class Tags(msgspec.Struct, frozen=True):
    """The three directories that matter, as Pillow gives them, and what could not be read."""

    ifd0: Mapping[int, Any]
    exif: Mapping[int, Any]
    gps: Mapping[int, Any]
    faults: tuple[Fault, ...]


def tiff_block(info: Mapping[Any, Any]) -> bytes:
    """Take the block out of an opened picture's `info`, without "Exif" prefixes; b"" for none."""
    block = info.get("exif")
    if not isinstance(block, bytes):
        return b""
    while block.startswith(b"Exif\0\0"):
        block = block[6:]
    return block


def read_tags(block: bytes) -> Tags:
    """Read the directories; one that breaks Pillow is empty and named as a fault."""
    if not block:
        return Tags({}, {}, {}, ())
    reader = Image.Exif()
    faults: list[Fault] = []

    def attempt(where: str, directory: int | None) -> dict[int, Any]:
        try:
            return dict(reader) if directory is None else dict(reader.get_ifd(directory))
        except Exception:
            # Pillow lets struct.error, OSError, ValueError and others through on crafted offsets.
            faults.append(Fault(where, "unreadable"))
            return {}

    try:
        reader.load(block)
    except Exception:
        return Tags({}, {}, {}, (Fault("ifd0", "unreadable"),))
    directories = (attempt("ifd0", None), attempt("exif", EXIF_IFD), attempt("gps", GPS_IFD))
    return Tags(*directories, tuple(faults))


def read_facts(tags: Tags, packets: Packets) -> ExifFacts:
    """Turn directories and packets into facts; values that make no sense are left out."""
    written = written_time(tags.ifd0, tags.exif, packets)
    taken = written.moment
    modified = parse_moment(readable(tags.ifd0.get(DATE_TIME)))
    gps: Gps = read_gps(tags.gps)
    return ExifFacts(
        taken_local=None if taken is None else taken.local,
        taken_precision_ms=1000 if taken is None else taken.precision_ms,
        taken_raw=written.raw,
        taken_from=written.source,
        offset_min=None if taken is None else taken.offset_min,
        modified_local=None if modified is None else modified.local,
        modified_offset_min=_modified_offset(tags, modified),
        gps_at_ms=gps.at_ms,
        gps=gps.place or _place(packets),
        gps_redacted=gps.redacted,
        make=readable(tags.ifd0.get(MAKE)),
        model=readable(tags.ifd0.get(MODEL)),
        software=readable(tags.ifd0.get(SOFTWARE)),
        tools=tools(packets.xmp),
        orientation=_orientation(tags.ifd0.get(ORIENTATION)),
    )


def _place(packets: Packets) -> GpsPlace | None:
    found = place(packets.xmp)
    return None if found is None else GpsPlace(*found)


def _modified_offset(tags: Tags, moment: Moment | None) -> int | None:
    """The tag made for it first; else what stood behind the time itself."""
    offset = parse_offset(readable(tags.exif.get(OFFSET_TIME)))
    return moment.offset_min if offset is None and moment is not None else offset


def _orientation(value: object) -> int:
    return value if isinstance(value, int) and 1 <= value <= 8 else 1
