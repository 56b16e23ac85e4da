"""The log: the only writer of ops, forks, signed heads and positions.

Cost of `append`, whatever the number of ops: two queries for the touched layers and the heads of
their registers, one statement for each table that changes. The position is taken from the
campaign's row, so that a cursor never runs ahead of an op that is still being written elsewhere.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from typing import Any

import msgspec
from sqlalchemy import and_, select, update

from server.store.announcements import announce
from server.store.database import Transaction
from server.store.direct import IGNORE, Direct, Row
from server.store.direct_inside import direct
from server.store.heads import (
    HeadRow,
    Layer,
    Register,
    heads_of,
    layer_named,
    layer_of,
    layers_of,
    write_heads,
)
from server.store.quarantine import QuarantinedRow, hold, mark_let_in
from server.store.schema import actors, forks, heads, ops, signed_heads
from sync.chain import SignedHead
from sync.ledger import ActorState
from sync.merge import Admission
from sync.op import Op, parse_op
from sync.register import apply, let_in


class LoggedOp(msgspec.Struct, frozen=True):
    """An op in the log."""

    op: Op
    position: int
    received_at: int


class Stretch(msgspec.Struct, frozen=True):
    """Ops that stand one behind the other in one campaign's log; `layers` are theirs."""

    scope: str
    first: int
    ops: int
    layers: Collection[Layer]
    history: bool = False
    """Some of them were superseded already when they came."""

    @property
    def last(self) -> int:
        """Position of the last of them."""
        return self.first + self.ops - 1


async def advance(db: Direct, campaign_id: str, by: int) -> int:
    """Take the next `by` positions of a campaign's log; the last of them."""
    taken = "UPDATE campaigns SET position = position + ? WHERE id = ? RETURNING position"
    ((position,),) = await db.ask(taken, by, campaign_id)
    return int(position)


async def append(
    db: Direct, admission: Admission, scopes: dict[str, str], now: int, *, ahead: bool = False
) -> list[Stretch]:
    """Write what a push came to; where its accepted ops are, in their order within each campaign.

    `scopes` by visit id. `ahead`: others gave these ops back, and their actors' chains end before.
    """
    by_scope: dict[str, list[Op]] = defaultdict(list)
    for op in admission.accepted:
        by_scope[scopes[op.visit]].append(op)
    appended = [
        await _append(db, scope, accepted, now, ahead=ahead)
        for scope, accepted in sorted(by_scope.items())
    ]
    await hold(db, admission.quarantined, now)
    for op, _ in admission.quarantined:
        if op.visit in scopes:
            announce(db, scopes[op.visit], op.visit)
    await _keep_forks(db, admission.forked, now)
    await _move_actors(db, admission.actors)
    if ahead:
        await _note_ahead(db, [*admission.accepted, *(op for op, _ in admission.quarantined)])
    return appended


async def of_chain(db: Direct, actor: str, first: int, last: int) -> Sequence[Row]:
    """(hash, position) of an actor's ops with these counters that are in the log, by counter."""
    return await db.ask(_OF_CHAIN, actor, first, last)


_OF_CHAIN = (
    "SELECT hash, position FROM ops WHERE actor = ? AND counter BETWEEN ? AND ? ORDER BY counter"
)


async def keep_heads(db: Direct, told: Sequence[SignedHead], now: int) -> None:
    """Keep signed heads: they let an export be verified by someone who trusts nobody."""
    rows = [(*msgspec.structs.astuple(head), now) for head in told]
    columns = "actor counter hash signature received_at"
    await db.insert(signed_heads, columns, rows, otherwise=IGNORE)


async def freeze(tx: Transaction, actor: str) -> None:
    """Let nothing follow in an actor's chain: another one has taken its place."""
    await tx.execute(update(actors).where(actors.c.id == actor).values(frozen=True))


async def release(tx: Transaction, row: QuarantinedRow, campaign_id: str, now: int) -> None:
    """Let a quarantined op into the log late. It resurrects nothing."""
    op, db = row.op, direct(tx)
    logged = [each.op for each in await register_log(tx, op.visit, op.path)]
    layer = layer_of(op)
    stored = await layers_of(db, {layer})
    current = await heads_of(db, {op.register})
    before = current[op.register]
    position = await advance(db, campaign_id, 1)
    mine = HeadRow(op.dot, op.hash, position, op.supersedes)
    seen = [HeadRow(each.dot, each.hash, 0, each.supersedes) for each in logged]
    after = let_in(before, mine, seen)
    history = mine not in after
    await db.insert(ops, _OPS, [_row(campaign_id, position, op, layer[1], now, history=history)])
    await write_heads(db, {op.register: (before, after)}, {layer: position}, stored)
    end = await tx.scalar(select(actors.c.counter).where(actors.c.id == op.dot.actor))
    if end is not None and end < op.dot.counter:
        await _mark_late(db, [layer])
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


