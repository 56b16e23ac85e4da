"""Reads a *guarded* block once more with piexif and says where the two readers disagree.

A block that two programs read differently (a tag given twice, say) shows one time to us and another
to whoever opens the photo elsewhere.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, SupportsFloat

import piexif  # type: ignore[import-untyped]

from server.photos.exif import DATE_TIME_ORIGINAL, Tags
from server.photos.exif_gps import DATE, LAT, LON, TIME
from server.photos.facts import Fault

_CLOSE: Final = 1e-6


def disagreements(block: bytes, tags: Tags) -> tuple[Fault, ...]:
    """Compare time and place. Only for blocks that `guard` found clean: piexif trusts its input."""
    try:
        second: Mapping[str, Mapping[int, Any]] = piexif.load(block)
    except Exception:
        # struct.error, ValueError, KeyError and others, on values of a type it does not know.
        return (Fault("block", "second_reader_failed"),)
    faults = []
    if not _same_text(tags.exif.get(DATE_TIME_ORIGINAL), second["Exif"].get(DATE_TIME_ORIGINAL)):
        faults.append(Fault("exif", "readers_disagree_on_time"))
    if not _same_text(tags.gps.get(DATE), second["GPS"].get(DATE)) or not _same_numbers(
        tags.gps.get(TIME), second["GPS"].get(TIME)
    ):
        faults.append(Fault("gps", "readers_disagree_on_time"))
    if not all(_same_numbers(tags.gps.get(tag), second["GPS"].get(tag)) for tag in (LAT, LON)):
        faults.append(Fault("gps", "readers_disagree_on_place"))
    return tuple(faults)


def _same_text(first: object, second: object) -> bool:
    """Equal up to the first NUL; piexif also cuts the last byte of a text that lacks its NUL."""
    if not isinstance(first, str) or not isinstance(second, bytes):
        return not first and not second
    one, other = first.encode("latin-1", "replace").split(b"\0")[0], second.split(b"\0")[0]
    return other in (one, one[:-1])


def _same_numbers(first: object, second: object) -> bool:
    if first is None or second is None:
        return first is None and second is None
    one, other = _floats(first), _floats(second)
    return len(one) == len(other) and all(
        abs(a - b) <= _CLOSE or (a != a and b != b) for a, b in zip(one, other, strict=True)
    )


def _floats(value: object) -> list[float]:
    """Numbers of Pillow (rationals in a tuple) or piexif (pairs); 0/0 is not-a-number in both."""
    if isinstance(value, tuple) and len(value) == 2 and all(type(part) is int for part in value):
        return [value[0] / value[1] if value[1] else float("nan")]
    if isinstance(value, tuple):
        return [number for part in value for number in _floats(part)]
    return [float(value)] if isinstance(value, SupportsFloat) else []
