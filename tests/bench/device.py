"""A device that has authored its findings and only speaks the protocol: it stores nothing."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import msgspec

from server import catalog
from sync.chain import SignedHead
from sync.checklist import Boolean, Checkpoint, Count, Rating
from sync.op import Draft, Op, Reading
from sync.wire import PROTOCOL, SyncReply, SyncRequest
from tests.bench.line import Line
from tests.bench.records import CHECKPOINTS, score, seq
from tests.server.pen import Pen, reading

_REPLY = msgspec.json.Decoder(SyncReply)


class Batch(msgspec.Struct, frozen=True):
    """Ops as they go up, encoded and signed before any clock runs."""

    count: int
    dots: tuple[str, ...]
    head: SignedHead
    lines: bytes


class Device:
    """One actor of one inspector, and where it is in the log."""

    def __init__(self, user: str) -> None:
        self.pen = Pen()
        self.user = user
        self.token = ""
        self.visits: list[str] = []
        self.cursors: tuple[str, ...] = ()
        self.epoch: str | None = None

    def author(self, visit: int, device: int) -> list[Op]:
        """The findings of one of its visits, one for each record."""
        found = []
        began = reading().wall_ms
        for number, point in enumerate(_one_tap_points()):
            answer = _answer(point, score(device, visit, number))
            value = {"kind": "measured", "inputs": answer}
            since_ms = seq(visit, number) * 1000
            at = Reading(began + since_ms, 480, since_ms, "boot-1")
            path = f"sheet/{self.user}/finding/{point.id}"
            found.append(self.pen.author(Draft(self.visits[visit], path, value, (), at)))
        return found

    def batch(self, ops: Sequence[Op]) -> Batch:
        """Encode and sign."""
        lines = b"".join(op.line + b"\n" for op in ops)
        dots = tuple(str(op.dot) for op in ops)
        return Batch(len(ops), dots, self.pen.sign(ops[-1]), lines)

    async def push(self, line: Line, batch: Batch, expected: str = "accepted") -> SyncReply:
        """One round trip; every op that it carries must get the `expected` receipt."""
        reply, _ = await self._round(line, batch)
        if reply.placed is None:
            assert [one.status for one in reply.receipts] == [expected] * batch.count
        else:
            assert expected == "accepted"
        return reply

    async def pull(self, line: Line) -> tuple[int, list[bytes]]:
        """Pull until nothing is left: how many ops came, and the answers' bodies."""
        came, bodies = 0, []
        while True:
            reply, body = await self._round(line, None)
            came += reply.news + sum(one.lines for one in reply.snapshots)
            bodies.append(body)
            if not reply.more:
                return came, bodies

    async def _round(self, line: Line, batch: Batch | None) -> tuple[SyncReply, bytes]:
        request = SyncRequest(
            protocol=PROTOCOL,
            actor=self.pen.actor,
            epoch=self.epoch,
            clock=reading(),
            heads=() if batch is None else (batch.head,),
            cursors=self.cursors,
        )
        body = msgspec.json.encode(request) + b"\n" + (b"" if batch is None else batch.lines)
        answer = await line.sync(body)
        reply = _REPLY.decode(answer[: answer.index(b"\n")])
        self.cursors, self.epoch = reply.cursors, reply.epoch
        return reply, answer


@lru_cache(maxsize=1)
def _one_tap_points() -> tuple[Checkpoint, ...]:
    checklist = catalog.checklist(catalog.campaigns()[0].checklist.id)
    plain = [one for one in checklist.checkpoints if isinstance(one.measure, _ONE_TAP)]
    assert len(plain) >= CHECKPOINTS
    return tuple(plain[:CHECKPOINTS])


_ONE_TAP = (Boolean, Count, Rating)


def _answer(point: Checkpoint, score: int) -> dict[str, object]:
    match point.measure:
        case Boolean():
            return {"present": score > 2}
        case Count():
            return {"count": score}
        case Rating() as rating:
            return {"level": min(score, len(rating.levels) - 1)}
    raise AssertionError(point.id)
