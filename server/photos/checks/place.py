"""Checks of where the photo was taken against where the unit is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, Literal

import msgspec

from server.catalog.place import DATUMS, Spot, UnitPlace, from_datum, metres
from server.photos.case import PhotoCase, Times
from server.photos.finding import CheckFinding, Severity
from sync.checklist import Text

NEAR_M: Final = 500.0
"""Up to here nobody is asked: buildings, campuses and coarse fixes."""
STALE_MS: Final = 600_000
"""A fix that is this much older than the shot says where the device was, not where it is."""
FEWEST_VISITS: Final = 2
"""A place learnt from fewer visits may be the wrong one itself."""

Witness = Literal["record", "exif"]
_WITNESSES: Final[dict[Witness, Text]] = {
    "record": Text("拍摄时的设备定位", "the device's position when the photo was taken"),
    "exif": Text("照片文件中的 GPS 位置", "the GPS position in the file"),
}


class _Seen(msgspec.Struct, frozen=True):
    """A position with its accuracy radius; `stale`: older than the shot."""

    witness: Witness
    spot: Spot
    accuracy_m: float
    stale: bool


def away(case: PhotoCase, times: Times) -> tuple[CheckFinding, ...]:
    """GPS_AWAY: a position further from the unit than its accuracy and the unit's size explain.

    Phones that write map coordinates (GCJ-02) where Exif wants WGS-84 are off by up to 700 m: a
    position that is near under any of the three is not held against anyone. A stale fix, or a place
    that was learnt from one visit, informs only.
    """
    place = case.place
    if place is None:
        return ()
    return tuple(
        _finding(place, seen, far)
        for seen in _positions(case, times)
        if (far := _distance(place, seen.spot)) > _limit(place, seen.accuracy_m)
    )


def _positions(case: PhotoCase, times: Times) -> Iterator[_Seen]:
    record, exif = case.record, case.facts.exif
    if record is not None and record.place is not None:
        fix = record.place
        stale = abs(record.picked_at_ms - fix.at_ms) > STALE_MS
        yield _Seen("record", Spot(fix.lat, fix.lon), fix.accuracy_m, stale)
    if exif.gps is not None:
        camera, at = times.reading.camera, exif.gps_at_ms
        stale = camera is not None and at is not None and camera.start_ms - at > STALE_MS
        yield _Seen("exif", Spot(exif.gps.lat, exif.gps.lon), exif.gps.accuracy_m or 0, stale)


def _distance(place: UnitPlace, spot: Spot) -> float:
    """To the nearest of what the numbers may mean."""
    return min(metres(place.spot, from_datum(spot.lat, spot.lon, datum)) for datum in DATUMS)


def _limit(place: UnitPlace, accuracy_m: float) -> float:
    return max(NEAR_M, 3 * accuracy_m) + place.accuracy_m


def _finding(place: UnitPlace, seen: _Seen, far: float) -> CheckFinding:
    severity: Severity = "info" if seen.stale or _unsure(place) else "warn"
    who, length = _WITNESSES[seen.witness], _length(far)
    why = _why(place, seen)
    return CheckFinding(
        "GPS_AWAY",
        severity,
        office=Text(
            f"{who.zh}离单位 {length.zh}（误差约 {seen.accuracy_m:.0f} 米）。{why.zh}",
            f"By {who.en} it was taken {length.en} from the unit "
            f"(good to about {seen.accuracy_m:.0f} m). {why.en}",
        ),
        inspector=Text(
            f"定位离现场 {length.zh}，请确认单位或说明。",
            f"This is {length.en} from the unit; check the visit or explain.",
        ),
        numbers={
            "distance_m": round(far),
            "limit_m": round(_limit(place, seen.accuracy_m)),
            "accuracy_m": round(seen.accuracy_m),
            "witness": seen.witness,
            "lat": seen.spot.lat,
            "lon": seen.spot.lon,
            "unit_lat": place.lat,
            "unit_lon": place.lon,
            "source": place.source,
            "stale": int(seen.stale),
        },
    )


def _unsure(place: UnitPlace) -> bool:
    return place.source == "learnt" and place.visits < FEWEST_VISITS


def _why(place: UnitPlace, seen: _Seen) -> Text:
    if seen.stale:
        return Text("这是较早的定位，不能说明拍摄地点。", "The fix is older than the shot.")
    if _unsure(place):
        return Text(
            "单位位置只由一次考察推算，请先核对单位坐标。",
            "The unit's place was learnt from one visit: check that first.",
        )
    return Text(
        "室内或陈旧定位也会如此，请核实。", "Indoors and after travelling this happens; please ask."
    )


def _length(far: float) -> Text:
    if far < 10_000:
        return Text(f"{far:.0f} 米", f"{far:.0f} m")
    return Text(f"{far / 1000:.0f} 公里", f"{far / 1000:.0f} km")
