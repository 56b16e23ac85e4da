"""What is the installation's own: its epoch, which changes when a server is restored from a backup,
and the key for which tablets seal hand-over files."""

from __future__ import annotations

from sqlalchemy import insert, select, update

from server.store.database import Transaction
from server.store.schema import installation


async def epoch(tx: Transaction) -> str | None:
    """The current epoch; None before the first start."""
    found: str | None = await tx.scalar(select(installation.c.epoch))
    return found


async def begin(tx: Transaction, epoch: str, now: int) -> None:
    """Write the first epoch of a new installation."""
    await tx.execute(insert(installation).values(id=1, epoch=epoch, created_at=now))


async def handover_key(tx: Transaction) -> bytes | None:
    """The private key for hand-over files, DER; None before the first start that knew of it."""
    found: bytes | None = await tx.scalar(select(installation.c.handover_key))
    return found


async def set_handover_key(tx: Transaction, key: bytes) -> None:
    """Keep the key; done once, since files may be on their way that were sealed for it."""
    await tx.execute(update(installation).values(handover_key=key))
