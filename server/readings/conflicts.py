"""Open conflicts as lines of the work list, and what a policy proposes on each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from server.instant import rfc3339
from server.readings.material import Material
from server.readings.policy import POLICIES, Decided, decide
from server.readings.standing import Standing
from server.wire.reading import Figure, Proposal, ScoreView, figure, total_view
from server.wire.reconcile import ConflictLine, Measured
from sync.checklist import Checkpoint
from sync.finding import Cleared
from sync.rational import rational
from sync.settle import (
    Conflict,
    FindingHead,
    Settled,
    Total,
    finding_score,
    ruling_score,
    total,
)


def conflict_lines(material: Material) -> Iterator[tuple[Fraction, ConflictLine]]:
    """The open conflicts of a visit, each with the points at stake."""
    for point in material.checklist.checkpoints:
        settlement = material.standing.settlements[point.id]
        if isinstance(settlement, Conflict):
            yield _line(material, point, settlement)


def proposals(standing: Standing, point: Checkpoint) -> tuple[Proposal, ...]:
    """What each policy would rule; a policy that decides nothing here is left out."""
    heads = _candidates(standing, point)
    decided = [(policy, decide(policy, point, heads)) for policy in POLICIES]
    return tuple(
        Proposal(
            policy=policy,
            decision=each.decision,
            score=_score(standing, point, each),
            total=total_view(
                _total(standing, point, each), rational(standing.checklist.total_points)
            ),
            dot=None if each.dot is None else str(each.dot),
        )
        for policy, each in decided
        if each is not None
    )


def _line(
    material: Material, point: Checkpoint, settlement: Conflict
) -> tuple[Fraction, ConflictLine]:
    standing = material.standing
    heads = _candidates(standing, point)
    stake = _stake(standing, point, heads)
    dots = set(settlement.candidates)
    if settlement.stood_until is not None:
        dots.add(settlement.stood_until)
    spread, relative = _spread(point, heads)
    titles = {person.user_id: person.title for person in material.people}
    line = ConflictLine(
        visit=material.visit.id,
        unit_name=material.visit.unit_name,
        checkpoint=point.id,
        title=point.title,
        kind=settlement.kind,
        stake=figure(stake),
        candidates=len(settlement.candidates),
        last_received_at=rfc3339(material.received_at(dots)),
        measure=point.measure,
        measured=tuple(_measured(point, head, titles) for head in heads),
        spread=spread,
        relative=relative,
        covers=tuple(sorted(str(head.dot) for head in standing.findings.get(point.id, []))),
        supersedes=tuple(sorted(str(head.dot) for head in standing.rulings.get(point.id, []))),
        proposals=proposals(standing, point),
    )
    return stake, line


def _measured(point: Checkpoint, head: FindingHead, titles: dict[str, str]) -> Measured:
    found = finding_score(point, head.finding)
    title = titles.get(head.user, head.user)
    return Measured(head.user, title, None if found is None else figure(found.figure))


def _spread(point: Checkpoint, heads: Sequence[FindingHead]) -> tuple[Figure | None, Figure | None]:
    scores = [finding_score(point, head.finding) for head in heads]
    figures = [each.figure for each in scores if each is not None]
    if not figures or len(figures) < len(scores):
        return None, None
    spread, largest = max(figures) - min(figures), max(figures)
    return figure(spread), figure(spread / largest if largest else Fraction(0))


def _stake(standing: Standing, point: Checkpoint, heads: Sequence[FindingHead]) -> Fraction:
    """What the choice is about: the span of points between the answers that are on the table."""
    scores = [finding_score(point, head.finding) for head in heads]
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


def _candidates(standing: Standing, point: Checkpoint) -> list[FindingHead]:
    heads = standing.findings.get(point.id, [])
    return [head for head in heads if not isinstance(head.finding, Cleared)]


def _score(standing: Standing, point: Checkpoint, decided: Decided) -> ScoreView:
    found = decided.score
    return ScoreView(
        figure=figure(found.figure),
        award=figure(found.award),
        outcome=found.outcome,
        points=figure(found.award * standing.worth(point)),
    )


def _total(standing: Standing, point: Checkpoint, decided: Decided) -> Total:
    nobody = min(head.dot for head in standing.findings[point.id])
    settled = Settled("ruling", nobody, decided.score)
    return total(standing.checklist, {**standing.settlements, point.id: settled})
