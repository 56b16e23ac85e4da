"""The door: the only place that decides what enters the log.

Every op of a push is decided in the order of the table in README.md ("The door"):

    duplicate  its dot is here with the same hash. It moves its actor's chain on where it is next,
               also a frozen one: others have given it back to a restored server (give_back.py)
    forked     its actor is frozen, its dot is here with another hash, or it does not follow the
               actor's last op: two copies of one device. The actor is frozen, the op kept
    early      its counter, or a dot that it names, lies beyond what is here
    quarantined  its references or its content are not allowed; its dot is consumed all the same,
               so that later ops can follow and supersede it
    accepted   everything else

Ops that carry one group are decided as one. The caller has verified the signatures; `check_chains`
has tied every op of the push to a signed head. Deciding is pure: the ledger is a value, and what
earlier ops of the same push change is carried along in `_Door`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import groupby
from types import MappingProxyType
from typing import Literal, Protocol

import msgspec

from sync.chain import SignedHead
from sync.content import MalformedValue, check
from sync.dot import Dot, parse_dot
from sync.ledger import ActorState, KnownOp, Ledger, VisitTerms
from sync.op import VERSION, Op
from sync.path import OFFICE_KINDS, RegisterPath, parse_path

Status = Literal["accepted", "duplicate", "early", "quarantined", "forked"]


class Receipt(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """The answer to one op.

    `code` says why an op was quarantined; `expected` is the counter that is missing when early;
    `position` is set by the store when the op is in the log.
    """

    dot: str
    status: Status
    code: str | None = None
    expected: int | None = None
    position: int | None = None


class Verdict(msgspec.Struct, frozen=True, gc=False):
    """What becomes of one op; `code` and `expected` as in its receipt."""

    status: Status
    code: str | None = None
    expected: int | None = None


class Admission(msgspec.Struct, frozen=True):
    """What a push does to the world. `verdicts` stand in the order of its ops."""

    verdicts: tuple[Verdict, ...]
    accepted: tuple[Op, ...]
    quarantined: tuple[tuple[Op, str], ...]
    forked: tuple[Op, ...]
    actors: tuple[ActorState, ...]
    """New states of the actors that changed."""


class BrokenPush(ValueError):
    """The push as a whole is refused and nothing of it is admitted; `code` names the problem."""

    def __init__(self, code: str, actor: str) -> None:
        super().__init__(code, actor)
        self.code = code
        self.actor = actor


def check_chains(ops: Sequence[Op], heads: Sequence[SignedHead]) -> None:
    """Tie every op to a signed head. Raises BrokenPush `head_missing` or `push_not_chained`.

    The last op of each actor must be the one that its head names, and every op before it must be
    the one that the next names as `prev_hash`: so one signature speaks for all of them.
    """
    named = {head.actor: head for head in heads}
    last: dict[str, Op] = {}
    for op in ops:
        actor, counter = op.dot
        before = last.get(actor)
        if before and (op.prev_hash != before.hash or counter != before.dot.counter + 1):
            raise BrokenPush("push_not_chained", actor)
        last[actor] = op
    for actor, op in last.items():
        head = named.get(actor)
        if head is None or (head.counter, head.hash) != (op.dot.counter, op.hash):
            raise BrokenPush("head_missing", actor)


def admit(ledger: Ledger, ops: Sequence[Op]) -> Admission:
    """Decide every op of a push. Raises BrokenPush `actor_unknown` for an actor not enrolled."""
    for op in ops:
        if op.dot.actor not in ledger.actors:
            raise BrokenPush("actor_unknown", op.dot.actor)
    door = _Door(ledger)
    for group, run in groupby(ops, key=_group):
        if group is None:
            door.decide(run)
        else:
            door.decide_together(list(run))
    return door.admission()


def _group(op: Op) -> tuple[str, str] | None:
    """Ops in a row with the same answer are decided together; None: each by itself."""
    return None if op.group is None else (op.dot.actor, op.group)


def receipts(ops: Iterable[Op], admission: Admission) -> tuple[Receipt, ...]:
    """The answer to each op, but for its position."""
    return tuple(
        Receipt(str(op.dot), verdict.status, verdict.code, verdict.expected)
        for op, verdict in zip(ops, admission.verdicts, strict=True)
    )


def content_code(op: Op, actor: ActorState, visit: VisitTerms | None) -> str | None:
    """Why the op's content is not allowed, or None."""
    path = parse_path(op.path)
    if op.v != VERSION:
        return "version_unknown"
    if path is None:
        return "path_unknown"
    if visit is None:
        return "visit_unknown"
    return _author_code(path, actor, visit) or _value_code(op, path, visit)


