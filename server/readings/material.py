"""Load what reading a visit takes: a fixed number of queries."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping, Sequence

import msgspec

from server.readings.standing import Standing, stand
from server.store import actors, log, photos, samples, visits
from server.store.actors import StoredActor
from server.store.campaigns import checklist
from server.store.database import Transaction
from server.store.direct_inside import direct
from server.store.ledger import read_checklist
from server.store.log import LoggedOp
from server.store.photos import StoredVerdict
from server.store.visits import StoredAssignment, StoredVisit
from server.wire.reading import Written
from sync.checklist import Checklist
from sync.clock import Sample, true_time
from sync.dot import Dot
from sync.op import Op


class Material(msgspec.Struct, frozen=True):
    """A visit with everything that its reading rests on."""

    visit: StoredVisit
    checklist: Checklist
    people: Sequence[StoredAssignment]
    log: Sequence[LoggedOp]
    heads: frozenset[Dot]
    actors: Mapping[str, StoredActor]
    samples: Mapping[str, list[Sample]]
    photo_states: Mapping[str, str]
    verdicts: Mapping[Dot, StoredVerdict]
    standing: Standing
    checklist_sha256: str
    """Of the published document's bytes."""

    def title_of(self, op: Op) -> str:
        """The author's name as people see it."""
        return self.actors[op.dot.actor].user_title

    def device_of(self, op: Op) -> str:
        """The author's device."""
        return self.actors[op.dot.actor].device

    def received_at(self, dots: Collection[Dot]) -> int:
        """When the latest of these ops arrived."""
        return max((each.received_at for each in self.log if each.op.dot in dots), default=0)

    def written(self, op: Op) -> Written:
        """When the op was written."""
        known = true_time(op.at, self.samples.get(op.dot.actor, []))
        return Written(
            wall_ms=op.at.wall_ms,
            offset_min=op.at.offset_min,
            start_ms=None if known is None else known.start_ms,
            end_ms=None if known is None else known.end_ms,
        )


async def load(tx: Transaction, visit: StoredVisit) -> Material:
    """The material of one visit with its whole history."""
    return (await load_all(tx, [visit], history=True))[0]


async def load_all(
    tx: Transaction, wanted: Sequence[StoredVisit], *, history: bool
) -> list[Material]:
    """The material of visits, in their order; without `history` their logs have heads only."""
    ids = [visit.id for visit in wanted]
    heads = await log.head_ops(tx, ids)
    logged = await log.visit_logs(tx, ids) if history else heads
    people = await visits.assignments_of(tx, ids)
    documents = {visit.id: await _document(tx, visit) for visit in wanted}
    standings = {
        visit.id: stand(
            read_checklist(documents[visit.id]), [each.op for each in heads.get(visit.id, [])]
        )
        for visit in wanted
    }
    authors = {each.op.dot.actor for every in logged.values() for each in every}
    shown = {p.sha256 for each in standings.values() for _, p in each.present_photos()}
    known, clocks = await actors.get(tx, authors), await samples.of(tx, authors)
    states = await photos.states(direct(tx), sorted(shown))
    verdicts = await photos.verdicts_of(tx, ids)
    return [
        Material(
            visit=visit,
            checklist=standings[visit.id].checklist,
            people=people.get(visit.id, []),
            log=logged.get(visit.id, []),
            heads=frozenset(each.op.dot for each in heads.get(visit.id, [])),
            actors=known,
            samples=clocks,
            photo_states=states,
            verdicts=verdicts,
            standing=standings[visit.id],
            checklist_sha256=hashlib.sha256(documents[visit.id]).hexdigest(),
        )
        for visit in wanted
    ]


async def _document(tx: Transaction, visit: StoredVisit) -> bytes:
    document = await checklist(tx, visit.checklist_id, visit.checklist_version)
    assert document is not None, "a visit pins a published checklist"
    return document
