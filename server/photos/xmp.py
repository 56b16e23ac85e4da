"""Finds what matters in an XMP packet, without parsing XML from a stranger."""

from __future__ import annotations

import re
from typing import Final

from server.photos.untrusted_text import readable

MAX_BYTES: Final = 1 << 18
MAX_TOOLS: Final = 8

_TOOL: Final = re.compile(
    rb"(?:CreatorTool|softwareAgent)(?:\s*=\s*[\"']|>)([^\"'<>]{1,200})", re.ASCII
)
_DATES: Final = (
    rb"exif:DateTimeOriginal",
    rb"exif:DateTimeDigitized",
    rb"photoshop:DateCreated",
    rb"(?:xmp|xap):CreateDate",
)
"""When it was taken, in the order in which they are believed."""
_DATED: Final = tuple(
    re.compile(rb"\b" + name + rb"(?:\s*=\s*[\"']|>)([^\"'<>]{4,40})", re.ASCII) for name in _DATES
)
_PLACED: Final = {
    axis: re.compile(
        rb"\bexif:GPS" + axis + rb"(?:\s*=\s*[\"']|>)([0-9.,]{1,30}[NSEW])[\"'<]", re.ASCII
    )
    for axis in (b"Latitude", b"Longitude")
}


def packet(value: object) -> bytes:
    """A packet as Pillow gives it, cut to a sane length; b"" for anything else."""
    if isinstance(value, str):
        return value[:MAX_BYTES].encode("utf-8", "replace")
    return value[:MAX_BYTES] if isinstance(value, bytes) else b""


def tools(content: object) -> tuple[str, ...]:
    """Return the programs named as creator or in the history, in order, each once."""
    named = map(readable, _TOOL.findall(packet(content)))
    return tuple(dict.fromkeys(name for name in named if name))[:MAX_TOOLS]


def dates(content: object) -> tuple[str, ...]:
    """Return the texts of the times of capture, the most trustworthy first."""
    raw = packet(content)
    found = (pattern.search(raw) for pattern in _DATED)
    return tuple(readable(match[1]) for match in found if match is not None)


def place(content: object) -> tuple[float, float] | None:
    """Return (lat, lon) in degrees as "28,33.24N" says them; None without both."""
    raw = packet(content)
    lat, lon = (_degrees(_PLACED[axis].search(raw)) for axis in (b"Latitude", b"Longitude"))
    if lat is None or lon is None or abs(lat) > 90 or abs(lon) > 180:
        return None
    return lat, lon


def _degrees(match: re.Match[bytes] | None) -> float | None:
    if match is None:
        return None
    text = match[1].decode("ascii")
    try:
        parts = [float(part) for part in text[:-1].split(",")]
    except ValueError:
        return None
    if len(parts) > 3:
        return None
    degrees = sum(part / 60.0**power for power, part in enumerate(parts))
    return round(-degrees if text[-1] in "SW" else degrees, 7)
