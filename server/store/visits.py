"""Visits and who is assigned to them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from typing import Any, Literal

import msgspec
from sqlalchemy import Row, Select, func, insert, select, update

from server.store.database import Transaction
from server.store.dialect import insert_or_update
from server.store.schema import assignments, units, users, visits

Purpose = Literal["review", "spot_check"]
"""The review by whoever answers for the unit; the city's second look at a unit that was drawn."""


class StoredVisit(msgspec.Struct, frozen=True):
    """A visit with its unit's record as JSON."""

    id: str
    campaign_id: str
    unit_id: str
    unit: bytes
    unit_name: str
    checklist_id: str
    checklist_version: int
    created_at: int
    region_id: str | None
    """Whose office runs it."""
    purpose: Purpose
    due_on: str | None = None
    """A day at the site, YYYY-MM-DD; None: the last day of its unit's phase."""


class StoredAssignment(msgspec.Struct, frozen=True):
    """One inspector of one visit; `ended_at` is set once they were taken off it."""

    visit_id: str
    user_id: str
    title: str
    ended_at: int | None


REGION = func.coalesce(visits.c.region_id, units.c.region_id)
_ALL: Select[Any] = select(
    *(column for column in visits.c if column.name != "region_id"),
    REGION.label("region_id"),
    units.c.document.label("unit"),
    units.c.name.label("unit_name"),
).join(units, units.c.id == visits.c.unit_id)


async def add(tx: Transaction, visit_id: str, **values: Any) -> None:
    """Insert a visit: campaign_id, unit_id, checklist_id, checklist_version, created_at, and where
    another office than its unit's runs it region_id and purpose."""
    await tx.execute(insert(visits).values(id=visit_id, **values))


async def get(tx: Transaction, visit_id: str) -> StoredVisit | None:
    """One visit, or None."""
    found = await _visits(tx, _ALL.where(visits.c.id == visit_id))
    return found[0] if found else None


async def some(tx: Transaction, ids: Collection[str]) -> list[StoredVisit]:
    """The visits with these ids, by id."""
    return await _visits(tx, _ALL.where(visits.c.id.in_(ids)))


async def of_campaign(
    tx: Transaction, campaign_id: str, regions: frozenset[str] | None
) -> list[StoredVisit]:
    """The visits of a campaign that offices of these regions run (None: all), by id."""
    query = _ALL.where(visits.c.campaign_id == campaign_id)
    return await _visits(tx, query if regions is None else query.where(REGION.in_(regions)))


async def of_units(tx: Transaction, unit_ids: Collection[str]) -> list[StoredVisit]:
    """Every visit of these units, in whatever campaign, by id."""
    return await _visits(tx, _ALL.where(visits.c.unit_id.in_(unit_ids)))


async def of_user(tx: Transaction, user_id: str) -> list[StoredVisit]:
    """The visits that the user is assigned to now, by id."""
    mine = select(assignments.c.visit_id).where(
        assignments.c.user_id == user_id, assignments.c.ended_at.is_(None)
    )
    return await _visits(tx, _ALL.where(visits.c.id.in_(mine)))


async def assignments_of(
    tx: Transaction, visit_ids: Collection[str]
) -> dict[str, list[StoredAssignment]]:
    """Everyone ever assigned to these visits, by visit, in the order of the users' ids."""
    rows = await tx.execute(
        select(
            assignments.c.visit_id,
            assignments.c.user_id,
            users.c.title,
            assignments.c.ended_at,
        )
        .join(users, users.c.id == assignments.c.user_id)
        .where(assignments.c.visit_id.in_(visit_ids))
        .order_by(assignments.c.user_id)
    )
    found: dict[str, list[StoredAssignment]] = defaultdict(list)
    for row in rows:
        found[row.visit_id].append(StoredAssignment(**row._mapping))
    return found


async def assign(tx: Transaction, visit_id: str, user_ids: Sequence[str], now: int) -> None:
    """Put users on a visit, or back on it."""
    rows = [
        {"visit_id": visit_id, "user_id": user_id, "assigned_at": now, "ended_at": None}
        for user_id in user_ids
    ]
    if rows:
        await tx.execute(insert_or_update(tx, assignments, ("ended_at",)), rows)


async def unassign(tx: Transaction, visit_id: str, user_ids: Sequence[str], now: int) -> None:
    """Take users off a visit; that they once were on it stays known."""
    await tx.execute(
        update(assignments)
        .where(assignments.c.visit_id == visit_id, assignments.c.user_id.in_(user_ids))
        .values(ended_at=now)
    )


async def set_due(tx: Transaction, visit_id: str, due_on: str | None) -> None:
    """Set the day by which a visit is to be done; None: that of its phase."""
    await tx.execute(update(visits).where(visits.c.id == visit_id).values(due_on=due_on))


async def _visits(tx: Transaction, query: Select[Any]) -> list[StoredVisit]:
    return [_visit(row) for row in await tx.execute(query.order_by(visits.c.id))]


def _visit(row: Row[Any]) -> StoredVisit:
    return StoredVisit(**row._mapping)
