"""Files that show why a unit is on the negative list. Taken out, never deleted."""

from __future__ import annotations

from collections.abc import Collection

import msgspec
from sqlalchemy import insert, select, update

from server.store.database import Transaction
from server.store.schema import hit_files


class StoredHitFile(msgspec.Struct, frozen=True):
    """One file beside an entry of the negative list."""

    id: str
    hit_id: str
    sha256: str
    name: str
    size_bytes: int
    media_type: str
    user_id: str
    at: int
    removed_at: int | None = None


async def add(tx: Transaction, file: StoredHitFile) -> None:
    """Keep a file's record."""
    await tx.execute(insert(hit_files).values(msgspec.structs.asdict(file)))


async def of_hits(tx: Transaction, hit_ids: Collection[str]) -> dict[str, list[StoredHitFile]]:
    """The files of these entries that were not taken out, by entry, oldest first."""
    query = (
        select(hit_files)
        .where(hit_files.c.hit_id.in_(hit_ids), hit_files.c.removed_at.is_(None))
        .order_by(hit_files.c.at, hit_files.c.id)
    )
    found: dict[str, list[StoredHitFile]] = {}
    for row in await tx.execute(query):
        found.setdefault(row.hit_id, []).append(StoredHitFile(**row._mapping))
    return found


async def remove(tx: Transaction, file_id: str, now: int) -> None:
    """Take a file out; record and bytes stay."""
    await tx.execute(update(hit_files).where(hit_files.c.id == file_id).values(removed_at=now))
