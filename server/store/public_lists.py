"""Results as they are shown to the public for a while, and what people object."""

from __future__ import annotations

from typing import Any

import msgspec
from sqlalchemy import insert, select, update

from server.store.database import Transaction
from server.store.schema import objections, public_lists


class StoredList(msgspec.Struct, frozen=True):
    """One public list; `document` is what it shows, as JSON; both days are included."""

    id: str
    campaign_id: str
    document: bytes
    starts_on: str
    ends_on: str
    user_id: str
    created_at: int
    withdrawn_at: int | None = None


class StoredObjection(msgspec.Struct, frozen=True):
    """What somebody objects; `answer` is the office's."""

    id: int
    list_id: str
    unit: str
    name: str
    contact: str
    text: str
    answer: str
    user_id: str | None
    at: int
    answered_at: int | None


async def add(tx: Transaction, shown: StoredList) -> None:
    """Keep a new list."""
    await tx.execute(insert(public_lists).values(msgspec.structs.asdict(shown)))


async def get(tx: Transaction, list_id: str) -> StoredList | None:
    """The list, or None."""
    row = (await tx.execute(select(public_lists).where(public_lists.c.id == list_id))).first()
    return None if row is None else StoredList(**row._mapping)


async def of_campaign(tx: Transaction, campaign_id: str) -> list[StoredList]:
    """The lists of a campaign, newest first."""
    query = select(public_lists).where(public_lists.c.campaign_id == campaign_id)
    rows = await tx.execute(query.order_by(public_lists.c.created_at.desc()))
    return [StoredList(**row._mapping) for row in rows]


async def withdraw(tx: Transaction, list_id: str, now: int) -> None:
    """Show the list no longer."""
    await tx.execute(
        update(public_lists).where(public_lists.c.id == list_id).values(withdrawn_at=now)
    )


async def object_to(tx: Transaction, list_id: str, now: int, **values: str) -> int:
    """Keep an objection (unit, name, contact, text); its id."""
    added = await tx.execute(
        insert(objections)
        .values(list_id=list_id, at=now, answer="", **values)
        .returning(objections.c.id)
    )
    return int(added.scalar_one())


async def objections_to(tx: Transaction, list_id: str) -> list[StoredObjection]:
    """What was objected to a list, oldest first."""
    rows = await tx.execute(
        select(objections).where(objections.c.list_id == list_id).order_by(objections.c.id)
    )
    return [StoredObjection(**row._mapping) for row in rows]


async def objection(tx: Transaction, objection_id: int) -> StoredObjection | None:
    """One objection, or None."""
    row = (await tx.execute(select(objections).where(objections.c.id == objection_id))).first()
    return None if row is None else StoredObjection(**row._mapping)


async def answer(tx: Transaction, objection_id: int, **values: Any) -> None:
    """Keep the office's answer: answer, user_id, answered_at."""
    await tx.execute(update(objections).where(objections.c.id == objection_id).values(**values))
