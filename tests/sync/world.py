"""A server in memory: the engine with as little around it as possible.

It says what a store must do and how little of it is storage. One transaction is one call.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import groupby

import msgspec

from sync.chain import EMPTY_DIGEST, Digest, genesis, toggle
from sync.content import read_sheet_state
from sync.dot import Dot, parse_dot
from sync.give_back import GiveBackReply, GiveBackRequest, Given, Held, take_back
from sync.ledger import ActorState, KnownOp, Ledger, VisitTerms
from sync.merge import (
    Admission,
    BrokenPush,
    Receipt,
    admit,
    check_chains,
    receipts,
    refers_rightly,
    standing_code,
)
from sync.op import Op, parse_op
from sync.path import parse_path
from sync.register import apply, let_in
from sync.state import Finished
from sync.wire import PLACING, VOUCHING, LayerDigest, LayerName, Snapshot, SyncReply, SyncRequest
from tests.sync.server import Layer, Lines, Refused, Register, signature, voucher
from tests.sync.setting import BEGUN, BLIND, MEASURES, OFFICE, VISITS


class Logged(msgspec.Struct, frozen=True):
    """An op in the log. `history`: let in late, when something had superseded it already."""

    op: Op
    position: int
    history: bool = False

    @property
    def dot(self) -> Dot:
        return self.op.dot

    @property
    def supersedes(self) -> tuple[Dot, ...]:
        return self.op.supersedes


class Grant(msgspec.Struct, frozen=True):
    """Since which position of the log, and until which once it was taken away."""

    since: int
    until: int | None = None


class State(msgspec.Struct, frozen=True):
    """Everything that a backup holds. Values of the dictionaries never change in place."""

    actors: dict[str, ActorState] = {}
    assigned: dict[tuple[str, str], bool] = {}
    """(visit, user), ever; whether they are now."""
    grants: dict[tuple[str, Layer], Grant] = {}
    position: dict[str, int] = {}
    """By campaign, like the log."""
    log: dict[str, tuple[Logged, ...]] = {}
    known: dict[Dot, KnownOp] = {}
    heads: dict[Register, tuple[Logged, ...]] = {}
    digests: dict[Layer, Digest] = {}
    quarantine: dict[Dot, tuple[Op, str]] = {}
    forks: dict[str, Op] = {}
    given_back: dict[Register, bool] = {}
    """Registers that hold ops ahead of their actor's chain: what comes there may come late."""

    def copy(self) -> State:
        return State(*(dict(getattr(self, name)) for name in self.__struct_fields__))


