"""Codes by which a device is enrolled once."""

from __future__ import annotations

import msgspec
from sqlalchemy import insert, select, update

from server.store.database import Transaction
from server.store.schema import enrolments


class StoredEnrolment(msgspec.Struct, frozen=True):
    """A code, known by its hash only."""

    code_hash: str
    user_id: str
    created_by: str | None
    expires_at: int
    used_at: int | None = None


async def add(tx: Transaction, enrolment: StoredEnrolment) -> None:
    """Keep a new code."""
    await tx.execute(insert(enrolments).values(**msgspec.structs.asdict(enrolment)))


async def use(tx: Transaction, code_hash: str, now: int) -> str | None:
    """Use a code up; the user that it enrols, or None when it is unknown, used or expired."""
    row = (
        await tx.execute(
            select(enrolments.c.user_id).where(
                enrolments.c.code_hash == code_hash,
                enrolments.c.used_at.is_(None),
                enrolments.c.expires_at > now,
            )
        )
    ).first()
    if row is None:
        return None
    await tx.execute(
        update(enrolments).where(enrolments.c.code_hash == code_hash).values(used_at=now)
    )
    return str(row.user_id)
