"""Failed attempts to sign in or to enrol, counted per subject."""

from __future__ import annotations

from sqlalchemy import delete, func, insert, select

from server.store.database import Transaction
from server.store.schema import attempts


async def count(tx: Transaction, subject: str, since: int) -> int:
    """Failures of this subject since an instant."""
    found = await tx.scalar(
        select(func.count())
        .select_from(attempts)
        .where(attempts.c.subject == subject, attempts.c.at >= since)
    )
    return int(found or 0)


async def forget(tx: Transaction, subject: str) -> None:
    """The subject was in the right: what came before is no matter any more."""
    await tx.execute(delete(attempts).where(attempts.c.subject == subject))


async def add(tx: Transaction, subject: str, now: int, forget_before: int) -> None:
    """Count one more failure, and forget those that no longer matter."""
    await tx.execute(delete(attempts).where(attempts.c.at < forget_before))
    await tx.execute(insert(attempts).values(subject=subject, at=now))
