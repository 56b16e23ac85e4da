"""Campaigns with their units and pinned checklists. Documents are JSON as published."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec
from sqlalchemy import func, select, update

from server.store.database import Transaction
from server.store.dialect import insert_ignoring, insert_or_update
from server.store.regions import StoredRegion
from server.store.schema import campaign_units, campaigns, checklists, units, visits

MOST_VERSION = 2**31 - 1
"""What the column can hold; callers may ask for any number."""


class StoredCampaign(msgspec.Struct, frozen=True):
    """A campaign; `document` is the catalog's record as JSON."""

    id: str
    document: bytes
    checklist_id: str
    checklist_version: int
    position: int
    created_at: int
    units: int = 0
    visits: int = 0


class StoredUnit(msgspec.Struct, frozen=True):
    """A unit; `document` is its record as JSON."""

    id: str
    document: bytes
    name: str
    region_id: str | None = None


async def publish(tx: Transaction, checklist_id: str, version: int, document: bytes) -> None:
    """Keep a checklist version; one that is there already stays as it is."""
    await tx.execute(
        insert_ignoring(tx, checklists),
        [{"id": checklist_id, "version": version, "document": document}],
    )


async def published(tx: Transaction) -> list[bytes]:
    """Every published document, by id, newest version first."""
    rows = await tx.scalars(
        select(checklists.c.document).order_by(checklists.c.id, checklists.c.version.desc())
    )
    return list(rows)


async def versions(tx: Transaction, checklist_id: str) -> list[int]:
    """The published versions of a checklist, oldest first; none for an id that is not there."""
    rows = await tx.scalars(
        select(checklists.c.version)
        .where(checklists.c.id == checklist_id)
        .order_by(checklists.c.version)
    )
    return list(rows)


async def checklist(tx: Transaction, checklist_id: str, version: int) -> bytes | None:
    """The published document, or None. A published version never changes: a connection keeps it."""
    if not 0 <= version <= MOST_VERSION:
        return None
    kept: dict[tuple[str, int], bytes] = tx.info.setdefault("checklists", {})
    if (checklist_id, version) in kept:
        return kept[(checklist_id, version)]
    found: bytes | None = await tx.scalar(
        select(checklists.c.document).where(
            checklists.c.id == checklist_id, checklists.c.version == version
        )
    )
    if found is not None:
        kept[(checklist_id, version)] = found
    return found


async def add(tx: Transaction, campaign: StoredCampaign, members: list[StoredUnit]) -> None:
    """Add a campaign and its units; units are shared between campaigns by id."""
    values = msgspec.structs.asdict(campaign)
    del values["units"], values["visits"]
    await tx.execute(insert_ignoring(tx, campaigns), [values])
    if not members:
        return
    await tx.execute(insert_ignoring(tx, units), [msgspec.structs.asdict(u) for u in members])
    rows = [{"campaign_id": campaign.id, "unit_id": unit.id} for unit in members]
    await tx.execute(insert_ignoring(tx, campaign_units), rows)


_COUNTS = (
    select(func.count())
    .select_from(campaign_units)
    .where(campaign_units.c.campaign_id == campaigns.c.id)
    .scalar_subquery()
    .label("units"),
    select(func.count())
    .select_from(visits)
    .where(visits.c.campaign_id == campaigns.c.id)
    .scalar_subquery()
    .label("visits"),
)


async def everyone(tx: Transaction) -> list[StoredCampaign]:
    """All campaigns, newest first."""
    rows = await tx.execute(select(campaigns, *_COUNTS).order_by(campaigns.c.created_at.desc()))
    return [StoredCampaign(**row._mapping) for row in rows]


async def within(tx: Transaction, regions: frozenset[str] | None) -> list[StoredCampaign]:
    """The campaigns with units in these regions (None: all), newest first; only what lies there
    is counted."""
    every = await everyone(tx)
    if regions is None:
        return every
    here = units.c.region_id.in_(regions)
    members: Any = await tx.execute(
        select(campaign_units.c.campaign_id, func.count())
        .join(units, units.c.id == campaign_units.c.unit_id)
        .where(here)
        .group_by(campaign_units.c.campaign_id)
    )
    held: Any = await tx.execute(
        select(visits.c.campaign_id, func.count())
        .join(units, units.c.id == visits.c.unit_id)
        .where(func.coalesce(visits.c.region_id, units.c.region_id).in_(regions))
        .group_by(visits.c.campaign_id)
    )
    listed, run = (dict(rows.all()) for rows in (members, held))
    return [
        msgspec.structs.replace(each, units=listed[each.id], visits=run.get(each.id, 0))
        for each in every
        if each.id in listed
    ]


