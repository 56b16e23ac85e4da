"""Links by which a unit answers without an account. Only the hash of a link's secret is kept."""

from __future__ import annotations

import msgspec
from sqlalchemy import insert, select, update

from server.store.database import Transaction
from server.store.schema import unit_links, users


class StoredLink(msgspec.Struct, frozen=True):
    """A link to the items of one visit; `opened_at` is when it was first used."""

    id: str
    visit_id: str
    token_hash: str
    user_id: str
    created_at: int
    expires_at: int
    revoked_at: int | None = None
    opened_at: int | None = None
    user_title: str = ""


_ALL = select(unit_links, users.c.title.label("user_title")).join(
    users, users.c.id == unit_links.c.user_id
)


async def add(tx: Transaction, link: StoredLink) -> None:
    """Keep a new link."""
    values = msgspec.structs.asdict(link)
    del values["user_title"]
    await tx.execute(insert(unit_links).values(values))


async def by_token(tx: Transaction, token_hash: str) -> StoredLink | None:
    """The link with this secret, revoked or expired ones too; None if there is none."""
    row = (await tx.execute(_ALL.where(unit_links.c.token_hash == token_hash))).first()
    return None if row is None else StoredLink(**row._mapping)


async def of_visit(tx: Transaction, visit_id: str) -> list[StoredLink]:
    """The links of a visit, newest first."""
    query = _ALL.where(unit_links.c.visit_id == visit_id)
    rows = await tx.execute(query.order_by(unit_links.c.created_at.desc(), unit_links.c.id))
    return [StoredLink(**row._mapping) for row in rows]


async def revoke(tx: Transaction, link_id: str, now: int) -> None:
    """Let the link open nothing any more."""
    await tx.execute(
        update(unit_links)
        .where(unit_links.c.id == link_id, unit_links.c.revoked_at.is_(None))
        .values(revoked_at=now)
    )


async def note_opened(tx: Transaction, link_id: str, now: int) -> None:
    """Note the first use."""
    await tx.execute(
        update(unit_links)
        .where(unit_links.c.id == link_id, unit_links.c.opened_at.is_(None))
        .values(opened_at=now)
    )
