"""Reads a device's chain around one op, wherever its ops lie."""

from __future__ import annotations

import msgspec
from sqlalchemy import func, select

from server.store.database import Transaction
from server.store.schema import forks, ops, quarantine, signed_heads
from sync.chain import SignedHead
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


class ChainOp(msgspec.Struct, frozen=True):
    """One op of a device's chain, and whether it is in the log or in quarantine."""

    counter: int
    line: bytes
    logged: bool


async def whole(tx: Transaction, actor: str) -> list[ChainOp]:
    """A device's whole chain, in order."""
    found: dict[int, ChainOp] = {}
    for table, logged in ((quarantine, False), (ops, True)):
        rows = await tx.execute(select(table.c.counter, table.c.line).where(table.c.actor == actor))
        found.update((row.counter, ChainOp(row.counter, row.line, logged)) for row in rows)
    return [found[counter] for counter in sorted(found)]


async def signed(tx: Transaction, actor: str) -> list[SignedHead]:
    """What a device signed of its chain, in order."""
    rows = await tx.execute(
        select(signed_heads)
        .where(signed_heads.c.actor == actor)
        .order_by(signed_heads.c.counter, signed_heads.c.hash)
    )
    return [SignedHead(row.actor, row.counter, row.hash, row.signature) for row in rows]


async def writers_of(tx: Transaction, visit_id: str) -> list[str]:
    """The actors that wrote to a visit, those in quarantine too."""
    names: set[str] = set()
    for table in (ops, quarantine):
        rows = await tx.scalars(
            select(table.c.actor).where(table.c.visit_id == visit_id).distinct()
        )
        names.update(rows)
    return sorted(names)
