"""Reads when a photo was taken, as an interval of true time, from its file and the device's clock.

The deciding table. "offset" is the zone tag of the file; GPS time is a lower bound that does not
depend on the device's clock (measured: the camera's time is never more than 3 s before the fix,
and on recent phones follows it within two minutes).

| row | offset | GPS | device clock            | interval |
|---|---|---|---|---|
| 1   | yes    | any | known                   | time - offset - skew, some seconds wide |
| 2   | no     | any | known, same device      | as 1 with the device's zone at the visit |
| 3   | any    | yes | unknown                 | time, when GPS agrees; else what GPS allows |
| 4   | yes    | no  | unknown                 | time - offset, uncorrected |
| 5   | no     | no  | unknown or other device | time in the site's zone, assumed |
| 6   | any    | no  | set around the shot     | every correction: their union |
| 7   | any    | yes | set around the shot     | the correction that agrees with GPS |
| 8   | any    | any | samples on one side     | as 1 or 2, noted |
| 9   | other  | any | known                   | as 1: an instant is an instant; zone noted |
| 10  | no time | yes | any                    | what GPS allows |
| 11  | no time | no  | any                    | any time until it was picked |

8 and 9 are 1 or 2 with a note; they are named as rows so that each can be seen to hold.
"""

from __future__ import annotations

from datetime import UTC
from typing import Final, Literal

import msgspec

from server.photos.device_clock import DeviceClock
from server.photos.facts import ExifFacts
from sync.clock import Interval, Skew, drift

GPS_BEFORE_MS: Final = 3_000
GPS_AFTER_MS: Final = 600_000
BEGINNING_MS: Final = 0
"""Where an interval starts that has no start: 1970."""

Basis = Literal["skew", "union", "gps", "uncorrected", "assumed", "none"]
"""What the interval rests on: a measured clock, several measured corrections, the satellites, the
camera's own clock with its offset tag, the same with an assumed zone, or nothing."""

Note = Literal[
    "zone_of_device",
    "zone_assumed",
    "zone_not_of_site",
    "assumes_clock_not_set",
    "gps_agrees",
    "clock_behind_gps",
    "gps_older_than_shot",
    "clock_set",
    "gps_chose",
]


class Reading(msgspec.Struct, frozen=True):
    """When the shot was taken. `clock_verified`: a clock that is known stands behind it."""

    row: int
    interval: Interval | None
    basis: Basis
    clock_verified: bool
    notes: tuple[Note, ...] = ()
    camera: Interval | None = None
    """The file's own time as true time, corrected where a correction is known, before GPS."""


class Shot(msgspec.Struct, frozen=True):
    """What stands beside the file: the device's clock and zones, in minutes east."""

    clock: DeviceClock | None = None
    same_device: bool = True
    """The camera is the device that made the capture record."""
    device_offset_min: int | None = None
    site_offset_min: int = 480
    latest_ms: int | None = None
    """True time by which the photo certainly existed: picked, else received by the server."""


def read_time(exif: ExifFacts, shot: Shot) -> Reading:
    """Apply the table."""
    if exif.taken_local is None:
        return _without_time(exif, shot)
    if shot.clock is not None and shot.same_device:
        if shot.clock.changed:
            return _of_set_clock(exif, shot, shot.clock)
        return _of_known_clock(exif, shot, shot.clock)
    camera, notes = _written(exif, shot.site_offset_min, "zone_assumed")
    if exif.gps_at_ms is not None:
        return _by_gps(camera, gps_interval(exif.gps_at_ms), notes)
    if exif.offset_min is not None:
        zone = _zone_note(exif, shot)
        return Reading(4, camera, "uncorrected", False, zone, camera)
    return Reading(5, camera, "assumed", False, notes, camera)


def wall_ms(exif: ExifFacts, device_offset_min: int) -> int | None:
    """The shot by the camera's own clock, ms since 1970; None when the file does not say."""
    if exif.taken_local is None:
        return None
    offset = device_offset_min if exif.offset_min is None else exif.offset_min
    return round(exif.taken_local.replace(tzinfo=UTC).timestamp() * 1000) - offset * 60_000


