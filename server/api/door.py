"""One push and one pull in one transaction: load, decide, save, answer."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from server.auth import Caller
from server.errors import Refusal
from server.signature import holds
from server.store import (
    actors,
    backups,
    grants,
    installation,
    ledger,
    log,
    photos,
    pull,
    quarantine,
    samples,
)
from server.store.actors import StoredActor
from server.store.database import Transaction
from server.store.photos import PhotoUse
from server.store.pull import Asker, Cursor, MalformedCursor, Page, parse_cursor
from server.wire.push import Push
from sync.chain import SignedHead
from sync.content import read_photo
from sync.dot import Dot, parse_dot
from sync.ledger import Ledger
from sync.merge import Admission, BrokenPush, Receipt, admit, check_chains
from sync.op import Op
from sync.path import parse_path
from sync.photo import PhotoPresent
from sync.wire import PROTOCOL, PhotoState, SyncReply


class Visitor(msgspec.Struct, frozen=True):
    """Who makes the round trip, when the request had arrived, and how much fits into the answer."""

    caller: Caller
    received_ms: int
    page_lines: int


class Answer(msgspec.Struct, frozen=True):
    """The reply's header without its closing time stamp, and the lines that follow it."""

    reply: SyncReply
    lines: list[tuple[int, bytes]]


async def round_trip(tx: Transaction, visitor: Visitor, push: Push) -> Answer:
    """Take what the push brings and give what the device has not seen. Raises Refusal."""
    speakers = await _speakers(tx, visitor.caller, push)
    receipts: tuple[Receipt, ...] = ()
    if push.ops:
        receipts = await _take(tx, push, speakers, visitor.received_ms)
    if await samples.add(tx, push.request.actor, push.request.samples):
        await photos.make_actor_due(tx, push.request.actor)
    return await _give(tx, visitor, push, receipts)


async def relay(tx: Transaction, push: Push, now: int) -> tuple[Receipt, ...]:
    """Take what somebody else brings for a device: every chain vouches for itself.

    Nothing is given in return: what the device may see is for the device to ask. Raises Refusal.
    """
    speakers = await _vouched(tx, push)
    if await samples.add(tx, push.request.actor, push.request.samples):
        await photos.make_actor_due(tx, push.request.actor)
    return await _take(tx, push, speakers, now) if push.ops else ()


async def _speakers(tx: Transaction, caller: Caller, push: Push) -> dict[str, StoredActor]:
    """The same as `_vouched`, of a push that comes from the device itself."""
    found = await _vouched(tx, push)
    if found[push.request.actor].user_id != caller.user.id:
        raise Refusal("actor_taken", actor=push.request.actor)
    return found


async def _vouched(tx: Transaction, push: Push) -> dict[str, StoredActor]:
    """The actors of the push, their signatures verified."""
    request = push.request
    named = {request.actor, *(op.dot.actor for op in push.ops), *(h.actor for h in request.heads)}
    found = await actors.get(tx, named)
    for name in named:
        if name not in found:
            raise Refusal("actor_unknown", actor=name)
    for head in request.heads:
        if not holds(head, found[head.actor].public_key):
            raise Refusal("signature_invalid", actor=head.actor)
    return found


async def _take(
    tx: Transaction, push: Push, speakers: dict[str, StoredActor], now: int
) -> tuple[Receipt, ...]:
    try:
        check_chains(push.ops, push.request.heads)
        known = await ledger.load(tx, push.ops, speakers)
        admission = admit(known, push.ops)
    except BrokenPush as broken:
        raise Refusal(broken.code, actor=broken.actor) from None
    scopes = {visit.visit: visit.scope for visit in known.visits.values()}
    positions = await log.append(tx, admission, scopes, now)
    await log.keep_heads(tx, _proven(push), now)
    await photos.use(tx, photo_uses(admission.accepted, scopes, now))
    return await _receipts(tx, admission, known, positions)


