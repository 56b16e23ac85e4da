"""What people did, append only. No secrets, no personal data beyond the user's id."""

from __future__ import annotations

import json
from typing import Any

import msgspec
from sqlalchemy import insert, or_, select

from server.store.database import Transaction
from server.store.schema import audit, users


class AuditRow(msgspec.Struct, frozen=True):
    """One line of the trail; `user_title` is None where nobody was signed in."""

    id: int
    at: int
    user_id: str | None
    user_title: str | None
    action: str
    subject: str
    details: str


class AuditFilter(msgspec.Struct, frozen=True):
    """Which lines: those that fit everything that is given. `before` is an id, for paging;
    `about` is the id of what they speak of, in the subject or anywhere in the details."""

    action: str = ""
    user_id: str = ""
    words: str = ""
    since: int | None = None
    until: int | None = None
    before: int | None = None
    about: str = ""


async def record(
    tx: Transaction, now: int, user_id: str | None, action: str, subject: str, **details: Any
) -> None:
    """Append one line in the transaction of the action itself."""
    await tx.execute(
        insert(audit).values(
            at=now,
            user_id=user_id,
            action=action,
            subject=subject,
            details=json.dumps(details, ensure_ascii=False, sort_keys=True),
        )
    )


async def rows(tx: Transaction, wanted: AuditFilter, limit: int) -> list[AuditRow]:
    """The newest lines that fit, newest first."""
    query = select(audit, users.c.title.label("user_title")).join(
        users, users.c.id == audit.c.user_id, isouter=True
    )
    if wanted.action:
        query = query.where(audit.c.action == wanted.action)
    if wanted.user_id:
        query = query.where(audit.c.user_id == wanted.user_id)
    if wanted.words:
        query = query.where(
            or_(
                audit.c.subject.contains(wanted.words, autoescape=True),
                audit.c.details.contains(wanted.words, autoescape=True),
            )
        )
    if wanted.about:
        whole = json.dumps(wanted.about, ensure_ascii=False)
        query = query.where(
            or_(
                audit.c.subject == wanted.about,
                audit.c.subject.startswith(f"{wanted.about}/", autoescape=True),
                audit.c.subject.endswith(f"/{wanted.about}", autoescape=True),
                audit.c.subject.contains(f"/{wanted.about}/", autoescape=True),
                audit.c.details.contains(whole, autoescape=True),
            )
        )
    if wanted.since is not None:
        query = query.where(audit.c.at >= wanted.since)
    if wanted.until is not None:
        query = query.where(audit.c.at < wanted.until)
    if wanted.before is not None:
        query = query.where(audit.c.id < wanted.before)
    found = await tx.execute(query.order_by(audit.c.id.desc()).limit(limit))
    return [AuditRow(**row._mapping) for row in found]