def _author_code(path: RegisterPath, actor: ActorState, visit: VisitTerms) -> str | None:
    if path.kind in OFFICE_KINDS:
        if not actor.office:
            return "not_office"
        here = visit.offices is None or actor.user in visit.offices
        return None if here else "other_region"
    if path.user != actor.user:
        return "not_your_sheet"
    return None if actor.user in visit.assigned else "not_assigned"


def _value_code(op: Op, path: RegisterPath, visit: VisitTerms) -> str | None:
    measure = None
    if path.kind in ("finding", "note", "ruling"):
        measure = visit.measures.get(path.key)
        if measure is None:
            return "checkpoint_unknown"
    try:
        check(path.kind, op.value, measure)
    except MalformedValue:
        return "value_malformed"
    return None


class _Chain(msgspec.Struct):
    """An actor's state while its ops go through."""

    before: ActorState
    counter: int
    last_hash: str
    frozen: bool

    @property
    def changed(self) -> bool:
        return self.counter != self.before.counter or self.frozen != self.before.frozen

    @property
    def silent(self) -> bool:
        return self.frozen or self.before.revoked


_ACCEPTED = Verdict("accepted")
_DUPLICATE = Verdict("duplicate")
_FORKED = Verdict("forked")


class _Here(Protocol):
    """An op that a later one may name: one that was here, or one of this push."""

    @property
    def hash(self) -> str: ...
    @property
    def visit(self) -> str: ...
    @property
    def path(self) -> str: ...


