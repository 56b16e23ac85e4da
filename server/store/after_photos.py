"""Photos by which a unit shows that something was put right, and what the checks said of each."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

import msgspec
from sqlalchemy import func, insert, select

from server.store.database import Transaction
from server.store.schema import after_photos


class StoredAfterPhoto(msgspec.Struct, frozen=True):
    """One photo of one item; `document` is what the checks said, as JSON."""

    id: str
    rectification_id: str
    sha256: str
    verdict: str
    document: bytes
    received_at: int


async def add(tx: Transaction, photo: StoredAfterPhoto) -> None:
    """Keep a photo that has arrived and was checked."""
    await tx.execute(insert(after_photos).values(msgspec.structs.asdict(photo)))


async def of_items(tx: Transaction, item_ids: Collection[str]) -> dict[str, list[StoredAfterPhoto]]:
    """The photos of these items, by item, oldest first."""
    query = (
        select(after_photos)
        .where(after_photos.c.rectification_id.in_(item_ids))
        .order_by(after_photos.c.received_at, after_photos.c.id)
    )
    found: dict[str, list[StoredAfterPhoto]] = {}
    for row in await tx.execute(query):
        found.setdefault(row.rectification_id, []).append(_photo(row))
    return found


async def elsewhere(tx: Transaction, sha256: str, item_id: str) -> list[StoredAfterPhoto]:
    """The same bytes, shown for other items."""
    query = select(after_photos).where(
        after_photos.c.sha256 == sha256, after_photos.c.rectification_id != item_id
    )
    return [_photo(row) for row in await tx.execute(query)]


async def count(tx: Transaction, item_id: str) -> int:
    """How many photos an item has."""
    found = await tx.scalar(
        select(func.count())
        .select_from(after_photos)
        .where(after_photos.c.rectification_id == item_id)
    )
    return int(found or 0)


def _photo(row: Any) -> StoredAfterPhoto:
    return StoredAfterPhoto(**row._mapping)
