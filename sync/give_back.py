"""What a restored server had forgotten, given back by devices that were told of it.

A backup that takes over lacks what came after it. What its author still keeps comes the ordinary
way. What the author cannot send any more (lost, broken, wiped) may stand among the confirmed heads
of others, each with a *voucher*: a word that only the server can give and check, that it has had
exactly this op in its log. It gave that word after it had checked the author's signature, and it
keeps the key in its backups: so it need not trust who brings the op, and nobody can make up a
finding of somebody else or change one.

Such ops stand in the log ahead of their actor's chain, at new positions. The chain itself moves on
only by what its author signed: an author who does come back finds duplicates (merge.py). Order does
not matter, nor does what is missing in between; heads are a function of the set, and whoever stores
these ops asks of each, as of one that is let in late, whether something here supersedes it, and the
same of whatever comes into their registers later.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Annotated, Literal

import msgspec

from sync.dot import Dot
from sync.ledger import ActorState, KnownOp, Ledger
from sync.merge import Admission, Verdict, content_code
from sync.op import Id, Op
from sync.path import OFFICE_KINDS, parse_path

MAX_HELD = 500
"""Ops that a device gives back with one request."""


VisitWord = Annotated[str, msgspec.Meta(max_length=8_000)]


class Held(msgspec.Struct, frozen=True):
    """A confirmed head of a device, with the server's word for it."""

    voucher: str
    op: Op


class GiveBackRequest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Header; `voucher TAB op` follow, one a line. `actor` is the device that speaks. `visits`:
    the server's words on its visits, as they came with the assignments."""

    protocol: int
    actor: Id
    visits: Annotated[tuple[VisitWord, ...], msgspec.Meta(max_length=MAX_HELD)] = ()


GivenStatus = Literal["accepted", "duplicate", "quarantined", "forked", "refused"]


class Given(msgspec.Struct, frozen=True):
    """The answer to one op. `code` says why it is in quarantine, or was refused:
    `voucher_invalid`, or `actor_unknown` (enrolled after the backup, and the word is of a version
    that did not say whose an office's op was)."""

    dot: str
    status: GivenStatus
    code: str | None = None


def author_of(op: Op) -> str | None:
    """The user who wrote an op that was once admitted, where its path says so: the door lets nobody
    write on the sheet of somebody else. Of what offices write the server's word must say it."""
    path = parse_path(op.path)
    return None if path is None or path.kind in OFFICE_KINDS else path.user


class GiveBackReply(msgspec.Struct, frozen=True):
    """One answer for each line, in their order."""

    given: tuple[Given, ...]


def take_back(ledger: Ledger, ops: Sequence[Op]) -> Admission:
    """Decide ops that the server has vouched for; the caller has checked that.

    `ledger` holds their actors, what is known of their dots and of the dots before them, and their
    visits. Whether they may name what they name was asked when they were first admitted; rights and
    content are asked again, since the backup may be of before the visit or the assignment. A right
    taken away since (a revoked device) takes back nothing that once counted. A group is decided as
    one as far as it is here. Chains do not move; an actor is frozen where a copy of it wrote here.
    """
    known = dict(ledger.known)
    frozen: dict[str, ActorState] = {}
    verdicts: list[Verdict] = []
    for _, run in groupby(ops, key=lambda op: (op.dot.actor, op.group or op.dot)):
        members = list(run)
        decided = [_decide(ledger, known, op) for op in members]
        if any(each.status == "quarantined" for each in decided):
            decided = [_with_group(each) for each in decided]
        for op, verdict in zip(members, decided, strict=True):
            if verdict.status == "forked":
                state = ledger.actors[op.dot.actor]
                frozen[state.actor] = msgspec.structs.replace(state, frozen=True)
        verdicts += decided
    told = list(zip(ops, verdicts, strict=True))
    return Admission(
        verdicts=tuple(verdicts),
        accepted=tuple(op for op, verdict in told if verdict.status == "accepted"),
        quarantined=tuple((op, v.code or "") for op, v in told if v.status == "quarantined"),
        forked=tuple(op for op, verdict in told if verdict.status == "forked"),
        actors=tuple(state for state in frozen.values() if not ledger.actors[state.actor].frozen),
    )


def _decide(ledger: Ledger, known: dict[Dot, KnownOp], op: Op) -> Verdict:
    actor = ledger.actors[op.dot.actor]
    here = known.get(op.dot)
    if here is not None and here.hash == op.hash:
        return Verdict("duplicate")
    before = known.get(Dot(op.dot.actor, op.dot.counter - 1))
    if here is not None or (before is not None and before.hash != op.prev_hash):
        return Verdict("forked")
    known[op.dot] = KnownOp(op.hash, op.visit, op.path, None)
    code = content_code(op, actor, ledger.visits.get(op.visit))
    return Verdict("accepted") if code is None else Verdict("quarantined", code)


def _with_group(verdict: Verdict) -> Verdict:
    if verdict.status != "accepted":
        return verdict
    return Verdict("quarantined", "group_quarantined")
