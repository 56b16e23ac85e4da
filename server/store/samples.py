"""Clock samples that devices reported."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence

import msgspec
from sqlalchemy import func, select

from server.store.database import Transaction
from server.store.dialect import insert_ignoring
from server.store.schema import samples
from sync.clock import Sample

MATTERS_MS = 1_000
"""A clock known better by less than this changes no verdict: margins are minutes."""


async def add(tx: Transaction, actor: str, told: Sequence[Sample]) -> bool:
    """Keep samples, one told twice once; whether the device's clock is known better by them.

    It is by the first sample of a running time, and by one that is clearly tighter.
    """
    best = await _best(tx, actor)
    better = any(
        sample.error_ms + MATTERS_MS < best.get(sample.boot, 2 * MATTERS_MS + sample.error_ms)
        for sample in told
    )
    rows = [{"actor": actor, **msgspec.structs.asdict(sample)} for sample in told]
    if rows:
        await tx.execute(insert_ignoring(tx, samples), rows)
    return better


async def _best(tx: Transaction, actor: str) -> dict[str, int]:
    """The smallest error known for each running time of the device."""
    rows = await tx.execute(
        select(samples.c.boot, func.min(samples.c.error_ms))
        .where(samples.c.actor == actor)
        .group_by(samples.c.boot)
    )
    return {boot: int(error) for boot, error in rows}


async def of(tx: Transaction, actors: Collection[str]) -> dict[str, list[Sample]]:
    """All samples of these actors, by actor, rising by wall clock."""
    rows = await tx.execute(
        select(samples).where(samples.c.actor.in_(actors)).order_by(samples.c.wall_ms)
    )
    found: dict[str, list[Sample]] = defaultdict(list)
    for row in rows:
        found[row.actor].append(
            Sample(row.boot, row.mono_ms, row.wall_ms, row.skew_ms, row.error_ms)
        )
    return found