class _Door:
    """The ledger as it becomes while a push goes through."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._chains: dict[str, _Chain] = {}
        self._passed: dict[Dot, Op] = {}
        self._verdicts: list[Verdict] = []
        self._accepted: list[Op] = []
        self._quarantined: list[tuple[Op, str]] = []
        self._forked: list[Op] = []

    def decide(self, ops: Iterable[Op]) -> None:
        """Decide ops one by one."""
        for op in ops:
            self._file(op, self._step(op))

    def decide_together(self, members: Sequence[Op]) -> None:
        """Decide all ops of one group."""
        chains, passed = (
            {name: msgspec.structs.replace(chain) for name, chain in self._chains.items()},
            dict(self._passed),
        )
        verdicts = [self._step(op) for op in members]
        early = next((v for v in verdicts if v.status == "early"), None)
        if early is not None:
            self._chains, self._passed = chains, passed
            verdicts = [v if v.status == "duplicate" else early for v in verdicts]
        elif any(map(self._held_back, members, verdicts)):
            verdicts = [
                Verdict("quarantined", "group_quarantined") if v.status == "accepted" else v
                for v in verdicts
            ]
        for op, verdict in zip(members, verdicts, strict=True):
            self._file(op, verdict)

    def _held_back(self, op: Op, verdict: Verdict) -> bool:
        """Whether a member of a group goes into quarantine, or lies there already."""
        known = self._ledger.known.get(op.dot)
        there = verdict.status == "duplicate" and known is not None and known.position is None
        return verdict.status == "quarantined" or there

    def admission(self) -> Admission:
        """What the push came to."""
        return Admission(
            verdicts=tuple(self._verdicts),
            accepted=tuple(self._accepted),
            quarantined=tuple(self._quarantined),
            forked=tuple(self._forked),
            actors=tuple(
                msgspec.structs.replace(
                    chain.before,
                    counter=chain.counter,
                    last_hash=chain.last_hash,
                    frozen=chain.frozen,
                )
                for chain in self._chains.values()
                if chain.changed
            ),
        )

    def _file(self, op: Op, verdict: Verdict) -> None:
        self._verdicts.append(verdict)
        if verdict.status == "accepted":
            self._accepted.append(op)
        elif verdict.status == "quarantined":
            self._quarantined.append((op, verdict.code or ""))
        elif verdict.status == "forked":
            self._forked.append(op)

    def _step(self, op: Op) -> Verdict:
        """Decide one op and carry its effect on actor and known dots along."""
        actor, counter = op.dot
        chain, known = self._chain(actor), self._find(op.dot)
        if known is not None and known.hash == op.hash:
            if counter == chain.counter + 1 and op.prev_hash == chain.last_hash:
                chain.counter, chain.last_hash = counter, op.hash
            elif counter == chain.counter + 1:
                chain.frozen = True
            return _DUPLICATE
        if chain.frozen or known is not None or counter <= chain.counter:
            chain.frozen = True
            return _FORKED
        if counter != chain.counter + 1:
            return Verdict("early", expected=chain.counter + 1)
        if op.prev_hash != chain.last_hash:
            chain.frozen = True
            return _FORKED
        verdict = self._references(op) or self._content(op, chain.before) or _ACCEPTED
        if verdict.status != "early":
            chain.counter, chain.last_hash = counter, op.hash
            self._passed[op.dot] = op
        return verdict

    def _references(self, op: Op) -> Verdict | None:
        """Checks 6 and 7: every dot that the op names is here, and of the right register."""
        if not op.supersedes and not op.path.startswith(_RULING):
            return None
        covered = covered_dots(op)
        named = [(dot, "supersedes", _supersedes) for dot in op.supersedes]
        named += [(dot, "covers", _covers) for dot in covered]
        for dot, verb, rightly in named:
            known = self._find(dot)
            if known is None:
                missing = self._missing(op, dot, f"{verb}_unknown")
                if missing is not None:
                    return missing
            elif not rightly(op, known):
                return Verdict("quarantined", f"{verb}_foreign")
        return None

    def _missing(self, op: Op, dot: Dot, code: str) -> Verdict | None:
        """A dot of another actor beyond its counter can only follow a restore: wait for it, unless
        that actor can bring nothing any more; then the name is void and binds nobody."""
        known = self._chains.get(dot.actor) or self._ledger.actors.get(dot.actor)
        if known is None or dot.actor == op.dot.actor or dot.counter <= known.counter:
            return Verdict("quarantined", code)
        return None if known.silent else Verdict("early", expected=known.counter + 1)

    def _content(self, op: Op, actor: ActorState) -> Verdict | None:
        if actor.revoked:
            return Verdict("quarantined", "actor_revoked")
        code = content_code(op, actor, self._ledger.visits.get(op.visit))
        return None if code is None else Verdict("quarantined", code)

    def _chain(self, actor: str) -> _Chain:
        found = self._chains.get(actor)
        if found is None:
            before = self._ledger.actors[actor]
            found = _Chain(before, before.counter, before.last_hash, before.frozen)
            self._chains[actor] = found
        return found

    def _find(self, dot: Dot) -> _Here | None:
        return self._passed.get(dot) or self._ledger.known.get(dot)


_RULING = "ruling/"


def covered_dots(op: Op) -> tuple[Dot, ...]:
    """The dots that a ruling covers; none for other ops and for rulings that cannot be read."""
    if not op.path.startswith(_RULING):
        return ()
    try:
        covers = msgspec.json.decode(op.value, type=_Covers).covers
        return tuple(parse_dot(text) for text in covers)
    except (msgspec.MsgspecError, ValueError):
        return ()


def standing_code(op: Op, actor: ActorState, visit: VisitTerms | None) -> str | None:
    """Why nobody can let the op in, whoever was assigned: that alone is for the office to judge."""
    if visit is not None:
        visit = msgspec.structs.replace(visit, assigned=visit.assigned | {actor.user})
    return content_code(op, actor, visit)


def refers_rightly(
    op: Op, known: Mapping[Dot, KnownOp], actors: Mapping[str, ActorState] = MappingProxyType({})
) -> bool:
    """Whether every dot that the op names is known, of the right register and older than the op.

    The question to ask again before a quarantined op is let in. `known` and `actors` hold at least
    the dots that it names and their actors; what a silent actor never brought is void.
    """

    def rightly(dot: Dot, fits: Callable[[Op, _Here], bool]) -> bool:
        if dot.actor == op.dot.actor and dot.counter >= op.dot.counter:
            return False
        if dot in known:
            return fits(op, known[dot])
        actor = actors.get(dot.actor)
        return actor is not None and actor.silent and dot.counter > actor.counter

    return all(rightly(dot, _supersedes) for dot in op.supersedes) and all(
        rightly(dot, _covers) for dot in covered_dots(op)
    )


class _Covers(msgspec.Struct, frozen=True):
    covers: tuple[str, ...]


def _supersedes(op: Op, known: _Here) -> bool:
    """Whether an op may supersede this one: of its own register."""
    return (known.visit, known.path) == op.register


def _covers(op: Op, known: _Here) -> bool:
    """Whether a ruling may cover this op: a finding of its own checkpoint and visit."""
    ruling, covered = parse_path(op.path), parse_path(known.path)
    return (
        known.visit == op.visit
        and ruling is not None
        and covered is not None
        and covered.kind == "finding"
        and covered.key == ruling.key
    )
