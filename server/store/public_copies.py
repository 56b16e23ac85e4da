"""Masked copies of photos: the only pictures that the public is ever given."""

from __future__ import annotations

from collections.abc import Collection

import msgspec
from sqlalchemy import insert, select, update

from server.store.database import Transaction
from server.store.schema import public_copies, users


class StoredCopy(msgspec.Struct, frozen=True):
    """One copy. `boxes` is JSON as the office drew them; `sha256` names the original."""

    id: str
    visit_id: str
    checkpoint: str
    sha256: str
    boxes: str
    user_id: str
    made_at: int
    withdrawn_at: int | None = None
    user_title: str = ""


_COLUMNS = [each for each in public_copies.c if each.name != "content"]
_ALL = select(*_COLUMNS, users.c.title.label("user_title")).join(
    users, users.c.id == public_copies.c.user_id
)


async def add(tx: Transaction, copy: StoredCopy, content: bytes) -> None:
    """Keep a new copy with its bytes."""
    values = msgspec.structs.asdict(copy)
    del values["user_title"]
    await tx.execute(insert(public_copies).values(content=content, **values))


async def of_visits(tx: Transaction, visits: Collection[str]) -> list[StoredCopy]:
    """The copies of these visits, oldest first, those that were taken back too."""
    query = _ALL.where(public_copies.c.visit_id.in_(visits))
    rows = await tx.execute(query.order_by(public_copies.c.made_at, public_copies.c.id))
    return [StoredCopy(**row._mapping) for row in rows]


async def content(tx: Transaction, copy_id: str) -> bytes | None:
    """The bytes of a copy; None where there is none, or it was taken back."""
    found: bytes | None = await tx.scalar(
        select(public_copies.c.content).where(
            public_copies.c.id == copy_id, public_copies.c.withdrawn_at.is_(None)
        )
    )
    return found


async def withdraw(tx: Transaction, copy_id: str, now: int) -> None:
    """Take a copy back: nobody is given it any more, and its bytes are gone."""
    await tx.execute(
        update(public_copies)
        .where(public_copies.c.id == copy_id)
        .values(withdrawn_at=now, content=b"")
    )
