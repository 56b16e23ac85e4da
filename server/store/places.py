"""Where units are: at most one place each; what people say outranks what was learnt."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from sqlalchemy import delete, select

from server.catalog.place import UnitPlace
from server.store.database import Transaction
from server.store.dialect import insert_or_update, portions
from server.store.schema import assignments, unit_places, visits

_VALUES = ("lat", "lon", "accuracy_m", "source", "visits", "set_at")


async def put(tx: Transaction, found: Mapping[str, UnitPlace], now: int) -> None:
    """Set the places of units, whatever was there before."""
    rows = [
        {
            "unit_id": unit_id,
            "lat": place.lat,
            "lon": place.lon,
            "accuracy_m": place.accuracy_m,
            "source": place.source,
            "visits": place.visits,
            "set_at": now,
        }
        for unit_id, place in found.items()
    ]
    if rows:
        await tx.execute(insert_or_update(tx, unit_places, _VALUES), rows)


async def forget(tx: Transaction, unit_id: str) -> None:
    """Have no place for a unit; it is learnt anew from the next photos."""
    await tx.execute(delete(unit_places).where(unit_places.c.unit_id == unit_id))


async def of(tx: Transaction, unit_ids: Collection[str]) -> dict[str, UnitPlace]:
    """The places of these units; those without one are left out."""
    found: dict[str, UnitPlace] = {}
    for some in portions(unit_ids):
        rows = await tx.execute(select(unit_places).where(unit_places.c.unit_id.in_(some)))
        found.update(
            (row.unit_id, UnitPlace(row.lat, row.lon, row.accuracy_m, row.source, row.visits))
            for row in rows
        )
    return found


async def taken_along_by(tx: Transaction, *unit_ids: str) -> list[str]:
    """Users whose devices hold a visit of one of these units, by id."""
    rows = await tx.execute(
        select(assignments.c.user_id)
        .join(visits, visits.c.id == assignments.c.visit_id)
        .where(visits.c.unit_id.in_(unit_ids), assignments.c.ended_at.is_(None))
        .distinct()
        .order_by(assignments.c.user_id)
    )
    return [row.user_id for row in rows]
