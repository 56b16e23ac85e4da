"""Reads a device's chain around one op, wherever its ops lie."""

from __future__ import annotations

import msgspec
from sqlalchemy import func, select

from server.store.database import Transaction
from server.store.schema import forks, ops, quarantine
from sync.dot import Dot
from sync.op import Op, parse_op


class Neighbours(msgspec.Struct, frozen=True):
    """The ops before and after one in its device's chain, in the log or in quarantine."""

    before: Op | None
    after: Op | None
    forked_at: int | None
    """The lowest counter that came twice with other bytes; None when none did."""


async def around(tx: Transaction, dot: Dot) -> Neighbours:
    """The neighbours of an op."""
    wanted = (dot.counter - 1, dot.counter + 1)
    found: dict[int, Op] = {}
    for table in (quarantine, ops):
        rows = await tx.execute(
            select(table.c.counter, table.c.line).where(
                table.c.actor == dot.actor, table.c.counter.in_(wanted)
            )
        )
        found.update((row.counter, parse_op(row.line)) for row in rows)
    forked_at = await tx.scalar(select(func.min(forks.c.counter)).where(forks.c.actor == dot.actor))
    return Neighbours(found.get(wanted[0]), found.get(wanted[1]), forked_at)
