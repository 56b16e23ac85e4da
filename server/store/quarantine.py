"""Quarantine: ops that were authored rightly and may not count, until somebody lets them in."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

import msgspec
from sqlalchemy import Row, func, select, update

from server.store import visits
from server.store.database import Transaction
from server.store.direct import Direct
from server.store.schema import quarantine, units
from server.store.schema import visits as schema_visits
from sync.dot import Dot
from sync.op import Op, parse_op


class QuarantinedRow(msgspec.Struct, frozen=True):
    """An op in quarantine."""

    op: Op
    code: str
    received_at: int
    let_in_at: int | None


async def hold(db: Direct, held: Sequence[tuple[Op, str]], now: int) -> None:
    """Put ops in, each with the reason."""
    rows = [
        (op.dot.actor, op.dot.counter, op.hash, op.visit, op.path, op.line, code, now)
        for op, code in held
    ]
    columns = "actor counter hash visit_id path line code received_at"
    await db.insert(quarantine, columns, rows)


async def mark_let_in(tx: Transaction, dot: Dot, now: int) -> None:
    """Let an op count no longer as waiting; its row stays, to be shown with what became of it."""
    await tx.execute(
        update(quarantine)
        .where(quarantine.c.actor == dot.actor, quarantine.c.counter == dot.counter)
        .values(let_in_at=now)
    )


async def rows(tx: Transaction, dot: Dot | None = None) -> list[QuarantinedRow]:
    """What is or was in quarantine, newest first; or the one of this dot."""
    query = select(quarantine).order_by(quarantine.c.received_at.desc(), quarantine.c.counter)
    if dot is not None:
        query = query.where(quarantine.c.actor == dot.actor, quarantine.c.counter == dot.counter)
    return [_quarantined(row) for row in await tx.execute(query)]


async def waiting(tx: Transaction, regions: frozenset[str] | None) -> int:
    """How many ops of visits that offices of these regions run (None: all) lie in quarantine."""
    query = select(func.count()).select_from(quarantine).where(quarantine.c.let_in_at.is_(None))
    if regions is not None:
        here = visits.REGION.in_(regions)
        held = quarantine.join(schema_visits, schema_visits.c.id == quarantine.c.visit_id)
        query = (
            select(func.count())
            .select_from(held.join(units, units.c.id == schema_visits.c.unit_id))
            .where(quarantine.c.let_in_at.is_(None), here)
        )
    return int(await tx.scalar(query) or 0)


async def waiting_by_code(tx: Transaction) -> dict[str, tuple[int, int]]:
    """By code: how many wait, and since when the oldest does (ms since 1970)."""
    query = (
        select(quarantine.c.code, func.count(), func.min(quarantine.c.received_at))
        .where(quarantine.c.let_in_at.is_(None))
        .group_by(quarantine.c.code)
    )
    return {code: (int(count), int(since)) for code, count, since in await tx.execute(query)}


async def codes(db: Direct, dots: Collection[Dot]) -> dict[Dot, str]:
    """Why those of these ops that lie in quarantine do."""
    if not dots:
        return {}
    rows = await db.ask(
        "SELECT actor, counter, code FROM quarantine"
        " WHERE actor IN {texts} AND counter IN {numbers} AND let_in_at IS NULL",
        list({dot.actor for dot in dots}),
        list({dot.counter for dot in dots}),
    )
    found = {Dot(actor, counter): code for actor, counter, code in rows}
    return {dot: found[dot] for dot in dots if dot in found}


async def group_of(tx: Transaction, row: QuarantinedRow) -> list[QuarantinedRow]:
    """The op with those of its group that wait with it, in counter order."""
    if row.op.group is None:
        return [row]
    held = await tx.execute(
        select(quarantine)
        .where(quarantine.c.actor == row.op.dot.actor, quarantine.c.let_in_at.is_(None))
        .order_by(quarantine.c.counter)
    )
    return [each for each in map(_quarantined, held) if each.op.group == row.op.group]


def _quarantined(row: Row[Any]) -> QuarantinedRow:
    return QuarantinedRow(parse_op(row.line), row.code, row.received_at, row.let_in_at)
