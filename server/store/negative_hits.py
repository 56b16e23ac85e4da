"""Which units are on a campaign's negative list, for what and on what evidence. Never deleted."""

from __future__ import annotations

import msgspec
from sqlalchemy import insert, select, update

from server.store.database import Transaction
from server.store.schema import negative_hits, units


class StoredHit(msgspec.Struct, frozen=True):
    """One ground that was found against a unit, and whether that was taken back."""

    id: str
    campaign_id: str
    unit_id: str
    ground: str
    evidence: str
    noted_by: str
    noted_at: int
    withdrawn_by: str | None = None
    withdrawn_at: int | None = None
    withdrawn_why: str = ""


async def add(tx: Transaction, hit: StoredHit) -> None:
    """Note it."""
    await tx.execute(insert(negative_hits).values(**msgspec.structs.asdict(hit)))


async def get(tx: Transaction, hit_id: str) -> StoredHit | None:
    """One of them, or None."""
    row = (await tx.execute(select(negative_hits).where(negative_hits.c.id == hit_id))).first()
    return None if row is None else StoredHit(**row._mapping)


async def of_campaign(
    tx: Transaction, campaign_id: str, regions: frozenset[str] | None
) -> list[StoredHit]:
    """Everything noted of units in these regions (None: all), oldest first."""
    query = (
        select(negative_hits)
        .join(units, units.c.id == negative_hits.c.unit_id)
        .where(negative_hits.c.campaign_id == campaign_id)
        .order_by(negative_hits.c.noted_at, negative_hits.c.id)
    )
    if regions is not None:
        query = query.where(units.c.region_id.in_(regions))
    return [StoredHit(**row._mapping) for row in await tx.execute(query)]


async def withdraw(tx: Transaction, hit_id: str, user: str, why: str, now: int) -> None:
    """Take one back; it stays readable."""
    await tx.execute(
        update(negative_hits)
        .where(negative_hits.c.id == hit_id)
        .values(withdrawn_by=user, withdrawn_at=now, withdrawn_why=why)
    )
