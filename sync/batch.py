"""Batch: the ops that go up next."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby, takewhile

from sync.op import Op

BATCH_OPS = 500
"""So that a slow line gets receipts often."""


def next_batch(outbox: Sequence[Op], limit: int = BATCH_OPS) -> tuple[Op, ...]:
    """The oldest of `outbox` (one actor, in counter order) up to the first gap.

    At most `limit` ops, unless one group is larger: a group is never split.
    """
    run = [
        op
        for _, op in takewhile(
            lambda pair: pair[1].dot.counter == outbox[0].dot.counter + pair[0], enumerate(outbox)
        )
    ]
    batch: list[Op] = []
    for _, unit in groupby(run, key=lambda op: op.group or op.dot):
        members = list(unit)
        if batch and len(batch) + len(members) > limit:
            break
        batch += members
    return tuple(batch)
