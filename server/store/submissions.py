"""Archives of what a unit hands in: asked for, how far, done. The files lie in the data folder."""

from __future__ import annotations

import msgspec
from sqlalchemy import insert, select

from server.store.database import Transaction
from server.store.orders import Orders, OrderState
from server.store.schema import submissions, users

ORDERS = Orders(submissions)


class StoredSubmission(msgspec.Struct, frozen=True):
    """One archive. `done` of `total` records are in it; `left_out`: files that could not be."""

    id: str
    campaign_id: str
    unit_id: str
    user_id: str
    state: OrderState
    done: int
    total: int
    left_out: int
    problem: str
    created_at: int
    user_title: str = ""


_ALL = select(submissions, users.c.title.label("user_title")).join(
    users, users.c.id == submissions.c.user_id
)


async def add(tx: Transaction, submission: StoredSubmission) -> None:
    """Keep a new order."""
    values = msgspec.structs.asdict(submission)
    del values["user_title"]
    await tx.execute(insert(submissions).values(values))


async def get(tx: Transaction, submission_id: str) -> StoredSubmission | None:
    """The archive, or None."""
    row = (await tx.execute(_ALL.where(submissions.c.id == submission_id))).first()
    return None if row is None else StoredSubmission(**row._mapping)


async def newest(tx: Transaction, campaign_id: str, unit_id: str) -> StoredSubmission | None:
    """The unit's newest archive that was not cancelled, or None."""
    query = _ALL.where(
        submissions.c.campaign_id == campaign_id,
        submissions.c.unit_id == unit_id,
        submissions.c.state != "cancelled",
    ).order_by(submissions.c.created_at.desc(), submissions.c.id)
    row = (await tx.execute(query.limit(1))).first()
    return None if row is None else StoredSubmission(**row._mapping)
