"""Archives of what a unit hands in: asked for, how far, done. The files lie in the data folder."""

from __future__ import annotations

from typing import Any, Literal

import msgspec
from sqlalchemy import delete, insert, select, update

from server.store.database import Transaction
from server.store.schema import submissions, users

UNFINISHED = ("waiting", "running")
SubmissionState = Literal["waiting", "running", "done", "failed", "cancelled"]


class StoredSubmission(msgspec.Struct, frozen=True):
    """One archive. `done` of `total` records are in it; `left_out`: files that could not be."""

    id: str
    campaign_id: str
    unit_id: str
    user_id: str
    state: SubmissionState
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


async def change(tx: Transaction, submission_id: str, **values: Any) -> None:
    """Note how far it is. What was cancelled stays cancelled."""
    await tx.execute(
        update(submissions)
        .where(submissions.c.id == submission_id, submissions.c.state != "cancelled")
        .values(**values)
    )


async def cancel(tx: Transaction, submission_id: str) -> None:
    """Nobody wants it any more; one that is done stays done."""
    await tx.execute(
        update(submissions)
        .where(submissions.c.id == submission_id, submissions.c.state.in_(UNFINISHED))
        .values(state="cancelled")
    )


async def interrupt(tx: Transaction, problem: str) -> None:
    """Tell those that a stopped server left half-way as failed."""
    await tx.execute(
        update(submissions)
        .where(submissions.c.state.in_(UNFINISHED))
        .values(state="failed", problem=problem)
    )


async def older_than(tx: Transaction, instant: int) -> list[str]:
    """Ids of archives made before an instant."""
    query = select(submissions.c.id).where(submissions.c.created_at < instant)
    return list(await tx.scalars(query))


async def forget(tx: Transaction, submission_id: str) -> None:
    """Forget one whose file is gone."""
    await tx.execute(delete(submissions).where(submissions.c.id == submission_id))
