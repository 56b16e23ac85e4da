"""Quarantine: ops that were authored rightly and may not count, until somebody lets them in."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

import msgspec
from sqlalchemy import Row, func, insert, select, update

from server.store.database import Transaction
from server.store.dialect import one_of, portions
from server.store.schema import quarantine
from sync.dot import Dot
from sync.op import Op, parse_op


class QuarantinedRow(msgspec.Struct, frozen=True):
    """An op in quarantine."""

    op: Op
    code: str
    received_at: int
    let_in_at: int | None


async def hold(tx: Transaction, held: Sequence[tuple[Op, str]], now: int) -> None:
    """Put ops in, each with the reason."""
    rows = [
        {
            "actor": op.dot.actor,
            "counter": op.dot.counter,
            "hash": op.hash,
            "visit_id": op.visit,
            "path": op.path,
            "line": op.line,
            "code": code,
            "received_at": now,
        }
        for op, code in held
    ]
    if rows:
        await tx.execute(insert(quarantine), rows)


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


async def waiting(tx: Transaction) -> int:
    """How many ops lie in quarantine."""
    query = select(func.count()).select_from(quarantine).where(quarantine.c.let_in_at.is_(None))
    return int(await tx.scalar(query) or 0)


async def codes(tx: Transaction, dots: Collection[Dot]) -> dict[Dot, str]:
    """Why those of these ops that lie in quarantine do."""
    found: dict[Dot, str] = {}
    for some in portions(dots):
        stored = await tx.execute(
            select(quarantine.c.actor, quarantine.c.counter, quarantine.c.code).where(
                one_of((quarantine.c.actor, quarantine.c.counter), some),
                quarantine.c.let_in_at.is_(None),
            )
        )
        found.update((Dot(row.actor, row.counter), row.code) for row in stored)
    return found


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
