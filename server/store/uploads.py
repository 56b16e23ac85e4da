"""Uploads that have begun. How far each is stands in the length of its file."""

from __future__ import annotations

import msgspec
from sqlalchemy import delete, insert, select, update

from server.store.database import Transaction
from server.store.schema import uploads


class StoredUpload(msgspec.Struct, frozen=True):
    """One tus upload."""

    id: str
    user_id: str
    sha256: str
    size_bytes: int
    media_type: str
    expires_at: int


async def begin(tx: Transaction, upload: StoredUpload) -> None:
    """Note a new upload."""
    await tx.execute(insert(uploads).values(**msgspec.structs.asdict(upload)))


async def get(tx: Transaction, upload_id: str, now: int) -> StoredUpload | None:
    """The upload, or None when it is unknown or expired."""
    row = (
        await tx.execute(
            select(uploads).where(uploads.c.id == upload_id, uploads.c.expires_at > now)
        )
    ).first()
    return None if row is None else StoredUpload(**row._mapping)


async def extend(tx: Transaction, upload_id: str, expires_at: int) -> None:
    """Give the upload more time."""
    await tx.execute(update(uploads).where(uploads.c.id == upload_id).values(expires_at=expires_at))


async def end(tx: Transaction, upload_id: str) -> None:
    """Forget an upload that is complete or was given up."""
    await tx.execute(delete(uploads).where(uploads.c.id == upload_id))


async def expired(tx: Transaction, now: int) -> list[str]:
    """Ids of uploads whose time is over."""
    rows = await tx.execute(select(uploads.c.id).where(uploads.c.expires_at <= now))
    return [row.id for row in rows]