class World:
    """One server with the people and visits of setting.py."""

    def __init__(self, page_lines: int = 1000) -> None:
        self._page_lines = page_lines
        self._state = State()
        self._epochs = 1
        self._durable: dict[str, int] = {}
        for visit, users in BEGUN.items():
            for user in users:
                self.assign(user, visit)

    @property
    def epoch(self) -> str:
        """Changes with every restore."""
        return f"epoch-{self._epochs}"

    # people

    def enrol(self, actor: str, user: str, replaces: Collection[str] = ()) -> None:
        actors = self._state.actors
        actors.setdefault(actor, ActorState(actor, user, user in OFFICE, 0, genesis(actor)))
        for name in replaces:
            if name in actors and actors[name].user == user:
                actors[name] = msgspec.structs.replace(actors[name], frozen=True)

    def revoke(self, actor: str) -> None:
        actors = self._state.actors
        actors[actor] = msgspec.structs.replace(actors[actor], revoked=True)

    def assign(self, user: str, visit: str) -> None:
        self._state.assigned[(visit, user)] = True
        self._regrant(visit)

    def unassign(self, user: str, visit: str) -> None:
        self._state.assigned[(visit, user)] = False
        self._regrant(visit)

    def _regrant(self, visit: str) -> None:
        """Whoever is on the visit sees all sheets that it ever had, rulings and its state; in a
        blind campaign other sheets once both have signed, and rulings once all have."""
        state = self._state
        people = {user: now for (name, user), now in state.assigned.items() if name == visit}
        done = set(people)
        if VISITS[visit] in BLIND:
            done = {user for user, now in people.items() if not now or self._signed(visit, user)}
        rulings = {"ruling"} if done == set(people) else set()
        wanted = {
            (user, (visit, layer))
            for user, now in people.items()
            if now
            for layer in {
                "visit",
                f"sheet/{user}",
                *rulings,
                *(f"sheet/{other}" for other in done if user in done),
            }
        }
        held = {
            key for key, grant in state.grants.items() if key[1][0] == visit and grant.until is None
        }
        if wanted == held:
            return
        position = self._advance(visit)
        for key in wanted - held:
            state.grants[key] = Grant(position)
        for key in held - wanted:
            state.grants[key] = msgspec.structs.replace(state.grants[key], until=position)

    def _signed(self, visit: str, user: str) -> bool:
        """Whether they ever have."""
        register = (visit, f"sheet/{user}/state")
        log = self._state.log.get(VISITS[visit], ())
        mine = [each.op for each in log if each.op.register == register]
        return any(isinstance(read_sheet_state(op.value), Finished) for op in mine)

    # disasters

    def backup(self) -> State:
        self._durable = {name: actor.counter for name, actor in self._state.actors.items()}
        return self._state.copy()

    def restore(self, backup: State) -> None:
        self._state = backup.copy()
        self._epochs += 1
        self._durable = {name: actor.counter for name, actor in backup.actors.items()}

    # the door

    def sync(self, request: SyncRequest, lines: Sequence[bytes]) -> tuple[SyncReply, Lines]:
        state = self._state
        ops = [parse_op(line) for line in lines]
        for name in (request.actor, *(head.actor for head in request.heads)):
            if name not in state.actors:
                raise Refused("actor_unknown", name)
        for head in request.heads:
            if head.signature != signature(head):
                raise Refused("signature_invalid", head.actor)
        try:
            check_chains(ops, request.heads)
            admission = admit(Ledger(state.actors, state.known, self._terms()), ops)
        except BrokenPush as broken:
            raise Refused(broken.code, broken.actor) from None
        self._store(admission)
        return self._reply(request, tuple(map(self._place, receipts(ops, admission))), ops)

    def give_back(self, request: GiveBackRequest, held: Sequence[Held]) -> GiveBackReply:
        state = self._state
        if request.actor not in state.actors:
            raise Refused("actor_unknown", request.actor)
        true = {each.op.hash: each for each in held if _vouched(each)}
        for each in true.values():
            # Who enrolled after the backup is known again, by the word and by nothing else.
            self.enrol(each.op.dot.actor, each.voucher.partition(".")[2])
        ops = [each.op for each in true.values()]
        admission = take_back(Ledger(state.actors, state.known, self._terms()), ops)
        for op in admission.accepted:
            state.given_back[op.register] = True
        self._store(admission)
        told = dict(zip((op.hash for op in ops), admission.verdicts, strict=True))

        def given(op: Op) -> Given:
            if op.hash in told:
                status = told[op.hash].status
                assert status != "early"
                return Given(str(op.dot), status, told[op.hash].code)
            return Given(str(op.dot), "refused", "voucher_invalid")

        return GiveBackReply(tuple(given(each.op) for each in held))

    def let_in(self, dot: Dot) -> None:
        state = self._state
        if dot not in state.quarantine:
            raise Refused("quarantine_unknown", str(dot))
        members = self._group(state.quarantine[dot][0])
        for op in members:
            code = standing_code(op, state.actors[dot.actor], self._terms().get(op.visit))
            if code is not None:
                raise Refused(code, str(op.dot))
            if not refers_rightly(op, state.known, state.actors):
                raise Refused("quarantine_stands", str(op.dot))
        for op in members:
            del state.quarantine[op.dot]
            self._append(op, late=True)
            if op.dot.counter > state.actors[op.dot.actor].counter:
                state.given_back[op.register] = True
        self._follow_signatures(members)

    def _group(self, op: Op) -> list[Op]:
        """The op with the quarantined neighbours of its group, in counter order."""
        waiting = [each for each, _ in self._state.quarantine.values()]
        if op.group is None:
            return [op]
        mates = [e for e in waiting if (e.dot.actor, e.group) == (op.dot.actor, op.group)]
        return sorted(mates, key=lambda each: each.dot)

    def _terms(self) -> dict[str, VisitTerms]:
        ever = self._state.assigned
        return {
            visit: VisitTerms(
                visit, scope, frozenset(user for name, user in ever if name == visit), MEASURES
            )
            for visit, scope in VISITS.items()
        }

    def _store(self, admission: Admission) -> None:
        state = self._state
        for op in admission.accepted:
            self._append(op, late=False)
        self._follow_signatures(admission.accepted)
        for op, code in admission.quarantined:
            state.quarantine[op.dot] = (op, code)
            state.known[op.dot] = KnownOp(op.hash, op.visit, op.path, None)
        state.forks.update({op.hash: op for op in admission.forked})
        state.actors.update({actor.actor: actor for actor in admission.actors})

    def _follow_signatures(self, came: Sequence[Op]) -> None:
        for visit in sorted({op.visit for op in came if op.path.endswith("/state")}):
            if VISITS[visit] in BLIND:
                self._regrant(visit)

    def _append(self, op: Op, late: bool) -> None:
        state = self._state
        scope = VISITS[op.visit]
        position = self._advance(op.visit)
        entry = Logged(op, position)
        before = state.heads.get(op.register, ())
        if late or op.register in state.given_back:
            logged = [each for each in state.log.get(scope, ()) if each.op.register == op.register]
            after = let_in(before, entry, logged)
        else:
            after = apply(before, entry)
        entry = msgspec.structs.replace(entry, history=entry not in after)
        state.log[scope] = (*state.log.get(scope, ()), entry)
        state.known[op.dot] = KnownOp(op.hash, op.visit, op.path, position)
        state.heads[op.register] = tuple(after)
        layer = (op.visit, _layer(op))
        state.digests[layer] = toggle(
            state.digests.get(layer, EMPTY_DIGEST),
            [head.op.hash for head in after if head not in before],
            [head.op.hash for head in before if head not in after],
        )

    def _advance(self, visit: str) -> int:
        scope = VISITS[visit]
        self._state.position[scope] = self._state.position.get(scope, 0) + 1
        return self._state.position[scope]

    def _place(self, receipt: Receipt) -> Receipt:
        """Say where the op of a receipt is: its position in the log, or why it is not there."""
        dot = parse_dot(receipt.dot)
        known = self._state.known.get(dot)
        if known is None or receipt.status not in ("accepted", "duplicate"):
            return receipt
        _, code = self._state.quarantine.get(dot, (None, None))
        return msgspec.structs.replace(receipt, position=known.position, code=code)

    # what a device has not seen

    def _reply(
        self, request: SyncRequest, told: tuple[Receipt, ...], pushed: Sequence[Op]
    ) -> tuple[SyncReply, Lines]:
        speaker = self._state.actors[request.actor]
        mine = {key[1]: g for key, g in self._state.grants.items() if key[0] == speaker.user}
        page = _Page()
        for scope, position in self._cursors(request.cursors).items():
            held = {layer: grant for layer, grant in mine.items() if VISITS[layer[0]] == scope}
            if held:
                self._pull(page, scope, held, position)
        placed = _leave_out(request, told, pushed, page)
        lines = (*page.heads, *page.news)
        actors = self._state.actors
        vouchers = [voucher(e.op.hash, actors[e.dot.actor].user) for e in lines]
        wanted = self.granted(speaker.user) if request.check else page.touched
        digests = () if page.more else tuple(map(self._digest, sorted(wanted)))
        reply = SyncReply(
            protocol=request.protocol,
            epoch=self.epoch,
            next_counter=speaker.counter + 1,
            last_hash=speaker.last_hash,
            frozen=speaker.frozen,
            receipts=told if placed is None else (),
            cursors=tuple(page.cursors),
            more=page.more,
            snapshots=tuple(page.snapshots),
            news=len(page.news),
            dropped=tuple(page.dropped),
            digests=digests,
            durable_to=self._durable.get(request.actor, 0),
            photos=(),
            assignments="",
            received_ms=0,
            sent_ms=0,
            history=tuple(number for number, each in enumerate(page.news) if each.history),
            placed=placed,
            vouchers=tuple(vouchers) if request.protocol >= VOUCHING else (),
        )
        return reply, [(each.position, each.op.line) for each in lines]

    def _cursors(self, told: Sequence[str]) -> dict[str, int]:
        """By campaign: how far the device is; -1 where it holds nothing of this epoch."""
        found = dict.fromkeys(sorted(set(VISITS.values())), -1)
        for text in told:
            epoch, scope, position = text.split(":")
            if epoch == self.epoch:
                found[scope] = int(position)
        return found

    def _pull(self, page: _Page, scope: str, mine: Mapping[Layer, Grant], seen: int) -> None:
        """Add one campaign: layers lost, layers gained whole, news of the layers held."""
        state = self._state
        now = state.position[scope]
        held: set[Layer] = set()
        for (visit, layer), grant in sorted(mine.items()):
            if grant.until is not None:
                if grant.until > seen:
                    page.dropped.append(LayerName(visit, layer))
            elif grant.since > seen:
                heads = [h for r, hs in state.heads.items() if r[0] == visit for h in hs]
                heads = [head for head in heads if _layer(head.op) == layer]
                heads.sort(key=lambda head: head.position)
                page.snapshots.append(Snapshot(visit, layer, now, len(heads)))
                page.heads += heads
                page.touched.add((visit, layer))
            else:
                held.add((visit, layer))
        fresh = [
            each
            for each in state.log.get(scope, ())
            if each.position > seen and (each.op.visit, _layer(each.op)) in held
        ]
        sent = list(_whole_groups(fresh, self._page_lines))
        page.news += sent
        page.touched |= {(each.op.visit, _layer(each.op)) for each in sent}
        page.more |= len(sent) < len(fresh)
        at = sent[-1].position if len(sent) < len(fresh) else now
        page.cursors.append(f"{self.epoch}:{scope}:{at}")

    def _digest(self, layer: Layer) -> LayerDigest:
        digest = self._state.digests.get(layer, EMPTY_DIGEST)
        return LayerDigest(*layer, digest.count, digest.digest)

    # readings

    def log(self) -> list[Op]:
        return [each.op for _, log in sorted(self._state.log.items()) for each in log]

    def heads(self) -> dict[Register, list[Op]]:
        return {key: [head.op for head in heads] for key, heads in self._state.heads.items()}

    def quarantine(self) -> dict[Dot, tuple[Op, str]]:
        return dict(self._state.quarantine)

    def forks(self) -> set[str]:
        return set(self._state.forks)

    def actors(self) -> dict[str, ActorState]:
        return dict(self._state.actors)

    def people(self, visit: str) -> set[str]:
        assigned = self._state.assigned.items()
        return {user for (name, user), now in assigned if name == visit and now}

    def granted(self, user: str) -> set[Layer]:
        grants = self._state.grants.items()
        return {layer for (name, layer), g in grants if name == user and g.until is None}


