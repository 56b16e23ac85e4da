"""What was said on units' scorecards, append only.

An entry speaks of one register: (author kind, kind, subject, method) on the card of one unit. The
newest of a register counts; one without a value takes the register back.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from sqlalchemy import func, insert, select

from server.store.database import Transaction
from server.store.schema import card_entries, users

Register = tuple[str, str, str, str]
"""Author kind, kind, subject, method."""


class NewEntry(msgspec.Struct, frozen=True):
    """An entry to append. `value` is JSON; None takes back. `origin` names the record that it comes
    from (a hearing, a questionnaire) where there is one; `user_id` is None for whom has no
    account."""

    author_kind: str
    kind: str
    subject: str
    method: str
    value: bytes | None
    reason: str
    origin: str = ""
    user_id: str | None = None

    @property
    def register(self) -> Register:
        """What it speaks of."""
        return (self.author_kind, self.kind, self.subject, self.method)


class StoredEntry(NewEntry, frozen=True, kw_only=True):
    """An entry with its number (rising), its author's name ("" without an account) and instant."""

    id: int
    unit_id: str
    user_title: str
    at: int


async def append(
    tx: Transaction, campaign_id: str, unit_id: str, entries: Sequence[NewEntry], now: int
) -> None:
    """Append entries on one unit's card."""
    rows = [
        {"campaign_id": campaign_id, "unit_id": unit_id, "at": now, **msgspec.structs.asdict(each)}
        for each in entries
    ]
    if rows:
        await tx.execute(insert(card_entries), rows)


async def of_unit(tx: Transaction, campaign_id: str, unit_id: str) -> list[StoredEntry]:
    """Everything on a unit's card, by both kinds of authors, oldest first."""
    return await _entries(tx, campaign_id, unit_id)


async def of_campaign(tx: Transaction, campaign_id: str) -> list[StoredEntry]:
    """Everything on the cards of a campaign, oldest first."""
    return await _entries(tx, campaign_id, None)


async def count(tx: Transaction, campaign_id: str) -> int:
    """How many entries the cards of a campaign have."""
    query = (
        select(func.count())
        .select_from(card_entries)
        .where(card_entries.c.campaign_id == campaign_id)
    )
    return await tx.scalar(query) or 0


def newest(entries: Sequence[StoredEntry]) -> dict[Register, StoredEntry]:
    """The entry that counts of every register, also where it takes back."""
    return {each.register: each for each in entries}


async def _entries(tx: Transaction, campaign_id: str, unit_id: str | None) -> list[StoredEntry]:
    columns = [column for column in card_entries.c if column.name != "campaign_id"]
    query = (
        select(*columns, func.coalesce(users.c.title, "").label("user_title"))
        .outerjoin(users, users.c.id == card_entries.c.user_id)
        .where(card_entries.c.campaign_id == campaign_id)
        .order_by(card_entries.c.id)
    )
    if unit_id is not None:
        query = query.where(card_entries.c.unit_id == unit_id)
    return [StoredEntry(**row._mapping) for row in await tx.execute(query)]
