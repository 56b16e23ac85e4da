"""The log: the only writer of ops, forks, signed heads and positions.

Cost of `append`, whatever the number of ops: one query for the heads of the touched registers, one
statement for each table that changes. The position is taken from the campaign's row, so that
a cursor never runs ahead of an op that is still being written elsewhere.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from typing import Any

import msgspec
from sqlalchemy import Row, and_, insert, select, update

from server.store.announcements import announce
from server.store.database import Transaction
from server.store.dialect import insert_ignoring
from server.store.heads import HeadRow, Layer, Register, heads_of, layer_of, write_heads
from server.store.quarantine import QuarantinedRow, hold, mark_let_in
from server.store.schema import actors, campaigns, forks, heads, ops, signed_heads
from sync.chain import SignedHead
from sync.dot import Dot
from sync.ledger import ActorState
from sync.merge import Admission
from sync.op import Op, parse_op
from sync.register import apply, let_in


class LoggedOp(msgspec.Struct, frozen=True):
    """An op in the log."""

    op: Op
    position: int
    received_at: int


async def advance(tx: Transaction, campaign_id: str, by: int) -> int:
    """Take the next `by` positions of a campaign's log; the last of them."""
    position: int = (
        await tx.execute(
            update(campaigns)
            .where(campaigns.c.id == campaign_id)
            .values(position=campaigns.c.position + by)
            .returning(campaigns.c.position)
        )
    ).scalar_one()
    return position


async def append(
    tx: Transaction, admission: Admission, scopes: dict[str, str], now: int
) -> dict[Dot, int]:
    """Write what a push came to; the positions of its accepted ops. `scopes` by visit id."""
    positions: dict[Dot, int] = {}
    by_scope: dict[str, list[Op]] = defaultdict(list)
    for op in admission.accepted:
        by_scope[scopes[op.visit]].append(op)
    for scope, accepted in sorted(by_scope.items()):
        positions.update(await _append(tx, scope, accepted, now))
    await hold(tx, admission.quarantined, now)
    for op, _ in admission.quarantined:
        if op.visit in scopes:
            announce(tx, scopes[op.visit], op.visit)
    await _keep_forks(tx, admission.forked, now)
    await _move_actors(tx, admission.actors)
    return positions


async def keep_heads(tx: Transaction, told: Sequence[SignedHead], now: int) -> None:
    """Keep signed heads: they let an export be verified by someone who trusts nobody."""
    rows = [{**msgspec.structs.asdict(head), "received_at": now} for head in told]
    if rows:
        await tx.execute(insert_ignoring(tx, signed_heads), rows)


async def freeze(tx: Transaction, actor: str) -> None:
    """Let nothing follow in an actor's chain: another one has taken its place."""
    await tx.execute(update(actors).where(actors.c.id == actor).values(frozen=True))


async def release(tx: Transaction, row: QuarantinedRow, campaign_id: str, now: int) -> None:
    """Let a quarantined op into the log late. It resurrects nothing."""
    op = row.op
    logged = [each.op for each in await register_log(tx, op.visit, op.path)]
    current = await heads_of(tx, {op.register})
    before = current[op.register]
    position = await advance(tx, campaign_id, 1)
    mine = HeadRow(op.dot, op.hash, position, op.supersedes)
    seen = [HeadRow(each.dot, each.hash, 0, each.supersedes) for each in logged]
    after = let_in(before, mine, seen)
    history = mine not in after
    await _insert_ops(tx, campaign_id, [(op, position)], now, history=history)
    await write_heads(tx, {op.register: (before, after)}, {layer_of(op): position})
    await mark_let_in(tx, op.dot, now)
    announce(tx, campaign_id, op.visit)


async def register_log(tx: Transaction, visit_id: str, path: str) -> list[LoggedOp]:
    """Every op of one register, by position."""
    rows = await tx.execute(
        select(ops).where(ops.c.visit_id == visit_id, ops.c.path == path).order_by(ops.c.position)
    )
    return [_logged(row) for row in rows]


async def visit_logs(tx: Transaction, visit_ids: Collection[str]) -> dict[str, list[LoggedOp]]:
    """Every op of these visits, by visit, rising by position."""
    rows = await tx.execute(
        select(ops).where(ops.c.visit_id.in_(visit_ids)).order_by(ops.c.position)
    )
    return _by_visit(rows)


async def head_ops(tx: Transaction, visit_ids: Collection[str]) -> dict[str, list[LoggedOp]]:
    """The ops that are heads of these visits, by visit, rising by position."""
    rows = await tx.execute(
        select(ops)
        .join(heads, and_(heads.c.actor == ops.c.actor, heads.c.counter == ops.c.counter))
        .where(heads.c.visit_id.in_(visit_ids))
        .order_by(ops.c.position)
    )
    return _by_visit(rows)


async def _append(tx: Transaction, scope: str, accepted: list[Op], now: int) -> dict[Dot, int]:
    before = await heads_of(tx, {op.register for op in accepted})
    after: dict[Register, list[HeadRow]] = {}
    last = await advance(tx, scope, len(accepted))
    first = last - len(accepted) + 1
    placed = list(zip(accepted, range(first, last + 1), strict=True))
    newest: dict[Layer, int] = {}
    for op, position in placed:
        row = HeadRow(op.dot, op.hash, position, op.supersedes)
        after[op.register] = apply(after.get(op.register, before[op.register]), row)
        newest[layer_of(op)] = position
    await _insert_ops(tx, scope, placed, now)
    await write_heads(tx, {key: (before[key], after[key]) for key in after}, newest)
    for visit in {op.visit for op in accepted}:
        announce(tx, scope, visit)
    return {op.dot: position for op, position in placed}


async def _insert_ops(
    tx: Transaction,
    scope: str,
    placed: Sequence[tuple[Op, int]],
    now: int,
    *,
    history: bool = False,
) -> None:
    rows = [
        {
            "campaign_id": scope,
            "position": position,
            "actor": op.dot.actor,
            "counter": op.dot.counter,
            "hash": op.hash,
            "visit_id": op.visit,
            "layer": layer_of(op)[1],
            "path": op.path,
            "line": op.line,
            "received_at": now,
            "history": history,
        }
        for op, position in placed
    ]
    await tx.execute(insert(ops), rows)


async def _keep_forks(tx: Transaction, forked: Sequence[Op], now: int) -> None:
    rows = [
        {
            "actor": op.dot.actor,
            "counter": op.dot.counter,
            "hash": op.hash,
            "line": op.line,
            "received_at": now,
        }
        for op in forked
    ]
    if rows:
        await tx.execute(insert_ignoring(tx, forks), rows)


async def _move_actors(tx: Transaction, states: Sequence[ActorState]) -> None:
    for state in states:
        await tx.execute(
            update(actors)
            .where(actors.c.id == state.actor)
            .values(counter=state.counter, last_hash=state.last_hash, frozen=state.frozen)
        )


def _by_visit(rows: Iterable[Row[Any]]) -> dict[str, list[LoggedOp]]:
    found: dict[str, list[LoggedOp]] = defaultdict(list)
    for row in rows:
        found[row.visit_id].append(_logged(row))
    return found


def _logged(row: Row[Any]) -> LoggedOp:
    return LoggedOp(parse_op(row.line), row.position, row.received_at)
