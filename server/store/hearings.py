"""Hearings: that a unit reported, when and to whom. Append only; points are card entries."""

from __future__ import annotations

import msgspec
from sqlalchemy import insert, select

from server.store.database import Transaction
from server.store.schema import hearings, users


class StoredHearing(msgspec.Struct, frozen=True):
    """One hearing; `held_on` is a date, `who` names those who heard and reported."""

    id: str
    campaign_id: str
    unit_id: str
    held_on: str
    who: str
    notes: str
    user_id: str
    at: int


class ShownHearing(StoredHearing, frozen=True, kw_only=True):
    """With the name of who wrote it down."""

    user_title: str


async def add(tx: Transaction, hearing: StoredHearing) -> None:
    """Keep a hearing."""
    await tx.execute(insert(hearings).values(msgspec.structs.asdict(hearing)))


async def of_unit(tx: Transaction, campaign_id: str, unit_id: str) -> list[ShownHearing]:
    """The unit's hearings, by date."""
    query = (
        select(hearings, users.c.title.label("user_title"))
        .join(users, users.c.id == hearings.c.user_id)
        .where(hearings.c.campaign_id == campaign_id, hearings.c.unit_id == unit_id)
        .order_by(hearings.c.held_on, hearings.c.at)
    )
    return [ShownHearing(**row._mapping) for row in await tx.execute(query)]
