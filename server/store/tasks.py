"""The list of tasks that a campaign pins, and what units settled about single tasks."""

from __future__ import annotations

from datetime import date

import msgspec
from sqlalchemy import delete, select

from server.store.database import Transaction
from server.store.dialect import insert_or_update
from server.store.schema import campaign_tasks, task_duties
from server.tasks.ledger import Duty
from server.tasks.task import TaskList


class Pinned(msgspec.Struct, frozen=True):
    """The list and the year of its ledger."""

    tasks: TaskList
    year: int


async def pin(tx: Transaction, campaign_id: str, pinned: Pinned, now: int) -> None:
    """Have the campaign keep this list, instead of any that it had."""
    row = {
        "campaign_id": campaign_id,
        "year": pinned.year,
        "document": msgspec.json.encode(pinned.tasks),
        "pinned_at": now,
    }
    wanted = ("year", "document", "pinned_at")
    await tx.execute(insert_or_update(tx, campaign_tasks, wanted), [row])


async def pinned(tx: Transaction, campaign_id: str) -> Pinned | None:
    """What the campaign has pinned."""
    rows = await tx.execute(
        select(campaign_tasks.c.document, campaign_tasks.c.year).where(
            campaign_tasks.c.campaign_id == campaign_id
        )
    )
    row = rows.first()
    if row is None:
        return None
    return Pinned(msgspec.json.decode(row.document, type=TaskList), row.year)


async def settle(
    tx: Transaction, campaign_id: str, unit_id: str, task: str, duty: Duty | None
) -> None:
    """Keep what the unit settled about a task; None forgets it."""
    if duty is None:
        await tx.execute(
            delete(task_duties).where(
                task_duties.c.campaign_id == campaign_id,
                task_duties.c.unit_id == unit_id,
                task_duties.c.task == task,
            )
        )
        return
    row = {
        "campaign_id": campaign_id,
        "unit_id": unit_id,
        "task": task,
        "department": duty.department,
        "due_on": duty.due_on.isoformat() if duty.due_on else None,
    }
    await tx.execute(insert_or_update(tx, task_duties, ("department", "due_on")), [row])


async def duties(tx: Transaction, campaign_id: str) -> dict[str, dict[str, Duty]]:
    """What units settled, by unit and task."""
    rows = await tx.execute(select(task_duties).where(task_duties.c.campaign_id == campaign_id))
    found: dict[str, dict[str, Duty]] = {}
    for row in rows:
        due = date.fromisoformat(row.due_on) if row.due_on else None
        found.setdefault(row.unit_id, {})[row.task] = Duty(row.department, due)
    return found
