"""A device on a bad line: the engine's mirror with a key, a wrong clock, photos and a keep.

It is the tablet of the laws (tests/sync/tablet.py): whoever judges those can judge these. What
breaks on the line leaves it as it was, as a rolled back transaction does.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator
from random import Random
from typing import Any

from msgspec import structs

from sync.chain import Digest
from sync.clock import Sample, measure_skew
from sync.device import Push, Write
from sync.op import Op, Reading
from sync.wire import Page, SyncRequest, Unsent
from tests.faults.connection import Connection, LineDown
from tests.faults.line import Line
from tests.faults.reach import Reach
from tests.sync import tablet, values
from tests.sync.server import Register
from tests.sync.setting import AT

PIECES = (700, 5_000, 1 << 20)
PHOTO_BYTES = (0, 1, 900, 20_000)
TUS = "1.0.0"


class Tablet(tablet.Tablet):
    """One device of one user; `random` decides what its user does and how its clocks lie."""

    def __init__(
        self, line: Line, token: str, user: str, names: Iterator[str], random: Random
    ) -> None:
        self.line = line
        self.connection = Connection(line, token)
        self.random = random
        self.destroyed = False
        """It does nothing any more, and nothing that it keeps comes back."""
        self.authored: list[Op] = []
        self.groups: list[list[Op]] = []
        self.keep: dict[str, bytes] = {}
        """Photos that are not known to be durable, by sha-256."""
        self.taken: set[str] = set()
        self.verified: set[str] = set()
        """Photos that the server has acknowledged at some time."""
        self.unverified: set[str] = set()
        """Photos that the server did not have when it was asked last."""
        self._uploads: dict[str, str] = {}
        self._samples: list[Sample] = []
        self._clock = structs.replace(AT, wall_ms=AT.wall_ms + random.randrange(-(10**9), 10**9))
        super().__init__(Reach(self.connection), user, names)  # type: ignore[arg-type]

    # its clocks

    def tick(self) -> Reading:
        """Some time later; now and then the wall clock is set or the page starts anew."""
        passed = self.random.randrange(1, 60_000)
        at = self._clock
        at = structs.replace(at, wall_ms=at.wall_ms + passed, mono_ms=at.mono_ms + passed)
        chance = self.random.random()
        if chance < 0.05:
            leap = self.random.choice((-1, 1)) * self.random.randrange(10**11)
            at = structs.replace(at, wall_ms=max(0, at.wall_ms + leap))
        elif chance < 0.10:
            at = structs.replace(at, boot=f"boot-{self.random.randrange(10**9)}", mono_ms=1)
        self._clock = at
        return at

    # what its user does

    def save(self, *saved: tuple[Register, Any]) -> None:
        """One save over what the screen shows."""
        self.look()
        writes = [Write(*key, value, self.screen.get(key, ())) for key, value in saved]
        before = self.device.own
        self.device = self.device.write(writes, self.tick())
        ops = [own.op for dot, own in self.device.own.items() if dot not in before]
        self.authored += ops
        if len(ops) > 1:
            self.groups.append(ops)

    def look(self) -> None:
        """What is confirmed here; an office that rules asks the server besides."""
        self.screen = {key: self.device.seen(key) for key in self.device.confirmed}

    def take_photo(self, visit: str, point: str) -> None:
        """The op and the bytes, in one step."""
        content = self.random.randbytes(self.random.choice(PHOTO_BYTES))
        sha = hashlib.sha256(content).hexdigest()
        self.keep[sha] = content
        self.taken.add(sha)
        value = values.photo(point) | {"sha256": sha, "bytes": len(content)}
        self.save(((visit, f"sheet/{self.user}/photo/p-{sha[:12]}"), value))

    # on the line

    def request(self, push: Push) -> SyncRequest:
        plain = super().request(push)
        self._told = tuple(self._samples)
        return structs.replace(
            plain,
            clock=self.tick(),
            samples=self._told,
            photos=tuple(self.keep)[:500],
            unsent=Unsent(len(self.waiting()), len(self.keep)),
        )

    def deliver(self, push: Push, heard: bool = True) -> Page | None:
        sent_at = self._clock
        epoch = self.device.epoch
        page = super().deliver(push, heard)
        if page is None or epoch not in (None, page.header.epoch):
            self._samples.clear()
            return page
        self._samples = [each for each in self._samples if each not in self._told]
        self._measure(sent_at, page)
        self._hear_of_photos(page)
        if not page.header.more:
            for each in page.header.digests:
                here = self.device.digest((each.visit, each.layer))
                assert here == Digest(each.count, each.digest), (self.user, each)
        return page

    def _compare(self) -> None:
        """Digests tell (`deliver`): others change the server meanwhile."""

    def _measure(self, at: Reading, page: Page) -> None:
        header = page.header
        skew, error = measure_skew(
            at.wall_ms, header.received_ms, header.sent_ms, self._clock.wall_ms
        )
        if abs(skew) <= 10**14 and error <= 10**9:
            self._samples.append(Sample(at.boot, at.mono_ms, at.wall_ms, skew, error))

    def _hear_of_photos(self, page: Page) -> None:
        """Bytes are given up when they are durable, and not before."""
        self.unverified = {told.sha256 for told in page.header.photos if told.state != "verified"}
        for told in page.header.photos:
            if told.state == "verified":
                self.verified.add(told.sha256)
                self._uploads.pop(told.sha256, None)
                if told.durable:
                    self.keep.pop(told.sha256, None)

    def upload(self, piece_bytes: int) -> None:
        """Go on with every photo in the keep, one piece each. Raises LineDown."""
        for sha, content in list(self.keep.items()):
            self._upload(sha, content, piece_bytes)

    def _upload(self, sha: str, content: bytes, piece_bytes: int) -> None:
        if sha not in self._uploads:
            told = base64.b64encode(sha.encode()).decode()
            reply = self.connection.ask(
                "POST",
                "/api/uploads",
                upload_length=str(len(content)),
                upload_metadata=f"sha256 {told}",
                tus_resumable=TUS,
            )
            if reply.status != 201:
                raise AssertionError(reply.problem())
            self._uploads[sha] = reply.headers["location"]
            return
        place = self._uploads[sha]
        reply = self.connection.ask("HEAD", place, tus_resumable=TUS)
        if reply.status == 404:
            del self._uploads[sha]
            return
        if reply.status in (503, 507):
            raise LineDown("not now")
        assert reply.status == 200, reply
        offset = int(reply.headers["upload-offset"])
        if offset < len(content):
            self._append(place, content, offset, piece_bytes)

    def _append(self, place: str, content: bytes, offset: int, piece_bytes: int) -> None:
        piece = content[offset : offset + piece_bytes]
        digest = base64.b64encode(hashlib.sha256(piece).digest()).decode()
        reply = self.connection.ask(
            "PATCH",
            place,
            piece,
            content_type="application/offset+octet-stream",
            upload_offset=str(offset),
            upload_checksum=f"sha256 {digest}",
            tus_resumable=TUS,
        )
        if reply.status != 204:
            code = reply.problem()["code"]
            assert code in ("upload_offset", "upload_busy", "upload_unknown"), code
