"""Read in bulk what the door must know about one push: a handful of queries whatever its size."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

import msgspec

from server.store import actors
from server.store.direct import Direct
from sync.checklist import AnyMeasure, Checklist
from sync.dot import Dot
from sync.ledger import KnownOp, Ledger, VisitTerms
from sync.merge import covered_dots
from sync.op import Op


async def load(
    db: Direct, pushed: Sequence[Op], speakers: Mapping[str, actors.StoredActor]
) -> Ledger:
    """The ledger for these ops. `speakers` are the push's actors, read already."""
    named = _named_dots(pushed, speakers)
    strangers = await actors.named(db, {dot.actor for dot in named} - set(speakers))
    enrolled = {**speakers, **strangers}
    return Ledger(
        actors={actor.id: actor.state for actor in enrolled.values()},
        known=await _known_ops(db, [dot for dot in named if dot.actor in enrolled]),
        visits=await _terms(db, {op.visit for op in pushed}),
    )


async def load_given(
    db: Direct, given: Sequence[Op], authors: Mapping[str, actors.StoredActor]
) -> Ledger:
    """The ledger for ops that are given back; `authors` are all of theirs."""
    dots = {op.dot for op in given}
    dots |= {Dot(dot.actor, dot.counter - 1) for dot in dots}
    return Ledger(
        actors={author.id: author.state for author in authors.values()},
        known=await _known_ops(db, dots),
        visits=await _terms(db, {op.visit for op in given}),
    )


async def _known_ops(db: Direct, dots: Iterable[Dot]) -> dict[Dot, KnownOp]:
    """Which of these dots are here, in the log or in quarantine.

    Where an op was let in, what the log says counts.
    """
    counters: dict[str, set[int]] = defaultdict(set)
    for dot in dots:
        counters[dot.actor].add(dot.counter)
    found: dict[Dot, KnownOp] = {}
    for actor, wanted in counters.items():
        for query in (_HELD, _LOGGED):
            for counter, *known in await db.ask(query, actor, list(wanted)):
                found[Dot(actor, counter)] = KnownOp(*known)
    return found


_HELD = (
    "SELECT counter, hash, visit_id, path, NULL FROM quarantine"
    " WHERE actor = ? AND counter IN {numbers}"
)
_LOGGED = (
    "SELECT counter, hash, visit_id, path, position FROM ops"
    " WHERE actor = ? AND counter IN {numbers}"
)


def _named_dots(pushed: Sequence[Op], speakers: Mapping[str, actors.StoredActor]) -> set[Dot]:
    """Dots that may be here already, and dots that the ops refer to outside the push."""
    told = {actor: max(one.counter, one.given_back_to) for actor, one in speakers.items()}
    named = {op.dot for op in pushed if op.dot.counter <= told[op.dot.actor]}
    naming = [op for op in pushed if op.supersedes or op.path.startswith("ruling/")]
    if naming:
        inside = {op.dot for op in pushed}
        for op in naming:
            named.update(dot for dot in (*op.supersedes, *covered_dots(op)) if dot not in inside)
    return named


async def _terms(db: Direct, ids: set[str]) -> dict[str, VisitTerms]:
    asked = list(ids)
    assigned: dict[str, set[str]] = defaultdict(set)
    for visit, user in await db.ask(_ASSIGNED, asked):
        assigned[visit].add(user)
    pinned = await db.ask(_PINNED, asked)
    measures = {one: await _measures(db, *one) for one in {(row[2], row[3]) for row in pinned}}
    return {
        visit: VisitTerms(
            visit=visit,
            scope=campaign,
            assigned=frozenset(assigned[visit]),
            measures=measures[(checklist_id, version)],
        )
        for visit, campaign, checklist_id, version in pinned
    }


_ASSIGNED = "SELECT visit_id, user_id FROM assignments WHERE visit_id IN {texts}"
_PINNED = "SELECT id, campaign_id, checklist_id, checklist_version FROM visits WHERE id IN {texts}"


async def _measures(db: Direct, checklist_id: str, version: int) -> Mapping[str, AnyMeasure]:
    query = "SELECT document FROM checklists WHERE id = ? AND version = ?"
    rows = await db.ask(query, checklist_id, version)
    assert rows, "a visit pins a published checklist"
    return _measures_of(rows[0][0])


@lru_cache(maxsize=64)
def _measures_of(document: bytes) -> Mapping[str, AnyMeasure]:
    return {point.id: point.measure for point in read_checklist(document).checkpoints}


@lru_cache(maxsize=64)
def read_checklist(document: bytes) -> Checklist:
    """A published document as a value; published versions never change, so this is kept."""
    return msgspec.json.decode(document, type=Checklist)
