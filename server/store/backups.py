"""Verified backups, and what of every device and of the photos they hold.

As soon as there is one, devices are told that their work is durable only as far as a backup holds
it: until then they keep it, and would tell it again to a restored server (sync/README.md).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

import msgspec
from sqlalchemy import insert, select

from server.store.database import Transaction
from server.store.dialect import insert_ignoring, insert_or_update
from server.store.direct import Direct
from server.store.schema import backup_actors, backup_photos, backups


class StoredBackup(msgspec.Struct, frozen=True):
    """One verified backup: its name in the target folder, and how much it holds."""

    name: str
    taken_at: int
    ops: int
    photos: int


async def add(
    tx: Transaction, backup: StoredBackup, counters: Mapping[str, int], photos: Collection[str]
) -> None:
    """Note a verified backup; `counters` by actor, `photos` by sha-256."""
    await tx.execute(insert(backups).values(msgspec.structs.asdict(backup)))
    held = [{"actor": actor, "counter": counter} for actor, counter in counters.items()]
    if held:
        await tx.execute(insert_or_update(tx, backup_actors, ("counter",)), held)
    if photos:
        await tx.execute(insert_ignoring(tx, backup_photos), [{"sha256": sha} for sha in photos])


async def latest(tx: Transaction) -> StoredBackup | None:
    """The newest one; None where none was ever made."""
    columns = [column for column in backups.c if column.name != "id"]
    row = (await tx.execute(select(*columns).order_by(backups.c.id.desc()).limit(1))).first()
    return None if row is None else StoredBackup(**row._mapping)


async def holding(db: Direct, wanted: Collection[str]) -> set[str]:
    """Those of these photos that a backup holds."""
    if not wanted:
        return set()
    held = "SELECT sha256 FROM backup_photos WHERE sha256 IN {texts}"
    return {sha for (sha,) in await db.ask(held, list(wanted))}
