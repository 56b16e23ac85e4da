"""What a printed code stands for: one issue, or one figure of it with what it rests on."""

from __future__ import annotations

from server.instant import rfc3339
from server.readings.campaign import read_preset
from server.store import campaigns, issues
from server.store.database import Transaction
from server.store.ledger import read_checklist
from server.wire.result import Result, ResultPoint, exact, read_result
from server.wire.unit import Said, Verified, VerifiedPoint
from sync.checklist import Checklist
from sync.rational import rounded


async def verified(tx: Transaction, code: str, place: int | None) -> Verified | None:
    """The issue of a code; with `place` (from 1) also that checkpoint. None where there is none.

    Nobody is named: who found what is for the office to tell.
    """
    issue = await issues.by_code(tx, code)
    if issue is None:
        return None
    result = read_result(issue.document)
    if place is not None and not 1 <= place <= len(result.checkpoints):
        return None
    every = (await issues.of_visits(tx, [issue.visit_id]))[issue.visit_id]
    campaign = await campaigns.get(tx, result.campaign)
    document = await campaigns.checklist(tx, result.checklist, result.checklist_version)
    assert campaign is not None, "a result belongs to a campaign"
    assert document is not None, "a result rests on a published checklist"
    checklist = read_checklist(document)
    return Verified(
        code=issue.code,
        number=issue.number,
        unit_name=result.unit_name,
        campaign=read_preset(campaign.document).title,
        checklist=checklist.title,
        checklist_id=checklist.id,
        checklist_version=checklist.version,
        checklist_sha256=result.checklist_sha256,
        visit=issue.visit_id,
        issued_at=rfc3339(issue.issued_at),
        points=rounded(exact(result.points)),
        whole=rounded(exact(result.whole)),
        hash=issue.hash,
        superseded_by=every[-1].code if every[-1].number > issue.number else None,
        point=None if place is None else _point(checklist, result, place),
    )


def _point(checklist: Checklist, result: Result, place: int) -> VerifiedPoint:
    point = result.checkpoints[place - 1]
    told = next(each for each in checklist.checkpoints if each.id == point.id)
    return VerifiedPoint(
        number=place,
        title=told.title,
        worth=rounded(exact(point.worth)),
        points=rounded(exact(point.points)),
        outcome=_said(point),
        by=point.by,
        clause=f"{told.source.document} {told.source.clause}".strip(),
        findings=len(point.findings),
        rulings=len(point.rulings),
        photos=tuple(photo.sha256 for photo in point.photos),
        words=tuple(word.hash for word in (*point.findings, *point.rulings)),
    )


def _said(point: ResultPoint) -> Said:
    if point.status == "settled":
        return point.outcome or "not_applicable"
    return point.status