def gps_interval(gps_at_ms: int) -> Interval:
    """When the shot was taken as far as GPS can tell."""
    return Interval(gps_at_ms - GPS_BEFORE_MS, gps_at_ms + GPS_AFTER_MS)


def _written(exif: ExifFacts, offset_min: int, note: Note) -> tuple[Interval, tuple[Note, ...]]:
    """The file's time as UTC by the camera's clock; `offset_min` serves where it names no zone."""
    start = wall_ms(exif, offset_min)
    assert start is not None
    written = Interval(start, start + exif.taken_precision_ms)
    return written, () if exif.offset_min is not None else (note,)


def _zone_note(exif: ExifFacts, shot: Shot) -> tuple[Note, ...]:
    other = exif.offset_min not in (None, shot.site_offset_min)
    return ("zone_not_of_site",) if other else ()


def _of_known_clock(exif: ExifFacts, shot: Shot, clock: DeviceClock) -> Reading:
    """Rows 1, 2, 8 and 9."""
    written, notes = _by_device(exif, shot)
    camera = _corrected(written, clock.skews[0], clock.picked)
    notes += _zone_note(exif, shot)
    row = 1 if exif.offset_min is not None else 2
    if "zone_not_of_site" in notes:
        row = 9
    if clock.one_sided:
        row, notes = 8, (*notes, "assumes_clock_not_set")
    return Reading(row, camera, "skew", True, notes, camera)


def _of_set_clock(exif: ExifFacts, shot: Shot, clock: DeviceClock) -> Reading:
    """Rows 6 and 7."""
    written, notes = _by_device(exif, shot)
    branches = [_corrected(written, skew, clock.picked) for skew in clock.skews]
    if exif.gps_at_ms is not None:
        allowed = gps_interval(exif.gps_at_ms)
        agreeing = [branch for branch in branches if branch.overlaps(allowed)]
        if len(agreeing) == 1:
            return Reading(7, agreeing[0], "skew", True, (*notes, "gps_chose"), agreeing[0])
    union = branches[0]
    for branch in branches[1:]:
        union = union.union(branch)
    return Reading(6, union, "union", True, (*notes, "clock_set"), union)


def _by_device(exif: ExifFacts, shot: Shot) -> tuple[Interval, tuple[Note, ...]]:
    offset = shot.site_offset_min if shot.device_offset_min is None else shot.device_offset_min
    return _written(exif, offset, "zone_of_device")


def _corrected(written: Interval, skew: Skew, picked: Interval) -> Interval:
    """Subtract the skew; between shot and pick the clock may have wandered."""
    start, end = written.start_ms - skew.skew_ms, written.end_ms - skew.skew_ms
    wandered = drift(abs(picked.start_ms - start))
    return Interval(start, end).widen(skew.error_ms + wandered)


def _by_gps(camera: Interval, allowed: Interval, notes: tuple[Note, ...]) -> Reading:
    """Row 3."""
    if camera.overlaps(allowed):
        return Reading(3, camera, "gps", True, (*notes, "gps_agrees"), camera)
    if camera.end_ms < allowed.start_ms:
        return Reading(3, allowed, "gps", True, (*notes, "clock_behind_gps"), camera)
    since_fix = Interval(allowed.start_ms, camera.end_ms)
    return Reading(3, since_fix, "gps", False, (*notes, "gps_older_than_shot"), camera)


def _without_time(exif: ExifFacts, shot: Shot) -> Reading:
    """Rows 10 and 11."""
    if exif.gps_at_ms is not None:
        return Reading(10, gps_interval(exif.gps_at_ms), "gps", True)
    if shot.latest_ms is None:
        return Reading(11, None, "none", False)
    return Reading(11, Interval(BEGINNING_MS, shot.latest_ms), "none", False)
