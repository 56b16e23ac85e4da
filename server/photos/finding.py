"""What one check says about one photo. Not a finding of an inspector: those are scores."""

from __future__ import annotations

from typing import Literal

import msgspec

from sync.checklist import Text

Severity = Literal["fail", "warn", "info"]
"""fail: a fact about the bytes. warn: the office must ask. info: explains something."""

Code = Literal[
    "FILE_UNREADABLE",
    "FILE_HASH_MISMATCH",
    "CHAIN_BROKEN",
    "ROUTE_ALBUM",
    "EXIF_ABSENT",
    "EXIF_MALFORMED",
    "TIME_OUTSIDE_VISIT",
    "TIME_OVERLAPS_VISIT",
    "TIME_UNKNOWN",
    "CLOCK_UNVERIFIED",
    "CLOCK_AHEAD",
    "TIME_ZONE_SHIFT",
    "CLOCK_CHANGED",
    "GPS_TIME_OLD",
    "GPS_TIME_AFTER_SHOT",
    "GPS_AWAY",
    "GPS_REDACTED",
    "DEVICE_DIFFERS",
    "DUP_EXACT",
    "DUP_PIXELS_OTHER_EXIF",
    "DUP_VISUAL",
    "MODIFIED_AFTER_CAPTURE",
    "EDITOR_NAMED",
    "THUMB_DIFFERS",
    "SCREENSHOT_LIKE",
]

Numbers = dict[str, int | float | str]


class CheckFinding(msgspec.Struct, frozen=True):
    """One code with the numbers that it rests on and a sentence for each reader.

    `inspector` is None where there is nothing that the inspector could do on site.
    """

    code: Code
    severity: Severity
    office: Text
    inspector: Text | None = None
    numbers: Numbers = {}
