"""The log: the only writer of ops, heads, layers, quarantine, forks, signed heads and positions.

Cost of `append`, whatever the number of ops: one query for the heads of the touched registers, one
statement for each table that changes. The position is taken from the campaign's row, so that
a cursor never runs ahead of an op that is still being written elsewhere.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from typing import Any

import msgspec
from sqlalchemy import Row, and_, delete, func, insert, select, update

from server.store.database import Transaction
from server.store.dialect import insert_ignoring, insert_or_update, one_of, portions
from server.store.schema import (
    actors,
    campaigns,
    forks,
    heads,
    layers,
    ops,
    quarantine,
    signed_heads,
)
from sync.chain import EMPTY_DIGEST, Digest, SignedHead, toggle
from sync.dot import Dot
from sync.ledger import ActorState
from sync.merge import Admission
from sync.op import Op, parse_op
from sync.path import parse_path
from sync.register import apply, let_in

Register = tuple[str, str]
Layer = tuple[str, str]


class LoggedOp(msgspec.Struct, frozen=True):
    """An op in the log."""

    op: Op
    position: int
    received_at: int


class HeadRow(msgspec.Struct, frozen=True):
    """What the heads table knows of an op; enough to apply the next one."""

    dot: Dot
    hash: str
    position: int
    supersedes: tuple[Dot, ...] = ()


class QuarantinedRow(msgspec.Struct, frozen=True):
    """An op in quarantine."""

    op: Op
    code: str
    received_at: int
    let_in_at: int | None


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
    await _quarantine(tx, admission.quarantined, now)
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
    current = await _heads_of(tx, {op.register})
    before = current[op.register]
    position = await advance(tx, campaign_id, 1)
    mine = HeadRow(op.dot, op.hash, position, op.supersedes)
    seen = [HeadRow(each.dot, each.hash, 0, each.supersedes) for each in logged]
    after = let_in(before, mine, seen)
    history = mine not in after
    await _insert_ops(tx, campaign_id, [(op, position)], now, history=history)
    await _write_heads(tx, {op.register: (before, after)}, {_layer(op): position})
    await tx.execute(
        update(quarantine)
        .where(quarantine.c.actor == op.dot.actor, quarantine.c.counter == op.dot.counter)
        .values(let_in_at=now)
    )


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


async def quarantined(tx: Transaction, dot: Dot | None = None) -> list[QuarantinedRow]:
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
        rows = await tx.execute(
            select(quarantine.c.actor, quarantine.c.counter, quarantine.c.code).where(
                one_of((quarantine.c.actor, quarantine.c.counter), some),
                quarantine.c.let_in_at.is_(None),
            )
        )
        found.update((Dot(row.actor, row.counter), row.code) for row in rows)
    return found


async def quarantined_group(tx: Transaction, row: QuarantinedRow) -> list[QuarantinedRow]:
    """The op with those of its group that wait with it, in counter order."""
    if row.op.group is None:
        return [row]
    rows = await tx.execute(
        select(quarantine)
        .where(quarantine.c.actor == row.op.dot.actor, quarantine.c.let_in_at.is_(None))
        .order_by(quarantine.c.counter)
    )
    return [each for each in map(_quarantined, rows) if each.op.group == row.op.group]


def _quarantined(row: Row[Any]) -> QuarantinedRow:
    return QuarantinedRow(parse_op(row.line), row.code, row.received_at, row.let_in_at)


async def _append(tx: Transaction, scope: str, accepted: list[Op], now: int) -> dict[Dot, int]:
    before = await _heads_of(tx, {op.register for op in accepted})
    after: dict[Register, list[HeadRow]] = {}
    last = await advance(tx, scope, len(accepted))
    first = last - len(accepted) + 1
    placed = list(zip(accepted, range(first, last + 1), strict=True))
    newest: dict[Layer, int] = {}
    for op, position in placed:
        row = HeadRow(op.dot, op.hash, position, op.supersedes)
        after[op.register] = apply(after.get(op.register, before[op.register]), row)
        newest[_layer(op)] = position
    await _insert_ops(tx, scope, placed, now)
    await _write_heads(tx, {key: (before[key], after[key]) for key in after}, newest)
    return {op.dot: position for op, position in placed}


async def _heads_of(tx: Transaction, registers: set[Register]) -> dict[Register, list[HeadRow]]:
    found: dict[Register, list[HeadRow]] = {register: [] for register in registers}
    rows = await tx.execute(
        select(heads).where(
            heads.c.visit_id.in_({visit for visit, _ in registers}),
            heads.c.path.in_({path for _, path in registers}),
        )
    )
    for row in rows:
        if (row.visit_id, row.path) in found:
            head = HeadRow(Dot(row.actor, row.counter), row.hash, row.position)
            found[(row.visit_id, row.path)].append(head)
    return found


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
            "layer": _layer(op)[1],
            "path": op.path,
            "line": op.line,
            "received_at": now,
            "history": history,
        }
        for op, position in placed
    ]
    await tx.execute(insert(ops), rows)


async def _write_heads(
    tx: Transaction,
    changed: dict[Register, tuple[list[HeadRow], list[HeadRow]]],
    newest: dict[Layer, int],
) -> None:
    """Replace heads, and carry the digests of their layers along."""
    gone: list[tuple[str, str, str, int]] = []
    come: list[dict[str, Any]] = []
    mixed: dict[Layer, tuple[list[str], list[str]]] = {layer: ([], []) for layer in newest}
    for (visit_id, path), (before, after) in changed.items():
        parsed = parse_path(path)
        assert parsed is not None
        added = [head for head in after if head.dot not in {h.dot for h in before}]
        removed = [head for head in before if head.dot not in {h.dot for h in after}]
        plus, minus = mixed[(visit_id, parsed.layer)]
        plus.extend(head.hash for head in added)
        minus.extend(head.hash for head in removed)
        gone.extend((visit_id, path, head.dot.actor, head.dot.counter) for head in removed)
        come.extend(
            {
                "visit_id": visit_id,
                "path": path,
                "actor": head.dot.actor,
                "counter": head.dot.counter,
                "hash": head.hash,
                "layer": parsed.layer,
                "position": head.position,
            }
            for head in added
        )
    key = (heads.c.visit_id, heads.c.path, heads.c.actor, heads.c.counter)
    for some in portions(gone):
        await tx.execute(delete(heads).where(one_of(key, some)))
    if come:
        await tx.execute(insert(heads), come)
    await _write_layers(tx, newest, mixed)


async def _write_layers(
    tx: Transaction,
    newest: dict[Layer, int],
    mixed: dict[Layer, tuple[list[str], list[str]]],
) -> None:
    rows = await tx.execute(
        select(layers).where(one_of((layers.c.visit_id, layers.c.layer), sorted(newest)))
    )
    stored = {(row.visit_id, row.layer): Digest(row.heads, row.digest) for row in rows}
    values = []
    for (visit_id, layer), position in newest.items():
        plus, minus = mixed[(visit_id, layer)]
        digest = toggle(stored.get((visit_id, layer), EMPTY_DIGEST), plus, minus)
        values.append(
            {
                "visit_id": visit_id,
                "layer": layer,
                "position": position,
                "heads": digest.count,
                "digest": digest.digest,
            }
        )
    await tx.execute(insert_or_update(tx, layers, ("position", "heads", "digest")), values)


async def _quarantine(tx: Transaction, held: Sequence[tuple[Op, str]], now: int) -> None:
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


def _layer(op: Op) -> Layer:
    parsed = parse_path(op.path)
    assert parsed is not None, "only ops with a known path are logged"
    return (op.visit, parsed.layer)


def _by_visit(rows: Iterable[Row[Any]]) -> dict[str, list[LoggedOp]]:
    found: dict[str, list[LoggedOp]] = defaultdict(list)
    for row in rows:
        found[row.visit_id].append(_logged(row))
    return found


def _logged(row: Row[Any]) -> LoggedOp:
    return LoggedOp(parse_op(row.line), row.position, row.received_at)
