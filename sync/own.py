"""Own ops on their way, and what is shown of them.

An op waits in the *outbox* until the server receipts it, and stays in the *keep* (the same value)
until the server calls it durable. What is shown of it meanwhile is the *overlay*.

    outbox       no receipt yet; pushed again until there is one
    sent         in the log at `position`
    quarantined  not let into the log, for the reason `code`: shown to its author as such
    forked       another copy of this device wrote there; to be authored again by a new actor
    repeated     it was: a later op names it as `re_of`; kept for what the office may ask
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

import msgspec

from sync.dot import Dot
from sync.merge import Receipt
from sync.op import Op
from sync.register import heads_of, let_in

OwnState = Literal["outbox", "sent", "quarantined", "forked", "repeated"]


class Own(msgspec.Struct, frozen=True):
    """One op of this device. `position` is set while sent, `code` while quarantined."""

    op: Op
    state: OwnState = "outbox"
    position: int | None = None
    code: str | None = None


def receipted(own: Own, receipt: Receipt) -> Own:
    """The op after its receipt. Early ones stay as they are; a duplicate says what became of it."""
    if receipt.status == "early":
        return own
    if receipt.status == "forked":
        return Own(own.op, "forked")
    if receipt.code is not None:
        return Own(own.op, "quarantined", code=receipt.code)
    return Own(own.op, "sent", receipt.position)


def is_pending(own: Own, applied: int | None) -> bool:
    """Whether the confirmed heads do not account for the op yet, though they will.

    `applied` is the position up to which its layer is confirmed; None when it is not granted, so
    that its heads will never tell.
    """
    if own.state == "sent":
        return applied is not None and own.position is not None and own.position > applied
    return own.state in ("outbox", "forked")


def overlay(confirmed: Iterable[Op], pending: Iterable[Op]) -> list[Op]:
    """The heads of one register as screens show them."""
    heads = list(confirmed)
    for op in sorted(pending, key=lambda each: each.dot):
        heads = let_in(heads, op, heads)
    return heads


def superseding(seen: Iterable[Dot], own: Iterable[Op]) -> tuple[Dot, ...]:
    """What a new op of a register supersedes.

    `seen` are the confirmed heads that its author had on screen, as if pending ops were not there
    (one may yet be quarantined); `own` are this device's pending and refused ops of that register.
    Only their heads are named: a day of writing would else name every op of that day.
    """
    return tuple(sorted({*seen, *(op.dot for op in heads_of(own))}))