_OPS = "campaign_id position actor counter hash visit_id layer path line received_at history"


async def _append(db: Direct, scope: str, accepted: list[Op], now: int, *, ahead: bool) -> Stretch:
    layers = {path: layer_named(path) for path in {op.path for op in accepted}}
    touched = [(op.visit, layers[op.path]) for op in accepted]
    stored = await layers_of(db, set(touched))
    # Most layers are new: nothing needs to be looked up where nobody wrote yet.
    registers = {
        (op.visit, op.path)
        for op, layer in zip(accepted, touched, strict=True)
        if stored and layer in stored
    }
    before = await heads_of(db, registers)
    late = {key for key in touched if ahead or (key in stored and stored[key].given_back)}
    logged = await _logged_in(db, late) if late else {}
    after: dict[Register, list[HeadRow]] = {}
    last = await advance(db, scope, len(accepted))
    first = last - len(accepted) + 1
    newest: dict[Layer, int] = {}
    rows = []
    for position, (op, layer) in enumerate(zip(accepted, touched, strict=True), first):
        register = (op.visit, op.path)
        head = HeadRow(op.dot, op.hash, position, op.supersedes)
        known = after.get(register) or before.get(register)
        if layer in late:
            here = logged.setdefault(register, [])
            after[register] = let_in(known or (), head, here)
            here.append(head)
        else:
            after[register] = apply(known, head) if known else [head]
        newest[layer] = position
        history = layer in late and head not in after[register]
        rows.append(_row(scope, position, op, layer[1], now, history=history))
    await db.insert(ops, _OPS, rows)
    changed = {key: (before.get(key, _NO_HEADS), heads) for key, heads in after.items()}
    await write_heads(db, changed, newest, stored)
    for visit in {op.visit for op in accepted}:
        announce(db, scope, visit)
    if ahead:
        await _mark_late(db, newest)
    return Stretch(scope, first, len(accepted), newest.keys(), any(row[-1] for row in rows))


async def _logged_in(db: Direct, wanted: Collection[Layer]) -> dict[Register, list[HeadRow]]:
    """Every op of these layers, by register."""
    found: dict[Register, list[HeadRow]] = defaultdict(list)
    for visit, layer in wanted:
        for position, line in await db.ask(_LAYER, visit, layer):
            op = parse_op(line)
            found[op.register].append(HeadRow(op.dot, op.hash, position, op.supersedes))
    return found


_LAYER = "SELECT position, line FROM ops WHERE visit_id = ? AND layer = ?"


async def _mark_late(db: Direct, names: Iterable[Layer]) -> None:
    """What comes into these layers from now on may be superseded already."""
    for name in names:
        await db.ask("UPDATE layers SET given_back = true WHERE visit_id = ? AND layer = ?", *name)


async def _note_ahead(db: Direct, given: Sequence[Op]) -> None:
    reached: dict[str, int] = {}
    for actor, counter in (op.dot for op in given):
        reached[actor] = max(counter, reached.get(actor, 0))
    note = "UPDATE actors SET given_back_to = ? WHERE id = ? AND given_back_to < ?"
    for actor, counter in reached.items():
        await db.ask(note, counter, actor, counter)


_NO_HEADS: list[HeadRow] = []


def _row(scope: str, position: int, op: Op, layer: str, now: int, *, history: bool = False) -> Row:
    """An op as the columns _OPS have it."""
    return (
        scope,
        position,
        *op.dot,
        op.hash,
        op.visit,
        layer,
        op.path,
        op.line,
        now,
        history,
    )


async def _keep_forks(db: Direct, forked: Sequence[Op], now: int) -> None:
    rows = [(op.dot.actor, op.dot.counter, op.hash, op.line, now) for op in forked]
    await db.insert(forks, "actor counter hash line received_at", rows, otherwise=IGNORE)


async def _move_actors(db: Direct, states: Sequence[ActorState]) -> None:
    move = "UPDATE actors SET counter = ?, last_hash = ?, frozen = ? WHERE id = ?"
    for state in states:
        await db.ask(move, state.counter, state.last_hash, state.frozen, state.actor)


def _by_visit(rows: Iterable[Any]) -> dict[str, list[LoggedOp]]:
    found: dict[str, list[LoggedOp]] = defaultdict(list)
    for row in rows:
        found[row.visit_id].append(_logged(row))
    return found


def _logged(row: Any) -> LoggedOp:
    return LoggedOp(parse_op(row.line), row.position, row.received_at)
