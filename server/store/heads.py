"""Heads and the digests of their layers, beside the log so that nobody has to read it whole."""

from __future__ import annotations

from typing import Any

import msgspec
from sqlalchemy import delete, insert, select

from server.store.database import Transaction
from server.store.dialect import insert_or_update, one_of, portions
from server.store.schema import heads, layers
from sync.chain import EMPTY_DIGEST, Digest, toggle
from sync.dot import Dot
from sync.op import Op
from sync.path import parse_path

Register = tuple[str, str]
Layer = tuple[str, str]


class HeadRow(msgspec.Struct, frozen=True):
    """What the heads table knows of an op; enough to apply the next one."""

    dot: Dot
    hash: str
    position: int
    supersedes: tuple[Dot, ...] = ()


async def heads_of(tx: Transaction, registers: set[Register]) -> dict[Register, list[HeadRow]]:
    """Heads of these registers; none where nobody wrote yet."""
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


async def write_heads(
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


def layer_of(op: Op) -> Layer:
    """The layer of an op that is, or will be, in the log."""
    parsed = parse_path(op.path)
    assert parsed is not None, "only ops with a known path are logged"
    return (op.visit, parsed.layer)
