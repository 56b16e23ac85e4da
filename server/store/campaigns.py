"""Campaigns with their units and pinned checklists. Documents are JSON as published."""

from __future__ import annotations

from typing import Any

import msgspec
from sqlalchemy import func, select

from server.store.database import Transaction
from server.store.dialect import insert_ignoring
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


async def get(tx: Transaction, campaign_id: str) -> StoredCampaign | None:
    """One campaign, or None."""
    query = select(campaigns, *_COUNTS).where(campaigns.c.id == campaign_id)
    row = (await tx.execute(query)).first()
    return None if row is None else StoredCampaign(**row._mapping)


async def units_of(tx: Transaction, campaign_id: str) -> list[tuple[StoredUnit, list[str]]]:
    """The campaign's units in list order, each with the ids of its visits there."""
    query = (
        select(units)
        .join(campaign_units, campaign_units.c.unit_id == units.c.id)
        .where(campaign_units.c.campaign_id == campaign_id)
        .order_by(units.c.id)
    )
    seen: dict[str, list[str]] = {}
    pairs: Any = await tx.execute(
        select(visits.c.unit_id, visits.c.id).where(visits.c.campaign_id == campaign_id)
    )
    for unit_id, visit_id in pairs:
        seen.setdefault(unit_id, []).append(visit_id)
    rows = await tx.execute(query)
    return [(StoredUnit(**row._mapping), sorted(seen.get(row.id, []))) for row in rows]
