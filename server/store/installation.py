"""The installation's epoch: changes when a server is restored from a backup."""

from __future__ import annotations

from sqlalchemy import insert, select

from server.store.database import Transaction
from server.store.schema import installation


async def epoch(tx: Transaction) -> str | None:
    """The current epoch; None before the first start."""
    found: str | None = await tx.scalar(select(installation.c.epoch))
    return found


async def begin(tx: Transaction, epoch: str, now: int) -> None:
    """Write the first epoch of a new installation."""
    await tx.execute(insert(installation).values(id=1, epoch=epoch, created_at=now))
