"""Where a unit is: WGS-84 degrees, whatever map the numbers were read from.

Maps printed or shown in China are shifted by law (GCJ-02: Amap, Tencent; BD-09: Baidu), by 100 to
700 m against what satellites say (WGS-84: Exif, geolocation of browsers). Converting is left to the
library; undoing the shift is good to half a metre.
"""

from __future__ import annotations

from typing import Annotated, Any, Final, Literal

import geocoordinates_ffi as geo  # type: ignore[import-untyped]
import msgspec

Datum = Literal["wgs84", "gcj02", "bd09"]
DATUMS: Final[tuple[Datum, ...]] = ("wgs84", "gcj02", "bd09")

Source = Literal["entered", "imported", "learnt"]
"""Typed in by the office, read from a list, or found out from the first visits' photos."""

Latitude = Annotated[float, msgspec.Meta(ge=-90, le=90)]
Longitude = Annotated[float, msgspec.Meta(ge=-180, le=180)]
Metres = Annotated[float, msgspec.Meta(ge=0, le=100_000)]


class Spot(msgspec.Struct, frozen=True):
    """A point, degrees WGS-84, north and east positive."""

    lat: float
    lon: float


class UnitPlace(msgspec.Struct, frozen=True):
    """Where a unit is, degrees WGS-84; `accuracy_m` is how far from there it may begin.

    `visits`: how many visits a learnt place rests on; 0 for others.
    """

    lat: Latitude
    lon: Longitude
    accuracy_m: Metres
    source: Source
    visits: int = 0

    @property
    def spot(self) -> Spot:
        return Spot(self.lat, self.lon)


def from_datum(lat: float, lon: float, datum: Datum) -> Spot:
    """Convert degrees read from a map of that kind; seven decimals, which is a centimetre."""
    if datum == "wgs84":
        return Spot(lat, lon)
    if datum == "gcj02":
        found = geo.gcj02_to_wgs84_refined(geo.Gcj02(lat=lat, lon=lon))
    else:
        found = geo.bd09_to_wgs84_refined(geo.Bd09(lat=lat, lon=lon))
    return Spot(round(found.lat, 7), round(found.lon, 7))


def metres(one: Spot, other: Spot) -> float:
    """How far apart two points are, on the ground, on a ball of the Earth's size."""
    return float(geo.haversine_distance_m(_coordinate(one), _coordinate(other)))


def _coordinate(spot: Spot) -> Any:
    return geo.Coordinate(lat=spot.lat, lon=spot.lon, height=None, crs=geo.Crs.WGS84)
