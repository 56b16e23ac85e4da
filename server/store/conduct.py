"""What inspectors confirmed of their own conduct at a visit: once said, it stays."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from sqlalchemy import select

from server.store.database import Transaction
from server.store.dialect import insert_ignoring
from server.store.schema import conduct, users


class Confirmation(msgspec.Struct, frozen=True):
    """One item that one inspector confirmed; `noted_by` is whoever wrote it down."""

    visit_id: str
    user_id: str
    item: str
    noted_by: str
    confirmed_at: int
    user_title: str = ""


async def confirm(
    tx: Transaction, visit_id: str, user_id: str, items: Sequence[str], noted_by: str, now: int
) -> None:
    """Keep items as confirmed; those that are already stay as they were."""
    rows = [
        {
            "visit_id": visit_id,
            "user_id": user_id,
            "item": item,
            "noted_by": noted_by,
            "confirmed_at": now,
        }
        for item in items
    ]
    if rows:
        await tx.execute(insert_ignoring(tx, conduct), rows)


async def of_visit(tx: Transaction, visit_id: str) -> list[Confirmation]:
    """Everything confirmed at a visit, by inspector and item."""
    rows = await tx.execute(
        select(conduct, users.c.title.label("user_title"))
        .join(users, users.c.id == conduct.c.user_id)
        .where(conduct.c.visit_id == visit_id)
        .order_by(conduct.c.user_id, conduct.c.item)
    )
    return [Confirmation(**row._mapping) for row in rows]
