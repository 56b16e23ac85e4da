"""The two messages of one sync round trip: a header line, then one op a line (README.md)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice
from typing import Annotated, Literal

import msgspec

from sync.chain import SignedHead
from sync.clock import Sample
from sync.merge import Receipt
from sync.op import Id, Instant, Op, Reading, Sha256, parse_op

PROTOCOL = 3
SPOKEN = (1, 2, 3)
"""What the server answers: a tablet may have been away since 1."""
PLACING = 2
"""The first that knows `placed`."""
VOUCHING = 3
"""The first that knows `vouchers`."""
MAX_OPS = 2_000


class Unsent(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a device still holds, for the office's board."""

    findings: Annotated[int, msgspec.Meta(ge=0)]
    photos: Annotated[int, msgspec.Meta(ge=0)]
    oldest_ms: Instant | None = None


class SyncRequest(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Header of a push; ops follow, one a line."""

    protocol: int
    actor: Id
    clock: Reading
    epoch: Annotated[str, msgspec.Meta(max_length=64)] | None = None
    heads: Annotated[tuple[SignedHead, ...], msgspec.Meta(max_length=100)] = ()
    cursors: Annotated[tuple[str, ...], msgspec.Meta(max_length=200)] = ()
    samples: Annotated[tuple[Sample, ...], msgspec.Meta(max_length=200)] = ()
    photos: Annotated[tuple[Sha256, ...], msgspec.Meta(max_length=500)] = ()
    unsent: Unsent | None = None
    check: bool = False


class Snapshot(msgspec.Struct, frozen=True):
    """All heads of one layer of a visit as of a position; `lines` of them follow."""

    visit: str
    layer: str
    position: int
    lines: int


class LayerName(msgspec.Struct, frozen=True):
    """One layer of one visit."""

    visit: str
    layer: str


class LayerDigest(msgspec.Struct, frozen=True):
    """What a device's heads of one layer must come to."""

    visit: str
    layer: str
    count: int
    digest: str


class PhotoState(msgspec.Struct, frozen=True):
    """How far a photo has come. `durable`: the original on the device may be forgotten."""

    sha256: str
    state: Literal["unknown", "partial", "verified", "refused"]
    durable: bool


class SyncReply(msgspec.Struct, frozen=True):
    """Header of the answer; snapshot lines and news lines (`position TAB op`) follow.

    `placed`, from protocol 2 on, says in one number what is true of most pushes: all its ops were
    accepted, stand one behind the other in one campaign's log from this position on, and are news
    of this reply. Then there are no receipts, and none of these lines comes back.
    """

    protocol: int
    epoch: str
    next_counter: int
    last_hash: str
    frozen: bool
    receipts: tuple[Receipt, ...]
    cursors: tuple[str, ...]
    more: bool
    snapshots: tuple[Snapshot, ...]
    news: int
    dropped: tuple[LayerName, ...]
    digests: tuple[LayerDigest, ...]
    durable_to: int
    photos: tuple[PhotoState, ...]
    assignments: str
    received_ms: int
    sent_ms: int
    history: tuple[int, ...] = ()
    """Which news, counted from 0, were superseded before they were let in late: they are no heads.
    (Positions would not do: every campaign has its own.)"""
    placed: int | None = None
    vouchers: tuple[str, ...] = ()
    """From protocol 3 on, one for each line that follows: the server's word to itself, which only
    it can give and check, that it has had this op in its log (give_back.py)."""


class Placed(msgspec.Struct, frozen=True):
    """An op with its position in the log, and the server's word that it was there."""

    position: int
    op: Op
    voucher: str | None = None


class Page(msgspec.Struct, frozen=True):
    """A whole reply: header, the heads of each of its snapshots, news in the order of the log."""

    header: SyncReply
    snapshots: tuple[tuple[Placed, ...], ...]
    news: tuple[Placed, ...]


def read_page(
    header: SyncReply, lines: Iterable[tuple[int, bytes]], pushed: Sequence[Op] = ()
) -> Page:
    """Sort the lines that follow the header of the answer to a push.

    What `placed` stands for is put in its place. Raises ValueError unless lines and receipts are as
    many as they must be, MalformedOp for a line that is no op.
    """
    told = header.vouchers
    rest = iter(
        [
            Placed(position, parse_op(line), told[number] if number < len(told) else None)
            for number, (position, line) in enumerate(lines)
        ]
    )
    snapshots = tuple(tuple(islice(rest, each.lines)) for each in header.snapshots)
    news = tuple(rest)
    short = any(len(a) != b.lines for a, b in zip(snapshots, header.snapshots, strict=True))
    if short or len(news) != header.news:
        raise ValueError("not as many lines as announced")
    if told and len(told) != header.news + sum(each.lines for each in header.snapshots):
        raise ValueError("not one voucher for each line")
    if len(header.receipts) != (len(pushed) if header.placed is None else 0):
        raise ValueError("not one receipt for each op")
    if header.placed is not None:
        header, news = _put_in_place(header, header.placed, news, pushed)
    return Page(header, snapshots, news)


def _put_in_place(
    header: SyncReply, first: int, news: Sequence[Placed], pushed: Sequence[Op]
) -> tuple[SyncReply, tuple[Placed, ...]]:
    """The header with its receipts, and the news with what was pushed, in the order of the log.

    News of other campaigns may end up between them: no two campaigns have a register in common.
    """
    placed = [Placed(position, op) for position, op in enumerate(pushed, first)]
    late = [(each, number in header.history) for number, each in enumerate(news)]
    together = sorted([*late, *((p, False) for p in placed)], key=lambda pair: pair[0].position)
    full = msgspec.structs.replace(
        header,
        receipts=tuple(Receipt(str(p.op.dot), "accepted", position=p.position) for p in placed),
        news=len(together),
        history=tuple(number for number, (_, history) in enumerate(together) if history),
        placed=None,
    )
    return full, tuple(each for each, _ in together)
