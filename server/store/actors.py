"""Enrolled devices and office browsers, with their keys."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

import msgspec
from sqlalchemy import Row, insert, select, update

from server.store.database import Transaction
from server.store.direct import Direct
from server.store.direct_inside import direct
from server.store.schema import actors, users
from sync.chain import genesis
from sync.ledger import ActorState

OFFICE_ROLES = ("administrator", "office")
_NAME_LETTERS = 6
"""Of its id, as the name of a device that nobody has named here."""


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
    region_id: str | None
    given_back_to: int
    """Highest counter of its ops that others gave back, which may lie ahead of its chain."""

    @property
    def enrolled(self) -> bool:
        """Whether its key is here. Of a device that is known by what others gave back alone it is
        not, until it comes back and enrols again."""
        return bool(self.public_key)

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


_ALL = select(actors, users.c.title.label("user_title"), users.c.role, users.c.region_id).join(
    users, users.c.id == actors.c.user_id
)


_NAMED = (
    "SELECT a.id, a.user_id, u.title, u.role, a.device, a.device_class, a.public_key, a.counter,"
    " a.last_hash, a.frozen, a.enrolled_at, a.revoked_at, a.last_contact_at, a.unsent, u.region_id,"
    " a.given_back_to"
    " FROM actors a JOIN users u ON u.id = a.user_id WHERE a.id IN {texts}"
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


async def remember(tx: Transaction, actor: str, user_id: str, now: int) -> None:
    """Know an actor that enrolled after the backup which took over, by what others gave back."""
    await enrol(tx, NewActor(actor, user_id, actor[:_NAME_LETTERS], "", b""), now)


async def bring_key(tx: Transaction, new: NewActor) -> None:
    """Give an actor that is only remembered its key, and its device its name."""
    known = msgspec.structs.asdict(new)
    await tx.execute(update(actors).where(actors.c.id == new.id).values(**known))


async def users_of(db: Direct, ids: Collection[str]) -> dict[str, str]:
    """Whose these actors are; unknown ids are left out."""
    query = "SELECT id, user_id FROM actors WHERE id IN {texts}"
    return dict(await db.ask(query, list(ids))) if ids else {}


async def get(tx: Transaction, ids: Collection[str]) -> dict[str, StoredActor]:
    """The actors with these ids; unknown ids are left out."""
    return await named(direct(tx), ids)


async def named(db: Direct, ids: Collection[str]) -> dict[str, StoredActor]:
    """The same."""
    rows = await db.ask(_NAMED, list(ids)) if ids else []
    found = [StoredActor(*row) for row in rows]
    return {one.id: msgspec.structs.replace(one, frozen=bool(one.frozen)) for one in found}


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


async def touch(db: Direct, actor: str, now: int, unsent: str | None) -> None:
    """Note that the actor was heard, and what it still holds."""
    note = "UPDATE actors SET last_contact_at = ?, unsent = ? WHERE id = ?"
    await db.ask(note, now, unsent, actor)


def _actor(row: Row[Any]) -> StoredActor:
    return StoredActor(**row._mapping)
