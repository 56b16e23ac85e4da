"""Read in bulk what the door must know about one push: a handful of queries whatever its size."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any

import msgspec
from sqlalchemy import null, select

from server.store import actors, visits
from server.store.campaigns import checklist
from server.store.database import Transaction
from server.store.dialect import portions
from server.store.schema import ops, quarantine
from sync.checklist import AnyMeasure, Checklist
from sync.dot import Dot
from sync.ledger import KnownOp, Ledger, VisitTerms
from sync.merge import covered_dots
from sync.op import Op


async def load(
    tx: Transaction, pushed: Sequence[Op], speakers: Mapping[str, actors.StoredActor]
) -> Ledger:
    """The ledger for these ops. `speakers` are the push's actors, read already."""
    named = _named_dots(pushed, speakers)
    strangers = await actors.get(tx, {dot.actor for dot in named} - set(speakers))
    enrolled = {**speakers, **strangers}
    return Ledger(
        actors={actor.id: actor.state for actor in enrolled.values()},
        known=await _known_ops(tx, [dot for dot in named if dot.actor in enrolled]),
        visits=await _terms(tx, {op.visit for op in pushed}),
    )


async def _known_ops(tx: Transaction, dots: Iterable[Dot]) -> dict[Dot, KnownOp]:
    """Which of these dots are here, in the log or in quarantine."""
    counters: dict[str, set[int]] = defaultdict(set)
    for dot in dots:
        counters[dot.actor].add(dot.counter)
    found: dict[Dot, KnownOp] = {}
    for actor, wanted in counters.items():
        for some in portions(wanted):
            found.update(await _known_of(tx, actor, some))
    return found


async def _known_of(tx: Transaction, actor: str, counters: list[int]) -> dict[Dot, KnownOp]:
    """Of one actor. Where an op was let in, what the log says counts."""
    found: dict[Dot, KnownOp] = {}
    for table, position in ((quarantine, null()), (ops, ops.c.position)):
        columns: list[Any] = [table.c.counter, table.c.hash, table.c.visit_id, table.c.path]
        query = select(*columns, position).where(
            table.c.actor == actor, table.c.counter.in_(counters)
        )
        for counter, *known in await tx.execute(query):
            found[Dot(actor, counter)] = KnownOp(*known)
    return found


def _named_dots(pushed: Sequence[Op], speakers: Mapping[str, actors.StoredActor]) -> set[Dot]:
    """Dots that may be here already, and dots that the ops refer to outside the push."""
    inside = {op.dot for op in pushed}
    named = {op.dot for op in pushed if op.dot.counter <= speakers[op.dot.actor].counter}
    for op in pushed:
        named.update(dot for dot in op.supersedes if dot not in inside)
        named.update(dot for dot in covered_dots(op) if dot not in inside)
    return named


async def _terms(tx: Transaction, ids: set[str]) -> dict[str, VisitTerms]:
    people = await visits.assignments_of(tx, ids)
    return {
        visit.id: VisitTerms(
            visit=visit.id,
            scope=visit.campaign_id,
            assigned=frozenset(person.user_id for person in people[visit.id]),
            measures=await _measures(tx, visit.checklist_id, visit.checklist_version),
        )
        for visit in await visits.some(tx, ids)
    }


async def _measures(tx: Transaction, checklist_id: str, version: int) -> dict[str, AnyMeasure]:
    document = await checklist(tx, checklist_id, version)
    assert document is not None, "a visit pins a published checklist"
    return {point.id: point.measure for point in read_checklist(document).checkpoints}


@lru_cache(maxsize=64)
def read_checklist(document: bytes) -> Checklist:
    """A published document as a value; published versions never change, so this is kept."""
    return msgspec.json.decode(document, type=Checklist)
