"""A device in somebody's hands: the value of sync/device.py and a line to the server."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import count
from typing import Any

from msgspec import structs

from sync.batch import BATCH_OPS
from sync.chain import SignedHead
from sync.device import Device, Push, Write, layer_of, new_device
from sync.dot import Dot
from sync.give_back import MAX_HELD, GiveBackRequest, Given, Held
from sync.op import Op
from sync.wire import PROTOCOL, Page, SyncRequest, read_page
from tests.sync.server import Refused, Register, Server, signature
from tests.sync.setting import AT, OFFICE

MOST_ROUNDS = 500

_TICKS = count(AT.mono_ms)
"""One clock for all: no two writes are of the same millisecond, not even those of two clones."""


class Tablet:
    """One device of one user; office browsers are tablets too."""

    def __init__(
        self, server: Server, user: str, names: Iterator[str], device: Device | None = None
    ) -> None:
        self.server = server
        self.user = user
        self._names = names
        if device is None:
            device = new_device(next(names))
            server.enrol(device.actor, user)
        self.device = device
        self.screen: dict[Register, tuple[Dot, ...]] = {}
        self.at = AT
        """When it wrote last."""
        self.given: list[Given] = []
        """What servers answered to what it gave back."""
        self.returned: tuple[Held, ...] = ()
        """What it had for the newest of them."""
        self.repeats: list[tuple[Op, Op]] = []
        """Old and new op of everything that was authored again here."""

    @property
    def office(self) -> bool:
        return self.user in OFFICE

    def clone(self) -> Tablet:
        """Another tablet with the same storage, key included."""
        twin = Tablet(self.server, self.user, self._names, self.device)
        twin.screen = dict(self.screen)
        twin.repeats = list(self.repeats)
        return twin

    # what its user does

    def look(self) -> None:
        """Draw the screen anew. An office browser shows what the server reads to it."""
        if self.office:
            self.screen = shown(self.server)
        else:
            self.screen = {key: self.device.seen(key) for key in self.device.confirmed}

    def write(self, *values: tuple[Register, Any]) -> list[Op]:
        """Store one value for each register over what the screen shows, as one save."""
        writes = [Write(*key, value, self.screen.get(key, ())) for key, value in values]
        before = self.device.own
        self.at = structs.replace(AT, mono_ms=next(_TICKS))
        self.device = self.device.write(writes, self.at)
        return [own.op for dot, own in self.device.own.items() if dot not in before]

    # what it tells the server

    def request(self, push: Push) -> SyncRequest:
        """The header of a push."""
        heads: tuple[SignedHead, ...] = ()
        if push.ops:
            last = push.ops[-1]
            head = SignedHead(last.dot.actor, last.dot.counter, last.hash, "")
            heads = (SignedHead(head.actor, head.counter, head.hash, signature(head)),)
        return SyncRequest(
            protocol=PROTOCOL,
            actor=push.actor,
            clock=AT,
            epoch=push.epoch,
            heads=heads,
            cursors=push.cursors,
            check=push.check,
        )

    def round(
        self, limit: int = BATCH_OPS, speaker: str | None = None, heard: bool = True
    ) -> Page | None:
        """One round trip; when not `heard` the reply is lost on its way."""
        if self.device.give_back:
            self.give_back()
        if self.device.renew:
            self._renew()
        return self.deliver(self.device.push(limit, speaker), heard)

    def give_back(self, limit: int = MAX_HELD) -> None:
        """Tell a restored server what it has forgotten of others."""
        held = self.returned = self.device.held()
        speaker = self.device.actor
        for start in range(0, len(held), limit):
            request, some = GiveBackRequest(PROTOCOL, speaker), held[start : start + limit]
            try:
                answer = self.server.give_back(request, some)
            except Refused as refused:
                if refused.code != "actor_unknown":
                    raise
                self.server.enrol(speaker, self.user)
                answer = self.server.give_back(request, some)
            assert [each.dot for each in answer.given] == [str(each.op.dot) for each in some]
            self.given += answer.given
        self.device = self.device.gave_back()

    def deliver(self, push: Push, heard: bool = True) -> Page | None:
        """Send a push, perhaps one that another device wrote."""
        request, lines = self.request(push), [op.line for op in push.ops]
        try:
            answer = self.server.sync(request, lines)
        except Refused as refused:
            if refused.code != "actor_unknown" or refused.subject != push.actor:
                raise
            self.server.enrol(push.actor, self.user)
            answer = self.server.sync(request, lines)
        self.answer = answer
        page = read_page(*answer, push.ops)
        if heard:
            restored = self.device.epoch not in (None, page.header.epoch)
            self.device = self.device.applied(push, page)
            if not page.header.more and not restored:
                self._compare()
        return page if heard else None

    def sync(self, limit: int = BATCH_OPS) -> None:
        """Rounds until neither side has anything to say, or only ops wait that are early."""
        for _ in range(MOST_ROUNDS):
            before = self.device
            page = self.round(limit)
            assert page is not None
            idle = self.device.own == before.own and self.device.epoch == before.epoch
            device = self.device
            if idle and not (page.header.more or device.renew or device.check or device.give_back):
                return
        raise AssertionError("a sync that does not end")

    def hear_all(self) -> None:
        """Sync, let given up actors ask what is durable, and ask for all digests."""
        self.sync()
        for chain in self.device.chains:
            self.round(speaker=chain.actor)

    def waiting(self) -> list[Op]:
        """What has no receipt yet."""
        return [o.op for o in self.device.own.values() if o.state in ("outbox", "forked")]

    def _renew(self) -> None:
        """Take a new actor, as a device does whose actor was frozen."""
        name = next(self._names)
        self.server.enrol(name, self.user, [chain.actor for chain in self.device.chains])
        old = {op.dot: op for op in self.waiting()}
        self.device = self.device.renewed(name)
        again = {op.re_of: op for op in self._by(name)}
        assert again.keys() == old.keys()
        self.repeats += [(op, again[dot]) for dot, op in old.items()]

    def _by(self, actor: str) -> Sequence[Op]:
        return sorted(
            (own.op for dot, own in self.device.own.items() if dot.actor == actor),
            key=lambda op: op.dot,
        )

    def _compare(self) -> None:
        """Law 6, at every single reply: the device shows what the server shows."""
        granted = set(self.device.layers)
        theirs = {
            key: list(ops)
            for key, ops in self.server.heads().items()
            if ops and layer_of(key) in granted
        }
        mine = {key: list(ops) for key, ops in self.device.confirmed.items() if ops}
        assert mine == theirs


def shown(server: Server) -> dict[Register, tuple[Dot, ...]]:
    """What the server's own screens show: the heads of every register."""
    return {key: tuple(op.dot for op in ops) for key, ops in server.heads().items()}
