"""A device of an inspector, or an office browser: writes offline, syncs when told to."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Sequence
from typing import Any

import httpx
import msgspec
from tusclient.client import TusClient
from tusclient.uploader.uploader import Uploader

from sync.batch import BATCH_OPS
from sync.chain import Digest, SignedHead
from sync.device import Push, Write, new_device
from sync.dot import Dot
from sync.merge import Receipt
from sync.op import Op, Reading
from sync.wire import PROTOCOL, Page, SyncRequest, Unsent
from tests.server.exchange import exchange
from tests.server.pen import Pen, reading
from tests.server.served import Served

MOST_ROUNDS = 100


class Tablet:
    """The engine's device with a key, a clock and a session.

    Only `enrol`, `browser`, `round`, `sync` and `renew` use the network. The device is a value:
    whoever keeps an old one has a killed or a cloned tablet.
    """

    def __init__(self, served: Served, token: str, user: str, pen: Pen) -> None:
        self.served = served
        self.token = token
        self.user = user
        self.pens = {pen.actor: pen}
        self.device = new_device(pen.actor)
        self.now = 1_795_161_600_000
        self.boot = "boot-1"

    @classmethod
    def enrol(cls, served: Served, code: str, device: str = "平板 A") -> Tablet:
        """Claim a code from the office."""
        pen = Pen()
        claim = {"code": code, "public_key": pen.public_key, "device": device}
        with served.client() as client:
            response = client.post("/api/enrolments/claim", json=claim)
            assert response.status_code == 201, response.text
            answer = response.json()
            assert answer["actor"] == pen.actor
            return cls(served, response.cookies["shidi_session"], answer["user"]["id"], pen)

    @classmethod
    def browser(cls, served: Served, token: str, device: str = "办公室电脑") -> Tablet:
        """Register a key in a session that is open."""
        pen = Pen()
        with served.client(token) as client:
            key = {"public_key": pen.public_key, "device": device}
            response = client.post("/api/actors", json=key)
            assert response.status_code == 201, response.text
            return cls(served, token, response.json()["user"]["id"], pen)

    @property
    def actor(self) -> str:
        """The actor that it writes as."""
        return self.device.actor

    def client(self) -> httpx.Client:
        """Its connection to wherever the server is now."""
        return self.served.client(self.token)

    # offline

    def clocks(self) -> Reading:
        """A reading; every one is a second later."""
        self.now += 1_000
        return reading(self.now, self.boot)

    def save(self, *writes: Write) -> Dot:
        """What one tap saves: one op, or several that appear together; the last one's dot."""
        self.device = self.device.write(writes, self.clocks())
        return Dot(self.actor, self.device.chains[-1].counter)

    def write(self, visit: str, path: str, value: Any) -> Dot:
        """One op of a register, over what the screen shows."""
        return self.save(Write(visit, path, value, self.device.seen((visit, path))))

    def score(self, visit: str, checkpoint: str, inputs: Any) -> Dot:
        """Measure a checkpoint."""
        value = {"kind": "measured", "inputs": inputs}
        return self.write(visit, self.path("finding", checkpoint), value)

    def clear(self, visit: str, checkpoint: str) -> Dot:
        """Take a finding back."""
        return self.write(visit, self.path("finding", checkpoint), {"kind": "cleared"})

    def note(self, visit: str, checkpoint: str, text: str) -> Dot:
        """Words beside a finding."""
        return self.write(visit, self.path("note", checkpoint), {"text": text})

    def attach(
        self,
        visit: str,
        checkpoint: str,
        content: bytes,
        route: str = "camera",
        place: tuple[float, float] | None = None,
    ) -> Dot:
        """Take a photo in, where the device says that it is; its bytes go by `upload`."""
        at = self.clocks()
        self.now -= 1_000
        sha256 = hashlib.sha256(content).hexdigest()
        value = {
            "kind": "present",
            "sha256": sha256,
            "bytes": len(content),
            "media_type": "image/jpeg",
            "checkpoint": checkpoint,
            "caption": "",
            "capture": {
                "picked_at_ms": at.wall_ms,
                "offset_min": at.offset_min,
                "zone": "Asia/Shanghai",
                "mono_ms": at.mono_ms,
                "boot": at.boot,
                "route": route,
            },
        }
        if place is not None:
            fix = {"lat": place[0], "lon": place[1], "accuracy_m": 15, "at_ms": at.wall_ms}
            value["capture"] |= {"place": fix}  # type: ignore[operator]
        photo = f"photo-{checkpoint}-{sha256[:12]}"
        return self.write(visit, self.path("photo", photo), value)

    def finish(self, visit: str) -> Dot:
        """Sign for what the screen shows of the own sheet."""
        prefix = f"sheet/{self.user}/finding/"
        registers = {own.op.register for own in self.device.own.values()}
        saw = [
            dot
            for register in sorted(registers | set(self.device.confirmed))
            if register[0] == visit and register[1].startswith(prefix)
            for dot in self.shown(*register)
        ]
        value = {"kind": "finished", "saw": saw, "signature": "M0 0L9 9", "signer": "检查员"}
        return self.write(visit, f"sheet/{self.user}/state", value)

    def path(self, kind: str, key: str) -> str:
        """A register of the own sheet."""
        return f"sheet/{self.user}/{kind}/{key}"

    def shown(self, visit: str, path: str) -> list[str]:
        """The heads of a register as the screen shows them."""
        return [str(op.dot) for op in self.device.heads((visit, path))]

    def state(self, dot: Dot) -> str:
        """How far an own op is: outbox, sent, quarantined, forked, repeated, or gone to the log."""
        own = self.device.own.get(dot)
        return "gone" if own is None else own.state

    def outbox(self) -> list[Op]:
        """Own ops without a receipt."""
        return [own.op for own in self.device.own.values() if own.state == "outbox"]

    # on the network

    def round(self, limit: int = BATCH_OPS, *, lose_reply: bool = False, **more: Any) -> Page:
        """One round trip with the oldest ops. `more` goes into the header."""
        push = self.device.push(limit)
        page = self.send(push, **more)
        if not lose_reply:
            self.take(push, page)
        return page

    def send(self, push: Push, **more: Any) -> Page:
        """Say it to the server, and nothing else."""
        with self.client() as client:
            page = exchange(client, self.request(push, **more), push.ops)
        assert [receipt.dot for receipt in page.header.receipts] == [str(o.dot) for o in push.ops]
        return page

    def take(self, push: Push, page: Page) -> None:
        """Store a reply. The heads here are those of the server, always."""
        before = self.device
        self.device = before.applied(push, page)
        if before.epoch in (None, page.header.epoch) and not page.header.more:
            for each in page.header.digests:
                here = self.device.digest((each.visit, each.layer))
                assert here == Digest(each.count, each.digest), (each, "device and server differ")

    def sync(self) -> list[Receipt]:
        """Rounds until neither side has anything to say; all receipts."""
        receipts: list[Receipt] = []
        for _ in range(MOST_ROUNDS):
            before = len(self.outbox())
            page = self.round()
            receipts += page.header.receipts
            left = len(self.outbox())
            if not (page.header.more or self.device.check or 0 < left < before):
                return receipts
        raise AssertionError("the server always has more to say")

    def request(self, push: Push, **more: Any) -> SyncRequest:
        """The header that goes with a push."""
        plain = SyncRequest(
            protocol=PROTOCOL,
            actor=push.actor,
            epoch=push.epoch,
            clock=self.clocks(),
            heads=self.heads(push.ops),
            cursors=push.cursors,
            unsent=Unsent(len(self.outbox()), 0),
            check=push.check,
        )
        return msgspec.structs.replace(plain, **more)

    def heads(self, ops: Sequence[Op]) -> tuple[SignedHead, ...]:
        """A signed head of each own actor among the ops."""
        last = {op.dot.actor: op for op in ops if op.dot.actor in self.pens}
        return tuple(self.pens[actor].sign(op) for actor, op in last.items())

    def upload(self, content: bytes, **chosen: Any) -> Uploader:
        """Send a photo's bytes by tus, as an independent client does; `chosen` of its options."""
        uploader = self.uploader(content, **chosen)
        uploader.upload()
        return uploader

    def uploader(self, content: bytes, **chosen: Any) -> Uploader:
        """The same, before the first byte goes."""
        told = {"sha256": hashlib.sha256(content).hexdigest(), "filetype": "image/jpeg"}
        client = TusClient(f"{self.served.url}/api/uploads", headers=self.cookie())
        chosen = {"metadata": told, "upload_checksum": True, **chosen}
        found: Uploader = client.uploader(file_stream=io.BytesIO(content), **chosen)
        return found

    def cookie(self) -> dict[str, str]:
        """The session, for clients of other make."""
        return {"cookie": f"shidi_session={self.token}"}

    def enrol_again(self, device: str) -> None:
        """Make its key known to a server that has forgotten it."""
        key = {"public_key": self.pens[self.actor].public_key, "device": device}
        with self.client() as client:
            response = client.post("/api/actors", json=key)
        assert response.status_code == 201, response.text

    def renew(self) -> None:
        """Take a new actor, and write again what has no receipt."""
        pen = Pen()
        with self.client() as client:
            key = {
                "public_key": pen.public_key,
                "device": "平板 A（新）",
                "replaces": sorted(self.pens),
            }
            response = client.post("/api/actors", json=key)
            assert response.status_code == 201, response.text
        self.pens[pen.actor] = pen
        self.device = self.device.renewed(pen.actor)
