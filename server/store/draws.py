"""Draws: sealed, and later opened. A seed leaves this server only once its draw is opened."""

from __future__ import annotations

from typing import Any

import msgspec
from sqlalchemy import Row, insert, select, update

from server.store.database import Transaction
from server.store.schema import draws


class StoredDraw(msgspec.Struct, frozen=True):
    """One draw; `frame` is its canonical JSON (`server/draw/frame.py`)."""

    id: str
    campaign_id: str
    title: str
    frame: bytes
    seed: str
    seed_hash: str
    frame_hash: str
    witness: str
    sealed_by: str
    sealed_at: int
    release_at: int
    opened_by: str | None = None
    opened_at: int | None = None


async def add(tx: Transaction, draw: StoredDraw) -> None:
    """Keep a draw that was sealed."""
    await tx.execute(insert(draws).values(**msgspec.structs.asdict(draw)))


async def get(tx: Transaction, draw_id: str) -> StoredDraw | None:
    """One draw, or None."""
    row = (await tx.execute(select(draws).where(draws.c.id == draw_id))).first()
    return None if row is None else _draw(row)


async def of_campaign(tx: Transaction, campaign_id: str) -> list[StoredDraw]:
    """The draws of a campaign, oldest first."""
    query = select(draws).where(draws.c.campaign_id == campaign_id)
    rows = await tx.execute(query.order_by(draws.c.sealed_at, draws.c.id))
    return [_draw(row) for row in rows]


async def mark_opened(tx: Transaction, draw_id: str, witness: str, user: str, now: int) -> None:
    """Set who opened it, when, and with which word."""
    await tx.execute(
        update(draws)
        .where(draws.c.id == draw_id, draws.c.opened_at.is_(None))
        .values(witness=witness, opened_by=user, opened_at=now)
    )


def _draw(row: Row[Any]) -> StoredDraw:
    return StoredDraw(**row._mapping)
