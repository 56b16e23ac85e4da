"""What a unit has to put right: items, what was said of each, and visits to look again."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from typing import Any, Literal

import msgspec
from sqlalchemy import insert, select, update

from server.store.database import Transaction
from server.store.schema import rectification_steps, rectifications, revisits, units, users, visits
from server.store.visits import REGION

ItemState = Literal["open", "answered", "returned", "accepted", "withdrawn"]
StepKind = Literal["opened", "answered", "returned", "accepted", "withdrawn", "changed"]

PENDING: tuple[ItemState, ...] = ("open", "answered", "returned")
"""States in which something is still to be done."""


class StoredItem(msgspec.Struct, frozen=True):
    """One failed checkpoint to put right; `due_on` is a day at the site, YYYY-MM-DD."""

    id: str
    visit_id: str
    checkpoint: str
    opinion: str
    department: str
    due_on: str
    state: ItemState
    opened_at: int


class LateItem(msgspec.Struct, frozen=True):
    """An item that is still to be done though its day has passed."""

    due_on: str
    department: str


class StoredStep(msgspec.Struct, frozen=True):
    """One thing that was said of an item; `user_id` is None where the unit said it. `photos` are
    sha-256 of after-photos."""

    rectification_id: str
    kind: StepKind
    text: str
    photos: Sequence[str]
    user_id: str | None
    at: int
    user_title: str | None = None


async def add(tx: Transaction, item: StoredItem) -> None:
    """Open an item."""
    await tx.execute(insert(rectifications).values(msgspec.structs.asdict(item)))


async def get(tx: Transaction, item_id: str) -> StoredItem | None:
    """The item, or None."""
    row = (await tx.execute(select(rectifications).where(rectifications.c.id == item_id))).first()
    return None if row is None else StoredItem(**row._mapping)


async def of_visits(tx: Transaction, visit_ids: Collection[str]) -> dict[str, list[StoredItem]]:
    """The items of these visits, by visit, in the order in which they were opened."""
    query = (
        select(rectifications)
        .where(rectifications.c.visit_id.in_(visit_ids))
        .order_by(rectifications.c.opened_at, rectifications.c.id)
    )
    found: dict[str, list[StoredItem]] = {}
    for row in await tx.execute(query):
        found.setdefault(row.visit_id, []).append(StoredItem(**row._mapping))
    return found


async def overdue(
    tx: Transaction, campaign_id: str, regions: frozenset[str] | None, today: str
) -> list[LateItem]:
    """Items of a campaign that are still to be done though their day has passed, at visits that
    offices of these regions run (None: all)."""
    query = (
        select(rectifications.c.due_on, rectifications.c.department)
        .select_from(rectifications)
        .join(visits, visits.c.id == rectifications.c.visit_id)
        .join(units, units.c.id == visits.c.unit_id)
        .where(
            visits.c.campaign_id == campaign_id,
            rectifications.c.state.in_(PENDING),
            rectifications.c.due_on < today,
        )
    )
    if regions is not None:
        query = query.where(REGION.in_(regions))
    return [LateItem(*row) for row in await tx.execute(query)]


async def change(tx: Transaction, item_id: str, **values: Any) -> None:
    """Set columns of an item: its state, and what the office may change."""
    await tx.execute(update(rectifications).where(rectifications.c.id == item_id).values(**values))


async def say(tx: Transaction, step: StoredStep) -> None:
    """Append what was said."""
    values = msgspec.structs.asdict(step)
    del values["user_title"]
    values["photos"] = json.dumps(list(step.photos))
    await tx.execute(insert(rectification_steps).values(values))


async def steps_of(tx: Transaction, item_ids: Collection[str]) -> dict[str, list[StoredStep]]:
    """Everything that was said of these items, by item, oldest first."""
    query = (
        select(rectification_steps, users.c.title.label("user_title"))
        .join(users, users.c.id == rectification_steps.c.user_id, isouter=True)
        .where(rectification_steps.c.rectification_id.in_(item_ids))
        .order_by(rectification_steps.c.id)
    )
    found: dict[str, list[StoredStep]] = {}
    for row in await tx.execute(query):
        values = dict(row._mapping)
        del values["id"]
        values["photos"] = tuple(json.loads(values["photos"]))
        found.setdefault(row.rectification_id, []).append(StoredStep(**values))
    return found


async def note_revisit(tx: Transaction, visit_id: str, of_visit_id: str) -> None:
    """Note that a visit looks again at what an earlier one found."""
    await tx.execute(insert(revisits).values(visit_id=visit_id, of_visit_id=of_visit_id))


async def revisits_of(tx: Transaction, visit_id: str) -> list[str]:
    """The visits that look again at this one, by id."""
    query = select(revisits.c.visit_id).where(revisits.c.of_visit_id == visit_id)
    return list(await tx.scalars(query.order_by(revisits.c.visit_id)))


async def looks_again_at(tx: Transaction, visit_id: str) -> str | None:
    """The earlier visit that this one looks at again, or None."""
    found: str | None = await tx.scalar(
        select(revisits.c.of_visit_id).where(revisits.c.visit_id == visit_id)
    )
    return found
