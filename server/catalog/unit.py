"""Unit and list of units, as their document names them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

import msgspec

from server.catalog.flaw import Flaw, repeated
from server.catalog.place import Datum, Latitude, Longitude, UnitPlace, from_datum
from sync.checklist import Clause, Identifier, Text

Level = Literal["national", "provincial_model", "provincial", "city_model", "city"]
"""全国文明单位, 省级文明标兵单位, 省级文明单位, 市级文明标兵单位, 市级文明单位."""

JurisdictionKind = Literal["city", "county", "functional"]
"""市直, 县市区, 功能区."""

Name = Annotated[str, msgspec.Meta(min_length=1, max_length=100)]

LISTED_M = 100.0
"""How far from the point in a list a unit may begin: lists name a gate or the middle of a yard."""

CITY = "市直"
"""The one jurisdiction of kind `city`: reviewed by the city office itself."""


class Unit(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One organisation under review. `jurisdiction_derived`: read off the name, not printed.

    `lat` and `lon` are degrees as `datum` counts them, both or neither.
    """

    id: Identifier
    name: Name
    level: Level
    cohort_year: int
    jurisdiction: Name
    jurisdiction_kind: JurisdictionKind
    jurisdiction_derived: bool
    note: str = ""
    lat: Latitude | None = None
    lon: Longitude | None = None
    datum: Datum = "wgs84"
    reorganised: bool = False
    """Reorganised in the year of the review: looked at specially, with a report of its own."""
    successor: Identifier | None = None
    """The unit that took over from this one, where this is an old name."""

    @property
    def place(self) -> UnitPlace | None:
        """Where the list says that it is; None where it does not say."""
        if self.lat is None or self.lon is None:
            return None
        spot = from_datum(self.lat, self.lon, self.datum)
        return UnitPlace(spot.lat, spot.lon, LISTED_M, "imported")


class UnitList(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The units of one document, in its order."""

    id: Identifier
    title: Text
    source: Clause
    units: tuple[Unit, ...]
    notes: tuple[str, ...] = ()


def unit_list_flaws(unit_list: UnitList) -> Iterator[Flaw]:
    """Yield everything wrong with the list; nothing when it can be used."""
    if not unit_list.units:
        yield Flaw(unit_list.id, "名单是空的", "the list is empty")
    for name in repeated(unit.id for unit in unit_list.units):
        yield Flaw(name, "编号重复", "the id is used twice")
    for level, year, name in repeated((u.level, u.cohort_year, u.name) for u in unit_list.units):
        yield Flaw(name, f"在 {level} {year} 中重复", f"it stands twice in {level} {year}")
    for unit in unit_list.units:
        if (unit.lat is None) != (unit.lon is None):
            yield Flaw(unit.id, "经纬度应同时填写", "latitude and longitude go together")
        if (unit.jurisdiction == CITY) != (unit.jurisdiction_kind == "city"):
            yield Flaw(
                unit.id,
                f"管辖“{unit.jurisdiction}”与类别 {unit.jurisdiction_kind} 不符",
                f"jurisdiction {unit.jurisdiction} is not of kind {unit.jurisdiction_kind}",
            )