async def of_unit(tx: Transaction, unit_id: str) -> list[StoredCampaign]:
    """The campaigns that list a unit, newest first."""
    listing = select(campaign_units.c.campaign_id).where(campaign_units.c.unit_id == unit_id)
    query = select(campaigns, *_COUNTS).where(campaigns.c.id.in_(listing))
    rows = await tx.execute(query.order_by(campaigns.c.created_at.desc()))
    return [StoredCampaign(**row._mapping) for row in rows]


async def get(tx: Transaction, campaign_id: str) -> StoredCampaign | None:
    """One campaign, or None."""
    query = select(campaigns, *_COUNTS).where(campaigns.c.id == campaign_id)
    row = (await tx.execute(query)).first()
    return None if row is None else StoredCampaign(**row._mapping)


async def place_units(tx: Transaction, named: Mapping[str, str]) -> None:
    """Give units without a region the one that their record names (jurisdiction -> region)."""
    rows = await tx.execute(select(units.c.id, units.c.document).where(units.c.region_id.is_(None)))
    for row in rows.all():
        region = named.get(msgspec.json.decode(row.document).get("jurisdiction", ""))
        if region is not None:
            await tx.execute(update(units).where(units.c.id == row.id).values(region_id=region))


async def unit(tx: Transaction, unit_id: str) -> StoredUnit | None:
    """One unit of whatever campaign, or None."""
    row = (await tx.execute(select(units).where(units.c.id == unit_id))).first()
    return None if row is None else StoredUnit(**row._mapping)


async def unit_name(tx: Transaction, unit_id: str) -> str:
    """The unit's name; empty for one that is not there."""
    return await tx.scalar(select(units.c.name).where(units.c.id == unit_id)) or ""


async def units_of(
    tx: Transaction, campaign_id: str, regions: frozenset[str] | None
) -> list[tuple[StoredUnit, list[str]]]:
    """The campaign's units in these regions (None: all) in list order, each with the ids of the
    visits that offices of these regions run there."""
    query = (
        select(units)
        .join(campaign_units, campaign_units.c.unit_id == units.c.id)
        .where(campaign_units.c.campaign_id == campaign_id)
        .order_by(units.c.id)
    )
    held = (
        select(visits.c.unit_id, visits.c.id)
        .join(units, units.c.id == visits.c.unit_id)
        .where(visits.c.campaign_id == campaign_id)
    )
    if regions is not None:
        query = query.where(units.c.region_id.in_(regions))
        held = held.where(func.coalesce(visits.c.region_id, units.c.region_id).in_(regions))
    seen: dict[str, list[str]] = {}
    pairs: Any = await tx.execute(held)
    for unit_id, visit_id in pairs:
        seen.setdefault(unit_id, []).append(visit_id)
    rows = await tx.execute(query)
    return [(StoredUnit(**row._mapping), sorted(seen.get(row.id, []))) for row in rows]


async def every_unit(tx: Transaction) -> list[StoredUnit]:
    """Every unit of whatever campaign, by id."""
    return [
        StoredUnit(**row._mapping) for row in await tx.execute(select(units).order_by(units.c.id))
    ]


async def put_units(tx: Transaction, given: Sequence[StoredUnit]) -> None:
    """Add units or set their records, their names and their regions."""
    if given:
        values = [msgspec.structs.asdict(unit) for unit in given]
        await tx.execute(insert_or_update(tx, units, ("document", "name", "region_id")), values)


async def rename_jurisdiction(tx: Transaction, region: StoredRegion) -> None:
    """Write the region's name and kind into the records of its units."""
    rows = await tx.execute(select(units).where(units.c.region_id == region.id))
    for row in rows.all():
        record = msgspec.json.decode(row.document)
        now = {
            "jurisdiction": region.record.jurisdiction,
            "jurisdiction_kind": region.record.region_kind,
        }
        if {name: record.get(name) for name in now} != now:
            document = msgspec.json.encode({**record, **now})
            await tx.execute(update(units).where(units.c.id == row.id).values(document=document))


async def list_units(tx: Transaction, campaign_id: str, unit_ids: Sequence[str]) -> None:
    """Make units the campaign's; once more changes nothing."""
    if unit_ids:
        rows = [{"campaign_id": campaign_id, "unit_id": unit_id} for unit_id in unit_ids]
        await tx.execute(insert_ignoring(tx, campaign_units), rows)


async def pin(tx: Transaction, campaign_id: str, checklist_id: str, version: int) -> None:
    """Pin another checklist version; visits keep theirs."""
    await tx.execute(
        update(campaigns)
        .where(campaigns.c.id == campaign_id)
        .values(checklist_id=checklist_id, checklist_version=version)
    )


async def set_document(tx: Transaction, campaign_id: str, document: bytes) -> None:
    """Set the campaign's record."""
    await tx.execute(
        update(campaigns).where(campaigns.c.id == campaign_id).values(document=document)
    )


async def positions(tx: Transaction) -> int:
    """How many ops the logs of all campaigns hold."""
    return int(await tx.scalar(select(func.sum(campaigns.c.position))) or 0)
