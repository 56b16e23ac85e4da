"""Links by which a unit comes in without an account. Only the hash of a link's secret is kept."""

from __future__ import annotations

from typing import Any

import msgspec
from sqlalchemy import Select, insert, select, update

from server.store.database import Transaction
from server.store.schema import unit_links, users


class StoredLink(msgspec.Struct, frozen=True):
    """A link of one unit in one campaign. `purposes` are parted by commas (`server/wire/links.py`);
    `visit_id` is set where it opens the items of a visit, and then of that visit alone; `opened_at`
    is when it was first used."""

    id: str
    token_hash: str
    campaign_id: str
    unit_id: str
    visit_id: str | None
    purposes: str
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
    found = await _read(tx, _ALL.where(unit_links.c.token_hash == token_hash))
    return found[0] if found else None


async def of_unit(tx: Transaction, campaign_id: str, unit_id: str) -> list[StoredLink]:
    """The links of a unit in a campaign, newest first."""
    mine = (unit_links.c.campaign_id == campaign_id, unit_links.c.unit_id == unit_id)
    return await _read(tx, _ALL.where(*mine))


async def of_visit(tx: Transaction, visit_id: str) -> list[StoredLink]:
    """The links to the items of a visit, newest first."""
    return await _read(tx, _ALL.where(unit_links.c.visit_id == visit_id))


async def _read(tx: Transaction, query: Select[Any]) -> list[StoredLink]:
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
