"""Which photos look alike, as the comparison of their pictures found."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from sqlalchemy import select

from server.store import photos as stored_photos
from server.store.database import Transaction
from server.store.dialect import insert_or_update
from server.store.schema import likenesses, photos


class StoredLikeness(msgspec.Struct, frozen=True):
    """One photo seen from another: `share` of `textured` tiles agree; `tiles` is the map."""

    sha256: str
    other_sha256: str
    share: float
    textured: int
    tiles: str


class StoredLook(msgspec.Struct, frozen=True):
    """The hashes of one photo, 32 bytes each."""

    sha256: str
    pdq: bytes
    dhash: bytes


async def keep(tx: Transaction, pairs: Sequence[StoredLikeness]) -> None:
    """Keep pairs; each is one way round."""
    if not pairs:
        return
    rows = [msgspec.structs.asdict(each) for each in pairs]
    await tx.execute(insert_or_update(tx, likenesses, ("share", "textured", "tiles")), rows)


async def of(tx: Transaction, sha256: str) -> list[StoredLikeness]:
    """What looks like this photo, the most alike first."""
    rows = await tx.execute(
        select(likenesses)
        .where(likenesses.c.sha256 == sha256)
        .order_by(likenesses.c.share.desc(), likenesses.c.other_sha256)
        .limit(stored_photos.MOST_OTHERS)
    )
    return [StoredLikeness(**row._mapping) for row in rows]


async def looks(tx: Transaction) -> list[StoredLook]:
    """The looks of all photos that have one, in no order."""
    query = select(photos.c.sha256, photos.c.pdq, photos.c.dhash).where(photos.c.pdq.is_not(None))
    return [StoredLook(**row._mapping) for row in await tx.execute(query)]
