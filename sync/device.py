"""Device: the phone's side of a sync, as one value.

Confirmed heads come from the server alone: a snapshot replaces those of its layer and says up to
which position of the log it speaks; news of that layer at or below that position are ignored. Own
ops are laid over them until the confirmed heads account for them.

Every change gives a new value, as one transaction does on a phone: a killed device is the old
value, a cloned one is the same value twice.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec

from sync.batch import BATCH_OPS, next_batch
from sync.chain import EMPTY_DIGEST, Digest, toggle
from sync.dot import Dot
from sync.give_back import Held
from sync.merge import Receipt
from sync.op import Draft, Op, Reading
from sync.own import Own, OwnState, is_pending, overlay, receipted, superseding
from sync.path import parse_path
from sync.register import apply, bury
from sync.repeat import Chain, as_first_authored, new_chain, repeat
from sync.wire import Page, Placed, SyncReply

Register = tuple[str, str]
"""(visit, path)."""
Layer = tuple[str, str]
"""(visit, layer)."""


class Write(msgspec.Struct, frozen=True):
    """One value for one register. `seen`: its confirmed heads that were on screen."""

    visit: str
    path: str
    value: Any
    seen: Sequence[Dot] = ()


class Push(msgspec.Struct, frozen=True):
    """What a device says in one round trip. `actor` speaks and has written all `ops`."""

    actor: str
    ops: tuple[Op, ...]
    epoch: str | None
    cursors: tuple[str, ...]
    check: bool


class Device(msgspec.Struct, frozen=True):
    """One device of one user."""

    chains: tuple[Chain, ...]
    """Its actors, given up ones first; the last one writes."""
    own: Mapping[Dot, Own] = {}
    """Outbox and keep."""
    confirmed: Mapping[Register, tuple[Op, ...]] = {}
    layers: Mapping[Layer, int] = {}
    """Position up to which each granted layer is confirmed."""
    epoch: str | None = None
    cursors: tuple[str, ...] = ()
    check: bool = True
    """The next push asks for all digests, so that layers not named in the answer can go."""
    renew: bool = False
    """A new actor is needed: see `renewed`."""
    vouchers: Mapping[str, str] = {}
    """By hash of a confirmed head: the server's word that it was in its log."""
    give_back: bool = False
    """The server came back from a backup: before all else it is told what is `held`."""

    @property
    def actor(self) -> str:
        """Who writes now."""
        return self.chains[-1].actor

    # What is on screen

    def heads(self, register: Register) -> list[Op]:
        """Confirmed heads with own pending ops laid over them."""
        own = self._own_of(register)
        applied = self.layers.get(layer_of(register))
        pending = [each.op for each in own if is_pending(each, applied)]
        return overlay(self.confirmed.get(register, ()), pending)

    def seen(self, register: Register) -> tuple[Dot, ...]:
        """The confirmed heads, as a screen that is drawn now shows them."""
        return tuple(op.dot for op in self.confirmed.get(register, ()))

    def digest(self, layer: Layer) -> Digest:
        """What the confirmed heads of one layer come to."""
        hashes = [
            op.hash
            for register, heads in self.confirmed.items()
            if layer_of(register) == layer
            for op in heads
        ]
        return toggle(EMPTY_DIGEST, hashes, ())

    # What its user does

    def write(self, writes: Sequence[Write], at: Reading) -> Device:
        """Author ops, together or not at all: several carry one group."""
        device = self
        group = f"g{self.chains[-1].counter + 1}" if len(writes) > 1 else None
        for each in writes:
            register = (each.visit, each.path)
            supersedes = superseding(each.seen, device._open(register))
            draft = Draft(each.visit, each.path, each.value, supersedes, at, group)
            chain, op = device.chains[-1].write(draft)
            device = device._with(
                chains=(*device.chains[:-1], chain), own={**device.own, op.dot: Own(op)}
            )
        return device

    # What it tells the server

    def push(self, limit: int = BATCH_OPS, speaker: str | None = None) -> Push:
        """The oldest ops without a receipt, spoken by the actor who wrote them.

        Those of given up actors go first: later ones may name them. Without any, `speaker`
        asks, so that the keep of a given up actor hears what is durable.
        """
        for chain in self.chains:
            waiting = [own.op for own in self._kept(chain.actor, "outbox")]
            if waiting:
                ops = next_batch(waiting, limit)
                return Push(chain.actor, ops, self.epoch, self.cursors, self.check)
        return Push(speaker or self.actor, (), self.epoch, self.cursors, self.check)

    def held(self) -> tuple[Held, ...]:
        """What a restored server is given back: confirmed heads that it once vouched for, by dot.

        Not what this device has written and still keeps: that goes the ordinary way.
        """
        heads = sorted((op for ops in self.confirmed.values() for op in ops), key=lambda op: op.dot)
        kept = {own.op.hash for own in self.own.values()}
        return tuple(
            Held(self.vouchers[op.hash], op)
            for op in heads
            if op.hash in self.vouchers and op.hash not in kept
        )

    def gave_back(self) -> Device:
        """The device once the server has answered for all of it."""
        return self._with(give_back=False)

    # What the server tells it

    def applied(self, push: Push, page: Page) -> Device:
        """The device after the answer to a push."""
        header = page.header
        if self.epoch not in (None, header.epoch):
            return self._restored(header)
        device = self._with(epoch=header.epoch, cursors=header.cursors)
        for name in header.dropped:
            device = device._without((name.visit, name.layer))
        for snapshot, heads in zip(header.snapshots, page.snapshots, strict=True):
            device = device._replaced((snapshot.visit, snapshot.layer), snapshot.position, heads)
        for op, receipt in zip(push.ops, header.receipts, strict=True):
            device = device._receipted(op, receipt)
        for number, placed in enumerate(page.news):
            device = device._news(placed, number in header.history)
        if not header.more:
            device = device._checked(push, header)
        device = device._vouched((*page.news, *(p for heads in page.snapshots for p in heads)))
        return device._rewound(push, header)._forgotten(push.actor, header.durable_to)

    def renewed(self, actor: str) -> Device:
        """The device as it writes by a new actor, who authors again what has no receipt.

        In one step: a write in between would name dots that never reach the log.
        """
        waiting = [own.op for own in self.own.values() if own.state in ("outbox", "forked")]
        old = as_first_authored(waiting, [chain.actor for chain in self.chains], self._written)
        chain, again = repeat(old, new_chain(actor))
        repeated = {op.dot: Own(op, "repeated") for op in old}
        fresh = {op.dot: Own(op) for op in again}
        return self._with(
            chains=(*self.chains, chain), own={**self.own, **repeated, **fresh}, renew=False
        )

    # Steps of these

    def _restored(self, header: SyncReply) -> Device:
        """Another epoch: positions mean nothing any more, and ops here may be unknown there.

        Everything kept is pushed again (what is known costs nothing) and everything granted is
        asked for again; until then the old heads stay on screen. Nothing else of the page counts.
        """
        again = {dot: Own(own.op) if own.state in _THERE else own for dot, own in self.own.items()}
        return self._with(
            own=again, layers={}, epoch=header.epoch, cursors=(), check=True, give_back=True
        )

    def _without(self, layer: Layer) -> Device:
        """A layer is not granted any more."""
        return self._with(
            layers={name: at for name, at in self.layers.items() if name != layer},
            confirmed={r: heads for r, heads in self.confirmed.items() if layer_of(r) != layer},
        )

    def _replaced(self, layer: Layer, position: int, heads: Iterable[Placed]) -> Device:
        """A layer came whole."""
        device = self._without(layer)
        confirmed = dict(device.confirmed)
        for placed in heads:
            register = placed.op.register
            confirmed[register] = tuple(apply(confirmed.get(register, ()), placed.op))
            device = device._reflected(placed)
        return device._with(confirmed=confirmed, layers={**device.layers, layer: position})

    def _news(self, placed: Placed, history: bool) -> Device:
        """One op of the log. `history`: it was superseded already when it was let in late."""
        op = placed.op
        layer = layer_of(op.register)
        if placed.position <= self.layers.get(layer, placed.position):
            return self
        before = self.confirmed.get(op.register, ())
        heads = bury(before, op) if history else apply(before, op)
        device = self._with(
            confirmed={**self.confirmed, op.register: tuple(heads)},
            layers={**self.layers, layer: placed.position},
        )
        return device._reflected(placed)

    def _vouched(self, came: Iterable[Placed]) -> Device:
        """Keep the word on what is confirmed now, and no other."""
        told = {each.op.hash: each.voucher for each in came if each.voucher is not None}
        known = {**self.vouchers, **told}
        heads = {op.hash for ops in self.confirmed.values() for op in ops}
        return self._with(vouchers={h: word for h, word in known.items() if h in heads})

    def _receipted(self, op: Op, receipt: Receipt) -> Device:
        """One op of a push has its receipt; it may be one that this device only relayed."""
        own = self.own.get(op.dot)
        if own is None or own.op.hash != op.hash:
            return self
        return self._told(receipted(own, receipt))

    def _reflected(self, placed: Placed) -> Device:
        """An own op is in the log, whatever was said of it before. The dot alone does not tell: a
        clone of this device may have written another op under it."""
        own = self.own.get(placed.op.dot)
        if own is None or own.op.hash != placed.op.hash:
            return self
        return self._told(Own(own.op, "sent", placed.position))

    def _told(self, own: Own) -> Device:
        return self._with(own={**self.own, own.op.dot: own})

    def _checked(self, push: Push, header: SyncReply) -> Device:
        """Compare digests; what differs makes everything come again."""
        device = self
        if push.check:
            granted = {(each.visit, each.layer) for each in header.digests}
            for layer in {*map(layer_of, self.confirmed), *self.layers} - granted:
                device = device._without(layer)
        wrong = any(
            device.digest((each.visit, each.layer)) != Digest(each.count, each.digest)
            for each in header.digests
        )
        cursors = () if wrong else device.cursors
        return device._with(cursors=cursors, check=wrong or (device.check and not push.check))

    def _rewound(self, push: Push, header: SyncReply) -> Device:
        """Bring own ops in line with how far the server has followed the speaking actor.

        An op that it lacks goes up again with all after it. When that op is not here any more, or
        was authored again by another actor, the chain has ended for good: a new actor is needed, as
        after a fork. An op that it has just answered it does not lack: others gave it back, ahead
        of a chain that has ended.
        """
        actor = push.actor
        waiting = self._kept(actor, "outbox")
        missing = self.own.get(Dot(actor, header.next_counter))
        ended = missing is None or missing.state == "repeated"
        behind = header.next_counter <= self._chain(actor).counter
        current = actor == self.actor
        renew = (
            self.renew
            or any(own.state == "forked" for own in self.own.values())
            or (behind and ended and (current or bool(waiting)))
            or (header.frozen and current and not waiting)
        )
        again: dict[Dot, Own] = {}
        answered = {op.hash for op in push.ops}
        if missing is not None and missing.state in _THERE and missing.op.hash not in answered:
            kept = self._kept(actor, *_THERE)
            again = {
                own.op.dot: Own(own.op) for own in kept if own.op.dot.counter >= header.next_counter
            }
        return self._with(own={**self.own, **again}, renew=renew)

    def _forgotten(self, actor: str, durable_to: int) -> Device:
        """The keep without what is durable and accounted for by confirmed heads."""
        gone = {
            own.op.dot
            for own in self._kept(actor, "sent")
            if own.op.dot.counter <= durable_to
            and not is_pending(own, self.layers.get(layer_of(own.op.register)))
        }
        return self._with(own={dot: own for dot, own in self.own.items() if dot not in gone})

    # Looking things up

    def _chain(self, actor: str) -> Chain:
        return next(chain for chain in self.chains if chain.actor == actor)

    def _kept(self, actor: str, *states: OwnState) -> list[Own]:
        """Own ops of one actor in these states, in counter order."""
        found = [own for dot, own in self.own.items() if dot.actor == actor and own.state in states]
        return sorted(found, key=lambda own: own.op.dot)

    def _written(self, dot: Dot) -> Op | None:
        own = self.own.get(dot)
        return None if own is None else own.op

    def _own_of(self, register: Register) -> list[Own]:
        return [own for own in self.own.values() if own.op.register == register]

    def _open(self, register: Register) -> list[Op]:
        """Own ops of a register that its confirmed heads do not account for: pending or refused."""
        applied = self.layers.get(layer_of(register))
        return [
            own.op
            for own in self._own_of(register)
            if own.state == "quarantined" or is_pending(own, applied)
        ]

    def _with(self, **changes: Any) -> Device:
        return msgspec.structs.replace(self, **changes)


_THERE: tuple[OwnState, ...] = ("sent", "quarantined")


def new_device(actor: str) -> Device:
    """A device that has just enrolled."""
    return Device((new_chain(actor),))


def layer_of(register: Register) -> Layer:
    """The layer that a register belongs to; no layer has the empty name of an unknown path."""
    path = parse_path(register[1])
    return (register[0], "" if path is None else path.layer)
