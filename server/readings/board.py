"""Lines of the board and of the conflict list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from fractions import Fraction

from server.instant import rfc3339
from server.readings.campaign import unit_view
from server.readings.completeness import missing
from server.readings.material import Material
from server.readings.photo import read_photo_head
from server.readings.visit import received_at, sheets, state
from server.wire.reading import BoardVisit, ConflictLine, PhotoCounts, figure, total_view
from sync.checklist import Checkpoint
from sync.finding import Cleared
from sync.rational import rational
from sync.settle import Conflict, FindingHead, finding_score, ruling_score


def board_visit(material: Material) -> BoardVisit:
    """One visit as a line of the board."""
    lacking = missing(material)
    last = max((each.received_at for each in material.log), default=None)
    return BoardVisit(
        id=material.visit.id,
        unit=unit_view(material.visit.unit),
        sheets=sheets(material),
        total=total_view(material.standing.total, rational(material.checklist.total_points)),
        photos=_photos(material),
        state=state(material),
        complete=not lacking,
        missing=lacking,
        last_op_at=None if last is None else rfc3339(last),
    )


def conflict_lines(material: Material) -> Iterator[tuple[Fraction, ConflictLine]]:
    """The open conflicts of a visit, each with the points at stake."""
    for point in material.checklist.checkpoints:
        settlement = material.standing.settlements[point.id]
        if not isinstance(settlement, Conflict):
            continue
        stake = _stake(material, point)
        dots = set(settlement.candidates)
        if settlement.stood_until is not None:
            dots.add(settlement.stood_until)
        yield (
            stake,
            ConflictLine(
                visit=material.visit.id,
                unit_name=material.visit.unit_name,
                checkpoint=point.id,
                title=point.title,
                kind=settlement.kind,
                stake=figure(stake),
                candidates=len(settlement.candidates),
                last_received_at=rfc3339(received_at(material, dots)),
            ),
        )


def _stake(material: Material, point: Checkpoint) -> Fraction:
    """What the choice is about: the span of points between the answers that are on the table."""
    standing = material.standing
    scores = [finding_score(point, head.finding) for head in _candidates(material, point)]
    scores += [
        ruling_score(point, head.ruling)
        for head in standing.rulings.get(point.id, [])
        if head.ruling.kind != "withdrawn"
    ]
    worth = standing.worth(point)
    if None in scores:
        return worth
    awards = [score.award for score in scores if score is not None]
    return (max(awards) - min(awards)) * worth


def _candidates(material: Material, point: Checkpoint) -> list[FindingHead]:
    heads = material.standing.findings.get(point.id, [])
    return [head for head in heads if not isinstance(head.finding, Cleared)]


def _photos(material: Material) -> PhotoCounts:
    present = material.standing.present_photos()
    arrived = sum(material.photo_states[photo.sha256] == "verified" for _, photo in present)
    said = Counter(read_photo_head(material, head).verdict for head, _ in present)
    return PhotoCounts(
        declared=len(present),
        verified=arrived,
        consistent=said["consistent"],
        cannot_tell=said["cannot_tell"],
        contradicts=said["contradicts"],
    )
