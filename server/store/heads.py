"""Heads and the digests of their layers, beside the log so that nobody has to read it whole."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from server.store.direct import Direct, Row
from server.store.schema import heads, layers
from sync.chain import EMPTY_DIGEST, Digest, toggle
from sync.dot import Dot
from sync.op import Op
from sync.path import parse_path

Register = tuple[str, str]
Layer = tuple[str, str]


class HeadRow(msgspec.Struct, frozen=True, gc=False):
    """What the heads table knows of an op; enough to apply the next one."""

    dot: Dot
    hash: str
    position: int
    supersedes: tuple[Dot, ...] = ()


class StoredLayer(Digest, frozen=True):
    """The digest of a layer. `given_back`: it holds, or held, ops ahead of their actor's chain."""

    given_back: bool = False


async def heads_of(db: Direct, registers: set[Register]) -> dict[Register, list[HeadRow]]:
    """Heads of these registers; none where nobody wrote yet."""
    found: dict[Register, list[HeadRow]] = {register: [] for register in registers}
    if not registers:
        return found
    rows = await db.ask(
        "SELECT visit_id, path, actor, counter, hash, position FROM heads"
        " WHERE visit_id IN {texts} AND path IN {texts}",
        list({visit for visit, _ in registers}),
        list({path for _, path in registers}),
    )
    for visit, path, actor, counter, digest, position in rows:
        heads = found.get((visit, path))
        if heads is not None:
            heads.append(HeadRow(Dot(actor, counter), digest, position))
    return found


async def layers_of(db: Direct, wanted: set[Layer]) -> dict[Layer, StoredLayer]:
    """The digests of those of these layers that anybody ever wrote to."""
    rows = await db.ask(
        "SELECT visit_id, layer, heads, digest, given_back FROM layers"
        " WHERE visit_id IN {texts} AND layer IN {texts}",
        list({visit for visit, _ in wanted}),
        list({layer for _, layer in wanted}),
    )
    found = {
        (visit, layer): StoredLayer(count, digest, bool(late))
        for visit, layer, count, digest, late in rows
    }
    return {layer: digest for layer, digest in found.items() if layer in wanted}


async def write_heads(
    db: Direct,
    changed: dict[Register, tuple[list[HeadRow], list[HeadRow]]],
    newest: dict[Layer, int],
    stored: Mapping[Layer, Digest],
) -> None:
    """Replace heads, and carry the digests of their layers along; `stored` are those before."""
    gone: list[tuple[str, str, str, int]] = []
    come: list[Row] = []
    mixed: dict[Layer, tuple[list[str], list[str]]] = {layer: ([], []) for layer in newest}
    for (visit_id, path), (before, after) in changed.items():
        layer = layer_named(path)
        plus, minus = mixed[(visit_id, layer)]
        new = after
        if before:
            was, now = {head.dot for head in before}, {head.dot for head in after}
            new = [head for head in after if head.dot not in was]
            dropped = [head for head in before if head.dot not in now]
            minus.extend(head.hash for head in dropped)
            gone.extend((visit_id, path, *head.dot) for head in dropped)
        for head in new:
            plus.append(head.hash)
            come.append((visit_id, path, *head.dot, head.hash, layer, head.position))
    await db.delete(heads, "visit_id path actor counter", gone)
    await db.insert(heads, "visit_id path actor counter hash layer position", come)
    values = []
    for layer_key, position in newest.items():
        digest = toggle(stored.get(layer_key, EMPTY_DIGEST), *mixed[layer_key])
        values.append((*layer_key, position, digest.count, digest.digest))
    columns = "visit_id layer position heads digest"
    await db.insert(layers, columns, values, otherwise=("position", "heads", "digest"))


def layer_of(op: Op) -> Layer:
    """The layer of an op that is, or will be, in the log."""
    return (op.visit, layer_named(op.path))


def layer_named(path: str) -> str:
    """The layer of a register that the log knows."""
    parsed = parse_path(path)
    assert parsed is not None, "only ops with a known path are logged"
    return parsed.layer
