"""Which layers of which visits a user's devices may pull, and since which position of the log.

A grant takes the campaign's current position when it is given. A cursor that lies below it has not
seen the layer: the next reply carries the layer's snapshot. So no table of what each device was
sent is needed, and a lost reply changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec
from sqlalchemy import insert, select, update

from server.store import visits
from server.store.announcements import announce
from server.store.database import Transaction
from server.store.direct_inside import direct
from server.store.log import advance
from server.store.schema import grants


class Grant(msgspec.Struct, frozen=True):
    """One layer of one visit, for one user."""

    visit_id: str
    layer: str
    campaign_id: str
    granted_position: int
    revoked_position: int | None


async def of(tx: Transaction, user_id: str) -> list[Grant]:
    """Every grant that the user has or had, by visit and layer."""
    rows = await tx.execute(
        select(
            grants.c.visit_id,
            grants.c.layer,
            grants.c.campaign_id,
            grants.c.granted_position,
            grants.c.revoked_position,
        )
        .where(grants.c.user_id == user_id)
        .order_by(grants.c.campaign_id, grants.c.visit_id, grants.c.layer)
    )
    return [Grant(**row._mapping) for row in rows]


async def refresh(tx: Transaction, visit_id: str, campaign_id: str) -> list[str]:
    """Make the grants of a visit follow its assignments; the users whose grants changed.

    Everyone assigned sees their own sheet, the sheets of all who ever were on the visit, rulings
    and the visit's state.
    """
    announce(tx, campaign_id, visit_id)
    people = (await visits.assignments_of(tx, [visit_id]))[visit_id]
    layers = ["ruling", "visit", *(f"sheet/{person.user_id}" for person in people)]
    wanted = {
        (person.user_id, layer) for person in people if person.ended_at is None for layer in layers
    }
    rows = await tx.execute(
        select(grants.c.user_id, grants.c.layer, grants.c.revoked_position).where(
            grants.c.visit_id == visit_id
        )
    )
    stored = {(row.user_id, row.layer): row.revoked_position is None for row in rows}
    held = {pair for pair, active in stored.items() if active}
    gained, lost = wanted - held, held - wanted
    if not gained and not lost:
        return []
    position = await advance(direct(tx), campaign_id, 1)
    await _give(tx, visit_id, campaign_id, position, gained, stored)
    await _take(tx, visit_id, position, lost)
    return sorted({user for user, _ in gained | lost})


async def _give(
    tx: Transaction,
    visit_id: str,
    campaign_id: str,
    position: int,
    gained: Iterable[tuple[str, str]],
    stored: dict[tuple[str, str], bool],
) -> None:
    for user_id, layer in sorted(gained):
        values = {"granted_position": position, "revoked_position": None}
        if (user_id, layer) in stored:
            await tx.execute(
                update(grants)
                .where(
                    grants.c.user_id == user_id,
                    grants.c.visit_id == visit_id,
                    grants.c.layer == layer,
                )
                .values(**values)
            )
            continue
        await tx.execute(
            insert(grants).values(
                user_id=user_id, visit_id=visit_id, layer=layer, campaign_id=campaign_id, **values
            )
        )


async def _take(
    tx: Transaction, visit_id: str, position: int, lost: Iterable[tuple[str, str]]
) -> None:
    for user_id, layer in sorted(lost):
        await tx.execute(
            update(grants)
            .where(
                grants.c.user_id == user_id,
                grants.c.visit_id == visit_id,
                grants.c.layer == layer,
            )
            .values(revoked_position=position)
        )


def active(held: Sequence[Grant]) -> list[Grant]:
    """Those of them that stand."""
    return [grant for grant in held if grant.revoked_position is None]
