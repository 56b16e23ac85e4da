"""A visit's result as it would be frozen now, and what a later one changes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from server.readings.material import Material
from server.readings.standing import Standing
from server.wire.outcome import Changed, Effect
from server.wire.reading import figure
from server.wire.result import (
    FORMAT,
    PhotoWord,
    Result,
    ResultPoint,
    Word,
    exact,
)
from sync.checklist import Checkpoint, Text
from sync.dot import Dot
from sync.rational import rational, text
from sync.settle import Conflict, Settled


class Subject(msgspec.Struct, frozen=True):
    """Whose result it is. `checklist_sha256` is of the published document's bytes."""

    visit: str
    campaign: str
    unit: str
    unit_name: str
    checklist_sha256: str
    inspectors: Sequence[str]


def result_of(material: Material) -> Result:
    """The result of a visit as of now."""
    visit = material.visit
    subject = Subject(
        visit=visit.id,
        campaign=visit.campaign_id,
        unit=visit.unit_id,
        unit_name=visit.unit_name,
        checklist_sha256=material.checklist_sha256,
        inspectors=[person.user_id for person in material.people],
    )
    hashes = {each.op.dot: each.op.hash for each in material.log}
    return build(subject, material.standing, hashes)


def build(subject: Subject, standing: Standing, hashes: Mapping[Dot, str]) -> Result:
    """The result that these heads come to; `hashes` of every head's op."""
    total, checklist = standing.total, standing.checklist
    return Result(
        format=FORMAT,
        visit=subject.visit,
        campaign=subject.campaign,
        unit=subject.unit,
        unit_name=subject.unit_name,
        checklist=checklist.id,
        checklist_version=checklist.version,
        checklist_sha256=subject.checklist_sha256,
        points=text(total.points),
        low=text(total.low),
        high=text(total.high),
        whole=text(rational(checklist.total_points)),
        settled=total.settled,
        conflicts=total.conflicts,
        unscored=total.unscored,
        inspectors=tuple(sorted(subject.inspectors)),
        checkpoints=tuple(_point(standing, each, hashes) for each in checklist.checkpoints),
    )


def _point(standing: Standing, point: Checkpoint, hashes: Mapping[Dot, str]) -> ResultPoint:
    worth = standing.worth(point)
    base = ResultPoint(
        id=point.id,
        worth=text(worth),
        status="unscored",
        findings=_words(hashes, [head.dot for head in standing.findings.get(point.id, [])]),
        rulings=_words(hashes, [head.dot for head in standing.rulings.get(point.id, [])]),
        photos=tuple(
            sorted(
                PhotoWord(str(head.op.dot), photo.sha256)
                for head, photo in standing.present_photos()
                if photo.checkpoint == point.id
            )
        ),
    )
    match standing.settlements[point.id]:
        case Settled(by=by, score=None):
            return msgspec.structs.replace(base, status="settled", by=by)
        case Settled(by=by, score=score) if score is not None:
            return msgspec.structs.replace(
                base,
                status="settled",
                by=by,
                outcome=score.outcome,
                figure=text(score.figure),
                award=text(score.award),
                points=text(score.award * worth),
            )
        case Conflict():
            return msgspec.structs.replace(base, status="conflict")
        case _:
            return base


def _words(hashes: Mapping[Dot, str], dots: Sequence[Dot]) -> tuple[Word, ...]:
    return tuple(Word(str(dot), hashes[dot]) for dot in sorted(dots))


def effect(before: Result, after: Result, titles: Mapping[str, Text]) -> Effect:
    """What changed between two results; `titles` by checkpoint id."""
    was = {point.id: point for point in before.checkpoints}
    changed: list[Changed] = []
    evidence = 0
    for point in after.checkpoints:
        old = was.get(point.id)
        if old == point:
            continue
        if old is not None and _figures(old) == _figures(point):
            evidence += 1
            continue
        changed.append(
            Changed(
                checkpoint=point.id,
                title=titles[point.id],
                before=None if old is None else _said(old),
                after=_said(point),
                points_before=figure(exact("" if old is None else old.points)),
                points_after=figure(exact(point.points)),
            )
        )
    return Effect(
        before=figure(exact(before.points)),
        after=figure(exact(after.points)),
        conflicts=after.conflicts,
        changed=tuple(changed),
        evidence_only=evidence,
    )


def _figures(point: ResultPoint) -> tuple[object, ...]:
    return (point.status, point.outcome, point.figure, point.award, point.points, point.worth)


def _said(point: ResultPoint) -> str:
    if point.status != "settled":
        return point.status
    return point.outcome or "not_applicable"