def _vouched(held: Held) -> bool:
    return held.voucher == voucher(held.op.hash, held.voucher.partition(".")[2])


def _leave_out(
    request: SyncRequest, told: Sequence[Receipt], pushed: Sequence[Op], page: _Page
) -> int | None:
    """Where the push stands, taken out of the news; None where it must be told op by op."""
    dots = {op.dot for op in pushed}
    news = [each for each in page.news if each.dot in dots and not each.history]
    if request.protocol < PLACING or not pushed or len(news) < len(pushed):
        return None
    if any(receipt.status != "accepted" for receipt in told):
        return None
    if len({VISITS[op.visit] for op in pushed}) > 1:
        return None
    page.news = [each for each in page.news if each.dot not in dots]
    return told[0].position


class _Page:
    """One reply's worth of what is new."""

    def __init__(self) -> None:
        self.cursors: list[str] = []
        self.snapshots: list[Snapshot] = []
        self.heads: list[Logged] = []
        self.news: list[Logged] = []
        self.dropped: list[LayerName] = []
        self.touched: set[Layer] = set()
        self.more = False


def _whole_groups(fresh: Sequence[Logged], room: int) -> Iterator[Logged]:
    """At most `room` of them, unless one group is larger; no group is cut in two."""
    sent = 0
    for _, unit in groupby(fresh, key=lambda each: (each.dot.actor, each.op.group or each.dot)):
        members = list(unit)
        if sent and sent + len(members) > room:
            return
        sent += len(members)
        yield from members


def _layer(op: Op) -> str:
    path = parse_path(op.path)
    assert path is not None, "what has no layer is never logged"
    return path.layer
