"""A device that has authored its findings and only speaks the protocol: it stores nothing."""

from __future__ import annotations

import time
from collections.abc import Sequence

import httpx
import msgspec

from sync.checklist import Boolean, Checklist, Count, Rating
from sync.op import Op
from sync.wire import SyncReply, SyncRequest
from tests.server.exchange import body, post
from tests.server.pen import Pen, reading

BATCH_OPS = 500
"""What a device sends at once: near a day of one inspector, a body of about 25 kB."""


class Device:
    """One actor of one inspector."""

    def __init__(self, url: str, user: str, code: str) -> None:
        self.pen = Pen()
        self.user = user
        self.client = httpx.Client(base_url=url, timeout=120, trust_env=False)
        self.cursors: tuple[str, ...] = ()
        self.epoch: str | None = None
        self.bytes_down = 0
        claim = {"code": code, "public_key": self.pen.public_key, "device": "bench"}
        self.client.post("/api/enrolments/claim", json=claim).raise_for_status()

    def author(self, visit: str, checklist: Checklist, count: int) -> list[Op]:
        """A finding at each of `count` checkpoints that are answered with one tap."""
        plain = [one for one in checklist.checkpoints if type(one.measure) in _INPUTS]
        return [
            self.pen.write(
                visit,
                f"sheet/{self.user}/finding/{one.id}",
                {"kind": "measured", "inputs": _INPUTS[type(one.measure)]},
            )
            for one in plain[:count]
        ]

    def round(self, ops: Sequence[Op] = (), expected: str = "accepted") -> SyncReply:
        """One round trip; every op that it carries must get the `expected` receipt."""
        request = SyncRequest(
            protocol=1,
            actor=self.pen.actor,
            epoch=self.epoch,
            clock=reading(),
            heads=(self.pen.sign(ops[-1]),) if ops else (),
            cursors=self.cursors,
        )
        response = post(self.client, body(request, [op.line for op in ops]))
        assert response.status_code == 200, response.text
        self.bytes_down += response.num_bytes_downloaded
        reply = msgspec.json.decode(response.content.partition(b"\n")[0], type=SyncReply)
        assert [one.status for one in reply.receipts] == [expected] * len(ops)
        self.cursors, self.epoch = reply.cursors, reply.epoch
        return reply

    def push(self, ops: Sequence[Op], expected: str = "accepted") -> None:
        for start in range(0, len(ops), BATCH_OPS):
            self.round(ops[start : start + BATCH_OPS], expected)

    def pull(self) -> int:
        """Pull until nothing is left; return how many ops came."""
        came = 0
        while True:
            reply = self.round()
            came += reply.news + sum(one.lines for one in reply.snapshots)
            if not reply.more:
                return came

    def timed_pull(self) -> tuple[float, int]:
        """Milliseconds of one pull, and how many ops came."""
        began = time.perf_counter()
        came = self.pull()
        return (time.perf_counter() - began) * 1000, came


_INPUTS: dict[type, object] = {
    Boolean: {"present": True},
    Count: {"count": 3},
    Rating: {"level": 1},
}
