"""The door: the only place that decides what enters the log.

Every op of a push is decided in the order of the table in README.md ("The door"):

    duplicate  its dot is here with the same hash
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

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Literal

import msgspec

from sync.chain import SignedHead
from sync.content import MalformedValue, check
from sync.dot import Dot, parse_dot
from sync.ledger import ActorState, KnownOp, Ledger, VisitTerms
from sync.op import VERSION, Op
from sync.path import RegisterPath, parse_path

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


class Admission(msgspec.Struct, frozen=True):
    """What a push does to the world. `receipts` stand in the order of its ops."""

    receipts: tuple[Receipt, ...]
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
        if before is not None and (
            counter != before.dot.counter + 1 or op.prev_hash != before.hash
        ):
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
    for members in _units(ops):
        door.decide(members)
    return door.admission()


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


def _units(ops: Sequence[Op]) -> list[list[Op]]:
    """Ops that are decided together: runs of one actor with one group, else single ops."""
    units: list[list[Op]] = []
    for op in ops:
        if units and op.group is not None and _one_group(units[-1][-1], op):
            units[-1].append(op)
        else:
            units.append([op])
    return units


def _one_group(op: Op, following: Op) -> bool:
    return (op.dot.actor, op.group) == (following.dot.actor, following.group)


def _author_code(path: RegisterPath, actor: ActorState, visit: VisitTerms) -> str | None:
    if path.kind in ("ruling", "review", "visit_state"):
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


class _Verdict(msgspec.Struct, frozen=True):
    status: Status
    code: str | None = None
    expected: int | None = None


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


_ACCEPTED = _Verdict("accepted")
_DUPLICATE = _Verdict("duplicate")
_FORKED = _Verdict("forked")


class _Door:
    """The ledger as it becomes while a push goes through."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._chains: dict[str, _Chain] = {}
        self._known: dict[Dot, KnownOp] = {}
        self._receipts: list[Receipt] = []
        self._accepted: list[Op] = []
        self._quarantined: list[tuple[Op, str]] = []
        self._forked: list[Op] = []

    def decide(self, members: list[Op]) -> None:
        """Decide one op, or all ops of one group."""
        if len(members) == 1:
            self._file(members[0], self._step(members[0]))
            return
        chains, known = (
            {name: msgspec.structs.replace(chain) for name, chain in self._chains.items()},
            dict(self._known),
        )
        verdicts = [self._step(op) for op in members]
        early = next((v for v in verdicts if v.status == "early"), None)
        if early is not None:
            self._chains, self._known = chains, known
            verdicts = [v if v.status == "duplicate" else early for v in verdicts]
        elif any(v.status == "quarantined" for v in verdicts):
            verdicts = [
                _Verdict("quarantined", "group_quarantined") if v.status == "accepted" else v
                for v in verdicts
            ]
        for op, verdict in zip(members, verdicts, strict=True):
            self._file(op, verdict)

    def admission(self) -> Admission:
        """What the push came to."""
        return Admission(
            receipts=tuple(self._receipts),
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

    def _file(self, op: Op, verdict: _Verdict) -> None:
        self._receipts.append(Receipt(str(op.dot), verdict.status, verdict.code, verdict.expected))
        if verdict.status == "accepted":
            self._accepted.append(op)
        elif verdict.status == "quarantined":
            self._quarantined.append((op, verdict.code or ""))
        elif verdict.status == "forked":
            self._forked.append(op)

    def _step(self, op: Op) -> _Verdict:
        """Decide one op and carry its effect on actor and known dots along."""
        chain, counter = self._chain(op.dot.actor), op.dot.counter
        known = self._find(op.dot)
        if known is not None and known.hash == op.hash:
            return _DUPLICATE
        if chain.frozen or known is not None or counter <= chain.counter:
            chain.frozen = True
            return _FORKED
        if counter != chain.counter + 1:
            return _Verdict("early", expected=chain.counter + 1)
        if op.prev_hash != chain.last_hash:
            chain.frozen = True
            return _FORKED
        verdict = self._references(op) or self._content(op, chain.before) or _ACCEPTED
        if verdict.status != "early":
            chain.counter, chain.last_hash = counter, op.hash
            self._known[op.dot] = KnownOp(op.hash, op.visit, op.path, None)
        return verdict

    def _references(self, op: Op) -> _Verdict | None:
        """Checks 6 and 7: every dot that the op names is here, and of the right register."""
        covered = covered_dots(op)
        if not op.supersedes and not covered:
            return None
        named = [(dot, "supersedes", _supersedes) for dot in op.supersedes]
        named += [(dot, "covers", _covers) for dot in covered]
        for dot, verb, rightly in named:
            known = self._find(dot)
            if known is None:
                missing = self._missing(op, dot, f"{verb}_unknown")
                if missing is not None:
                    return missing
            elif not rightly(op, known):
                return _Verdict("quarantined", f"{verb}_foreign")
        return None

    def _missing(self, op: Op, dot: Dot, code: str) -> _Verdict | None:
        """A dot of another actor beyond its counter can only follow a restore: wait for it, unless
        that actor can bring nothing any more; then the name is void and binds nobody."""
        known = self._chains.get(dot.actor) or self._ledger.actors.get(dot.actor)
        if known is None or dot.actor == op.dot.actor or dot.counter <= known.counter:
            return _Verdict("quarantined", code)
        return None if known.silent else _Verdict("early", expected=known.counter + 1)

    def _content(self, op: Op, actor: ActorState) -> _Verdict | None:
        if actor.revoked:
            return _Verdict("quarantined", "actor_revoked")
        code = content_code(op, actor, self._ledger.visits.get(op.visit))
        return None if code is None else _Verdict("quarantined", code)

    def _chain(self, actor: str) -> _Chain:
        found = self._chains.get(actor)
        if found is None:
            before = self._ledger.actors[actor]
            found = _Chain(before, before.counter, before.last_hash, before.frozen)
            self._chains[actor] = found
        return found

    def _find(self, dot: Dot) -> KnownOp | None:
        return self._known.get(dot) or self._ledger.known.get(dot)


def covered_dots(op: Op) -> tuple[Dot, ...]:
    """The dots that a ruling covers; none for other ops and for rulings that cannot be read."""
    if not op.path.startswith("ruling/"):
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

    def rightly(dot: Dot, fits: Callable[[Op, KnownOp], bool]) -> bool:
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


def _supersedes(op: Op, known: KnownOp) -> bool:
    """Whether an op may supersede this one: of its own register."""
    return (known.visit, known.path) == op.register


def _covers(op: Op, known: KnownOp) -> bool:
    """Whether a ruling may cover this op: a finding of its own checkpoint and visit."""
    ruling, covered = parse_path(op.path), parse_path(known.path)
    return (
        known.visit == op.visit
        and ruling is not None
        and covered is not None
        and covered.kind == "finding"
        and covered.key == ruling.key
    )
