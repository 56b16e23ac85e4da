"""What is to become of a unit: proposed, then decided. Append only."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from typing import Any, Literal

import msgspec
from sqlalchemy import insert, select

from server.store.database import Transaction
from server.store.schema import dispositions, users

Stage = Literal["proposed", "decided", "withdrawn"]


class StoredDisposition(msgspec.Struct, frozen=True):
    """One word on the matter: a choice of one of the campaign's lists, and its grounds."""

    visit_id: str
    stage: Stage
    list: str
    choice: str
    grounds: Sequence[str]
    reason: str
    user_id: str
    at: int
    user_title: str = ""


async def add(tx: Transaction, said: StoredDisposition) -> None:
    """Append it."""
    values = msgspec.structs.asdict(said)
    del values["user_title"]
    values["grounds"] = json.dumps(list(said.grounds), ensure_ascii=False)
    await tx.execute(insert(dispositions).values(values))


async def of_visits(
    tx: Transaction, visit_ids: Collection[str]
) -> dict[str, list[StoredDisposition]]:
    """Everything that was said, by visit, oldest first."""
    query = (
        select(dispositions, users.c.title.label("user_title"))
        .join(users, users.c.id == dispositions.c.user_id)
        .where(dispositions.c.visit_id.in_(visit_ids))
        .order_by(dispositions.c.id)
    )
    found: dict[str, list[StoredDisposition]] = {}
    for row in await tx.execute(query):
        values: dict[str, Any] = dict(row._mapping)
        del values["id"]
        values["grounds"] = tuple(json.loads(values["grounds"]))
        found.setdefault(row.visit_id, []).append(StoredDisposition(**values))
    return found
