"""A unit's own score beside the official one.

A unit scores itself until the official review starts: until reviewers have something standing on
its card, or somebody has found something on its site. Who takes back the only thing on the card
opens it again.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction

import msgspec

from server.instant import rfc3339
from server.readings.kept import VisitLines
from server.readings.scorecard import Ground, card_total, results
from server.scorecard.card import Scorecard
from server.scorecard.result import CardScore, ScoringPointScore
from server.scorecard.score import score_card
from server.store.card_entries import StoredEntry, newest
from server.wire.reading import figure
from server.wire.scorecard import SelfLock
from server.wire.self_check import CriterionDifference, OwnPoint, SelfCheck


def locked_by(entries: Sequence[StoredEntry], lines: Iterable[VisitLines]) -> SelfLock:
    """What ended the self-check of a unit, from everything on its card and all its visits."""
    standing = (each for each in newest(entries).values() if each.value is not None)
    if any(each.author_kind == "official" for each in standing):
        return "card"
    return "visit" if any(line.begun for line in lines) else ""


def own_score(card: Scorecard, entries: Sequence[StoredEntry]) -> CardScore | None:
    """What a unit comes to by its own word, from everything on its card; None where it said
    nothing. It rests on no visit: the unit judges its site as it judges the rest."""
    own = [each for each in entries if each.author_kind == "self"]
    return _own(card, own) if own else None


def total_difference(own: CardScore | None, official: CardScore) -> Fraction | None:
    """Official less own, once both are final."""
    if own is None or not (own.final and official.final):
        return None
    return official.total - own.total


def read_self_check(
    card: Scorecard, entries: Sequence[StoredEntry], ground: Ground, locked: SelfLock
) -> SelfCheck:
    """Both cards of a unit, from everything on them; `ground` is the official one's."""
    said = [each for each in entries if each.author_kind == "self"]
    own, official = _own(card, said), score_card(card, results(card, ground))
    difference = total_difference(own, official) if said else None
    return SelfCheck(
        locked=locked,
        written=len(said),
        last_at=rfc3339(said[-1].at) if said else None,
        own=card_total(own),
        official=card_total(official),
        difference=None if difference is None else figure(difference),
        criteria=tuple(
            _criterion(card, number, own, official) for number in sorted(official.criteria)
        ),
        points=tuple(
            OwnPoint(each.scoring_point, each.state, figure(each.earned))
            for each in own.scoring_points
        ),
    )


def _own(card: Scorecard, entries: Sequence[StoredEntry]) -> CardScore:
    alone = msgspec.structs.replace(card, feeds=())
    return score_card(alone, results(alone, Ground(entries, {})))


def _criterion(
    card: Scorecard, number: int, own: CardScore, official: CardScore
) -> CriterionDifference:
    first = next(point for point in card.scoring_points if point.criterion == number)
    ours, theirs = (_earned(number, score.scoring_points) for score in (own, official))
    worth = sum((p.worth for p in official.scoring_points if p.criterion == number), Fraction(0))
    return CriterionDifference(
        criterion=number,
        category=first.category,
        title=first.title,
        worth=figure(worth),
        own=None if ours is None else figure(ours),
        official=None if theirs is None else figure(theirs),
        difference=None if ours is None or theirs is None else figure(theirs - ours),
    )


def _earned(number: int, points: Sequence[ScoringPointScore]) -> Fraction | None:
    """Points of a criterion; None while something of it is open, or where none of it applies."""
    applied = [p for p in points if p.criterion == number and p.state != "not_applicable"]
    if not applied or any(point.state == "open" for point in applied):
        return None
    return sum((point.earned for point in applied), Fraction(0))
