"""What a list of units would do to a campaign: line by line, before anything is done."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import msgspec

from server.catalog.unit import Unit
from server.store.campaigns import StoredUnit
from server.wire.unit_list import FieldChange, ImportRow, ImportStatus

if TYPE_CHECKING:  # what reads workbooks takes a while to load
    from server.authoring.unit_reading import ListedUnit

_COMPARED = ("name", "level", "cohort_year", "jurisdiction", "reorganised", "successor", "note")


class PlannedUnit(msgspec.Struct, frozen=True):
    """A unit as it is to be, in which region, and what is shown of it."""

    unit: Unit
    region: str
    row: ImportRow
    before: StoredUnit | None


def plan_import(
    listed: Sequence[ListedUnit], known: Sequence[StoredUnit], members: frozenset[str]
) -> list[PlannedUnit]:
    """What each line does. `known`: every unit there is; `members`: ids of the campaign's.

    A line is a unit that is known by its id, else by name, level and cohort together.
    """
    stored = {each.id: each for each in known}
    records = {each.id: msgspec.json.decode(each.document, type=Unit) for each in known}
    by_facts = {(u.name, u.level, u.cohort_year): u.id for u in records.values()}
    names = {records[name].name: name for name in members}
    found = []
    for each in listed:
        unit = each.unit
        key = (unit.name, unit.level, unit.cohort_year)
        unit_id = unit.id if unit.id in records else by_facts.get(key, unit.id)
        names.setdefault(unit.name, unit_id)
        found.append((each, unit_id))
    return [
        msgspec.structs.replace(
            _planned(each, unit_id, records.get(unit_id), unit_id in members, names),
            before=stored.get(unit_id),
        )
        for each, unit_id in found
    ]


def plan_hash(data: bytes, plan: Sequence[PlannedUnit]) -> str:
    """Names a file together with what it would do now."""
    digest = hashlib.sha256(data)
    for each in plan:
        digest.update(msgspec.json.encode(each.row))
    return digest.hexdigest()


def _planned(
    listed: ListedUnit, unit_id: str, before: Unit | None, member: bool, names: Mapping[str, str]
) -> PlannedUnit:
    successor = names.get(listed.successor, listed.successor)
    unit = msgspec.structs.replace(
        listed.unit, id=unit_id, successor=successor if successor in names.values() else None
    )
    if before is not None:
        unit = _keeping(unit, before)
    changes = () if before is None else tuple(_changes(before, unit))
    status: ImportStatus = "new" if before is None else "joined"
    if member:
        status = "changed" if changes else "same"
    row = ImportRow(
        line=listed.line,
        id=unit_id,
        name=unit.name,
        level=unit.level,
        cohort_year=unit.cohort_year,
        jurisdiction=unit.jurisdiction,
        derived=unit.jurisdiction_derived,
        reorganised=unit.reorganised,
        status=status,
        changes=changes,
        twin=names.get(unit.name, unit_id) != unit_id,
        successor=listed.successor,
        successor_found=listed.successor_found,
    )
    return PlannedUnit(unit, listed.region, row, None)


def _keeping(unit: Unit, before: Unit) -> Unit:
    """What a file leaves out stays: where it is, notes, and a region that somebody gave it."""
    kept = msgspec.structs.replace(
        unit, lat=before.lat, lon=before.lon, datum=before.datum, note=unit.note or before.note
    )
    if unit.successor is None:
        kept = msgspec.structs.replace(kept, successor=before.successor)
    if unit.jurisdiction_derived:
        return msgspec.structs.replace(
            kept,
            jurisdiction=before.jurisdiction,
            jurisdiction_kind=before.jurisdiction_kind,
            jurisdiction_derived=before.jurisdiction_derived,
        )
    if unit.jurisdiction == before.jurisdiction:
        return msgspec.structs.replace(kept, jurisdiction_derived=False)
    return kept


def _changes(before: Unit, after: Unit) -> list[FieldChange]:
    return [
        FieldChange(name, _text(getattr(before, name)), _text(getattr(after, name)))
        for name in _COMPARED
        if getattr(before, name) != getattr(after, name)
    ]


def _text(value: object) -> str:
    return "" if value is None else str(value)
