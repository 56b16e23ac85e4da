"""Clock samples that devices reported."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence

from sqlalchemy import func, select

from server.store.database import Transaction
from server.store.direct import IGNORE, Direct
from server.store.schema import samples
from sync.clock import Sample

MATTERS_MS = 1_000
"""A clock known better by less than this changes no verdict: margins are minutes."""


async def add(db: Direct, actor: str, told: Sequence[Sample]) -> bool:
    """Keep samples, one told twice once; whether the device's clock is known better by them.

    It is by the first sample of a running time, and by one that is clearly tighter.
    """
    best = await _best(db, actor) if told else {}
    better = any(
        sample.error_ms + MATTERS_MS < best.get(sample.boot, 2 * MATTERS_MS + sample.error_ms)
        for sample in told
    )
    rows = [(actor, s.boot, s.mono_ms, s.wall_ms, s.skew_ms, s.error_ms) for s in told]
    columns = "actor boot mono_ms wall_ms skew_ms error_ms"
    await db.insert(samples, columns, rows, otherwise=IGNORE)
    return better


async def _best(db: Direct, actor: str) -> dict[str, int]:
    """The smallest error known for each running time of the device."""
    query = "SELECT boot, min(error_ms) FROM samples WHERE actor = ? GROUP BY boot"
    return {boot: int(error) for boot, error in await db.ask(query, actor)}


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


async def newest_skews(tx: Transaction) -> dict[str, int]:
    """Device minus server at the newest sample of every device that has one, ms."""
    true_ms = samples.c.wall_ms - samples.c.skew_ms
    newest = (
        select(samples.c.actor, func.max(true_ms).label("true_ms"))
        .group_by(samples.c.actor)
        .subquery()
    )
    rows = await tx.execute(
        select(samples.c.actor, samples.c.skew_ms).join(
            newest, (newest.c.actor == samples.c.actor) & (newest.c.true_ms == true_ms)
        )
    )
    return {actor: int(skew) for actor, skew in rows}
