"""Server-side sessions, found by the hash of their token; they can be revoked."""

from __future__ import annotations

import msgspec
from sqlalchemy import func, insert, select, update

from server.store.database import Transaction
from server.store.direct import Direct
from server.store.schema import sessions
from server.store.users import StoredUser


class StoredSession(msgspec.Struct, frozen=True):
    """A session. `actor` is the device that it was opened for, if any."""

    token_hash: str
    user_id: str
    actor: str | None
    created_at: int
    expires_at: int
    revoked_at: int | None = None


class Holder(msgspec.Struct, frozen=True):
    """Whose session it is, the device that it was opened for, if any, and the counter up to which
    that device's chain is here."""

    user: StoredUser
    actor: str | None
    reached: int


async def add(tx: Transaction, session: StoredSession) -> None:
    """Open a session."""
    await tx.execute(insert(sessions).values(**msgspec.structs.asdict(session)))


async def holder(db: Direct, token_hash: str, now: int) -> Holder | None:
    """Whose open session this is; None when it is over."""
    rows = await db.ask(_HOLDER, token_hash, now)
    if not rows:
        return None
    actor, reached, *columns = rows[0]
    user = StoredUser(*columns)
    due, enabled = bool(user.password_due), bool(user.enabled)
    user = msgspec.structs.replace(user, password_due=due, enabled=enabled)
    return Holder(user, actor, reached or 0)


_USER = ", ".join(f"u.{name}" for name in StoredUser.__struct_fields__)
_HOLDER = (
    f"SELECT s.actor, a.counter, {_USER} FROM sessions s"  # noqa: S608
    " JOIN users u ON u.id = s.user_id LEFT JOIN actors a ON a.id = s.actor"
    " WHERE s.token_hash = ? AND s.revoked_at IS NULL AND s.expires_at > ?"
)


async def set_actor(tx: Transaction, token_hash: str, actor: str) -> None:
    """Tie the session to the device that it speaks for."""
    await tx.execute(
        update(sessions).where(sessions.c.token_hash == token_hash).values(actor=actor)
    )


async def revoke(tx: Transaction, token_hash: str, now: int) -> None:
    """End one session."""
    await tx.execute(
        update(sessions).where(sessions.c.token_hash == token_hash).values(revoked_at=now)
    )


async def end_of_device(tx: Transaction, actor: str, now: int) -> int | None:
    """End the sessions of a device that are still open; when the last would have ended, or None."""
    still = (
        sessions.c.actor == actor,
        sessions.c.revoked_at.is_(None),
        sessions.c.expires_at > now,
    )
    last: int | None = await tx.scalar(select(func.max(sessions.c.expires_at)).where(*still))
    await tx.execute(update(sessions).where(*still).values(revoked_at=now))
    return last


async def revoke_all(tx: Transaction, user_id: str, now: int, but: str = "") -> None:
    """End every session of a user that is open, except the one with hash `but`."""
    await tx.execute(
        update(sessions)
        .where(
            sessions.c.user_id == user_id,
            sessions.c.revoked_at.is_(None),
            sessions.c.token_hash != but,
        )
        .values(revoked_at=now)
    )