def _proven(push: Push) -> list[SignedHead]:
    """The signed heads that name the last op of their actor here; others prove nothing."""
    last = {op.dot.actor: op for op in push.ops}
    return [
        head
        for head in push.request.heads
        if head.actor in last
        and (head.counter, head.hash) == (last[head.actor].dot.counter, last[head.actor].hash)
    ]


def photo_uses(accepted: Sequence[Op], scopes: dict[str, str], now: int) -> list[PhotoUse]:
    """The uses of photos that these accepted ops declare."""
    uses = []
    for op in accepted:
        path = parse_path(op.path)
        if path is None or path.kind != "photo":
            continue
        photo = read_photo(op.value)
        if isinstance(photo, PhotoPresent):
            uses.append(
                PhotoUse(
                    actor=op.dot.actor,
                    counter=op.dot.counter,
                    sha256=photo.sha256,
                    campaign_id=scopes[op.visit],
                    visit_id=op.visit,
                    path=op.path,
                    checkpoint=photo.checkpoint,
                    received_at=now,
                )
            )
    return uses


async def _receipts(
    tx: Transaction, admission: Admission, known: Ledger, positions: dict[Dot, int]
) -> tuple[Receipt, ...]:
    """Add positions, and to duplicates the reason why they lie in quarantine if they do."""
    placed = {dot: each.position for dot, each in known.known.items()} | positions
    again = [parse_dot(each.dot) for each in admission.receipts if each.status == "duplicate"]
    held = await quarantine.codes(tx, [dot for dot in again if placed[dot] is None])

    def finished(receipt: Receipt) -> Receipt:
        if receipt.status not in ("accepted", "duplicate"):
            return receipt
        dot = parse_dot(receipt.dot)
        return msgspec.structs.replace(receipt, position=placed[dot], code=held.get(dot))

    return tuple(map(finished, admission.receipts))


async def _give(
    tx: Transaction, visitor: Visitor, push: Push, receipts: tuple[Receipt, ...]
) -> Answer:
    request, user = push.request, visitor.caller.user
    epoch = await installation.epoch(tx)
    assert epoch is not None, "an installation has an epoch from its first start"
    held = await grants.of(tx, user.id)
    asker = Asker(user.id, held, visitor.page_lines)
    page = await pull.pull(tx, asker, epoch, _cursors(request.cursors))
    wanted = set() if page.more else page.touched
    if request.check and not page.more:
        wanted = {(grant.visit_id, grant.layer) for grant in grants.active(held)}
    speaker = (await actors.get(tx, [request.actor]))[request.actor]
    states = await photos.states(tx, request.photos)
    backed_up = await backups.latest(tx) is not None
    safe = await backups.holding(tx, request.photos) if backed_up else states.keys()
    reply = SyncReply(
        protocol=PROTOCOL,
        epoch=epoch,
        next_counter=speaker.counter + 1,
        last_hash=speaker.last_hash,
        frozen=speaker.frozen,
        receipts=receipts,
        cursors=tuple(page.cursors),
        more=page.more,
        snapshots=tuple(page.snapshots),
        news=len(page.news),
        dropped=tuple(page.dropped),
        digests=await pull.digests(tx, wanted),
        durable_to=await backups.counter(tx, request.actor) if backed_up else speaker.counter,
        photos=tuple(
            PhotoState(sha, state, durable=state == "verified" and sha in safe)  # type: ignore[arg-type]
            for sha, state in states.items()
        ),
        assignments=str(user.work),
        history=tuple(page.history),
        received_ms=visitor.received_ms,
        sent_ms=visitor.received_ms,
    )
    return Answer(reply, _lines(page))


def _lines(page: Page) -> list[tuple[int, bytes]]:
    return [(line.position, line.line) for line in (*page.snapshot_lines, *page.news)]


def _cursors(texts: Sequence[str]) -> list[Cursor]:
    try:
        return [parse_cursor(text) for text in texts]
    except MalformedCursor as error:
        raise Refusal("cursor_malformed", cursor=str(error)) from None
