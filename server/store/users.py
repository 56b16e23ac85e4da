"""Who may sign in."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any, Literal

import msgspec
from sqlalchemy import Row, insert, select, update

from server.store.database import Transaction
from server.store.schema import users

Role = Literal["administrator", "office", "inspector", "viewer", "unit"]


class StoredUser(msgspec.Struct, frozen=True):
    """One user with what must not leave the server."""

    id: str
    name: str
    title: str
    role: Role
    password_hash: str | None
    password_due: bool
    enabled: bool
    work: int
    """Changes whenever the user's assignments do."""
    created_at: int
    region_id: str | None = None
    """The office's region; None is the whole city."""
    unit_id: str | None = None
    """Who employs them: whom they speak for, or must not review."""


async def add(tx: Transaction, user: StoredUser) -> None:
    """Insert a user; the name must be free."""
    await tx.execute(insert(users).values(**msgspec.structs.asdict(user)))


async def remember(tx: Transaction, user_id: str, role: Role, now: int) -> None:
    """Know somebody who was added after the backup which took over; nothing is known but the id.
    They cannot sign in until an administrator enables them."""
    await add(tx, StoredUser(user_id, user_id, user_id, role, None, False, False, 0, now))


async def by_id(tx: Transaction, user_id: str) -> StoredUser | None:
    """The user, or None."""
    row = (await tx.execute(select(users).where(users.c.id == user_id))).first()
    return None if row is None else _user(row)


async def by_name(tx: Transaction, name: str) -> StoredUser | None:
    """The user who signs in by this name, or None."""
    row = (await tx.execute(select(users).where(users.c.name == name))).first()
    return None if row is None else _user(row)


async def everyone(tx: Transaction) -> list[StoredUser]:
    """All users in the order of their creation."""
    rows = await tx.execute(select(users).order_by(users.c.created_at, users.c.id))
    return [_user(row) for row in rows]


async def some(tx: Transaction, ids: Collection[str]) -> list[StoredUser]:
    """The users with these ids, in the order of their creation."""
    query = select(users).where(users.c.id.in_(ids)).order_by(users.c.created_at, users.c.id)
    return [_user(row) for row in await tx.execute(query)]


async def change(tx: Transaction, user_id: str, **values: Any) -> None:
    """Set columns of one user."""
    await tx.execute(update(users).where(users.c.id == user_id).values(**values))


async def work_changed(tx: Transaction, user_ids: Sequence[str]) -> None:
    """Tell the devices of these users to fetch their assignments again."""
    await tx.execute(update(users).where(users.c.id.in_(user_ids)).values(work=users.c.work + 1))


def _user(row: Row[Any]) -> StoredUser:
    return StoredUser(**row._mapping)
