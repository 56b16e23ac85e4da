"""Enrolled devices and office browsers, with their keys."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

import msgspec
from sqlalchemy import Row, insert, select, update

from server.store.database import Transaction
from server.store.dialect import portions
from server.store.schema import actors, users
from sync.chain import genesis
from sync.ledger import ActorState

OFFICE_ROLES = ("administrator", "office")


class StoredActor(msgspec.Struct, frozen=True):
    """One actor and its user, as the office sees it. `unsent` is JSON as the device reported it."""

    id: str
    user_id: str
    user_title: str
    role: str
    device: str
    device_class: str
    public_key: bytes
    counter: int
    last_hash: str
    frozen: bool
    enrolled_at: int
    revoked_at: int | None
    last_contact_at: int | None
    unsent: str | None

    @property
    def office(self) -> bool:
        """Whether it may write rulings."""
        return self.role in OFFICE_ROLES

    @property
    def state(self) -> ActorState:
        """What the engine knows of it."""
        return ActorState(
            actor=self.id,
            user=self.user_id,
            office=self.office,
            counter=self.counter,
            last_hash=self.last_hash,
            frozen=self.frozen,
            revoked=self.revoked_at is not None,
        )


_ALL = select(actors, users.c.title.label("user_title"), users.c.role).join(
    users, users.c.id == actors.c.user_id
)


class NewActor(msgspec.Struct, frozen=True):
    """An actor to register: its user, the name and the class of its device, its key."""

    id: str
    user_id: str
    device: str
    device_class: str
    public_key: bytes


async def enrol(tx: Transaction, new: NewActor, now: int) -> None:
    """Register a new actor whose chain has not begun."""
    await tx.execute(
        insert(actors).values(
            **msgspec.structs.asdict(new),
            counter=0,
            last_hash=genesis(new.id),
            frozen=False,
            enrolled_at=now,
        )
    )


async def get(tx: Transaction, ids: Collection[str]) -> dict[str, StoredActor]:
    """The actors with these ids; unknown ids are left out."""
    found: dict[str, StoredActor] = {}
    for some in portions(ids):
        rows = await tx.execute(_ALL.where(actors.c.id.in_(some)))
        found.update((row.id, _actor(row)) for row in rows)
    return found


async def everyone(tx: Transaction) -> list[StoredActor]:
    """All actors, newest contact first."""
    rows = await tx.execute(_ALL.order_by(actors.c.last_contact_at.desc(), actors.c.id))
    return [_actor(row) for row in rows]


async def revoke(tx: Transaction, actor: str, now: int) -> None:
    """Let nothing of this actor into the log any more; it may still push into quarantine."""
    await tx.execute(update(actors).where(actors.c.id == actor).values(revoked_at=now))


async def rename(tx: Transaction, actor: str, device: str) -> None:
    """Give the device another name."""
    await tx.execute(update(actors).where(actors.c.id == actor).values(device=device))


async def touch(tx: Transaction, actor: str, now: int, unsent: str | None) -> None:
    """Note that the actor was heard, and what it still holds."""
    await tx.execute(
        update(actors).where(actors.c.id == actor).values(last_contact_at=now, unsent=unsent)
    )


def _actor(row: Row[Any]) -> StoredActor:
    return StoredActor(**row._mapping)
