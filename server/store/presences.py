"""Who has which checkpoint of a visit open, by pages that are open now."""

from __future__ import annotations

import msgspec
from sqlalchemy import delete, select

from server.store.database import Transaction
from server.store.dialect import insert_or_update
from server.store.schema import presences, users


class Presence(msgspec.Struct, frozen=True):
    """One open page. `seen_at` moves while it is open."""

    id: str
    user_id: str
    visit_id: str
    checkpoint: str
    since: int
    seen_at: int


class Onlooker(msgspec.Struct, frozen=True):
    """Somebody who looks at a checkpoint, and since when."""

    user_id: str
    title: str
    checkpoint: str
    since: int


async def keep(tx: Transaction, presence: Presence, forgotten: int) -> None:
    """Note that the page is open; pages not heard of since `forgotten` are no more."""
    await tx.execute(delete(presences).where(presences.c.seen_at < forgotten))
    row = msgspec.structs.asdict(presence)
    await tx.execute(insert_or_update(tx, presences, ("seen_at",)), [row])


async def end(tx: Transaction, presence_id: str) -> None:
    """The page was left."""
    await tx.execute(delete(presences).where(presences.c.id == presence_id))


async def of_visit(tx: Transaction, visit_id: str, forgotten: int) -> list[Onlooker]:
    """Who looks at some checkpoint of a visit, the first comer first; twice where they do twice."""
    rows = await tx.execute(
        select(presences.c.user_id, users.c.title, presences.c.checkpoint, presences.c.since)
        .join(users, users.c.id == presences.c.user_id)
        .where(presences.c.visit_id == visit_id, presences.c.seen_at >= forgotten)
        .order_by(presences.c.since, presences.c.id)
    )
    return [Onlooker(**row._mapping) for row in rows]
