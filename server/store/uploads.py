"""Uploads that have begun. How far each is stands in the length of its file."""

from __future__ import annotations

import msgspec

from server.store.direct import Direct
from server.store.schema import uploads


class StoredUpload(msgspec.Struct, frozen=True):
    """One tus upload."""

    id: str
    user_id: str
    sha256: str
    size_bytes: int
    media_type: str
    expires_at: int


_FIELDS = StoredUpload.__struct_fields__


async def begin(db: Direct, upload: StoredUpload) -> None:
    """Note a new upload."""
    await db.insert(uploads, " ".join(_FIELDS), [msgspec.structs.astuple(upload)])


async def get(db: Direct, upload_id: str, now: int) -> StoredUpload | None:
    """The upload, or None when it is unknown or expired."""
    rows = await db.ask(_GET, upload_id, now)
    return StoredUpload(*rows[0]) if rows else None


async def extend(db: Direct, upload_id: str, expires_at: int) -> None:
    """Give the upload more time."""
    await db.ask("UPDATE uploads SET expires_at = ? WHERE id = ?", expires_at, upload_id)


async def end(db: Direct, upload_id: str) -> None:
    """Forget an upload that is complete or was given up."""
    await db.ask("DELETE FROM uploads WHERE id = ?", upload_id)


async def expired(db: Direct, now: int) -> list[str]:
    """Ids of uploads whose time is over."""
    return [upload_id for (upload_id,) in await db.ask(_EXPIRED, now)]


_GET = f"SELECT {', '.join(_FIELDS)} FROM uploads WHERE id = ? AND expires_at > ?"  # noqa: S608
_EXPIRED = "SELECT id FROM uploads WHERE expires_at <= ?"
