"""A visit as the office reads it: its total, and every checkpoint with its lineage."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

import msgspec

from server.instant import rfc3339
from server.readings.campaign import unit_view
from server.readings.completeness import missing
from server.readings.conflicts import proposals
from server.readings.material import Material
from server.readings.photo_view import photo_view
from server.readings.standing import total_if
from server.store.log import LoggedOp
from server.wire.reading import (
    CheckpointReading,
    Choice,
    FindingView,
    NoteView,
    PhotoView,
    RulingView,
    ScoreView,
    Sheet,
    StateHead,
    VisitReading,
    figure,
    total_view,
)
from sync.checklist import Checkpoint
from sync.content import read_finding, read_note, read_ruling
from sync.dot import Dot
from sync.finding import Cleared, Measured, NotApplicable
from sync.op import Op
from sync.path import RegisterPath, parse_path
from sync.rational import rational
from sync.score import Score
from sync.settle import Conflict, Settled, finding_score, ruling_score
from sync.state import Finished, Seal


def read_visit(material: Material) -> VisitReading:
    """The whole reading. `material` must have been loaded with history."""
    standing = material.standing
    lacking = missing(material)
    position = max((each.position for each in material.log), default=0)
    return VisitReading(
        id=material.visit.id,
        campaign=material.visit.campaign_id,
        unit=unit_view(material.visit.unit),
        checklist=material.checklist,
        position=position,
        sheets=sheets(material),
        total=total_view(standing.total, rational(material.checklist.total_points)),
        state=state(material),
        state_heads=tuple(
            StateHead(
                str(head.op.dot), head.state.kind, head.state.reason, material.title_of(head.op)
            )
            for head in standing.states
        ),
        complete=not lacking,
        missing=lacking,
        checkpoints=tuple(_checkpoint(material, each) for each in material.checklist.checkpoints),
    )


def state(material: Material) -> Literal["issued", "reopened", "closed"] | None:
    """What the office last said of the visit; the later by received order where two clash."""
    arrived = {each.op.dot: each.position for each in material.log}
    last = max(material.standing.states, key=lambda head: arrived[head.op.dot], default=None)
    return None if last is None else last.state.kind


def sheets(material: Material) -> tuple[Sheet, ...]:
    """One sheet for everyone who is on the visit, or was and wrote something."""
    found = []
    for person in material.people:
        sheet = _sheet(material, person.user_id, person.title)
        if person.ended_at is None:
            found.append(sheet)
        elif sheet.state != "not_started":
            found.append(msgspec.structs.replace(sheet, left=True))
    return tuple(found)


def _sheet(material: Material, user: str, title: str) -> Sheet:
    standing = material.standing
    signed = standing.finished(user)
    heads = standing.sheets.get(user, [])
    scored = standing.scored(user)
    if signed is None:
        began = bool(heads) or scored > 0
        return Sheet(user, title, "open" if began else "not_started", scored, ())
    return Sheet(
        user=user,
        title=title,
        state="finished",
        scored=scored,
        unsigned=tuple(standing.unsigned(user)),
        signature=signed.signature,
        signer=signed.signer,
        finished_at=material.written(heads[0].op),
        representative=signed.representative,
        sealed=None if signed.seal is None else _sealed(material, heads[0].op, signed.seal),
    )


def _sealed(material: Material, finished: Op, seal: Seal) -> Literal["holds", "unknown", "broken"]:
    """The signed end of the chain against the ops that are here. A chain runs through all visits of
    its device: an end in another visit is known only when the signature follows it at once."""
    if finished.dot == Dot(seal.actor, seal.counter + 1):
        return "holds" if finished.prev_hash == seal.hash else "broken"
    named = Dot(seal.actor, seal.counter)
    hashes = [each.op.hash for each in material.log if each.op.dot == named]
    return "unknown" if not hashes else "holds" if seal.hash in hashes else "broken"


def _checkpoint(material: Material, point: Checkpoint) -> CheckpointReading:
    standing = material.standing
    settlement = standing.settlements[point.id]
    findings = tuple(_findings(material, point))
    base = CheckpointReading(
        checkpoint=point.id,
        worth=figure(standing.worth(point)),
        status="unscored",
        findings=findings,
        rulings=tuple(_rulings(material, point)),
        notes=tuple(_notes(material, point)),
        photos=tuple(_photos(material, point)),
        choices=_choices(material, point) if isinstance(settlement, Conflict) else (),
        proposals=proposals(standing, point) if isinstance(settlement, Conflict) else (),
    )
    match settlement:
        case Settled(by=by, dot=dot, score=score):
            return msgspec.structs.replace(
                base, status="settled", by=by, dot=str(dot), score=_score(material, point, score)
            )
        case Conflict(kind=kind, stood_until=stood_until):
            until = None if stood_until is None else str(stood_until)
            return msgspec.structs.replace(base, status="conflict", kind=kind, stood_until=until)
        case _:
            return base


def _of(material: Material, kind: str, key: str) -> Iterable[tuple[LoggedOp, RegisterPath]]:
    """Logged ops of one kind of register for one checkpoint, oldest first."""
    for each in material.log:
        path = parse_path(each.op.path)
        if path is not None and path.kind == kind and path.key == key:
            yield each, path


def _findings(material: Material, point: Checkpoint) -> Iterable[FindingView]:
    signed = _signed(material)
    for each, path in _of(material, "finding", point.id):
        op = each.op
        finding = read_finding(op.value, point.measure)
        score = finding_score(point, finding)
        yield FindingView(
            dot=str(op.dot),
            user=path.user,
            user_title=material.title_of(op),
            device=material.device_of(op),
            kind=_kind(finding),
            head=op.dot in material.heads,
            written=material.written(op),
            received_at=rfc3339(each.received_at),
            signed=str(op.dot) in signed,
            inputs=finding.inputs if isinstance(finding, Measured) else None,
            reason=finding.reason if isinstance(finding, NotApplicable) else None,
            score=_score(material, point, score),
        )


def _signed(material: Material) -> set[str]:
    return {
        dot
        for heads in material.standing.sheets.values()
        for head in heads
        if isinstance(head.state, Finished)
        for dot in head.state.saw
    }


def _kind(
    finding: Measured | NotApplicable | Cleared,
) -> Literal["measured", "not_applicable", "cleared"]:
    match finding:
        case Measured():
            return "measured"
        case NotApplicable():
            return "not_applicable"
        case Cleared():
            return "cleared"


def _rulings(material: Material, point: Checkpoint) -> Iterable[RulingView]:
    for each, _ in _of(material, "ruling", point.id):
        op = each.op
        ruling = read_ruling(op.value, point.measure)
        yield RulingView(
            dot=str(op.dot),
            user_title=material.title_of(op),
            kind=ruling.kind,
            policy=ruling.policy,
            reason=ruling.reason,
            covers=tuple(sorted(ruling.covers)),
            head=op.dot in material.heads,
            written=material.written(op),
            received_at=rfc3339(each.received_at),
            inputs=ruling.inputs,
            figure=None if ruling.figure is None else figure(ruling.figure),
            score=_score(material, point, ruling_score(point, ruling)),
        )


def _notes(material: Material, point: Checkpoint) -> Iterable[NoteView]:
    for each, path in _of(material, "note", point.id):
        text = read_note(each.op.value).text
        if each.op.dot in material.heads and text:
            op = each.op
            yield NoteView(
                str(op.dot), path.user, material.title_of(op), text, material.written(op)
            )


def _photos(material: Material, point: Checkpoint) -> Iterable[PhotoView]:
    ruled = _ruled_at(material, point)
    for head, photo in material.standing.present_photos():
        if photo.checkpoint == point.id:
            yield photo_view(material, head, photo, ruled)


def _ruled_at(material: Material, point: Checkpoint) -> int | None:
    """Log position of the ruling that stands; a photo behind it was not seen when ruling."""
    dots = {head.dot for head in material.standing.rulings.get(point.id, [])}
    positions = [each.position for each in material.log if each.op.dot in dots]
    return max(positions, default=None)


def _choices(material: Material, point: Checkpoint) -> tuple[Choice, ...]:
    whole = rational(material.checklist.total_points)
    return tuple(
        Choice(str(head.dot), total_view(total_if(material.standing, point, head), whole))
        for head in material.standing.findings.get(point.id, [])
        if not isinstance(head.finding, Cleared)
    )


def _score(material: Material, point: Checkpoint, score: Score | None) -> ScoreView | None:
    if score is None:
        return None
    return ScoreView(
        figure=figure(score.figure),
        award=figure(score.award),
        outcome=score.outcome,
        points=figure(score.award * material.standing.worth(point)),
    )
