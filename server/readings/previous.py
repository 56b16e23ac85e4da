"""What an earlier visit of a unit found, for those who go there again.

A device is granted no layer of a visit that its user was not on. So an inspector is told of an
earlier visit only what the office has published (every state head issued or closed): its settled
results, no names, no notes, no photos. Failing that, what the inspector found there themself.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from server.instant import rfc3339
from server.readings.standing import Standing, stand
from server.store import campaigns, log, visits
from server.store.database import Transaction
from server.store.ledger import read_checklist
from server.store.log import LoggedOp
from server.store.visits import StoredVisit
from server.wire.work import Previous, PreviousFinding
from sync.checklist import Checkpoint
from sync.finding import Cleared, Finding
from sync.rational import text
from sync.score import Score
from sync.settle import Settled, finding_score


async def previous(tx: Transaction, user: str, mine: Sequence[StoredVisit]) -> dict[str, Previous]:
    """The newest earlier visit that says anything, by the id of the visit it is told with."""
    units = await visits.of_units(tx, {visit.unit_id for visit in mine})
    heads = await log.head_ops(tx, [visit.id for visit in units])
    people = await visits.assignments_of(tx, [visit.id for visit in units])
    earlier: dict[str, list[tuple[StoredVisit, Previous]]] = defaultdict(list)
    for visit in units:
        was_there = any(person.user_id == user for person in people.get(visit.id, []))
        told = await _told(tx, visit, heads.get(visit.id, []), user if was_there else None)
        if told is not None:
            earlier[visit.unit_id].append((visit, told))
    found = {}
    for visit in mine:
        before = [each for each in earlier[visit.unit_id] if _is_before(each[0], visit)]
        if before:
            found[visit.id] = max(before, key=lambda each: (each[0].created_at, each[0].id))[1]
    return found


def _is_before(one: StoredVisit, other: StoredVisit) -> bool:
    """Checkpoints are the same only on the same checklist, of whatever version."""
    same = one.checklist_id == other.checklist_id
    if other.purpose == "spot_check" and one.campaign_id == other.campaign_id:
        return False  # the second look is not to know what the first one found
    return same and (one.created_at, one.id) < (other.created_at, other.id)


async def _told(
    tx: Transaction, visit: StoredVisit, heads: Sequence[LoggedOp], user: str | None
) -> Previous | None:
    document = await campaigns.checklist(tx, visit.checklist_id, visit.checklist_version)
    assert document is not None, "a visit pins a published checklist"
    standing = stand(read_checklist(document), [each.op for each in heads])
    published = bool(standing.states) and all(
        head.state.kind in ("issued", "closed") for head in standing.states
    )
    if not published and user is None:
        return None
    findings = tuple(_settled(standing) if published else _own(standing, user or ""))
    if not findings:
        return None
    last = max(each.received_at for each in heads)
    return Previous(visit=visit.id, last_at=rfc3339(last), own=not published, findings=findings)


def _settled(standing: Standing) -> Iterable[PreviousFinding]:
    for point in standing.checklist.checkpoints:
        settlement = standing.settlements[point.id]
        if isinstance(settlement, Settled):
            yield _finding(point, settlement.score)


def _own(standing: Standing, user: str) -> Iterable[PreviousFinding]:
    for point in standing.checklist.checkpoints:
        heads: list[Finding] = [
            head.finding for head in standing.findings.get(point.id, []) if head.user == user
        ]
        if len(heads) == 1 and not isinstance(heads[0], Cleared):
            yield _finding(point, finding_score(point, heads[0]))


def _finding(point: Checkpoint, score: Score | None) -> PreviousFinding:
    if score is None:
        return PreviousFinding(checkpoint=point.id, outcome="not_applicable")
    return PreviousFinding(checkpoint=point.id, outcome=score.outcome, figure=text(score.figure))
