"""What a visit's reading depends on, as values that change whenever the reading may.

Costs a handful of grouped queries over indexes, whatever the readings themselves would cost.
"""

from __future__ import annotations

import msgspec
from sqlalchemy import func, select

from server.store.database import Transaction
from server.store.schema import layers, photo_uses, photos, samples, verdicts, visits


class VisitVersion(msgspec.Struct, frozen=True):
    """Newest position of the visit's log, its photos that have arrived, its newest verdict."""

    position: int = 0
    arrived: int = 0
    verdict: int = 0


async def of_campaign(tx: Transaction, campaign_id: str) -> dict[str, VisitVersion]:
    """The version of every visit of a campaign that anything was written about."""
    positions = await tx.execute(
        select(layers.c.visit_id, func.max(layers.c.position))
        .join(visits, visits.c.id == layers.c.visit_id)
        .where(visits.c.campaign_id == campaign_id)
        .group_by(layers.c.visit_id)
    )
    arrived = await tx.execute(
        select(photo_uses.c.visit_id, func.count())
        .join(photos, photos.c.sha256 == photo_uses.c.sha256)
        .where(photo_uses.c.campaign_id == campaign_id)
        .group_by(photo_uses.c.visit_id)
    )
    judged = await tx.execute(
        select(photo_uses.c.visit_id, func.max(verdicts.c.id))
        .join(
            verdicts,
            (verdicts.c.actor == photo_uses.c.actor) & (verdicts.c.counter == photo_uses.c.counter),
        )
        .where(photo_uses.c.campaign_id == campaign_id)
        .group_by(photo_uses.c.visit_id)
    )
    photos_here, newest = dict(map(tuple, arrived)), dict(map(tuple, judged))
    return {
        visit: VisitVersion(position, photos_here.get(visit, 0), newest.get(visit, 0))
        for visit, position in map(tuple, positions)
    }


async def of_clocks(tx: Transaction) -> dict[str, int]:
    """How many clock samples of each device are known."""
    rows = await tx.execute(select(samples.c.actor, func.count()).group_by(samples.c.actor))
    return dict(map(tuple, rows))
