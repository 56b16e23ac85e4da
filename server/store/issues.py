"""Results as they were issued: the only writer of issues. Nothing is changed, nothing deleted."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

import msgspec
from sqlalchemy import insert, select

from server.store.database import Transaction
from server.store.schema import issues, users


class StoredIssue(msgspec.Struct, frozen=True):
    """One issue or correction. `document` are the canonical bytes that `hash` is of; `number` 1 is
    the issue, later ones are corrections; `complete`: nothing was missing then."""

    visit_id: str
    number: int
    code: str
    document: bytes
    hash: str
    complete: bool
    reason: str
    user_id: str
    issued_at: int
    user_title: str = ""


_ALL = select(issues, users.c.title.label("user_title")).join(users, users.c.id == issues.c.user_id)


async def add(tx: Transaction, issue: StoredIssue) -> None:
    """Freeze a result. Its number must be free."""
    values = msgspec.structs.asdict(issue)
    del values["user_title"]
    await tx.execute(insert(issues).values(values))


async def of_visits(tx: Transaction, visit_ids: Collection[str]) -> dict[str, list[StoredIssue]]:
    """What was issued of these visits, by visit, oldest first."""
    query = _ALL.where(issues.c.visit_id.in_(visit_ids)).order_by(issues.c.number)
    found: dict[str, list[StoredIssue]] = {}
    for row in await tx.execute(query):
        found.setdefault(row.visit_id, []).append(_issue(row))
    return found


async def by_code(tx: Transaction, code: str) -> StoredIssue | None:
    """The issue that a printed code names, or None."""
    row = (await tx.execute(_ALL.where(issues.c.code == code))).first()
    return None if row is None else _issue(row)


def _issue(row: Any) -> StoredIssue:
    return StoredIssue(**row._mapping)
