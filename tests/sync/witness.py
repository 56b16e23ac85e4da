"""A server under observation: what a push changes is held against what it may change."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any, Protocol

import msgspec

from sync.chain import op_hash
from sync.content import read_finding, read_ruling, read_sheet_state
from sync.device import layer_of
from sync.dot import Dot, parse_dot
from sync.give_back import GiveBackReply, GiveBackRequest, Held
from sync.ledger import ActorState
from sync.merge import Receipt
from sync.op import Op, parse_op
from sync.path import parse_path
from sync.settle import Conflict, FindingHead, RulingHead, Settled, Settlement, Unscored, settle
from sync.state import Finished
from sync.wire import SyncReply, SyncRequest, read_page
from tests.sync.server import Judged, Layer, Lines, Register, Server
from tests.sync.setting import BLIND, CHECKPOINTS, MEASURES, VISITS

Point = tuple[str, str]
"""(visit, checkpoint)."""


class Delivery(msgspec.Struct, frozen=True):
    """A push as it went over the line, and what the server said."""

    request: SyncRequest
    lines: tuple[bytes, ...]
    receipts: tuple[Receipt, ...]


class Reading(msgspec.Struct, frozen=True):
    """What all visits come to at one moment."""

    findings: Mapping[Point, list[FindingHead]]
    rulings: Mapping[Point, list[RulingHead]]
    settlements: Mapping[Point, Settlement]


class Shown(Protocol):
    """A server or a device: whatever shows heads."""

    def heads(self) -> Mapping[Register, Sequence[Op]]: ...


def read(server: Shown) -> Reading:
    """Settle every checkpoint of every visit."""
    points = [(visit, checkpoint) for visit in VISITS for checkpoint in CHECKPOINTS]
    findings: dict[Point, list[FindingHead]] = {point: [] for point in points}
    rulings: dict[Point, list[RulingHead]] = {point: [] for point in points}
    for (visit, text), heads in server.heads().items():
        path = parse_path(text)
        assert path is not None
        for op in heads:
            if path.kind == "finding":
                finding = read_finding(op.value, MEASURES[path.key])
                findings[(visit, path.key)].append(FindingHead(op.dot, path.user, finding))
            elif path.kind == "ruling":
                ruling = read_ruling(op.value, MEASURES[path.key])
                rulings[(visit, path.key)].append(RulingHead(op.dot, ruling))
    settled = {p: settle(CHECKPOINTS[p[1]], findings[p], rulings[p]) for p in points}
    return Reading(findings, rulings, settled)


class Witness:
    """Passes everything on to the server and remembers the deliveries since the last restore."""

    def __init__(self, server: Server) -> None:
        self._server = server
        self.deliveries: list[Delivery] = []
        self.returns: list[tuple[GiveBackRequest, tuple[Held, ...]]] = []
        """What was answered for good: who is refused may be known when it comes again."""
        self.given_back: set[str] = set()
        """Dots of all ops that came by others, into the log or into quarantine."""

    def sync(self, request: SyncRequest, lines: Sequence[bytes]) -> tuple[SyncReply, Lines]:
        before = read(self._server) if lines else None
        reply, answer = self._server.sync(request, lines)
        if before is not None:
            ops = [parse_op(line) for line in lines]
            receipts = read_page(reply, answer, ops).header.receipts
            self.deliveries.append(Delivery(request, tuple(lines), receipts))
            statuses = [receipt.status for receipt in receipts]
            came = [o for o, status in zip(ops, statuses, strict=True) if status == "accepted"]
            hold(before, read(self._server), came)
        nobody_peeks(self._server, request.actor, answer)
        return reply, answer

    def give_back(self, request: GiveBackRequest, held: Sequence[Held]) -> GiveBackReply:
        before = read(self._server)
        answer = self._server.give_back(request, held)
        if all(given.status != "refused" for given in answer.given):
            self.returns.append((request, tuple(held)))
        told = list(zip(held, answer.given, strict=True))
        came = [each.op for each, given in told if given.status == "accepted"]
        taken = ("accepted", "quarantined")
        self.given_back |= {given.dot for _, given in told if given.status in taken}
        hold(before, read(self._server), came)
        return answer

    def let_in(self, dot: Dot) -> None:
        before, known = read(self._server), {op.hash for op in self._server.log()}
        self._server.let_in(dot)
        came = [op for op in self._server.log() if op.hash not in known]
        assert came
        hold(before, read(self._server), came)

    def restore(self, backup: Any) -> None:
        self._server.restore(backup)
        self.deliveries, self.returns = [], []

    def enrol(self, actor: str, user: str, replaces: Collection[str] = ()) -> None:
        self._server.enrol(actor, user, replaces)

    def assign(self, user: str, visit: str) -> None:
        self._quietly(lambda: self._server.assign(user, visit))

    def unassign(self, user: str, visit: str) -> None:
        self._quietly(lambda: self._server.unassign(user, visit))

    def revoke(self, actor: str) -> None:
        self._quietly(lambda: self._server.revoke(actor))

    def backup(self) -> Any:
        return self._server.backup()

    def log(self) -> Sequence[Op]:
        return self._server.log()

    def heads(self) -> Mapping[Register, Sequence[Op]]:
        return self._server.heads()

    def quarantine(self) -> Mapping[Dot, tuple[Op, str]]:
        return self._server.quarantine()

    def forks(self) -> Collection[str]:
        return self._server.forks()

    def actors(self) -> Mapping[str, ActorState]:
        return self._server.actors()

    def granted(self, user: str) -> set[Layer]:
        return self._server.granted(user)

    def people(self, visit: str) -> set[str]:
        return self._server.people(visit)

    def _quietly(self, change: Callable[[], None]) -> None:
        """Who is where changes nothing of what was found."""
        before = read(self._server)
        change()
        assert read(self._server) == before

    # law 1 and law 8

    def replay(self) -> None:
        """Law 1: everything that was answered for good, once more, changes nothing; but a chain
        may be followed further where others have given back what its author signed."""
        before = self._everything()
        for delivery in reversed(self.deliveries):
            if all(receipt.status != "early" for receipt in delivery.receipts):
                self._server.sync(delivery.request, delivery.lines)
        for request, held in self.returns:
            self._server.give_back(request, held)
        assert self._everything() == before

    def two_writers(self) -> set[str]:
        """Actors for whom two different ops of one name have been answered."""
        found: dict[str, set[str]] = {}
        for delivery in self.deliveries:
            for line, receipt in zip(delivery.lines, delivery.receipts, strict=True):
                if receipt.status != "early":
                    found.setdefault(receipt.dot, set()).add(op_hash(line))
        return {parse_dot(dot).actor for dot, hashes in found.items() if len(hashes) > 1}

    def _everything(self) -> tuple[Any, ...]:
        server = self._server
        ahead = {parse_dot(dot).actor for dot in self.given_back}
        return (
            [op.hash for op in server.log()],
            {key: [op.hash for op in ops] for key, ops in server.heads().items()},
            dict(server.quarantine()),
            set(server.forks()),
            {
                name: msgspec.structs.replace(state, counter=0, last_hash="")
                if name in ahead
                else state
                for name, state in server.actors().items()
            },
        )


def nobody_peeks(server: Judged, actor: str, answer: Lines) -> None:
    """Law 10: of a blind visit a device is sent another's sheet only when both have signed, and
    rulings only when all have. Who was taken off the visit is not waited for."""
    user = server.actors()[actor].user
    ops = [parse_op(line) for _, line in answer]
    told = {(op.visit, layer_of(op.register)[1]) for op in ops if VISITS[op.visit] in BLIND}
    others = {(visit, layer) for visit, layer in told if layer not in ("visit", f"sheet/{user}")}
    if not others:
        return
    signed = {
        (op.visit, op.register[1].split("/")[1])
        for op in server.log()
        if op.path.startswith("sheet/")
        and op.path.endswith("/state")
        and isinstance(read_sheet_state(op.value), Finished)
    }
    for visit, layer in others:
        awaited = server.people(visit)
        if layer != "ruling":
            awaited &= {user, layer.removeprefix("sheet/")}
        assert {(visit, each) for each in awaited} <= signed, (visit, layer, user)


def hold(before: Reading, after: Reading, came: Sequence[Op]) -> None:
    """Laws 4 and 5, for the ops that just came into the log."""
    touched = {point for op in came if (point := _point(op, "finding", "ruling"))}
    ruled = {point for op in came if (point := _point(op, "ruling"))}
    changed = {p for p, was in before.settlements.items() if after.settlements[p] != was}
    assert changed <= touched
    for point in after.settlements:
        _covered(after, point)
    for op in came:
        late = _point(op, "finding")
        if late is not None and late not in ruled:
            _reopened(before.settlements[late], after, late, op)


def _covered(reading: Reading, point: Point) -> None:
    """Law 4: a ruling settles its checkpoint while it covers every finding head, and only then."""
    findings, rulings = reading.findings[point], reading.rulings[point]
    settled = reading.settlements[point]
    if all(head.ruling.kind == "withdrawn" for head in rulings):
        assert findings or settled == Unscored()
        assert not (isinstance(settled, Settled) and settled.by == "ruling")
        return
    covers = len(rulings) == 1 and {str(f.dot) for f in findings} <= rulings[0].ruling.covers
    assert (isinstance(settled, Settled) and settled.by == "ruling") == covers


def _reopened(was: Settlement, after: Reading, point: Point, op: Op) -> None:
    """Law 5: a finding that stands and that the ruling does not cover opens what was ruled."""
    if not isinstance(was, Settled) or was.by != "ruling":
        return
    stands = op.dot in {head.dot for head in after.findings[point]}
    covered = str(op.dot) in after.rulings[point][0].ruling.covers
    now = after.settlements[point]
    if stands and not covered:
        assert isinstance(now, Conflict)
        assert (now.kind, now.stood_until) == ("reopened", was.dot)


def _point(op: Op, *kinds: str) -> Point | None:
    path = parse_path(op.path)
    assert path is not None
    return (op.visit, path.key) if path.kind in kinds else None
