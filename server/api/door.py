"""One round trip: `take` in a writing transaction loads, decides and saves; `give` answers.

Two transactions, so that what many devices bring can share one: a device whose answer gets lost
sends again, and everything of it is a duplicate then.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import chain, count

import msgspec

from server.auth import Caller
from server.errors import Refusal
from server.signature import holds
from server.store import (
    actors,
    backups,
    grants,
    ledger,
    log,
    photos,
    pull,
    quarantine,
    samples,
)
from server.store.actors import StoredActor
from server.store.database import Database
from server.store.direct import Direct
from server.store.lane import Lane
from server.store.log import Stretch
from server.store.photos import PhotoUse
from server.store.pull import Asker, Cursor, MalformedCursor, Page, parse_cursor
from server.store.reach import deciding
from server.store.speaker import Speaker, speaker
from server.voucher import vouchers
from server.wire.push import Push
from sync.chain import SignedHead
from sync.content import read_photo
from sync.dot import Dot
from sync.give_back import author_of
from sync.ledger import Ledger
from sync.merge import Admission, BrokenPush, Receipt, admit, check_chains
from sync.merge import receipts as decided
from sync.op import Op, parse_op
from sync.path import parse_path
from sync.photo import PhotoPresent
from sync.wire import PLACING, VOUCHING, LayerDigest, PhotoState, SyncReply


class Visitor(msgspec.Struct, frozen=True):
    """Who makes the round trip, when the request had arrived, and how much fits into the answer."""

    caller: Caller
    received_ms: int
    page_lines: int


class Answer(msgspec.Struct, frozen=True):
    """The reply's header without its closing time stamp, the lines that follow it, and what was
    known of the device before it asked."""

    reply: SyncReply
    body: list[bytes]
    lines: int
    speaker: Speaker


class Taken(msgspec.Struct, frozen=True):
    """What became of a push: a receipt for each op, or the one stretch of the log that they are."""

    receipts: tuple[Receipt, ...] = ()
    stretch: Stretch | None = None
    due: bool = False
    """Photos may have to be checked after this."""

    def statuses(self) -> Counter[str]:
        """How many ops became what."""
        if self.stretch is not None:
            return Counter(accepted=self.stretch.ops)
        return Counter(receipt.status for receipt in self.receipts)

    def spelt_out(self, ops: Sequence[Op]) -> tuple[Receipt, ...]:
        """A receipt for each op of the push."""
        if self.stretch is None:
            return self.receipts
        return tuple(
            Receipt(str(op.dot), "accepted", position=position)
            for position, op in enumerate(ops, self.stretch.first)
        )


NOTHING_BROUGHT = Taken()


async def lane_of(database: Database, push: Push) -> Lane | None:
    """Where to take the push, so that it waits for nothing that it does not touch."""
    return await database.lane(
        {op.visit for op in push.ops},
        {push.request.actor, *(op.dot.actor for op in push.ops)},
    )


async def take(db: Direct, visitor: Visitor, push: Push) -> Taken:
    """Take what the push of a device brings, in a writing transaction. Raises Refusal."""
    request = push.request
    speakers = await _vouched(db, push)
    _own(visitor.caller, request.actor, speakers[request.actor].user_id)
    taken = await _take_all(db, push, speakers, visitor.received_ms)
    await actors.touch(db, request.actor, visitor.received_ms, unsent_text(push))
    return taken


async def relay(db: Direct, push: Push, now: int) -> Taken:
    """Take what somebody else brings for a device: every chain vouches for itself.

    Nothing is given in return: what the device may see is for the device to ask. Raises Refusal.
    """
    return await _take_all(db, push, await _vouched(db, push), now)


def unsent_text(push: Push) -> str | None:
    """What the device still holds, as it is stored."""
    unsent = push.request.unsent
    return None if unsent is None else msgspec.json.encode(unsent).decode()


def _own(caller: Caller, actor: str, user_id: str) -> None:
    if user_id != caller.user.id:
        raise Refusal("actor_taken", actor=actor)


async def _vouched(db: Direct, push: Push) -> dict[str, StoredActor]:
    """The actors of the push, their signatures verified."""
    request = push.request
    named = {request.actor, *(op.dot.actor for op in push.ops), *(h.actor for h in request.heads)}
    found = await actors.named(db, named)
    for name in named:
        if name not in found or not found[name].enrolled:
            raise Refusal("actor_unknown", actor=name)
    for head in request.heads:
        if not holds(head, found[head.actor].public_key):
            raise Refusal("signature_invalid", actor=head.actor)
    return found


async def _take_all(db: Direct, push: Push, speakers: dict[str, StoredActor], now: int) -> Taken:
    request = push.request
    better = await samples.add(db, request.actor, request.samples)
    if better:
        await photos.make_actor_due(db, request.actor)
    taken = await _take(db, push, speakers, now) if push.ops else NOTHING_BROUGHT
    return msgspec.structs.replace(taken, due=taken.due or better)


async def _take(db: Direct, push: Push, speakers: dict[str, StoredActor], now: int) -> Taken:
    try:
        check_chains(push.ops, push.request.heads)
        known = await deciding(db, await ledger.load(db, push.ops, speakers), speakers)
        admission = admit(known, push.ops)
    except BrokenPush as broken:
        raise Refusal(broken.code, actor=broken.actor) from None
    scopes = {visit.visit: visit.scope for visit in known.visits.values()}
    appended = await log.append(db, admission, scopes, now)
    await grants.follow_signatures(db, sheets_moved(admission.accepted, scopes))
    await log.keep_heads(db, _proven(push), now)
    uses = photo_uses(admission.accepted, scopes, now)
    await photos.use(db, uses)
    if len(appended) == 1 and appended[0].ops == len(push.ops) and not appended[0].history:
        return Taken(stretch=appended[0], due=bool(uses))
    receipts = await _receipts(db, push.ops, admission, known, appended)
    return Taken(receipts, due=bool(uses))


def _proven(push: Push) -> list[SignedHead]:
    """The signed heads that name the last op of their actor here; others prove nothing."""
    last = {op.dot.actor: op for op in push.ops}
    return [
        head
        for head in push.request.heads
        if head.actor in last
        and (head.counter, head.hash) == (last[head.actor].dot.counter, last[head.actor].hash)
    ]


def sheets_moved(accepted: Sequence[Op], scopes: dict[str, str]) -> dict[str, str]:
    """Visits (to their campaigns) of which these accepted ops sign or reopen a sheet."""
    return {op.visit: scopes[op.visit] for op in accepted if op.path.endswith("/state")}


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
    db: Direct,
    ops: Sequence[Op],
    admission: Admission,
    known: Ledger,
    appended: Sequence[Stretch],
) -> tuple[Receipt, ...]:
    """Add positions, and to duplicates the reason why they lie in quarantine if they do."""
    placed: dict[Dot, int | None] = {dot: each.position for dot, each in known.known.items()}
    scopes = {visit.visit: visit.scope for visit in known.visits.values()}
    nexts = {stretch.scope: count(stretch.first) for stretch in appended}
    placed.update((op.dot, next(nexts[scopes[op.visit]])) for op in admission.accepted)
    told = list(zip(ops, decided(ops, admission), strict=True))
    again = [op.dot for op, receipt in told if receipt.status == "duplicate"]
    held = await quarantine.codes(db, [dot for dot in again if placed[dot] is None])

    def finished(op: Op, receipt: Receipt) -> Receipt:
        if receipt.status not in ("accepted", "duplicate"):
            return receipt
        position, code = placed[op.dot], held.get(op.dot)
        return Receipt(receipt.dot, receipt.status, code, None, position)

    return tuple(finished(op, receipt) for op, receipt in told)


async def give(db: Direct, visitor: Visitor, push: Push, taken: Taken) -> Answer:
    """Answer a device: its receipts, and what it has not seen. Raises Refusal."""
    request, user = push.request, visitor.caller.user
    if request.heads and not push.ops:
        await _vouched(db, push)
    here = await speaker(db, request.actor)
    if here is None:
        raise Refusal("actor_unknown", actor=request.actor)
    _own(visitor.caller, request.actor, here.user_id)
    asker = Asker(user.id, visitor.page_lines)
    stretch = taken.stretch if request.protocol >= PLACING else None
    page = await pull.pull(db, asker, here.epoch, _cursors(request.cursors), stretch)
    placed = stretch.first if stretch is not None and page.passed_over else None
    reply = SyncReply(
        protocol=request.protocol,
        epoch=here.epoch,
        next_counter=here.counter + 1,
        last_hash=here.last_hash,
        frozen=here.frozen,
        receipts=taken.spelt_out(push.ops) if placed is None else (),
        cursors=tuple(page.cursors),
        more=page.more,
        snapshots=tuple(page.snapshots),
        news=len(page.news),
        dropped=tuple(page.dropped),
        digests=await _digests(db, page, user.id, check=request.check),
        durable_to=here.durable_to,
        photos=await _photo_states(db, request.photos, backed_up=here.backed_up),
        assignments=str(user.work),
        history=tuple(page.history),
        placed=placed,
        vouchers=await _vouchers(db, page, request.protocol, here.handover_key),
        received_ms=visitor.received_ms,
        sent_ms=visitor.received_ms,
    )
    news = [b"%d\t%s" % line for line in page.news]
    return Answer(reply, page.layers + news, page.snapshot_lines + len(news), here)


async def _vouchers(db: Direct, page: Page, protocol: int, key: bytes | None) -> tuple[str, ...]:
    if protocol < VOUCHING or key is None:
        return ()
    lines = [row for text in page.layers for row in text.split(b"\n")]
    lines += [line for _, line in page.news]
    ops = [parse_op(line[line.index(b"{") :]) for line in lines if _ON_A_SHEET not in line]
    actors_of = {op.hash: op.dot.actor for op in ops if author_of(op) is None}
    users = await actors.users_of(db, set(actors_of.values()))
    hashes = chain(page.head_hashes, page.news_hashes)
    return vouchers(key, hashes, {name: users[actor] for name, actor in actors_of.items()})


_ON_A_SHEET = b'"path":"sheet/'
"""Nearly all lines have it and need not be taken apart; as part of a value, where quotes are
escaped, it cannot stand unless as a key, which no value of ours has."""


async def _digests(db: Direct, page: Page, user_id: str, *, check: bool) -> tuple[LayerDigest, ...]:
    """Of what the page touched, or of everything if asked; between pages nothing is whole."""
    if page.more:
        return ()
    return await pull.all_digests(db, user_id) if check else await pull.digests(db, page.touched)


async def _photo_states(
    db: Direct, asked: Sequence[str], *, backed_up: bool
) -> tuple[PhotoState, ...]:
    states = await photos.states(db, asked)
    safe = await backups.holding(db, asked) if backed_up else states.keys()
    return tuple(
        PhotoState(sha, state, durable=state == "verified" and sha in safe)  # type: ignore[arg-type]
        for sha, state in states.items()
    )


def _cursors(texts: Sequence[str]) -> list[Cursor]:
    try:
        return [parse_cursor(text) for text in texts]
    except MalformedCursor as error:
        raise Refusal("cursor_malformed", cursor=str(error)) from None
